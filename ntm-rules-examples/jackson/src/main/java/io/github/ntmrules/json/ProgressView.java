package io.github.ntmrules.json;

import io.github.ntmrules.population.CriterionProgress;
import io.github.ntmrules.population.ProgressResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two dates for many units. {@code progress-result.schema.json} says what the
 * fields mean.
 */
public record ProgressView(
    String set, boolean confirmedOnly, List<TransitionView> units, List<OfCriterion> criteria)
    implements DataForm {

  /** How the outcome of a criterion changed; which overlay adds it, if any does. */
  public record OfCriterion(
      String code, String label, @Nullable String addedBy, List<TransitionView> units) {

    private static OfCriterion of(CriterionProgress row, Locale locale) {
      return new OfCriterion(
          row.criterion().code(),
          row.criterion().name(locale),
          ProvisionView.id(row.criterion().addedBy()),
          TransitionView.of(row.transitions()));
    }
  }

  /** Of that result, with labels in that language. */
  public static ProgressView of(ProgressResult result, Locale locale) {
    return new ProgressView(
        result.set().id(),
        result.confirmedOnly(),
        TransitionView.of(result.units()),
        result.criteria().stream().map(each -> OfCriterion.of(each, locale)).toList());
  }
}
