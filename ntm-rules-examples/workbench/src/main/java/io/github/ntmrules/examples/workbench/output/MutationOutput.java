package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ntmrules.cases.Mutant;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.cases.UnnoticedMutant;
import io.github.ntmrules.difference.Witness;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Mutants; {@code mutate.schema.json} says what is in the JSON. */
public final class MutationOutput {

  private static final List<String> FIELDS =
      List.of("result", "kind", "indicator", "column", "rule", "change", "wanted", "expected");

  private final MutationResult result;
  private final Locale locale;

  /** Of that result. */
  public MutationOutput(MutationResult result, Locale locale) {
    this.result = result;
    this.locale = locale;
  }

  /** Writes it in that format. */
  public void print(Format format, PrintWriter out) {
    switch (format) {
      case TEXT -> out.print(result.explain(locale));
      case JSON -> Json.object(out, this::json);
      case CSV -> csv(out);
    }
    out.flush();
  }

  private void csv(PrintWriter out) {
    try (Records records = Records.in(Format.CSV, FIELDS, CommandTexts.common(locale), out)) {
      result.unnoticed().forEach(each -> records.add(values(each)));
      result.idle().forEach(each -> records.add(values("IDLE", each, null, null)));
    }
  }

  private void json(JsonGenerator json) throws IOException {
    json.writeStringField("set", result.set().id());
    json.writeBooleanField("casesPassed", result.ran());
    json.writeNumberField("mutants", result.total());
    json.writeNumberField("noticed", result.noticed());
    json.writeNumberField("refused", result.refused());
    json.writeArrayFieldStart("unnoticed");
    for (UnnoticedMutant each : result.unnoticed()) {
      object(json, values(each));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("idle");
    for (Mutant each : result.idle()) {
      object(json, values("IDLE", each, null, null));
    }
    json.writeEndArray();
  }

  /** All fields but the first, which the array tells. */
  private static void object(JsonGenerator json, @Nullable Object[] values) throws IOException {
    json.writeStartObject();
    for (int i = 1; i < values.length; i++) {
      json.writeFieldName(FIELDS.get(i));
      Json.value(json, values[i]);
    }
    json.writeEndObject();
  }

  private @Nullable Object[] values(UnnoticedMutant unnoticed) {
    Witness wanted = unnoticed.wanted();
    return values(
        "UNNOTICED",
        unnoticed.mutant(),
        wanted == null ? null : wanted.text(locale),
        wanted == null ? null : wanted.before().toString());
  }

  private @Nullable Object[] values(
      String kind, Mutant mutant, @Nullable String wanted, @Nullable String expected) {
    return new @Nullable Object[] {
      kind,
      mutant.kind().toString(),
      mutant.indicator() == null ? null : mutant.indicator().code(),
      mutant.column(),
      mutant.rule().position(),
      mutant.describe(locale),
      wanted,
      expected
    };
  }
}
