package io.github.ntmrules.files.law;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ground for withdrawal in cells. Immutable.
 *
 * @param code its code
 * @param share from which share of the criteria on, in percent
 * @param below below which; empty if that is open
 * @param named the criteria of which one must be among them; may be none
 */
record WithdrawalText(String code, String share, String below, List<String> named) {

  private static final Pattern CONCLUSION =
      Pattern.compile(
          "law\\.withdrawal\\(\\s*\"([^\"]*)\"\\s*,\\s*criteriaNotMet\\(\\s*([0-9]+)\\s*\\)"
              + "(?:\\s*\\.\\s*lessThan\\(\\s*([0-9]+)\\s*\\))?"
              + "(?:\\s*\\.\\s*including\\(\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)\\s*\\))?\\s*\\)",
          Pattern.DOTALL);

  WithdrawalText {
    named = List.copyOf(named);
  }

  /** What the text says, or {@code null} where it is no such ground. */
  static @Nullable WithdrawalText of(String text) {
    Matcher conclusion = CONCLUSION.matcher(text);
    if (!conclusion.matches()) {
      return null;
    }
    String below = conclusion.group(3);
    String named = conclusion.group(4);
    return new WithdrawalText(
        conclusion.group(1),
        conclusion.group(2),
        below == null ? "" : below,
        named == null
            ? List.of()
            : Stream.of(named.split(",", -1)).map(each -> each.strip().replace("\"", "")).toList());
  }

  /** The criteria in a cell. */
  String namedText() {
    return String.join("; ", named);
  }

  /** The criteria of a cell. */
  static List<String> named(String typed) {
    return Stream.of(typed.split("[;,\\n]", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** As a rule file writes it. */
  String written() {
    String including =
        named.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
    return "law.withdrawal(\""
        + code
        + "\", criteriaNotMet("
        + share
        + ")"
        + (below.isEmpty() ? "" : ".lessThan(" + below + ")")
        + (named.isEmpty() ? "" : ".including(" + including + ")")
        + ")";
  }
}
