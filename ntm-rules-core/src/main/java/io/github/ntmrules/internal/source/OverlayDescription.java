package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.rules.RuleProblem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an overlay says of itself: the file {@value #FILE}. Immutable.
 *
 * @param overlay the overlay
 * @param ruleFiles the names of the rule files
 */
public record OverlayDescription(Overlay overlay, List<String> ruleFiles) {

  /** The file that describes an overlay. */
  public static final String FILE = "lop_phu.txt";

  private static final List<String> KEYS =
      List.of(
          "id",
          "title-vi",
          "title-en",
          "decree",
          "overlays",
          "province",
          "in-force-from",
          "in-force-until",
          "rules");

  private static final String OVERLAYS = "io.github.ntmrules.overlays.";

  /** Copies the list. */
  public OverlayDescription {
    ruleFiles = List.copyOf(ruleFiles);
  }

  /** The package of the rules of that overlay: ids have hyphens, packages underscores. */
  public static String rulePackage(String overlayId) {
    return OVERLAYS + overlayId.replace('-', '_');
  }

  /**
   * Reads the description of that source as far as it goes, or {@code null} if it has none.
   *
   * @param problems takes all problems
   */
  public static @Nullable OverlayDescription read(RuleSource source, List<RuleProblem> problems) {
    String written = source.text(FILE);
    if (written == null) {
      return null;
    }
    DescriptionText text = new DescriptionText(FILE, written, KEYS);
    text.read((key, value) -> false);
    String id = text.id();
    String titleVi = text.field("title-vi");
    Overlay overlay =
        Overlay.builder()
            .id(id)
            .titleVi(titleVi)
            .titleEn(text.titleEn(titleVi))
            .decree(text.field("decree"))
            .overlays(text.field("overlays"))
            .province(province(text))
            .inForceFrom(text.date("in-force-from"))
            .inForceUntil(text.until())
            .build();
    List<String> files =
        Stream.of(text.field("rules").split(",", -1))
            .map(String::strip)
            .filter(file -> !file.isEmpty())
            .map(text::ruleFile)
            .toList();
    problems.addAll(text.problems());
    return new OverlayDescription(overlay, files);
  }

  private static @Nullable String province(DescriptionText text) {
    String province = text.optional("province");
    if (province != null && Provinces.find(province) == null) {
      text.wrongValue(
          "province", province, "Kon Tum, TP. Hồ Chí Minh, …", Provinces.nearest(province));
    }
    return province;
  }
}
