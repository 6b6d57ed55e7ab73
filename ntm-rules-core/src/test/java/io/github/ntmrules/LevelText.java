package io.github.ntmrules;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Numbers;
import java.math.BigDecimal;

/** A level as the decrees' tables print it, and the mark of its legal status. */
final class LevelText {

  private LevelText() {}

  /** The mark that stands after a level of that status: a sign, not a colour. */
  static String mark(LegalStatus status) {
    return switch (status) {
      case CONFIRMED -> "✓";
      case UNCONFIRMED -> "○";
      case DOUBTFUL -> "?";
      case NOT_ON_FILE -> "–";
      case SET_BY_PROVINCE -> "T";
    };
  }

  /** The level with its mark: {@code ≥ 80 ✓}. */
  static String of(Requirement.Threshold threshold) {
    Level level = threshold.level();
    String mark = mark(level.status());
    if (level.status() == LegalStatus.SET_BY_PROVINCE
        && level.certainty() == LegalStatus.UNCONFIRMED) {
      mark += mark(LegalStatus.UNCONFIRMED);
    }
    return bare(threshold) + " " + mark;
  }

  /** The level alone: {@code ≥ 80}, {@code Đạt}, {@code chưa có}. */
  static String bare(Requirement.Threshold threshold) {
    BigDecimal value = threshold.level().value();
    if (value == null) {
      return threshold.level().leftToProvince() ? "tỉnh quy định" : "chưa có";
    }
    Measure measure = threshold.measure();
    if (measure.kind() == MeasureKind.YES_NO) {
      return "Đạt";
    }
    if (value.signum() == 0 && threshold.comparison() == Comparison.AT_MOST) {
      return "Không";
    }
    String written = value(measure, value);
    boolean mostThereIs =
        measure.kind() == MeasureKind.GRADE
            ? value.intValueExact() == measure.scale().size() - 1
            : measure.max() != null && value.compareTo(measure.max()) == 0;
    boolean atLeast = threshold.comparison() == Comparison.AT_LEAST;
    return atLeast && mostThereIs ? written : sign(threshold.comparison()) + " " + written;
  }

  /** A value of that measure as people write it: {@code 44,2}, {@code Khá}, {@code đạt}. */
  static String value(Measure measure, BigDecimal value) {
    return switch (measure.kind()) {
      case GRADE -> measure.scale().get(value.intValueExact());
      case YES_NO -> value.signum() > 0 ? "đạt" : "không đạt";
      default -> Numbers.format(value, Messages.VIETNAMESE);
    };
  }

  /** The sign of a comparison. */
  static String sign(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> "≥";
      case MORE_THAN -> ">";
      case AT_MOST -> "≤";
      case LESS_THAN -> "<";
    };
  }
}
