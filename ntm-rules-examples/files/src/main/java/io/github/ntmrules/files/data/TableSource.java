package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables of units: on each sheet that people see one, under one row of headings or two, which stand
 * in the first ten rows, or turned. A row of ids, such as the form for data entry has hidden above
 * its headings, counts before them.
 *
 * @param grid the cells
 * @param unit of what kind the units are
 * @param of makes its problems
 */
record TableSource(Grid grid, UnitKind unit, FileProblems of) implements UnitSource {

  private static final int LONGEST_SHOWN = 50;

  @Override
  public void read(Headings headings, RowTaker taker) throws IOException {
    Pass pass = new Pass(headings, taker);
    grid.read(pass, taker.bytesRead());
    pass.endFile();
  }

  /** What a column is of, and what its heading says. */
  private record Head(String heading, Column column) {}

  /** One reading of the file, which knows what it has come to. */
  private final class Pass implements Grid.Sheets {

    private final Headings headings;
    private final Layout layout;
    private final RowTaker taker;

    // Of the file.
    private final UnitKinds kinds = new UnitKinds(unit, of);
    private final List<DataProblem> ofOthers = new ArrayList<>();
    private Grid.@Nullable Row otherUnit;
    private long units;
    private int sheets;
    private int read;
    private int firstRow;
    private final List<@Nullable CellValue> firstCells = new ArrayList<>();

    // Of the sheet.
    private String sheet = "";
    private String prefix = "";
    private List<Grid.Row> waiting = new ArrayList<>();
    private State state = State.SEARCHING;
    private List<@Nullable Head> heads = List.of();
    private @Nullable OtherRows others;
    private final BitSet unheaded = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final Map<Integer, String> unknown = new HashMap<>();
    private final Set<Integer> toldOf = new HashSet<>();

    private enum State {
      SEARCHING,
      READING,
      TURNED,
      DONE
    }

    Pass(Headings headings, RowTaker taker) {
      this.headings = headings;
      this.layout = new Layout(headings, unit);
      this.taker = taker;
    }

    @Override
    public boolean begin(String name, boolean visible) {
      if (!visible) {
        return false;
      }
      sheets++;
      sheet = name;
      // The first sheet needs no name in messages: most files have one only.
      prefix = read == 0 ? "" : name + "!";
      waiting = new ArrayList<>();
      state = State.SEARCHING;
      heads = List.of();
      unheaded.clear();
      unknown.clear();
      hiddenColumns.clear();
      toldOf.clear();
      return true;
    }

    @Override
    public void hiddenColumns(int first, int last) {
      if (last >= first) {
        hiddenColumns.set(first, last + 1);
      }
    }

    @Override
    public boolean row(Grid.Row row) {
      if (state == State.READING) {
        data(row);
      } else if (state == State.TURNED) {
        waiting.add(row);
        if (waiting.size() > TurnedSheet.MOST_ROWS) {
          tell(row.number(), "", "sheet.turned.long", TurnedSheet.MOST_ROWS);
          state = State.DONE;
          return false;
        }
      } else {
        if (!row.blank()) {
          waiting.add(row);
        }
        if (row.number() > Layout.LAST_HEADING_ROW + 1) {
          search();
        }
      }
      return state != State.DONE;
    }

    /** Finds out where the headings are, and hands on what stands below them. */
    private void search() {
      if (firstRow == 0 && !waiting.isEmpty()) {
        firstRow = waiting.get(0).number();
        waiting.forEach(each -> firstCells.addAll(each.cells()));
      }
      if (!waiting.isEmpty() && TurnedSheet.isExplanation(waiting.get(0))) {
        // Our own: there is nothing to be told.
        waiting = new ArrayList<>();
        state = State.DONE;
        return;
      }
      Layout.Found found = layout.find(waiting);
      if (found == null && TurnedSheet.of(waiting, headings) != null) {
        state = State.TURNED;
        return;
      }
      if (found == null && sheets == 1) {
        found = layout.weak(waiting);
      }
      if (found == null) {
        state = State.DONE;
        return;
      }
      state = State.READING;
      begin(found);
      List<Grid.Row> before = waiting;
      waiting = new ArrayList<>();
      for (Grid.Row row : before) {
        if (row.number() > found.last()) {
          data(row);
        }
      }
    }

