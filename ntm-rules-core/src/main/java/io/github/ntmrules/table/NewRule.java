package io.github.ntmrules.table;

import io.github.ntmrules.table.RowField.Name;
import io.github.ntmrules.table.RowProblem.Kind;
import io.github.ntmrules.table.TableRow.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is to be written.
 *
 * @param file the file it is to stand in
 * @param rows its rows, all of which hold what they share
 */
record NewRule(String file, List<TableRow> rows) {

  private static final List<Name> SHARED =
      List.of(
          Name.RULE,
          Name.FROM,
          Name.UNTIL,
          Name.CONDITION,
          Name.SOURCE,
          Name.STATUS,
          Name.GENERAL,
          Name.READ,
          Name.DECREE,
          Name.REMARK);
  private static final List<Name> JOINED = List.of(Name.CODE, Name.JOIN, Name.NEEDED);
  private static final Set<Name> OF_PART = Set.of(Name.WORD, Name.MEASURE, Name.COMPARISON);

  /** The rule, or {@code null} where something is wrong, which is noted. */
  static @Nullable NewRule of(List<TableRow> given, String file, Consumer<RowProblem> problems) {
    List<RowProblem> found = new ArrayList<>();
    TableRow first = given.get(0);
    if (file.isEmpty()) {
      found.add(RowProblem.of(Kind.NO_RULE_FILE, first.key(), null, first.code()));
    }
    if (!file.isEmpty() && !file.matches("[a-z0-9_]+[.]drl")) {
      found.add(RowProblem.of(Kind.NO_RULE_FILE, first.key(), null, file));
    }
    List<TableRow> rows = new ArrayList<>();
    Map<Integer, TableRow> statements = new TreeMap<>();
    for (TableRow row : given) {
      TableRow of = statements.computeIfAbsent(row.statement(), number -> row);
      TableRow.Builder whole = row.toBuilder().file(file).part(rows.size() + 1);
      SHARED.forEach(name -> share(name, row, first, whole, found));
      JOINED.forEach(name -> share(name, row, of, whole, found));
      if (!row.conclusion().equals(of.conclusion())) {
        found.add(
            RowProblem.of(Kind.PARTS_DIFFER, row.key(), null, row.conclusion(), of.conclusion()));
      }
      rows.add(whole.build());
    }
    rows.forEach(row -> check(row, found));
    statements.keySet().forEach(number -> joins(number, rows, found));
    if (found.isEmpty()) {
      said(rows, found);
    }
    found.forEach(problems);
    return found.isEmpty() ? new NewRule(file, List.copyOf(rows)) : null;
  }

  /** What stands in the first row alone is meant of all. */
  private static void share(
      Name name, TableRow row, TableRow first, TableRow.Builder whole, List<RowProblem> found) {
    RowField field = new RowField(name, 0);
    String own = row.value(field);
    String shared = first.value(field);
    if (own.isEmpty()) {
      whole.set(field, shared);
    } else if (!own.equals(shared)) {
      found.add(RowProblem.of(Kind.PARTS_DIFFER, row.key(), field, own, shared));
    }
  }

  private static void check(TableRow row, List<RowProblem> found) {
    FieldCheck check = new FieldCheck(found::add);
    for (Name name : SHARED) {
      check.ok(row.key(), new RowField(name, 0), row.value(new RowField(name, 0)));
    }
    if (!row.isPlain()) {
      check.ok(row.key(), RowField.TEXT, row.text());
      return;
    }
    if (!ReadStatement.plain(row.conclusion())) {
      found.add(RowProblem.of(Kind.VALUE_MISSING, row.key(), RowField.TEXT));
      return;
    }
    check.ok(row.key(), RowField.CODE, row.code());
    for (Name name : OF_PART) {
      check.ok(row.key(), new RowField(name, 0), row.value(new RowField(name, 0)));
    }
    boolean yes = row.word().equals("yes");
    int levels = yes ? -1 : ReadPart.levels(row.comparison());
    if (!yes && row.comparison().isEmpty()) {
      found.add(RowProblem.of(Kind.VALUE_MISSING, row.key(), RowField.COMPARISON));
    }
    if (levels > 0 && row.cells().isEmpty()) {
      found.add(RowProblem.of(Kind.VALUE_MISSING, row.key(), RowField.cell(0)));
    }
    if (levels == 2 && row.upperCells().isEmpty()) {
      found.add(RowProblem.of(Kind.VALUE_MISSING, row.key(), RowField.upper(0)));
    }
    boolean badYes =
        yes && (row.cells().size() > 1 || !row.cells().stream().allMatch(RuleWriter::plainYes));
    if (badYes || (yes && !row.comparison().isEmpty())) {
      String written = row.cells().isEmpty() ? row.comparison() : row.cells().toString();
      found.add(RowProblem.of(Kind.WRONG_VALUE, row.key(), RowField.cell(0), written, "yes(…)"));
    }
    TableChange.check(row, row.cells(), false, check);
    TableChange.check(row, row.upperCells(), true, check);
  }

  private static void joins(int statement, List<TableRow> rows, List<RowProblem> found) {
    List<TableRow> of = rows.stream().filter(row -> row.statement() == statement).toList();
    TableRow first = of.get(0);
    boolean several = of.size() > 1;
    if (several && (first.join() == Join.ALONE || !of.stream().allMatch(TableRow::isPlain))) {
      found.add(RowProblem.of(Kind.VALUE_MISSING, first.key(), RowField.JOIN));
    }
    if (first.join() == Join.GIVEN && of.size() != 2) {
      found.add(
          RowProblem.of(
              Kind.WRONG_VALUE, first.key(), RowField.JOIN, "given", Integer.toString(of.size())));
    }
    if (first.join() == Join.AT_LEAST && first.needed() < 1) {
      found.add(RowProblem.of(Kind.VALUE_MISSING, first.key(), RowField.NEEDED));
    }
  }

  /** What is written says what was given. */
  private static void said(List<TableRow> rows, List<RowProblem> found) {
    String text = new RuleWriter("\n").rule(rows) + "\n";
    ReadRule read = Fragments.rule(text);
    List<TableRow> after = read == null ? List.of() : read.rows();
    for (int i = 0; i < rows.size(); i++) {
      TableRow row = rows.get(i);
      boolean same = after.size() == rows.size() && same(row, after.get(i));
      if (!same) {
        found.add(RowProblem.of(Kind.NOT_AS_ASKED, row.key(), null, text));
        return;
      }
    }
  }

  private static boolean same(TableRow asked, TableRow read) {
    for (Name name : Name.values()) {
      boolean cell = name == Name.CELL || name == Name.UPPER;
      boolean derived = name == Name.CODE && !asked.isPlain();
      RowField field = new RowField(name, 0);
      if (!cell
          && !derived
          && !Rewriting.canonical(field, asked.value(field)).equals(read.value(field))) {
        return false;
      }
    }
    boolean yes = asked.word().equals("yes") && asked.cells().isEmpty();
    return asked.conclusion().equals(read.conclusion())
        && (yes || asked.cells().equals(read.cells()))
        && asked.upperCells().equals(read.upperCells());
  }

  String code() {
    return rows.get(0).code();
  }

  String text(String lineEnd) {
    return new RuleWriter(lineEnd).rule(rows);
  }
}
