package io.github.ntmrules.files.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Units in JSON, one object a line: in an array, or one after the other. */
final class JsonUnitWriter implements UnitWriter {

  private final JsonGenerator json;
  private final Form form;
  private final boolean array;

  JsonUnitWriter(Path file, Form form, boolean array) throws IOException {
    this.form = form;
    this.array = array;
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    json = factory.createGenerator(Files.newBufferedWriter(file));
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    if (array) {
      json.writeStartArray();
    }
  }

  @Override
  public void add(Snapshot unit) {
    try {
      if (array) {
        json.writeRaw('\n');
      }
      json.writeStartObject();
      List<Measure> measures = new ArrayList<>();
      List<Designation> held = new ArrayList<>();
      for (Column column : form.columns()) {
        if (column instanceof Column.Reported reported) {
          measures.add(reported.measure());
        } else if (column instanceof Column.Held which) {
          held.add(which.designation());
        } else {
          string(Headings.id(column), said(unit, (Circumstance) column));
        }
      }
      held.retainAll(unit.designations());
      if (!held.isEmpty()) {
        json.writeArrayFieldStart(Headings.id(Circumstance.DESIGNATIONS));
        for (Designation each : held) {
          json.writeString(each.name());
        }
        json.writeEndArray();
      }
      figures(unit, measures);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object said(Snapshot unit, Circumstance which) {
    return switch (which) {
      case NAME -> unit.name();
      case DISTRICT -> unit.district();
      case PROVINCE -> unit.province();
      case REGION -> unit.region();
      case DATE -> unit.date();
      case DESIGNATIONS, CASE -> null;
    };
  }

  private void figures(Snapshot unit, List<Measure> measures) throws IOException {
    json.writeObjectFieldStart("figures");
    for (Measure measure : measures) {
      Figure figure = unit.figure(measure);
      if (figure != null) {
        json.writeFieldName(measure.id());
        figure(measure, figure);
      }
    }
    json.writeEndObject();
  }

  private void figure(Measure measure, Figure figure) throws IOException {
    BigDecimal lower = figure.lower();
    if (measure.kind() == MeasureKind.YES_NO) {
      json.writeBoolean(Objects.requireNonNull(lower).signum() > 0);
    } else if (measure.kind() == MeasureKind.GRADE) {
      json.writeString(measure.scale().get(Objects.requireNonNull(lower).intValueExact()));
    } else if (lower != null && figure.exact()) {
      json.writeNumber(FixedPoint.stripped(lower));
    } else {
      json.writeStartObject();
      bound(figure.range().lowerOpen() ? "moreThan" : "atLeast", lower);
      bound(figure.range().upperOpen() ? "lessThan" : "atMost", figure.upper());
      json.writeEndObject();
    }
  }

  private void bound(String key, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      json.writeFieldName(key);
      json.writeNumber(FixedPoint.stripped(value));
    }
  }

  private void string(String key, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(key, value.toString());
    }
  }

  @Override
  public void close() {
    try {
      if (array) {
        json.writeRaw('\n');
        json.writeEndArray();
      }
      json.writeRaw('\n');
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
