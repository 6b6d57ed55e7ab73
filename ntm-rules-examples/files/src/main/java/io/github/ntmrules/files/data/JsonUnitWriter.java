package io.github.ntmrules.files.data;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.format.MeasuredValue;
import io.github.ntmrules.files.format.ResultMapper;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Units in JSON, one object a line: in an array, or one after the other. */
final class JsonUnitWriter implements UnitWriter {

  private static final ObjectWriter JSON = ResultMapper.json().writer();

  private final Writer out;
  private final Form form;
  private final boolean array;
  private boolean begun;

  JsonUnitWriter(Path file, Form form, boolean array) throws IOException {
    this.form = form;
    this.array = array;
    this.out = Files.newBufferedWriter(file);
  }

  @Override
  public void add(Snapshot unit) {
    try {
      begin(",\n", "\n");
      JSON.writeValue(out, object(unit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(String inArray, String inLines) throws IOException {
    if (begun) {
      out.write(array ? inArray : inLines);
    } else if (array) {
      out.write("[\n");
    }
    begun = true;
  }

  private Map<String, @Nullable Object> object(Snapshot unit) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    Map<String, Object> stated = new LinkedHashMap<>();
    List<String> held = new ArrayList<>();
    for (Column column : form.columns()) {
      if (column instanceof Column.Reported reported) {
        Measure measure = reported.measure();
        Figure figure = unit.figure(measure.id());
        if (figure != null) {
          figures.put(measure.id(), MeasuredValue.of(measure, figure.range()));
        }
      } else if (column instanceof Column.Held which) {
        if (unit.designations().contains(which.designation())) {
          held.add(which.designation().name());
        }
      } else if (column instanceof Column.Stated of) {
        unit.statements().stream()
            .filter(each -> each.code().equals(of.code()))
            .forEach(each -> stated.put(each.code(), stated(each)));
      } else if (column instanceof Column.DecidedBy decided) {
        object.put(Headings.id(column), unit.designatedBy().get(decided.designation()));
      } else {
        object.put(Headings.id(column), said(unit, (Circumstance) column));
      }
    }
    object.put(Headings.id(Circumstance.DESIGNATIONS), held.isEmpty() ? null : held);
    object.put("figures", figures);
    object.put("stated", stated.isEmpty() ? null : stated);
    object.values().removeIf(Objects::isNull);
    return object;
  }

  /** Met or not, or that with its source and the day of it. */
  private static Object stated(Statement statement) {
    if (statement.source() == null && statement.date() == null) {
      return statement.met();
    }
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("met", statement.met());
    parts.put("source", statement.source());
    parts.put("date", statement.date());
    parts.values().removeIf(Objects::isNull);
    return parts;
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

  @Override
  public void close() {
    try (out) {
      if (array) {
        begin("", "");
        out.write("\n]");
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
