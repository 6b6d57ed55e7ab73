package io.github.ntmrules.table;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One cell of a row: a level and how certain it is, or what stands in its place. Immutable. */
public final class TableCell {

  /** How certain the cell is. */
  public enum Certainty {
    /** As the status of the rule says. */
    AS_RULE,
    /** Read, though the rule is less certain: {@code confirmed(…)}. */
    CONFIRMED,
    /** {@code unconfirmed(…)}. */
    UNCONFIRMED,
    /** {@code doubtful(…)}: the level is only a candidate. */
    DOUBTFUL
  }

  /** What the cell is. */
  public enum Kind {
    /** A number; of {@code yes}, the number 1. */
    NUMBER,
    /** The name of a grade. */
    GRADE,
    /** {@code notOnFile()}. */
    NOT_ON_FILE,
    /** {@code directionInDoubt()}. */
    DIRECTION_IN_DOUBT,
    /** {@code setByProvince()}. */
    SET_BY_PROVINCE,
    /** {@code notApplicable()}. */
    NOT_APPLICABLE,
    /** The level of another set, as {@code levelOf("qd1980-2016-xa", "17.7")}. */
    LEVEL_OF,
    /** Anything else, as text. */
    OTHER
  }

  private final Kind kind;
  private final Certainty certainty;
  private final String content;

  private TableCell(Kind kind, Certainty certainty, String content) {
    this.kind = kind;
    this.certainty = certainty;
    this.content = content;
  }

  /**
   * {@return a number}
   *
   * @param number as a rule file writes it, such as {@code 26.7}
   */
  public static TableCell number(String number) {
    return new TableCell(Kind.NUMBER, Certainty.AS_RULE, Objects.requireNonNull(number, "number"));
  }

  /**
   * {@return a grade}
   *
   * @param grade its name, without quotes
   */
  public static TableCell grade(String grade) {
    return new TableCell(Kind.GRADE, Certainty.AS_RULE, Objects.requireNonNull(grade, "grade"));
  }

  /** {@return a level that is not on file} */
  public static TableCell notOnFile() {
    return special(Kind.NOT_ON_FILE);
  }

  /** {@return a level that is not on file, and of which the direction is not known either} */
  public static TableCell directionInDoubt() {
    return special(Kind.DIRECTION_IN_DOUBT);
  }

  /** {@return a level that the decree leaves to the province} */
  public static TableCell setByProvince() {
    return special(Kind.SET_BY_PROVINCE);
  }

  /** {@return that nothing is asked in this column} */
  public static TableCell notApplicable() {
    return special(Kind.NOT_APPLICABLE);
  }

  private static TableCell special(Kind kind) {
    return new TableCell(kind, Certainty.AS_RULE, "");
  }

  /** {@return the cell that another form of the same words is} */
  static TableCell of(Kind kind, String content) {
    return new TableCell(kind, Certainty.AS_RULE, content);
  }

  /**
   * {@return the same, as certain as that}
   *
   * @param other how certain
   */
  public TableCell certain(Certainty other) {
    return new TableCell(kind, other, content);
  }

  /** {@return what it is} */
  public Kind kind() {
    return kind;
  }

  /** {@return how certain it is} */
  public Certainty certainty() {
    return certainty;
  }

  /**
   * {@return the number as a rule file writes it, or the name of the grade without quotes; {@code
   * null} where it is neither}
   */
  public @Nullable String level() {
    return kind == Kind.NUMBER || kind == Kind.GRADE ? content : null;
  }

  /** {@return the cell as a rule file writes it: {@code 90}, {@code unconfirmed("Khá")}} */
  public String text() {
    String inner =
        switch (kind) {
          case NUMBER, LEVEL_OF, OTHER -> content;
          case GRADE -> '"' + content + '"';
          case NOT_ON_FILE -> "notOnFile()";
          case DIRECTION_IN_DOUBT -> "directionInDoubt()";
          case SET_BY_PROVINCE -> "setByProvince()";
          case NOT_APPLICABLE -> "notApplicable()";
        };
    return certainty == Certainty.AS_RULE
        ? inner
        : certainty.name().toLowerCase(Locale.ROOT) + "(" + inner + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TableCell that
        && kind == that.kind
        && certainty == that.certainty
        && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, certainty, content);
  }

  @Override
  public String toString() {
    return text();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(TableCell.class);
  }
}
