package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.difference.RuleChange;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.difference.Witness;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The difference of two sets of rules; {@code diff.schema.json} says what is in its JSON. */
public final class DifferenceOutput {

  private static final List<String> FIELDS =
      List.of(
          "code",
          "label",
          "kind",
          "direction",
          "where",
          "before",
          "beforeRule",
          "after",
          "afterRule");

  private final RuleDifference difference;
  private final Assessor before;
  private final Assessor after;
  private final Locale locale;

  /** Of that difference between those two. */
  public DifferenceOutput(
      RuleDifference difference, Assessor before, Assessor after, Locale locale) {
    this.difference = difference;
    this.before = before;
    this.after = after;
    this.locale = locale;
  }

  /** Writes it in that format. */
  public void print(Format format, PrintWriter out) {
    switch (format) {
      case TEXT -> out.print(difference.explain(locale));
      case JSON -> Json.object(out, this::write);
      case CSV -> csv(out);
    }
    out.flush();
  }

  private void csv(PrintWriter out) {
    try (Records records = Records.in(Format.CSV, FIELDS, CommandTexts.common(locale), out)) {
      for (RuleChange change : difference.changes()) {
        records.add(
            change.code(),
            change.indicator().label(locale),
            change.kind(),
            change.direction(),
            change.where().stream()
                .map(each -> each.text(locale))
                .collect(Collectors.joining("; ")),
            asked(change.before()),
            rule(change.before()),
            asked(change.after()),
            rule(change.after()));
      }
    }
  }

  private @Nullable String asked(@Nullable Provision provision) {
    if (provision == null) {
      return null;
    }
    return provision instanceof Provision.Required required
        ? Wording.in(locale).requirement(required.requirement())
        : ((Provision.Exempt) provision).reason();
  }

  private static @Nullable String rule(@Nullable Provision provision) {
    return provision == null ? null : provision.rule().position();
  }

  private void write(JsonGenerator json) throws IOException {
    LawJson law = new LawJson(json);
    law.rules("before", before);
    law.rules("after", after);
    json.writeBooleanField("sameVerdicts", difference.sameVerdicts());
    json.writeNumberField("classes", difference.classes());
    law.strings("others", difference.others());
    law.strings("limits", difference.limits());
    places(json, "notCompared", difference.notCompared());
    json.writeArrayFieldStart("changes");
    for (RuleChange change : difference.changes()) {
      change(json, change);
    }
    json.writeEndArray();
  }

  private void change(JsonGenerator json, RuleChange change) throws IOException {
    LawJson law = new LawJson(json);
    json.writeStartObject();
    json.writeStringField("code", change.code());
    json.writeStringField("label", change.indicator().label(locale));
    json.writeBooleanField("condition", change.condition());
    json.writeStringField("kind", change.kind().toString());
    json.writeStringField("direction", change.direction().toString());
    json.writeFieldName("before");
    law.provision(change.before());
    json.writeFieldName("after");
    law.provision(change.after());
    places(json, "where", change.where());
    json.writeArrayFieldStart("witnesses");
    for (Witness witness : change.witnesses()) {
      witness(json, witness);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void witness(JsonGenerator json, Witness witness) throws IOException {
    json.writeStartObject();
    json.writeStringField("date", witness.scope().date().toString());
    json.writeStringField("region", LawJson.name(witness.scope().region()));
    json.writeStringField("province", witness.scope().province());
    new LawJson(json).strings("designations", witness.scope().designations());
    json.writeObjectFieldStart("figures");
    for (Map.Entry<Measure, BigDecimal> figure : witness.figures().entrySet()) {
      json.writeFieldName(figure.getKey().id());
      Json.value(json, LawJson.data(figure.getKey(), figure.getValue()));
    }
    json.writeEndObject();
    json.writeStringField("before", witness.before().toString());
    json.writeStringField("after", witness.after().toString());
    json.writeEndObject();
  }

  private static void places(JsonGenerator json, String name, List<Where> places)
      throws IOException {
    LawJson law = new LawJson(json);
    json.writeArrayFieldStart(name);
    for (Where where : places) {
      json.writeStartObject();
      json.writeArrayFieldStart("days");
      for (DaySpan span : where.days()) {
        LocalDate until = span.until();
        json.writeStartObject();
        json.writeStringField("from", span.from().toString());
        json.writeStringField("until", until == null ? null : until.minusDays(1).toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      law.strings("regions", where.regions());
      law.strings("provinces", where.provinces());
      law.strings("with", where.with());
      law.strings("without", where.without());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
