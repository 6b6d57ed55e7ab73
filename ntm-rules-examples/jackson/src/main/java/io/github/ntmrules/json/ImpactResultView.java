package io.github.ntmrules.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.population.CriterionTransitions;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTransitions;
import io.github.ntmrules.population.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What other rules mean for many units, counted. {@code impact-result.schema.json} says what the
 * fields mean.
 *
 * @param before the id of the earlier set
 * @param after the id of the later set
 */
public record ImpactResultView(
    String before,
    String after,
    boolean confirmedOnly,
    @JsonUnwrapped ImpactCounts counts,
    List<Row> criteria,
    List<Row> indicators,
    List<Row> conditions,
    List<OfGroup> groups)
    implements DataForm {

  /** How the outcome of a criterion, an indicator or a condition changes. */
  public record Row(String code, String label, List<TransitionView> transitions) {

    private static Row of(CriterionTransitions row, Locale locale) {
      Criterion criterion = row.criterion();
      return of(criterion.code(), criterion.name(locale), row.transitions());
    }

    private static Row of(IndicatorTransitions row, Locale locale) {
      Indicator indicator = row.indicator();
      return of(indicator.code(), indicator.label(locale), row.transitions());
    }

    private static Row of(String code, String label, Transitions transitions) {
      return new Row(code, label, TransitionView.of(transitions));
    }
  }

  /** The same of a group of units; {@code null} for those of which it is not known. */
  public record OfGroup(
      Grouping grouping,
      @Nullable String group,
      @Nullable String groupLabel,
      ImpactResultView result) {}

  /** Of that result, with labels in that language. */
  public static ImpactResultView of(ImpactResult result, Locale locale) {
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
    return new ImpactResultView(
        result.before().id(),
        result.after().id(),
        result.confirmedOnly(),
        ImpactCounts.of(result),
        result.criteria().stream().map(each -> Row.of(each, locale)).toList(),
        result.indicators().stream().map(each -> Row.of(each, locale)).toList(),
        result.conditions().stream().map(each -> Row.of(each, locale)).toList(),
        groups);
  }
}
