package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sheet with a unit in each row, below its headings. Not thread-safe. */
final class PlainSheet extends SheetReading {

  private static final Pattern BARE = Pattern.compile("[0-9]{1,2}");

  /** So many rows wait for what stands below them at most. */
  private static final int MOST_HELD = 5_000;

  private static final Pattern NO_NAME = Pattern.compile("[0-9]{1,5}[.)]?|\\([0-9]{1,3}\\)");
  private static final Pattern LIST_SIGN =
      Pattern.compile("(?:[0-9]{1,3}|[IVX]{1,5}|[A-Za-z])[.)]?");
  private static final Pattern NUMBER_SIGN = Pattern.compile("(?:[0-9]{1,3}|[IVX]{1,5})[.)]?");

  private static final CellValue NOTHING = new CellValue.Open("");

  private final List<@Nullable Head> heads = new ArrayList<>();
  private final BitSet hiddenColumns;
  private final BitSet unheaded = new BitSet();
  private final Map<Integer, String> unknown = new HashMap<>();
  private final Set<Integer> toldOf = new HashSet<>();
  private final RowNumbers numbers;
  private Rivals rivals = new Rivals(null);
  private @Nullable OtherRows others;
  private int headingRow;
  private int width;
  private int names;
  private int dates;
  private int units;
  private int periods;
  private long sheetUnits;
  private @Nullable Section section;
  private @Nullable List<EntryRow> held;

  /**
   * What a line between rows says of those below it.
   *
   * @param row the row of the line
   * @param text the line
   * @param said what it says
   * @param told whether that was told already
   */
  private record Section(int row, String text, Period said, AtomicBoolean told) {}

  /**
   * A sheet whose headings were found.
   *
   * @param found where the headings are
   * @param rows the first rows of the sheet, the headings among them
   * @param hiddenColumns which columns people do not see
   */
  PlainSheet(
      FileReading file,
      String sheet,
      String prefix,
      boolean byComma,
      Layout.Found found,
      List<Grid.Row> rows,
      BitSet hiddenColumns) {
    super(file, sheet, prefix, byComma);
    this.hiddenColumns = hiddenColumns;
    this.numbers = new RowNumbers(unit, new Numbers());
    begin(found, rows);
  }

