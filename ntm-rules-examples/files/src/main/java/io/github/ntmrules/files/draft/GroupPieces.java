package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.decree.CellReading;
import io.github.ntmrules.files.decree.CellSays;
import io.github.ntmrules.files.decree.CellSays.Level;
import io.github.ntmrules.files.decree.CellSays.Word;
import io.github.ntmrules.files.decree.PrintedCell;
import io.github.ntmrules.files.draft.DraftNote.Kind;
import io.github.ntmrules.files.draft.PrintedRow.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of rows of which not every group of communes is asked the same: what one line of the
 * workbook cannot say of all columns becomes a line for each.
 */
final class GroupPieces {

  private final String table;
  private final List<String> columns;
  private final List<DraftNote> notes;

  GroupPieces(String table, List<String> columns, List<DraftNote> notes) {
    this.table = table;
    this.columns = columns;
    this.notes = notes;
  }

  /** The pieces of a row that is one of yes or no and does not apply in some columns. */
  List<Piece> whole(Piece piece) {
    List<Integer> met = new ArrayList<>();
    List<Integer> none = new ArrayList<>();
    for (int i = 0; i < piece.cells().size(); i++) {
      CellSays says = says(piece.cells().get(i));
      if (says == Word.NOT_APPLICABLE) {
        none.add(i);
      } else if (says == Word.MET) {
        met.add(i);
      }
    }
    boolean all = met.size() + none.size() == piece.cells().size();
    if (!all || met.isEmpty() || none.isEmpty() || piece.part() > 0) {
      return List.of(piece);
    }
    told(piece, none);
    List<Cell> cells = new ArrayList<>(piece.cells());
    none.forEach(each -> cells.set(each, piece.cells().get(met.get(0))));
    Piece asked =
        new Piece(
            piece.row(),
            piece.part(),
            piece.joined(),
            piece.year(),
            piece.words(),
            cells,
            met,
            true);
    return List.of(asked, notApplicable(piece, none));
  }

  /**
   * The pieces of a row with several levels where some columns have the first alone, or none.
   *
   * @param parts a piece for each of its levels
   * @param fewer the columns with one level
   * @return the pieces; empty if it is not sure of which part the one level is
   */
  List<Piece> parts(List<Piece> parts, List<Integer> fewer) {
    Piece first = parts.get(0);
    List<Integer> none = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < first.cells().size(); i++) {
      boolean not = says(first.cells().get(i)) == Word.NOT_APPLICABLE;
      if (not) {
        none.add(i);
      } else if (!fewer.contains(i)) {
        rest.add(i);
      }
    }
    if (rest.isEmpty() || (fewer.isEmpty() && none.isEmpty())) {
      return List.of();
    }
    for (int each : fewer) {
      String kind = kind(first.cells().get(each));
      Set<String> others = new HashSet<>();
      parts.subList(1, parts.size()).forEach(part -> others.addAll(kinds(part, rest)));
      if (kind.isEmpty() || !kinds(first, rest).equals(Set.of(kind)) || others.contains(kind)) {
        return List.of();
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (Piece each : parts) {
      List<Cell> cells = new ArrayList<>(each.cells());
      Cell other = elsewhere(each.cells().get(rest.get(0)));
      none.forEach(column -> cells.set(column, other));
      fewer.forEach(column -> cells.set(column, other));
      pieces.add(
          new Piece(each.row(), each.part(), true, each.year(), each.words(), cells, rest, true));
    }
    if (!fewer.isEmpty()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < first.cells().size(); i++) {
        boolean here = fewer.contains(i);
        Cell cell = new Cell(first.cells().get(here ? i : fewer.get(0)).text(), false);
        cells.add(here ? cell : elsewhere(cell));
      }
      pieces.add(new Piece(first.row(), 0, false, first.year(), first.words(), cells, fewer, true));
      told(first, fewer);
    }
    if (!none.isEmpty()) {
      pieces.add(notApplicable(first, none));
      told(first, none);
    }
    return pieces;
  }

  /** What stands in the columns that a line is not of: a line of yes or no says so of all. */
  private static Cell elsewhere(Cell cell) {
    return says(cell) == Word.MET ? cell : new Cell("", false);
  }

  private static Piece notApplicable(Piece of, List<Integer> columns) {
    return new Piece(of.row(), 0, false, of.year(), of.words(), List.of(), columns, false);
  }

  private void told(Piece piece, List<Integer> of) {
    List<String> names = of.stream().map(columns::get).toList();
    notes.add(
        new DraftNote(
            Kind.BY_GROUP,
            table,
            piece.row().number(),
            "",
            piece.row().content(),
            List.of(String.join(", ", names))));
  }

  private static @Nullable CellSays says(Cell cell) {
    return RowSplitter.says(PrintedCell.read(cell.text()));
  }

  private static Set<String> kinds(Piece piece, List<Integer> of) {
    Set<String> kinds = new HashSet<>();
    of.forEach(each -> kinds.add(kind(piece.cells().get(each))));
    kinds.remove("province");
    return kinds;
  }

  /** What kind of level it is; empty if that is not sure. */
  private static String kind(Cell cell) {
    CellReading reading = PrintedCell.read(cell.text());
    CellSays says = RowSplitter.says(reading);
    if (says instanceof Level level) {
      return "level " + level.unit();
    }
    return says == Word.MET ? "met" : says == Word.SET_BY_PROVINCE ? "province" : "";
  }
}
