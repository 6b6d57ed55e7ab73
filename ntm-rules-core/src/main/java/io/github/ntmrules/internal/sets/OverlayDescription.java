package io.github.ntmrules.internal.sets;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.RuleReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an overlay's folder says of itself: the file {@value #FILE}, and the places of its rules.
 * Immutable.
 *
 * @param overlay the overlay
 * @param ruleFiles the names of the rule files
 * @param rules the places of the rules, by name
 */
public record OverlayDescription(
    Overlay overlay, List<String> ruleFiles, Map<String, RuleReference> rules) {

  /** The file that describes an overlay. */
  public static final String FILE = "lop_phu.txt";

  private static final String OVERLAYS = "io.github.ntmrules.overlays.";

  /** Copies the collections. */
  public OverlayDescription {
    ruleFiles = List.copyOf(ruleFiles);
    rules = Map.copyOf(rules);
  }

  /** The package of the rules of that overlay: ids have hyphens, packages underscores. */
  public static String rulePackage(String overlayId) {
    return OVERLAYS + overlayId.replace('-', '_');
  }

  /**
   * Reads the description in that folder, or {@code null} if the folder has none.
   *
   * @throws IllegalStateException if the description is not well-formed; the message names the line
   */
  public static @Nullable OverlayDescription read(RuleFolder folder) {
    String written = folder.text(FILE);
    if (written == null) {
      return null;
    }
    DescriptionText text = new DescriptionText(FILE);
    text.read(written, (key, value) -> false);
    List<String> files =
        Stream.of(text.field("rules").split(",", -1)).map(file -> file.strip() + ".drl").toList();
    Overlay overlay =
        new Overlay(
            text.field("id"),
            text.field("title-vi"),
            text.field("title-en"),
            text.field("decree"),
            text.field("overlays"),
            text.optional("province"),
            text.date(text.field("in-force-from")),
            text.optionalDate("in-force-until"));
    return new OverlayDescription(overlay, files, RulePlaces.find(folder, files, text));
  }
}
