package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.population.CriterionTally;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTally;
import io.github.ntmrules.population.OutcomeTally;
import io.github.ntmrules.population.RollUpResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many units, of all or of a group, have which outcome of the set, a criterion or an indicator;
 * and how many of all units an overlay applied to have which outcome of the set. A group is told by
 * its code, such as the id of a region, and for people by its label. At the end is which overlay
 * adds the criterion or the indicator, and, of the set as a whole, how many units are missing
 * figures because some of what their source says could not be read.
 */
public record SummaryRow(
    @JsonUnwrapped Group group,
    String row,
    String code,
    String label,
    long units,
    @JsonUnwrapped OutcomeTally tally,
    @Nullable String addedBy,
    @Nullable Long incomplete) {

  /** Of which units; all {@code null} for all of them. */
  record Group(@Nullable Grouping grouping, @Nullable String group, @Nullable String groupLabel) {

    static Group of(@Nullable GroupKey key, Locale locale) {
      return key == null
          ? new Group(null, null, null)
          : new Group(key.grouping(), key.code(), key.stated() ? key.label(locale) : null);
    }
  }

  /**
   * All rows: first of all units, then of those that each overlay applied to, then of each group.
   */
  public static Result<SummaryRow> of(RollUpResult result, OverlayUse overlays, Locale locale) {
    List<SummaryRow> rows = new ArrayList<>();
    add(rows, null, result, locale);
    Group all = Group.of(null, locale);
    for (Overlay each : overlays.overlays()) {
      rows.add(
          of(all, "OVERLAY", each.id(), each.title(locale), overlays.outcomes(each), null, null));
    }
    result
        .groups()
        .forEach((grouping, groups) -> groups.forEach((key, each) -> add(rows, key, each, locale)));
    return Result.of(rows, SummaryRow.class);
  }

  private static void add(
      List<SummaryRow> rows, @Nullable GroupKey key, RollUpResult of, Locale locale) {
    Group group = Group.of(key, locale);
    CriteriaSet set = of.set();
    rows.add(of(group, "SET", set.id(), set.title(locale), of.units(), null, of.incomplete()));
    for (CriterionTally each : of.criteria()) {
      Criterion criterion = each.criterion();
      String name = criterion.name(locale);
      rows.add(
          of(group, "CRITERION", criterion.code(), name, each.tally(), criterion.addedBy(), null));
    }
    for (IndicatorTally each : of.indicators()) {
      Indicator indicator = each.indicator();
      String label = indicator.label(locale);
      rows.add(
          of(group, "INDICATOR", indicator.code(), label, each.tally(), indicator.addedBy(), null));
    }
  }

  private static SummaryRow of(
      Group group,
      String row,
      String code,
      String label,
      OutcomeTally tally,
      @Nullable Overlay addedBy,
      @Nullable Long incomplete) {
    String overlay = addedBy == null ? null : addedBy.id();
    return new SummaryRow(group, row, code, label, tally.total(), tally, overlay, incomplete);
  }
}
