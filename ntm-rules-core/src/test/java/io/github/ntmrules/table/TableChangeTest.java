package io.github.ntmrules.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.table.TableCell.Certainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are changed: what comes out differs where it was asked to, and nowhere else. */
class TableChangeTest {

  static Stream<String> packaged() {
    return RuleTableTest.packaged();
  }

  /** The same with marks and the line ends of Windows. */
  private static RuleTable windows(RuleTable table) {
    Map<String, String> files = new TreeMap<>();
    table
        .files()
        .forEach(
            (name, text) ->
                files.put(name, "\uFEFF" + text.replace("\uFEFF", "").replace("\n", "\r\n")));
    return RuleTable.of(files);
  }

  @ParameterizedTest
  @MethodSource("packaged")
  void nothing_changed_is_the_same_byte_for_byte(String id) {
    RuleTable table = RuleTable.packaged(id);
    assertThat(table.change().done().files()).isEqualTo(table.files());
    TableChange same = table.change();
    for (TableRow row : table.rows()) {
      for (RowField field : RuleTableTest.fields(row)) {
        same.set(row.key(), field, row.value(field));
      }
      same.cells(row.key(), row.cells()).upperCells(row.key(), row.upperCells());
    }
    table.document().entries().forEach(each -> same.document(each.key(), each.value()));
    assertThat(same.done().files()).isEqualTo(table.files());
    assertThat(windows(table).change().done().files()).isEqualTo(windows(table).files());
  }

  private static TableCell other(TableCell cell) {
    return switch (cell.kind()) {
      case NUMBER ->
          "1".equals(cell.level()) || cell.certainty() == Certainty.DOUBTFUL
              ? TableCell.notOnFile()
              : TableCell.number("1").certain(cell.certainty());
      case NOT_ON_FILE -> TableCell.setByProvince();
      default -> TableCell.notOnFile();
    };
  }

  /** Each cell by itself: one line of one file, and one cell of one row. */
  @ParameterizedTest
  @MethodSource("packaged")
  void one_changed_cell_changes_one_line_of_one_file(String id) {
    RuleTable table = RuleTable.packaged(id);
    int changed = 0;
    int cells = 0;
    RuleTable windows = windows(table);
    for (TableRow row : table.rows()) {
      for (int column = 0; column < row.cells().size(); column++) {
        // Each as it is, and one in four with other line ends.
        for (RuleTable each : cells++ % 4 == 0 ? List.of(table, windows) : List.of(table)) {
          TableCell to = other(row.cells().get(column));
          RuleTable after = each.change().cell(row.key(), column, to).done();
          List<TableCell> now = new ArrayList<>(row.cells());
          now.set(column, to);
          oneLine(each, after, row.key().file());
          rows(each, after, row.toBuilder().cells(now).build());
          changed++;
        }
      }
    }
    assertThat(changed).isEqualTo(cells + (cells + 3) / 4);
  }

  private static void oneLine(RuleTable before, RuleTable after, String file) {
    before
        .files()
        .forEach(
            (name, text) -> {
              String now = Objects.requireNonNull(after.files().get(name));
              if (!name.equals(file)) {
                assertThat(now).isSameAs(text);
                return;
              }
              List<String> old = List.of(text.split("(?<=\n)", -1));
              List<String> lines = List.of(now.split("(?<=\n)", -1));
              assertThat(lines).hasSameSizeAs(old);
              int others = 0;
              for (int i = 0; i < old.size(); i++) {
                others += old.get(i).equals(lines.get(i)) ? 0 : 1;
              }
              assertThat(others).isEqualTo(1);
            });
  }

  private static void rows(RuleTable before, RuleTable after, TableRow changed) {
    List<TableRow> expected = new ArrayList<>(before.rows());
    expected.replaceAll(each -> each.key().equals(changed.key()) ? changed : each);
    assertThat(after.rows()).isEqualTo(expected);
  }

