package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Days;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.SheetFile.Cell;
import io.github.ntmrules.files.data.SheetFile.Kind;
import io.github.ntmrules.files.law.Told.Place;
import io.github.ntmrules.json.MeasuredValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, as text; what cannot is told. */
final class BookCells {

  private final Told told;

  BookCells(Told told) {
    this.told = told;
  }

  /** The text of a cell without blanks around it; empty of none. */
  String text(@Nullable Cell cell, Place at) {
    if (cell == null) {
      return "";
    }
    if (cell.kind() == Kind.BROKEN) {
      told.wrong(at, "BROKEN", cell.text());
      return "";
    }
    if (!cell.formula().isEmpty()) {
      told.note(at, "FORMULA", "=" + cell.formula().replaceFirst("^=", ""), cell.text());
    }
    return plain(cell.text());
  }

  /** The same where texts are compared. */
  static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** A level: a number is as it would be typed. */
  String level(@Nullable Cell cell, Place at) {
    String text = text(cell, at);
    if (cell == null || (cell.kind() != Kind.NUMBER && cell.kind() != Kind.DAY)) {
      return text;
    }
    if (cell.kind() == Kind.DAY) {
      told.wrong(at, "LEVEL_DAY", text);
      return "";
    }
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1) : text;
    return MeasuredValue.unambiguous(new BigDecimal(number)).toPlainString() + (percent ? "%" : "");
  }

  /** A day as {@code 2026-12-31}; the text itself where it is the one that was written there. */
  String day(@Nullable Cell cell, Place at, String before) {
    String text = text(cell, at);
    if (text.isEmpty() || text.equals(before) || (cell != null && cell.kind() == Kind.DAY)) {
      return text;
    }
    try {
      return Days.parse(text).toString();
    } catch (UnreadableCellException e) {
      told.wrong(at, "DAY", text);
      return before;
    }
  }

  /** A code: a number of two parts may be another code. */
  String code(@Nullable Cell cell, Place at, String before) {
    String text = text(cell, at);
    if (cell != null
        && cell.kind() == Kind.NUMBER
        && text.indexOf('.') >= 0
        && !text.equals(before)) {
      told.wrong(at, "NUMBER_CODE", text);
      return before;
    }
    return text;
  }
}
