package io.github.ntmrules.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Inference;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Recognition;
import io.github.ntmrules.assessment.StatedOutcome;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.assessment.Unsettled;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a unit: the unit, the rules, what follows for the set, its criteria and the
 * conditions beside them, whether there is ground for withdrawal, and beside all that what sources
 * state without figures. With the whole of what the unit reported, and the key of the rules, the
 * same can be come to again. {@code assessment.schema.json} says what the fields mean.
 */
public record AssessmentView(
    UnitView unit,
    String set,
    String setHash,
    List<OfOverlay> overlays,
    LocalDate date,
    boolean confirmedOnly,
    boolean outsidePeriod,
    @Nullable String group,
    Outcome outcome,
    int met,
    int notMet,
    int undetermined,
    int notApplicable,
    List<OfCriterion> criteria,
    List<OfIndicator> conditions,
    OfWithdrawal withdrawal,
    List<OfStatement> statements,
    @Nullable String key,
    SnapshotView snapshot)
    implements DataForm {

  /** An overlay that replaced something of what is asked of the unit. */
  public record OfOverlay(String id, String title, String decree, @Nullable String readBy) {
    private static OfOverlay of(Overlay overlay, Locale locale) {
      return new OfOverlay(overlay.id(), overlay.title(locale), overlay.decree(), overlay.readBy());
    }
  }

  /**
   * What follows for a criterion and its indicators; which overlay adds it to the set, or {@code
   * null} if it is the set's own.
   */
  public record OfCriterion(
      String code,
      String name,
      Outcome outcome,
      @Nullable String addedBy,
      List<OfIndicator> indicators)
      implements DataForm {

    /** Of that result, with labels in that language. */
    public static OfCriterion of(CriterionResult result, Locale locale) {
      return criterion(result, locale);
    }
  }

  /**
   * What follows for an indicator or a condition; what was observed is {@code null} unless one
   * figure alone decides. A figure that was computed may have more decimals than are written: then
   * it is rounded, and so is what is missing. Which overlay adds the indicator to the set is {@code
   * null} if it is the set's own.
   */
  public record OfIndicator(
      String code,
      String label,
      Outcome outcome,
      @Nullable String addedBy,
      @Nullable Object observed,
      boolean rounded,
      @Nullable String unit,
      @Nullable BigDecimal shortfall,
      @JsonUnwrapped ProvisionView provision,
      @Nullable OfInference inference,
      List<OfComparison> comparisons)
      implements DataForm {

    /** Of that result, with labels in that language. */
    public static OfIndicator of(IndicatorResult result, Locale locale) {
      return indicator(result, locale);
    }
  }

  /**
   * Whether a ground for withdrawing recognition holds: any of them, each, and the codes of those
   * of which one does for certain, though none does for certain.
   */
  public record OfWithdrawal(Outcome outcome, List<OfGround> grounds, List<String> oneOf) {
    private static OfWithdrawal of(Recognition recognition, Locale locale) {
      return new OfWithdrawal(
          recognition.withdrawal(),
          recognition.withdrawals().stream().map(each -> OfGround.of(each, locale)).toList(),
          recognition.oneOf().stream().map(each -> each.name().code()).toList());
    }
  }

  /** A ground for withdrawing recognition. */
  public record OfGround(
      String code,
      String label,
      Outcome outcome,
      LegalStatus status,
      ProvisionView.Source source,
      RuleLocation rule) {
    private static OfGround of(Recognition.Withdrawal withdrawal, Locale locale) {
      WithdrawalTrigger ground = withdrawal.trigger();
      return new OfGround(
          ground.name().code(),
          ground.name().label(locale),
          withdrawal.outcome(),
          ground.certainty(),
          ProvisionView.Source.of(ground.citation()),
          ground.rule());
    }
  }

  /** A figure held against a level. */
  public record OfComparison(
      String measure,
      Outcome outcome,
      @Nullable Object observed,
      boolean rounded,
      Comparison comparison,
      @Nullable Object level,
      @Nullable String unit,
      @Nullable BigDecimal shortfall,
      List<Unsettled.Reason> unsettled,
      List<OfFigure> conflict,
      @Nullable OfInference inference,
      LegalStatus status) {}

  /** Why an outcome is certain although not all is known, and from which figures. */
  public record OfInference(Inference.Ground ground, List<OfFigure> from, String text) {
    private static @Nullable OfInference of(
        Outcome certain, @Nullable Inference why, Locale locale) {
      return why == null
          ? null
          : new OfInference(why.ground(), OfFigure.of(why.from()), why.text(certain, locale));
    }
  }

  /** A reported figure. */
  public record OfFigure(String measure, @Nullable Object observed) {
    private static List<OfFigure> of(Map<Measure, Figure> figures) {
      return figures.entrySet().stream()
          .map(
              each ->
                  new OfFigure(
                      each.getKey().id(),
                      MeasuredValue.of(each.getKey(), each.getValue().shown().range())))
          .toList();
    }
  }

  /**
   * What a source states without figures, and what follows from them; what it is stated of, and
   * what follows, are {@code null} if the set asks for nothing of that code.
   */
  public record OfStatement(
      String code,
      StatementCodes.@Nullable Kind kind,
      @Nullable String of,
      Outcome stated,
      @Nullable String source,
      @Nullable LocalDate date,
      @Nullable Outcome outcome,
      boolean differs,
      @Nullable String suggestion) {

    private static OfStatement of(StatedOutcome stated) {
      StatementCodes.Subject subject = stated.subject();
      SnapshotProblem problem = stated.problem();
      return new OfStatement(
          stated.statement().code(),
          subject == null ? null : subject.kind(),
          subject == null ? null : subject.code(),
          stated.stated(),
          stated.statement().source(),
          stated.statement().date(),
          stated.computed(),
          stated.differs(),
          problem == null ? null : problem.suggestion());
    }
  }

  /** Of that assessment, with labels in that language. */
  public static AssessmentView of(Assessment assessment, Locale locale) {
    return new AssessmentView(
        UnitView.of(assessment.snapshot()),
        assessment.set().id(),
        assessment.rulesHash(),
        assessment.overlays().stream().map(each -> OfOverlay.of(each, locale)).toList(),
        assessment.snapshot().date(),
        assessment.confirmedOnly(),
        assessment.outsidePeriod(),
        assessment.requirements().group(),
        assessment.outcome(),
        assessment.metCount(),
        assessment.notMetCount(),
        assessment.undeterminedCount(),
        assessment.notApplicableCount(),
        assessment.criteria().stream().map(each -> criterion(each, locale)).toList(),
        indicators(assessment.conditions(), locale),
        OfWithdrawal.of(assessment.recognition(), locale),
        assessment.statements().stream().map(OfStatement::of).toList(),
        assessment.key() == null ? null : assessment.key().text(),
        SnapshotView.of(assessment.snapshot()));
  }

  private static OfCriterion criterion(CriterionResult result, Locale locale) {
    Criterion criterion = result.criterion();
    return new OfCriterion(
        criterion.code(),
        criterion.name(locale),
        result.outcome(),
        ProvisionView.id(result.addedBy()),
        indicators(result.indicators(), locale));
  }

  private static List<OfIndicator> indicators(List<IndicatorResult> results, Locale locale) {
    return results.stream().map(each -> indicator(each, locale)).toList();
  }

  private static OfIndicator indicator(IndicatorResult result, Locale locale) {
    List<OfComparison> comparisons =
        result.comparisons().stream().map(each -> comparison(each, locale)).toList();
    OfComparison only = result.comparison() == null ? null : comparisons.get(0);
    return new OfIndicator(
        result.code(),
        result.indicator().label(locale),
        result.outcome(),
        ProvisionView.id(result.addedBy()),
        only == null ? null : only.observed(),
        only != null && only.rounded(),
        only == null ? null : only.unit(),
        only == null ? null : only.shortfall(),
        ProvisionView.of(result.provision()),
        OfInference.of(result.outcome(), result.inference(), locale),
        comparisons);
  }

  private static OfComparison comparison(Finding.Comparison found, Locale locale) {
    Requirement.Threshold asked = found.threshold();
    Measure measure = asked.measure();
    String unit = measure.unit(locale);
    Figure figure = found.figure();
    Figure shown = figure == null ? null : figure.shown();
    boolean missing = found.outcome() == Outcome.NOT_MET && measure.isNumber();
    return new OfComparison(
        measure.id(),
        found.outcome(),
        MeasuredValue.of(measure, shown == null ? null : shown.range()),
        shown != null && !shown.equals(figure),
        asked.comparison(),
        MeasuredValue.of(measure, asked.level().numbers()),
        unit.isEmpty() ? null : unit,
        missing ? MeasuredValue.difference(found.difference()) : null,
        found.unsettled().stream().map(Unsettled::reason).toList(),
        found.unsettled().stream()
            .flatMap(each -> OfFigure.of(each.conflict()).stream())
            .distinct()
            .toList(),
        OfInference.of(found.outcome(), found.inference(), locale),
        asked.level().status());
  }
}
