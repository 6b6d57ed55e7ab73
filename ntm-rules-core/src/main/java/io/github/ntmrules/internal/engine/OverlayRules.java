package io.github.ntmrules.internal.engine;

import static io.github.ntmrules.criteria.LegalStatus.OWN_READING;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Replacement.Strictness;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.PackagedRules;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.rules.OtherSets;
import io.github.ntmrules.rules.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of an overlay: what they conclude replaces what the set below says. Thread-safe. */
public final class OverlayRules {

  private final LoadedRules rules;
  private final OverlayDescription description;
  private final Overlay overlay;
  private final Map<String, LoadedRules> brought;

  OverlayRules(LoadedRules rules) {
    this(rules, Map.of());
  }

  /**
   * An overlay that brings along what it refers to.
   *
   * @param brought these sets, by their ids
   */
  OverlayRules(LoadedRules rules, Map<String, LoadedRules> brought) {
    this.brought = Map.copyOf(brought);
    this.rules = rules;
    this.description = Objects.requireNonNull(rules.overlayDescription());
    this.overlay = description.overlay();
  }

  /** The packaged overlay of that id, or {@code null} if there is none. */
  public static @Nullable OverlayRules packaged(String overlayId) {
    RuleSource source = PackagedRules.overlay(overlayId);
    return source == null ? null : new OverlayRules(LoadedRules.packaged(source));
  }

  /** The overlay. */
  public Overlay overlay() {
    return overlay;
  }

  /** Its rules. */
  LoadedRules rules() {
    return rules;
  }

  /** What it says of itself. */
  OverlayDescription description() {
    return description;
  }

  /** The sets that it brings along, by their ids. */
  Map<String, LoadedRules> brought() {
    return brought;
  }

  /**
   * The requirements with those of the overlay in their place, where it applies; and with what it
   * adds, which elsewhere is not asked.
   *
   * @param column the column that applies below
   */
  Requirements over(Requirements below, ConcludedColumn column, Scope scope, OtherSets references) {
    if (!overlay.appliesTo(scope.province(), scope.date())) {
      return adding(below, Map.of());
    }
    List<RuleProblem> problems = new ArrayList<>();
    Collector heard = Collector.hear(rules, scope, references, problems);
    OverlayProvisions said = heard.overlayProvisions(column, problems);
    OverlayProvisions own = overlay.readBy() == null ? said : said.withFloor(OWN_READING);
    return adding(
        below.with(
            replace(below.provisions(), own.indicators()),
            replace(below.conditions(), own.conditions())),
        own.indicators());
  }

  /** The same with a provision for each indicator that the overlay adds, where that belongs. */
  private Requirements adding(Requirements below, Map<String, Provision> own) {
    CriteriaSet set = description.over(below.set());
    if (set.equals(below.set())) {
      return below;
    }
    Map<String, Provision> known = Lookup.byCode(below.provisions(), Provision::code);
    List<Provision> all = new ArrayList<>();
    for (Indicator each : set.indicators()) {
      Provision provision = overlay.equals(each.addedBy()) ? own.get(each.code()) : null;
      Provision or = provision == null ? known.get(each.code()) : provision;
      all.add(or == null ? Provision.Exempt.outsideOverlay(each) : or);
    }
    return below.toBuilder().set(set).provisions(all).build();
  }

  private List<Provision> replace(List<Provision> below, Map<String, Provision> own) {
    return below.stream().map(provision -> replace(provision, own.get(provision.code()))).toList();
  }

  private Provision replace(Provision below, @Nullable Provision own) {
    Provision mine = own == null || overlay.readBy() == null ? own : OwnReading.fill(below, own);
    return mine == null || mine == below
        ? below
        : mine.replacing(new Replacement(below, overlay, strictness(mine, below)));
  }

  /** How the overlay's compares with what is asked below, in whichever of the columns. */
  private static Strictness strictness(Provision own, Provision below) {
    List<Strictness> each =
        anyOf(own)
            .flatMap(mine -> anyOf(below).map(theirs -> compared(mine, theirs)))
            .distinct()
            .toList();
    return each.size() == 1 ? each.get(0) : Strictness.INCOMPARABLE;
  }

  private static Stream<Provision> anyOf(Provision provision) {
    return provision.alternatives().isEmpty()
        ? Stream.of(provision)
        : provision.alternatives().stream();
  }

  private static Strictness compared(Provision own, Provision below) {
    return own.match(
        mine ->
            below.match(
                theirs -> Replacement.compare(mine.requirement(), theirs.requirement()),
                theirs -> Strictness.STRICTER),
        mine -> below.match(theirs -> Strictness.LOOSER, theirs -> Strictness.SAME));
  }
}
