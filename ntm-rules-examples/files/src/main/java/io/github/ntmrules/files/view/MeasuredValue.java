package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Levels and figures as programs read them, in the unit of their measure. */
final class MeasuredValue {

  /**
   * A figure that is known by its bounds only, or a level of two numbers; each end has one of two
   * names, or none.
   *
   * @param text the same for a column
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Bounds(
      @Nullable Object atLeast,
      @Nullable Object moreThan,
      @Nullable Object atMost,
      @Nullable Object lessThan,
      @JsonIgnore String text) {}

  private MeasuredValue() {}

  /** True or false, the name of the grade, or a number. */
  static @Nullable Object of(Measure measure, @Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    return switch (measure.kind()) {
      case YES_NO -> value.signum() > 0;
      case GRADE -> measure.scale().get(value.intValueExact());
      default -> plain(value);
    };
  }

  /** One value, or {@link Bounds}. */
  static @Nullable Object of(Measure measure, @Nullable Range range) {
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
        range.toString());
  }

  /** The same where a value has one column. */
  static @Nullable Object column(@Nullable Object value) {
    return value instanceof Bounds bounds ? bounds.text() : value;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
