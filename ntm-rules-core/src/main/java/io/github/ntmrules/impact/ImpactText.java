package io.github.ntmrules.impact;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.difference.ProvisionText;
import io.github.ntmrules.internal.text.Localized;
import io.github.ntmrules.population.CriterionTransitions;
import io.github.ntmrules.population.IndicatorTransitions;
import io.github.ntmrules.population.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Impacts in words. */
record ImpactText(Locale locale, ProvisionText provisions, FindingText findings)
    implements Localized {

  ImpactText(Locale locale) {
    this(locale, new ProvisionText(locale), FindingText.in(locale));
  }

  // ---- one unit

  String unit(UnitImpact impact) {
    List<String> lines = new ArrayList<>();
    lines.add(sets(impact.before().set(), impact.after().set()));
    lines.add(
        get(
            "impact.unit",
            impact.after().snapshot().name(),
            impact.before().outcome().displayName(locale),
            impact.after().outcome().displayName(locale)));
    if (impact.flipped()) {
      List<String> codes = impact.decisive().stream().map(IndicatorImpact::code).toList();
      lines.add("  " + get("impact.because", String.join(", ", codes)));
    }
    for (CriterionImpact criterion : impact.criteria()) {
      List<String> codes = criterion.decisive().stream().map(IndicatorImpact::code).toList();
      lines.add(
          get(
                  "impact.criterion",
                  criterion.code(),
                  criterion.criterion().name(locale) + added(criterion.criterion().addedBy()),
                  criterion.outcomeBefore().displayName(locale),
                  criterion.outcomeAfter().displayName(locale))
              + " — "
              + get("impact.because", String.join(", ", codes)));
    }
    impact.indicators().forEach(each -> indicator(each, lines));
    impact.conditions().forEach(each -> indicator(each, lines));
    return String.join("\n", lines) + "\n";
  }

  private void indicator(IndicatorImpact impact, List<String> lines) {
    lines.add("");
    String label = impact.indicator().label(locale) + added(impact.indicator().addedBy());
    lines.add(
        impact.flipped()
            ? get(
                "impact.indicator",
                impact.code(),
                label,
                impact.outcomeBefore().displayName(locale),
                impact.outcomeAfter().displayName(locale))
            : get(
                "impact.indicator.same",
                impact.code(),
                label,
                impact.outcomeAfter().displayName(locale)));
    impact.changes().forEach(change -> change(change, lines));
    IndicatorResult after = impact.after();
    if (after != null) {
      after.comparisons().forEach(found -> margin(found, lines));
    }
  }

  /** How far from the level, where that is known and an amount of something. */
  private void margin(Finding.Comparison found, List<String> lines) {
    String distance = found.difference() == null ? "" : findings.distance(found);
    if (!distance.isEmpty()) {
      String label = found.threshold().measure().label(locale);
      lines.add("  " + get("impact.margin", label + ": " + distance));
    }
  }

  private void change(RuleCause change, List<String> lines) {
    if (change instanceof RuleCause.OfProvision provision) {
      provisions.add("ruleDifference.before", provision.before(), lines);
      provisions.add("ruleDifference.after", provision.after(), lines);
      if (provision.otherColumn()) {
        lines.add("  " + get("impact.otherColumn"));
      }
    } else if (change instanceof RuleCause.OfDerivation derivation) {
      derivation("ruleDifference.before", derivation.before(), lines);
      derivation("ruleDifference.after", derivation.after(), lines);
    }
  }

  private void derivation(String key, @Nullable Derivation derivation, List<String> lines) {
    if (derivation == null) {
      lines.add("  " + get(key, get("impact.notComputed")));
      return;
    }
    List<String> parts = derivation.parts().stream().map(each -> each.label(locale)).toList();
    lines.add(
        "  "
            + get(
                key,
                derivation.measure().label(locale)
                    + " ("
                    + get("figure." + derivation.operation(), String.join("; ", parts))
                    + ")"));
    lines.add("    " + rule(derivation.rule()));
  }

  /** By which overlay it is asked, if the set does not know it. */
  private String added(@Nullable Overlay overlay) {
    return overlay == null ? "" : " (" + findings.added(overlay) + ")";
  }

  private String rule(RuleLocation rule) {
    return get("rule", rule.name(), rule.position());
  }

  // ---- many units

  String result(ImpactResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(sets(result.before(), result.after()));
    lines.add(get("impact.units", result.units().total()));
    changes(result.units(), "  ", lines);
    for (CriterionTransitions each : result.criteria()) {
      row(
          "impact.row.criterion",
          each.criterion().code(),
          each.criterion().name(locale) + added(each.criterion().addedBy()),
          each.transitions(),
          lines);
    }
    rows(result, result.indicators(), false, lines);
    rows(result, result.conditions(), true, lines);
    return String.join("\n", lines) + "\n";
  }

  private void rows(
      ImpactResult result,
      List<IndicatorTransitions> indicators,
      boolean conditions,
      List<String> lines) {
    for (IndicatorTransitions each : indicators) {
      Indicator indicator = each.indicator();
      String label = indicator.label(locale) + added(indicator.addedBy());
      row("impact.row", indicator.code(), label, each.transitions(), lines);
      causes(result, indicator.code(), conditions, lines);
    }
  }

  private void row(
      String key, String code, String name, Transitions transitions, List<String> lines) {
    if (flips(transitions) > 0) {
      lines.add(get(key, code, name));
      changes(transitions, "  ", lines);
    }
  }

  private static long flips(Transitions transitions) {
    long flips = 0;
    for (Outcome before : Outcome.values()) {
      for (Outcome after : Outcome.values()) {
        flips += before == after ? 0 : transitions.count(before, after);
      }
    }
    return flips;
  }

  private void changes(Transitions transitions, String indent, List<String> lines) {
    for (Outcome before : Outcome.values()) {
      for (Outcome after : Outcome.values()) {
        long units = transitions.count(before, after);
        if (units > 0 && before != after) {
          lines.add(
              indent
                  + get(
                      "impact.count",
                      before.displayName(locale),
                      after.displayName(locale),
                      units));
        }
      }
    }
  }

  private void causes(ImpactResult result, String code, boolean condition, List<String> lines) {
    for (CauseCount cause : result.causes(code)) {
      if (cause.condition() == condition && cause.flips().total() > 0) {
        lines.add(
            "  "
                + get(
                    "impact.cause",
                    reference(cause.before()),
                    reference(cause.after()),
                    cause.flips().better(),
                    cause.flips().worse(),
                    cause.flips().applicabilityOnly()));
      }
    }
  }

  private String reference(@Nullable RuleLocation rule) {
    return rule == null ? get("impact.noRule") : rule(rule);
  }

  private String sets(CriteriaSet before, CriteriaSet after) {
    return get(
        "impact.sets",
        before.title(locale) + " (" + before.id() + ")",
        after.title(locale) + " (" + after.id() + ")");
  }
}
