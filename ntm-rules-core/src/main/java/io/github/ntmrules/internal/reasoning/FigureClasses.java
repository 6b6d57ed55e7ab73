package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.criteria.Acceptance;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The figures that a measure can have, in classes that some thresholds do not tell apart: each from
 * a least to a greatest figure, both included, in millionths.
 */
public final class FigureClasses {

  /**
   * Figures from one to another.
   *
   * @param least the least, in millionths
   * @param most the greatest, in millionths
   * @param step how far the next figure is
   */
  public record FigureClass(long least, long most, long step) {

    /** From the least to the greatest. */
    public Range range() {
      return Range.between(lower(), upper());
    }

    /** Whether it is one of the figures. */
    public boolean contains(BigDecimal value) {
      return range().contains(value)
          && FixedPoint.fits(FixedPoint.stripped(value))
          && FixedPoint.scaled(FixedPoint.stripped(value)) % step == 0;
    }

    public BigDecimal lower() {
      return FixedPoint.decimal(least);
    }

    public BigDecimal upper() {
      return FixedPoint.decimal(most);
    }
  }

  private FigureClasses() {}

  /**
   * The classes, the least figures first; never empty.
   *
   * @param ranges what has to be told apart: whether a figure lies in each
   * @param more figures from which on another class begins too
   */
  public static List<FigureClass> of(
      Measure measure, Collection<Range> ranges, Collection<BigDecimal> more) {
    FigureClass all = all(measure);
    TreeSet<Long> starts = new TreeSet<>(List.of(all.least()));
    for (Range range : ranges) {
      Range figures = measure.figuresIn(range);
      if (figures != null) {
        Range.Millionths millionths = figures.inMillionths();
        addStart(starts, millionths.least(), all);
        addStart(starts, millionths.most() + all.step(), all);
      }
    }
    for (BigDecimal start : more) {
      Range figures = measure.figuresIn(Range.atLeast(start));
      if (figures != null) {
        addStart(starts, figures.inMillionths().least(), all);
      }
    }
    List<FigureClass> classes = new ArrayList<>();
    for (long start : starts) {
      Long next = starts.higher(start);
      classes.add(
          new FigureClass(start, next == null ? all.most() : next - all.step(), all.step()));
    }
    return classes;
  }

  private static void addStart(Set<Long> starts, long start, FigureClass all) {
    if (all.least() < start && start <= all.most()) {
      starts.add(start);
    }
  }

  /**
   * What levels tell apart: the figures that meet them whatever they are, and those that may.
   *
   * @param confirmedOnly strict mode
   */
  public static Set<Range> ranges(Collection<Threshold> thresholds, boolean confirmedOnly) {
    Set<Range> ranges = new LinkedHashSet<>();
    for (Threshold each : thresholds) {
      Acceptance acceptance = each.acceptance(confirmedOnly);
      if (acceptance.surely() != null) {
        ranges.add(acceptance.surely());
      }
      ranges.add(acceptance.possibly());
    }
    return ranges;
  }

  /** All figures that a measure can have. */
  public static FigureClass all(Measure measure) {
    long step = measure.whole() ? FixedPoint.ONE : 1;
    long greatest = FixedPoint.GREATEST / step * step;
    Range.Millionths figures =
        Objects.requireNonNull(measure.range().onGridOf(measure)).inMillionths();
    return new FigureClass(
        Math.max(figures.least(), -greatest), Math.min(figures.most(), greatest), step);
  }
}
