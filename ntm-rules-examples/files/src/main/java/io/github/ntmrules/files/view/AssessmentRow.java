package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.files.view.AssessmentView.OfComparison;
import io.github.ntmrules.files.view.AssessmentView.OfCriterion;
import io.github.ntmrules.files.view.AssessmentView.OfIndicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was held against a level, or an indicator of which no figure was; its columns are
 * named as the fields of {@link AssessmentView}.
 */
public record AssessmentRow(
    @JsonUnwrapped UnitColumns unit,
    String set,
    Outcome unitOutcome,
    String criterion,
    Outcome criterionOutcome,
    String indicator,
    Outcome outcome,
    @Nullable String measure,
    @Nullable Object observed,
    @Nullable Comparison comparison,
    @Nullable Object level,
    @Nullable String measureUnit,
    @Nullable BigDecimal shortfall,
    LegalStatus status,
    String decree,
    String place,
    @Nullable String column,
    String rule) {

  static List<AssessmentRow> of(AssessmentView assessment) {
    List<AssessmentRow> rows = new ArrayList<>();
    for (OfCriterion criterion : assessment.criteria()) {
      for (OfIndicator indicator : criterion.indicators()) {
        indicator
            .comparisons()
            .forEach(each -> rows.add(of(assessment, criterion, indicator, each)));
        if (indicator.comparisons().isEmpty()) {
          rows.add(of(assessment, criterion, indicator, null));
        }
      }
    }
    return rows;
  }

  private static AssessmentRow of(
      AssessmentView assessment,
      OfCriterion criterion,
      OfIndicator indicator,
      @Nullable OfComparison found) {
    ProvisionView asked = indicator.provision();
    return new AssessmentRow(
        UnitColumns.of(assessment.unit(), assessment.date()),
        assessment.set(),
        assessment.outcome(),
        criterion.code(),
        criterion.outcome(),
        indicator.code(),
        indicator.outcome(),
        found == null ? null : found.measure(),
        found == null ? null : MeasuredValue.column(found.observed()),
        found == null ? null : found.comparison(),
        found == null ? null : MeasuredValue.column(found.level()),
        found == null ? null : found.unit(),
        found == null ? null : found.shortfall(),
        found == null ? asked.status() : found.status(),
        asked.source().decree(),
        asked.source().place(),
        asked.source().column(),
        asked.rule().position());
  }
}
