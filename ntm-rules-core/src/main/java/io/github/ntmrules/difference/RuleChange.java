package io.github.ntmrules.difference;

import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.internal.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one set of rules asks for an indicator, or for a condition beside the criteria, where
 * another asks something else. Immutable.
 *
 * @param kind what kind of change it is
 * @param direction how the later compares with the earlier; for an indicator that only one set has,
 *     the other asks nothing
 * @param condition whether it is a condition beside the criteria
 * @param before what the one asks, by which rule and with which source, or {@code null} if it has
 *     no such indicator; of the citation the column is kept only if it is the same everywhere
 * @param after what the other asks, likewise
 * @param where in which circumstances
 * @param witnesses units that show it: none if the verdict is the same or was not decided, one for
 *     each way the verdict changes, the worse first
 */
public record RuleChange(
    Kind kind,
    Direction direction,
    boolean condition,
    @Nullable Provision before,
    @Nullable Provision after,
    List<Where> where,
    List<Witness> witnesses) {

  /** What kind of change it is. */
  public enum Kind {
    /** Only the later set has the indicator. */
    ADDED,
    /** Only the earlier set has it. */
    REMOVED,
    /** Both have it, and some unit's outcome changes, or that was not decided. */
    CHANGED,
    /** The same verdict for every unit, but another wording, source or legal status. */
    RESTATED;

    /** The name in the language of {@code locale}: English for English, else Vietnamese. */
    public String displayName(Locale locale) {
      return Messages.get(locale, "ruleChange." + this);
    }
  }

  /** Copies the lists. */
  public RuleChange {
    where = List.copyOf(where);
    witnesses = List.copyOf(witnesses);
    if (before == null && after == null) {
      throw new IllegalArgumentException("A change concerns an indicator of one set at least.");
    }
  }

  /** The indicator, or the condition, as the later set names it if it has it. */
  public Indicator indicator() {
    return Objects.requireNonNull(after == null ? before : after).indicator();
  }

  /** Its code. */
  public String code() {
    return indicator().code();
  }

  /** Whether some unit's outcome changes, or that was not decided. */
  public boolean changesVerdicts() {
    return direction != Direction.SAME;
  }
}
