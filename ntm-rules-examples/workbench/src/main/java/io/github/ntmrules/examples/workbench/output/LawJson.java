package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the law asks, units and figures as JSON. */
final class LawJson {

  private final JsonGenerator json;

  LawJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The tree of a requirement: {@code {measure, comparison, level, status}}, {@code {allOf}},
   * {@code {anyOf}}, {@code {atLeast, of}}, {@code {given, required}} or {@code {meets}}.
   */
  void requirement(Requirement requirement) throws IOException {
    json.writeStartObject();
    if (requirement instanceof Requirement.Threshold threshold) {
      threshold(threshold);
    } else if (requirement instanceof Requirement.AllOf all) {
      parts("allOf", all.parts());
    } else if (requirement instanceof Requirement.AnyOf any) {
      parts("anyOf", any.parts());
    } else if (requirement instanceof Requirement.AtLeastOf some) {
      json.writeNumberField("atLeast", some.needed());
      parts("of", some.parts());
    } else if (requirement instanceof Requirement.Given given) {
      json.writeFieldName("given");
      requirement(given.condition());
      json.writeFieldName("required");
      requirement(given.requirement());
    } else if (requirement instanceof Requirement.Meets meets) {
      json.writeStringField("meets", meets.requirements().set().id());
    }
    json.writeEndObject();
  }

  private void threshold(Requirement.Threshold threshold) throws IOException {
    json.writeStringField("measure", threshold.measure().id());
    json.writeStringField("comparison", threshold.comparison().toString());
    json.writeFieldName("level");
    Json.value(json, data(threshold.measure(), threshold.level().value()));
    json.writeStringField("status", threshold.level().status().toString());
  }

  private void parts(String name, List<Requirement> parts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Requirement part : parts) {
      requirement(part);
    }
    json.writeEndArray();
  }

  /** A provision: {@code {required, reason, status, source, rule}}, or null. */
  void provision(@Nullable Provision provision) throws IOException {
    if (provision == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    body(provision);
    json.writeEndObject();
  }

  /** The fields of a provision in an object that is open. */
  void body(Provision provision) throws IOException {
    json.writeFieldName("required");
    if (provision instanceof Provision.Required required) {
      requirement(required.requirement());
      json.writeNullField("reason");
    } else {
      json.writeNull();
      json.writeStringField("reason", ((Provision.Exempt) provision).reason());
    }
    json.writeStringField("status", status(provision).toString());
    source(provision.citation());
    RuleReference rule = provision.rule();
    json.writeObjectFieldStart("rule");
    json.writeStringField("name", rule.name());
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    json.writeEndObject();
  }

  private void source(Citation citation) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("decree", citation.decree());
    json.writeStringField("place", citation.place());
    json.writeStringField("column", citation.column());
    json.writeEndObject();
  }

  /** The least certain status of what is asked. */
  static LegalStatus status(Provision provision) {
    if (provision instanceof Provision.Exempt exempt) {
      return exempt.certainty();
    }
    LegalStatus[] worst = {LegalStatus.CONFIRMED};
    ((Provision.Required) provision)
        .requirement()
        .thresholds()
        .forEach(
            threshold -> {
              LegalStatus status = threshold.level().status();
              worst[0] = status.compareTo(worst[0]) > 0 ? status : worst[0];
            });
    return worst[0];
  }

  /** A figure: a value, or its bounds as {@code {atLeast, moreThan, atMost, lessThan}}, or null. */
  void figure(Measure measure, @Nullable Figure figure) throws IOException {
    if (figure == null || figure.exact()) {
      Json.value(json, figure == null ? null : data(measure, figure.lower()));
      return;
    }
    json.writeStartObject();
    bound(figure.lowerStrict() ? "moreThan" : "atLeast", measure, figure.lower());
    bound(figure.upperStrict() ? "lessThan" : "atMost", measure, figure.upper());
    json.writeEndObject();
  }

  private void bound(String name, Measure measure, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      Json.value(json, data(measure, value));
    }
  }

  /** A value as programs read it: true or false, the name of the grade, or a number. */
  static @Nullable Object data(Measure measure, @Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    if (measure.kind() == MeasureKind.YES_NO) {
      return value.signum() > 0;
    }
    return measure.kind() == MeasureKind.GRADE
        ? measure.scale().get(value.intValueExact())
        : plain(value);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The fields that name rules: {@code {set, overlays, setHash}}. */
  void rules(String field, Assessor rules) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("set", rules.set().id());
    strings("overlays", rules.overlays().stream().map(Overlay::id).toList());
    json.writeStringField("setHash", rules.rulesHash());
    json.writeEndObject();
  }

  /** The field {@code unit}. */
  void unit(Snapshot snapshot) throws IOException {
    json.writeObjectFieldStart("unit");
    json.writeStringField("kind", snapshot.unit().toString());
    json.writeStringField("name", snapshot.name());
    json.writeStringField("district", snapshot.district());
    json.writeStringField("province", snapshot.province());
    json.writeStringField("region", name(snapshot.region()));
    strings("designations", snapshot.designations());
    json.writeEndObject();
  }

  /** An array of texts. */
  void strings(String name, Collection<?> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }

  static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.toString();
  }
}
