package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
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

  @Override
  public void read(Headings headings, RowTaker taker) throws IOException {
    Pass pass = new Pass(headings, taker);
    grid.read(pass, taker.bytesRead());
    pass.endFile();
  }

  /** One reading of the file, which knows what it has come to. */
  private final class Pass implements Grid.Sheets {

    private final Headings headings;
    private final Layout layout;
    private final RowTaker taker;

    // Of the file.
    private final FileReading file;
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
    private BitSet hiddenColumns = new BitSet();
    private boolean byComma;
    private @Nullable PlainSheet plain;

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
      UnitEvidence evidence = new UnitEvidence(new UnitKinds(unit, of), taker);
      this.file = new FileReading(grid, unit, day, of, headings, taker, evidence);
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
      plain = null;
      hiddenColumns = new BitSet();
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
      if (plain != null) {
        plain.row(row);
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
      if (found == null && TurnedSheet.of(waiting, headings, unit, day) != null) {
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
      PlainSheet begun =
          new PlainSheet(file, sheet, prefix, byComma, found, waiting, hiddenColumns);
      read++;
      ownForm |= !found.ids().isEmpty();
      plain = begun;
      List<Grid.Row> before = waiting;
      waiting = new ArrayList<>();
      for (Grid.Row row : before) {
        if (row.number() > found.last()) {
          begun.row(row);
        }
      }
    }

    @Override
    public void end() {
      if (state == State.SEARCHING) {
        search();
      }
      if (state == State.TURNED) {
        TurnedSheet form = TurnedSheet.of(waiting, headings, unit, day);
        if (form == null) {
          state = State.DONE;
        } else {
          new PaperForm(file, sheet, prefix, byComma).read(form);
          read++;
          waiting = new ArrayList<>();
        }
      }
      if (state == State.DONE && !waiting.isEmpty() && !sheet.isEmpty()) {
        taker.log().sheetWithoutHeading(sheet);
      } else if (plain != null) {
        plain.end();
        taker.log().end();
      }
    }

    void endFile() {
      file.evidence().end(read > 0);
      if (read > 0) {
        return;
      }
      if (firstRow == 0) {
        tell(0, "", "file.empty");
        return;
      }
      String name = of.texts().get(headings.ofCases() ? "name.case" : "name." + unit);
      if (!headings.ofCases()) {
        List<String> words =
            firstCells.stream().filter(Objects::nonNull).map(each -> each.shown()).toList();
        file.evidence().kinds().headings(firstRow, words, false);
      }
      tell(firstRow, "", "heading.noName", name);
    }

    private void tell(int number, String place, String key, Object... arguments) {
      taker.problems().accept(of.problem(number, place, key, arguments));
    }
  }
}
