package io.github.ntmrules.json;

import io.github.ntmrules.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with JSON that was read. Immutable.
 *
 * @param kind what is wrong
 * @param path where, below the value that was read, such as {@code $.figures.income_per_capita}
 * @param details what the message names: what was given, what is needed
 * @param suggestion what was probably meant, or {@code null}
 * @param reason what is wrong with the unit, or {@code null} unless it is that
 */
public record JsonProblem(
    Kind kind,
    String path,
    List<String> details,
    @Nullable String suggestion,
    @Nullable Problem reason)
    implements Problem {

  private static final long serialVersionUID = 1L;

  /** The kinds of problem. */
  public enum Kind {
    /** It is no JSON. */
    SYNTAX,
    /** There is no such field. */
    UNKNOWN_FIELD,
    /** A field that has to be there is not. */
    MISSING_FIELD,
    /** A field stands more than once. */
    REPEATED_FIELD,
    /** The value is of another kind. */
    WRONG_KIND,
    /** The value is none of those that can be. */
    UNKNOWN_VALUE,
    /** The number is none, or is no longer the one that was written. */
    NOT_A_NUMBER,
    /** It is no day of the form 2020-12-31. */
    NOT_A_DAY,
    /** The parts do not fit each other. */
    CONTRADICTORY,
    /** There is no such measure. */
    UNKNOWN_MEASURE,
    /** It is no key of rules. */
    NOT_A_KEY,
    /** What the unit reports cannot be, or cannot be assessed. */
    UNIT,
    /** The result does not say by what rules it came about. */
    NO_KEY,
    /** The rules that the result came about by are not there. */
    RULES_NOT_FOUND,
    /** The rules are others than those that the result came about by. */
    OTHER_RULES,
    /** The same rules lead to another outcome than the one stored. */
    OTHER_OUTCOME,
    /** Values of that type are written only, and are read as a data form. */
    WRITTEN_ONLY
  }

  /** Copies the details. */
  public JsonProblem {
    details = List.copyOf(details);
  }

  @Override
  public String text(Locale locale) {
    return path + ": " + what(locale);
  }

  private String what(Locale locale) {
    if (reason != null) {
      return reason.text(locale);
    }
    Object[] named = details.toArray();
    if (kind == Kind.WRONG_KIND) {
      named[0] = JsonTexts.get(locale, "kind." + named[0]);
    }
    return JsonTexts.get(locale, kind.name(), named);
  }
}
