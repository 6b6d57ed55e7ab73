package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line for each figure that was compared, and for each indicator that does not apply. */
final class AssessmentCsv implements AssessmentOutput {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "district",
          "province",
          "region",
          "date",
          "set",
          "unitOutcome",
          "criterion",
          "criterionOutcome",
          "indicator",
          "outcome",
          "measure",
          "observed",
          "comparison",
          "level",
          "measureUnit",
          "shortfall",
          "status",
          "decree",
          "place",
          "column",
          "rule");

  private final Records records;
  private final Locale locale;

  AssessmentCsv(PrintWriter out, Locale locale) {
    this.records = Records.in(Format.CSV, FIELDS, CommandTexts.common(locale), out);
    this.locale = locale;
  }

  @Override
  public void add(Assessment assessment) {
    for (CriterionResult criterion : assessment.criteria()) {
      for (IndicatorResult indicator : criterion.indicators()) {
        List<Finding.Comparison> comparisons = indicator.comparisons();
        comparisons.forEach(each -> add(assessment, criterion, indicator, each));
        if (comparisons.isEmpty()) {
          add(assessment, criterion, indicator, null);
        }
      }
    }
  }

  @Override
  public void close() {
    records.close();
  }

  private void add(
      Assessment assessment,
      CriterionResult criterion,
      IndicatorResult indicator,
      Finding.@Nullable Comparison found) {
    Snapshot unit = assessment.snapshot();
    Citation source = indicator.provision().citation();
    Measure measure = found == null ? null : found.threshold().measure();
    records.add(
        unit.name(),
        unit.district(),
        unit.province(),
        unit.region(),
        unit.date(),
        assessment.set().id(),
        assessment.outcome(),
        criterion.criterion().code(),
        criterion.outcome(),
        indicator.code(),
        indicator.outcome(),
        measure == null ? null : measure.id(),
        found == null || measure == null ? null : observed(measure, found.figure()),
        found == null ? null : found.threshold().comparison(),
        found == null || measure == null
            ? null
            : LawJson.data(measure, found.threshold().level().value()),
        measure == null ? null : measure.unit(locale),
        found == null ? null : AssessmentJson.shortfall(found),
        found == null ? LawJson.status(indicator.provision()) : found.threshold().level().status(),
        source.decree(),
        source.place(),
        source.column(),
        indicator.provision().rule().position());
  }

  private static @Nullable Object observed(Measure measure, @Nullable Figure figure) {
    if (figure == null) {
      return null;
    }
    return figure.exact() ? LawJson.data(measure, figure.lower()) : figure.toString();
  }
}