    @Override
    public void end() {
      if (state == State.SEARCHING) {
        search();
      }
      if (state == State.TURNED) {
        turned();
      }
      if (state == State.DONE && !waiting.isEmpty() && !sheet.isEmpty()) {
        taker.log().sheetWithoutHeading(sheet);
      } else if (state == State.READING) {
        taker.log().end();
      }
    }

    private void tellOfOthers() {
      ofOthers.forEach(taker.problems());
      ofOthers.clear();
    }

    void endFile() {
      tellOfOthers();
      if (read > 0) {
        Grid.Row other = otherUnit;
        if (other != null && units == 0) {
          String name = shown(other);
          UnitKind kind = Objects.requireNonNull(UnitKinds.kind(name));
          throw kinds.refused(other.number(), kind, name);
        }
        return;
      }
      if (firstRow == 0) {
        tell(0, "", "file.empty");
        return;
      }
      prefix = "";
      String name = of.texts().get(headings.ofCases() ? "name.case" : "name." + unit);
      if (!headings.ofCases()) {
        List<String> words =
            firstCells.stream().filter(Objects::nonNull).map(each -> each.shown()).toList();
        kinds.headings(firstRow, words, false);
      }
      tell(firstRow, "", "heading.noName", name);
    }

    // ---- headings

    private void begin(Layout.Found found) {
      read++;
      taker.log().begin(sheet, found.first(), found.last(), !found.ids().isEmpty(), false);
      int width = Math.max(found.ids().size(), found.cells().size());
      heads = new ArrayList<>();
      Map<Column, String> first = new HashMap<>();
      for (int i = 0; i < width; i++) {
        CellValue id = i < found.ids().size() ? found.ids().get(i) : null;
        CellValue cell = i < found.cells().size() ? found.cells().get(i) : null;
        heads.add(
            id == null && spans(found, i)
                ? spanned(found, i)
                : head(found.last(), i, id, cell, first));
      }
      others =
          new OtherRows(
              heads.stream().map(each -> each == null ? null : each.column()).toList(),
              heads.stream().map(each -> each == null ? "" : each.heading()).toList(),
              headings,
              unit);
    }

    /** Whether a heading of a figure stands over several columns: it is not that of each. */
    private boolean spans(Layout.Found found, int index) {
      CellValue cell = index < found.cells().size() ? found.cells().get(index) : null;
      if (cell == null || !(headings.peek(cell.shown()) instanceof Column.Reported)) {
        return false;
      }
      boolean before = index > 0 && cell.equals(found.cells().get(index - 1));
      boolean after = index + 1 < found.cells().size() && cell.equals(found.cells().get(index + 1));
      return before || after;
    }

    private @Nullable Head spanned(Layout.Found found, int index) {
      CellValue cell = found.cells().get(index);
      if (cell != null && (index == 0 || !cell.equals(found.cells().get(index - 1)))) {
        String place = prefix + grid.place(Grid.address(index, found.last()), cell.shown());
        tell(found.last(), place, "heading.spans", cell.shown());
      }
      return null;
    }

    private @Nullable Head head(
        int number,
        int index,
        @Nullable CellValue id,
        @Nullable CellValue cell,
        Map<Column, String> first) {
      CellValue heading = cell == null ? id : cell;
      if (heading == null) {
        unheaded.set(index);
        return null;
      }
      Column column = id == null ? null : headings.id(id.shown());
      Head head = head(number, Grid.address(index, number), heading.shown(), column, first);
      if (head == null) {
        unknown.put(index, heading.shown());
      } else if (hiddenColumns.get(index) && !(head.column() instanceof Column.Aside)) {
        String address = Grid.address(index, number);
        taker.log().hidden(of.texts().get("read.column", prefix + address, heading.shown()));
      }
      return head;
    }

