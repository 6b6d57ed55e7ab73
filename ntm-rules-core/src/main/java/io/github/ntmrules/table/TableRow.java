package io.github.ntmrules.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.SourcePlace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the decree's table: what a rule concludes, or one part of it. Immutable.
 *
 * <p>A row is {@linkplain #isPlain plain} where a rule requires one figure to be held against a
 * level, or joins several of these, one level deep; the same of conditions beside the criteria. All
 * else is one row with its {@link #text}. The parts of one rule have the same scope, source and
 * status.
 */
public final class TableRow {

  /** How the parts of a rule are joined. */
  public enum Join {
    /** It is the only part. */
    ALONE,
    /** All parts: {@code allOf}. */
    ALL,
    /** One of the parts: {@code anyOf}. */
    ANY,
    /** {@link TableRow#needed} of the parts: {@code atLeast(n, …)}. */
    AT_LEAST,
    /** If the first part is met, the second: {@code given}. */
    GIVEN
  }

  private final RowKey key;
  private final int statement;
  private final String conclusion;
  private final Join join;
  private final int position;
  private final int parts;
  private final Map<RowField.Name, String> texts;
  private final List<TableCell> cells;
  private final List<TableCell> upperCells;
  private final Map<RowField, SourcePlace> places;
  private final @Nullable SourcePlace place;

  private TableRow(Builder from) {
    key = new RowKey(from.file, from.text(RowField.Name.RULE), from.part);
    statement = from.statement;
    conclusion = from.conclusion;
    join = from.join;
    position = from.position;
    parts = from.parts;
    texts = new EnumMap<>(from.texts);
    cells = List.copyOf(from.cells);
    upperCells = List.copyOf(from.upperCells);
    places = Map.copyOf(from.places);
    place = from.place;
  }

  /** {@return a builder of a row that is to be added, with nothing in it yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.file = key.file();
    builder.part = key.part();
    builder.statement = statement;
    builder.conclusion = conclusion;
    builder.join = join;
    builder.position = position;
    builder.parts = parts;
    builder.texts.putAll(texts);
    builder.cells = cells;
    builder.upperCells = upperCells;
    return builder;
  }

  /** {@return which row it is} */
  public RowKey key() {
    return key;
  }

  /** {@return which conclusion of its rule it is of, from 1; nearly all rules have one} */
  public int statement() {
    return statement;
  }

  /**
   * {@return what the rule concludes: {@code require}, {@code condition}, {@code notApplicable}…}
   */
  public String conclusion() {
    return conclusion;
  }

  /** {@return whether all of it stands in its fields; where not, {@link #text} holds it} */
  public boolean isPlain() {
    return text().isEmpty();
  }

  /** {@return how it is joined with the other parts} */
  public Join join() {
    return join;
  }

  /** {@return how many parts must be met, of {@link Join#AT_LEAST}; else 0} */
  public int needed() {
    String needed = text(RowField.Name.NEEDED);
    return needed.matches("[0-9]{1,4}") ? Integer.parseInt(needed) : 0;
  }

  /** {@return which of the joined parts it is, from 1} */
  public int position() {
    return position;
  }

  /** {@return how many parts are joined; 1 where it is the only one} */
  public int parts() {
    return parts;
  }

  /** {@return the code of the indicator, condition or ground; empty where it concludes of none} */
  public String code() {
    return text(RowField.Name.CODE);
  }

  /**
   * {@return the word of the measure, such as {@code percent} or {@code yes}; empty if not plain}
   */
  public String word() {
    return text(RowField.Name.WORD);
  }

  /** {@return the id of the measure; empty if not plain} */
  public String measure() {
    return text(RowField.Name.MEASURE);
  }

  /**
   * {@return the word of the comparison, such as {@code atLeast} or {@code none}; empty of {@code
   * yes} and if not plain}
   */
  public String comparison() {
    return text(RowField.Name.COMPARISON);
  }

  /**
   * {@return one cell for each column, or one for all; empty of {@code none} and if not plain} Of
   * {@code yes} it is the number 1 where nothing else is written; of {@code between} it is the
   * lower end.
   */
  public List<TableCell> cells() {
    return cells;
  }

  /** {@return of {@code between} the upper ends, one for each column or one for all; else empty} */
  public List<TableCell> upperCells() {
    return upperCells;
  }

  /** {@return the conclusion as a rule file writes it, without the semicolon; empty if plain} */
  public String text() {
    return text(RowField.Name.TEXT);
  }

  /** {@return the first day of assessment, as {@code 2013-02-20}; empty if that is open} */
  public String from() {
    return text(RowField.Name.FROM);
  }

  /** {@return the first day of assessment no longer meant; empty if that is open} */
  public String until() {
    return text(RowField.Name.UNTIL);
  }

  /** {@return what else the scope must be, as a rule file writes it; empty if nothing} */
  public String condition() {
    return text(RowField.Name.CONDITION);
  }

  /** {@return where it stands in the decree} */
  public String source() {
    return text(RowField.Name.SOURCE);
  }

  /** {@return {@code confirmed}, {@code unconfirmed} or {@code doubtful}} */
  public String status() {
    return text(RowField.Name.STATUS);
  }

  /** {@return the general column of the decree as printed; empty if it is not given} */
  public String general() {
    return text(RowField.Name.GENERAL);
  }

  /** {@return the pages that were read, with blanks between them; empty if none is named} */
  public String read() {
    return text(RowField.Name.READ);
  }

  /** {@return the decree, where it is another one than that of the folder; else empty} */
  public String decree() {
    return text(RowField.Name.DECREE);
  }

  /** {@return the lines of remarks above the rule, without their signs; empty if there is none} */
  public String remark() {
    return text(RowField.Name.REMARK);
  }

  private String text(RowField.Name name) {
    return texts.getOrDefault(name, "");
  }

  /**
   * {@return the value of a field as it is set by {@link TableChange#set}; empty where it has none}
   *
   * @param field the field
   */
  public String value(RowField field) {
    return switch (field.name()) {
      case CELL -> cell(cells, field.column());
      case UPPER -> cell(upperCells, field.column());
      case JOIN -> join == Join.ALONE ? "" : join.name().toLowerCase(Locale.ROOT);
      default -> text(field.name());
    };
  }

  private static String cell(List<TableCell> of, int column) {
    return column < of.size() ? of.get(column).text() : "";
  }

  /** {@return where it begins in its file; {@code null} of a row that is to be added} */
  public @Nullable SourcePlace place() {
    return place;
  }

  /**
   * {@return where that field stands in its file, or {@code null} where it is not written there}
   *
   * @param field the field
   */
  public @Nullable SourcePlace place(RowField field) {
    return places.get(field);
  }

  /** Whether both say the same, wherever they stand. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TableRow that
        && key.equals(that.key)
        && statement == that.statement
        && conclusion.equals(that.conclusion)
        && join == that.join
        && position == that.position
        && parts == that.parts
        && texts.equals(that.texts)
        && cells.equals(that.cells)
        && upperCells.equals(that.upperCells);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, statement, texts, cells, upperCells);
  }

  @Override
  public String toString() {
    return key.file() + ": " + key.rule() + " (" + key.part() + ")";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(TableRow.class);
  }

  /** Collects what a row says. Not thread-safe. */
  public static final class Builder {

    private String file = "";
    private int part = 1;
    private int statement = 1;
    private String conclusion = "require";
    private Join join = Join.ALONE;
    private int position = 1;
    private int parts = 1;
    private final Map<RowField.Name, String> texts = new EnumMap<>(RowField.Name.class);
    private List<TableCell> cells = List.of();
    private List<TableCell> upperCells = List.of();
    private final Map<RowField, SourcePlace> places = new HashMap<>();
    private @Nullable SourcePlace place;

    private Builder() {}

    private String text(RowField.Name name) {
      return texts.getOrDefault(name, "");
    }

    private Builder text(RowField.Name name, String text) {
      if (Objects.requireNonNull(text, "text").isEmpty()) {
        texts.remove(name);
      } else {
        texts.put(name, text);
      }
      return this;
    }

    /**
     * {@return this, with the rule file that it is to stand in} Without it, that is the file of the
     * criterion of its indicator.
     *
     * @param name the name of the file, such as {@code tc15_y_te.drl}
     */
    public Builder file(String name) {
      file = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * {@return this, as part of a rule with several rows}
     *
     * @param number the part, from 1
     */
    public Builder part(int number) {
      part = number;
      return this;
    }

    /**
     * {@return this, of that conclusion of a rule that concludes several things}
     *
     * @param number the conclusion, from 1
     */
    public Builder statement(int number) {
      statement = number;
      return this;
    }

    /**
     * {@return this, with what is concluded}
     *
     * @param word {@code require} or {@code condition}
     */
    public Builder conclusion(String word) {
      conclusion = Objects.requireNonNull(word, "word");
      return this;
    }

    /**
     * {@return this, joined in that way with the other parts}
     *
     * @param how how
     */
    public Builder join(Join how) {
      join = Objects.requireNonNull(how, "how");
      return this;
    }

    /**
     * {@return this, with the number of parts that must be met}
     *
     * @param number the number
     */
    public Builder needed(int number) {
      return text(RowField.Name.NEEDED, Integer.toString(number));
    }

    Builder position(int at, int of) {
      position = at;
      parts = of;
      return this;
    }

    /**
     * {@return this, with all cells}
     *
     * @param all one for each column, or one for all
     */
    public Builder cells(List<TableCell> all) {
      cells = List.copyOf(all);
      return this;
    }

    /**
     * {@return this, with the upper ends of {@code between}}
     *
     * @param all one for each column, or one for all
     */
    public Builder upperCells(List<TableCell> all) {
      upperCells = List.copyOf(all);
      return this;
    }

    /**
     * {@return this, with a field that holds text: all but the cells}
     *
     * @param field the field
     * @param text its value; empty for none
     */
    public Builder set(RowField field, String text) {
      RowField.Name name = field.name();
      if (name == RowField.Name.CELL || name == RowField.Name.UPPER) {
        throw new IllegalArgumentException("Cells are given all together.");
      }
      return name == RowField.Name.JOIN
          ? join(text.isEmpty() ? Join.ALONE : Join.valueOf(text.toUpperCase(Locale.ROOT)))
          : text(name, text);
    }

    Builder place(@Nullable SourcePlace where) {
      place = where;
      return this;
    }

    Builder place(RowField field, SourcePlace where) {
      places.put(field, where);
      return this;
    }

    /** {@return the row} */
    public TableRow build() {
      return new TableRow(this);
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Builder.class);
    }

    /** Nor is one made from what such a mapper reads. */
    @JsonCreator
    private static Builder of(Object unused) {
      throw NoJson.of(Builder.class);
    }
  }
}
