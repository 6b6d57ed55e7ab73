package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the rows of what is missing to pass. */
final class GapRows {

  private final Texts texts;
  private final Locale locale;
  private final Wording wording;
  private final FindingText findings;

  GapRows(Texts texts) {
    this.texts = texts;
    this.locale = texts.locale();
    this.wording = Wording.in(locale);
    this.findings = FindingText.in(locale);
  }

  /** What is missing, in the order of the assessment's gaps. */
  List<GapRow> of(Assessment assessment) {
    return assessment.gaps().stream().map(this::row).toList();
  }

  private GapRow row(Gap gap) {
    IndicatorResult result = gap.result();
    BigDecimal percent = gap.percent();
    Mark mark = Mark.of(result.outcome(), locale);
    if (percent == null) {
      return new GapRow(
          result.code(), findings.label(result), findings.needed(result), null, "0", mark);
    }
    return new GapRow(
        result.code(),
        findings.label(result),
        missing(result),
        wording.number(percent) + "%",
        percent.toPlainString(),
        mark);
  }

  private String missing(IndicatorResult result) {
    return result.match(
        only -> missing(result, false),
        combination -> missing(result, true),
        findings::needed,
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
    String name = several ? measure.label(locale) + ": " : "";
    if (measure.kind() == MeasureKind.YES_NO || difference == null) {
      return name + texts.get("missing.yes");
    }
    if (measure.kind() == MeasureKind.GRADE || difference.signum() == 0) {
      return name
          + texts.get(
              "missing.level", wording.levelWithUnit(found.threshold()), found.observed(locale));
    }
    return name + findings.distance(found);
  }
}
