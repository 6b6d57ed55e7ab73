package io.github.ntmrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Levels and figures as programs read them, in the unit of their measure. */
public final class MeasuredValue {

  /**
   * A figure that is known by its bounds only, or a level of two numbers; each end has one of two
   * names, or none.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Bounds(
      @Nullable Object atLeast,
      @Nullable Object moreThan,
      @Nullable Object atMost,
      @Nullable Object lessThan) {

    /** The figure, or {@code null} if the ends are no numbers, or none lies between them. */
    public @Nullable Figure figure() {
      return SnapshotReading.figure(this);
    }

    /** Whether nothing is known but that there is a figure. */
    public boolean none() {
      return signs().isEmpty();
    }

    /** In signs: {@code > 5 < 6}. */
    String signs() {
      String from = sign(">= ", atLeast) + sign("> ", moreThan);
      String to = sign("<= ", atMost) + sign("< ", lessThan);
      return from.isEmpty() || to.isEmpty() ? from + to : from + " " + to;
    }

    private static String sign(String sign, @Nullable Object end) {
      return end == null ? "" : sign + text(end);
    }
  }

  private static final int AMBIGUOUS_DECIMALS = 3;

  private MeasuredValue() {}

  /** True or false, the name of the grade, or a number. */
  public static @Nullable Object of(Measure measure, @Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    return switch (measure.kind()) {
      case YES_NO -> value.signum() > 0;
      case GRADE -> measure.scale().get(value.intValueExact());
      default -> FixedPoint.stripped(value);
    };
  }

  /** A figure of which it is not known what it is of: a number, or {@link Bounds}. */
  public static Object of(Figure figure) {
    BigDecimal lower = figure.lower();
    return lower != null && figure.exact()
        ? FixedPoint.stripped(lower)
        : bounds(figure.range(), stripped(lower), stripped(figure.upper()));
  }

  private static @Nullable BigDecimal stripped(@Nullable BigDecimal end) {
    return end == null ? null : FixedPoint.stripped(end);
  }

  /** One value, or {@link Bounds}. */
  public static @Nullable Object of(Measure measure, @Nullable Range range) {
    if (range == null || range.exact()) {
      return range == null ? null : of(measure, range.lower());
    }
    return bounds(range, of(measure, range.lower()), of(measure, range.upper()));
  }

  private static Bounds bounds(Range range, @Nullable Object lower, @Nullable Object upper) {
    return new Bounds(
        range.lowerOpen() ? null : lower,
        range.lowerOpen() ? lower : null,
        range.upperOpen() ? null : upper,
        range.upperOpen() ? upper : null);
  }

  private static String text(Object end) {
    return end instanceof BigDecimal number ? unambiguous(number).toPlainString() : end.toString();
  }

  /**
   * The number as it is to be written where a person may read it, or a file of units be made of it:
   * 1.234, which could be one thousand two hundred and thirty-four, with a fourth decimal, 1.2340.
   */
  public static BigDecimal unambiguous(BigDecimal number) {
    BigDecimal stripped = FixedPoint.stripped(number);
    return stripped.scale() == AMBIGUOUS_DECIMALS
        ? stripped.setScale(AMBIGUOUS_DECIMALS + 1)
        : stripped;
  }

  /**
   * How far a figure is from a level: with nine decimals if it has more, as {@link Figure#shown}
   * rounds.
   */
  public static @Nullable BigDecimal difference(@Nullable BigDecimal difference) {
    BigDecimal shown = difference == null ? null : Figure.exactly(difference).shown().lower();
    return shown == null ? null : FixedPoint.stripped(shown);
  }

  /**
   * The same where a value has one column: bounds in signs, {@code > 5 < 6}. What a unit can report
   * is written as a file of units may have it.
   */
  public static @Nullable Object column(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return unambiguous(number);
    }
    return value instanceof Bounds bounds ? bounds.signs() : value;
  }
}
