package io.github.ntmrules.json;

import io.github.ntmrules.population.BandCount;
import io.github.ntmrules.population.CriterionTally;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTally;
import io.github.ntmrules.population.OutcomeTally;
import io.github.ntmrules.population.RollUpResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the assessments of many units say together. {@code roll-up.schema.json} says what the fields
 * mean.
 */
public record RollUpView(
    String set,
    boolean confirmedOnly,
    OutcomeTally units,
    long outsidePeriod,
    long incomplete,
    List<BandCount> bands,
    List<OfCriterion> criteria,
    List<OfIndicator> indicators,
    List<OfGroup> groups)
    implements DataForm {

  /** How many units have which outcome of a criterion; which overlay adds it, if any does. */
  public record OfCriterion(
      String code, String label, @Nullable String addedBy, OutcomeTally units) {

    private static OfCriterion of(CriterionTally row, Locale locale) {
      return new OfCriterion(
          row.criterion().code(),
          row.criterion().name(locale),
          ProvisionView.id(row.criterion().addedBy()),
          row.tally());
    }
  }

  /** The same of an indicator, and how many units it alone, or as one of two, holds back. */
  public record OfIndicator(
      String code,
      String label,
      @Nullable String addedBy,
      OutcomeTally units,
      long alone,
      long amongLastTwo) {

    private static OfIndicator of(IndicatorTally row, Locale locale) {
      return new OfIndicator(
          row.indicator().code(),
          row.indicator().label(locale),
          ProvisionView.id(row.indicator().addedBy()),
          row.tally(),
          row.alone(),
          row.amongLastTwo());
    }
  }

  /** The same of a group of units; {@code null} for those of which it is not known. */
  public record OfGroup(
      Grouping grouping, @Nullable String group, @Nullable String groupLabel, RollUpView result) {}

  /** Of that result, with labels in that language. */
  public static RollUpView of(RollUpResult result, Locale locale) {
    List<OfGroup> groups = new ArrayList<>();
    result
        .groups()
        .forEach(
            (grouping, keys) ->
                keys.forEach(
                    (key, each) ->
                        groups.add(
                            new OfGroup(
                                grouping,
                                key.code(),
                                key.stated() ? key.label(locale) : null,
                                of(each, locale)))));
    return new RollUpView(
        result.set().id(),
        result.confirmedOnly(),
        result.units(),
        result.outsidePeriod(),
        result.incomplete(),
        result.bands(),
        result.criteria().stream().map(each -> OfCriterion.of(each, locale)).toList(),
        result.indicators().stream().map(each -> OfIndicator.of(each, locale)).toList(),
        groups);
  }
}
