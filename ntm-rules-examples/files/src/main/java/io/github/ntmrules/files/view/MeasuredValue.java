package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Levels and figures as programs read them, in the unit of their measure. */
final class MeasuredValue {

  /**
   * A figure that is known by its bounds only; each end has one of two names, or none.
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

  /** Its value, or its {@link Bounds}. */
  static @Nullable Object of(Measure measure, @Nullable Figure figure) {
    if (figure == null || figure.exact()) {
      return figure == null ? null : of(measure, figure.lower());
    }
    Object lower = of(measure, figure.lower());
    Object upper = of(measure, figure.upper());
    return new Bounds(
        figure.range().lowerOpen() ? null : lower,
        figure.range().lowerOpen() ? lower : null,
        figure.range().upperOpen() ? null : upper,
        figure.range().upperOpen() ? upper : null,
        figure.toString());
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
