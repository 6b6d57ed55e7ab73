package io.github.ntmrules.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of figure (số liệu) that a commune reports: one quantity, one id, in all criteria sets.
 * Immutable.
 *
 * @param id stable English id, such as {@code income_per_capita}
 * @param kind what kind of quantity it is
 * @param unitVi the unit in Vietnamese, such as {@code triệu đồng/người/năm}; empty for yes/no and
 *     grades
 * @param unitEn the unit in English
 * @param labelVi the label in Vietnamese
 * @param labelEn the label in English
 * @param min the least value that can be, or {@code null} where there is none
 * @param max the greatest value that can be, or {@code null} where there is none
 * @param scale the steps of the scale from the lowest to the highest; empty unless a grade
 */
public record Measure(
    String id,
    MeasureKind kind,
    String unitVi,
    String unitEn,
    String labelVi,
    String labelEn,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    List<String> scale) {

  /** Checks that a grade has a scale and that nothing else has one. */
  public Measure {
    Objects.requireNonNull(id, "id");
    scale = List.copyOf(scale);
    if ((kind == MeasureKind.GRADE) == scale.isEmpty()) {
      throw new IllegalArgumentException(
          "Measure " + id + ": a grade, and only a grade, has a scale.");
    }
  }

  /** By the id alone: measures are keys of many maps. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The label in the language of {@code locale}: English for English, else Vietnamese. */
  public String label(Locale locale) {
    return english(locale) ? labelEn : labelVi;
  }

  /** The unit in the language of {@code locale}; empty where there is none. */
  public String unit(Locale locale) {
    return english(locale) ? unitEn : unitVi;
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  /** Whether {@code value} can be at all: within the range, whole where the kind is counted. */
  public boolean canBe(BigDecimal value) {
    return (min == null || value.compareTo(min) >= 0)
        && (max == null || value.compareTo(max) <= 0)
        && (!whole() || value.stripTrailingZeros().scale() <= 0);
  }

  /** The numbers between the least and the greatest value; 0 and 1 for yes/no. */
  public Range range() {
    boolean yesNo = kind == MeasureKind.YES_NO;
    return new Range(yesNo ? BigDecimal.ZERO : min, false, yesNo ? BigDecimal.ONE : max, false);
  }

  /** From the least to the greatest figure in a range that can be, or {@code null} if none can. */
  public @Nullable Range figuresIn(Range some) {
    Range within = some.intersect(range());
    return within == null ? null : within.onGridOf(this);
  }

  /** Whether only whole numbers can be: counts, grades and yes/no. */
  public boolean whole() {
    return kind == MeasureKind.COUNT || kind == MeasureKind.GRADE || kind == MeasureKind.YES_NO;
  }
}
