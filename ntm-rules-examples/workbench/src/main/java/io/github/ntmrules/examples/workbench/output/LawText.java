package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.LawTable;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.examples.workbench.output.LawRowText.Version;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.decree.PrintedLevel;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A law's table for a terminal of {@value Paragraphs#WIDTH} columns: as the decree prints it where
 * that is wide enough, else each indicator with its columns below each other.
 */
public final class LawText {

  /** More columns leave too little room for each. */
  private static final int MOST_BESIDE = 4;

  private static final int LABEL = 34;
  private static final int GAP = 2;
  private static final int MOST_PLACES = 4;

  private final LawTable table;
  private final List<Overlay> overlays;
  private final Texts texts;
  private final Wording wording;
  private final PrintedLevel printed;
  private final List<String> columns;
  private final DaySpan whole;
  private final int codeWidth;

  /**
   * Of that table.
   *
   * @param overlays the overlays that lie over the set
   */
  public LawText(LawTable table, List<Overlay> overlays, Locale locale) {
    this.table = table;
    this.overlays = overlays;
    this.texts = CommandTexts.of("show", locale);
    this.wording = Wording.in(locale);
    this.printed = PrintedLevel.in(locale);
    this.columns = LawRowText.columns(table);
    this.whole = whole();
    this.codeWidth = table.rows().stream().mapToInt(each -> code(each).length()).max().orElse(0);
  }

  /** From the first to the last day that anything is told of. */
  private DaySpan whole() {
    LocalDate from = LocalDate.MAX;
    LocalDate until = LocalDate.MIN;
    for (LawTable.Row row : table.rows()) {
      for (Version each : row(row).versions()) {
        LocalDate end = Objects.requireNonNullElse(each.days().until(), LocalDate.MAX);
        from = each.days().from().isBefore(from) ? each.days().from() : from;
        until = end.isAfter(until) ? end : until;
      }
    }
    return new DaySpan(from, until.equals(LocalDate.MAX) ? null : until);
  }

  /** The code of a condition is a word, which would leave no room for what is asked. */
  private static String code(LawTable.Row row) {
    return row.criterion() == null ? "" : row.indicator().code();
  }

  private LawRowText row(LawTable.Row row) {
    return new LawRowText(row, columns, printed);
  }

  /** Writes of which days it is, what the marks mean, and what it cannot say. */
  public void head(PrintWriter out) {
    if (!whole.from().equals(LocalDate.MAX)) {
      out.println(texts.get("days", days(whole)));
    }
    Paragraphs.print(
        texts.get("marks", PrintedLevel.UNCONFIRMED, PrintedLevel.DOUBTFUL), 0, 2, out);
    if (overlays.stream().anyMatch(each -> each.readBy() != null)) {
      Paragraphs.print(texts.get("marks.reading", PrintedLevel.OWN_READING), 0, 2, out);
    }
    if (!table.complete()) {
      Paragraphs.print(texts.get("tooMany"), 0, 2, out);
    }
    if (!table.untold().isEmpty()) {
      String where =
          table.untold().stream()
              .limit(MOST_PLACES)
              .map(each -> each.text(texts.locale()))
              .collect(Collectors.joining("; "));
      Paragraphs.print(texts.get("untold", where), 0, 2, out);
    }
  }

  /** Writes it. */
  public void print(PrintWriter out) {
    boolean beside = columns.size() <= MOST_BESIDE;
    Paragraphs.print(
        table.set().title(texts.locale()) + " (" + table.set().decree() + ")", 0, 2, out);
    overlays.forEach(
        each -> Paragraphs.print(texts.get("overlay", OverlayUse.name(each, texts)), 0, 2, out));
    head(out);
    String heading = null;
    for (LawTable.Row row : table.rows()) {
      String its = heading(row.criterion());
      if (!its.equals(heading)) {
        heading = its;
        out.println();
        Paragraphs.print(its, 0, 2, out);
        if (beside) {
          headings(out);
        }
      }
      if (beside) {
        beside(row, out);
      } else {
        below(row, out);
      }
      others(row, out);
    }
  }

  private String heading(@Nullable Criterion criterion) {
    return criterion == null
        ? texts.get("conditions")
        : criterion.code() + ". " + criterion.name(texts.locale());
  }

  private String label(LawTable.Row row) {
    String code = row.criterion() == null ? row.indicator().code() + ": " : "";
    return code
        + row.indicator().label(texts.locale())
        + " ["
        + row(row).source(table.set().decree())
        + "]";
  }

  /** Empty where a time is all that is told of. */
  private String time(Version version) {
    return version.days().equals(whole) ? "" : days(version.days());
  }

  private String days(DaySpan span) {
    LocalDate until = span.until();
    if (until == null) {
      return texts.get("from", wording.date(span.from()));
    }
    LocalDate last = until.minusDays(1);
    return last.equals(span.from())
        ? texts.get("day", wording.date(last))
        : texts.get("fromTo", wording.date(span.from()), wording.date(last));
  }

  private static String column(String name) {
    return name.replaceFirst("^nhom-", "nhóm ");
  }

  // ---- columns beside each other

  private int cellWidth() {
    return (Paragraphs.WIDTH - codeWidth - GAP - LABEL) / columns.size() - GAP;
  }

