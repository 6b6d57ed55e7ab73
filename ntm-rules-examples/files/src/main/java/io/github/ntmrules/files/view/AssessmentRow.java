package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.json.AssessmentView;
import io.github.ntmrules.json.InferredRegionView;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.json.ProvisionView;
import io.github.ntmrules.register.InferredRegion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was held against a level, or an indicator or condition of which no figure was; a
 * condition belongs to no criterion. At the end is what a source states without figures of the
 * indicator or condition, and of the criterion, and why what follows is certain where not all is
 * known, which overlays were followed for the unit, which adds the indicator and which the
 * criterion, whether some of what the source of the unit says could not be read, the code of the
 * unit, and what its region follows from if it is not stated, or why none does. Its columns are
 * named as the fields of {@link AssessmentView}.
 */
public record AssessmentRow(
    @JsonUnwrapped UnitColumns unit,
    String set,
    Outcome unitOutcome,
    @Nullable String criterion,
    @Nullable Outcome criterionOutcome,
    String indicator,
    Outcome outcome,
    @Nullable String measure,
    @Nullable Object observed,
    @Nullable Boolean rounded,
    @Nullable Comparison comparison,
    @Nullable Object level,
    @Nullable String measureUnit,
    @Nullable BigDecimal shortfall,
    LegalStatus status,
    String decree,
    String place,
    @Nullable String column,
    String rule,
    @Nullable Outcome stated,
    @Nullable Outcome criterionStated,
    @Nullable String inferred,
    @Nullable String overlays,
    @Nullable String addedBy,
    @Nullable String criterionAddedBy,
    @Nullable Boolean incomplete,
    @Nullable String unitCode,
    InferredRegion.@Nullable Basis regionInferred,
    @Nullable String regionOf) {

  static List<AssessmentRow> of(AssessmentView assessment) {
    List<AssessmentRow> rows = new ArrayList<>();
    for (AssessmentView.OfCriterion criterion : assessment.criteria()) {
      criterion.indicators().forEach(each -> add(rows, assessment, criterion, each));
    }
    assessment.conditions().forEach(each -> add(rows, assessment, null, each));
    return rows;
  }

  private static void add(
      List<AssessmentRow> rows,
      AssessmentView assessment,
      AssessmentView.@Nullable OfCriterion criterion,
      AssessmentView.OfIndicator indicator) {
    indicator.comparisons().forEach(each -> rows.add(of(assessment, criterion, indicator, each)));
    if (indicator.comparisons().isEmpty()) {
      rows.add(of(assessment, criterion, indicator, null));
    }
  }

  /** Why the comparison, or else the whole, is certain: in words. */
  private static @Nullable String inferred(
      AssessmentView.OfIndicator indicator, AssessmentView.@Nullable OfComparison found) {
    AssessmentView.OfInference own = found == null ? null : found.inference();
    AssessmentView.OfInference why = own == null ? indicator.inference() : own;
    return why == null ? null : why.text();
  }

  private static AssessmentRow of(
      AssessmentView assessment,
      AssessmentView.@Nullable OfCriterion criterion,
      AssessmentView.OfIndicator indicator,
      AssessmentView.@Nullable OfComparison found) {
    ProvisionView asked = indicator.provision();
    InferredRegionView inferred = assessment.unit().regionInferred();
    return new AssessmentRow(
        UnitColumns.of(assessment.unit(), assessment.date()),
        assessment.set(),
        assessment.outcome(),
        criterion == null ? null : criterion.code(),
        criterion == null ? null : criterion.outcome(),
        indicator.code(),
        indicator.outcome(),
        found == null ? null : found.measure(),
        found == null ? null : MeasuredValue.column(found.observed()),
        found == null ? null : found.rounded(),
        found == null ? null : found.comparison(),
        found == null ? null : MeasuredValue.column(found.level()),
        found == null ? null : found.unit(),
        found == null ? null : found.shortfall(),
        found == null ? asked.status() : found.status(),
        asked.source().decree(),
        asked.source().place(),
        asked.source().column(),
        asked.rule().position(),
        stated(
            assessment,
            criterion == null ? StatementCodes.Kind.CONDITION : StatementCodes.Kind.INDICATOR,
            indicator.code()),
        criterion == null
            ? null
            : stated(assessment, StatementCodes.Kind.CRITERION, criterion.code()),
        inferred(indicator, found),
        overlays(assessment),
        indicator.addedBy(),
        criterion == null ? null : criterion.addedBy(),
        assessment.unit().incomplete(),
        assessment.unit().code(),
        inferred == null ? null : inferred.basis(),
        inferred == null ? null : inferred.of());
  }

  /** The ids of the overlays that were followed for the unit, joined by {@code +}. */
  private static @Nullable String overlays(AssessmentView assessment) {
    return assessment.overlays().isEmpty()
        ? null
        : assessment.overlays().stream()
            .map(AssessmentView.OfOverlay::id)
            .collect(Collectors.joining("+"));
  }

  /** What is stated of that, or {@code null} if nothing is. */
  private static @Nullable Outcome stated(
      AssessmentView assessment, StatementCodes.Kind kind, String code) {
    if (assessment.statements().isEmpty()) {
      return null;
    }
    return assessment.statements().stream()
        .filter(each -> each.kind() == kind && code.equals(each.of()))
        .map(AssessmentView.OfStatement::stated)
        .findFirst()
        .orElse(null);
  }

  /** Of assessments as they come. */
  public static Result<AssessmentRow> of(Sequence<Assessment> assessments, Locale locale) {
    return Result.of(
        assessments.map(each -> AssessmentView.of(each, locale)),
        AssessmentRow.class,
        AssessmentRow::of);
  }
}
