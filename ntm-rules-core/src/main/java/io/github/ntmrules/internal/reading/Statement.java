package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.Conclusions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One conclusion of a checked rule. Immutable.
 *
 * @param subject what it concludes about
 * @param code the code of the indicator, condition or trigger, or the id of the figure; empty for
 *     columns
 * @param clause what is required, or {@code null}
 * @param column the column in a scope, or {@code null} for other subjects
 * @param references the ids of the sets that it depends on
 * @param effect says it
 * @param call where it stands
 */
public record Statement(
    Subject subject,
    String code,
    @Nullable Clause clause,
    @Nullable Column column,
    Set<String> references,
    Effect effect,
    Call call) {

  /** What a conclusion is about. */
  public enum Subject {
    INDICATOR,
    CONDITION,
    WITHDRAWAL,
    DERIVATION,
    COLUMN,
    GROUP_UNDETERMINED,
    NEVER_EASED
  }

  /** The column that is concluded in a scope. */
  public interface Column {
    String in(Scope scope);
  }

  /** Says a conclusion. */
  public interface Effect {
    void conclude(Scope scope, Conclusions law);
  }
}
