package io.github.ntmrules.files.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
   *
   * @param text the same for a column
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Bounds(
      @Nullable Object atLeast,
      @Nullable Object moreThan,
      @Nullable Object atMost,
      @Nullable Object lessThan,
      @JsonIgnore String text) {}

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

  /** One value, or {@link Bounds}. */
  public static @Nullable Object of(Measure measure, @Nullable Range range) {
    if (range == null || range.exact()) {
      return range == null ? null : of(measure, range.lower());
    }
    Object lower = of(measure, range.lower());
    Object upper = of(measure, range.upper());
    return new Bounds(
        range.lowerOpen() ? null : lower,
        range.lowerOpen() ? lower : null,
        range.upperOpen() ? null : upper,
        range.upperOpen() ? upper : null,
        signs(range.lowerOpen() ? "> " : ">= ", lower, range.upperOpen() ? "< " : "<= ", upper));
  }

  private static String signs(
      String above, @Nullable Object lower, String below, @Nullable Object upper) {
    String from = lower == null ? "" : above + text(lower);
    String to = upper == null ? "" : below + text(upper);
    return from.isEmpty() || to.isEmpty() ? from + to : from + " " + to;
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
    return difference == null ? null : Figure.exactly(difference).shown().lower();
  }

  /**
   * The same where a value has one column: bounds in signs, {@code > 5 < 6}. What a unit can report
   * is written as a file of units may have it.
   */
  public static @Nullable Object column(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return unambiguous(number);
    }
    return value instanceof Bounds bounds ? bounds.text() : value;
  }
}
