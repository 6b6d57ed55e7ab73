package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.LawTable;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.files.decree.PrintedLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One row of a law's table in the plainest circumstances: what its columns say, time by time. */
final class LawRowText {

  /**
   * What the columns say for some time.
   *
   * @param days the time
   * @param cells the lines of each column; of a column in which nothing is asked there are none
   */
  record Version(DaySpan days, Map<String, List<PrintedLevel.Line>> cells) {

    /** Whether all columns say the same. */
    boolean uniform() {
      return cells.values().stream().distinct().count() == 1;
    }

    /** Whether the columns differ in their levels alone. */
    boolean sameForm() {
      return cells.values().stream()
              .map(
                  lines ->
                      lines.stream().map(each -> List.of(each.depth(), each.figure())).toList())
              .distinct()
              .count()
          == 1;
    }

    /** The columns that say the same, together. */
    Map<List<PrintedLevel.Line>, List<String>> groups() {
      Map<List<PrintedLevel.Line>, List<String>> groups = new LinkedHashMap<>();
      cells.forEach(
          (column, lines) -> groups.computeIfAbsent(lines, any -> new ArrayList<>()).add(column));
      return groups;
    }
  }

  private final LawTable.Row row;
  private final List<String> columns;
  private final PrintedLevel printed;

  /** Of that row; where there is but one column it is the empty text. */
  LawRowText(LawTable.Row row, List<String> columns, PrintedLevel printed) {
    this.row = row;
    this.columns = columns;
    this.printed = printed;
  }

  /** The columns of a table as this class names them. */
  static List<String> columns(LawTable table) {
    return table.columns().isEmpty() ? List.of("") : table.columns();
  }

  /** What the row says, in order of time. */
  List<Version> versions() {
    TreeSet<LocalDate> changes = new TreeSet<>();
    LocalDate open = LocalDate.MAX;
    for (LawTable.Entry each : plain()) {
      for (DaySpan span : each.days()) {
        changes.add(span.from());
        changes.add(Objects.requireNonNullElse(span.until(), open));
      }
    }
    List<Version> versions = new ArrayList<>();
    for (LocalDate from : changes) {
      LocalDate next = changes.higher(from);
      if (next == null) {
        break;
      }
      Map<String, List<PrintedLevel.Line>> cells = new LinkedHashMap<>();
      columns.forEach(column -> cells.put(column, cell(column, from)));
      if (cells.values().stream().anyMatch(each -> !each.isEmpty())) {
        add(new DaySpan(from, next.equals(open) ? null : next), cells, versions);
      }
    }
    return versions;
  }

  private static void add(
      DaySpan days, Map<String, List<PrintedLevel.Line>> cells, List<Version> into) {
    Version last = into.isEmpty() ? null : into.get(into.size() - 1);
    if (last != null && last.cells().equals(cells) && days.from().equals(last.days().until())) {
      into.set(into.size() - 1, new Version(new DaySpan(last.days().from(), days.until()), cells));
    } else {
      into.add(new Version(days, cells));
    }
  }

  private List<PrintedLevel.Line> cell(String column, LocalDate day) {
    return plain().stream()
        .filter(each -> column.equals(Objects.requireNonNullElse(each.column(), "")))
        .filter(each -> each.days().stream().anyMatch(span -> span.contains(day)))
        .findFirst()
        .map(each -> printed.lines(each.provision()))
        .orElse(List.of());
  }

  private List<LawTable.Entry> plain() {
    return row.entries().stream()
        .filter(each -> !each.days().isEmpty())
        .filter(each -> columns.contains(Objects.requireNonNullElse(each.column(), "")))
        .toList();
  }

  /** What is asked only of units that are designated as something more. */
  List<LawTable.Entry> others() {
    return row.entries().stream()
        .filter(each -> each.days().isEmpty())
        .filter(each -> columns.contains(Objects.requireNonNullElse(each.column(), "")))
        .toList();
  }

  /**
   * Where what it says stands in the law, each place once.
   *
   * @param decree the decree that need not be named
   */
  String source(@Nullable String decree) {
    List<String> places = new ArrayList<>();
    for (LawTable.Entry each : row.entries()) {
      Provision provision = each.provision();
      String cited = provision.citation().decree();
      String place = provision.citation().place();
      String text = cited.equals(decree) ? place : cited + ", " + place;
      if (!places.contains(text)) {
        places.add(text);
      }
    }
    return String.join(" / ", places);
  }
}
