package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.draft.DraftNote.Kind;
import io.github.ntmrules.files.draft.PrintedTable.Line;
import io.github.ntmrules.files.draft.TableHead.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table of a file that is read: the biggest that looks like one of criteria, with those in
 * which it goes on.
 *
 * @param table the table
 * @param head its head
 * @param rest the tables in which it goes on, with the lines that are no head
 */
record ChosenTable(PrintedTable table, TableHead head, List<Rest> rest) {

  /**
   * A table in which the one before goes on.
   *
   * @param table the table
   * @param lines its lines without a head
   */
  record Rest(PrintedTable table, List<Line> lines) {}

  private static final Pattern FIRST = Pattern.compile("(?s)\\s*([0-9]{1,2})(?:[.)\\s].*|$)");

  /** Copies the rest. */
  ChosenTable {
    rest = List.copyOf(rest);
  }

  /**
   * Chooses it.
   *
   * @param wanted the name of the table; {@code null} for the biggest
   * @param notes takes what is told of the others
   * @throws BadInputException if there is none
   */
  static ChosenTable of(
      String file, List<PrintedTable> tables, @Nullable String wanted, List<DraftNote> notes) {
    int best = -1;
    int most = 0;
    List<@Nullable TableHead> heads = new ArrayList<>();
    for (PrintedTable each : tables) {
      heads.add(TableHead.of(each));
    }
    for (int i = 0; i < tables.size(); i++) {
      TableHead head = heads.get(i);
      boolean fits = wanted == null || tables.get(i).name().equals(wanted);
      int size = head == null ? 0 : size(tables, heads, i);
      if (fits && size > most) {
        best = i;
        most = size;
      }
    }
    TableHead head = best < 0 ? null : heads.get(best);
    if (head == null) {
      throw none(file, tables, wanted);
    }
    List<Rest> rest = rest(tables, heads, best);
    told(tables, heads, best, rest, notes);
    return new ChosenTable(tables.get(best), head, rest);
  }

  private static int size(List<PrintedTable> tables, List<@Nullable TableHead> heads, int at) {
    TableHead head = heads.get(at);
    int lines = head == null ? 0 : head.body().size();
    return lines + rest(tables, heads, at).stream().mapToInt(each -> each.lines().size()).sum();
  }

  private static BadInputException none(
      String file, List<PrintedTable> tables, @Nullable String wanted) {
    List<String> all = new ArrayList<>();
    for (PrintedTable each : tables) {
      String first =
          each.lines().isEmpty() ? "" : BodyReader.one(BodyReader.all(each.lines().get(0)));
      String start = first.length() > 50 ? first.substring(0, 49) + "…" : first;
      all.add(each.name() + " (" + each.lines().size() + " × " + each.columns() + "): " + start);
    }
    String found = String.join("; ", all);
    if (tables.isEmpty()) {
      return new BadInputException("draft.noTables", file);
    }
    return wanted == null
        ? new BadInputException("draft.noCriteria", file, found)
        : new BadInputException("draft.noSuchTable", file, wanted, found);
  }

  /** The tables below that say the head again, or have none and as many columns. */
  private static List<Rest> rest(
      List<PrintedTable> tables, List<@Nullable TableHead> heads, int from) {
    List<Rest> rest = new ArrayList<>();
    TableHead head = heads.get(from);
    if (head == null) {
      return rest;
    }
    int last = lastNumber(head.body(), head);
    for (int i = from + 1; i < tables.size(); i++) {
      TableHead own = heads.get(i);
      PrintedTable table = tables.get(i);
      boolean again = own != null && own.same(head);
      boolean goesOn = own == null && table.columns() == tables.get(from).columns();
      List<Line> lines = again && own != null ? own.body() : table.lines();
      int first = firstNumber(lines, head);
      // One that counts from the beginning again is a table of its own.
      if ((!again && !goesOn) || first < last || (goesOn && first == 0)) {
        break;
      }
      rest.add(new Rest(table, lines));
      last = Math.max(last, lastNumber(lines, head));
    }
    return rest;
  }

  private static int number(Line line, TableHead head) {
    for (Role role : List.of(Role.NUMBER, Role.CONTENT)) {
      int column = head.column(role);
      Matcher first = FIRST.matcher(column < 0 ? "" : line.text(column));
      if (first.matches()) {
        return Integer.parseInt(first.group(1));
      }
    }
    return 0;
  }

  private static int firstNumber(List<Line> lines, TableHead head) {
    return lines.stream()
        .mapToInt(each -> number(each, head))
        .filter(n -> n > 0)
        .findFirst()
        .orElse(0);
  }

  private static int lastNumber(List<Line> lines, TableHead head) {
    return lines.stream()
        .mapToInt(each -> number(each, head))
        .filter(n -> n > 0)
        .reduce(0, (a, b) -> b);
  }

  private static void told(
      List<PrintedTable> tables,
      List<@Nullable TableHead> heads,
      int best,
      List<Rest> rest,
      List<DraftNote> notes) {
    for (int i = 0; i < tables.size(); i++) {
      PrintedTable table = tables.get(i);
      if (i == best || table.lines().isEmpty()) {
        continue;
      }
      boolean joined = rest.stream().anyMatch(each -> each.table() == table);
      TableHead head = heads.get(i);
      String first =
          head != null && !head.body().isEmpty()
              ? BodyReader.all(head.body().get(0))
              : BodyReader.all(table.lines().get(0));
      notes.add(
          new DraftNote(
              joined ? Kind.JOINED : Kind.OTHER_TABLE,
              table.name(),
              0,
              "",
              first,
              List.of(Integer.toString(table.lines().size()), Integer.toString(table.columns()))));
    }
  }
}
