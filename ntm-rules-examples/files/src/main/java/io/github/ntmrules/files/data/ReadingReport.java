package io.github.ntmrules.files.data;

import io.github.ntmrules.files.text.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a file, what was left out of it and how cells were understood, beside what is
 * wrong with it. Immutable.
 *
 * @param file the name of the file
 * @param sheets the sheets that were read, in order
 * @param sheetsWithoutHeading the names of those that people see and that have no headings
 * @param hiddenSheets the names of those that people do not see, which are not read
 * @param leftOut rows that are none of a unit, the first of them
 * @param leftOutMore how many more of those there are
 * @param hidden rows that were read though the file hides them, the first of them
 * @param hiddenMore how many more of those there are
 * @param passedOver the headings of columns of plans, and of what is held against them, that stand
 *     beside results
 * @param aside the headings of columns that say nothing of a unit
 * @param notAsked the headings of columns that the set does not ask for
 * @param headings headings that are written in another way
 * @param understood cells that are written in another way, alike ones together, the first of them
 * @param understoodMore how many more cells there are
 * @param rounded numbers with more decimals than are kept, the first of them
 * @param roundedMore how many more of those there are
 * @param percent the first of the cells that a workbook shows in percent, or {@code null}
 * @param percentRounded cells that show fewer decimals of a percentage than they hold, the first of
 *     them: what is shown, and what is held
 * @param percentRoundedMore how many more of those there are
 */
