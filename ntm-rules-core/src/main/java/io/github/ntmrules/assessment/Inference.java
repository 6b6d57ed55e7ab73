package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why an outcome is certain although something is not known: whatever that is, the outcome is the
 * same (suy ra). Immutable.
 *
 * @param ground why
 * @param from the reported figures it follows from, where it follows from other figures; in order
 */
public record Inference(Ground ground, Map<Measure, Figure> from) {

  /** Why an outcome is certain. */
  public enum Ground {
    /** Every level that can be set leads to it: 100 % meets every "at least". */
    ANY_LEVEL,
    /** The level is not on file; those of other years, which it lies between, lead to it. */
    LEVELS_OF_OTHER_YEARS,
    /**
     * Other figures leave only such figures as lead to it: a part that is above what the whole may
     * be.
     */
    RELATED_FIGURES,
    /** Every figure that the measure can have, beside what is reported of it, leads to it. */
    ANY_FIGURE,
    /** Every column that may apply leads to it. */
    ANY_COLUMN,
    /** What would be asked is met; at most, nothing is asked. */
    CANNOT_FAIL,
    /** Every case of what is not known leads to it, though no part of it is certain alone. */
    ANY_CASE,
    /** There are more cases of what is not known than are looked at: it is left undetermined. */
    TOO_MANY_CASES
  }

  /**
   * Copies the figures.
   *
   * @param from what it starts from
   * @param ground the ground
   */
  public Inference {
    from = from.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(from));
  }

  Inference(Ground ground) {
    this(ground, Map.of());
  }

  /**
   * In words, for people; do not parse: {@code suy ra: đạt với mọi mức có thể đặt ra}.
   *
   * @param outcome what is certain
   * @param locale English for English, else Vietnamese
   * @return the text
   */
  public String text(Outcome outcome, Locale locale) {
    FindingText text = FindingText.in(locale);
    String figures =
        from.entrySet().stream()
            .map(
                each ->
                    each.getKey().label(locale) + " " + text.figure(each.getKey(), each.getValue()))
            .collect(Collectors.joining("; "));
    return Messages.get(locale, "inference." + ground, outcome.displayName(locale), figures);
  }
}
