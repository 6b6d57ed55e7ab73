package io.github.ntmrules;

import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of a set, all columns and the whole period, as one table and a list of sources. A row
 * whose text changes within the period has a line for each text.
 */
final class PageTable {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /**
   * A row and the days it holds.
   *
   * @param from the first day, or {@code null} if it is that of the period
   * @param last the last day, or {@code null} if it is that of the period
   */
  private record Version(
      Indicator indicator, PageRow row, @Nullable LocalDate from, @Nullable LocalDate last) {

    /** When it holds; empty where it holds always. */
    String days() {
      String begin = from == null ? "" : "từ " + date(from);
      String end = last == null ? "" : "đến hết " + date(last);
      return (begin + " " + end).strip();
    }
  }

  private final SetScopes scopes;
  private final List<PageColumn> columns;
  private final Function<PageColumn, Function<LocalDate, Requirements>> asked;
  private final List<List<Version>> indicators = new ArrayList<>();

  PageTable(SetScopes scopes, List<PageColumn> columns, Assessor assessor) {
    this.scopes = scopes;
    this.columns = columns;
    this.asked = column -> day -> assessor.requirements(column.on(day));
  }

  /** A day as people write it. */
  static String date(LocalDate day) {
    return day.format(DATE);
  }

  /**
   * Adds an indicator.
   *
   * @param provision finds what is provided for it; null where nothing is
   */
  void add(Indicator indicator, Function<Requirements, @Nullable Provision> provision) {
    List<LocalDate> days = scopes.days();
    List<PageRow> rows =
        days.stream()
            .map(
                day ->
                    PageRow.of(
                        columns.stream()
                            .map(column -> provision.apply(asked.apply(column).apply(day)))
                            .toList()))
            .toList();
    List<Version> versions = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= days.size(); i++) {
      if (i == days.size() || !rows.get(i).equals(rows.get(first))) {
        LocalDate from = first == 0 ? null : days.get(first);
        LocalDate last = i == days.size() ? null : days.get(i - 1);
        versions.add(new Version(indicator, rows.get(first), from, last));
        first = i;
      }
    }
    indicators.add(versions);
  }

  /** The table and, below it, where each row stands and was read. */
  String markdown() {
    return table() + "\nCăn cứ và nguồn:\n\n" + sources();
  }

  // ---- the table

  private List<Version> versions() {
    return indicators.stream().flatMap(List::stream).toList();
  }

  private List<PageRow.Line> lines() {
    return versions().stream().flatMap(version -> version.row().lines().stream()).toList();
  }

  private String table() {
    boolean general = versions().stream().anyMatch(each -> !each.row().general().isEmpty());
    boolean one = columns.size() == 1 || lines().stream().allMatch(PageRow.Line::uniform);
    boolean both = !one && lines().stream().anyMatch(PageRow.Line::uniform);
    List<String> heading = new ArrayList<>(List.of("Mã", "Chỉ tiêu"));
    if (general) {
      heading.add("Chung");
    }
    if (one || both) {
      heading.add(columns.size() == 1 ? columns.get(0).heading() : everyColumn());
    }
    if (!one) {
      columns.forEach(column -> heading.add(column.heading()));
    }
    MarkdownTable table = new MarkdownTable(heading);
    for (List<Version> versions : indicators) {
      for (int i = 0; i < versions.size(); i++) {
        addRow(versions, i, general, one, both, table);
      }
    }
    return table.markdown();
  }

  private String everyColumn() {
    return columns.stream().allMatch(column -> column.region() != null) ? "Mọi vùng" : "Mọi nhóm";
  }

  private void addRow(
      List<Version> versions,
      int index,
      boolean general,
      boolean one,
      boolean both,
      MarkdownTable into) {
    PageRow row = versions.get(index).row();
    for (PageRow.Line line : row.lines()) {
      boolean main = line.label().isEmpty();
      List<String> cells = new ArrayList<>();
      cells.add(main ? versions.get(index).indicator().code() : "");
      cells.add(main ? label(versions, index) : line.label());
      if (general) {
        cells.add(main ? MarkdownTable.escaped(row.general()) : "");
      }
      if (one || both) {
        cells.add(line.uniform() ? line.cells().get(0) : "");
      }
      if (!one) {
        cells.addAll(line.uniform() ? Collections.nCopies(columns.size(), "〃") : line.cells());
      }
      into.add(cells);
    }
  }

  /** The indicator's label with the unit; where its text changes, when and which figure. */
  private static String label(List<Version> versions, int index) {
    Version version = versions.get(index);
    String label = index == 0 ? version.indicator().labelVi() : "〃";
    String unit = version.row().unit();
    boolean onceOnly = versions.stream().map(each -> each.row().measure()).distinct().count() == 1;
    String measure = version.row().measure();
    String figure = onceOnly || measure.isEmpty() ? "" : ": " + measure;
    if (!unit.isEmpty()) {
      if (onceOnly && index == 0) {
        label += " (" + unit + ")";
      } else if (!figure.isEmpty()) {
        figure += " (" + unit + ")";
      }
    }
    String days = version.days();
    return MarkdownTable.escaped(label)
        + (days.isEmpty() ? "" : "<br>" + days + MarkdownTable.escaped(figure));
  }

  // ---- the sources

  private String sources() {
    StringBuilder text = new StringBuilder();
    for (Version version : versions()) {
      String days = version.days().isEmpty() ? "" : ", " + version.days();
      List<String> sources = version.row().sources();
      for (String source : sources) {
        text.append("- **%s**%s: %s\n".formatted(version.indicator().code(), days, source));
      }
    }
    return text.toString();
  }

  /** What is provided for an indicator of the set. */
  static Function<Requirements, @Nullable Provision> indicator(String code) {
    return requirements -> requirements.provision(code);
  }

  /** What is provided for a condition beside the criteria; null where none is asked. */
  static Function<Requirements, @Nullable Provision> condition(String code) {
    return requirements ->
        requirements.conditions().stream()
            .filter(provision -> provision.indicator().code().equals(code))
            .findFirst()
            .orElse(null);
  }
}
