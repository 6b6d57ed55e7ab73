package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.format.Columns;
import io.github.ntmrules.files.format.Labelled;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.Texts;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table for a terminal, aligned by display width: an accent written as a character of its own
 * takes no column. The first rows decide how wide its columns are, so that any number of them can
 * follow without being kept. Long texts of the last column are not broken.
 *
 * @param <R> the kind of row; the headings are the texts under {@code column.<component>}
 */
public final class Table<R extends Record> {

  private static final String GAP = "  ";
  private static final int WIDEST = 60;
  private static final int MEASURED = 500;
  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t]+");

  private final Columns<R> columns;
  private final List<String> shown;
  private final Texts texts;
  private final Wording wording;
  private final PrintWriter out;
  private final List<R> first = new ArrayList<>();
  private List<Integer> widths = List.of();
  private List<Boolean> rights = List.of();

  private Table(Columns<R> columns, List<String> shown, Texts texts, PrintWriter out) {
    this.columns = columns;
    this.shown = shown;
    this.texts = texts;
    this.wording = Wording.in(texts.locale());
    this.out = out;
  }

  /** Writes all columns of those rows as they come. */
  public static <R extends Record> void print(
      Class<R> type, Sequence<R> rows, Texts texts, PrintWriter out) {
    print(type, column -> true, rows, texts, out);
  }

  /** Writes those columns only. */
  public static <R extends Record> void print(
      Class<R> type, Predicate<String> wanted, Sequence<R> rows, Texts texts, PrintWriter out) {
    Columns<R> columns = Columns.of(type);
    Table<R> table =
        new Table<>(columns, columns.names().stream().filter(wanted).toList(), texts, out);
    rows.forEach(table::add);
    if (table.widths.isEmpty()) {
      table.begin();
    }
  }

  private void add(R row) {
    if (!widths.isEmpty()) {
      line(cells(row));
    } else {
      first.add(row);
      if (first.size() > MEASURED) {
        begin();
      }
    }
  }

  /** Writes the headings, a rule below them, and the rows that were measured. */
  private void begin() {
    List<String> heads = shown.stream().map(each -> texts.get("column." + each)).toList();
    List<R> measured = first.subList(0, Math.min(first.size(), MEASURED));
    widths = shown.stream().map(each -> width(each, measured)).toList();
    rights =
        shown.stream()
            .map(
                each ->
                    measured.stream().anyMatch(row -> columns.value(row, each) instanceof Number))
            .toList();
    line(heads);
    line(widths.stream().map("─"::repeat).toList());
    first.forEach(row -> line(cells(row)));
    first.clear();
  }

  /** A heading that is wider widens its column. */
  private int width(String column, List<R> measured) {
    int cells =
        measured.stream().mapToInt(row -> width(text(columns.value(row, column)))).max().orElse(0);
    return Math.max(width(texts.get("column." + column)), Math.min(cells, WIDEST));
  }

  /** Writes a line; a text wider than its column moves the rest of it. */
  private void line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String space = " ".repeat(Math.max(0, widths.get(i) - width(cell)));
      line.append(i == 0 ? "" : GAP);
      line.append(rights.get(i) ? space + cell : cell + space);
    }
    out.println(line.toString().stripTrailing());
  }

  private List<String> cells(R row) {
    return shown.stream().map(each -> text(columns.value(row, each))).toList();
  }

  private String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return wording.number(new BigDecimal(number.toString()));
    }
    if (value instanceof LocalDate day) {
      return wording.date(day);
    }
    String shown = value instanceof Labelled labelled ? labelled.label() : value.toString();
    return LINE_ENDS.matcher(shown).replaceAll(" ");
  }

  /** How many columns of a terminal the text takes; for scripts whose letters take one column. */
  static int width(String text) {
    return (int) text.codePoints().filter(Table::takesColumn).count();
  }

  private static boolean takesColumn(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.FORMAT;
  }
}
