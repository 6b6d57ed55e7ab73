package io.github.ntmrules.difference;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Where;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What two sets of rules ask differently, for every unit that can be. Immutable.
 *
 * <p>It is found by reasoning, not by sampling. The circumstances are put into classes that no
 * condition of either set tells apart; of each class all pairs of outcomes are worked out, by one
 * figure from between every two neighbouring levels, and none reported, of every measure, through
 * the code that assesses units. So {@link #sameVerdicts()} is a proof, for units of which every
 * figure is known exactly or not at all; a figure that is only bounded ("over 80") is not looked
 * at.
 *
 * <p>Compared is every day on which one of the sets is in force, whatever the other's period: both
 * are asked what they would say. Where a set needs a region, units without one are not compared:
 * what holds for them is what holds in every region. Indicators are the same if they have the same
 * code.
 *
 * @param before the one set
 * @param after the other
 * @param changes what is asked otherwise, in the order of the decree: that of the later set, with
 *     what only the earlier has after what it follows there; conditions last
 * @param others what differs beside what is asked for indicators and conditions
 * @param limits why the comparison does not cover everything; empty if it does
 * @param notCompared the circumstances in which one of the sets does not tell what it asks
 * @param classes how many classes of circumstances were compared
 */
public record RuleDifference(
    CriteriaSet before,
    CriteriaSet after,
    List<RuleChange> changes,
    Set<Other> others,
    Set<Limit> limits,
    List<Where> notCompared,
    int classes) {

  /** What can differ beside what is asked for indicators and conditions. */
  public enum Other {
    /** The period in which units can be assessed. */
    PERIOD,
    /** Whether a unit's region must be known. */
    REGION_NEEDED,
    /** Which indicators a criterion has. */
    CRITERIA,
    /** The grounds for withdrawing recognition. */
    WITHDRAWALS
  }

  /** Why a comparison does not cover everything. */
  public enum Limit {
    /** There were too many classes of circumstances; only the first were looked at. */
    TOO_MANY_CIRCUMSTANCES,
    /** Some requirements have too many combinations of figures; they are undecided. */
    TOO_MANY_FIGURES,
    /** In some circumstances one of the sets does not tell what it asks. */
    NOT_TOLD
  }

  /** Copies the collections. */
  public RuleDifference {
    changes = List.copyOf(changes);
    others = ordered(others, Other.class);
    limits = ordered(limits, Limit.class);
    notCompared = List.copyOf(notCompared);
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> given, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(given);
    return Collections.unmodifiableSet(copy);
  }

  /**
   * Whether it is proved that both give the same verdict, indicator by indicator, for every unit
   * that can be. A set that differs in wording, source or status only may still do so.
   */
  public boolean sameVerdicts() {
    return limits.isEmpty()
        && others.isEmpty()
        && changes.stream().noneMatch(RuleChange::changesVerdicts);
  }

  /** The changes for that indicator; empty if there is none. */
  public List<RuleChange> changes(String code) {
    return changes.stream().filter(change -> change.code().equals(code)).toList();
  }

  /**
   * The whole difference in words, for people; do not parse.
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new DifferenceText(this, locale).text();
  }
}
