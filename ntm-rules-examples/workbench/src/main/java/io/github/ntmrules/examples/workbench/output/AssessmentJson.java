package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Unsettled;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Assessments as a JSON array, written as they come; {@code assess.schema.json} says what is in it.
 * Not thread-safe.
 */
final class AssessmentJson implements AssessmentOutput {

  private final JsonGenerator json;
  private final LawJson law;
  private final Locale locale;

  AssessmentJson(PrintWriter out, Locale locale) {
    this.json = Json.generator(out);
    this.law = new LawJson(json);
    this.locale = locale;
    try {
      json.writeStartArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(Assessment assessment) {
    try {
      write(assessment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      json.writeEndArray();
      json.writeRaw('\n');
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Assessment assessment) throws IOException {
    json.writeStartObject();
    law.unit(assessment.snapshot());
    json.writeStringField("set", assessment.set().id());
    json.writeStringField("setHash", assessment.rulesHash());
    json.writeStringField("date", assessment.snapshot().date().toString());
    json.writeBooleanField("confirmedOnly", assessment.confirmedOnly());
    json.writeBooleanField("outsidePeriod", assessment.outsidePeriod());
    json.writeStringField("group", assessment.requirements().group());
    json.writeStringField("outcome", assessment.outcome().toString());
    json.writeNumberField("met", assessment.metCount());
    json.writeNumberField("notMet", assessment.notMetCount());
    json.writeNumberField("undetermined", assessment.undeterminedCount());
    json.writeNumberField("notApplicable", assessment.notApplicableCount());
    json.writeArrayFieldStart("criteria");
    for (CriterionResult criterion : assessment.criteria()) {
      json.writeStartObject();
      json.writeStringField("code", criterion.criterion().code());
      json.writeStringField("name", criterion.criterion().name(locale));
      json.writeStringField("outcome", criterion.outcome().toString());
      indicators("indicators", criterion.indicators());
      json.writeEndObject();
    }
    json.writeEndArray();
    indicators("conditions", assessment.conditions());
    json.writeEndObject();
  }

  private void indicators(String name, List<IndicatorResult> results) throws IOException {
    json.writeArrayFieldStart(name);
    for (IndicatorResult result : results) {
      json.writeStartObject();
      indicator(result);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void indicator(IndicatorResult result) throws IOException {
    json.writeStringField("code", result.code());
    json.writeStringField("label", result.indicator().label(locale));
    json.writeStringField("outcome", result.outcome().toString());
    Finding.Comparison only =
        result.finding() instanceof Finding.Comparison comparison ? comparison : null;
    json.writeFieldName("observed");
    if (only == null) {
      json.writeNull();
    } else {
      law.figure(only.threshold().measure(), only.figure());
    }
    json.writeStringField("unit", only == null ? null : unit(only.threshold().measure()));
    json.writeFieldName("shortfall");
    Json.value(json, only == null ? null : shortfall(only));
    law.body(result.provision());
    json.writeArrayFieldStart("comparisons");
    for (Finding.Comparison comparison : result.comparisons()) {
      comparison(comparison);
    }
    json.writeEndArray();
  }

  private void comparison(Finding.Comparison comparison) throws IOException {
    Measure measure = comparison.threshold().measure();
    json.writeStartObject();
    json.writeStringField("measure", measure.id());
    json.writeStringField("outcome", comparison.outcome().toString());
    json.writeFieldName("observed");
    law.figure(measure, comparison.figure());
    json.writeStringField("comparison", comparison.threshold().comparison().toString());
    json.writeFieldName("level");
    Json.value(json, LawJson.data(measure, comparison.threshold().level().value()));
    json.writeStringField("unit", unit(measure));
    json.writeFieldName("shortfall");
    Json.value(json, shortfall(comparison));
    law.strings("unsettled", comparison.unsettled().stream().map(Unsettled::reason).toList());
    json.writeEndObject();
  }

  private @Nullable String unit(Measure measure) {
    String unit = measure.unit(locale);
    return unit.isEmpty() ? null : unit;
  }

  /** How much is missing, where that is an amount: neither a yes nor a grade. */
  static @Nullable BigDecimal shortfall(Finding.Comparison comparison) {
    MeasureKind kind = comparison.threshold().measure().kind();
    return comparison.outcome() != Outcome.NOT_MET
            || kind == MeasureKind.YES_NO
            || kind == MeasureKind.GRADE
        ? null
        : comparison.difference();
  }
}
