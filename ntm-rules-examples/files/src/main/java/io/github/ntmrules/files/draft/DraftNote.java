package io.github.ntmrules.files.draft;

import io.github.ntmrules.files.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Something that a person has to look at, or should know. Immutable.
 *
 * @param kind what
 * @param table which table of the file: its number or its sheet; empty where it is the file
 * @param row the row as people count it, from 1; 0 where it is all of the table
 * @param column the heading of the column, or its letter; empty where it is all of the row
 * @param text what stands there; may be empty
 * @param details what the message names beside
 */
public record DraftNote(
    Kind kind, String table, int row, String column, String text, List<String> details) {

  /** What it is about. */
  public enum Kind {
    /** A cell of which it is not sure what it asks. */
    UNSURE_CELL(Group.UNSURE),
    /** An empty cell of a row that has levels in others. */
    EMPTY_CELL(Group.UNSURE),
    /** A cell with the mark of a note, which may change what is asked. */
    FOOTNOTE(Group.UNSURE),
    /** One level over several rows. */
    LEVEL_OVER_ROWS(Group.UNSURE),
    /** One level where the row asks for several. */
    FEWER_LEVELS(Group.UNSURE),
    /** Not every group of communes is asked the same, and each has a line of its own. */
    BY_GROUP(Group.UNSURE),
    /** A row that has no level. */
    NO_LEVEL(Group.UNSURE),
    /** A row without a code that it surely has. */
    NO_CODE(Group.UNSURE),
    /** A row whose number the program counts, so that no text says it. */
    COUNTED_CODE(Group.UNSURE),
    /** A code that two rows have. */
    SAME_CODE(Group.UNSURE),
    /** A row without words. */
    NO_CONTENT(Group.UNSURE),
    /** A row without a criterion. */
    NO_CRITERION(Group.UNSURE),
    /** Parts of which nothing says how they are joined. */
    JOIN(Group.UNSURE),
    /** Parts that stand in one cell. */
    PARTS(Group.UNSURE),
    /** Levels of years that stand in one row. */
    YEARS(Group.UNSURE),
    /** A level among the words of a row whose cells say that it is met. */
    LEVEL_IN_WORDS(Group.UNSURE),
    /** Two codes in one cell. */
    SEVERAL_CODES(Group.UNSURE),
    /** No measure that is surely meant. */
    MEASURE(Group.UNSURE),
    /** A comparison that is not printed, taken from other decrees. */
    SIGN(Group.UNSURE),
    /** A measure and cells that do not go together. */
    ROW(Group.UNSURE),
    /** A column whose cells were read as no level. */
    OTHER_COLUMN(Group.UNSURE),
    /** A row with nothing in it. */
    BLANK(Group.LEFT_OUT),
    /** The head of the table. */
    HEAD(Group.LEFT_OUT),
    /** The head once more. */
    HEAD_AGAIN(Group.LEFT_OUT),
    /** What stands above the head. */
    ABOVE(Group.LEFT_OUT),
    /** A heading of a part of the table. */
    SECTION(Group.LEFT_OUT),
    /** The name of a criterion. */
    CRITERION(Group.LEFT_OUT),
    /** Words above the parts of an indicator. */
    TITLE(Group.LEFT_OUT),
    /** A note within the table, or a number of a page. */
    REMARK(Group.LEFT_OUT),
    /** A hidden row. */
    HIDDEN_ROW(Group.LEFT_OUT),
    /** A row of which nothing is clear. */
    UNKNOWN_ROW(Group.LEFT_OUT),
    /** Another table. */
    OTHER_TABLE(Group.FILE),
    /** A table that went on in another one. */
    JOINED(Group.FILE),
    /** A table within a cell. */
    NESTED(Group.FILE),
    /** A sheet that people do not see. */
    HIDDEN_SHEET(Group.FILE),
    /** A column that people do not see. */
    HIDDEN_COLUMN(Group.FILE),
    /** Text that was deleted with changes tracked. */
    DELETED(Group.FILE),
    /** Text that is struck through. */
    STRUCK(Group.FILE),
    /** Text that people do not see. */
    HIDDEN_TEXT(Group.FILE),
    /** Text in a box that floats over the page. */
    TEXT_BOX(Group.FILE),
    /** A note at the foot of a page. */
    NOTE_TEXT(Group.FILE),
    /** Another encoding than the page says. */
    CHARSET(Group.FILE),
    /** Letters of an old font. */
    OLD_FONT(Group.FILE),
    /** Columns whose names were made. */
    COLUMNS(Group.FILE);

    private final Group group;

    Kind(Group group) {
      this.group = group;
    }

    /** To which list it belongs. */
    public Group group() {
      return group;
    }
  }

  /** Lists of what is told. */
  public enum Group {
    /** Rows that are in the workbook, and not sure. */
    UNSURE,
    /** Rows of the table that are not in the workbook. */
    LEFT_OUT,
    /** What is told of the file. */
    FILE
  }

  private static final int LONGEST = 80;

  /** Copies the details. */
  public DraftNote {
    details = List.copyOf(details);
  }

  /** Why it is told, without its place; English for English, else Vietnamese. */
  public String why(Locale locale) {
    Object[] all = new Object[details.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = details.get(i);
    }
    return Texts.of("draft", locale).get("note." + kind, all);
  }

  /** Where it is: the table, the row and the column. */
  public String place(Locale locale) {
    Texts texts = Texts.of("draft", locale);
    String key =
        table.isEmpty()
            ? "place.file"
            : row == 0 ? "place.table" : column.isEmpty() ? "place.row" : "place.cell";
    return texts.get(key, table, Integer.toString(row), column);
  }

  /** What stands there, in one line and not longer than a line. */
  public String excerpt() {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }
}
