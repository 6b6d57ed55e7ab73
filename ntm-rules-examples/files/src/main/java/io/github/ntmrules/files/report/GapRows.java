package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the rows of what is missing to pass. */
final class GapRows {

  private final ReportTexts words;

  GapRows(Texts texts) {
    this.words = new ReportTexts(texts);
  }

  /** What is missing, in the order of the assessment's gaps. */
  List<GapRow> of(Assessment assessment) {
    return assessment.gaps().stream().map(this::row).toList();
  }

  private GapRow row(Gap gap) {
    IndicatorResult result = gap.result();
    BigDecimal percent = gap.percent();
    Mark mark = Mark.of(result.outcome(), words.locale());
    if (percent == null) {
      return new GapRow(
          result.code(),
          words.findings().label(result),
          words.findings().needed(result),
          null,
          "0",
          mark);
    }
    return new GapRow(
        result.code(),
        words.findings().label(result),
        missing(result),
        words.wording().number(percent) + "%",
        percent.toPlainString(),
        mark);
  }

  private String missing(IndicatorResult result) {
    return result.match(
        only -> missing(result, false),
        combination -> missing(result, true),
        words.findings()::needed,
        exempt -> "");
  }

  private String missing(IndicatorResult result, boolean several) {
    return result.comparisons().stream()
        .filter(found -> found.outcome() == Outcome.NOT_MET)
        .map(found -> missing(found, several))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String missing(Finding.Comparison found, boolean several) {
    Measure measure = found.threshold().measure();
    BigDecimal difference = found.difference();
    String name = several ? measure.label(words.locale()) + ": " : "";
    if (measure.kind() == MeasureKind.YES_NO || difference == null) {
      return name + words.get("missing.yes");
    }
    if (measure.kind() == MeasureKind.GRADE || difference.signum() == 0) {
      return name
          + words.get(
              "missing.level",
              words.wording().levelWithUnit(found.threshold()),
              found.observed(words.locale()));
    }
    return name + words.findings().distance(found);
  }
}
