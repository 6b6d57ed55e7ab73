package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.internal.text.NoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what changed between two dates for many units (tiến độ), against one criteria set.
 *
 * <p>Each unit is given with its two assessments. A unit of which only one exists, as after a
 * merger of communes, is no pair and is for the caller to report.
 *
 * <p>No assessment is kept: the memory used does not depend on the number of units. For progress by
 * group, use the collector within a grouping one:
 *
 * <pre>{@code
 * pairs.collect(groupingBy(pair -> Grouping.PROVINCE.key(pair.later()),
 *     TreeMap::new, Progress.collector(set)))
 * }</pre>
 *
 * <p>Not thread-safe. To use several threads, let each fill one of its own and join them by {@link
 * #addAll}, as the collector does in a parallel stream. The result does not depend on the order of
 * the units nor on how they were distributed.
 */
public final class Progress {

  private final CriteriaSet set;
  private final TransitionCounter units = new TransitionCounter();
  private final List<TransitionCounter> criteria;
  private @Nullable Boolean confirmedOnly;

  private Progress(CriteriaSet set) {
    this.set = set;
    this.criteria = Stream.generate(TransitionCounter::new).limit(set.criteria().size()).toList();
  }

  /**
   * Without any unit yet.
   *
   * @param set the criteria set of all assessments
   * @return a progress
   */
  public static Progress of(CriteriaSet set) {
    return new Progress(set);
  }

  /**
   * Collects a stream, parallel or not, of any length into a result. The collector itself is
   * immutable and can be used again; it throws what {@link #add(Reassessment)} throws.
   *
   * @param set the criteria set of all assessments
   * @return a collector
   */
  public static Collector<Reassessment, ?, ProgressResult> collector(CriteriaSet set) {
    return GroupedCounts.collector(
        () -> of(set), Progress::add, Progress::addAll, Progress::result);
  }

  /**
   * Counts one unit.
   *
   * @param pair the pair
   * @throws IncompatibleAssessmentsException if the assessments are against another set, or if they
   *     are strict and those before were not, or the reverse; the unit is then not counted
   */
  public void add(Reassessment pair) {
    IncompatibleAssessmentsException.requireSet(set, pair.later());
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, pair.later().confirmedOnly());
    units.add(pair.earlier().outcome(), pair.later().outcome());
    List<CriterionResult> earlier = pair.earlier().criteria();
    List<CriterionResult> later = pair.later().criteria();
    for (int i = 0; i < criteria.size(); i++) {
      criteria.get(i).add(earlier.get(i).outcome(), later.get(i).outcome());
    }
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
    add(new Reassessment(earlier, later));
  }

  /**
   * Counts all units of another one, which stays as it is.
   *
   * @param other the other one
   * @throws IncompatibleAssessmentsException if it is of another set, or strict where this is not,
   *     or the reverse; nothing is then counted
   * @throws IllegalArgumentException if it is this one
   */
  public void addAll(Progress other) {
    if (other == this) {
      throw new IllegalArgumentException("The units of this progress are counted already.");
    }
    IncompatibleAssessmentsException.requireSet(set, other.set);
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, other.confirmedOnly);
    units.addAll(other.units);
    for (int i = 0; i < criteria.size(); i++) {
      criteria.get(i).addAll(other.criteria.get(i));
    }
  }

  /** {@return what has been counted so far; further units do not change it} */
  public ProgressResult result() {
    List<CriterionProgress> results = new ArrayList<>();
    for (Criterion criterion : set.criteria()) {
      results.add(new CriterionProgress(criterion, criteria.get(results.size()).transitions()));
    }
    return new ProgressResult(
        set, Boolean.TRUE.equals(confirmedOnly), units.transitions(), results);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Progress.class);
  }
}