public record ReadingReport(
    String file,
    List<SheetRead> sheets,
    List<String> sheetsWithoutHeading,
    List<String> hiddenSheets,
    List<LeftOut> leftOut,
    long leftOutMore,
    List<String> hidden,
    long hiddenMore,
    List<String> passedOver,
    List<String> aside,
    List<String> notAsked,
    List<Understood> headings,
    List<Understood> understood,
    long understoodMore,
    List<Understood> rounded,
    long roundedMore,
    @Nullable Understood percent,
    List<Understood> percentRounded,
    long percentRoundedMore) {

  /** So many of a kind are named in words. */
  private static final int MOST_NAMED = 30;

  private static final int MOST_ROUNDED = 5;

  /** Copies the lists. */
  public ReadingReport {
    sheets = List.copyOf(sheets);
    sheetsWithoutHeading = List.copyOf(sheetsWithoutHeading);
    hiddenSheets = List.copyOf(hiddenSheets);
    leftOut = List.copyOf(leftOut);
    hidden = List.copyOf(hidden);
    passedOver = List.copyOf(passedOver);
    aside = List.copyOf(aside);
    notAsked = List.copyOf(notAsked);
    headings = List.copyOf(headings);
    understood = List.copyOf(understood);
    rounded = List.copyOf(rounded);
    percentRounded = List.copyOf(percentRounded);
  }

  /**
   * A sheet that was read.
   *
   * @param name what it is called; empty in a file without sheets
   * @param firstHeadingRow the first row of its headings, from 1
   * @param lastHeadingRow the last
   * @param ids whether ids stand above the headings, as in a form for data entry
   * @param units how many rows of units it has, wrong ones included
   * @param firstUnitRow the first row of a unit, or 0
   * @param lastUnitRow the last, or 0
   * @param across whether the units stand across, and what is asked downwards
   */
  public record SheetRead(
      String name,
      int firstHeadingRow,
      int lastHeadingRow,
      boolean ids,
      long units,
      int firstUnitRow,
      int lastUnitRow,
      boolean across) {

    /** Whether nothing stands above the headings. */
    boolean isFirst() {
      return firstHeadingRow <= 1 && lastHeadingRow <= (ids ? 2 : 1);
    }
  }

  /**
   * A row that is none of a unit.
   *
   * @param where its number, after the name of its sheet if there are several
   * @param kind TOTAL, GROUP, NOTE, SIGNATURE, HEADING or NUMBERS
   * @param text its first words
   */
  public record LeftOut(String where, String kind, String text) {}

  /**
   * Cells that are written alike and understood alike.
   *
   * @param place the first of them
   * @param shown what stands in it
   * @param meaning what it was understood as, in the language of the reading
   * @param cells how many there are
   */
  public record Understood(String place, String shown, String meaning, long cells) {}

  /** Whether all was read as it stands: one sheet, headings in its first row, nothing left out. */
  public boolean isPlain() {
    boolean first =
        sheets.size() <= 1 && sheets.stream().allMatch(each -> each.isFirst() && !each.across());
    return first
        && sheetsWithoutHeading.isEmpty()
        && hiddenSheets.isEmpty()
        && leftOut.isEmpty()
        && hidden.isEmpty()
        && passedOver.isEmpty()
        && aside.isEmpty()
        && notAsked.isEmpty()
        && headings.isEmpty()
        && understood.isEmpty()
        && rounded.isEmpty()
        && percentRounded.isEmpty()
        && percent == null;
  }

  /** In words, a line for each thing; empty if all was read as it stands. */
  public List<String> lines(Locale locale) {
    List<String> lines = new ArrayList<>();
    if (isPlain()) {
      return lines;
    }
    Words words = new Words(Texts.of(RowParser.AREA, locale));
    for (SheetRead each : sheets) {
      lines.add(file + ": " + words.sheet(each));
    }
    if (sheets.isEmpty()) {
      lines.add(file + ":");
    }
    words.add(lines, "read.noHeading", sheetsWithoutHeading, 0, name -> "\"" + name + "\"");
    words.add(lines, "read.hiddenSheets", hiddenSheets, 0, name -> "\"" + name + "\"");
    words.add(lines, "read.leftOut", leftOut, leftOutMore, words::leftOut);
    words.add(lines, "read.hidden", hidden, hiddenMore, words::hidden);
    words.add(lines, "read.passedOver", passedOver, 0, heading -> heading);
    words.add(lines, "read.aside", aside, 0, heading -> heading);
    words.add(lines, "read.notAsked", notAsked, 0, heading -> heading);
    words.add(lines, "read.headings", headings, 0, words::understood);
    words.add(lines, "read.understood", understood, understoodMore, words::understood);
    Understood shown = percent;
    if (shown != null) {
      lines.add(
          "  " + words.texts.get("read.percent", shown.cells(), shown.place(), shown.shown()));
    }
    words.add(
        lines, "read.percentRounded", percentRounded, percentRoundedMore, words::percentRounded);
    if (!rounded.isEmpty()) {
      long cells = roundedMore + rounded.stream().mapToLong(Understood::cells).sum();
      String some =
          rounded.stream()
              .limit(MOST_ROUNDED)
              .map(each -> each.place() + " " + each.shown() + " ≈ " + each.meaning())
              .collect(Collectors.joining("; "));
      String more = rounded.size() > MOST_ROUNDED ? "; …" : "";
      lines.add("  " + words.texts.get("read.rounded", cells, some + more));
    }
    return lines;
  }

  private record Words(Texts texts) {

    String sheet(SheetRead sheet) {
      String name = sheet.name().isEmpty() ? "" : texts.get("read.sheet", sheet.name());
      String rows = rows(sheet.firstHeadingRow(), sheet.lastHeadingRow());
      if (sheet.across()) {
        return texts.get("read.across", name, rows, sheet.units());
      }
      String units =
          sheet.units() == 0
              ? texts.get("read.noUnits")
              : texts.get(
                  "read.units", sheet.units(), rows(sheet.firstUnitRow(), sheet.lastUnitRow()));
      return texts.get("read.rows", name, rows, units);
    }

    private static String rows(int first, int last) {
      return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /** A row, or a column, which is in words already. */
    String hidden(String where) {
      return where.endsWith(")") ? where : texts.get("read.row", where);
    }

    String leftOut(LeftOut row) {
      return texts.get("read.kind." + row.kind(), row.where(), row.text());
    }

    String understood(Understood cell) {
      String times = cell.cells() > 1 ? texts.get("read.times", cell.cells()) : "";
      return texts.get("read.as", cell.place(), cell.shown(), cell.meaning()) + times;
    }

    String percentRounded(Understood cell) {
      String times = cell.cells() > 1 ? texts.get("read.times", cell.cells()) : "";
      return texts.get("read.shownHeld", cell.place(), cell.shown(), cell.meaning()) + times;
    }

    <T> void add(
        List<String> lines, String key, List<T> all, long more, Function<T, String> words) {
      if (all.isEmpty()) {
        return;
      }
      long others = more + Math.max(0, all.size() - MOST_NAMED);
      String named = all.stream().limit(MOST_NAMED).map(words).collect(Collectors.joining("; "));
      NumberFormat numbers = NumberFormat.getIntegerInstance(texts.locale());
      String rest = others == 0 ? "" : texts.get("read.more", numbers.format(others));
      lines.add("  " + texts.get(key, named + rest));
    }
  }
}
