package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.CauseCount;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.CriterionTransitions;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of a change of rules says; its template reads it.
 *
 * @param before how many units each overlay over the rules before applied to
 * @param after the same of the rules after
 * @param units the units whose outcomes change and that are shown
 * @param changing how many there are
 * @param hashes the content hashes of the rule files of both sides
 */
record ImpactPage(
    RuleDifference difference,
    ImpactResult result,
    OverlayUse before,
    OverlayUse after,
    Flows flows,
    List<UnitImpact> units,
    long changing,
    String hashes,
    Texts texts) {

  /** In the order in which the pages show them. */
  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);

  // ---- head

  public String title() {
    return texts.get("impact.title", ids(result.before(), before), ids(result.after(), after));
  }

  private static String ids(CriteriaSet set, OverlayUse overlays) {
    return Stream.concat(Stream.of(set.id()), overlays.overlays().stream().map(Overlay::id))
        .collect(Collectors.joining("+"));
  }

  public String count() {
    return units(result.units().total());
  }

  private String units(long count) {
    return texts.get("units." + result.after().unit(), count);
  }

  public String main() {
    long whole = count(result.units(), direction -> direction != Direction.SAME);
    return texts.get("impact.main", number(whole), number(result.units().total()));
  }

  private String number(long number) {
    return texts.get("number", number);
  }

  public List<Tile> tiles() {
    ReportTexts words = new ReportTexts(texts);
    Transitions units = result.units();
    Mark met = words.mark(Outcome.MET);
    return List.of(
        words.tile(met, units.earlier().met(), texts.get("impact.metBefore")),
        words.tile(met, units.later().met(), texts.get("impact.metAfter")),
        words.tile(new Mark("met", "↑", ""), better(units), texts.get("impact.better")),
        words.tile(new Mark("not", "↓", ""), worse(units), texts.get("impact.worse")),
        words.tile(new Mark("", "", ""), changing, texts.get("impact.changing")));
  }

  public List<String> flags() {
    List<String> flags = new ArrayList<>();
    Stream.concat(facts(before).flags().stream(), facts(after).flags().stream())
        .distinct()
        .forEach(flags::add);
    if (result.confirmedOnly()) {
      flags.add(texts.get("flag.confirmedOnly"));
    }
    flags.addAll(differences().flags());
    return flags;
  }

  public List<Fact> facts() {
    SetFacts facts = new SetFacts(texts);
    String earlier = facts.decrees(result.before(), before.overlays());
    String later = facts.decrees(result.after(), after.overlays());
    return List.of(
        facts.fact("decree", earlier.equals(later) ? earlier : earlier + " → " + later),
        facts.fact("hash", hashes));
  }

  /** The two sides, each with its title, its decree, and what lies over it. */
  public List<Fact> sides() {
    SetFacts facts = new SetFacts(texts);
    return List.of(
        facts.fact("before", side(result.before(), before)),
        facts.fact("after", side(result.after(), after)));
  }

  private String side(CriteriaSet set, OverlayUse overlays) {
    String own = texts.get("impact.set", set.title(texts.locale()), set.id(), set.decree());
    Stream<String> over =
        overlays.overlays().stream()
            .map(
                each ->
                    texts.get(
                        "impact.overlay",
                        OverlayUse.name(each, texts),
                        units(overlays.units(each))));
    return Stream.concat(Stream.of(own), over).collect(Collectors.joining("; "));
  }

  private OverlayFacts facts(OverlayUse overlays) {
    return new OverlayFacts(overlays, result.after().unit(), texts);
  }

  // ---- counts

  public List<Outcome> outcomes() {
    return OUTCOMES;
  }

  private static long count(Transitions transitions, Predicate<Direction> which) {
    long count = 0;
    for (Outcome before : OUTCOMES) {
      for (Outcome after : OUTCOMES) {
        count += which.test(Direction.of(before, after)) ? transitions.count(before, after) : 0;
      }
    }
    return count;
  }

  public long better(Transitions transitions) {
    return count(transitions, each -> each == Direction.LOOSER);
  }

  public long worse(Transitions transitions) {
    return count(transitions, each -> each == Direction.STRICTER);
  }

  public long other(Transitions transitions) {
    return count(transitions, each -> each == Direction.APPLICABILITY_ONLY);
  }

  /** The colours of a number of units that go from one outcome to another. */
  public String css(Outcome before, Outcome after) {
    if (before == after) {
      return "same";
    }
    return result.units().count(before, after) == 0
        ? "nobody"
        : ReportTexts.css(Direction.of(before, after));
  }

  /** Those whose outcome changes for some unit. */
  public List<CriterionTransitions> criteria() {
    return result.criteria().stream()
        .filter(each -> count(each.transitions(), direction -> direction != Direction.SAME) > 0)
        .toList();
  }

  /** The rules that change the outcome of their indicator for some unit. */
  public List<CauseCount> causes() {
    return result.causes().stream().filter(each -> each.flips().total() > 0).toList();
  }

  /** The name of the indicator or condition of that code. */
  public String label(String code) {
    return diagram().label(code);
  }

  public List<Grouped<ImpactResult>> groups() {
    return Stream.of(Grouping.COMMUNE_GROUP, Grouping.REGION, Grouping.PROVINCE)
        .filter(each -> result.groups(each).size() > 1)
        .map(each -> Grouped.of(texts.get("groups." + each), new TreeMap<>(result.groups(each))))
        .toList();
  }

  // ---- flows, units, differences

  public FlowDiagram diagram() {
    return new FlowDiagram(flows, result, texts);
  }

  /** Whether any of the units that are shown has the mark of figures that could not be read. */
  public boolean anyIncomplete() {
    return units.stream().anyMatch(each -> each.after().snapshot().isIncomplete());
  }

  public String unitsLeft() {
    return units.size() == changing
        ? texts.get("impact.unitsAll", units(changing))
        : texts.get("impact.unitsSome", units.size(), units(changing));
  }

  public UnitChanges changes() {
    return new UnitChanges(texts);
  }

  public DifferenceLines differences() {
    return new DifferenceLines(difference, texts);
  }
}
