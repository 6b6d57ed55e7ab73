package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an overlay says of itself: the file {@value #FILE}. Immutable.
 *
 * @param overlay the overlay
 * @param ruleFiles the names of the rule files
 * @param criteria the criteria that it adds to the set below, with their indicators
 * @param indicators the indicators that it adds to criteria of the set below, by the codes of these
 */
public record OverlayDescription(
    Overlay overlay,
    List<String> ruleFiles,
    List<Criterion> criteria,
    Map<String, List<Indicator>> indicators) {

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
          "read-by",
          "rules",
          "criterion",
          "indicator");

  private static final String OVERLAYS = "io.github.ntmrules.overlays.";

  /** Copies the collections. */
  public OverlayDescription {
    ruleFiles = List.copyOf(ruleFiles);
    criteria = List.copyOf(criteria);
    Map<String, List<Indicator>> copy = new LinkedHashMap<>();
    indicators.forEach((code, added) -> copy.put(code, List.copyOf(added)));
    indicators = Collections.unmodifiableMap(copy);
  }

  /** All indicators that it adds, in the order of the set that they make. */
  public List<Indicator> added() {
    return Stream.concat(
            indicators.values().stream().flatMap(List::stream),
            criteria.stream().flatMap(each -> each.indicators().stream()))
        .toList();
  }

  /**
   * That set with what this adds: indicators come last in their criterion, criteria after those of
   * the set. What belongs to a criterion that the set has not is left out.
   */
  public CriteriaSet over(CriteriaSet below) {
    if (criteria.isEmpty() && indicators.isEmpty()) {
      return below;
    }
    return below.toBuilder()
        .criteria(
            Stream.concat(
                    below.criteria().stream()
                        .map(each -> each.with(indicators.getOrDefault(each.code(), List.of()))),
                    criteria.stream())
                .toList())
        .build();
  }

  /** The same of what a set says of itself. */
  public SetDescription over(SetDescription below) {
    CriteriaSet set = over(below.set());
    return set.equals(below.set())
        ? below
        : new SetDescription(
            set, below.conditions(), below.withdrawals(), below.targetsUntil(), below.ruleFiles());
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
    Added added = new Added(text);
    text.read(added::line);
    added.close();
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
            .readBy(text.optional("read-by"))
            .build();
    Stream<String> files =
        Stream.of(text.field("rules").split(",", -1))
            .map(String::strip)
            .filter(file -> !file.isEmpty())
            .map(text::ruleFile);
    problems.addAll(text.problems());
    Map<String, List<Indicator>> indicators = new LinkedHashMap<>();
    added.indicators.forEach(
        (code, its) -> indicators.put(code, its.stream().map(e -> e.addedBy(overlay)).toList()));
    return new OverlayDescription(
        overlay,
        Stream.concat(files, added.files.stream()).distinct().toList(),
        added.criteria.stream().map(each -> each.addedBy(overlay)).toList(),
        indicators);
  }

  /** Reads the lines that add criteria and indicators. */
  private static final class Added {

    private final DescriptionText text;
    private final List<String> files = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final Map<String, List<Indicator>> indicators = new LinkedHashMap<>();
    private String @Nullable [] open;
    private int openedAt;
    private List<Indicator> ofOpen = new ArrayList<>();

    Added(DescriptionText text) {
      this.text = text;
    }

    boolean line(String key, String value) {
      String kind = key.split(" ", 2)[0];
      String code = key.substring(kind.length()).strip();
      switch (kind) {
        case "criterion" -> {
          close();
          open = text.parts(code, value, 3);
          openedAt = text.here();
          text.once(key);
          files.add(text.ruleFile(open[1]));
        }
        case "indicator" -> indicator(code, value);
        default -> {
          return false;
        }
      }
      return true;
    }

    /**
     * One of the criterion above it, or, with three parts, of the set's criterion that is named.
     */
    private void indicator(String code, String value) {
      boolean first = text.once("indicator " + code);
      if (value.split("\\|", -1).length == 3) {
        String[] parts = text.parts(code, value, 3);
        if (first) {
          indicators
              .computeIfAbsent(parts[1], criterion -> new ArrayList<>())
              .add(Indicator.of(parts[0], parts[2], parts[3]));
        }
        return;
      }
      if (open == null) {
        text.wrong(Kind.WRONG_DESCRIPTION_LINE, "indicator " + code + " = 1 | … | …", code);
        return;
      }
      String[] parts = text.parts(code, value, 2);
      if (first) {
        ofOpen.add(Indicator.of(parts[0], parts[1], parts[2]));
      }
    }

    void close() {
      String[] criterion = open;
      if (criterion != null) {
        if (ofOpen.isEmpty()) {
          text.wrongAt(openedAt, Kind.NO_INDICATOR, criterion[0]);
        } else {
          criteria.add(Criterion.of(criterion[0], criterion[2], criterion[3], ofOpen));
        }
        ofOpen = new ArrayList<>();
      }
    }
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
