package io.github.ntmrules.json;

import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.impact.CriterionImpact;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.LevelMargin;
import io.github.ntmrules.impact.RuleCause;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rules mean for a unit: the set, its criteria and the indicators whose outcome changes,
 * and why. {@code impact.schema.json} says what the fields mean.
 */
public record UnitImpactView(
    UnitView unit,
    LocalDate date,
    Outcome before,
    Outcome after,
    Direction direction,
    List<String> because,
    List<OfCriterion> criteria,
    List<OfIndicator> indicators)
    implements DataForm {

  /** A criterion, the overlay that adds it, if any, and the indicators that explain its change. */
  public record OfCriterion(
      String code,
      @Nullable String addedBy,
      Outcome before,
      Outcome after,
      Direction direction,
      List<String> because) {}

  /**
   * An indicator whose outcome changes, the overlay that adds it, if any, the rules that are why,
   * how far it is from its levels, and the least certain status of what the later rules ask; {@code
   * null} where they have no such indicator.
   */
  public record OfIndicator(
      String code,
      @Nullable String addedBy,
      Outcome before,
      Outcome after,
      Direction direction,
      List<Cause> causes,
      List<Margin> margins,
      @Nullable LegalStatus status) {}

  /** Two rules that say different things, by file and line; {@code null} where there is none. */
  public record Cause(boolean derivation, @Nullable String ruleBefore, @Nullable String ruleAfter) {

    private static Cause of(RuleCause cause) {
      return new Cause(
          cause instanceof RuleCause.OfDerivation,
          position(cause.ruleBefore()),
          position(cause.ruleAfter()));
    }
  }

  /** How far a figure is from its new level, below 0 where it is missing. */
  public record Margin(String measure, Outcome outcome, @Nullable BigDecimal margin) {

    private static Margin of(LevelMargin margin) {
      Measure measure = margin.threshold().measure();
      return new Margin(
          measure.id(),
          margin.outcome(),
          measure.isNumber() ? MeasuredValue.difference(margin.margin()) : null);
    }
  }

  /** Of that impact. */
  public static UnitImpactView of(UnitImpact impact) {
    Snapshot unit = impact.after().snapshot();
    return new UnitImpactView(
        UnitView.of(unit),
        unit.date(),
        impact.before().outcome(),
        impact.after().outcome(),
        impact.direction(),
        codes(impact.decisive()),
        impact.criteria().stream().map(UnitImpactView::criterion).toList(),
        impact.flips().stream().map(UnitImpactView::indicator).toList());
  }

  private static OfCriterion criterion(CriterionImpact impact) {
    return new OfCriterion(
        impact.code(),
        ProvisionView.id(impact.criterion().addedBy()),
        impact.outcomeBefore(),
        impact.outcomeAfter(),
        impact.direction(),
        codes(impact.decisive()));
  }

  private static OfIndicator indicator(IndicatorImpact impact) {
    IndicatorResult after = impact.after();
    return new OfIndicator(
        impact.code(),
        ProvisionView.id(impact.indicator().addedBy()),
        impact.outcomeBefore(),
        impact.outcomeAfter(),
        impact.direction(),
        impact.causes().stream().map(Cause::of).toList(),
        impact.margins().stream().map(Margin::of).toList(),
        after == null ? null : ProvisionView.status(after.provision()));
  }

  private static List<String> codes(List<IndicatorImpact> indicators) {
    return indicators.stream().map(IndicatorImpact::code).toList();
  }

  static @Nullable String position(@Nullable RuleLocation rule) {
    return rule == null ? null : rule.position();
  }
}
