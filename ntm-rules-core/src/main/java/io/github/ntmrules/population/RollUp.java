package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

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
  private final RollUpCounts total;
  private final Map<Grouping, Map<GroupKey, RollUpCounts>> groups = new EnumMap<>(Grouping.class);
  private @Nullable Boolean confirmedOnly;

  private RollUp(CriteriaSet set, Grouping... groupings) {
    this.set = set;
    this.total = new RollUpCounts(set);
    for (Grouping grouping : groupings) {
      groups.put(grouping, new HashMap<>());
    }
  }

  /**
   * An empty roll-up.
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
   */
  public static Collector<Assessment, ?, RollUpResult> collector(
      CriteriaSet set, Grouping... groupings) {
    Grouping[] copy = Arrays.copyOf(groupings, groupings.length);
    return Collector.of(
        () -> of(set, copy),
        RollUp::add,
        (one, other) -> {
          one.addAll(other);
          return one;
        },
        RollUp::result,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Counts one unit.
   *
   * @throws IncompatibleAssessmentsException if the assessment is against another set, or if it is
   *     strict and those before were not, or the reverse; it is then not counted
   */
  public void add(Assessment assessment) {
    IncompatibleAssessmentsException.requireSet(set, assessment);
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, assessment.confirmedOnly());
    RollUpCounts.Unit unit = RollUpCounts.Unit.of(assessment);
    total.add(unit);
    groups.forEach(
        (grouping, counts) ->
            counts
                .computeIfAbsent(grouping.key(assessment), key -> new RollUpCounts(set))
                .add(unit));
  }

  /**
   * Counts all units of another roll-up, which stays as it is.
   *
   * @throws IncompatibleAssessmentsException if it is of another set, or strict where this is not,
   *     or the reverse; nothing is then counted
   * @throws IllegalArgumentException if its units are grouped otherwise, or if it is this one
   */
  public void addAll(RollUp other) {
    if (other == this) {
      throw new IllegalArgumentException("The units of this roll-up are counted already.");
    }
    if (!groups.keySet().equals(other.groups.keySet())) {
      throw new IllegalArgumentException(
          "Units grouped by "
              + other.groups.keySet()
              + " are not those grouped by "
              + groups.keySet()
              + ".");
    }
    IncompatibleAssessmentsException.requireSet(set, other.set);
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, other.confirmedOnly);
    total.addAll(other.total);
    groups.forEach(
        (grouping, counts) ->
            other
                .groups
                .getOrDefault(grouping, Map.of())
                .forEach(
                    (key, theirs) ->
                        counts.computeIfAbsent(key, each -> new RollUpCounts(set)).addAll(theirs)));
  }

  /** What has been counted so far; further units do not change it. */
  public RollUpResult result() {
    Map<Grouping, Map<GroupKey, RollUpResult>> results = new EnumMap<>(Grouping.class);
    groups.forEach(
        (grouping, counts) -> {
          Map<GroupKey, RollUpResult> ordered = new LinkedHashMap<>();
          new TreeMap<>(counts).forEach((key, each) -> ordered.put(key, result(each, Map.of())));
          results.put(grouping, ordered);
        });
    return result(total, results);
  }

  private RollUpResult result(
      RollUpCounts counts, Map<Grouping, Map<GroupKey, RollUpResult>> groupResults) {
    return new RollUpResult(
        set,
        Boolean.TRUE.equals(confirmedOnly),
        counts.units(),
        counts.outsidePeriod(),
        counts.bands(),
        counts.criteria(),
        counts.indicators(),
        groupResults);
  }
}
