package io.github.ntmrules.difference;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A unit that two sets of rules judge differently in one indicator: a proof of the difference.
 * Immutable.
 *
 * @param scope its circumstances
 * @param figures its figures, in the unit of the measure: 1 for yes, 0 for no, the step of the
 *     scale (from 0) for a grade; what is not here is not reported
 * @param before the outcome of the indicator under the one set; not applicable if it has none such
 * @param after the outcome under the other
 */
public record Witness(
    Scope scope, Map<Measure, BigDecimal> figures, Outcome before, Outcome after) {

  /** Copies the figures. */
  public Witness {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** The unit, ready to be assessed under either set. */
  public Snapshot snapshot(UnitKind unit) {
    Snapshot.Builder builder = Snapshot.of(unit, "…").in(scope);
    figures.forEach((measure, value) -> builder.figure(measure, Figure.exactly(value)));
    return builder.build();
  }

  /**
   * The circumstances and the figures in words, for people; do not parse.
   *
   * @param locale English for English, else Vietnamese
   */
  public String text(Locale locale) {
    Wording wording = Wording.in(locale);
    List<String> where = new ArrayList<>(List.of(wording.date(scope.date())));
    if (scope.region() != null) {
      where.add(scope.region().abbreviation());
    }
    if (scope.province() != null) {
      where.add(scope.province());
    }
    scope.designations().forEach(each -> where.add(each.displayName(locale)));
    List<String> all = new ArrayList<>(List.of(String.join(", ", where)));
    figures.forEach(
        (measure, value) ->
            all.add(measure.label(locale) + " " + wording.quantity(measure, value)));
    if (figures.isEmpty()) {
      all.add(Messages.get(locale, "witness.noFigures"));
    }
    return String.join("; ", all);
  }
}
