package io.github.ntmrules.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.GroupedCounts;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IncompatibleAssessmentsException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collector;

/**
 * Counts what other rules mean for many units (tác động), in total and by group.
 *
 * <pre>{@code
 * ImpactResult impact = communes
 *     .map(each -> UnitImpact.of(decree.assess(each), draft.assess(each)))
 *     .collect(Impact.collector(decree.set(), draft.set(), Grouping.PROVINCE));
 * }</pre>
 *
 * <p>Units are grouped by what the later assessment says of them.
 *
 * <p>No assessment is kept. The memory used depends on the number of rows and rules of the sets and
 * on the number of groups, not on the number of units. That each unit is given once is the caller's
 * affair.
 *
 * <p>Not thread-safe. To use several threads, let each fill an impact of its own and join them by
 * {@link #addAll}, as the collector does in a parallel stream. The result does not depend on the
 * order of the units nor on how they were distributed.
 */
public final class Impact {

  private final CriteriaSet before;
  private final CriteriaSet after;
  private final GroupedCounts<ImpactCounts> counts;

  private Impact(CriteriaSet before, CriteriaSet after, Grouping... groupings) {
    this.before = before;
    this.after = after;
    this.counts = new GroupedCounts<>(() -> new ImpactCounts(before, after), groupings);
  }

  /**
   * Without any unit yet.
   *
   * @param before the criteria set of all earlier assessments
   * @param after the criteria set of all later assessments
   * @param groupings by what the units are grouped, beside the total; may be none
   * @return an impact
   */
  public static Impact of(CriteriaSet before, CriteriaSet after, Grouping... groupings) {
    return new Impact(before, after, groupings);
  }

  /**
   * Collects a stream, parallel or not, of any length into a result. The collector itself is
   * immutable and can be used again; it throws what {@link #add(UnitImpact)} throws.
   *
   * @param before the criteria set of all earlier assessments
   * @param after the criteria set of all later assessments
   * @param groupings by what the units are grouped, beside the total; may be none
   * @return a collector
   */
  public static Collector<UnitImpact, ?, ImpactResult> collector(
      CriteriaSet before, CriteriaSet after, Grouping... groupings) {
    Grouping[] copy = Arrays.copyOf(groupings, groupings.length);
    return GroupedCounts.collector(
        () -> of(before, after, copy), Impact::add, Impact::addAll, Impact::result);
  }

  /**
   * Counts one unit.
   *
   * @param impact the impact
   * @throws IncompatibleAssessmentsException if its assessments are against other sets, or if they
   *     are strict and those before were not, or the reverse; the unit is then not counted
   */
  public void add(UnitImpact impact) {
    IncompatibleAssessmentsException.requireSet(before, impact.before());
    IncompatibleAssessmentsException.requireSet(after, impact.after());
    ImpactCounts.Unit unit = ImpactCounts.Unit.of(impact);
    counts.add(impact.after(), each -> each.add(unit));
  }

  /**
   * Counts one unit, given by its two assessments.
   *
   * @param earlier what was so earlier
   * @param later what was so later
   * @throws IncompatibleAssessmentsException if the two cannot be compared, or not be counted with
   *     those before; the unit is then not counted
   */
  public void add(Assessment earlier, Assessment later) {
    add(UnitImpact.of(earlier, later));
  }

  /**
   * Counts all units of another one, which stays as it is.
   *
   * @param other the other one
   * @throws IncompatibleAssessmentsException if it is of other sets, or strict where this is not,
   *     or the reverse; nothing is then counted
   * @throws IllegalArgumentException if its units are grouped otherwise, or if it is this one
   */
  public void addAll(Impact other) {
    if (other == this) {
      throw new IllegalArgumentException("The units of this impact are counted already.");
    }
    IncompatibleAssessmentsException.requireSet(before, other.before);
    IncompatibleAssessmentsException.requireSet(after, other.after);
    counts.addAll(other.counts, ImpactCounts::addAll);
  }

  /** {@return what has been counted so far; further units do not change it} */
  public ImpactResult result() {
    return counts.result(this::result);
  }

  private ImpactResult result(ImpactCounts of, Map<Grouping, Map<GroupKey, ImpactResult>> groups) {
    return new ImpactResult(
        before,
        after,
        counts.confirmedOnly(),
        of.units(),
        of.criteria(),
        of.indicators(),
        of.conditions(),
        of.causes(),
        groups);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Impact.class);
  }
}
