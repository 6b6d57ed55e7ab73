package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An <strong>estimate</strong> of a figure of a unit since the merger of 1 July 2025 by the figures
 * of what it came from: the mean weighted by people where all went into it whole and all their
 * people are given, and what bounds it whatever the weights. A share of households or of kilometres
 * is not weighted by people, and figures change: it is no report, and <strong>no verdict follows
 * from it</strong>; nothing in the library puts it into a snapshot. Immutable and thread-safe.
 *
 * <p>It is offered for shares in percent and for means per head, where a mean makes sense; never
 * for what is met or not, for steps of a scale, for numbers of things or rates of change.
 */
public final class CarriedFigure {

  private static final int DECIMALS = 2;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Measure measure;
  private final BigDecimal least;
  private final BigDecimal most;
  private final @Nullable BigDecimal mean;

  private CarriedFigure(
      Measure measure, BigDecimal least, BigDecimal most, @Nullable BigDecimal mean) {
    this.measure = measure;
    this.least = least;
    this.most = most;
    this.mean = mean;
  }

  /**
   * {@return whether a mean of that measure over several units makes sense}
   *
   * @param measure the measure
   */
  public static boolean isMeaningful(Measure measure) {
    if (measure.id().startsWith("province_") || measure.placeholder()) {
      return false;
    }
    return switch (measure.kind()) {
      case PERCENT -> {
        BigDecimal min = measure.min();
        BigDecimal max = measure.max();
        yield min != null && min.signum() == 0 && max != null && max.compareTo(ALL) == 0;
      }
      case MILLION_DONG, LITRES, SQUARE_METRES ->
          measure.id().endsWith("per_capita")
              || measure.id().contains("per_capita_day")
              || measure.unitVi().contains("/người");
      case COUNT, TIMES, GRADE, YES_NO -> false;
    };
  }

  /** The estimate, or null if a part has no exact figure or no mean makes sense. */
  static @Nullable CarriedFigure of(Measure measure, List<MergedPart> parts) {
    if (!isMeaningful(measure) || parts.isEmpty()) {
      return null;
    }
    List<BigDecimal> figures = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    long people = 0;
    boolean weighted = true;
    for (MergedPart each : parts) {
      Figure figure = each.earlier() == null ? null : each.earlier().snapshot().figure(measure);
      BigDecimal value = figure == null || !figure.exact() ? null : figure.lower();
      if (value == null) {
        return null;
      }
      figures.add(value);
      Long its = each.people();
      weighted &= each.isWhole() && its != null;
      if (weighted && its != null) {
        sum = sum.add(value.multiply(BigDecimal.valueOf(its)));
        people += its;
      }
    }
    BigDecimal least = figures.stream().reduce(BigDecimal::min).orElseThrow();
    BigDecimal most = figures.stream().reduce(BigDecimal::max).orElseThrow();
    BigDecimal mean =
        weighted && people > 0
            ? sum.divide(BigDecimal.valueOf(people), DECIMALS, RoundingMode.HALF_UP)
            : null;
    return new CarriedFigure(
        measure, least, most, least.compareTo(most) == 0 && mean != null ? least : mean);
  }

  /** {@return the measure} */
  public Measure measure() {
    return measure;
  }

  /**
   * {@return the least figure of the units that it came from: their weighted mean is no less; where
   * only a part of one went into it, that takes the part for like the whole}
   */
  public BigDecimal least() {
    return least;
  }

  /** {@return the greatest such figure} */
  public BigDecimal most() {
    return most;
  }

  /**
   * {@return the mean weighted by people, to two decimals; {@code null} if the people of a part are
   * not given, or only a part of a unit went into it}
   */
  public @Nullable BigDecimal mean() {
    return mean;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CarriedFigure that
        && measure.equals(that.measure)
        && least.equals(that.least)
        && most.equals(that.most)
        && Objects.equals(mean, that.mean);
  }

  @Override
  public int hashCode() {
    return Objects.hash(measure, least, most, mean);
  }

  /** The estimate; do not parse. */
  @Override
  public String toString() {
    return "CarriedFigure[" + measure.id() + " ~" + mean + ", " + least + " to " + most + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(CarriedFigure.class);
  }
}
