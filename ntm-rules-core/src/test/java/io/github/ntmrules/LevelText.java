package io.github.ntmrules;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Numbers;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A level as the decrees' tables print it, and the mark of its legal status. */
final class LevelText {

  private LevelText() {}

  /** The mark that stands after a level of that status: a sign, not a colour. */
  static String mark(LegalStatus status) {
    return switch (status) {
      case CONFIRMED -> "✓";
      case UNCONFIRMED -> "○";
      case OWN_READING -> "✎";
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
    Range accepted = threshold.accepted();
    if (accepted == null) {
      return threshold.level().leftToProvince() ? "tỉnh quy định" : "chưa có";
    }
    Measure measure = threshold.measure();
    if (measure.kind() == MeasureKind.YES_NO) {
      return "Đạt";
    }
    if (accepted.equals(Range.atMost(BigDecimal.ZERO))) {
      return "Không";
    }
    BigDecimal value = accepted.ends().get(0);
    String written =
        accepted.ends().stream()
            .map(each -> value(measure, each))
            .distinct()
            .collect(Collectors.joining("–"));
    BigDecimal most = measure.range().upper();
    boolean atLeast = accepted.equals(Range.atLeast(value));
    boolean plain =
        accepted.ends().size() > 1 || (atLeast && most != null && value.compareTo(most) == 0);
    return plain ? written : sign(accepted) + " " + written;
  }

  /** A value of that measure as people write it: {@code 44,2}, {@code Khá}, {@code đạt}. */
  static String value(Measure measure, BigDecimal value) {
    return switch (measure.kind()) {
      case GRADE -> measure.scale().get(value.intValueExact());
      case YES_NO -> value.signum() > 0 ? "đạt" : "không đạt";
      default -> Numbers.format(value, Messages.VIETNAMESE);
    };
  }

  private static String sign(Range accepted) {
    return accepted.upper() == null
        ? accepted.lowerOpen() ? ">" : "≥"
        : accepted.upperOpen() ? "<" : "≤";
  }
}
