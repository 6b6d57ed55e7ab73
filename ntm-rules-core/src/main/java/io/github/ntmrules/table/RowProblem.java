package io.github.ntmrules.table;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that cannot be changed in a table as was asked. Immutable.
 *
 * @serial exclude
 */
public final class RowProblem implements Problem {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** The table has no such row. */
    NO_SUCH_ROW,
    /** The row has no such field: no cell of that column, no comparison where it is text. */
    NO_SUCH_FIELD,
    /** The field must have a value. */
    VALUE_MISSING,
    /** A value cannot stand there as a rule file writes it. */
    WRONG_VALUE,
    /** The field is set to one value and to another. */
    CONTRADICTION,
    /** Parts of one rule do not say the same where they must. */
    PARTS_DIFFER,
    /** A remark within what is written anew would be lost. */
    REMARK_WITHIN,
    /** In which rule file the rule is to stand is not known. */
    NO_RULE_FILE,
    /** The description has no such line, or there is no description. */
    NO_SUCH_ENTRY,
    /** What came out is not readable, or says something else than was asked. */
    NOT_AS_ASKED
  }

  private final Kind kind;
  private final @Nullable RowKey row;
  private final @Nullable RowField field;
  private final @Nullable String entry;
  private final List<String> details;
  private final @Nullable String suggestion;

  private RowProblem(
      Kind kind,
      @Nullable RowKey row,
      @Nullable RowField field,
      @Nullable String entry,
      List<String> details,
      @Nullable String suggestion) {
    this.kind = kind;
    this.row = row;
    this.field = field;
    this.entry = entry;
    this.details = List.copyOf(details);
    this.suggestion = suggestion;
  }

  static RowProblem of(
      Kind kind, @Nullable RowKey row, @Nullable RowField field, String... details) {
    return new RowProblem(kind, row, field, null, List.of(details), null);
  }

  static RowProblem ofEntry(Kind kind, String entry, String... details) {
    return new RowProblem(kind, null, null, entry, List.of(details), null);
  }

  RowProblem maybe(@Nullable String meant) {
    return new RowProblem(kind, row, field, entry, details, meant);
  }

  /** {@return what is wrong} */
  public Kind kind() {
    return kind;
  }

  /** {@return the row, or {@code null} where it is of no row} */
  public @Nullable RowKey row() {
    return row;
  }

  /** {@return the field, or {@code null} where it is the row as a whole} */
  public @Nullable RowField field() {
    return field;
  }

  /** {@return the key of the line of the description, or {@code null} where it is of none} */
  public @Nullable String entry() {
    return entry;
  }

  /** {@return what the message names, in its order} */
  public List<String> details() {
    return details;
  }

  @Override
  public @Nullable String suggestion() {
    return suggestion;
  }

  @Override
  public String text(Locale locale) {
    String what = Messages.get(locale, "row." + kind, details.toArray());
    if (row == null) {
      return entry == null ? what : entry + ": " + what;
    }
    String of = field == null ? "" : Messages.get(locale, "row.field." + field.name());
    String column =
        field != null && (field.name() == RowField.Name.CELL || field.name() == RowField.Name.UPPER)
            ? " " + (field.column() + 1)
            : "";
    return row.file()
        + ": "
        + row.rule()
        + " ("
        + row.part()
        + ")"
        + (of.isEmpty() ? "" : ", " + of + column)
        + ": "
        + what;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowProblem that
        && kind == that.kind
        && Objects.equals(row, that.row)
        && Objects.equals(field, that.field)
        && Objects.equals(entry, that.entry)
        && details.equals(that.details)
        && Objects.equals(suggestion, that.suggestion);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, row, field, entry, details, suggestion);
  }

  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RowProblem.class);
  }
}
