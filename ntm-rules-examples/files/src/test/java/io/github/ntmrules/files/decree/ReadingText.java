package io.github.ntmrules.files.decree;

import io.github.ntmrules.criteria.Comparison;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reading in the short form in which the truth is written down. */
final class ReadingText {

  private ReadingText() {}

  static String of(CellReading reading) {
    if (!(reading instanceof CellReading.Sure sure)) {
      return "unsure";
    }
    String notes = sure.footnotes().stream().map(each -> " ^" + each).collect(Collectors.joining());
    return (sure.doubtful() ? "doubtful " : "") + says(sure.says()) + notes;
  }

  private static String says(CellSays says) {
    if (says instanceof CellSays.Word word) {
      return switch (word) {
        case MET -> "met";
        case MARKED -> "marked";
        case NONE -> "none";
        case SET_BY_PROVINCE -> "province";
        case NOT_APPLICABLE -> "not-applicable";
        case NOT_READ -> "not-read";
      };
    }
    if (says instanceof CellSays.Level level) {
      return (sign(level.comparison()) + " " + number(level.value()) + " " + level.unit()).strip();
    }
    if (says instanceof CellSays.Between between) {
      String range =
          (between.lowOpen() ? "(" : "[")
              + number(between.low())
              + ","
              + number(between.high())
              + (between.highOpen() ? ")" : "]");
      return ("between " + range + " " + between.unit()).strip();
    }
    if (says instanceof CellSays.Grade grade) {
      return "grade " + grade.step() + (grade.orBetter() ? " +" : "");
    }
    if (says instanceof CellSays.WithPart with) {
      return "part: " + says(with.whole()) + " | " + says(with.part()) + " | " + with.words();
    }
    return ((CellSays.Several) says)
        .parts().stream()
            .map(each -> (each.year() == null ? "" : each.year() + " ") + says(each.says()))
            .collect(Collectors.joining(" | ", "several: ", ""));
  }

  private static String number(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String sign(@Nullable Comparison comparison) {
    if (comparison == null) {
      return "bare";
    }
    return switch (comparison) {
      case AT_LEAST -> ">=";
      case MORE_THAN -> ">";
      case AT_MOST -> "<=";
      case LESS_THAN -> "<";
      case BETWEEN -> "between";
    };
  }
}
