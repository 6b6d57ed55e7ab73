package io.github.ntmrules.table;

import java.io.Serializable;
import java.util.Locale;

/**
 * A field of a row.
 *
 * @param name which of them
 * @param column the column of a cell, from 0; 0 for all that is no cell
 * @serial exclude
 */
public record RowField(Name name, int column) implements Serializable {

  /** What the rows of a table have. */
  public enum Name {
    /** The name of the rule. */
    RULE,
    /** The code of the indicator or condition. */
    CODE,
    /** How the parts are joined. */
    JOIN,
    /** How many parts are needed, where they are joined by {@link TableRow.Join#AT_LEAST}. */
    NEEDED,
    /** The word of the measure, such as {@code percent}. */
    WORD,
    /** The id of the measure. */
    MEASURE,
    /** The word of the comparison, such as {@code atLeast}. */
    COMPARISON,
    /** A cell. */
    CELL,
    /** The upper end of a cell of {@code between}. */
    UPPER,
    /** The conclusion's own text, where it is no threshold or plain combination of thresholds. */
    TEXT,
    /** The first day. */
    FROM,
    /** The first day no longer meant. */
    UNTIL,
    /** What else the scope must be, as text. */
    CONDITION,
    /** Where it stands in the decree. */
    SOURCE,
    /** How certain the levels are. */
    STATUS,
    /** The general column of the decree, as printed. */
    GENERAL,
    /** The pages that were read, with blanks between them. */
    READ,
    /** The decree, where it is another one than that of the folder. */
    DECREE,
    /** The lines of remarks above the rule. */
    REMARK
  }

  /** {@link Name#RULE}. */
  public static final RowField RULE = new RowField(Name.RULE, 0);

  /** {@link Name#CODE}. */
  public static final RowField CODE = new RowField(Name.CODE, 0);

  /** {@link Name#JOIN}: {@code all}, {@code any}, {@code at_least}, {@code given}. */
  public static final RowField JOIN = new RowField(Name.JOIN, 0);

  /** {@link Name#NEEDED}. */
  public static final RowField NEEDED = new RowField(Name.NEEDED, 0);

  /** {@link Name#WORD}. */
  public static final RowField WORD = new RowField(Name.WORD, 0);

  /** {@link Name#MEASURE}. */
  public static final RowField MEASURE = new RowField(Name.MEASURE, 0);

  /** {@link Name#COMPARISON}. */
  public static final RowField COMPARISON = new RowField(Name.COMPARISON, 0);

  /** {@link Name#TEXT}. */
  public static final RowField TEXT = new RowField(Name.TEXT, 0);

  /** {@link Name#FROM}. */
  public static final RowField FROM = new RowField(Name.FROM, 0);

  /** {@link Name#UNTIL}. */
  public static final RowField UNTIL = new RowField(Name.UNTIL, 0);

  /** {@link Name#CONDITION}. */
  public static final RowField CONDITION = new RowField(Name.CONDITION, 0);

  /** {@link Name#SOURCE}. */
  public static final RowField SOURCE = new RowField(Name.SOURCE, 0);

  /** {@link Name#STATUS}. */
  public static final RowField STATUS = new RowField(Name.STATUS, 0);

  /** {@link Name#GENERAL}. */
  public static final RowField GENERAL = new RowField(Name.GENERAL, 0);

  /** {@link Name#READ}. */
  public static final RowField READ = new RowField(Name.READ, 0);

  /** {@link Name#DECREE}. */
  public static final RowField DECREE = new RowField(Name.DECREE, 0);

  /** {@link Name#REMARK}. */
  public static final RowField REMARK = new RowField(Name.REMARK, 0);

  /**
   * Refuses a column of what is no cell.
   *
   * @param name which field
   * @param column which column, from 0; 0 for what is no cell
   */
  public RowField {
    boolean cell = name == Name.CELL || name == Name.UPPER;
    if (column < 0 || (column > 0 && !cell)) {
      throw new IllegalArgumentException(name + " has no column " + column + ".");
    }
  }

  /**
   * {@return the cell of that column}
   *
   * @param column the column, from 0; 0 where there is one cell for all columns
   */
  public static RowField cell(int column) {
    return new RowField(Name.CELL, column);
  }

  /**
   * {@return the upper end of the cell of that column, in {@code between}}
   *
   * @param column the column, from 0; 0 where there is one cell for all columns
   */
  public static RowField upper(int column) {
    return new RowField(Name.UPPER, column);
  }

  /** {@return the field for a log: {@code source}, {@code cell 2}} Cells are counted from 1. */
  @Override
  public String toString() {
    String text = name.name().toLowerCase(Locale.ROOT);
    return name == Name.CELL || name == Name.UPPER ? text + " " + (column + 1) : text;
  }
}
