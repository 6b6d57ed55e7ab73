package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables of units: on each sheet that people see one, under one row of headings or two, which stand
 * in the first ten rows, or turned. A row of ids, such as the form for data entry has hidden above
 * its headings, counts before them.
 *
 * @param grid the cells
 * @param unit of what kind the units are
 * @param day the day of rows that have none, or {@code null}
 * @param of makes its problems
 */
record TableSource(Grid grid, UnitKind unit, @Nullable LocalDate day, FileProblems of)
    implements UnitSource {

  private static final int LONGEST_SHOWN = 50;
  private static final int MOST_QUOTED = 6;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{3})*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8} ?%?");
  private static final CellValue NOTHING = new CellValue.Open("");

  @Override
  public void read(Headings headings, RowTaker taker) throws IOException {
    Pass pass = new Pass(headings, taker);
    grid.read(pass, taker.bytesRead());
    pass.endFile();
  }

  /**
   * What a column is of, and what its heading says.
   *
   * @param heading the heading
   * @param column what it is of
   * @param unit the unit of measure that is stated elsewhere and is another; empty if there is none
   */
  private record Head(String heading, Column column, String unit) {
    Head(String heading, Column column) {
      this(heading, column, "");
    }

    /** The same in another unit of measure. */
    Head in(String other) {
      return new Head(heading, column, other);
    }

    /** What a cell says: nothing that counts, if it is in another unit. */
    CellValue value(CellValue cell) {
      return unit.isEmpty() || names(cell) ? cell : new CellValue.Open(cell.shown());
    }

    /** Whether a cell names its unit itself, or is a word where no number is asked for. */
    private boolean names(CellValue cell) {
      return column instanceof Column.Reported of
          && (cell instanceof CellValue.Text text
              ? StatedUnits.names(text.text(), of.measure())
              : cell instanceof CellValue.Numeric number
                  && number.percent()
                  && StatedUnits.fits("%", of.measure()));
    }
  }

  /** One reading of the file, which knows what it has come to. */
  private final class Pass implements Grid.Sheets {

    private final Headings headings;
    private final Layout layout;
    private final RowTaker taker;

    // Of the file.
    private final UnitKinds kinds = new UnitKinds(unit, of);
    private final List<DataProblem> ofOthers = new ArrayList<>();
    private final List<String> otherHeads = new ArrayList<>();
    private Grid.@Nullable Row otherUnit;
    private long units;
    private int sheets;
    private int read;
    private boolean ownForm;
    private int firstRow;
    private final List<@Nullable CellValue> firstCells = new ArrayList<>();

    // Of the sheet.
    private String sheet = "";
    private String prefix = "";
    private List<Grid.Row> waiting = new ArrayList<>();
    private State state = State.SEARCHING;
    private List<@Nullable Head> heads = List.of();
    private @Nullable OtherRows others;
    private int headingRow;
    private final BitSet unheaded = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final Map<Integer, String> unknown = new HashMap<>();
    private final Set<Integer> toldOf = new HashSet<>();
    private long sheetUnits;
    private Rivals rivals = new Rivals(null);
    private boolean byComma;
    private int width;

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
        if (!(ownForm && TurnedSheet.isOwnList(name))) {
          taker.log().hiddenSheet(name);
        }
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
      sheetUnits = 0;
      return true;
    }

    @Override
    public void partedBy(char separator) {
      byComma = separator == ',';
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
      if (found == null && TurnedSheet.of(waiting, headings, unit) != null) {
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
      begin(found, waiting);
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
      if (read > 0 && units == 0 && !otherHeads.isEmpty()) {
        kinds.headings(headingRow, otherHeads, false);
      }
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

    private void begin(Layout.Found found, List<Grid.Row> rows) {
      read++;
      taker.log().begin(sheet, found.first(), found.last(), !found.ids().isEmpty(), false);
      headingRow = found.last();
      width = 0;
      for (Grid.Row row : rows) {
        boolean heading = found.first() <= row.number() && row.number() <= found.last();
        width = heading ? Math.max(width, row.cells().size()) : width;
      }
      ownForm |= !found.ids().isEmpty();
      HeadingGroups groups = new HeadingGroups(rows, found, headings, sheet);
      heads = new ArrayList<>();
      int columns = grid.fixedWidth() ? width : Math.max(width, groups.width());
      for (int i = 0; i < columns; i++) {
        CellValue id = i < found.ids().size() ? found.ids().get(i) : null;
        CellValue cell = i < found.cells().size() ? found.cells().get(i) : null;
        cell = id == null && cell == null ? groups.above(i) : cell;
        heads.add(
            id == null && groups.at(i) == null && spans(found, i)
                ? spanned(found, i)
                : head(found.last(), i, id, cell));
      }
      if (!found.ids().isEmpty()) {
        form(found);
      } else {
        lines(found);
      }
      passOver(groups, found);
      findRivals(groups, found.last());
      others =
          new OtherRows(
              heads.stream().map(each -> each == null ? null : each.column()).toList(),
              heads.stream().map(each -> each == null ? "" : each.heading()).toList(),
              headings,
              unit);
    }

    /** Looks at a form for data entry, which may be one of other units. */
    private void form(Layout.Found found) {
      if (headings.ofCases()) {
        return;
      }
      int asked = 0;
      int figures = 0;
      boolean anyKind = false;
      boolean district = false;
      for (int i = 0; i < heads.size(); i++) {
        Head head = heads.get(i);
        CellValue cell = i < found.cells().size() ? found.cells().get(i) : null;
        if (head != null && head.column() == Circumstance.NAME && cell != null) {
          kinds.headings(found.last(), List.of(cell.shown()), true);
          anyKind = Headings.kind(cell.shown()) == null;
        }
        district |= head != null && head.column() == Circumstance.DISTRICT;
        if (head != null && head.column() instanceof Column.Reported of) {
          figures++;
          asked += headings.asks(of.measure()) ? 1 : 0;
        }
      }
      // Forms of communes and of villages ask for the district, and head the names accordingly.
      boolean higher =
          anyKind && !district && unit.compareTo(UnitKind.DISTRICT) < 0 && 2 * asked < figures;
      if (higher || (figures > 0 && asked == 0 && anyKind)) {
        throw new UnreadableFileException(found.first(), "file.otherForm", kinds.name(unit));
      }
    }

    /** Holds units of measure that lines above the headings name against those of figures. */
    private void lines(Layout.Found found) {
      for (Grid.Row row : waiting) {
        if (row.number() <= found.last()) {
          boolean heading = row.number() >= found.first();
          line(heading ? unheadedTexts(row) : row);
        }
      }
    }

    /** Cells of a row of headings that begin with the unit of measure, and are no heading. */
    private Grid.Row unheadedTexts(Grid.Row row) {
      List<@Nullable CellValue> cells = new ArrayList<>();
      for (CellValue each : row.cells()) {
        boolean whole =
            each instanceof CellValue.Text text
                && StatedUnits.begins(text.text())
                && headings.peek(text.text()) == null;
        cells.add(whole ? each : null);
      }
      return new Grid.Row(row.number(), row.hidden(), cells);
    }

    /** Whether a row names units of measure of the table; the figures of others do not count. */
    private boolean line(Grid.Row row) {
      List<String> units = StatedUnits.of(row);
      if (units.isEmpty()) {
        return false;
      }
      String stated = String.join(", ", units);
      for (int i = 0; i < heads.size(); i++) {
        Head head = heads.get(i);
        if (head == null
            || !head.unit().isEmpty()
            || !(head.column() instanceof Column.Reported of)
            || StatedUnits.isNamed(head.heading(), of.measure())
            || !StatedUnits.contradict(units, of.measure())) {
          continue;
        }
        String place = prefix + grid.place(Grid.address(i, headingRow), head.heading());
        if (sheetUnits > 0) {
          tell(row.number(), place, "unit.below", stated, head.heading(), unitOf(of.measure()));
        } else {
          tell(row.number(), place, "unit.line", stated, head.heading(), unitOf(of.measure()));
        }
        heads.set(i, head.in(stated));
      }
      return true;
    }

    private String unitOf(Measure measure) {
      return measure.unit(TableSource.this.of.texts().locale());
    }

    /** Whether a row may be a line of units of measure and not one of a unit. */
    private static boolean isLine(Grid.Row row) {
      CellValue one = null;
      CellValue other = null;
      for (CellValue each : row.cells()) {
        if (each == null || each.equals(one) || each.equals(other)) {
          continue;
        }
        if (other != null || !(each instanceof CellValue.Text)) {
          return false;
        }
        other = one == null ? null : each;
        one = one == null ? each : one;
      }
      return (one != null && StatedUnits.mayBeLine(one.shown()))
          || (other != null && StatedUnits.mayBeLine(other.shown()));
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

    /** Passes over columns that are a plan, or hold a result against one. */
    private void passOver(HeadingGroups groups, Layout.Found found) {
      List<Integer> passed = new ArrayList<>();
      Set<Column> read = new HashSet<>();
      for (int i = 0; i < heads.size(); i++) {
        Head head = heads.get(i);
        if (head != null && isFigure(head.column())) {
          HeadingGroups.Said said = groups.at(i);
          if (!groups.plan().isEmpty() || (said != null && said.noResult())) {
            passed.add(i);
          } else {
            read.add(head.column());
          }
        }
      }
      for (int i : passed) {
        Head head = Objects.requireNonNull(heads.get(i));
        HeadingGroups.Said said = groups.at(i);
        String words = groups.plan().isEmpty() && said != null ? said.text() : groups.plan();
        if (read.contains(head.column())) {
          taker
              .log()
              .passedOver(head.heading().equals(words) ? words : head.heading() + " – " + words);
        } else {
          String place = prefix + grid.place(Grid.address(i, found.last()), head.heading());
          tell(found.last(), place, "heading.plan", head.heading(), words);
        }
        unknown.put(i, head.heading());
        heads.set(i, null);
      }
    }

    private static boolean isFigure(Column column) {
      return !(column instanceof Circumstance) && !(column instanceof Column.Aside);
    }

    /** Finds columns of which more than one are for the same, or which are of some year. */
    private void findRivals(HeadingGroups groups, int row) {
      rivals = new Rivals(day);
      for (int i = 0; i < heads.size(); i++) {
        Head head = heads.get(i);
        if (head != null && !(head.column() instanceof Column.Aside)) {
          HeadingGroups.Said said = isFigure(head.column()) ? groups.at(i) : null;
          rivals.add(
              head.column(),
              new Rivals.One(
                  i, said == null ? null : said.year(), said == null ? null : said.mark()));
        }
      }
      rivals.begin();
      List.copyOf(rivals.all().entrySet())
          .forEach(each -> tell(each.getKey(), each.getValue(), row));
    }

    private void tell(Column column, List<Rivals.One> all, int row) {
      boolean marked = all.stream().anyMatch(each -> each.mark() != null);
      if (marked && !(Rivals.isPair(all) && Rivals.isYesNo(column))) {
        for (Rivals.One each : all) {
          Head head = Objects.requireNonNull(heads.get(each.index()));
          String place = prefix + grid.place(Grid.address(each.index(), row), head.heading());
          tell(row, place, "heading.marks", head.heading());
          heads.set(each.index(), null);
          unknown.put(each.index(), head.heading());
        }
        rivals.all().remove(column);
      } else if (all.size() > 1 && !marked && !Rivals.areYears(all)) {
        boolean name = column == Circumstance.NAME || column == Circumstance.CASE;
        String first = Grid.address(all.get(0).index(), row);
        for (Rivals.One each : all.subList(1, all.size())) {
          Head head = Objects.requireNonNull(heads.get(each.index()));
          String place = prefix + grid.place(Grid.address(each.index(), row), head.heading());
          tell(row, place, name ? "heading.repeated" : "heading.rival", head.heading(), first);
          if (name) {
            heads.set(each.index(), null);
          }
        }
        if (name) {
          rivals.all().remove(column);
        }
      }
    }

    private @Nullable Head head(
        int number, int index, @Nullable CellValue id, @Nullable CellValue cell) {
      CellValue heading = cell == null ? id : cell;
      if (heading == null) {
        unheaded.set(index);
        return null;
      }
      Column column = id == null ? null : headings.id(id.shown());
      List<String> codes = TurnedSheet.codes(heading, headings);
      if (column == null && codes.size() > 1) {
        unknown.put(index, heading.shown());
        String place = prefix + grid.place(Grid.address(index, number), heading.shown());
        tell(number, place, "code.two", codes.get(0), codes.get(1));
        return null;
      }
      Head head = head(number, Grid.address(index, number), codes.get(0), column);
      if (head == null) {
        unknown.put(index, heading.shown());
      } else if (hiddenColumns.get(index) && !(head.column() instanceof Column.Aside)) {
        String address = Grid.address(index, number);
        taker.log().hidden(of.texts().get("read.column", prefix + address, heading.shown()));
      }
      return head;
    }

    private @Nullable Head head(int number, String address, String text, @Nullable Column id) {
      String place = prefix + grid.place(address, text);
      try {
        Head head = new Head(text, id == null ? headings.find(text) : id);
        if (head.column() instanceof Column.Aside) {
          taker.log().aside(text);
          return head;
        }
        noteHeading(address, text, head.column(), id != null);
        return head;
      } catch (UnreadableCellException e) {
        DataProblem problem = of.problem(number, place, e);
        if (Headings.kind(text) != null && !headings.ofCases()) {
          // It may say more: that the file is of other units.
          ofOthers.add(problem);
          otherHeads.add(text);
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
      if (!headings.ofCases() && isLine(row) && line(row)) {
        taker.log().leftOut(where(row.number()), RowKind.NOTE, shown(row));
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
      String shifted = shifted(row, width, heads);
      if (shifted != null) {
        tell(row.number(), "", "row.shifted", row.cells().size(), width, shifted);
        return;
      }
      List<Entry> entries = entries(row);
      if (entries == null) {
        return;
      }
      if (entries.isEmpty() || !isOfKind(row, entries)) {
        return;
      }
      if (row.hidden()) {
        taker.log().hidden(where(row.number()));
      }
      taker.log().unit(row.number());
      sheetUnits++;
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

    /**
     * Two cells that may be one number with a comma in it, in a row that has more cells than there
     * are headings, or a number in its remarks; {@code null} if nothing speaks for that.
     */
    private @Nullable String shifted(
        Grid.Row row, int columns, List<? extends @Nullable Head> over) {
      if (!byComma || !(row.cells().size() > columns || hasNumberInRemarks(row, over))) {
        return null;
      }
      for (int i = 1; i < row.cells().size(); i++) {
        CellValue before = row.cell(i - 1);
        CellValue after = row.cell(i);
        Head head = i - 1 < over.size() ? over.get(i - 1) : null;
        boolean number = head != null && head.column() == Column.Aside.NUMBER;
        if (before != null
            && after != null
            && !number
            && WHOLE.matcher(before.shown()).matches()
            && DIGITS.matcher(after.shown()).matches()) {
          return before.shown() + "," + after.shown();
        }
      }
      return null;
    }

    private static boolean hasNumberInRemarks(Grid.Row row, List<? extends @Nullable Head> over) {
      for (int i = 0; i < over.size(); i++) {
        Head head = over.get(i);
        CellValue cell = row.cell(i);
        if (head != null
            && head.column() == Column.Aside.REMARK
            && cell != null
            && WHOLE.matcher(cell.shown()).matches()) {
          return true;
        }
      }
      return false;
    }

    /** What stands under headings, or {@code null} if the row cannot be used. */
    private @Nullable List<Entry> entries(Grid.Row row) {
      String before = prefix;
      List<Entry> entries = new ArrayList<>();
      Map<Integer, Entry> cells = rivals.isEmpty() ? null : new TreeMap<>();
      for (int i = 0; i < row.cells().size(); i++) {
        CellValue value = row.cells().get(i);
        if (value == null) {
          continue;
        }
        if (i >= heads.size() || unheaded.get(i)) {
          if (unheaded(row.number(), i, value)) {
            return null;
          }
          continue;
        }
        Head head = heads.get(i);
        if (head != null && !(head.column() instanceof Column.Aside)) {
          CellValue own = isMergedOver(row, i) ? merged(value) : head.value(value);
          Entry entry = entry(before, row.number(), i, head, own);
          if (cells == null) {
            entries.add(entry);
          } else {
            cells.put(i, entry);
          }
        }
      }
      if (cells == null || cells.isEmpty()) {
        return entries;
      }
      rivals.settle(
          cells,
          i -> entry(before, row.number(), i, Objects.requireNonNull(heads.get(i)), NOTHING));
      return new ArrayList<>(cells.values());
    }

    private Entry entry(String before, int row, int column, Head head, CellValue value) {
      return new Entry(
          () -> before + grid.place(Grid.address(column, row), head.heading()),
          row,
          head.column(),
          value);
    }

    private CellValue merged(CellValue value) {
      return new CellValue.Broken("cell.merged", value.shown());
    }

    /** Whether a figure stands in merged cells over columns of which another is for a figure. */
    private boolean isMergedOver(Grid.Row row, int column) {
      MergedCells.Area area = row.merged().isEmpty() ? null : row.area(column);
      Head own = heads.get(column);
      if (area == null || own == null || !isFigure(own.column())) {
        return false;
      }
      for (int i = area.left(); i <= Math.min(area.right(), heads.size() - 1); i++) {
        Head other = heads.get(i);
        if (other != null
            && !(other.column() instanceof Column.Aside)
            && !other.column().equals(own.column())) {
          return true;
        }
      }
      return false;
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
      TurnedSheet form = TurnedSheet.of(waiting, headings, unit);
      if (form == null) {
        state = State.DONE;
        return;
      }
      int names = form.rows().get(form.names()).number();
      if (form.units().isEmpty() && form.unclear().isEmpty()) {
        read++;
        if (form.passed().stream().anyMatch(TurnedWords::isOfOneUnit)) {
          tellOfNoUnits(form, names);
        } else {
          tellOfColumns(form, names);
        }
        waiting = new ArrayList<>();
        return;
      }
      kinds(form);
      read++;
      taker.log().begin(sheet, names, names, false, true);
      form.passed().forEach(taker.log()::aside);
      tellOfColumns(form, names);
      List<@Nullable Head> asked = new ArrayList<>();
      int measures = form.measures();
      List<String> line = lines(form);
      for (int i = 0; i < form.rows().size(); i++) {
        boolean heading = i <= form.last() && !isCircumstance(form, i);
        Head head = heading ? null : asked(form, form.rows().get(i));
        asked.add(head == null ? null : measured(form, i, head, measures, line));
      }
      findRivals(form, asked);
      for (TurnedSheet.Unit each : form.units()) {
        unit(form, each, asked);
      }
      taker.log().end();
      waiting = new ArrayList<>();
    }

    /** Whether a row above the names asks for a circumstance, such as the district. */
    private boolean isCircumstance(TurnedSheet form, int row) {
      return row < form.names()
          && TurnedSheet.asked(form.rows().get(row), form.headings(), headings)
              instanceof Circumstance of
          && of != Circumstance.NAME;
    }

    /** Looks at what stands before and above the names: of which units they are. */
    private void kinds(TurnedSheet form) {
      if (headings.ofCases()) {
        return;
      }
      List<String> words = new ArrayList<>();
      for (int i = 0; i <= form.names(); i++) {
        for (CellValue each : form.rows().get(i).cells()) {
          if (each instanceof CellValue.Text text) {
            words.add(text.text().replaceFirst("(?iu)^(?:các|kết quả các|tên các) ", ""));
          }
        }
      }
      words.removeIf(each -> Headings.kind(each) == null || Headings.kind(each) != lowest(words));
      boolean named = !words.isEmpty() && lowest(words) == unit;
      if (!words.isEmpty() && lowest(words) != null) {
        kinds.headings(form.rows().get(form.names()).number(), words, true);
      }
      if (named) {
        kinds.certain();
      }
    }

    private static @Nullable UnitKind lowest(List<String> words) {
      UnitKind least = null;
      for (String each : words) {
        UnitKind kind = Headings.kind(each);
        least = kind != null && (least == null || kind.compareTo(least) < 0) ? kind : least;
      }
      return least;
    }

    /** That no column is of a unit, and which unit may be meant. */
    private void tellOfNoUnits(TurnedSheet form, int row) {
      String title = "";
      for (int i = 0; i < form.names() && title.isEmpty(); i++) {
        for (CellValue each : form.rows().get(i).cells()) {
          if (each instanceof CellValue.Text text && title.isEmpty()) {
            String words = text.text().replaceFirst("(?iu)^(?:đơn vị|tên xã|tên thôn|xã) ?: ?", "");
            title = TurnedWords.namesOne(words, unit) ? words : "";
          }
        }
      }
      if (title.isEmpty() && TurnedWords.isName(sheet) && !sheet.matches("(?iu)sheet ?[0-9]*.*")) {
        title = sheet;
      }
      List<String> columns = new ArrayList<>(form.passed());
      form.unknown().forEach(each -> columns.add(name(form, each)));
      String perhaps = title.isEmpty() ? "" : of.texts().get("turned.perhaps", title);
      String result = columns.stream().filter(TurnedWords::isResult).findFirst().orElse("");
      tell(
          row,
          sheet,
          result.isEmpty() ? "turned.noUnits" : "turned.noUnits.result",
          quoted(columns),
          kinds.name(unit),
          perhaps,
          result);
    }

    private static String quoted(List<String> words) {
      return words.stream()
          .limit(MOST_QUOTED)
          .map(each -> "\"" + each + "\"")
          .collect(Collectors.joining(", "));
    }

    private static String name(TurnedSheet form, int column) {
      CellValue name = form.rows().get(form.names()).cell(column);
      return name == null ? "" : name.shown();
    }

    /** What columns are not read, though they may be of units. */
    private void tellOfColumns(TurnedSheet form, int row) {
      for (TurnedSheet.Unclear each : form.unclear()) {
        String place = prefix + grid.place(Grid.address(each.column(), row), each.name());
        tell(row, place, "turned.unclear", each.name(), quoted(each.heads()));
      }
      for (int column : form.unknown()) {
        String name = name(form, column);
        String place = prefix + grid.place(Grid.address(column, row), name);
        tell(row, place, "turned.unknown", name, kinds.name(unit));
      }
    }

    /** The units of measure that rows above the names name for all. */
    private List<String> lines(TurnedSheet form) {
      for (int i = 0; i < form.names(); i++) {
        List<String> units = StatedUnits.of(form.rows().get(i));
        if (!units.isEmpty()) {
          return units;
        }
      }
      return List.of();
    }

    /** What a row asks for, and whether it is stated in another unit of measure. */
    private Head measured(TurnedSheet form, int index, Head head, int measures, List<String> line) {
      if (!(head.column() instanceof Column.Reported of)) {
        return head;
      }
      Grid.Row row = form.rows().get(index);
      Measure measure = of.measure();
      TurnedSheet.Stated stated = form.stated(row, measures);
      boolean beside = stated != null && !StatedUnits.fits(stated.unit(), measure);
      boolean above =
          stated == null
              && !StatedUnits.isNamed(head.heading(), measure)
              && StatedUnits.contradict(line, measure);
      if (!beside && !above) {
        return head;
      }
      String other = beside && stated != null ? stated.unit() : String.join(", ", line);
      Head in = head.in(other);
      boolean lost =
          form.units().stream()
              .map(each -> row.cell(each.column()))
              .anyMatch(each -> each != null && in.value(each) instanceof CellValue.Open);
      if (lost) {
        int column = beside && stated != null ? stated.column() : form.headings();
        String place = prefix + grid.place(Grid.address(column, row.number()), head.heading());
        String key = measure.unitVi().isEmpty() ? "unit.row.verdict" : "unit.row";
        tell(row.number(), place, key, other, head.heading(), unitOf(measure));
      }
      return in;
    }

    /** Finds rows that ask for the same; where the whole sheet is a plan none is read. */
    private void findRivals(TurnedSheet form, List<@Nullable Head> asked) {
      String plan = GroupWords.isPlanTitle(sheet) ? sheet : "";
      for (int i = 0; i < form.names(); i++) {
        for (CellValue each : form.rows().get(i).cells()) {
          plan = each != null && GroupWords.isPlanTitle(each.shown()) ? each.shown() : plan;
        }
      }
      rivals = new Rivals(day);
      Map<Column, String> first = new HashMap<>();
      for (int i = 0; i < asked.size(); i++) {
        Head head = asked.get(i);
        if (head == null) {
          continue;
        }
        int row = form.rows().get(i).number();
        String address = Grid.address(form.headings(), row);
        String place = prefix + grid.place(address, head.heading());
        if (!plan.isEmpty() && isFigure(head.column())) {
          tell(row, place, "heading.plan", head.heading(), plan);
          asked.set(i, null);
          continue;
        }
        rivals.add(head.column(), new Rivals.One(i, null, null));
        String other = first.putIfAbsent(head.column(), address);
        if (other != null) {
          tell(row, place, "heading.rival", head.heading(), other);
        }
      }
      rivals.begin();
    }

    /** What a row asks for, by its words, or by the code before them. */
    private @Nullable Head asked(TurnedSheet form, Grid.Row row) {
      CellValue words = row.cell(form.headings());
      int at = form.headings();
      if (words == null && form.codes() < at) {
        at = form.codes();
        words = row.cell(at);
      }
      CellValue asked = words;
      boolean used = form.units().stream().anyMatch(each -> row.cell(each.column()) != null);
      if (!used || OtherRows.areNumbers(row)) {
        return null;
      }
      if (asked == null) {
        return nothing(form, row);
      }
      int columns = form.rows().get(form.names()).cells().size();
      String shifted = shifted(row, columns, List.of());
      if (shifted != null) {
        tell(row.number(), "", "row.shifted", row.cells().size(), columns, shifted);
        return null;
      }
      String text = asked.shown();
      boolean spans = form.units().stream().allMatch(each -> asked.equals(row.cell(each.column())));
      if (spans && asked instanceof CellValue.Text) {
        return null;
      }
      Column named = headings.peek(text);
      // What is a figure by its whole label is no note, however much it reads like one.
      if (named instanceof Column.Aside || (named == null && isNote(row, text))) {
        taker.log().aside(text);
        return null;
      }
      String address = Grid.address(at, row.number());
      String place = prefix + grid.place(address, text);
      if (!(asked instanceof CellValue.Text) && !(asked instanceof CellValue.Numeric)) {
        tell(row.number(), place, "code.none", text);
        return null;
      }
      List<String> two = codes(row, at, asked);
      if (two.size() > 1) {
        tell(row.number(), place, "code.two", two.get(0), two.get(1));
        return null;
      }
      Column column = TurnedSheet.asked(row, at, headings);
      if (column != null && headings.peek(text) == null) {
        taker.log().heading(prefix + address, text, name(column));
      }
      String code = TurnedSheet.codes(asked, headings).get(0);
      String beside = column == null ? TurnedSheet.wordsBefore(row, at) : null;
      return head(row.number(), address, beside == null ? code : code + " " + beside, column);
    }

    /** That figures stand beside nothing that asks for them; a title or a group has none. */
    private @Nullable Head nothing(TurnedSheet form, Grid.Row row) {
      for (TurnedSheet.Unit each : form.units()) {
        CellValue cell = row.cell(each.column());
        if (cell != null && TurnedSheet.isFigure(cell)) {
          String place = prefix + grid.place(Grid.address(form.headings(), row.number()), "");
          tell(row.number(), place, "row.noWords");
          return null;
        }
      }
      return null;
    }

    /** The codes that a row may mean, of which its words do not say which one it is. */
    private List<String> codes(Grid.Row row, int at, CellValue asked) {
      List<String> own = TurnedSheet.codes(asked, headings);
      if (own.size() > 1 || headings.peek(asked.shown()) != null) {
        return own;
      }
      for (int i = 0; i < at; i++) {
        CellValue code = row.cell(i);
        List<String> both = code == null ? List.of() : TurnedSheet.codes(code, headings);
        if (both.size() > 1 && TurnedSheet.asked(row, at, headings) == null) {
          boolean about =
              both.stream().anyMatch(each -> headings.understands(each + " " + asked.shown()));
          return about ? both : List.of();
        }
      }
      return List.of();
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

    private void unit(TurnedSheet form, TurnedSheet.Unit of, List<@Nullable Head> asked) {
      Grid.Row names = form.rows().get(form.names());
      int column = of.column();
      CellValue name = new CellValue.Text(of.name());
      if (OtherRows.isTotal(name.shown())) {
        String place = Grid.address(column, names.number());
        taker.log().leftOut(prefix + place, RowKind.TOTAL, name.shown());
        return;
      }
      UnitKind other = headings.ofCases() ? null : kinds.name(names.number(), name.shown());
      if (other != null) {
        String place = prefix + grid.place(Grid.address(column, names.number()), name.shown());
        tell(
            names.number(),
            place,
            "row.otherUnit",
            name.shown(),
            kinds.name(other),
            kinds.name(unit));
        return;
      }
      Map<Integer, Entry> cells = new TreeMap<>();
      cells.put(-2, entry(names.number(), column, name.shown(), Circumstance.NAME, name));
      CellValue district = of.district();
      if (district != null) {
        cells.put(
            -1, entry(names.number(), column, district.shown(), Circumstance.DISTRICT, district));
      }
      for (int i = 0; i < asked.size(); i++) {
        Head head = asked.get(i);
        Grid.Row row = form.rows().get(i);
        CellValue value = row.cell(column);
        if (head != null && value != null) {
          CellValue own = isMergedOver(form, asked, i, column) ? merged(value) : head.value(value);
          cells.put(i, entry(row.number(), column, head.heading(), head.column(), own));
        }
      }
      if (!rivals.isEmpty()) {
        rivals.settle(cells, i -> Objects.requireNonNull(cells.get(i)));
      }
      List<Entry> entries = new ArrayList<>(cells.values());
      taker.log().unit(names.number());
      taker.rows().accept(new EntryRow(prefix.isEmpty() ? "" : sheet, names.number(), entries));
    }

    /** Whether a figure stands in merged cells over rows of which another asks for a figure. */
    private boolean isMergedOver(
        TurnedSheet form, List<? extends @Nullable Head> asked, int index, int column) {
      MergedCells.Area area = form.rows().get(index).area(column);
      Head own = asked.get(index);
      if (area == null || own == null || !isFigure(own.column())) {
        return false;
      }
      for (int i = 0; i < asked.size(); i++) {
        Head other = asked.get(i);
        int row = form.rows().get(i).number();
        if (other != null
            && area.top() <= row
            && row <= area.bottom()
            && !other.column().equals(own.column())) {
          return true;
        }
      }
      return false;
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
