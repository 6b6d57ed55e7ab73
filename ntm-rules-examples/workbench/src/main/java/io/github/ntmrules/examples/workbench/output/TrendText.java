package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.Means;
import io.github.ntmrules.files.text.Percents;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.text.TrendLines;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.population.TargetResult;
import io.github.ntmrules.population.TrendPoint;
import io.github.ntmrules.population.TrendResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Units over years: year by year, beside plans, by criterion and by group. */
public final class TrendText {

  private static final int MOST_GROUPS = 40;

  private final TrendResult result;
  private final TrendLines lines;
  private final Locale locale;
  private final Texts texts;

  /** Of that trend, with targets beside what is reached. */
  public TrendText(TrendResult result, List<TargetResult> held, Locale locale) {
    this.result = result;
    this.locale = locale;
    this.texts = CommandTexts.of("progress", locale).with(Texts.class, "trend");
    this.lines = new TrendLines(result, held, texts);
  }

  /** Writes what is to be known before the numbers are compared. */
  public void flags(PrintWriter out) {
    lines.flags().forEach(out::println);
  }

  /** Writes it. */
  public void print(PrintWriter out) {
    lines.sets().forEach(out::println);
    flags(out);
    if (result.points().isEmpty()) {
      return;
    }
    out.println();
    Table.print(
        TrendLines.YearLine.class,
        column -> !column.equals("set") || lines.severalSets(),
        Sequence.of(lines.years()),
        texts,
        out);
    targets(out);
    for (CriteriaSet set : lines.setsInOrder()) {
      criteria(set, out);
    }
    groups(Grouping.PROVINCE, out);
    groups(Grouping.DISTRICT, out);
  }

  private void targets(PrintWriter out) {
    if (lines.targets().isEmpty()) {
      return;
    }
    out.println();
    out.println(texts.get("trend.targets"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads("year", "place", "measure", "planned", "reached", "outcome"));
    for (TrendLines.TargetLine each : lines.targets()) {
      String outcome = each.outcome().displayName(locale);
      rows.add(
          List.of(
              each.year(),
              each.place(),
              each.measure(),
              each.planned(),
              each.reached(),
              each.remark().isEmpty() ? outcome : outcome + " (" + each.remark() + ")"));
    }
    TextGrid.print(rows, 3, 3, out);
  }

  private List<String> heads(String... columns) {
    List<String> heads = new ArrayList<>();
    for (String each : columns) {
      heads.add(texts.get("trend.column." + each));
    }
    return heads;
  }

  private void criteria(CriteriaSet set, PrintWriter out) {
    List<TrendPoint> points =
        result.points().stream().filter(each -> each.set().equals(set)).toList();
    Percents percents = new Percents(locale);
    out.println();
    out.println(texts.get("trend.byCriterion") + (lines.severalSets() ? ", " + set.id() : ""));
    List<List<String>> rows = new ArrayList<>();
    rows.add(withYears("", points));
    for (Criterion each : set.criteria()) {
      List<String> row = new ArrayList<>();
      String added = new Added(locale).text(each.addedBy());
      row.add(each.code() + " " + each.name(locale) + added);
      for (TrendPoint point : points) {
        String share = percents.of(point.units().criterion(each.code()).tally().shareMet(), 1);
        row.add(share == null ? "–" : share);
      }
      rows.add(row);
    }
    TextGrid.print(rows, 1, rows.get(0).size() - 1, out);
  }

  private static List<String> withYears(String first, List<TrendPoint> points) {
    List<String> heads = new ArrayList<>();
    heads.add(first);
    points.forEach(each -> heads.add(String.valueOf(each.year())));
    return heads;
  }

  private void groups(Grouping grouping, PrintWriter out) {
    List<GroupKey> keys = result.groups(grouping);
    if (keys.size() < 2) {
      return;
    }
    out.println();
    out.println(texts.get("trend.byGroup", texts.get("trend.byGroup." + grouping)));
    Means means = new Means(locale);
    List<List<String>> rows = new ArrayList<>();
    rows.add(withYears("", result.points()));
    for (GroupKey key : keys.subList(0, Math.min(MOST_GROUPS, keys.size()))) {
      List<String> row = new ArrayList<>();
      row.add(key.label(locale));
      for (TrendPoint each : result.points()) {
        RollUpResult units = each.units(key);
        row.add(
            units == null
                ? ""
                : means.of(units.meanCriteriaMet(), 2) + " (" + units.units().total() + ")");
      }
      rows.add(row);
    }
    TextGrid.print(rows, 1, rows.get(0).size() - 1, out);
    if (keys.size() > MOST_GROUPS) {
      out.println(texts.get("groups.more", keys.size() - MOST_GROUPS));
    }
  }
}
