package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.decree.CellReading;
import io.github.ntmrules.files.decree.CellReading.Sure;
import io.github.ntmrules.files.decree.CellSays;
import io.github.ntmrules.files.decree.CellSays.Several;
import io.github.ntmrules.files.decree.CellSays.WithPart;
import io.github.ntmrules.files.decree.CellSays.Word;
import io.github.ntmrules.files.decree.PrintedCell;
import io.github.ntmrules.files.draft.DraftNote.Kind;
import io.github.ntmrules.files.draft.PrintedRow.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts the rows whose cells hold several levels: of the years that the row names, or of its parts.
 * What is not sure stays together as it is printed, and is told. Not thread-safe.
 */
final class RowSplitter {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9./])(?:19|20)[0-9]{2}(?![0-9./])");
  private static final Pattern SPAN =
      Pattern.compile("(?:19|20)[0-9]{2}\\s*[-–—]\\s*(?:19|20)[0-9]{2}");
  private static final Pattern DATED =
      Pattern.compile("(?s)(?:[Nn]ăm\\s+)?((?:19|20)[0-9]{2})\\s*:\\s*(.+)");
  private static final Pattern BRACKET = Pattern.compile("(?s)([^()]+?)\\s*\\((.*)\\)\\s*");
  private static final Pattern LEVEL =
      Pattern.compile("(?s)\\s*(.*?[0-9][0-9.,]*\\s*%?)\\s+\\p{L}.*");

  private final String table;
  private final List<DraftNote> notes;
  private final @Nullable GroupPieces groups;

  /**
   * Splits the rows of a table.
   *
   * @param groups what does so by groups of communes; {@code null} where the columns are none
   */
  RowSplitter(String table, List<DraftNote> notes, @Nullable GroupPieces groups) {
    this.table = table;
    this.notes = notes;
    this.groups = groups;
  }

  /**
   * The pieces of a row.
   *
   * @param cells its levels, one for each column of the decree
   * @param part which part of its indicator it is by itself; 0 if it is whole
   * @param year of which year its columns are; {@code null} if they do not say
   */
  List<Piece> of(PrintedRow row, List<Cell> cells, int part, @Nullable Integer year) {
    Piece one = new Piece(row, part, false, year, row.words(), cells);
    if (part > 0) {
      return List.of(one);
    }
    List<Piece> whole = groups == null || year != null ? List.of(one) : groups.whole(one);
    List<CellReading> readings = cells.stream().map(each -> PrintedCell.read(each.text())).toList();
    if (readings.stream().anyMatch(each -> says(each) instanceof WithPart)) {
      List<Piece> parts = withPart(row, cells, readings, year);
      return parts.isEmpty() ? whole : parts;
    }
    int most = 0;
    for (CellReading each : readings) {
      most = says(each) instanceof Several several ? Math.max(most, several.parts().size()) : most;
    }
    int phrases = content(row).length;
    for (int k = 0; most == 0 && phrases > 1 && k < cells.size(); k++) {
      // Where a level cannot be read, it is nevertheless printed which is of what.
      most = levels(cells.get(k), readings.get(k)) == phrases ? phrases : 0;
    }
    if (most == 0) {
      return whole;
    }
    List<Piece> parted = year == null ? byYears(row, cells, readings) : List.of();
    parted = parted.isEmpty() && most > 1 ? byParts(row, cells, readings, most, year) : parted;
    return parted.isEmpty() ? whole : parted;
  }

  static @Nullable CellSays says(CellReading reading) {
    return reading instanceof Sure sure ? sure.says() : null;
  }

  private void told(Kind kind, PrintedRow row, String text, String... details) {
    notes.add(new DraftNote(kind, table, row.number(), "", text, List.of(details)));
  }

  /** Whether what a cell says is of all years and parts of its row. */
  private static boolean ofAll(@Nullable CellSays says) {
    return says == Word.SET_BY_PROVINCE || says == Word.NOT_APPLICABLE || says == Word.NOT_READ;
  }

  // ---- years

  private List<Piece> byYears(PrintedRow row, List<Cell> cells, List<CellReading> readings) {
    List<Integer> years = years(row.content(), readings);
    if (years.isEmpty()) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      List<Cell> of = new ArrayList<>();
      for (int k = 0; k < cells.size(); k++) {
        Cell cell = cells.get(k);
        boolean parted = says(readings.get(k)) instanceof Several;
        of.add(parted ? new Cell(part(cell.text(), years.get(i), i), cell.open()) : cell);
      }
      pieces.add(new Piece(row, 0, false, years.get(i), withoutYears(row.content()), of));
    }
    told(Kind.YEARS, row, row.content(), years.get(0) + "–" + years.get(years.size() - 1));
    return pieces;
  }

  /** The years that all cells with several levels are of; none if that is not sure. */
  private static List<Integer> years(String content, List<CellReading> readings) {
    Set<List<Integer>> printed = new LinkedHashSet<>();
    Set<Integer> sizes = new LinkedHashSet<>();
    for (CellReading each : readings) {
      CellSays says = says(each);
      if (says instanceof Several several) {
        sizes.add(several.parts().size());
        List<Integer> own = new ArrayList<>();
        several.parts().forEach(one -> own.add(one.year() == null ? 0 : one.year()));
        printed.add(own);
      } else if (!ofAll(says)) {
        return List.of();
      }
    }
    if (printed.size() == 1 && !printed.iterator().next().contains(0)) {
      return printed.iterator().next();
    }
    boolean bare = printed.stream().allMatch(each -> each.stream().allMatch(one -> one == 0));
    List<Integer> named = new ArrayList<>();
    Matcher year = YEAR.matcher(SPAN.matcher(content).replaceAll(" "));
    while (year.find()) {
      named.add(Integer.valueOf(year.group()));
    }
    boolean rising = true;
    for (int i = 1; i < named.size(); i++) {
      rising &= named.get(i) > named.get(i - 1);
    }
    boolean fits = bare && rising && sizes.equals(Set.of(named.size()));
    return fits ? named : List.of();
  }

  private static String withoutYears(String content) {
    return content.replaceAll("[:;,]?\\s*(?:[Nn]ăm\\s+)?\\b(?:19|20)[0-9]{2}\\b", "").strip();
  }

  private static String[] parts(String text) {
    return text.strip().split(text.indexOf(';') >= 0 ? "\\s*;\\s*" : "\\s*\\R\\s*", -1);
  }

  private static String part(String text, int year, int index) {
    String[] parts = parts(text);
    for (String each : parts) {
      Matcher dated = DATED.matcher(each);
      if (dated.matches() && Integer.parseInt(dated.group(1)) == year) {
        return dated.group(2).strip();
      }
    }
    return index < parts.length ? parts[index].strip() : "";
  }

  // ---- parts

  private List<Piece> byParts(
      PrintedRow row,
      List<Cell> cells,
      List<CellReading> readings,
      int most,
      @Nullable Integer year) {
    String[] words = content(row);
    if (words.length != most) {
      return List.of(); // Which level is of what, only a person can say; the line tells it.
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      List<Cell> of = new ArrayList<>();
      for (int k = 0; k < cells.size(); k++) {
        of.add(part(cells.get(k), readings.get(k), most, i));
      }
      pieces.add(new Piece(row, i + 1, true, year, words[i].strip(), of));
    }
    List<Integer> fewer = new ArrayList<>();
    for (int k = 0; k < cells.size(); k++) {
      if (levels(cells.get(k), readings.get(k)) != most && !ofAll(says(readings.get(k)))) {
        fewer.add(k);
      }
    }
    told(Kind.PARTS, row, row.content(), Integer.toString(most));
    List<Piece> parted = groups == null ? List.of() : groups.parts(pieces, fewer);
    if (parted.isEmpty()) {
      fewer.forEach(each -> told(Kind.FEWER_LEVELS, row, cells.get(each).text()));
    }
    return parted.isEmpty() ? pieces : parted;
  }

  /** What the content of a row says one after the other. */
  private static String[] content(PrintedRow row) {
    return row.content().split("\\s*;\\s*", -1);
  }

  /** How many levels a cell has one after the other, readable or not; 0 if it is one. */
  private static int levels(Cell cell, CellReading reading) {
    if (says(reading) instanceof Several several) {
      return several.parts().size();
    }
    boolean parted = !(reading instanceof Sure) && cell.text().indexOf(';') > 0;
    return parted ? parts(cell.text()).length : 0;
  }

  private static Cell part(Cell cell, CellReading reading, int most, int index) {
    CellSays says = says(reading);
    if (ofAll(says)) {
      return cell;
    }
    if (levels(cell, reading) == most) {
      return new Cell(part(cell.text(), 0, index), cell.open());
    }
    return index == 0 ? new Cell(cell.text(), true) : new Cell("", true);
  }

  /** A level, and of what it counts a second one in brackets. */
  private List<Piece> withPart(
      PrintedRow row, List<Cell> cells, List<CellReading> readings, @Nullable Integer year) {
    List<Cell> whole = new ArrayList<>();
    List<Cell> second = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>();
    for (int k = 0; k < cells.size(); k++) {
      Cell cell = cells.get(k);
      CellSays says = says(readings.get(k));
      Matcher bracket = BRACKET.matcher(cell.text());
      Matcher level = LEVEL.matcher(bracket.matches() ? bracket.group(2) : "");
      if (says instanceof WithPart parts && bracket.matches() && level.matches()) {
        whole.add(new Cell(bracket.group(1), cell.open()));
        second.add(new Cell(level.group(1), cell.open()));
        words.add(parts.words());
      } else if (ofAll(says)) {
        whole.add(cell);
        second.add(cell);
      } else {
        return List.of();
      }
    }
    if (words.size() != 1) {
      return List.of();
    }
    String of = words.iterator().next();
    told(Kind.PARTS, row, row.content(), "2");
    return List.of(
        new Piece(row, 1, true, year, row.content(), whole),
        new Piece(row, 2, true, year, row.content() + " – " + of, second));
  }
}
