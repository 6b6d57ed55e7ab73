package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says which overlays a report follows, and how many units each applied to. */
final class OverlayFacts {

  private final OverlayUse use;
  private final UnitKind unit;
  private final Texts texts;

  OverlayFacts(OverlayUse use, UnitKind unit, Texts texts) {
    this.use = use;
    this.unit = unit;
    this.texts = texts;
  }

  /** Each of these with its title, its id and how many units it applied to. */
  Map<Overlay, String> facts(Collection<Overlay> overlays) {
    Map<Overlay, String> facts = new LinkedHashMap<>();
    for (Overlay each : overlays) {
      String units = texts.get("units." + unit, use.units(each));
      facts.put(each, texts.get("overlay.fact", each.title(texts.locale()), each.id(), units));
    }
    return facts;
  }

  /** A sentence for each that applied to no unit. */
  List<String> flags() {
    return use.overlays().stream()
        .flatMap(each -> Stream.ofNullable(use.warning(each, unit, texts)))
        .toList();
  }
}
