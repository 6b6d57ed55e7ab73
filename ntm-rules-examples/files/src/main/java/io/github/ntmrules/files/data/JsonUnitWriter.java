package io.github.ntmrules.files.data;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.files.data.Column.Circumstance;
import io.github.ntmrules.files.format.ResultMapper;
import io.github.ntmrules.json.SnapshotView;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Units in JSON, one {@link SnapshotView} a line: in an array, or one after the other. */
final class JsonUnitWriter implements UnitWriter, AutoCloseable {

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
      JSON.writeValue(out, view(unit));
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

  /** All that the unit reports, as far as the form has a column for it. */
  private SnapshotView view(Snapshot unit) {
    SnapshotView all = SnapshotView.of(unit);
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    Map<String, SnapshotView.Stated> stated = new LinkedHashMap<>();
    Map<Designation, String> decided = new TreeMap<>();
    Set<Designation> held = new LinkedHashSet<>();
    for (Column column : form.columns()) {
      if (column instanceof Column.Reported reported) {
        take(reported.measure().id(), all.figures(), figures);
      } else if (column instanceof Column.Held which) {
        if (all.designations().contains(which.designation())) {
          held.add(which.designation());
        }
      } else if (column instanceof Column.Stated of) {
        take(of.code(), all.stated(), stated);
      } else if (column instanceof Column.DecidedBy by) {
        take(by.designation(), all.designatedBy(), decided);
      }
    }
    return new SnapshotView(
        all.kind(),
        all.name(),
        has(Circumstance.COMMUNE) ? all.commune() : null,
        has(Circumstance.DISTRICT) ? all.district() : null,
        has(Circumstance.PROVINCE) ? all.province() : null,
        has(Circumstance.REGION) && unit.inferredRegion() == null ? all.region() : null,
        has(Circumstance.CODE) ? all.code() : null,
        null,
        all.date(),
        held,
        decided,
        figures,
        all.evidence(),
        all.decisions(),
        stated,
        all.incomplete());
  }

  private boolean has(Circumstance which) {
    return form.columns().contains(which);
  }

  private static <K, V> void take(K key, Map<K, V> from, Map<K, V> to) {
    if (from.containsKey(key)) {
      to.put(key, from.get(key));
    }
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
