package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.population.TargetMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a file of targets, with marks or without. */
final class TargetWords {

  private static final Set<String> YEAR = Set.of("nam", "nam ke hoach", "year");
  private static final Set<String> PROVINCE = Set.of("tinh", "tinh/thanh pho", "province");
  private static final Set<String> DISTRICT = Set.of("huyen", "huyen/thi xa", "district");
  private static final Set<String> MEASURE =
      Set.of("chi tieu", "noi dung", "muc tieu", "measure", "target");
  private static final Set<String> PLANNED =
      Set.of("ke hoach", "chi tieu ke hoach", "so ke hoach", "planned", "plan");
  private static final Set<String> UNIT = Set.of("cap", "loai don vi", "unit", "kind");
  private static final Set<String> WHOLE =
      Set.of("toan tinh", "ca tinh", "toan huyen", "ca huyen", "tong so", "tong", "whole", "all");
  private static final List<String> WITHIN =
      List.of("trong nam", "moi", "them", "newly", "within the year");
  private static final Map<UnitKind, List<String>> KINDS =
      Map.of(
          UnitKind.VILLAGE, List.of("thon", "ban", "ap", "village", "villages"),
          UnitKind.COMMUNE, List.of("xa", "commune", "communes"),
          UnitKind.DISTRICT, List.of("huyen", "district", "districts"),
          UnitKind.PROVINCE, List.of("tinh", "province", "provinces"));

  /** What a column is for. */
  enum Use {
    YEAR,
    PROVINCE,
    DISTRICT,
    MEASURE,
    PLANNED,
    UNIT
  }

  private TargetWords() {}

  /** What a column of that heading is for, or {@code null} if it is none of these. */
  static @Nullable Use use(String heading) {
    String bare = bare(heading);
    if (YEAR.contains(bare)) {
      return Use.YEAR;
    } else if (PROVINCE.contains(bare)) {
      return Use.PROVINCE;
    } else if (DISTRICT.contains(bare)) {
      return Use.DISTRICT;
    } else if (MEASURE.contains(bare)) {
      return Use.MEASURE;
    } else if (PLANNED.contains(bare)) {
      return Use.PLANNED;
    }
    return UNIT.contains(bare) ? Use.UNIT : null;
  }

  /** What is counted, by its code or in words, or {@code null} if they do not say it. */
  static @Nullable TargetMeasure measure(String text) {
    String bare = bare(text);
    for (TargetMeasure each : TargetMeasure.values()) {
      if (bare.equals(bare(each.name()))) {
        return each;
      }
    }
    boolean within =
        WITHIN.stream().anyMatch(each -> (" " + bare + " ").contains(" " + each + " "));
    if (bare.contains("binh quan") || bare.contains("mean ")) {
      return within ? null : TargetMeasure.MEAN_CRITERIA_MET;
    }
    if (bare.contains("dat chuan") || bare.contains("meeting the ")) {
      return within ? TargetMeasure.UNITS_NEWLY_MET : TargetMeasure.UNITS_MET;
    }
    boolean criteria = bare.contains("tieu chi") || bare.contains("criteria");
    boolean done = within || bare.contains("hoan thanh");
    return criteria && done ? TargetMeasure.CRITERIA_NEWLY_MET : null;
  }

  /** The kind of unit that the text speaks of, or {@code null} if of none or of several. */
  static @Nullable UnitKind unit(String text) {
    List<String> words = Arrays.asList(bare(text).split("[ ,;()/]+"));
    List<UnitKind> said =
        Arrays.stream(UnitKind.values())
            .filter(each -> KINDS.getOrDefault(each, List.of()).stream().anyMatch(words::contains))
            .toList();
    return said.size() == 1 ? said.get(0) : null;
  }

  /** Whether that stands where a place does, and means all of them. */
  static boolean isWhole(String text) {
    return WHOLE.contains(bare(text));
  }

  /** Small and without marks; the name of the programme says nothing of newness or villages. */
  private static String bare(String text) {
    return Spelling.bare(text)
        .replaceAll("nong thon moi|new rural", "ntm")
        .replaceAll("[*:.]+$", "")
        .strip();
  }
}