    private @Nullable Head head(
        int number, String address, String text, @Nullable Column id, Map<Column, String> first) {
      String place = prefix + grid.place(address, text);
      try {
        Head head = new Head(text, id == null ? headings.find(text) : id);
        if (head.column() instanceof Column.Aside) {
          taker.log().aside(text);
          return head;
        }
        String other = first.putIfAbsent(head.column(), address);
        if (other != null) {
          tell(number, place, "heading.repeated", text, other);
          return null;
        }
        noteHeading(address, text, head.column(), id != null);
        return head;
      } catch (UnreadableCellException e) {
        DataProblem problem = of.problem(number, place, e);
        if (Headings.kind(text) != null && !headings.ofCases()) {
          // It may say more: that the file is of other units.
          ofOthers.add(problem);
        } else {
          taker.problems().accept(problem);
        }
        return null;
      }
    }

    private void noteHeading(String address, String text, Column column, boolean byId) {
      if (column instanceof Column.Reported reported) {
        Measure measure = reported.measure();
        if (!headings.asks(measure)) {
          taker.log().notAsked(text);
        }
        if (!byId && !headings.isExact(text)) {
          String meaning = Headings.of(measure, of.texts().locale());
          taker.log().heading(prefix + address, text, meaning);
        }
      }
    }

    // ---- rows of units

    private void data(Grid.Row row) {
      if (row.blank() || others == null) {
        return;
      }
      RowKind kind = others.kind(row);
      if (kind == RowKind.OTHER_HEADING) {
        tell(row.number(), "", "heading.other", shown(row));
        others = null;
        return;
      }
      if (kind != null) {
        taker.log().leftOut(where(row.number()), kind, shown(row));
        UnitKind other = kind == RowKind.GROUP ? UnitKinds.kind(shown(row)) : null;
        if (otherUnit == null && other != null && other != unit && others.hasFigures(row)) {
          otherUnit = row;
        }
        return;
      }
      if (grid.fixedWidth() && row.cells().size() < heads.size()) {
        tell(row.number(), "", "row.shorter", row.cells().size(), heads.size());
        return;
      }
      List<Entry> entries = new ArrayList<>();
      if (!entries(row, entries)) {
        return;
      }
      if (entries.isEmpty() || !isOfKind(row, entries)) {
        return;
      }
      if (row.hidden()) {
        taker.log().hidden(where(row.number()));
      }
      taker.log().unit(row.number());
      taker.rows().accept(new EntryRow(prefix.isEmpty() ? "" : sheet, row.number(), entries));
    }

    /** Whether the row is of a unit of the kind that is wanted; else it is told. */
    private boolean isOfKind(Grid.Row row, List<Entry> entries) {
      if (headings.ofCases()) {
        return true;
      }
      if (units++ == 0) {
        List<String> words = new ArrayList<>();
        boolean named = false;
        for (int i = 0; i < heads.size(); i++) {
          Head head = heads.get(i);
          named |= head != null && head.column() == Circumstance.NAME;
          String heading = head == null ? unknown.get(i) : head.heading();
          if (heading != null && row.cell(i) instanceof CellValue.Text) {
            words.add(heading);
          }
        }
        kinds.headings(row.number(), words, named);
        tellOfOthers();
      }
      for (Entry entry : entries) {
        if (entry.column() == Circumstance.NAME) {
          UnitKind other = kinds.name(row.number(), entry.value().shown());
          if (other != null) {
            tell(
                row.number(),
                entry.place().get(),
                "row.otherUnit",
                entry.value().shown(),
                kinds.name(other),
                kinds.name(unit));
            return false;
          }
        }
      }
      return true;
    }

    /** Adds what stands under a heading; whether the row can be used. */
    private boolean entries(Grid.Row row, List<Entry> entries) {
      String before = prefix;
      for (int i = 0; i < row.cells().size(); i++) {
        CellValue value = row.cells().get(i);
        if (value == null) {
          continue;
        }
        if (i >= heads.size() || unheaded.get(i)) {
          if (unheaded(row.number(), i, value)) {
            return false;
          }
          continue;
        }
        Head head = heads.get(i);
        if (head != null && !(head.column() instanceof Column.Aside)) {
          int column = i;
          entries.add(
              new Entry(
                  () -> before + grid.place(Grid.address(column, row.number()), head.heading()),
                  row.number(),
                  head.column(),
                  value));
        }
      }
      return true;
    }

