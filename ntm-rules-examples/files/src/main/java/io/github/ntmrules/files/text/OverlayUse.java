package io.github.ntmrules.files.text;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.population.OutcomeTally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many units each overlay applied to: replaced something of what is asked of them. One that
 * applied to none is told, too. Not thread-safe.
 */
public final class OverlayUse {

  private static final class Use {
    private long units;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  }

  private final Map<Overlay, Use> uses = new LinkedHashMap<>();
  private long units;

  private OverlayUse(Collection<Overlay> overlays) {
    overlays.forEach(each -> uses.put(each, new Use()));
  }

  /** Of those overlays, and no unit yet. */
  public static OverlayUse of(Collection<Overlay> overlays) {
    return new OverlayUse(overlays);
  }

  /** Counts no unit any more, as before the first. */
  public void restart() {
    uses.replaceAll((overlay, use) -> new Use());
    units = 0;
  }

  /** Counts a unit. */
  public void add(Assessment assessment) {
    add(assessment.overlays(), assessment.outcome());
  }

  /** Counts a unit that these were followed for. */
  public void add(Collection<Overlay> followed) {
    add(followed, null);
  }

  private void add(Collection<Overlay> followed, @Nullable Outcome outcome) {
    units++;
    for (Overlay each : followed) {
      Use use = uses.computeIfAbsent(each, any -> new Use());
      use.units++;
      if (outcome != null) {
        use.outcomes.merge(outcome, 1L, Long::sum);
      }
    }
  }

  /** The overlays, in the order they lie over the set. */
  public List<Overlay> overlays() {
    return Collections.unmodifiableList(new ArrayList<>(uses.keySet()));
  }

  /** How many units there were. */
  public long units() {
    return units;
  }

  /** How many of them it applied to. */
  public long units(Overlay overlay) {
    Use use = uses.get(overlay);
    return use == null ? 0 : use.units;
  }

  /** What came out for those that it applied to, as far as they were counted with an outcome. */
  public OutcomeTally outcomes(Overlay overlay) {
    Use use = uses.get(overlay);
    Map<Outcome, Long> of = use == null ? Map.of() : use.outcomes;
    return new OutcomeTally(
        of.getOrDefault(Outcome.MET, 0L),
        of.getOrDefault(Outcome.NOT_MET, 0L),
        of.getOrDefault(Outcome.UNDETERMINED, 0L),
        of.getOrDefault(Outcome.NOT_APPLICABLE, 0L));
  }

  /**
   * Says of an overlay how many units it applied to.
   *
   * @param unit the kind of the units
   */
  public String text(Overlay overlay, UnitKind unit, Texts texts) {
    return texts.get("overlay.used", name(overlay, texts), units(overlay), all(unit, texts));
  }

  /**
   * Warns of an overlay that applied to none, and says for whom it is; {@code null} of one that
   * applied to some.
   *
   * @param unit the kind of the units
   */
  public @Nullable String warning(Overlay overlay, UnitKind unit, Texts texts) {
    return units(overlay) > 0
        ? null
        : texts.get(
            "overlay.unused", name(overlay, texts), all(unit, texts), scope(overlay, texts));
  }

  private String all(UnitKind unit, Texts texts) {
    return texts.get("units." + unit, units);
  }

  /** Its title, its id and its decision. */
  public static String name(Overlay overlay, Texts texts) {
    return texts.get("overlay.name", overlay.title(texts.locale()), overlay.id(), overlay.decree());
  }

  private static String scope(Overlay overlay, Texts texts) {
    Wording wording = Wording.in(texts.locale());
    String province = overlay.province();
    LocalDate until = overlay.inForceUntil();
    String place = province == null ? texts.get("overlay.everywhere") : province;
    String from = wording.date(overlay.inForceFrom());
    return until == null
        ? texts.get("overlay.from", place, from)
        : texts.get("overlay.fromTo", place, from, wording.date(until.minusDays(1)));
  }
}
