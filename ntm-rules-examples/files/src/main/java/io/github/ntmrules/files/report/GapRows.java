package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the rows of what is missing to pass. */
final class GapRows {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Texts texts;
  private final Locale locale;
  private final Wording wording;

  GapRows(Texts texts) {
    this.texts = texts;
    this.locale = texts.locale();
    this.wording = Wording.in(locale);
  }

  /** What is missing, in the order of the assessment's gaps. */
  List<GapRow> of(Assessment assessment) {
    return assessment.gaps().stream().map(this::row).toList();
  }

  private GapRow row(Gap gap) {
    IndicatorResult result = gap.result();
    BigDecimal distance = gap.relativeDistance();
    Mark mark = Mark.of(result.outcome(), locale);
    if (distance == null) {
      return new GapRow(result.code(), label(result), needed(result), null, "0", mark);
    }
    BigDecimal percent = distance.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    return new GapRow(
        result.code(),
        label(result),
        missing(result),
        wording.number(percent) + "%",
        percent.toPlainString(),
        mark);
  }

  /** The shorter label of the figure where there is only one, else that of the indicator. */
  private String label(IndicatorResult result) {
    Finding.Comparison only = result.comparison();
    return only == null
        ? result.indicator().label(locale)
        : only.threshold().measure().label(locale);
  }

  private String missing(IndicatorResult result) {
    return result.match(
        only -> missing(result, false),
        combination -> missing(result, true),
        this::otherSet,
        exempt -> "");
  }

  private String otherSet(Finding.Referred referred) {
    return texts.get("needed.SET", referred.assessment().set().title(locale));
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
              "missing.level",
              wording.withUnit(wording.level(found.threshold()), measure),
              found.observed(locale));
    }
    String side = found.end() == Range.End.LOWER ? "low" : "high";
    return name + texts.get("distance." + side, wording.quantity(measure, difference));
  }

  private String needed(IndicatorResult result) {
    return result.match(
        only -> unsettled(result, false),
        combination -> unsettled(result, true),
        this::otherSet,
        exempt -> texts.get("needed.EXEMPTION"));
  }

  private String unsettled(IndicatorResult result, boolean several) {
    return result.unsettled().stream()
        .map(
            open ->
                texts.get("needed." + open.reason())
                    + (several ? " (" + open.measure().label(locale) + ")" : ""))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
