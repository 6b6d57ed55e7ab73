package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table. The first records decide how wide its columns are, so that any number of them can follow
 * without being kept.
 */
final class TextRecords implements Records {

  private static final int MEASURED = 500;

  private final List<String> fields;
  private final Texts texts;
  private final Wording wording;
  private final PrintWriter out;
  private final List<Object[]> first = new ArrayList<>();
  private @Nullable TextTable table;

  TextRecords(List<String> fields, Texts texts, PrintWriter out) {
    this.fields = fields;
    this.texts = texts;
    this.wording = Wording.in(texts.locale());
    this.out = out;
  }

  static void check(List<String> fields, @Nullable Object[] values) {
    if (values.length != fields.size()) {
      throw new IllegalArgumentException(values.length + " values for " + fields);
    }
  }

  @Override
  public void add(@Nullable Object... values) {
    check(fields, values);
    if (table != null) {
      print(table, values);
    } else if (first.size() < MEASURED) {
      first.add(values);
    } else {
      print(begin(), values);
    }
  }

  @Override
  public void close() {
    if (table == null) {
      begin();
    }
    out.flush();
  }

  private TextTable begin() {
    TextTable begun = new TextTable(out);
    for (int i = 0; i < fields.size(); i++) {
      int column = i;
      String heading = texts.get("column." + fields.get(i));
      int width =
          first.stream().mapToInt(row -> TextTable.width(text(row[column]))).max().orElse(0);
      boolean right = first.stream().anyMatch(row -> row[column] instanceof Number);
      begun.column(heading, width, right);
    }
    table = begun;
    begun.head();
    first.forEach(row -> print(begun, row));
    first.clear();
    return begun;
  }

  private void print(TextTable into, @Nullable Object[] values) {
    into.row(Arrays.stream(values).map(this::text).toList());
  }

  private String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return wording.number(number);
    }
    if (value instanceof Integer || value instanceof Long) {
      return wording.number(BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof LocalDate day) {
      return wording.date(day);
    }
    return value instanceof Labelled labelled ? labelled.label() : value.toString();
  }
}
