package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One small change of one rule (đột biến): a mistake that somebody could make. Immutable.
 *
 * @param kind what kind of change it is
 * @param rule the rule that is changed
 * @param overlay the overlay it is a rule of, or {@code null} if it is one of the set's own
 * @param condition whether what the rule asks is asked as a condition beside the criteria
 * @param indicator the indicator, or the condition, or {@code null} for a scope condition
 * @param column the one column that is changed, or {@code null} if all that the rule asks is
 * @param before the part that is changed, or {@code null} for a scope condition
 * @param after what stands in its place, or {@code null} for a scope condition
 * @param scopeCondition the comparison that is left out, as the rule file writes it; else empty
 * @param where in which circumstances; for a scope condition empty
 */
public record Mutant(
    Kind kind,
    RuleLocation rule,
    @Nullable Overlay overlay,
    boolean condition,
    @Nullable Indicator indicator,
    @Nullable String column,
    @Nullable Requirement before,
    @Nullable Requirement after,
    String scopeCondition,
    List<Where> where) {

  /** The kinds of change. */
  public enum Kind {
    /** A level is one smallest step higher. */
    LEVEL_UP,
    /** A level is one smallest step lower. */
    LEVEL_DOWN,
    /** A strict bound is loose, or a loose one strict. */
    BOUND,
    /** All instead of any, any instead of all, or one part more or fewer is needed. */
    COMBINATION,
    /** What is asked under a condition is asked always. */
    GIVEN,
    /** A comparison of a scope condition is left out. */
    SCOPE;

    /** The name in the language of {@code locale}: English for English, else Vietnamese. */
    public String displayName(Locale locale) {
      return Messages.get(locale, "mutant." + this);
    }
  }

  /** Copies the list. */
  public Mutant {
    where = List.copyOf(where);
  }

  /**
   * What is changed, from what to what, and where it stands; for people, do not parse.
   *
   * @param locale English for English, else Vietnamese
   */
  public String describe(Locale locale) {
    if (kind == Kind.SCOPE) {
      return Messages.get(locale, "mutant.scope", rule.name(), rule.position(), scopeCondition);
    }
    Wording wording = Wording.in(locale);
    String of = Objects.requireNonNull(indicator).code();
    if (column != null) {
      of += ", " + Messages.get(locale, "column", column);
    }
    Requirement one = Objects.requireNonNull(before);
    Requirement other = Objects.requireNonNull(after);
    return Messages.get(
        locale,
        "mutant.requirement",
        of,
        kind.displayName(locale),
        one.match(
            threshold ->
                threshold.measure().label(locale) + ": " + wording.levelWithStatus(threshold),
            wording::requirementWithStatus,
            wording::requirementWithStatus),
        one.match(
            threshold -> level(wording, other),
            combination -> wording.requirementWithStatus(other),
            meets -> wording.requirementWithStatus(other)),
        rule.position());
  }

  /** A level without its figure, which is the one it is compared with. */
  private static String level(Wording wording, Requirement changed) {
    return changed.match(
        wording::levelWithStatus, wording::requirementWithStatus, wording::requirementWithStatus);
  }

  /** In which circumstances, in words, the first few. */
  String places(Locale locale) {
    String first =
        where.stream().limit(3).map(each -> each.text(locale)).collect(Collectors.joining(" | "));
    return where.size() > 3 ? first + " | …" : first;
  }
}
