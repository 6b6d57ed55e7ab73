package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.RuleProblem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a set or an overlay. Immutable.
 *
 * @param source its files
 * @param set the set that is described or that the overlay lies over, or {@code null} if it could
 *     not be told
 * @param overlay the overlay that is described, or {@code null}
 * @param measures the measures that its rules may name
 * @param rules the rules, in the order of the files; usable only if there is no problem
 * @param problems all problems, file by file
 */
public record CheckedFolder(
    RuleSource source,
    @Nullable SetDescription set,
    @Nullable OverlayDescription overlay,
    Measures measures,
    List<CheckedRule> rules,
    List<RuleProblem> problems) {

  /** Copies the lists. */
  public CheckedFolder {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  /** The same with other rules and problems. */
  public CheckedFolder with(List<CheckedRule> otherRules, List<RuleProblem> otherProblems) {
    return new CheckedFolder(source, set, overlay, measures, otherRules, otherProblems);
  }

  /** What its rules are held against; there must be a set. */
  public RuleContext context() {
    return RuleContext.of(
        Objects.requireNonNull(set),
        overlay == null ? null : overlay.overlay(),
        RuleContext.others(source),
        measures);
  }
}
