package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.format.SheetText;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cell holds, before it is known what it stands for. An empty cell is none. */
sealed interface CellValue {

  /** What stands in it, for messages. */
  String shown();

  /**
   * The cell of a text: an error where a spreadsheet shows one, {@code null} if it says nothing.
   */
  static @Nullable CellValue of(String text) {
    return RichText.of(text);
  }

  /** The same of a text in which no part is raised or struck out. */
  static @Nullable CellValue plain(String text) {
    String stripped = SheetText.original(Spelling.stripped(text));
    if (stripped.startsWith("#") && Errors.ALL.contains(stripped)) {
      return new Broken("cell.error", stripped);
    }
    return Spelling.missing(stripped) ? null : new Text(stripped);
  }

  /** What spreadsheets show where a formula fails. */
  final class Errors {

    private static final Set<String> ALL =
        Set.of(
            "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!",
            "#CALC!");

    private Errors() {}
  }

  /**
   * What a text is beside what it says.
   *
   * @param written all of it, with the mark of a note or what is struck out
   * @param struck whether a part of it is struck out
   */
  record Mark(String written, boolean struck) {}

  /**
   * Text as it was typed, without blanks around it, not empty.
   *
   * @param mark what stands in the cell beside it, or {@code null}
   */
  record Text(String text, @Nullable Mark mark) implements CellValue {
    Text(String text) {
      this(text, null);
    }

    @Override
    public String shown() {
      return text;
    }
  }

  /**
   * A number that is not text, exact; a cell may show it as a percentage: 0.95 as 95 %.
   *
   * @param day the day that the number stands for where a day is asked and the cell has no format
   *     of one; {@code null} if it can be none
   * @param decimals how many decimals of a percentage the cell shows; below 0 all of them
   */
  record Numeric(BigDecimal value, boolean percent, @Nullable LocalDate day, int decimals)
      implements CellValue {
    Numeric(BigDecimal value, boolean percent) {
      this(value, percent, null, -1);
    }

    /** The percentage that the cell shows, which may be rounded. */
    BigDecimal shownPercent() {
      BigDecimal all = value.scaleByPowerOfTen(2);
      return decimals < 0 || all.scale() <= decimals || all.scale() > 400
          ? all
          : all.setScale(decimals, RoundingMode.HALF_UP);
    }

    @Override
    public String shown() {
      if (percent && Math.abs(value.scale()) <= 40) {
        return value.scaleByPowerOfTen(2).stripTrailingZeros().toPlainString() + "%";
      }
      return Math.abs(value.scale()) > 40 ? value.toString() : value.toPlainString();
    }
  }

  /** A day that is not text. */
  record Day(LocalDate day) implements CellValue {
    @Override
    public String shown() {
      return day.toString();
    }
  }

  /** Yes or no that is not text. */
  record Truth(boolean yes) implements CellValue {
    @Override
    public String shown() {
      return Boolean.toString(yes);
    }
  }

  /** A figure between bounds that is not text. */
  record Bounds(Figure figure) implements CellValue {
    @Override
    public String shown() {
      return figure.toString();
    }
  }

  /** Several texts, in the order of the file. */
  record Many(List<String> texts) implements CellValue {
    @Override
    public String shown() {
      return String.join("; ", texts);
    }
  }

  /** A figure that may mean two things, of which was told already: it counts as missing. */
  record Open(String shown) implements CellValue {}

  /** Something that has no value, and the key of the message that says why. */
  record Broken(String key, String shown) implements CellValue {}
}
