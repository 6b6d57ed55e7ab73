package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.cases.CaseProblem;
import io.github.ntmrules.cases.CaseResult;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.CheckedExpectation;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Cases that were run; {@code test.schema.json} says what is in the JSON. */
public final class CaseRunOutput {

  private static final List<String> FIELDS =
      List.of("place", "case", "code", "expected", "actual", "holds", "problem");

  private final CaseRun run;
  private final Assessor rules;
  private final Locale locale;

  /** Of that run of those rules. */
  public CaseRunOutput(CaseRun run, Assessor rules, Locale locale) {
    this.run = run;
    this.rules = rules;
    this.locale = locale;
  }

  /** Writes it in that format. */
  public void print(Format format, PrintWriter out) {
    switch (format) {
      case TEXT -> out.print(run.explain(locale));
      case JSON -> Json.object(out, this::json);
      case CSV -> csv(out);
    }
    out.flush();
  }

  private void csv(PrintWriter out) {
    try (Records records = Records.in(Format.CSV, FIELDS, CommandTexts.common(locale), out)) {
      for (CaseResult result : run.results()) {
        String place = result.of().place();
        String name = result.of().name();
        for (CheckedExpectation each : result.expectations()) {
          String code = each.expectation().code();
          records.add(
              place, name, code, each.expectation().outcome(), each.actual(), each.holds(), null);
        }
        for (CaseProblem problem : result.problems()) {
          records.add(place, name, problem.subject(), null, null, false, problem.message(locale));
        }
      }
    }
  }

  private void json(JsonGenerator json) throws IOException {
    json.writeStringField("set", run.set().id());
    json.writeStringField("setHash", rules.rulesHash());
    json.writeBooleanField("passed", run.passed());
    json.writeNumberField("cases", run.results().size());
    json.writeNumberField("failed", run.failures().size());
    json.writeNumberField("expectations", run.expectationCount());
    json.writeArrayFieldStart("results");
    for (CaseResult result : run.results()) {
      result(json, result);
    }
    json.writeEndArray();
  }

  private void result(JsonGenerator json, CaseResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("case", result.of().name());
    json.writeStringField("place", result.of().place());
    json.writeBooleanField("passed", result.passed());
    json.writeArrayFieldStart("problems");
    for (CaseProblem problem : result.problems()) {
      json.writeStartObject();
      json.writeStringField("kind", problem.kind().toString());
      json.writeStringField("message", problem.message(locale));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("expectations");
    for (CheckedExpectation each : result.expectations()) {
      json.writeStartObject();
      json.writeStringField("code", each.expectation().code());
      json.writeStringField("expected", each.expectation().outcome().toString());
      json.writeStringField("actual", each.actual().toString());
      json.writeBooleanField("holds", each.holds());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
