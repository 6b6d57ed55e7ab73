package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ntmrules.cases.CaseCoverage;
import io.github.ntmrules.cases.CoverageGap;
import io.github.ntmrules.cases.Covered;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What no case touches; {@code coverage.schema.json} says what is in the JSON. */
public final class CaseCoverageOutput {

  private static final List<String> FIELDS =
      List.of("kind", "indicator", "column", "outcome", "rule", "message");

  private final CaseCoverage coverage;
  private final Locale locale;

  /** Of that coverage. */
  public CaseCoverageOutput(CaseCoverage coverage, Locale locale) {
    this.coverage = coverage;
    this.locale = locale;
  }

  /** Writes it in that format. */
  public void print(Format format, PrintWriter out) {
    switch (format) {
      case TEXT -> out.print(coverage.explain(locale));
      case JSON -> Json.object(out, this::json);
      case CSV -> csv(out);
    }
    out.flush();
  }

  private void csv(PrintWriter out) {
    try (Records records = Records.in(Format.CSV, FIELDS, CommandTexts.common(locale), out)) {
      coverage.gaps().forEach(gap -> records.add(values(gap)));
    }
  }

  private void json(JsonGenerator json) throws IOException {
    json.writeStringField("set", coverage.set().id());
    json.writeNumberField("cases", coverage.caseCount());
    covered(json, "rules", coverage.rules());
    covered(json, "levels", coverage.levels());
    covered(json, "outcomes", coverage.outcomes());
    json.writeArrayFieldStart("gaps");
    for (CoverageGap gap : coverage.gaps()) {
      json.writeStartObject();
      @Nullable Object[] values = values(gap);
      for (int i = 0; i < values.length; i++) {
        json.writeFieldName(FIELDS.get(i));
        Json.value(json, values[i]);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void covered(JsonGenerator json, String name, Covered covered) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("touched", covered.touched());
    json.writeNumberField("total", covered.total());
    json.writeEndObject();
  }

  private @Nullable Object[] values(CoverageGap gap) {
    String message = gap.message(locale);
    if (gap instanceof CoverageGap.UntouchedRule rule) {
      return values("RULE", null, null, null, rule.rule(), message);
    }
    if (gap instanceof CoverageGap.UntouchedLevel level) {
      String code = level.cell().indicator().code();
      return values("LEVEL", code, level.cell().column(), null, level.cell().rule(), message);
    }
    CoverageGap.UnexpectedOutcome outcome = (CoverageGap.UnexpectedOutcome) gap;
    String code = outcome.indicator().code();
    return values("OUTCOME", code, null, outcome.outcome().toString(), outcome.rule(), message);
  }

  private static @Nullable Object[] values(
      String kind,
      @Nullable String indicator,
      @Nullable String column,
      @Nullable String outcome,
      RuleReference rule,
      String message) {
    return new @Nullable Object[] {kind, indicator, column, outcome, rule.position(), message};
  }
}
