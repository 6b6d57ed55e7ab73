package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the assessments of many units year by year (xu hướng qua các năm): the year is that of the
 * day of assessment. Years may be assessed against different criteria sets, such as that of 2009
 * for 2011 and that of 2016 for 2018: counts against different sets are never mixed, so a year in
 * which two sets were followed has two points.
 *
 * <pre>{@code
 * Trend trend = Trend.of(Grouping.DISTRICT);
 * trend.add(in2023);
 * trend.add(in2024);
 * trend.addChange(new Reassessment(in2023, in2024));
 * }</pre>
 *
 * <p>No assessment is kept: the memory used depends on the years, the rows of the sets and the
 * groups, not on the number of units. That a unit is given once in a year is the caller's affair.
 *
 * <p>Not thread-safe. To use several threads, let each fill one of its own and join them by {@link
 * #addAll}. The result does not depend on the order of the units.
 */
public final class Trend {

  private final Grouping[] groupings;
  private final Map<Slot, Counts> counts = new HashMap<>();
  private @Nullable Boolean confirmedOnly;

  private record Slot(int year, String set) {}

  private Trend(Grouping... groupings) {
    this.groupings = groupings.clone();
  }

  /**
   * {@return an empty trend}
   *
   * @param groupings by what the units are grouped, beside the total; may be none
   */
  public static Trend of(Grouping... groupings) {
    return new Trend(groupings);
  }

  /**
   * Counts one unit in the year of its day.
   *
   * @param assessment the assessment
   * @throws IncompatibleAssessmentsException if it is against another content of a set that was
   *     counted under the same id, or if it is strict and those before were not, or the reverse; it
   *     is then not counted
   */
  public void add(Assessment assessment) {
    Counts of = slot(assessment);
    of.rollUp.add(assessment);
    of.day(assessment.snapshot().date());
  }

  /**
   * Counts what changed for one unit, in the year of its later assessment. What a plan counts as
   * achieved within a year is seen by that, if the earlier assessment is of that year or of the one
   * before; neither assessment is counted by it in {@link #add}.
   *
   * @param pair the two assessments of the unit, as a rule of that year and of one before
   * @throws IncompatibleAssessmentsException as {@link #add} does
   */
  public void addChange(Reassessment pair) {
    Counts of = slot(pair.later());
    of.changes.add(pair.later(), each -> each.add(pair));
    int before = pair.earlier().snapshot().date().getYear();
    if (before >= pair.later().snapshot().date().getYear() - 1) {
      of.changesOfYear.add(pair.later(), each -> each.add(pair));
    }
  }

  private Counts slot(Assessment assessment) {
    CriteriaSet set = assessment.set();
    Slot slot = new Slot(assessment.snapshot().date().getYear(), set.id());
    Counts found = counts.get(slot);
    IncompatibleAssessmentsException.requireSet(found == null ? set : found.set, assessment);
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, assessment.confirmedOnly());
    return found == null ? counts.computeIfAbsent(slot, of -> new Counts(set, groupings)) : found;
  }

  /**
   * Counts all units of another one, which stays as it is.
   *
   * @param other the other one
   * @throws IncompatibleAssessmentsException if it is strict where this is not, or the reverse, or
   *     if a set of it has another content
   * @throws IllegalArgumentException if its units are grouped otherwise, or if it is this one
   */
  public void addAll(Trend other) {
    if (other == this) {
      throw new IllegalArgumentException("The units of this trend are counted already.");
    }
    confirmedOnly =
        IncompatibleAssessmentsException.requireMode(confirmedOnly, other.confirmedOnly);
    other.counts.forEach(
        (slot, theirs) ->
            counts.computeIfAbsent(slot, each -> new Counts(theirs.set, groupings)).addAll(theirs));
  }

  /** {@return what has been counted so far; further units do not change it} */
  public TrendResult result() {
    List<TrendPoint> points = new ArrayList<>();
    counts.forEach(
        (slot, each) -> {
          LocalDate first = each.first;
          LocalDate last = each.last;
          if (first != null && last != null) {
            points.add(each.point(slot.year(), first, last));
          }
        });
    points.sort(
        Comparator.comparingInt(TrendPoint::year)
            .thenComparing(each -> each.set().inForceFrom())
            .thenComparing(each -> each.set().id()));
    return new TrendResult(points);
  }

  /** What is counted of one year against one set; not thread-safe. */
  private static final class Counts {
    private final CriteriaSet set;
    private final RollUp rollUp;
    private final GroupedCounts<Progress> changes;
    private final GroupedCounts<Progress> changesOfYear;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    Counts(CriteriaSet set, Grouping... groupings) {
      this.set = set;
      this.rollUp = RollUp.of(set, groupings);
      this.changes = new GroupedCounts<>(() -> Progress.of(set), groupings);
      this.changesOfYear = new GroupedCounts<>(() -> Progress.of(set), groupings);
    }

    void day(LocalDate day) {
      first = first == null || day.isBefore(first) ? day : first;
      last = last == null || day.isAfter(last) ? day : last;
    }

    void addAll(Counts other) {
      rollUp.addAll(other.rollUp);
      changes.addAll(other.changes, Progress::addAll);
      changesOfYear.addAll(other.changesOfYear, Progress::addAll);
      if (other.first != null && other.last != null) {
        day(other.first);
        day(other.last);
      }
    }

    TrendPoint point(int year, LocalDate from, LocalDate to) {
      return new TrendPoint(
          year, from, to, rollUp.result(), changes(changes), changes(changesOfYear));
    }

    private static TrendPoint.Changes changes(GroupedCounts<Progress> counted) {
      Map<GroupKey, ProgressResult> groups = new HashMap<>();
      ProgressResult all =
          counted.result(
              (progress, of) -> {
                of.values().forEach(groups::putAll);
                return progress.result();
              });
      return new TrendPoint.Changes(all, groups);
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Trend.class);
  }
}