  /** Each field of each row by itself, to another value and back again. */
  @ParameterizedTest
  @MethodSource("packaged")
  void every_other_field_is_changed_and_changed_back_byte_for_byte(String id) {
    RuleTable table = RuleTable.packaged(id);
    int rows = 0;
    for (TableRow row : table.rows()) {
      rows++;
      for (RowField.Name name : RowField.Name.values()) {
        RowField field = new RowField(name, 0);
        String to = otherText(row, name);
        // A third of the fields of each row, another third of the next one.
        if (to == null || (rows + List.of(RowField.Name.values()).indexOf(name)) % 3 != 0) {
          continue;
        }
        RuleTable after = table.change().set(row.key(), field, to).done();
        RowKey key =
            name == RowField.Name.RULE
                ? new RowKey(row.key().file(), to, row.key().part())
                : row.key();
        TableRow now = Objects.requireNonNull(after.row(key));
        assertThat(now.value(field)).as(row + " " + field).isEqualTo(to);
        String old = row.value(field);
        RuleTable back = after.change().set(key, field, old).done();
        boolean moved = name == RowField.Name.CONDITION && !old.isEmpty() && moves(row, table);
        if (moved) {
          assertThat(back.rows()).isEqualTo(table.rows());
        } else {
          same(back, table, row + " " + field);
        }
      }
    }
  }

  private static void same(RuleTable now, RuleTable before, String what) {
    assertThat(now.files().keySet()).isEqualTo(before.files().keySet());
    before
        .files()
        .forEach(
            (name, text) -> {
              String other = Objects.requireNonNull(now.files().get(name));
              if (!other.equals(text)) {
                List<String> lines = List.of(other.split("(?<=\n)", -1));
                List<String> old = List.of(text.split("(?<=\n)", -1));
                assertThat(lines.size()).as(what).isEqualTo(old.size());
                for (int i = 0; i < old.size(); i++) {
                  assertThat(lines.get(i)).as(what).isEqualTo(old.get(i));
                }
              }
            });
  }

  /** Whether the condition is written on several lines or in several places. */
  private static boolean moves(TableRow row, RuleTable table) {
    String file = Objects.requireNonNull(table.files().get(row.key().file()));
    String one = row.condition() + " )";
    return !file.contains(one)
        || row.condition().contains("Designation")
        || !row.from().isEmpty()
        || row.condition().contains("Region");
  }

  private static @org.jspecify.annotations.Nullable String otherText(
      TableRow row, RowField.Name name) {
    return switch (name) {
      case RULE -> row.key().rule() + " (khác)";
      case CODE -> row.code().isEmpty() ? null : row.code() + "x";
      case MEASURE -> row.isPlain() ? "security_and_order" : null;
      case COMPARISON ->
          row.comparison().isEmpty() || row.comparison().equals("none")
              ? null
              : row.comparison().equals("atLeast") ? "moreThan" : "atLeast";
      case JOIN ->
          switch (row.join()) {
            case ALL -> "any";
            case ANY -> "all";
            default -> null;
          };
      case FROM -> "2001-02-03";
      case UNTIL -> "2031-02-03";
      case CONDITION -> row.condition().isEmpty() ? "region != null" : "year == 2023";
      case SOURCE, GENERAL, READ, DECREE -> row.value(new RowField(name, 0)) + " khác";
      case STATUS -> row.status().equals("doubtful") ? "confirmed" : "doubtful";
      case REMARK -> "Một ghi chú.\nHai dòng.";
      case TEXT -> row.isPlain() ? null : row.text().replaceFirst("\\)$", " )");
      case WORD, NEEDED, CELL, UPPER -> null;
    };
  }

  // ---- what is built from nothing

  @ParameterizedTest
  @MethodSource("packaged")
  void a_set_built_from_nothing_has_the_same_rows(String id) {
    RuleTable table = RuleTable.packaged(id);
    RuleTable built = BuiltTable.of(table);
    assertThat(built.document().entries())
        .extracting(DocumentEntry::toString)
        .containsExactlyInAnyOrderElementsOf(
            table.document().entries().stream().map(DocumentEntry::toString).toList());
    assertThat(built.document().entries(DocumentEntry.Kind.INDICATOR))
        .extracting(each -> each.criterion() + "/" + each)
        .containsExactlyElementsOf(
            table.document().entries(DocumentEntry.Kind.INDICATOR).stream()
                .map(each -> each.criterion() + "/" + each)
                .toList());
    Map<RowKey, TableRow> rows = new LinkedHashMap<>();
    table.rows().forEach(each -> rows.put(each.key(), each));
    assertThat(built.rows()).hasSize(rows.size());
    for (TableRow each : built.rows()) {
      TableRow before = Objects.requireNonNull(rows.get(each.key()));
      if (each.isPlain()) {
        assertThat(each).isEqualTo(before);
      } else {
        assertThat(each.text().replaceAll("\\s", ""))
            .isEqualTo(before.text().replaceAll("\\s", ""));
      }
    }
  }
}
