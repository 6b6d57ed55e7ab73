package io.github.ntmrules.files.draft;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.draft.DraftNote.Group;
import io.github.ntmrules.files.draft.DraftNote.Kind;
import io.github.ntmrules.files.draft.PrintedRow.Cell;
import io.github.ntmrules.files.draft.PrintedTable.Line;
import io.github.ntmrules.files.draft.TableHead.Level;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.files.law.LawLine;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableChangeException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decree's table, read as the draft of a workbook of the law: a line for each row, with its cells
 * as printed and the measures that it may be about, and everything that a person has to look at.
 * Immutable and thread-safe.
 *
 * <p>Nothing is guessed. A cell of which it is not sure what it asks keeps its text and is told; a
 * row of the table that became no line is told, too. No line counts until a person says its status.
 */
public final class Draft {

  private static final Set<String> REGIONS =
      Arrays.stream(Region.values()).map(Region::abbreviation).collect(Collectors.toSet());

  /** What ids of sets end on, and what they are of. */
  private static final Map<String, String> UNITS =
      Map.of("-thon", "village", "-xa", "commune", "-huyen", "district", "-tinh", "province");

  private final String table;
  private final List<String> columns;
  private final List<LawLine> lines;
  private final List<DraftNote> notes;

  private Draft(String table, List<String> columns, List<LawLine> lines, List<DraftNote> notes) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.lines = List.copyOf(lines);
    this.notes = List.copyOf(notes);
  }

  /**
   * Reads a table.
   *
   * @param file a document of Word ({@code .docx}), a workbook ({@code .xlsx}) or a page ({@code
   *     .html})
   * @param wanted the number of the table in the document, or the name of the sheet; {@code null}
   *     for the biggest that looks like one of criteria
   * @param names what its columns of levels are to be called, in their order; empty for what is
   *     printed above them
   * @param uses what decrees call the measures
   * @param locale the language of what is told
   * @return what was read
   * @throws BadInputException if the file has no such table, or other columns
   * @throws IOException if it cannot be read
   */
  public static Draft read(
      Path file, @Nullable String wanted, List<String> names, MeasureUses uses, Locale locale)
      throws IOException {
    FileTables read = TableFile.read(file);
    List<DraftNote> notes = new ArrayList<>(read.notes());
    ChosenTable chosen = ChosenTable.of(file.toString(), read.tables(), wanted, notes);
    TableHead head = chosen.head();
    String name = chosen.table().name();
    List<String> printed = columns(head);
    List<String> columns = named(printed, names, head);
    toldHead(head, name, notes);
    List<PrintedRow> rows = rows(chosen, notes);
    if (printed.size() > 1 && names.isEmpty() && !REGIONS.containsAll(printed)) {
      String all = String.join(", ", columns);
      notes.add(new DraftNote(Kind.COLUMNS, name, 0, "", all, List.of(all)));
    }
    DraftLines drafting = new DraftLines(columns, name, new MeasureChoice(uses), locale, notes);
    boolean grouped = printed.size() > 1 && !REGIONS.containsAll(columns);
    GroupPieces groups = grouped ? new GroupPieces(name, columns, notes) : null;
    RowSplitter splitter = new RowSplitter(name, notes, groups);
    List<LawLine> lines = lines(rows, head, printed, splitter, drafting);
    if (printed.size() > 1) {
      boolean regions = REGIONS.containsAll(columns);
      if (regions) {
        lines.add(drafting.region());
      } else {
        columns.forEach(each -> lines.add(drafting.column(each)));
      }
    }
    return new Draft(name, printed.size() > 1 ? columns : List.of(), lines, notes);
  }

  // ---- columns

  /** The columns of the decree by the names that the head gives them. */
  private static List<String> columns(TableHead head) {
    Set<String> all = new LinkedHashSet<>();
    head.level().forEach(each -> all.add(each.name()));
    return new ArrayList<>(all);
  }

  private static List<String> named(List<String> printed, List<String> names, TableHead head) {
    if (names.isEmpty()) {
      return printed;
    }
    if (names.size() != printed.size()) {
      String found = head.level().stream().map(Level::heading).collect(Collectors.joining("; "));
      throw new BadInputException(
          "draft.columns", Integer.toString(printed.size()), found, Integer.toString(names.size()));
    }
    return names;
  }

  private static void toldHead(TableHead head, String table, List<DraftNote> notes) {
    for (Line each : head.above()) {
      if (!each.said().isEmpty()) {
        notes.add(note(Kind.ABOVE, table, each));
      }
    }
    head.lines().forEach(each -> notes.add(note(Kind.HEAD, table, each)));
  }

  private static DraftNote note(Kind kind, String table, Line line) {
    return new DraftNote(kind, table, line.number(), "", BodyReader.all(line), List.of());
  }

  // ---- rows

  private static List<PrintedRow> rows(ChosenTable chosen, List<DraftNote> notes) {
    String name = chosen.table().name();
    BodyReader reader = new BodyReader(chosen.head(), name, notes);
    reader.read(chosen.head().body());
    chosen.rest().forEach(each -> reader.read(each.lines()));
    return new RowCodes(name, notes).of(reader.rows());
  }

  private static List<LawLine> lines(
      List<PrintedRow> rows,
      TableHead head,
      List<String> columns,
      RowSplitter splitter,
      DraftLines drafting) {
    List<LawLine> lines = new ArrayList<>();
    int part = 0;
    for (int i = 0; i < rows.size(); i++) {
      PrintedRow row = rows.get(i);
      PrintedRow last = i == 0 ? null : rows.get(i - 1);
      boolean heads = i + 1 < rows.size() && goesOn(row, rows.get(i + 1));
      boolean on = last != null && goesOn(last, row);
      boolean first = heads || row.partOfAbove();
      part = on ? part + 1 : first ? 1 : 0;
      for (Map.Entry<@Nullable Integer, List<Cell>> each : years(row, head, columns).entrySet()) {
        Integer year = each.getKey() == null ? row.year() : each.getKey();
        for (Piece piece : splitter.of(row, each.getValue(), part, year)) {
          lines.add(drafting.line(piece, Math.max(part, piece.part())));
        }
      }
    }
    return lines;
  }

  /** Whether a row is the next part of the indicator of the one above. */
  private static boolean goesOn(PrintedRow above, PrintedRow row) {
    boolean title =
        row.title().isEmpty()
            ? above.title().isEmpty() || above.partOfAbove()
            : above.partOfAbove() && above.title().equals(row.title());
    return row.partOfAbove() && title && above.code().equals(row.code());
  }

  /** The levels of a row by the years that the head names, each by the columns of the decree. */
  private static Map<@Nullable Integer, List<Cell>> years(
      PrintedRow row, TableHead head, List<String> columns) {
    Map<@Nullable Integer, List<Cell>> years = new LinkedHashMap<>();
    Set<@Nullable Integer> named = new LinkedHashSet<>();
    head.level().forEach(each -> named.add(each.year()));
    for (Integer year : named) {
      List<Cell> cells = new ArrayList<>();
      for (String column : columns) {
        Cell cell = new Cell("", false);
        for (int i = 0; i < head.level().size(); i++) {
          Level level = head.level().get(i);
          if (level.name().equals(column) && Objects.equals(level.year(), year)) {
            cell = row.cells().get(i);
          }
        }
        cells.add(cell);
      }
      years.put(year, cells);
    }
    return years;
  }

  // ---- what there is

  /** Which table of the file it is: its number, or its sheet. */
  public String table() {
    return table;
  }

  /** The columns of the decree; none where there is one level for all. */
  public List<String> columns() {
    return columns;
  }

  /** The lines of the workbook. */
  public List<LawLine> lines() {
    return lines;
  }

  /** The codes that they have, in no order. */
  public Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    lines.forEach(each -> codes.add(each.get(LawLine.Field.CODE)));
    codes.remove("");
    return codes;
  }

  /**
   * What is told, in the order of the table.
   *
   * @param group of which list
   */
  public List<DraftNote> notes(Group group) {
    return notes.stream().filter(each -> each.kind().group() == group).toList();
  }

  /**
   * Writes it as a workbook.
   *
   * @param id the id of the new set
   * @param out where; it stays open
   * @param locale the language of headings and words
   * @throws IOException if it cannot be written
   * @throws TableChangeException if the id, or the name of a column, cannot stand in a set
   */
  public void write(String id, OutputStream out, Locale locale) throws IOException {
    Map<String, String> values = new TreeMap<>();
    values.put("id", id);
    values.put("indicators-in-decree", Integer.toString(codes().size()));
    if (!columns.isEmpty()) {
      values.put("columns", String.join(", ", columns));
      values.put("region-needed", REGIONS.containsAll(columns) ? "yes" : "no");
    }
    UNITS.forEach(
        (end, unit) -> values.computeIfAbsent("unit", none -> id.endsWith(end) ? unit : null));
    LawBook.writeDraft(RuleTable.create(false, values), lines, out, locale);
  }
}