  private void headings(PrintWriter out) {
    if (columns.size() > 1) {
      List<String> cells = columns.stream().map(LawText::column).toList();
      line("", "", cells, out);
    }
  }

  private void beside(LawTable.Row row, PrintWriter out) {
    List<Version> versions = row(row).versions();
    String code = code(row);
    String label = label(row);
    for (Version version : versions) {
      String time = time(version);
      if (!time.isEmpty()) {
        if (!label.isEmpty()) {
          line(code, label, List.of(), out);
        }
        code = "";
        label = time;
      }
      if (!version.sameForm()) {
        line(code, label, List.of(), out);
        grouped(version, codeWidth + GAP, out);
      } else {
        lines(code, label, version, out);
      }
      code = "";
      label = "";
    }
    if (versions.isEmpty()) {
      line(code, label, List.of(texts.get("otherwise")), out);
    }
  }

  private void lines(String code, String label, Version version, PrintWriter out) {
    List<PrintedLevel.Line> first = version.cells().values().iterator().next();
    for (int i = 0; i < first.size(); i++) {
      int number = i;
      String figure = "– ".repeat(first.get(i).depth()) + first.get(i).figure();
      line(
          i == 0 ? code : "",
          i == 0 ? label : figure,
          version.cells().values().stream().map(each -> each.get(number).level()).toList(),
          out);
    }
  }

  /** Writes a row of cells, each broken within its width. */
  private void line(String code, String label, List<String> cells, PrintWriter out) {
    List<List<String>> all = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    all.add(List.of(code));
    widths.add(codeWidth);
    // Where nothing stands beside it, a label may be as long as the line.
    int labelWidth = cells.isEmpty() ? Paragraphs.WIDTH - codeWidth - GAP : LABEL;
    all.add(Paragraphs.lines(label, labelWidth));
    widths.add(labelWidth);
    for (String cell : cells) {
      all.add(Paragraphs.lines(cell, cellWidth()));
      widths.add(cellWidth());
    }
    int height = all.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < all.size(); k++) {
        String cell = i < all.get(k).size() ? all.get(k).get(i) : "";
        text.append(k == 0 ? "" : " ".repeat(GAP)).append(Paragraphs.padded(cell, widths.get(k)));
      }
      out.println(text.toString().stripTrailing());
    }
  }

  // ---- columns below each other

  private void below(LawTable.Row row, PrintWriter out) {
    line(code(row), label(row), List.of(), out);
    int indent = codeWidth + GAP;
    List<Version> versions = row(row).versions();
    for (Version version : versions) {
      String time = time(version);
      if (!time.isEmpty()) {
        out.println(" ".repeat(indent) + time + ":");
      }
      grouped(version, indent + (time.isEmpty() ? 0 : GAP), out);
    }
    if (versions.isEmpty()) {
      out.println(" ".repeat(indent) + texts.get("otherwise"));
    }
  }

  private void grouped(Version version, int indent, PrintWriter out) {
    version
        .groups()
        .forEach(
            (lines, names) -> {
              String head =
                  version.uniform()
                      ? ""
                      : names.stream().map(LawText::column).collect(Collectors.joining(", "))
                          + ": ";
              if (lines.isEmpty()) {
                Paragraphs.print(head + texts.get("otherwise"), indent, GAP, out);
              }
              for (int i = 0; i < lines.size(); i++) {
                Paragraphs.print((i == 0 ? head : "") + text(lines.get(i)), indent, GAP, out);
              }
            });
  }

  private static String text(PrintedLevel.Line line) {
    String figure = line.figure().isEmpty() ? "" : line.figure() + ": ";
    return "– ".repeat(line.depth()) + figure + line.level();
  }

  // ---- what is asked of some units only

  private void others(LawTable.Row row, PrintWriter out) {
    Map<String, Map<String, List<String>>> places = new LinkedHashMap<>();
    for (LawTable.Entry each : row(row).others()) {
      String text = printed.inOneLine(each.provision());
      String reason = each.provision().match(required -> "", exempt -> ": " + exempt.reason());
      Map<String, List<String>> its =
          places.computeIfAbsent(text + reason, any -> new LinkedHashMap<>());
      for (Where where : each.where()) {
        its.computeIfAbsent(place(where, each.column()), any -> new ArrayList<>())
            .add(Objects.requireNonNullElse(each.column(), ""));
      }
    }
    places.forEach(
        (text, its) -> {
          List<String> told = new ArrayList<>();
          its.forEach((place, of) -> told.add(place(place, of.stream().distinct().toList())));
          String more =
              told.size() > MOST_PLACES ? texts.get("more", told.size() - MOST_PLACES) : "";
          String where = told.stream().limit(MOST_PLACES).collect(Collectors.joining("; ")) + more;
          Paragraphs.print(texts.get("only", where, text), codeWidth + GAP, GAP, out);
        });
  }

  private String place(String place, List<String> of) {
    boolean all = of.size() == columns.size();
    return all
        ? place
        : of.stream().map(LawText::column).collect(Collectors.joining(", ")) + ": " + place;
  }

  /** A column says which regions; so do all days that are told of. */
  private String place(Where where, @Nullable String column) {
    Where without =
        new Where(
            where.days(),
            column == null ? where.regions() : List.of(),
            where.provinces(),
            where.with(),
            where.without());
    return without.text(texts.locale());
  }
}