    /**
     * Tells of a cell that has no heading; whether it makes the row useless. In a text file the
     * cells may have been shifted by a separator; elsewhere the others are where they are.
     */
    private boolean unheaded(int row, int column, CellValue value) {
      String place = prefix + grid.place(Grid.address(column, row), "");
      if (grid.fixedWidth()) {
        tell(row, place, "row.longer", value.shown());
        return true;
      }
      if (toldOf.add(column)) {
        tell(row, place, "cell.noHeading", value.shown());
      }
      return false;
    }

    private String where(int row) {
      return prefix + row;
    }

    private static String shown(Grid.Row row) {
      String lead = OtherRows.lead(row);
      String text = lead == null ? "" : lead.replaceAll("\\s+", " ");
      return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    // ---- the turned form

    private void turned() {
      TurnedSheet form = TurnedSheet.of(waiting, headings);
      if (form == null) {
        state = State.DONE;
        return;
      }
      read++;
      int names = form.rows().get(form.names()).number();
      taker.log().begin(sheet, names, names, false, true);
      Map<Column, String> first = new HashMap<>();
      List<@Nullable Head> asked = new ArrayList<>();
      for (int i = 0; i < form.rows().size(); i++) {
        asked.add(i == form.names() ? null : asked(form, form.rows().get(i), first));
      }
      for (int column : form.units()) {
        unit(form, column, asked);
      }
      taker.log().end();
      waiting = new ArrayList<>();
    }

    /** What a row asks for, by its words, or by the code before them. */
    private @Nullable Head asked(TurnedSheet form, Grid.Row row, Map<Column, String> first) {
      CellValue words = row.cell(form.headings());
      boolean used = form.units().stream().anyMatch(each -> row.cell(each) != null);
      if (words == null || !used || !(words instanceof CellValue.Text)) {
        return null;
      }
      String text = words.shown();
      boolean spans = form.units().stream().allMatch(each -> words.equals(row.cell(each)));
      if (spans) {
        return null;
      }
      if (headings.peek(text) instanceof Column.Aside || isNote(row, text)) {
        taker.log().aside(text);
        return null;
      }
      String address = Grid.address(form.headings(), row.number());
      Column column = TurnedSheet.asked(row, form.headings(), headings);
      if (column != null && headings.peek(text) == null) {
        taker.log().heading(prefix + address, text, name(column));
      }
      return head(row.number(), address, text, column, first);
    }

    private boolean isNote(Grid.Row row, String text) {
      OtherRows notes = new OtherRows(List.of(Circumstance.NAME), List.of(), headings, unit);
      RowKind kind =
          notes.kind(new Grid.Row(row.number(), false, List.of(new CellValue.Text(text))));
      return kind == RowKind.NOTE || kind == RowKind.SIGNATURE;
    }

    private String name(Column column) {
      return column instanceof Column.Reported of
          ? Headings.of(of.measure(), TableSource.this.of.texts().locale())
          : Headings.id(column);
    }

    private void unit(TurnedSheet form, int column, List<@Nullable Head> asked) {
      Grid.Row names = form.rows().get(form.names());
      CellValue name = names.cell(column);
      if (name == null) {
        return;
      }
      if (OtherRows.isTotal(name.shown())) {
        String place = Grid.address(column, names.number());
        taker.log().leftOut(prefix + place, RowKind.TOTAL, name.shown());
        return;
      }
      List<Entry> entries = new ArrayList<>();
      entries.add(entry(names.number(), column, name.shown(), Circumstance.NAME, name));
      for (int i = 0; i < asked.size(); i++) {
        Head head = asked.get(i);
        Grid.Row row = form.rows().get(i);
        CellValue value = row.cell(column);
        if (head != null && value != null) {
          entries.add(entry(row.number(), column, head.heading(), head.column(), value));
        }
      }
      taker.log().unit(names.number());
      taker.rows().accept(new EntryRow(prefix.isEmpty() ? "" : sheet, names.number(), entries));
    }

    private Entry entry(int row, int column, String heading, Column of, CellValue value) {
      String before = prefix;
      return new Entry(
          () -> before + grid.place(Grid.address(column, row), heading), row, of, value);
    }

    private void tell(int number, String place, String key, Object... arguments) {
      taker.problems().accept(of.problem(number, place, key, arguments));
    }
  }
}
