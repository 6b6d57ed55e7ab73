package io.github.ntmrules.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a table, collected. Nothing is done and nothing refused before {@link #done}. Not
 * thread-safe.
 */
public final class TableChange {

  /**
   * What is set in a row.
   *
   * @param key the row
   * @param field the field, or {@code null} where it is about all cells
   * @param value its value
   * @param cells all cells, or {@code null}
   * @param upper whether these are the upper ends
   */
  record SetAsked(
      RowKey key,
      @Nullable RowField field,
      String value,
      @Nullable List<TableCell> cells,
      boolean upper) {}

  private final RuleTable table;
  final List<SetAsked> sets = new ArrayList<>();
  final Map<RowKey, List<TableRow>> replaced = new LinkedHashMap<>();
  final List<RowKey> removed = new ArrayList<>();
  final List<List<TableRow>> added = new ArrayList<>();
  final List<DocumentEdit.Asked> document = new ArrayList<>();
  final List<ReadMeasures.Asked> measures = new ArrayList<>();

  TableChange(RuleTable table) {
    this.table = table;
  }

  /**
   * {@return this, with a field set} What all parts of a rule share – its name, scope, source,
   * status and the like – may be set in any of its rows.
   *
   * @param key the row
   * @param field the field; a cell must be there already
   * @param value its value as {@link TableRow#value} gives it, a cell as a rule file writes it;
   *     empty to take away what may be left out
   */
  public TableChange set(RowKey key, RowField field, String value) {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    sets.add(new SetAsked(Objects.requireNonNull(key, "key"), field, value, null, false));
    return this;
  }

  /**
   * {@return this, with a cell set}
   *
   * @param key the row
   * @param column the column, from 0; 0 where there is one cell for all columns
   * @param cell the cell
   */
  public TableChange cell(RowKey key, int column, TableCell cell) {
    return set(key, RowField.cell(column), cell.text());
  }

  /**
   * {@return this, with all cells set: one for all columns becomes one for each, or the other way}
   *
   * @param key the row
   * @param cells one for each column, or one for all
   */
  public TableChange cells(RowKey key, List<TableCell> cells) {
    sets.add(new SetAsked(Objects.requireNonNull(key, "key"), null, "", List.copyOf(cells), false));
    return this;
  }

  /**
   * {@return this, with all upper ends of {@code between} set}
   *
   * @param key the row
   * @param cells one for each column, or one for all
   */
  public TableChange upperCells(RowKey key, List<TableCell> cells) {
    sets.add(new SetAsked(Objects.requireNonNull(key, "key"), null, "", List.copyOf(cells), true));
    return this;
  }

  /**
   * {@return this, without a rule: all its rows go, and the remarks above it} A file of which no
   * rule is left goes too, unless a criterion is declared to stand in it.
   *
   * @param key any row of the rule
   */
  public TableChange remove(RowKey key) {
    removed.add(Objects.requireNonNull(key, "key"));
    return this;
  }

  /**
   * {@return this, with a rule written anew where it stands, as its parts become more or fewer}
   *
   * @param key any row of the rule
   * @param rows all rows that the rule is to have
   */
  public TableChange replace(RowKey key, List<TableRow> rows) {
    replaced.put(Objects.requireNonNull(key, "key"), List.copyOf(rows));
    return this;
  }

  /**
   * {@return this, with a rule more} It is written into the file that its rows name, or else into
   * that of the criterion of its indicator, which is made if there is none; among the rules there
   * it stands where its code does in the description.
   *
   * @param rows all rows of the rule; what its parts share may stand in the first of them alone
   */
  public TableChange add(List<TableRow> rows) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("A rule has at least one row.");
    }
    added.add(List.copyOf(rows));
    return this;
  }

  /**
   * {@return this, with a line of the description set, added where there is none}
   *
   * @param key its key, such as {@code decree}, {@code amendment 2013-02-20} or {@code indicator
   *     15.1}
   * @param value its value as written; {@code null} to take the line away
   */
  public TableChange document(String key, @Nullable String value) {
    document.add(new DocumentEdit.Asked(Objects.requireNonNull(key, "key"), value, ""));
    return this;
  }

  /**
   * {@return this, with a criterion, after those that there are}
   *
   * @param code its code
   * @param file its rule file, such as {@code tc15_y_te.drl}; the ending may be left out
   * @param nameVi its Vietnamese name
   * @param nameEn its English name, or {@code null}
   */
  public TableChange criterion(String code, String file, String nameVi, @Nullable String nameEn) {
    String name = file.endsWith(".drl") ? file.substring(0, file.length() - 4) : file;
    return declared("criterion " + code, "", name, nameVi, nameEn);
  }

  /**
   * {@return this, with an indicator, after those of its criterion}
   *
   * @param criterion the code of its criterion; of an overlay it may be one of the set below
   * @param code its code
   * @param nameVi its Vietnamese name
   * @param nameEn its English name, or {@code null}
   */
  public TableChange indicator(
      String criterion, String code, String nameVi, @Nullable String nameEn) {
    boolean below =
        table.document().isOverlay()
            && table.document().entry("criterion " + criterion) == null
            && document.stream().noneMatch(each -> each.key().equals("criterion " + criterion));
    return below
        ? declared("indicator " + code, "", criterion, nameVi, nameEn == null ? nameVi : nameEn)
        : declared("indicator " + code, criterion, nameVi, nameEn);
  }

  /**
   * {@return this, with a condition beside the criteria}
   *
   * @param code its code
   * @param nameVi its Vietnamese name
   * @param nameEn its English name, or {@code null}
   */
  public TableChange condition(String code, String nameVi, @Nullable String nameEn) {
    return declared("condition " + code, "", nameVi, nameEn);
  }

  /**
   * {@return this, with a ground for withdrawal}
   *
   * @param code its code
   * @param nameVi its Vietnamese name
   * @param nameEn its English name, or {@code null}
   */
  public TableChange withdrawal(String code, String nameVi, @Nullable String nameEn) {
    return declared("withdrawal " + code, "", nameVi, nameEn);
  }

  /**
   * {@return this, with a measure of the folder's own, added where it declares none of that id}
   *
   * @param id its id
   * @param parts what its line says after the id, as {@link MeasureEntry#parts}; {@code null} to
   *     take the line away
   */
  public TableChange measure(String id, @Nullable List<String> parts) {
    Objects.requireNonNull(id, "id");
    measures.add(new ReadMeasures.Asked(id, parts == null ? null : List.copyOf(parts)));
    return this;
  }

  private TableChange declared(String key, String criterion, @Nullable String... parts) {
    List<String> written = new ArrayList<>();
    for (String each : parts) {
      if (each != null) {
        // A bar would part what is one name; it is refused where the line is written.
        written.add(each.indexOf('|') >= 0 ? each + "\n" : each);
      }
    }
    document.add(new DocumentEdit.Asked(key, String.join(" | ", written), criterion));
    return this;
  }

  /**
   * {@return the table with all of it} Its files are those of the table before, but for what was
   * changed: a file that nothing was asked of is the same, and so is every other line.
   *
   * @throws TableChangeException if something of it cannot be done, or cannot be said in a rule
   *     file: with all problems
   */
  public RuleTable done() {
    return new Rewriting(table, this).done();
  }

  /** What is set, by file, rule and part. */
  Map<String, Map<String, Map<Integer, RuleEdit.Asked>>> asked(List<RowProblem> problems) {
    Map<String, Map<String, Map<Integer, RuleEdit.Asked>>> all = new LinkedHashMap<>();
    Map<RowKey, List<SetAsked>> byRow = new LinkedHashMap<>();
    sets.forEach(each -> byRow.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
    byRow.forEach(
        (key, list) -> {
          TableRow row = table.row(key);
          if (row == null) {
            problems.add(RowProblem.of(RowProblem.Kind.NO_SUCH_ROW, key, null));
            return;
          }
          RuleEdit.Asked asked = asked(row, list, problems);
          if (!asked.isEmpty()) {
            all.computeIfAbsent(key.file(), file -> new LinkedHashMap<>())
                .computeIfAbsent(key.rule(), rule -> new LinkedHashMap<>())
                .put(key.part(), asked);
          }
        });
    return all;
  }

  private static RuleEdit.Asked asked(
      TableRow row, List<SetAsked> list, List<RowProblem> problems) {
    Map<RowField, String> fields = new HashMap<>();
    List<TableCell> cells = null;
    List<TableCell> upper = null;
    FieldCheck check = new FieldCheck(problems::add);
    for (SetAsked each : list) {
      RowField field = each.field();
      List<TableCell> all = each.cells();
      if (field == null) {
        if (all != null && check(row, all, each.upper(), check)) {
          cells = each.upper() || all.equals(row.cells()) ? cells : all;
          upper = each.upper() && !all.equals(row.upperCells()) ? all : upper;
        }
      } else if (!each.value().equals(row.value(field))
          && check.ok(row.key(), field, each.value())) {
        String other = fields.putIfAbsent(field, each.value());
        if (other != null && !other.equals(each.value())) {
          problems.add(
              RowProblem.of(RowProblem.Kind.CONTRADICTION, row.key(), field, other, each.value()));
        }
      }
    }
    return new RuleEdit.Asked(fields, cells, upper);
  }

  static boolean check(TableRow row, List<TableCell> cells, boolean upper, FieldCheck check) {
    boolean ok = true;
    for (int i = 0; i < cells.size(); i++) {
      RowField field = upper ? RowField.upper(i) : RowField.cell(i);
      ok &= check.ok(row.key(), field, cells.get(i).text());
    }
    return ok;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(TableChange.class);
  }

  /** Nor is one made from what such a mapper reads. */
  @JsonCreator
  private static TableChange of(Object unused) {
    throw NoJson.of(TableChange.class);
  }
}
