package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.data.Column.Circumstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sheet of the usual form of paper: what is asked downwards, units across. Not thread-safe. */
final class PaperForm extends SheetReading {

  private static final int MOST_QUOTED = 6;

  private Rivals rivals = new Rivals(null);

  PaperForm(FileReading file, String sheet, String prefix, boolean byComma) {
    super(file, sheet, prefix, byComma);
  }

  /** Hands on what stands in the form. */
  void read(TurnedSheet form) {
    int names = form.rows().get(form.names()).number();
    if (form.units().isEmpty() && form.unclear().isEmpty()) {
      if (form.passed().stream().anyMatch(TurnedWords::isOfOneUnit)) {
        tellOfNoUnits(form, names);
      } else {
        tellOfColumns(form, names);
      }
      return;
    }
    kinds(form);
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
    if (!words.isEmpty() && lowest(words) != null) {
      evidence.kinds().headings(form.rows().get(form.names()).number(), words, true);
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
        evidence.kinds().name(unit),
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
      tell(row, place, "turned.unknown", name, evidence.kinds().name(unit));
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
    Titles titles = titles(form);
    String plan = titles.plan();
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
      if (!titles.part().isEmpty() && Titles.isYearly(head.column())) {
        tell(row, place, "heading.part", head.heading(), titles.part());
        asked.set(i, null);
        continue;
      }
      Integer year = head.column() instanceof Column.Reported ? titles.year() : null;
      rivals.add(head.column(), new Rivals.One(i, year, null));
      String other = first.putIfAbsent(head.column(), address);
      if (other != null) {
        tell(row, place, "heading.rival", head.heading(), other);
      }
    }
    rivals.begin();
  }

  /** What is said of all of the sheet: not what stands over some of its columns. */
  private Titles titles(TurnedSheet form) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < form.names(); i++) {
      Set<String> said = new HashSet<>();
      for (CellValue each : form.rows().get(i).cells()) {
        if (each != null) {
          said.add(each.shown());
        }
      }
      titles.addAll(said.size() == 1 ? said : Set.of());
    }
    return Titles.of(titles, sheet);
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
    Column column = TurnedSheet.asked(row, at, headings);
    boolean note = column == null && isNote(form, row, text);
    if (headings.peek(text) instanceof Column.Aside || note) {
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

  /** Whether a row that asks for nothing known is a note: by its words, or it has no figures. */
  private boolean isNote(TurnedSheet form, Grid.Row row, String text) {
    boolean figures =
        form.units().stream()
            .map(each -> row.cell(each.column()))
            .anyMatch(each -> each != null && TurnedSheet.isFigure(each));
    if (figures && !OtherRows.isNote(text)) {
      return false;
    }
    OtherRows notes = new OtherRows(List.of(Circumstance.NAME), List.of(), headings, unit);
    RowKind kind = notes.kind(new Grid.Row(row.number(), false, List.of(new CellValue.Text(text))));
    return kind == RowKind.NOTE || kind == RowKind.SIGNATURE;
  }

  private String name(Column column) {
    return column instanceof Column.Reported of
        ? Headings.of(of.measure(), this.of.texts().locale())
        : Headings.id(column);
  }

  private void unit(TurnedSheet form, TurnedSheet.Unit of, List<@Nullable Head> asked) {
    Grid.Row names = form.rows().get(form.names());
    int column = of.column();
    CellValue name = new CellValue.Text(of.name());
    if (OtherRows.isNoUnit(name.shown(), unit)) {
      String place = Grid.address(column, names.number());
      taker.log().leftOut(prefix + place, RowKind.TOTAL, name.shown());
      return;
    }
    UnitKind other =
        headings.ofCases() ? null : evidence.kinds().name(names.number(), name.shown());
    if (other != null) {
      String place = prefix + grid.place(Grid.address(column, names.number()), name.shown());
      tell(
          names.number(),
          place,
          "row.otherUnit",
          name.shown(),
          evidence.kinds().name(other),
          evidence.kinds().name(unit));
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
}
