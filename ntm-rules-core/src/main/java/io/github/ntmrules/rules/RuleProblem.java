package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.Unseen;
import io.github.ntmrules.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the rules, or a {@linkplain #isNote note} on them.
 *
 * @serial exclude
 */
public final class RuleProblem implements Problem {

  private final Kind kind;
  private final @Nullable SourcePlace place;
  private final @Nullable RuleLocation rule;
  private final List<String> details;
  private final @Nullable String suggestion;

  /** Copies the details. */
  private RuleProblem(
      Kind kind,
      @Nullable SourcePlace place,
      @Nullable RuleLocation rule,
      List<String> details,
      @Nullable String suggestion) {
    details = List.copyOf(details);

    this.kind = kind;
    this.place = place;
    this.rule = rule;
    this.details = details;
    this.suggestion = suggestion;
  }

  /**
   * Makes one.
   *
   * @param kind what is wrong
   * @param place where it stands, or {@code null} where no single place is at fault
   * @param rule the rule, or {@code null} where no single rule is at fault
   * @param details what the message names, in the order of the message
   * @param suggestion what was probably meant, or {@code null}
   * @return one of these
   */
  public static RuleProblem of(
      Kind kind,
      @Nullable SourcePlace place,
      @Nullable RuleLocation rule,
      List<String> details,
      @Nullable String suggestion) {
    return new RuleProblem(kind, place, rule, details, suggestion);
  }

  /** {@return what is wrong} */
  public Kind kind() {
    return kind;
  }

  /** {@return where it stands, or {@code null} where no single place is at fault} */
  public @Nullable SourcePlace place() {
    return place;
  }

  /** {@return the rule, or {@code null} where no single rule is at fault} */
  public @Nullable RuleLocation rule() {
    return rule;
  }

  /** {@return what the message names, in the order of the message} */
  public List<String> details() {
    return details;
  }

  /** {@return what was probably meant, or {@code null}} */
  @Override
  public @Nullable String suggestion() {
    return suggestion;
  }

  private static final int LONGEST_DETAIL = 300;

  /** The kinds of problem. */
  public enum Kind {
    // ---- the folder

    /** The folder describes neither a set nor an overlay. */
    NO_DESCRIPTION,
    /** A rule file that the description names is missing. */
    MISSING_FILE,
    /** A rule file stands in the folder and the description does not name it. */
    UNLISTED_FILE,
    /** A file, a folder or a part of it is larger than a rule folder may be. */
    TOO_LARGE,
    /** The folder or a file of it cannot be read at the moment. */
    UNREADABLE,
    /** The folder holds a whole set where an overlay is needed. */
    NOT_AN_OVERLAY,
    /** The overlay is for another set than the one it is put over. */
    OVERLAY_OF_OTHER_SET,
    /** An overlay of that id lies over the set already. */
    OVERLAY_TWICE,
    /** The overlay is for a set that is not packaged, and the folder does not bring it along. */
    UNKNOWN_SET_BELOW,
    /** The overlay brings along another version of a set that is referred to below it. */
    OTHER_VERSION_BROUGHT,
    /** The folder is written to and holds something already. */
    FOLDER_NOT_EMPTY,
    /** The folder was another each time it was read: somebody is writing it. */
    STILL_CHANGING,
    /** What was read could not be taken over: what the application does with it failed. */
    NOT_TAKEN,
    /** A link leads out of the folder. */
    LINK_OUTSIDE,
    /** The archive cannot be read, or holds a name that leads out of it. */
    WRONG_ARCHIVE,

    // ---- the description of the folder

    /** A line of the description is not {@code key = value}. */
    WRONG_DESCRIPTION_LINE,
    /** The description has no such key. */
    UNKNOWN_KEY,
    /** A key or a code stands twice. */
    REPEATED_KEY,
    /** A key is missing. */
    MISSING_KEY,
    /** A value has the wrong number of parts. */
    WRONG_PARTS,
    /** A value is none of those that are possible. */
    WRONG_DESCRIPTION_VALUE,
    /** A criterion has no indicator. */
    NO_INDICATOR,
    /** An overlay adds something under a code that the set below, or what lies over it, has. */
    CODE_TAKEN,
    /** Two overlays over one set add something under one code. */
    CODE_ADDED_TWICE,
    /** An overlay adds an indicator to a criterion that the set below does not have. */
    UNKNOWN_CRITERION_BELOW,

    // ---- the measures of the folder

    /** A part of a line that declares a measure is none of those that are possible. */
    WRONG_MEASURE_PART,
    /** A measure has the id of one of the library, and is declared otherwise. */
    MEASURE_OF_LIBRARY,
    /** A measure is declared otherwise in the set or an overlay below, or in a set beside it. */
    MEASURE_DECLARED_OTHERWISE,
    /** Two measures of folders have one label. */
    LABEL_TAKEN,

    // ---- the designations of the folder

    /** A part of a line that declares a designation is none of those that are possible. */
    WRONG_DESIGNATION_PART,
    /** A designation has the id of one of the library, and is declared otherwise. */
    DESIGNATION_OF_LIBRARY,
    /** A designation is declared otherwise in a set or an overlay below, or in a set beside it. */
    DESIGNATION_DECLARED_OTHERWISE,
    /** A designation is called as another one, or as a measure. */
    NAME_TAKEN,

    // ---- characters

    /** The file is not UTF-8. */
    NOT_UTF8,
    /** A character that has no place there. */
    WRONG_CHARACTER,
    /** Letters and accents are stored apart. */
    DECOMPOSED_TEXT,
    /** A backslash. */
    BACKSLASH,
    /** A text does not end on its line. */
    UNCLOSED_TEXT,
    /** A remark does not end. */
    UNCLOSED_REMARK,
    /** A number is not written as a rule file writes numbers. */
    WRONG_NUMBER,
    /** A number with three decimals, whose point may have been meant to part thousands. */
    AMBIGUOUS_NUMBER,
    /** A decimal comma. */
    DECIMAL_COMMA,
    /** A percent sign after a number. */
    PERCENT_SIGN,

    // ---- the grammar

    /** Something else is expected here. */
    EXPECTED,
    /** Something is expected, and the rule or the file ends. */
    EXPECTED_AT_END,
    /** Calls or conditions are nested deeper than anyone reads. */
    TOO_DEEP,
    /** A rule file may not say this. */
    NOT_ALLOWED,
    /** An overlay may not conclude this. */
    NOT_IN_OVERLAY,
    /** The package is not that of the set. */
    WRONG_PACKAGE,
    /** A line of the header is missing. */
    MISSING_HEADER,
    /** Two rules have one name. */
    REPEATED_RULE,
    /** No annotation has this name. */
    UNKNOWN_ANNOTATION,
    /** An annotation stands twice. */
    REPEATED_ANNOTATION,

    // ---- words

    /** Words stand without quotes where a text is meant. */
    UNQUOTED,
    /** Words stand where a level is meant. */
    PROSE_FOR_LEVEL,
    /** The vocabulary has no such word. */
    UNKNOWN_WORD,
    /** A scope has no such field. */
    UNKNOWN_FIELD,
    /** No region or circumstance has this name. */
    UNKNOWN_CONSTANT,
    /** The condition binds no such variable. */
    UNKNOWN_VARIABLE,
    /** The field is not compared in this way. */
    WRONG_OPERATOR,
    /** The field is not compared with this. */
    WRONG_VALUE,
    /** A word is not followed by what it needs. */
    WRONG_ARGUMENTS,
    /** No measure has this id. */
    UNKNOWN_MEASURE,
    /** The measure is of another kind than the word it stands in. */
    WRONG_MEASURE_KIND,
    /** The scale of the measure has no such grade. */
    UNKNOWN_GRADE,
    /** What stands for a level is no level. */
    WRONG_LEVEL,
    /** The measure can never have this level. */
    IMPOSSIBLE_LEVEL,
    /** A percentage below 1, which was probably meant as a fraction. */
    FRACTION_FOR_PERCENT,
    /** A row has more or fewer cells than the set has columns. */
    WRONG_NUMBER_OF_CELLS,
    /** A combination asks for a number of parts it cannot have. */
    WRONG_NUMBER_OF_PARTS,
    /** "Not applicable" stands elsewhere than in a row of a whole requirement. */
    CELL_NOT_APPLICABLE,
    /** The date is not written as year-month-day. */
    WRONG_DATE,
    /** The set has no such column. */
    UNKNOWN_COLUMN,
    /** The set has no such indicator. */
    UNKNOWN_INDICATOR,
    /** The set has no such criterion. */
    UNKNOWN_CRITERION,
    /** No packaged set has this id, or it refers back to the set that asks. */
    UNKNOWN_SET,
    /** The indicator referred to does not hold this one figure against one level. */
    WRONG_REFERENCE,
    /** A share of criteria is not from 1 to 100, or its bounds leave nothing. */
    WRONG_SHARE,

    // ---- what the rules say together

    /** A row is used and no rule concludes the column. */
    NO_COLUMN,
    /** Two rules conclude different columns. */
    TWO_COLUMNS,
    /** One rule concludes a column or group, another that the group is undetermined. */
    GROUP_ALSO_UNDETERMINED,
    /** A rule looks at the group, and no rule of the set concludes any. */
    NO_GROUPS,
    /** A rule that concludes a column or a group looks at the group. */
    GROUP_OF_ITSELF,
    /** Two rules conclude for one indicator. */
    TWO_RULES,
    /** Two rules compute one figure. */
    TWO_DERIVATIONS,
    /** No rule concludes for an indicator. */
    NO_RULE,
    /** The condition holds on no day of the period. */
    NEVER_APPLIES,
    /** The date does not occur in the period. */
    DATE_OUTSIDE_PERIOD,
    /** A level is easier than an earlier one, of which a rule says that it is never eased. */
    LEVEL_EASED,
    /** No figures can meet the requirement. */
    CANNOT_BE_MET,
    /** No figures can fail the requirement. */
    CANNOT_FAIL,
    /** The conditions have too many combinations to be checked. */
    TOO_MANY_CASES,
    /** The rule has no {@code @source}. */
    NO_SOURCE,
    /** The rule has no {@code @status}, or an unknown one. */
    WRONG_STATUS,
    /** There are more problems than are listed. */
    MORE_PROBLEMS,
    /** The rule failed otherwise. */
    FAILED,

    // ---- notes: what is no error and worth a look

    /** The set has more or fewer indicators than the decree counts, by what it says itself. */
    OTHER_NUMBER_OF_INDICATORS,
    /** The set leaves levels to the province, and the overlay says none. */
    LEFT_OPEN_BY_OVERLAY,
    /** The overlay is what an office itself read, no decision. */
    OWN_READING,
    /** A rule is confirmed and does not say where it was read. */
    CONFIRMED_UNREAD,
    /**
     * A rule speaks by the designations that tell groups apart, and decides for a unit whose group
     * is not determined.
     */
    GROUP_BY_DESIGNATIONS,
    /** A dated rule is of a decree that no line of the description names. */
    UNLISTED_AMENDMENT,
    /** The folder holds a file of the library's dictionary that is not read. */
    MEASURES_NOT_READ,
    /** A measure of the folder is called nearly as one of the library is. */
    NEAR_MEASURE,
    /** A measure that the folder declares is named by no rule of it. */
    UNUSED_MEASURE,
    /** A designation of the folder is called nearly as one of the library is. */
    NEAR_DESIGNATION,
    /** A designation that the folder declares is named by no rule of it. */
    UNUSED_DESIGNATION;

    /**
     * {@return whether it is a note: something that is no error and that a person should look at;
     * rules with notes are loaded}
     */
    public boolean isNote() {
      return compareTo(OTHER_NUMBER_OF_INDICATORS) >= 0;
    }
  }

  /** {@return whether it is a note, not an error} */
  public boolean isNote() {
    return kind.isNote();
  }

  /**
   * {@return a problem of a rule as a whole, or of no single rule}
   *
   * @param kind the kind
   * @param rule the rule
   * @param details the details
   * @param suggestion the suggestion
   */
  public static RuleProblem of(
      Kind kind, @Nullable RuleLocation rule, List<String> details, @Nullable String suggestion) {
    return new RuleProblem(kind, null, rule, details, suggestion);
  }

  /**
   * {@return the same problem, in that rule}
   *
   * @param reference the reference
   */
  public RuleProblem in(RuleLocation reference) {
    return new RuleProblem(kind, place, reference, details, suggestion);
  }

  /**
   * {@return the same problem, at that place}
   *
   * @param where where that is
   */
  public RuleProblem at(SourcePlace where) {
    return new RuleProblem(kind, where, rule, details, suggestion);
  }

  /**
   * {@code file:line:column: rule: what is wrong}, then the line with a caret, and on a new line
   * what was probably meant; English for English, else Vietnamese. Characters that are not seen, or
   * that a terminal would obey, are shown as U+FFFD.
   */
  @Override
  public String message(Locale locale) {
    StringBuilder text = new StringBuilder(placed(locale));
    if (place != null && !place.excerpt().isEmpty()) {
      place.excerpt().lines().forEach(line -> text.append("\n    ").append(line));
    }
    if (suggestion != null) {
      text.append('\n').append(Messages.get(locale, "maybe", shortened(suggestion)));
    }
    return visible(text);
  }

  /** {@code file:line:column: rule: what is wrong}, alone. */
  @Override
  public String text(Locale locale) {
    return visible(placed(locale));
  }

  /** The same in one line, without the line of the file. */
  @Override
  public String line(Locale locale) {
    String meant =
        suggestion == null ? "" : " " + Messages.get(locale, "maybe", shortened(suggestion));
    return visible(placed(locale) + meant)
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_DETAIL) {
      return text;
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_DETAIL) - 1);
    return text.substring(0, end) + "…";
  }

  private static String visible(CharSequence text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .map(c -> c == '\n' || c == '\t' || !Unseen.is(c) ? c : 0xFFFD)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private String placed(Locale locale) {
    Object[] shown = details.stream().map(RuleProblem::shortened).toArray();
    String text = Messages.get(locale, "rule." + kind, shown).strip();
    if (rule == null) {
      return place == null ? text : place.position() + ": " + text;
    }
    String position = place == null ? rule.position() : place.position();
    return Messages.get(locale, "rule.place", position, shortened(rule.name()), text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleProblem that
        && kind.equals(that.kind)
        && Objects.equals(place, that.place)
        && Objects.equals(rule, that.rule)
        && details.equals(that.details)
        && Objects.equals(suggestion, that.suggestion);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, place, rule, details, suggestion);
  }

  @Override
  public String toString() {
    return "RuleProblem[kind="
        + kind
        + ", place="
        + place
        + ", rule="
        + rule
        + ", details="
        + details
        + ", suggestion="
        + suggestion
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RuleProblem.class);
  }
}
