package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.CauseCount;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.CriterionTransitions;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Transitions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts what other rules mean for many units into words. */
final class ImpactView {

  /** In the order in which the pages show them. */
  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);

  private final RuleDifference difference;
  private final ImpactResult result;
  private final Flows flows;
  private final List<UnitImpact> shown;
  private final long changing;
  private final String hashes;
  private final Texts texts;
  private final Locale locale;

  /**
   * Of those counts.
   *
   * @param shown the units whose outcomes change and that are shown
   * @param changing how many there are
   * @param hashes the content hashes of the rule files of both sides
   */
  ImpactView(
      RuleDifference difference,
      ImpactResult result,
      Flows flows,
      List<UnitImpact> shown,
      long changing,
      String hashes,
      Locale locale) {
    this.difference = difference;
    this.result = result;
    this.flows = flows;
    this.shown = shown;
    this.changing = changing;
    this.hashes = hashes;
    this.texts = Words.in(locale);
    this.locale = texts.locale();
  }

  ImpactPage page() {
    FlowDiagram diagram = new FlowDiagram(flows, result, texts);
    DifferenceLines differences = new DifferenceLines(difference, texts);
    UnitChanges changes = new UnitChanges(texts);
    return new ImpactPage(
        texts.get("impact.title", result.before().id(), result.after().id()),
        main(),
        units(result.units().total()),
        tiles(),
        flags(differences),
        facts(),
        OUTCOMES.stream().map(each -> Mark.of(each, locale)).toList(),
        OUTCOMES.stream().map(this::matrix).toList(),
        diagram.picture(),
        diagram.left() == 0 ? "" : texts.get("flow.left", diagram.left()),
        result.criteria().stream()
            .filter(each -> count(each.transitions(), direction -> direction != Direction.SAME) > 0)
            .map(this::criterion)
            .toList(),
        result.causes().stream().filter(each -> each.flips().total() > 0).map(this::cause).toList(),
        shown.stream().map(changes::line).toList(),
        unitsLeft(),
        differences.lines(),
        differences.restated(),
        groups());
  }

  // ---- head

  private String units(long count) {
    return texts.get("units." + result.after().unit(), count);
  }

  private String number(long number) {
    return texts.get("number", number);
  }

  private String main() {
    long whole = count(result.units(), direction -> direction != Direction.SAME);
    return texts.get("impact.main", number(whole), number(result.units().total()));
  }

  private List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    Mark met = Mark.of(Outcome.MET, locale);
    tiles.add(tile(met, result.units().earlier().met(), "impact.metBefore"));
    tiles.add(tile(met, result.units().later().met(), "impact.metAfter"));
    tiles.add(new Tile("met", "↑", number(better(result.units())), texts.get("impact.better")));
    tiles.add(new Tile("not", "↓", number(worse(result.units())), texts.get("impact.worse")));
    tiles.add(new Tile("", "", number(changing), texts.get("impact.changing")));
    return tiles;
  }

  private Tile tile(Mark mark, long number, String key) {
    return new Tile(mark.css(), mark.sign(), number(number), texts.get(key));
  }

  private List<String> flags(DifferenceLines differences) {
    List<String> flags = new ArrayList<>();
    if (result.confirmedOnly()) {
      flags.add(texts.get("flag.confirmedOnly"));
    }
    flags.addAll(differences.flags());
    return flags;
  }

  private List<Fact> facts() {
    SetFacts words = new SetFacts(texts);
    return List.of(
        words.fact("before", set(result.before())),
        words.fact("after", set(result.after())),
        words.fact("hash", hashes));
  }

  private String set(CriteriaSet set) {
    return texts.get("impact.set", set.title(locale), set.id(), set.decree());
  }

  // ---- counts

  private static long count(Transitions transitions, Predicate<Direction> which) {
    return Arrays.stream(Outcome.values())
        .flatMap(
            before -> Arrays.stream(Outcome.values()).map(after -> new Flows.Step(before, after)))
        .filter(each -> which.test(Direction.of(each.before(), each.after())))
        .mapToLong(each -> transitions.count(each.before(), each.after()))
        .sum();
  }

  private static long better(Transitions transitions) {
    return count(transitions, each -> each == Direction.LOOSER);
  }

  private static long worse(Transitions transitions) {
    return count(transitions, each -> each == Direction.STRICTER);
  }

  private ImpactPage.MatrixLine matrix(Outcome before) {
    return new ImpactPage.MatrixLine(
        Mark.of(before, locale), OUTCOMES.stream().map(after -> cell(before, after)).toList());
  }

  private ImpactPage.MatrixCell cell(Outcome before, Outcome after) {
    long count = result.units().count(before, after);
    String css =
        before == after
            ? "same"
            : count == 0 ? "nobody" : FlowDiagram.css(Direction.of(before, after));
    return new ImpactPage.MatrixCell(css, number(count));
  }

  private ImpactPage.CriterionLine criterion(CriterionTransitions each) {
    Transitions transitions = each.transitions();
    return new ImpactPage.CriterionLine(
        each.criterion().code() + ". " + each.criterion().name(locale),
        number(transitions.earlier().met()),
        number(transitions.later().met()),
        number(better(transitions)),
        number(worse(transitions)),
        number(count(transitions, way -> way == Direction.APPLICABILITY_ONLY)));
  }

  private ImpactPage.CauseLine cause(CauseCount cause) {
    String label =
        Stream.concat(result.indicators().stream(), result.conditions().stream())
            .map(each -> each.indicator())
            .filter(each -> each.code().equals(cause.code()))
            .map(each -> each.label(locale))
            .findFirst()
            .orElse("");
    return new ImpactPage.CauseLine(
        cause.condition() ? "" : cause.code(),
        label,
        RulePlaces.text(cause.before(), cause.after(), texts),
        number(cause.concerned()),
        number(cause.flips().better()),
        number(cause.flips().worse()),
        number(cause.unitFlips().total()));
  }

  private String unitsLeft() {
    return shown.size() == changing
        ? texts.get("impact.unitsAll", units(changing))
        : texts.get("impact.unitsSome", shown.size(), units(changing));
  }

  private List<ImpactPage.Groups> groups() {
    return Stream.of(Grouping.COMMUNE_GROUP, Grouping.REGION, Grouping.PROVINCE)
        .filter(each -> result.groups(each).size() > 1)
        .map(
            each ->
                new ImpactPage.Groups(
                    texts.get("groups." + each),
                    result.groups(each).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(this::group)
                        .toList()))
        .toList();
  }

  private ImpactPage.GroupLine group(Map.Entry<GroupKey, ImpactResult> entry) {
    Transitions transitions = entry.getValue().units();
    return new ImpactPage.GroupLine(
        entry.getKey().label(locale),
        number(transitions.total()),
        number(transitions.earlier().met()),
        number(transitions.later().met()),
        number(better(transitions)),
        number(worse(transitions)));
  }
}
