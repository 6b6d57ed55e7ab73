package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line each, under a heading of the names of the fields. */
final class CsvRecords implements Records {

  private final List<String> fields;
  private final SequenceWriter csv;

  CsvRecords(List<String> fields, PrintWriter out) {
    this.fields = fields;
    CsvMapper mapper =
        new CsvMapper(CsvFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build());
    mapper.configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true);
    try {
      csv = mapper.writer().writeValues(out);
      csv.write(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(@Nullable Object... values) {
    TextRecords.check(fields, values);
    List<String> line = new ArrayList<>();
    for (Object value : values) {
      line.add(text(value));
    }
    try {
      csv.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Labelled labelled ? labelled.code() : value.toString();
  }
}
