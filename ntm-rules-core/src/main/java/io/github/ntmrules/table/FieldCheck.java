package io.github.ntmrules.table;

import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.table.RowField.Name;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a value can stand in its field as a rule file writes it. */
final class FieldCheck {

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final List<String> STATUSES = List.of("confirmed", "unconfirmed", "doubtful");
  private static final List<String> COMPARISONS =
      List.of("atLeast", "atMost", "moreThan", "lessThan", "between", "none");
  private static final List<String> JOINS = List.of("all", "any", "at_least", "given");
  private static final Set<Name> NEEDED =
      Set.of(Name.RULE, Name.SOURCE, Name.STATUS, Name.CODE, Name.WORD, Name.MEASURE);

  private final Consumer<RowProblem> problems;

  FieldCheck(Consumer<RowProblem> problems) {
    this.problems = problems;
  }

  /** Whether it can; if not, that is noted. */
  boolean ok(RowKey row, RowField field, String value) {
    if (value.isEmpty()) {
      boolean missing = NEEDED.contains(field.name()) || field.name() == Name.CELL;
      if (missing) {
        problems.accept(RowProblem.of(RowProblem.Kind.VALUE_MISSING, row, field));
      }
      return !missing;
    }
    boolean ok =
        switch (field.name()) {
          case RULE, CODE, MEASURE, SOURCE, GENERAL, READ, DECREE -> Fragments.quotable(value);
          case STATUS -> STATUSES.contains(value);
          case COMPARISON -> COMPARISONS.contains(value);
          case JOIN -> JOINS.contains(value);
          case NEEDED -> value.matches("[1-9][0-9]{0,2}");
          case WORD -> WORD.matcher(value).matches();
          case FROM, UNTIL -> day(value);
          case CELL, UPPER -> Fragments.cell(value) != null;
          case CONDITION -> Fragments.condition(value) != null;
          case TEXT -> Fragments.statement(value);
          case REMARK -> value.lines().allMatch(Fragments::remark);
        };
    if (!ok) {
      problems.accept(
          RowProblem.of(RowProblem.Kind.WRONG_VALUE, row, field, value, why(field, value))
              .maybe(meant(field, value)));
    }
    return ok;
  }

  private static boolean day(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** What a rule file's reader says of it; empty where it says nothing. */
  private static String why(RowField field, String value) {
    return switch (field.name()) {
      case CELL, UPPER -> Fragments.wrong("", "law.x(" + value + ")");
      case CONDITION -> Fragments.wrong(" " + value + " ", "law.x()");
      case TEXT -> Fragments.wrong("", value);
      default -> "";
    };
  }

  private static @Nullable String meant(RowField field, String value) {
    return switch (field.name()) {
      case STATUS -> Suggestions.nearest(value, STATUSES);
      case COMPARISON -> Suggestions.nearest(value, COMPARISONS);
      case JOIN -> Suggestions.nearest(value, JOINS);
      default -> null;
    };
  }
}
