package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Requirement.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    public boolean contains(BigDecimal value) {
      return value.compareTo(FixedPoint.decimal(least)) >= 0
          && value.compareTo(FixedPoint.decimal(most)) <= 0
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
   * @param more figures from which on another class begins too
   */
  public static List<FigureClass> of(
      Measure measure, Collection<Threshold> thresholds, Collection<BigDecimal> more) {
    long step = measure.whole() ? FixedPoint.ONE : 1;
    boolean yesNo = measure.kind() == MeasureKind.YES_NO;
    BigDecimal min = yesNo ? BigDecimal.ZERO : measure.min();
    BigDecimal max = yesNo ? BigDecimal.ONE : measure.max();
    long least = bound(min, -FixedPoint.GREATEST, step, RoundingMode.CEILING);
    long most = bound(max, FixedPoint.GREATEST, step, RoundingMode.FLOOR);
    TreeSet<Long> starts = new TreeSet<>(List.of(least));
    for (Threshold threshold : thresholds) {
      BigDecimal level = Objects.requireNonNull(threshold.level().value());
      // Up to the level, or just above it: where the comparison turns.
      boolean above = threshold.comparison().strict() == threshold.comparison().lowerBound();
      addStart(starts, level, above, step, most);
    }
    more.forEach(start -> addStart(starts, start, false, step, most));
    List<FigureClass> classes = new ArrayList<>();
    for (long start : starts) {
      Long next = starts.higher(start);
      classes.add(new FigureClass(start, next == null ? most : next - step, step));
    }
    return classes;
  }

  private static void addStart(
      NavigableSet<Long> starts, BigDecimal level, boolean above, long step, long most) {
    BigDecimal steps = level.movePointRight(FixedPoint.DECIMALS).divide(BigDecimal.valueOf(step));
    BigDecimal start =
        above
            ? steps.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
            : steps.setScale(0, RoundingMode.CEILING);
    start = start.multiply(BigDecimal.valueOf(step));
    boolean within =
        start.compareTo(BigDecimal.valueOf(starts.first())) > 0
            && start.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (within) {
      starts.add(start.longValueExact());
    }
  }

  private static long bound(
      @Nullable BigDecimal bound, long otherwise, long step, RoundingMode rounding) {
    BigDecimal limit = BigDecimal.valueOf(FixedPoint.GREATEST);
    BigDecimal scaled =
        bound == null
            ? BigDecimal.valueOf(otherwise)
            : bound.movePointRight(FixedPoint.DECIMALS).min(limit).max(limit.negate());
    BigDecimal by = BigDecimal.valueOf(step);
    return scaled.divide(by).setScale(0, rounding).multiply(by).longValueExact();
  }
}
