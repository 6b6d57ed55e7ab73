package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many units, year by year. Immutable and thread-safe. */
public final class TrendResult {

  private final List<TrendPoint> points;

  TrendResult(List<TrendPoint> points) {
    this.points = List.copyOf(points);
  }

  /**
   * {@return one point for each year and criteria set, by year; of two sets in one year that which
   * was in force earlier first}
   */
  public List<TrendPoint> points() {
    return points;
  }

  /** {@return the years of which there are units, the first first} */
  public List<Integer> years() {
    return points.stream().map(TrendPoint::year).distinct().toList();
  }

  /**
   * {@return the groups of which there are units in any year, in their order}
   *
   * @param grouping the grouping, which the trend was asked for
   * @throws IllegalArgumentException if the trend was not asked to group by that
   */
  public List<GroupKey> groups(Grouping grouping) {
    Set<GroupKey> all = new TreeSet<>();
    points.forEach(
        each ->
            all.addAll(GroupedCounts.by(grouping, each.units().groups(), "Trend.of(").keySet()));
    return List.copyOf(all);
  }

  /**
   * {@return a target beside what is reached, over all sets that were followed in the year}
   *
   * @param target what is planned
   */
  public TargetResult against(Target target) {
    return target.measure().isWithinYear() ? within(target) : atEnd(target);
  }

  private List<TrendPoint> known(int year, @Nullable GroupKey group) {
    return points.stream()
        .filter(each -> each.year() == year && each.units(group) != null)
        .toList();
  }

  private static @Nullable LocalDate lastDay(List<TrendPoint> of) {
    return of.stream().map(TrendPoint::lastDay).max(LocalDate::compareTo).orElse(null);
  }

  /** The state in the year, or in the last before of which it is known. */
  private TargetResult atEnd(Target target) {
    int year =
        points.stream()
            .filter(each -> each.year() <= target.year() && each.units(target.group()) != null)
            .mapToInt(TrendPoint::year)
            .max()
            .orElse(target.year());
    List<TrendPoint> of = known(year, target.group());
    List<Quotient> parts = new ArrayList<>();
    for (TrendPoint each : of) {
      RollUpResult units = each.units(target.group());
      Quotient part =
          units == null
              ? null
              : target.measure() == TargetMeasure.UNITS_MET
                  ? number(units.units().met(), units.units().undetermined())
                  : units.meanCriteriaMet();
      if (part != null) {
        parts.add(part);
      }
    }
    boolean mean = target.measure() == TargetMeasure.MEAN_CRITERIA_MET;
    return new TargetResult(target, lastDay(of), sum(parts, mean), 0);
  }

  /** What was achieved within the year, of units assessed shortly before it by the same set. */
  private TargetResult within(Target target) {
    List<TrendPoint> of = known(target.year(), target.group());
    List<Quotient> parts = new ArrayList<>();
    long unpaired = 0;
    for (TrendPoint each : of) {
      ProgressResult changes = each.changesOfYear(target.group());
      RollUpResult units = each.units(target.group());
      long paired = changes == null ? 0 : changes.units().total();
      unpaired += units == null ? 0 : Math.max(0, units.units().total() - paired);
      if (changes != null && paired > 0) {
        parts.add(
            target.measure() == TargetMeasure.UNITS_NEWLY_MET
                ? newly(changes.units()::count)
                : newly(changes::criteriaCount));
      }
    }
    return new TargetResult(target, lastDay(of), sum(parts, false), unpaired);
  }

  /** What is newly met for certain, and what may be. */
  private static Quotient newly(Function<Change, Long> count) {
    long open =
        count.apply(Change.ESTABLISHED_MET)
            + count.apply(Change.NOT_MET_NO_LONGER_ESTABLISHED)
            + count.apply(Change.STILL_UNDETERMINED);
    return number(count.apply(Change.NEWLY_MET), open);
  }

  private static Quotient number(long sure, long open) {
    return new Quotient(sure, sure + open, 1);
  }

  private static @Nullable Quotient sum(List<Quotient> parts, boolean mean) {
    if (parts.isEmpty()) {
      return null;
    }
    long lower = parts.stream().mapToLong(Quotient::lower).sum();
    long upper = parts.stream().mapToLong(Quotient::upper).sum();
    return new Quotient(lower, upper, mean ? parts.stream().mapToLong(Quotient::of).sum() : 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrendResult that && points.equals(that.points);
  }

  @Override
  public int hashCode() {
    return points.hashCode();
  }

  /** The points; do not parse. */
  @Override
  public String toString() {
    return "TrendResult" + points;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(TrendResult.class);
  }
}
