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

  /** {@return the kinds that a folder may declare, by their words, as the vocabulary has them} */
  public static Map<String, MeasureKind> kinds() {
    return MeasureFile.KINDS;
  }

  /**
   * {@return the word for that kind, as rules and dictionaries write it}
   *
   * @param kind the kind
   */
  public static String word(MeasureKind kind) {
    return MeasureFile.KINDS.entrySet().stream()
        .filter(each -> each.getValue() == kind)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /**
   * {@return a grade}
   *
   * @param id its id
   * @param scale its steps, from the lowest on; two at least
   * @param labelVi what it is called in Vietnamese
   * @param labelEn the same in English
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
   * {@return a measure of any other kind}
   *
   * @param id its id
   * @param kind its kind
   * @param min the least value that can be, or {@code null}
   * @param max the greatest, or {@code null}
   * @param unitVi its unit in Vietnamese; empty if it has none
   * @param unitEn the same in English
   * @param labelVi what it is called in Vietnamese
   * @param labelEn the same in English
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

  /**
   * {@return that dictionary and what a folder brings; where an id is known already, what it is
   * stays}
   *
   * @param known the dictionary
   * @param more the measures of the folder
   * @param designations its designations
   */
  public static Measures and(Measures known, List<Measure> more, List<Designation> designations) {
    return known.with(more, designations);
  }

  /**
   * {@return the measure as a line of a dictionary declares it}
   *
   * @param measure the measure
   */
  public static String line(Measure measure) {
    return line(measure, true);
  }

  /**
   * {@return the same, without what it is called in English if that is not wanted}
   *
   * @param measure the measure
   * @param english whether it is wanted
   */
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
