package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collector;

/**
 * Counts the assessments of many units against one criteria set (tổng hợp), in total and by group.
 *
 * <pre>{@code
 * RollUpResult country = communes.map(assessor::assess)
 *     .collect(RollUp.collector(assessor.set(), Grouping.PROVINCE));
 * }</pre>
 *
 * <p>No assessment is kept. The memory used depends on the number of rows of the set and on the
 * number of groups, not on the number of units. So the same unit counted twice counts twice: that
 * each is given once is the caller's affair.
 *
 * <p>Not thread-safe. To use several threads, let each fill a roll-up of its own and join them by
 * {@link #addAll}, as the collector does in a parallel stream. The result does not depend on the
 * order of the units nor on how they were distributed.
 */
public final class RollUp {

  private final CriteriaSet set;
  private final GroupedCounts<RollUpCounts> counts;

  private RollUp(CriteriaSet set, Grouping... groupings) {
    this.set = set;
    this.counts = new GroupedCounts<>(() -> new RollUpCounts(set), groupings);
  }

  /**
   * {@return an empty roll-up}
   *
   * @param set the criteria set of all assessments
   * @param groupings by what the units are grouped, beside the total; may be none
   */
  public static RollUp of(CriteriaSet set, Grouping... groupings) {
    return new RollUp(set, groupings);
  }

  /**
   * Collects a stream, parallel or not, of any length into a result. The collector itself is
   * immutable and can be used again; it throws what {@link #add} throws.
   *
   * @param set the criteria set of all assessments
   * @param groupings by what the units are grouped, beside the total; may be none
   * @return a collector
   */
  public static Collector<Assessment, ?, RollUpResult> collector(
      CriteriaSet set, Grouping... groupings) {
    Grouping[] copy = Arrays.copyOf(groupings, groupings.length);
    return GroupedCounts.collector(
        () -> of(set, copy), RollUp::add, RollUp::addAll, RollUp::result);
  }

  /**
   * Counts one unit.
   *
   * @param assessment the assessment
   * @throws IncompatibleAssessmentsException if the assessment is against another set, or if it is
   *     strict and those before were not, or the reverse; it is then not counted
   */
  public void add(Assessment assessment) {
    IncompatibleAssessmentsException.requireSet(set, assessment);
    RollUpCounts.Unit unit = RollUpCounts.Unit.of(assessment);
    counts.add(assessment, each -> each.add(unit));
  }

  /**
   * Counts all units of another roll-up, which stays as it is.
   *
   * @param other the other one
   * @throws IncompatibleAssessmentsException if it is of another set, or strict where this is not,
   *     or the reverse; nothing is then counted
   * @throws IllegalArgumentException if its units are grouped otherwise, or if it is this one
   */
  public void addAll(RollUp other) {
    if (other == this) {
      throw new IllegalArgumentException("The units of this roll-up are counted already.");
    }
    IncompatibleAssessmentsException.requireSet(set, other.set);
    counts.addAll(other.counts, RollUpCounts::addAll);
  }

  /** {@return what has been counted so far; further units do not change it} */
  public RollUpResult result() {
    return counts.result(this::result);
  }

  private RollUpResult result(RollUpCounts of, Map<Grouping, Map<GroupKey, RollUpResult>> groups) {
    return new RollUpResult(
        set,
        counts.confirmedOnly(),
        of.units(),
        of.outsidePeriod(),
        of.incomplete(),
        of.bands(),
        of.criteria(),
        of.indicators(),
        groups);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RollUp.class);
  }
}
