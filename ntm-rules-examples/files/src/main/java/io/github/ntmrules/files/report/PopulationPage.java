package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTally;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.RollUpResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of many units says of what was counted; its template reads it.
 *
 * @param overlays how many units each overlay applied to
 * @param earliest the first day of assessment
 * @param latest the last day of assessment
 * @param byCriteriaMet how many units meet so many criteria, from none to all
 * @param worst those that meet the fewest criteria, worst first; all, if they are not too many
 * @param maps where they are
 */
record PopulationPage(
    RollUpResult result,
    OverlayUse overlays,
    String rulesHash,
    LocalDate earliest,
    LocalDate latest,
    List<Long> byCriteriaMet,
    List<UnitLine> worst,
    List<MapView> maps,
    long inferredRegions,
    Texts texts) {

  /** So many criteria met, by so many units; its bar is so wide, of 100. */
  record Step(int met, long count, Quotient share, String width) {}

  public CriteriaSet set() {
    return result.set();
  }

  private boolean many() {
    return result.units().total() > PopulationReport.SHOWN_IN_FULL;
  }

  // ---- head

  public String title() {
    return texts.get("population.title", count());
  }

  public String count() {
    return units(result.units().total());
  }

  private String units(long count) {
    return texts.get("units." + set().unit(), count);
  }

  public String days() {
    Wording wording = Wording.in(texts.locale());
    String first = wording.date(earliest);
    return earliest.equals(latest)
        ? texts.get("place.date", first)
        : texts.get("population.days", first, wording.date(latest));
  }

  public String main() {
    String share = new Shares(texts.locale()).percent(result.shareMet());
    return texts.get("population.main", texts.get("number", result.units().met()), share);
  }

  public List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>(new ReportTexts(texts).tiles(result.units()::count));
    String mean = new Shares(texts.locale()).mean(result.meanCriteriaMet());
    tiles.add(new Tile("", "", mean, texts.get("population.mean")));
    return tiles;
  }

  public List<String> flags() {
    List<String> flags = new ArrayList<>(new OverlayFacts(overlays, set().unit(), texts).flags());
    if (result.incomplete() > 0) {
      flags.add(texts.get("flag.someIncomplete", units(result.incomplete())));
    }
    if (inferredRegions > 0) {
      flags.add(texts.get("flag.someInferred", units(inferredRegions)));
    }
    if (result.outsidePeriod() > 0) {
      flags.add(texts.get("flag.someOutsidePeriod", units(result.outsidePeriod())));
    }
    if (result.confirmedOnly()) {
      flags.add(texts.get("flag.confirmedOnly"));
    }
    return flags;
  }

  public List<Fact> facts() {
    OverlayFacts use = new OverlayFacts(overlays, set().unit(), texts);
    return new SetFacts(texts).of(set(), use.facts(overlays.overlays()), rulesHash);
  }

  // ---- how many criteria

  /** From all criteria down to the fewest that some unit meets. */
  public List<Step> distribution() {
    long most = Collections.max(byCriteriaMet);
    long all = result.units().total();
    List<Step> steps = new ArrayList<>();
    long left = all;
    for (int met = byCriteriaMet.size() - 1; met >= 0 && left > 0; met--) {
      long count = byCriteriaMet.get(met);
      left -= count;
      steps.add(new Step(met, count, new Quotient(count, count, all), Shares.width(count, most)));
    }
    return steps;
  }

  public int criteriaCount() {
    return set().criteria().size();
  }

  public boolean bandsOpen() {
    return result.bands().stream().anyMatch(each -> each.certain() != each.possible());
  }

  // ---- heat map

  public List<UnitLine> cells() {
    return many() ? worst.subList(0, PopulationReport.SHOWN_OF_MANY) : worst;
  }

  /** Whether any of the units that are shown has the mark of figures that could not be read. */
  public boolean anyIncomplete() {
    return cells().stream().anyMatch(UnitLine::incomplete);
  }

  public String cellsHint() {
    return many()
        ? texts.get(
            "cells.worst", PopulationReport.SHOWN_OF_MANY, count(), PopulationReport.SHOWN_IN_FULL)
        : texts.get("cells.all", count());
  }

  /**
   * Provinces if there are several, else districts, else communes, else regions; nothing if all is
   * one.
   */
  private @Nullable Grouping tellingGrouping() {
    return Stream.of(Grouping.PROVINCE, Grouping.DISTRICT, Grouping.COMMUNE, Grouping.REGION)
        .filter(each -> result.groups(each).size() > 1)
        .findFirst()
        .orElse(null);
  }

  /** Groups in place of the units that are too many to be shown one by one. */
  public @Nullable Grouped<RollUpResult> groupCells() {
    Grouping grouping = tellingGrouping();
    return many() && grouping != null ? grouped(grouping) : null;
  }

  private Grouped<RollUpResult> grouped(Grouping grouping) {
    return Grouped.of(texts.get("groups." + grouping), result.groups(grouping));
  }

  // ---- counts

  /** Those that hold some unit back, or may, the one most units do not meet first. */
  public List<IndicatorTally> indicators() {
    return result.indicators().stream()
        .filter(each -> each.tally().notMet() + each.tally().undetermined() > 0)
        .sorted(
            Comparator.comparingLong((IndicatorTally each) -> each.tally().notMet())
                .thenComparingLong(each -> each.tally().undetermined())
                .reversed())
        .toList();
  }

  public List<Grouped<RollUpResult>> groups() {
    Grouping places = tellingGrouping();
    return Stream.of(
            Grouping.COMMUNE_GROUP,
            Grouping.REGION,
            Grouping.PROVINCE,
            Grouping.DISTRICT,
            Grouping.COMMUNE)
        .filter(each -> each == places || each == Grouping.REGION || each == Grouping.COMMUNE_GROUP)
        .filter(each -> result.groups(each).size() > 1)
        .map(this::grouped)
        .toList();
  }
}
