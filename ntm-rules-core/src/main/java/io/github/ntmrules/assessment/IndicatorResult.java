package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result for one indicator, or for one condition beside the criteria.
 *
 * @param provision what the law asks, by which rule and with which source
 * @param outcome the outcome
 * @param finding how it came about, or {@code null} if the indicator is exempt
 */
public record IndicatorResult(Provision provision, Outcome outcome, @Nullable Finding finding) {

  /** The indicator. */
  public Indicator indicator() {
    return provision.indicator();
  }

  /** The code of the indicator. */
  public String code() {
    return provision.indicator().code();
  }

  /** Every comparison that was made, in the order of the rule; none if the indicator is exempt. */
  public List<Finding.Comparison> comparisons() {
    return finding instanceof Finding.Comparison only ? List.of(only) : several();
  }

  private List<Finding.Comparison> several() {
    List<Finding.Comparison> all = new ArrayList<>();
    if (finding != null) {
      finding.forEachComparison(all::add);
    }
    return Collections.unmodifiableList(all);
  }

  /** What would settle the outcome; empty unless it is undetermined. */
  public List<Unsettled> unsettled() {
    return outcome != Outcome.UNDETERMINED
        ? List.of()
        : comparisons().stream().flatMap(found -> found.unsettled().stream()).distinct().toList();
  }

  /**
   * What the law asks, in words with units, for people; do not parse. A single figure is not named,
   * since the indicator is.
   *
   * @param locale English for English, else Vietnamese
   */
  public String required(Locale locale) {
    Wording wording = Wording.in(locale);
    if (provision instanceof Provision.Exempt exempt) {
      return Messages.get(locale, "exempt", exempt.reason());
    }
    Requirement asked = ((Provision.Required) provision).requirement();
    if (asked instanceof Requirement.Threshold threshold) {
      return wording.levelWithUnit(threshold);
    }
    return wording.requirement(asked);
  }

  /**
   * What was reported, in words with units, for people; do not parse. Of several figures each is
   * named; a missing one is said to be.
   *
   * @param locale English for English, else Vietnamese
   */
  public String observed(Locale locale) {
    if (finding instanceof Finding.Comparison only) {
      return only.observed(locale);
    }
    if (finding instanceof Finding.Referred referred) {
      return FindingText.in(locale).referred(referred);
    }
    return comparisons().stream()
        .map(each -> each.threshold().measure().label(locale) + ": " + each.observed(locale))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
