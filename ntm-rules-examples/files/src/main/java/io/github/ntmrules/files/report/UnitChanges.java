package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.CriterionImpact;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the changes of one unit into words. */
final class UnitChanges {

  /** More indicators than these are counted only. */
  private static final int MOST_FLIPS = 6;

  private final Texts texts;
  private final Locale locale;
  private final Wording wording;
  private final FindingText findings;

  UnitChanges(Texts texts) {
    this.texts = texts;
    this.locale = texts.locale();
    this.wording = Wording.in(locale);
    this.findings = FindingText.in(locale);
  }

  ImpactPage.UnitLine line(UnitImpact impact) {
    Snapshot snapshot = impact.after().snapshot();
    List<IndicatorImpact> flips =
        Stream.concat(
                impact.decisive().stream().filter(each -> !each.condition()),
                impact.flips().stream())
            .distinct()
            .toList();
    return new ImpactPage.UnitLine(
        snapshot.name(),
        Stream.of(snapshot.district(), snapshot.province())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")),
        Mark.of(impact.before().outcome(), locale),
        Mark.of(impact.after().outcome(), locale),
        impact.criteria().stream().map(this::criterion).toList(),
        flips.stream().limit(MOST_FLIPS).map(this::flip).toList(),
        flips.size() <= MOST_FLIPS ? "" : texts.get("flips.left", flips.size() - MOST_FLIPS));
  }

  private String criterion(CriterionImpact each) {
    return each.code()
        + " "
        + Mark.of(each.outcomeBefore(), locale).sign()
        + "→"
        + Mark.of(each.outcomeAfter(), locale).sign();
  }

  private ImpactPage.Flip flip(IndicatorImpact impact) {
    return new ImpactPage.Flip(
        impact.code(),
        impact.indicator().label(locale),
        Mark.of(impact.outcomeBefore(), locale),
        Mark.of(impact.outcomeAfter(), locale),
        margins(impact.after()),
        impact.causes().stream()
            .map(each -> RulePlaces.text(each.ruleBefore(), each.ruleAfter(), texts))
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  private String margins(@Nullable IndicatorResult after) {
    List<Finding.Comparison> found = after == null ? List.of() : after.comparisons();
    return found.stream()
        .map(each -> margin(each, found.size() > 1))
        .collect(Collectors.joining("; "));
  }

  /** What is reported, what is asked now, and how far they are apart. */
  private String margin(Finding.Comparison found, boolean several) {
    String name = several ? found.threshold().measure().label(locale) + ": " : "";
    String level = wording.levelWithUnit(found.threshold());
    String distance = findings.distance(found);
    return name
        + texts.get("margin", found.observed(locale), level)
        + (distance.isEmpty() ? "" : " (" + distance + ")");
  }
}
