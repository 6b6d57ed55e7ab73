package io.github.ntmrules.json;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measure, as a form needs it.
 *
 * @param unit the unit in the language of the output, or {@code null} where there is none
 * @param least the least figure that can be, or {@code null} where there is none
 * @param greatest the greatest figure that can be, or {@code null} where there is none
 * @param scale the grades from the lowest to the highest; empty unless it is a grade
 */
public record MeasureView(
    String id,
    String label,
    MeasureKind kind,
    @Nullable String unit,
    @Nullable BigDecimal least,
    @Nullable BigDecimal greatest,
    List<String> scale)
    implements DataForm {

  /** Of that measure, with words in that language. */
  public static MeasureView of(Measure measure, Locale locale) {
    String unit = measure.unit(locale);
    BigDecimal least = measure.min();
    BigDecimal greatest = measure.max();
    return new MeasureView(
        measure.id(),
        measure.label(locale),
        measure.kind(),
        unit.isEmpty() ? null : unit,
        least == null ? null : FixedPoint.stripped(least),
        greatest == null ? null : FixedPoint.stripped(greatest),
        measure.scale());
  }
}
