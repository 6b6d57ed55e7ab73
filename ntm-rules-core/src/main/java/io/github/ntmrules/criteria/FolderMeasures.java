package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.NotApi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes measures of what folders of rules declare, and dictionaries that know them. */
@NotApi
public final class FolderMeasures {

  private FolderMeasures() {}

  /** The kinds that a folder may declare, by the words for them, in the order of the vocabulary. */
  public static Map<String, MeasureKind> kinds() {
    return MeasureFile.KINDS;
  }

  /** The word for that kind, as rules and dictionaries write it. */
  public static String word(MeasureKind kind) {
    return MeasureFile.KINDS.entrySet().stream()
        .filter(each -> each.getValue() == kind)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /**
   * A grade.
   *
   * @param scale its steps, from the lowest on; two at least
   */
  public static Measure grade(String id, List<String> scale, String labelVi, String labelEn) {
    return new Measure(
        Measure.OF_FOLDER,
        id,
        MeasureKind.GRADE,
        false,
        "",
        "",
        labelVi,
        labelEn,
        BigDecimal.ZERO,
        BigDecimal.valueOf(scale.size() - 1L),
        scale);
  }

  /**
   * Of any other kind.
   *
   * @param min the least value that can be, or {@code null}
   * @param max the greatest, or {@code null}
   */
  public static Measure of(
      String id,
      MeasureKind kind,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String unitVi,
      String unitEn,
      String labelVi,
      String labelEn) {
    return new Measure(
        Measure.OF_FOLDER, id, kind, false, unitVi, unitEn, labelVi, labelEn, min, max, List.of());
  }

  /** That dictionary and those of a folder; where an id is known already, that measure stays. */
  public static Measures and(Measures known, List<Measure> more) {
    return known.with(more);
  }

  /** The measure as a line of a dictionary declares it. */
  public static String line(Measure measure) {
    return line(measure, true);
  }

  /** The same, without what it is called in English if that is not wanted. */
  public static String line(Measure measure, boolean english) {
    return String.join(
        " | ",
        measure.id(),
        measure.placeholder() ? MeasureFile.PLACEHOLDER : word(measure.kind()),
        measure.kind() == MeasureKind.GRADE
            ? String.join(" < ", measure.scale())
            : end(measure.min()) + ".." + end(measure.max()),
        measure.unitVi(),
        english ? measure.unitEn() : "",
        measure.labelVi(),
        english ? measure.labelEn() : "");
  }

  private static String end(@Nullable BigDecimal end) {
    return end == null ? "" : end.stripTrailingZeros().toPlainString();
  }
}