  private void begin(Layout.Found found, List<Grid.Row> rows) {
    taker.log().begin(sheet, found.first(), found.last(), !found.ids().isEmpty(), false);
    headingRow = found.last();
    evidence.headings(headingRow);
    width = 0;
    for (Grid.Row row : rows) {
      boolean heading = found.first() <= row.number() && row.number() <= found.last();
      width = heading ? Math.max(width, row.cells().size()) : width;
    }
    HeadingGroups groups = new HeadingGroups(rows, found, headings, sheet);
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
      lines(found, rows);
    }
    passOver(groups, found);
    findRivals(groups, found.last());
    others =
        new OtherRows(
            heads.stream().map(each -> each == null ? null : each.column()).toList(),
            heads.stream().map(each -> each == null ? "" : each.heading()).toList(),
            headings,
            unit);
    names = index(Circumstance.NAME);
    dates = index(Circumstance.DATE);
    units = index(Column.Aside.UNIT);
    periods = index(Column.Aside.PERIOD);
    held = mayWait() ? new ArrayList<>() : null;
  }

  /** Whether a line at the end may still say in which units of measure the figures are. */
  private boolean mayWait() {
    return !headings.ofCases()
        && heads.stream()
            .anyMatch(
                each ->
                    each != null
                        && each.column() instanceof Column.Reported of
                        && !StatedUnits.isNamed(each.heading(), of.measure()));
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
        evidence.kinds().headings(found.last(), List.of(cell.shown()), true);
        anyKind = Headings.kind(cell.shown()) == null;
        if (!anyKind) {
          // What is written in our own form is one of these, whatever it is called.
          evidence.kinds().certain();
        }
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
      throw new UnreadableFileException(
          found.first(), "file.otherForm", evidence.kinds().name(unit));
    }
  }

  /** Holds units of measure that lines above the headings name against those of figures. */
  private void lines(Layout.Found found, List<Grid.Row> rows) {
    for (Grid.Row row : rows) {
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
      if (sheetUnits > 0 && held == null) {
        tell(row.number(), place, "unit.below", stated, head.heading(), unitOf(of.measure()));
      } else {
        tell(row.number(), place, "unit.line", stated, head.heading(), unitOf(of.measure()));
      }
      heads.set(i, head.in(stated));
      if (held != null) {
        held.replaceAll(each -> in(each, head.in(stated)));
      }
    }
    return true;
  }

  /** A row that waits, whose figures under a heading are in another unit of measure. */
  private static EntryRow in(EntryRow row, Head head) {
    return new EntryRow(
        row.sheet(),
        row.number(),
        row.entries().stream()
            .map(
                each ->
                    each.column().equals(head.column())
                        ? each.with(head.value(each.value()))
                        : each)
            .toList());
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

  /**
   * Passes over columns that are a plan, or hold a result against one, or stand below words of
   * which nobody can tell what they say of them.
   */
  private void passOver(HeadingGroups groups, Layout.Found found) {
    List<Integer> passed = new ArrayList<>();
    Set<Column> read = new HashSet<>();
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      if (head != null && isFigure(head.column())) {
        if (passed(groups, i, head.column()) != null) {
          passed.add(i);
        } else {
          read.add(head.column());
        }
      }
    }
    for (int i : passed) {
      Head head = Objects.requireNonNull(heads.get(i));
      Passed why = Objects.requireNonNull(passed(groups, i, head.column()));
      String words = why.words;
      if (read.contains(head.column())) {
        taker
            .log()
            .passedOver(head.heading().equals(words) ? words : head.heading() + " – " + words);
      } else {
        String place = prefix + grid.place(Grid.address(i, found.last()), head.heading());
        tell(found.last(), place, why.key, head.heading(), words);
      }
      unknown.put(i, head.heading());
      heads.set(i, null);
    }
  }

  /**
   * Why a column does not count.
   *
   * @param key of the message
   * @param words that say so
   */
  private record Passed(String key, String words) {}

  private static @Nullable Passed passed(HeadingGroups groups, int index, Column column) {
    HeadingGroups.Said said = groups.at(index);
    Titles titles = groups.titles();
    if (!titles.plan().isEmpty()) {
      return new Passed("heading.plan", titles.plan());
    }
    if (said != null && said.noResult()) {
      return new Passed("heading.plan", said.text());
    }
    boolean yearly = Titles.isYearly(column);
    if (yearly && said != null && !said.part().isEmpty()) {
      return new Passed("heading.part", said.part());
    }
    if (said != null && !said.strange().isEmpty()) {
      return new Passed("heading.strange", said.strange());
    }
    return yearly && !titles.part().isEmpty() ? new Passed("heading.part", titles.part()) : null;
  }

  /** Finds columns of which more than one are for the same, or which are of some year. */
  private void findRivals(HeadingGroups groups, int row) {
    rivals = new Rivals(day);
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      if (head != null && !(head.column() instanceof Column.Aside)) {
        HeadingGroups.Said said = isFigure(head.column()) ? groups.at(i) : null;
        Integer year = said == null ? null : said.year();
        if (year == null && head.column() instanceof Column.Reported) {
          year = groups.titles().year();
        }
        rivals.add(head.column(), new Rivals.One(i, year, said == null ? null : said.mark()));
      }
    }
    rivals.begin();
    List.copyOf(rivals.all().entrySet()).forEach(each -> tell(each.getKey(), each.getValue(), row));
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
    if (heading instanceof CellValue.Broken broken && broken.key().equals("cell.struck")) {
      unknown.put(index, heading.shown());
      String place = prefix + grid.place(Grid.address(index, number), heading.shown());
      tell(number, place, "heading.struck", heading.shown());
      return null;
    }
    CellValue.Mark mark = CellReader.mark(heading);
    if (mark != null) {
      taker.log().heading(prefix + Grid.address(index, number), mark.written(), heading.shown());
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

  /** Takes a row below the headings. */
  void row(Grid.Row row) {
    if (row.blank() || others == null) {
      return;
    }
    boolean mayBeLine = !headings.ofCases() && isLine(row);
    if (mayBeLine) {
      numbers.end();
    }
    if (mayBeLine && line(row)) {
      taker.log().leftOut(where(row.number()), RowKind.NOTE, shown(row));
      return;
    }
    RowKind kind = others.kind(row);
    if (kind != RowKind.OTHER_HEADING && kind != RowKind.NOTE && isSection(row)) {
      numbers.group();
      String line = section == null ? shown(row) : shown(section.text);
      taker.log().leftOut(where(row.number()), kind == null ? RowKind.GROUP : kind, line);
      return;
    }
    if (kind == null && !headings.ofCases()) {
      kind = noUnit(row);
    }
    if (kind == RowKind.OTHER_HEADING && goesOn(row)) {
      kind = RowKind.HEADING;
    }
    if (kind == RowKind.GROUP) {
      numbers.group();
    } else if (kind != null) {
      numbers.settle();
    }
    if (kind == RowKind.OTHER_HEADING) {
      tell(row.number(), "", "heading.other", shown(row));
      others = null;
      return;
    }
    if (kind != null) {
      leaveOut(row, kind, others);
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
    if (!headings.ofCases() && isOfOtherPeriod(row)) {
      return;
    }
    List<Entry> entries = entries(row);
    if (entries == null || entries.isEmpty()) {
      return;
    }
    if (headings.ofCases()) {
      take(row, entries);
      return;
    }
    Entry named = named(entries);
    String name = named == null ? "" : named.value().shown();
    numbers.add(
        new RowNumbers.Numbered(row, entries, others.number(row), name, others.hasFigures(row)));
  }

  /** That there are no more rows. */
  void end() {
    numbers.end();
    release();
  }

  /** The cell that names the unit, if there is one. */
  private @Nullable Entry named(List<Entry> entries) {
    Entry otherwise = null;
    for (Entry each : entries) {
      if (each.column() == Circumstance.NAME) {
        return each;
      }
      boolean may =
          (unit == UnitKind.DISTRICT && each.column() == Circumstance.DISTRICT)
              || (unit == UnitKind.PROVINCE && each.column() == Circumstance.PROVINCE);
      otherwise = may ? each : otherwise;
    }
    return otherwise;
  }

  /** A row that its number shows to be none of a unit, or that may be none. */
  private void tell(RowNumbers.Numbered row, @Nullable UnitKind other) {
    int number = row.row().number();
    Entry named = named(row.entries());
    String place = named == null ? "" : named.place().get();
    String own = evidence.kinds().name(unit);
    if (other == null) {
      tell(number, place, "row.level", row.name(), row.number(), own);
    } else {
      tell(number, place, "row.otherUnit", row.name(), evidence.kinds().name(other), own);
    }
  }

  private void leaveOut(Grid.Row row, RowKind kind, OtherRows of) {
    String name = of.name(row);
    boolean named = kind == RowKind.GROUP && name != null;
    String shown = named && name != null ? shown(name) : shown(row);
    taker.log().leftOut(where(row.number()), kind, shown);
    UnitKind other = kind == RowKind.GROUP ? UnitKinds.kind(shown) : null;
    if (other != null && other != unit && of.hasFigures(row)) {
      evidence.otherUnit(row.number(), shown);
    }
  }

  private void take(Grid.Row row, List<Entry> entries) {
    if (!isOfKind(row, entries)) {
      return;
    }
    if (row.hidden()) {
      taker.log().hidden(where(row.number()));
    }
    taker.log().unit(row.number());
    sheetUnits++;
    EntryRow taken = new EntryRow(prefix.isEmpty() ? "" : sheet, row.number(), entries);
    List<EntryRow> waiting = held;
    if (waiting == null) {
      taker.rows().accept(taken);
      return;
    }
    waiting.add(taken);
    if (waiting.size() >= MOST_HELD) {
      release();
    }
  }

  /** Hands on the rows that wait: nothing is said of them any more. */
  private void release() {
    List<EntryRow> waiting = held;
    held = null;
    if (waiting != null) {
      waiting.forEach(taker.rows());
    }
  }

  /** Whether a row right below the headings says the same again where columns are read. */
  private boolean goesOn(Grid.Row row) {
    if (row.number() != headingRow + 1) {
      return false;
    }
    for (int i = 0; i < row.cells().size(); i++) {
      Head head = i < heads.size() ? heads.get(i) : null;
      CellValue cell = row.cell(i);
      if (head != null && cell != null && !cell.shown().equals(head.heading())) {
        return false;
      }
    }
    return true;
  }

  /** Numbers of columns, or headings, where the name of a unit should be; else {@code null}. */
  private @Nullable RowKind noUnit(Grid.Row row) {
    if (sheetUnits == 0 && OtherRows.areNumbers(row)) {
      return RowKind.NUMBERS;
    }
    CellValue name = names < 0 ? null : row.cell(names);
    if (name == null) {
      return null;
    }
    if (headings.headsNames(name.shown())) {
      return RowKind.HEADING;
    }
    return unit != UnitKind.VILLAGE && NO_NAME.matcher(name.shown().strip()).matches()
        ? RowKind.NUMBERS
        : null;
  }

  private int index(Column column) {
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      if (head != null && head.column() == column) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a row has only words of what the rows below it are: a plan, results, of a year. */
  private boolean isSection(Grid.Row row) {
    if (headings.ofCases()) {
      return false;
    }
    String line = "";
    for (int i = 0; i < row.cells().size(); i++) {
      CellValue each = row.cell(i);
      // A letter where names stand is a name, be it a short one.
      Pattern sign = i < names ? LIST_SIGN : NUMBER_SIGN;
      boolean listed =
          each != null && i <= Math.max(0, names) && sign.matcher(each.shown().strip()).matches();
      if (each == null || listed || each.shown().equals(line)) {
        continue;
      }
      if (!line.isEmpty() || !(each instanceof CellValue.Text) || isBeside(i)) {
        return false;
      }
      line = each.shown();
    }
    Period said = line.isEmpty() ? null : Period.of(line);
    if (said == null) {
      return false;
    }
    section = new Section(row.number(), line, said, new AtomicBoolean());
    return true;
  }

  /** Whether what stands in a column is told of the unit of the row alone. */
  private boolean isBeside(int index) {
    Head head = index < heads.size() ? heads.get(index) : null;
    Column column = head == null ? null : head.column();
    return index > 0
        && (column == Circumstance.DATE
            || column == Column.Aside.REMARK
            || column == Column.Aside.PERIOD
            || column == Column.Aside.UNIT);
  }

  /** Whether a line above a row, or a cell of it, says that its figures are none of its day. */
  private boolean isOfOtherPeriod(Grid.Row row) {
    CellValue day = dates < 0 ? null : row.cell(dates);
    int[] year = day == null ? Rivals.year(this.day) : Rivals.year(day);
    Section above = section;
    if (above != null && isOther(above.said, year)) {
      taker.log().leftOut(where(row.number()), RowKind.COMPARISON, shown(row));
      if (!above.told.getAndSet(true)) {
        tell(row.number(), "", "rows.period", above.text, above.row);
      }
      return true;
    }
    for (int i = periods; i >= 0 && i < heads.size(); i++) {
      Head head = heads.get(i);
      CellValue cell = row.cell(i);
      if (head == null || head.column() != Column.Aside.PERIOD || cell == null) {
        continue;
      }
      Period said = Period.of(cell);
      if (said == null || isOther(said, year)) {
        String place = prefix + grid.place(Grid.address(i, row.number()), head.heading());
        tell(row.number(), place, "row.period", cell.shown());
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(Period said, int[] year) {
    Integer its = said.year();
    return said.plan() || said.part() || (its != null && Rivals.isOther(its, year));
  }

  /** The unit of measure in a column of its own; {@code null} if there is none. */
  private @Nullable String unitOf(Grid.Row row) {
    return units >= 0 && row.cell(units) instanceof CellValue.Text text ? text.text() : null;
  }

  /** The heading of a figure in a row whose unit of measure stands in a column of its own. */
  private Head in(Grid.Row row, int index, Head head, @Nullable String stated) {
    if (stated == null
        || !(head.column() instanceof Column.Reported of)
        || !StatedUnits.contradict(List.of(stated), of.measure())) {
      return head;
    }
    Head in = head.in(stated);
    CellValue cell = row.cell(index);
    if (cell != null && in.value(cell) instanceof CellValue.Open) {
      String place = prefix + grid.place(Grid.address(index, row.number()), head.heading());
      tell(row.number(), place, "unit.cell", stated, head.heading(), unitOf(of.measure()));
    }
    return in;
  }

  /** Whether the row is of a unit of the kind that is wanted; else it is told. */
  private boolean isOfKind(Grid.Row row, List<Entry> entries) {
    if (headings.ofCases()) {
      return true;
    }
    if (evidence.isFirst()) {
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
      evidence.kinds().headings(row.number(), words, named);
      evidence.tell();
    }
    Entry entry = named(entries);
    if (entry == null) {
      return true;
    }
    UnitKind other = evidence.kinds().name(row.number(), entry.value().shown());
    if (other != null) {
      tell(
          row.number(),
          entry.place().get(),
          "row.otherUnit",
          entry.value().shown(),
          evidence.kinds().name(other),
          evidence.kinds().name(unit));
      return false;
    }
    return true;
  }

  /** What stands under headings, or {@code null} if the row cannot be used. */
  private @Nullable List<Entry> entries(Grid.Row row) {
    String before = prefix;
    List<Entry> entries = new ArrayList<>();
    Map<Integer, Entry> cells = rivals.isEmpty() ? null : new TreeMap<>();
    String stated = unitOf(row);
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
        CellValue own =
            isMergedOver(row, i) ? merged(value) : in(row, i, head, stated).value(value);
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
        cells, i -> entry(before, row.number(), i, Objects.requireNonNull(heads.get(i)), NOTHING));
    return new ArrayList<>(cells.values());
  }

  private Entry entry(String before, int row, int column, Head head, CellValue value) {
    return new Entry(
        () -> before + grid.place(Grid.address(column, row), head.heading()),
        row,
        head.column(),
        value,
        BARE.matcher(head.heading().strip()).matches() ? head.heading().strip() : "");
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
   * Tells of a cell that has no heading; whether it makes the row useless. In a text file the cells
   * may have been shifted by a separator; elsewhere the others are where they are.
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

  /** What becomes of rows by their numbers. */
  private final class Numbers implements RowNumbers.Taker {
    @Override
    public void unit(RowNumbers.Numbered row) {
      take(row.row(), row.entries());
    }

    @Override
    public void group(RowNumbers.Numbered row) {
      leaveOut(row.row(), RowKind.GROUP, Objects.requireNonNull(others));
    }

    @Override
    public void tell(RowNumbers.Numbered row, @Nullable UnitKind other) {
      PlainSheet.this.tell(row, other);
    }
  }

  private String where(int row) {
    return prefix + row;
  }
}
