package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Means;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.text.TrendLines;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.OutcomeTally;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.population.TargetMeasure;
import io.github.ntmrules.population.TargetResult;
import io.github.ntmrules.population.TrendPoint;
import io.github.ntmrules.population.TrendResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of many years says; its template reads it.
 *
 * @param result of one year at least
 * @param held the targets beside what is reached
 */
record TrendPage(TrendResult result, List<TargetResult> held, Texts texts) {

  /** A criterion over the years of its set. */
  record CriterionLine(String name, @Nullable Overlay addedBy, List<@Nullable Quotient> shares) {}

  /** The criteria of a set over its years. */
  record CriterionTable(String heading, List<String> years, List<CriterionLine> lines) {}

  /** A group over the years. */
  record GroupLine(String name, List<String> cells) {}

  /** All groups of a kind over the years. */
  record GroupTable(String heading, List<String> years, List<GroupLine> lines) {}

  private TrendPoint last() {
    return result.points().get(result.points().size() - 1);
  }

  private TrendLines words() {
    return new TrendLines(result, held, texts);
  }

  // ---- head

  public String title() {
    return texts.get("trend.title", count());
  }

  public String count() {
    return texts.get("units." + last().set().unit(), last().units().units().total());
  }

  public String years() {
    List<Integer> all = result.years();
    String first = String.valueOf(all.get(0));
    return all.size() == 1
        ? texts.get("trend.year.one", first)
        : texts.get("trend.years", first, String.valueOf(all.get(all.size() - 1)));
  }

  public String main() {
    OutcomeTally units = last().units().units();
    return texts.get(
        "trend.main",
        String.valueOf(last().year()),
        texts.get("number", units.met()),
        new Shares(texts.locale()).percent(units.shareMet()));
  }

