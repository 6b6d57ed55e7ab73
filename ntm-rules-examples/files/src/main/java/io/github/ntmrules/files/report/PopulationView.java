package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.BandCount;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTally;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.population.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was counted of many units into words. */
final class PopulationView {

  private static final int SHADES = 5;

  private final Population population;
  private final RollUpResult result;
  private final Locale locale;
  private final Texts texts;
  private final Shares shares;

  PopulationView(Population population, Locale locale) {
    this.population = population;
    this.result = population.result();
    this.texts = Words.in(locale);
    this.locale = texts.locale();
    this.shares = new Shares(this.locale);
  }

  PopulationPage page() {
    boolean many = population.units() > PopulationReport.SHOWN_IN_FULL;
    Grouping grouping = tellingGrouping();
    String count = units(population.units());
    return new PopulationPage(
        texts.get("population.title", count),
        count,
        days(),
        texts.get(
            "population.main", number(result.units().met()), shares.percent(result.shareMet())),
        tiles(),
        flags(),
        new SetFacts(texts).of(population.set(), population.rulesHash()),
        distribution(),
        result.bands().stream().map(this::band).toList(),
        result.bands().stream().anyMatch(each -> each.certain() != each.possible()),
        population.set().criteria().stream()
            .map(each -> new PopulationPage.Column(each.code(), each.name(locale)))
            .toList(),
        cells(many),
        cellsHint(many),
        many && grouping != null ? groupCells(grouping) : List.of(),
        grouping == null ? null : texts.get("groups." + grouping),
        criteria(),
        indicators(),
        groups(),
        population.set().note(locale));
  }

  // ---- head

  private String units(long count) {
    return texts.get("units." + population.set().unit(), count);
  }

  private String number(long number) {
    return texts.get("number", number);
  }

  private String days() {
    Wording wording = Wording.in(locale);
    String first = wording.date(population.earliest());
    return population.earliest().equals(population.latest())
        ? texts.get("place.date", first)
        : texts.get("population.days", first, wording.date(population.latest()));
  }

