package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.syntax.Tree.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must not be missed, because a rule with a mistake may say it: one mistake is told once, not
 * again as a gap.
 */
public final class PossiblyConcluded {

  private static final List<String> COLUMNS = List.of("column", "group", "groupUndetermined");

  private final Set<String> codes = new HashSet<>();
  private boolean columns;

  /** A rule with a mistake: it may conclude for the codes it names, also in its own name. */
  public void rule(Rule rule) {
    codes.addAll(rule.texts());
    codes.add(rule.reference().name().split(" ", 2)[0]);
    columns |=
        rule.statements().isEmpty()
            || rule.statements().stream().anyMatch(call -> COLUMNS.contains(call.name().text()));
  }

  /** A file that cannot be read: it may conclude for the indicators of its criterion. */
  public void file(SetDescription set, String file) {
    Criterion criterion = set.criterionOf(file);
    if (criterion == null) {
      columns = true;
    } else {
      criterion.indicators().stream().map(Indicator::code).forEach(codes::add);
    }
  }

  /** Whether a rule for that indicator, or for the column if {@code null}, may have a mistake. */
  public boolean of(@Nullable String code) {
    return code == null ? columns : codes.contains(code);
  }
}