  public List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    for (TrendPoint each : List.of(result.points().get(0), last())) {
      String label = texts.get("trend.tile.mean", String.valueOf(each.year()));
      Tile tile = new Tile("", "", mean(each.units().meanCriteriaMet()), label);
      if (!tiles.contains(tile)) {
        tiles.add(tile);
      }
    }
    return tiles;
  }

  private String mean(@Nullable Quotient of) {
    return new Means(texts.locale()).of(of, 2);
  }

  public List<String> flags() {
    List<String> flags = new ArrayList<>(words().flags());
    long outside = result.points().stream().mapToLong(each -> each.units().outsidePeriod()).sum();
    if (outside > 0) {
      String units = texts.get("units." + last().set().unit(), outside);
      flags.add(texts.get("flag.someOutsidePeriod", units));
    }
    long incomplete = result.points().stream().mapToLong(each -> each.units().incomplete()).sum();
    if (incomplete > 0) {
      String units = texts.get("units." + last().set().unit(), incomplete);
      flags.add(texts.get("flag.someIncomplete", units));
    }
    if (result.points().stream().anyMatch(each -> each.units().confirmedOnly())) {
      flags.add(texts.get("flag.confirmedOnly"));
    }
    return flags;
  }

  public List<Fact> facts() {
    return words().sets().stream().map(each -> new Fact(texts.get("trend.sets"), each)).toList();
  }

  public boolean severalSets() {
    return words().severalSets();
  }

  // ---- charts

  public boolean anyOpen() {
    return result.points().stream()
        .anyMatch(
            each -> {
              Quotient mean = each.units().meanCriteriaMet();
              return each.units().units().undetermined() > 0 || (mean != null && !mean.exact());
            });
  }

  public boolean anyPlanned() {
    return held.stream()
        .anyMatch(
            each -> isOfAll(each.target().group()) && !each.target().measure().isWithinYear());
  }

  /** Whether all units are of that group, such as those of one province. */
  private boolean isOfAll(@Nullable GroupKey group) {
    return result.points().stream()
        .allMatch(
            each -> {
              RollUpResult of = each.units(group);
              return of != null && of.units().total() == each.units().units().total();
            });
  }

  public List<TrendChart> charts() {
    return List.of(
        chart("trend.chart.mean", false, TargetMeasure.MEAN_CRITERIA_MET),
        chart("trend.chart.met", true, TargetMeasure.UNITS_MET));
  }

  private TrendChart chart(String title, boolean barred, TargetMeasure measure) {
    List<TrendChart.Value> values = new ArrayList<>();
    for (TrendPoint each : result.points()) {
      OutcomeTally tally = each.units().units();
      Quotient of =
          barred
              ? new Quotient(tally.met(), tally.met() + tally.undetermined(), 1)
              : each.units().meanCriteriaMet();
      if (of != null) {
        String label = mean(of);
        String text = texts.get("trend.chart.point", String.valueOf(each.year()), label);
        values.add(
            new TrendChart.Value(
                each.year(),
                false,
                (double) of.lower() / of.of(),
                (double) of.upper() / of.of(),
                label,
                text));
      }
    }
    for (TargetResult each : held) {
      if (isOfAll(each.target().group()) && each.target().measure() == measure) {
        double planned = each.target().planned().doubleValue();
        String label = Wording.in(texts.locale()).number(each.target().planned());
        String year = String.valueOf(each.target().year());
        String text = texts.get("trend.chart.planned", year, label);
        values.add(new TrendChart.Value(each.target().year(), true, planned, planned, label, text));
      }
    }
    values.sort(
        Comparator.comparingInt(TrendChart.Value::year).thenComparing(TrendChart.Value::planned));
    return TrendChart.of(texts.get(title), barred, values, Wording.in(texts.locale()));
  }

  // ---- tables

  public List<TrendLines.YearLine> lines() {
    return words().years();
  }

  public List<TrendLines.TargetLine> targets() {
    return words().targets();
  }

  public List<CriterionTable> criteria() {
    List<CriterionTable> tables = new ArrayList<>();
    for (CriteriaSet set : words().setsInOrder()) {
      List<TrendPoint> of =
          result.points().stream().filter(each -> each.set().equals(set)).toList();
      List<CriterionLine> lines = new ArrayList<>();
      for (Criterion each : set.criteria()) {
        List<@Nullable Quotient> shares = new ArrayList<>();
        of.forEach(point -> shares.add(point.units().criterion(each.code()).tally().shareMet()));
        lines.add(
            new CriterionLine(
                each.code() + ". " + each.name(texts.locale()), each.addedBy(), shares));
      }
      String heading = texts.get("trend.byCriterion.set", set.title(texts.locale()), set.id());
      tables.add(
          new CriterionTable(
              heading, of.stream().map(each -> String.valueOf(each.year())).toList(), lines));
    }
    return tables;
  }

  /** By province and by district, where there are several. */
  public List<GroupTable> groups() {
    List<GroupTable> tables = new ArrayList<>();
    for (Grouping each : List.of(Grouping.PROVINCE, Grouping.DISTRICT)) {
      List<GroupKey> keys = result.groups(each);
      if (keys.size() > 1) {
        List<GroupLine> lines =
            keys.stream().map(key -> new GroupLine(key.label(texts.locale()), cells(key))).toList();
        tables.add(
            new GroupTable(
                texts.get("trend.byGroup", texts.get("trend.byGroup." + each)),
                result.points().stream().map(point -> String.valueOf(point.year())).toList(),
                lines));
      }
    }
    return tables;
  }

  private List<String> cells(GroupKey key) {
    return result.points().stream().map(each -> cell(each.units(key))).toList();
  }

  private String cell(@Nullable RollUpResult units) {
    if (units == null) {
      return "";
    }
    Quotient met =
        new Quotient(units.units().met(), units.units().met() + units.units().undetermined(), 1);
    return mean(units.meanCriteriaMet()) + " (" + mean(met) + "/" + units.units().total() + ")";
  }
}
