package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.impact.CauseCount;
import io.github.ntmrules.impact.CriterionImpact;
import io.github.ntmrules.impact.FlipCount;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.LevelMargin;
import io.github.ntmrules.impact.RuleCause;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Transitions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object: first the units that change, as they come; then the counts. */
final class ImpactJson implements ImpactOutput {

  private final JsonGenerator json;
  private final LawJson law;
  private final Locale locale;

  ImpactJson(Assessor before, Assessor after, PrintWriter out, Locale locale) {
    this.json = Json.generator(out);
    this.law = new LawJson(json);
    this.locale = locale;
    write(
        () -> {
          json.writeStartObject();
          law.rules("before", before);
          law.rules("after", after);
          json.writeArrayFieldStart("units");
        });
  }

  /** Something that writes. */
  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Writing what) {
    try {
      what.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(UnitImpact impact) {
    if (impact.flipped() || !impact.flips().isEmpty()) {
      write(() -> unit(impact));
    }
  }

  private void unit(UnitImpact impact) throws IOException {
    json.writeStartObject();
    law.unit(impact.after().snapshot());
    json.writeStringField("date", impact.after().snapshot().date().toString());
    change(impact.before().outcome(), impact.after().outcome(), impact.direction().toString());
    codes("because", impact.decisive());
    json.writeArrayFieldStart("criteria");
    for (CriterionImpact each : impact.criteria()) {
      json.writeStartObject();
      json.writeStringField("code", each.code());
      change(each.outcomeBefore(), each.outcomeAfter(), each.direction().toString());
      codes("because", each.decisive());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("indicators");
    for (IndicatorImpact each : impact.flips()) {
      indicator(each);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void indicator(IndicatorImpact impact) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", impact.code());
    change(impact.outcomeBefore(), impact.outcomeAfter(), impact.direction().toString());
    json.writeArrayFieldStart("causes");
    for (RuleCause cause : impact.causes()) {
      json.writeStartObject();
      json.writeBooleanField("derivation", cause instanceof RuleCause.OfDerivation);
      rule("ruleBefore", cause.ruleBefore());
      rule("ruleAfter", cause.ruleAfter());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("margins");
    for (LevelMargin margin : impact.margins()) {
      json.writeStartObject();
      json.writeStringField("measure", margin.threshold().measure().id());
      json.writeStringField("outcome", margin.outcome().toString());
      json.writeFieldName("margin");
      Json.value(json, ImpactCsv.amount(margin));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void change(Outcome before, Outcome after, String direction) throws IOException {
    json.writeStringField("before", before.toString());
    json.writeStringField("after", after.toString());
    json.writeStringField("direction", direction);
  }

  private void codes(String name, List<IndicatorImpact> indicators) throws IOException {
    json.writeArrayFieldStart(name);
    for (IndicatorImpact each : indicators) {
      json.writeString(each.code());
    }
    json.writeEndArray();
  }

  private void rule(String name, @Nullable RuleReference rule) throws IOException {
    json.writeStringField(name, rule == null ? null : rule.position());
  }

  @Override
  public void end(ImpactResult result) {
    write(
        () -> {
          json.writeEndArray();
          counts(result);
          json.writeArrayFieldStart("groups");
          for (Map.Entry<Grouping, Map<GroupKey, ImpactResult>> each : result.groups().entrySet()) {
            for (Map.Entry<GroupKey, ImpactResult> group : each.getValue().entrySet()) {
              json.writeStartObject();
              GroupKey key = group.getKey();
              json.writeStringField("grouping", key.grouping().toString());
              json.writeStringField("group", key.stated() ? key.label(locale) : null);
              counts(group.getValue());
              json.writeEndObject();
            }
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void counts(ImpactResult result) throws IOException {
    json.writeNumberField("total", result.units().total());
    transitions(result.units());
    json.writeArrayFieldStart("causes");
    for (CauseCount cause : result.causes()) {
      json.writeStartObject();
      json.writeStringField("code", cause.code());
      json.writeBooleanField("condition", cause.condition());
      json.writeBooleanField("derivation", cause.derivation());
      rule("ruleBefore", cause.before());
      rule("ruleAfter", cause.after());
      json.writeNumberField("concerned", cause.concerned());
      flips("flips", cause.flips());
      flips("unitFlips", cause.unitFlips());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void transitions(Transitions transitions) throws IOException {
    json.writeArrayFieldStart("transitions");
    for (Outcome before : Outcome.values()) {
      for (Outcome after : Outcome.values()) {
        if (transitions.count(before, after) > 0) {
          json.writeStartObject();
          json.writeStringField("before", before.toString());
          json.writeStringField("after", after.toString());
          json.writeNumberField("units", transitions.count(before, after));
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }

  private void flips(String name, FlipCount flips) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("better", flips.better());
    json.writeNumberField("worse", flips.worse());
    json.writeNumberField("applicabilityOnly", flips.applicabilityOnly());
    json.writeEndObject();
  }

  @Override
  public void close() {
    write(
        () -> {
          json.writeRaw('\n');
          json.flush();
        });
  }
}
