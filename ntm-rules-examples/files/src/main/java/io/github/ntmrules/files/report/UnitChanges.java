package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.LevelMargin;
import io.github.ntmrules.impact.UnitImpact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the changes of one unit into words. */
final class UnitChanges {

  /** More indicators than these are counted only. */
  private static final int MOST_FLIPS = 6;

  private final Texts texts;
  private final Locale locale;
  private final Wording wording;

  UnitChanges(Texts texts) {
    this.texts = texts;
    this.locale = texts.locale();
    this.wording = Wording.in(locale);
  }

  /** The indicators that are shown of a unit, those that decide first. */
  public List<IndicatorImpact> flips(UnitImpact impact) {
    return all(impact).limit(MOST_FLIPS).toList();
  }

  /** How many are not shown, in words; empty if all are. */
  public String left(UnitImpact impact) {
    long count = all(impact).count();
    return count <= MOST_FLIPS ? "" : texts.get("flips.left", count - MOST_FLIPS);
  }

  private static Stream<IndicatorImpact> all(UnitImpact impact) {
    return Stream.concat(
            impact.decisive().stream().filter(each -> !each.condition()), impact.flips().stream())
        .distinct();
  }

  /** How far the unit is from the new levels; empty where that is no number. */
  public String margin(IndicatorImpact impact) {
    return impact.margins().stream()
        .map(each -> margin(each, impact.margins().size() > 1))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** The changed rules that are the cause. */
  public String causes(IndicatorImpact impact) {
    return impact.causes().stream()
        .map(each -> RulePlaces.text(each.ruleBefore(), each.ruleAfter(), texts))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** What is reported, what is asked now, and how far they are apart. */
  private String margin(LevelMargin margin, boolean several) {
    Measure measure = margin.threshold().measure();
    String name = several ? measure.label(locale) + ": " : "";
    String figure =
        margin.figure() == null
            ? texts.get("figure.missing")
            : wording.withUnit(margin.figure().text(measure, locale), measure);
    String level = wording.level(margin.threshold());
    String asked =
        margin.threshold().level().value() == null ? level : wording.withUnit(level, measure);
    return name + texts.get("margin", figure, asked) + distance(margin);
  }

  private String distance(LevelMargin margin) {
    BigDecimal distance = margin.margin();
    boolean number = margin.threshold().measure().isNumber();
    if (distance == null || !number || distance.signum() == 0) {
      return "";
    }
    String amount = wording.quantity(margin.threshold().measure(), distance.abs());
    if (margin.outcome() == Outcome.MET) {
      return " (" + texts.get("margin.met", amount) + ")";
    }
    String side = margin.end() == Range.End.LOWER ? "low" : "high";
    return " (" + texts.get("distance." + side, amount) + ")";
  }
}
