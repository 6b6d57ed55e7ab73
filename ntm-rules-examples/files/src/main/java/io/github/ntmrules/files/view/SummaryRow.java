package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.population.CriterionTally;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTally;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.population.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many units, of all or of a group, have which outcome of the set, a criterion or an indicator.
 *
 * @param grouping by what the units are grouped, or {@code null} for all units
 * @param group the group, or {@code null} for all units and for those of which it is not known
 * @param row {@code SET}, {@code CRITERION} or {@code INDICATOR}
 * @param code its code, or the id of the set
 * @param label its name
 * @param units how many units
 * @param met how many meet it
 * @param notMet how many do not
 * @param undetermined of how many it is open
 * @param notApplicable to how many it does not apply
 */
public record SummaryRow(
    @Nullable Grouping grouping,
    @Nullable String group,
    String row,
    String code,
    String label,
    long units,
    long met,
    long notMet,
    long undetermined,
    long notApplicable) {

  /** All rows: first of all units, then of each group. */
  public static Result<SummaryRow> of(RollUpResult result, Locale locale) {
    List<SummaryRow> rows = new ArrayList<>();
    add(rows, null, result, locale);
    result
        .groups()
        .forEach((grouping, groups) -> groups.forEach((key, each) -> add(rows, key, each, locale)));
    return Result.of(rows, SummaryRow.class);
  }

  private static void add(
      List<SummaryRow> rows, @Nullable GroupKey key, RollUpResult of, Locale locale) {
    String group = key == null || !key.stated() ? null : key.label(locale);
    Grouping grouping = key == null ? null : key.grouping();
    CriteriaSet set = of.set();
    rows.add(of(grouping, group, "SET", set.id(), set.title(locale), of.units()));
    for (CriterionTally each : of.criteria()) {
      Criterion criterion = each.criterion();
      String name = criterion.name(locale);
      rows.add(of(grouping, group, "CRITERION", criterion.code(), name, each.tally()));
    }
    for (IndicatorTally each : of.indicators()) {
      Indicator indicator = each.indicator();
      String label = indicator.label(locale);
      rows.add(of(grouping, group, "INDICATOR", indicator.code(), label, each.tally()));
    }
  }

  private static SummaryRow of(
      @Nullable Grouping grouping,
      @Nullable String group,
      String row,
      String code,
      String label,
      Tally tally) {
    return new SummaryRow(
        grouping,
        group,
        row,
        code,
        label,
        tally.total(),
        tally.met(),
        tally.notMet(),
        tally.undetermined(),
        tally.notApplicable());
  }
}