  private List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>(Words.tiles(texts, result.units()::count));
    tiles.add(
        new Tile("", "", shares.mean(result.meanCriteriaMet()), texts.get("population.mean")));
    return tiles;
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (result.outsidePeriod() > 0) {
      flags.add(texts.get("flag.someOutsidePeriod", units(result.outsidePeriod())));
    }
    if (result.confirmedOnly()) {
      flags.add(texts.get("flag.confirmedOnly"));
    }
    return flags;
  }

  // ---- how many criteria

  /** From all criteria down to the fewest that some unit meets. */
  private List<PopulationPage.Step> distribution() {
    List<Long> counts = population.byCriteriaMet();
    long most = counts.stream().mapToLong(each -> each).max().orElse(0);
    List<PopulationPage.Step> steps = new ArrayList<>();
    long left = population.units();
    for (int met = counts.size() - 1; met >= 0 && left > 0; met--) {
      left -= counts.get(met);
      steps.add(
          new PopulationPage.Step(
              number(met),
              number(counts.get(met)),
              shares.percent(new Quotient(counts.get(met), counts.get(met), population.units())),
              Shares.width(counts.get(met), most)));
    }
    return steps;
  }

  private PopulationPage.BandLine band(BandCount band) {
    String label = band.band().label(population.set().criteria().size(), locale);
    String count =
        band.certain() == band.possible()
            ? number(band.certain())
            : number(band.certain()) + "–" + number(band.possible());
    return new PopulationPage.BandLine(label, count);
  }

  // ---- heat map

  private List<PopulationPage.CellLine> cells(boolean many) {
    return population.worst().stream()
        .limit(many ? PopulationReport.SHOWN_OF_MANY : PopulationReport.SHOWN_IN_FULL)
        .map(this::cells)
        .toList();
  }

  private PopulationPage.CellLine cells(UnitLine unit) {
    String place =
        Stream.of(unit.district(), unit.province())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new PopulationPage.CellLine(
        unit.name(),
        place,
        unit.met() + "/" + unit.applicable(),
        Mark.of(unit.outcome(), locale),
        unit.criteria().stream().map(each -> Mark.of(each, locale)).toList());
  }

  private String cellsHint(boolean many) {
    return many
        ? texts.get(
            "cells.worst",
            PopulationReport.SHOWN_OF_MANY,
            units(population.units()),
            PopulationReport.SHOWN_IN_FULL)
        : texts.get("cells.all", units(population.units()));
  }

  /** Provinces if there are several, else districts, else regions; nothing if all is one. */
  private @Nullable Grouping tellingGrouping() {
    return Stream.of(Grouping.PROVINCE, Grouping.DISTRICT, Grouping.REGION)
        .filter(each -> result.groups(each).size() > 1)
        .findFirst()
        .orElse(null);
  }

  private List<PopulationPage.GroupCells> groupCells(Grouping grouping) {
    List<PopulationPage.GroupCells> rows = new ArrayList<>();
    result.groups(grouping).forEach((key, each) -> rows.add(groupCells(key, each)));
    return rows;
  }

  private PopulationPage.GroupCells groupCells(GroupKey key, RollUpResult group) {
    return new PopulationPage.GroupCells(
        key.label(locale),
        number(group.units().total()),
        group.criteria().stream().map(each -> share(each.tally().shareMet())).toList());
  }

  private PopulationPage.ShareCell share(@Nullable Quotient share) {
    String css =
        share == null ? "none" : "s" + Math.min(SHADES - 1, share.lower() * SHADES / share.of());
    return new PopulationPage.ShareCell(css, shares.wholePercent(share));
  }

  // ---- counts

  private List<PopulationPage.Line> criteria() {
    return result.criteria().stream()
        .map(
            each ->
                line(
                    each.criterion().code(),
                    each.criterion().name(locale),
                    each.tally(),
                    each.tally().shareMet()))
        .toList();
  }

  /** Those that hold some unit back, or may, the one most units do not meet first. */
  private List<PopulationPage.Line> indicators() {
    return result.indicators().stream()
        .filter(each -> each.tally().notMet() + each.tally().undetermined() > 0)
        .sorted(
            Comparator.comparingLong((IndicatorTally each) -> each.tally().notMet())
                .thenComparingLong(each -> each.tally().undetermined())
                .reversed())
        .map(
            each ->
                line(
                    each.indicator().code(),
                    each.indicator().label(locale),
                    each.tally(),
                    each.tally().shareNotMet()))
        .toList();
  }

  private PopulationPage.Line line(
      String code, String name, Tally tally, @Nullable Quotient share) {
    return new PopulationPage.Line(
        code,
        name,
        number(tally.met()),
        number(tally.notMet()),
        number(tally.undetermined()),
        shares.percent(share),
        Shares.bars(tally));
  }

  private List<PopulationPage.Groups> groups() {
    Grouping places = tellingGrouping();
    return Stream.of(Grouping.COMMUNE_GROUP, Grouping.REGION, Grouping.PROVINCE, Grouping.DISTRICT)
        .filter(each -> each == places || each == Grouping.REGION || each == Grouping.COMMUNE_GROUP)
        .filter(each -> result.groups(each).size() > 1)
        .map(
            each ->
                new PopulationPage.Groups(
                    texts.get("groups." + each),
                    result.groups(each).entrySet().stream().map(this::group).toList()))
        .toList();
  }

  private PopulationPage.GroupLine group(Map.Entry<GroupKey, RollUpResult> entry) {
    RollUpResult group = entry.getValue();
    return new PopulationPage.GroupLine(
        entry.getKey().label(locale),
        number(group.units().total()),
        number(group.units().met()),
        shares.percent(group.shareMet()),
        shares.mean(group.meanCriteriaMet()),
        Shares.bars(group.units()));
  }
}
