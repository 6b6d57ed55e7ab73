package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.UnitImpact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the changes of one unit into words. */
final class UnitChanges {

  /** More indicators than these are counted only. */
  private static final int MOST_FLIPS = 6;

  private final ReportTexts words;

  UnitChanges(Texts texts) {
    this.words = new ReportTexts(texts);
  }

  /** The indicators that are shown of a unit, those that decide first. */
  public List<IndicatorImpact> flips(UnitImpact impact) {
    return all(impact).limit(MOST_FLIPS).toList();
  }

  /** How many are not shown, in words; empty if all are. */
  public String left(UnitImpact impact) {
    long count = all(impact).count();
    return count <= MOST_FLIPS ? "" : words.get("flips.left", count - MOST_FLIPS);
  }

  private static Stream<IndicatorImpact> all(UnitImpact impact) {
    return Stream.concat(
            impact.decisive().stream().filter(each -> !each.condition()), impact.flips().stream())
        .distinct();
  }

  /** What was asked, what is asked now, and where that stands. */
  public String levels(IndicatorImpact impact) {
    IndicatorResult before = impact.before();
    IndicatorResult after = impact.after();
    String earlier = level(before);
    String later = level(after);
    if (earlier == null || later == null) {
      earlier = words.asked(before == null ? null : before.provision());
      later = words.asked(after == null ? null : after.provision());
    }
    String source =
        after == null ? "" : ", " + words.wording().citation(after.provision().citation());
    return words.get("levels", earlier, later) + source;
  }

  /** The level that is asked, where it is one alone; else {@code null}. */
  private @Nullable String level(@Nullable IndicatorResult result) {
    Requirement requirement = result == null ? null : result.provision().requirement();
    return requirement == null
        ? null
        : requirement.<@Nullable String>match(
            words.wording()::levelWithUnit, combination -> null, meets -> null);
  }

  /** How far the unit is from the new levels; empty if nothing is asked any more. */
  public String margin(IndicatorImpact impact) {
    IndicatorResult after = impact.after();
    List<Finding.Comparison> found = after == null ? List.of() : after.comparisons();
    return found.stream()
        .map(each -> margin(each, found.size() > 1))
        .collect(Collectors.joining("; "));
  }

  /** The changed rules that are the cause. */
  public String causes(IndicatorImpact impact) {
    return impact.causes().stream()
        .map(each -> words.rules(each.ruleBefore(), each.ruleAfter()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** What is reported, what is asked now, and how far they are apart. */
  private String margin(Finding.Comparison found, boolean several) {
    String name = several ? found.threshold().measure().label(words.locale()) + ": " : "";
    String level = words.wording().levelWithUnit(found.threshold());
    String distance = words.findings().distance(found);
    return name
        + words.get("margin", found.observed(words.locale()), level)
        + (distance.isEmpty() ? "" : " (" + distance + ")");
  }
}
