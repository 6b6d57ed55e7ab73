package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;

/**
 * One line of {@code figures.csv}: a figure as published, and the measure it is a value of.
 *
 * <p>A figure that does not clearly state the measure of the decree's indicator has no measure but
 * a reason, and is not used: a wrong match would be a wrong verdict.
 *
 * @param communeId the commune
 * @param criterion the criterion it speaks of; empty if none
 * @param indicator the indicator it speaks of, or only the criterion; empty if none
 * @param sourceWords what it is a figure of, in the words of the source
 * @param comparator {@code eq}, {@code gt} ("over"), {@code lt} ("under") or {@code approx_below}
 *     ("close to, and below")
 * @param value the number, as published
 * @param unit the unit, as published
 * @param fraction the fraction the number was computed from; empty if the source gives the number
 * @param measure the id of the measure; empty if the figure is not used
 * @param notUsedBecause why the figure is not used; empty if it is used
 * @param sourceOutcome the outcome of the source: {@code met}, {@code not_stated}, {@code unclear}
 * @param outcomeBasis whether the source states that outcome or only implies it
 * @param note what a reader should know before relying on the figure; may be empty
 */
record PublishedFigure(
    String communeId,
    String criterion,
    String indicator,
    String sourceWords,
    String comparator,
    BigDecimal value,
    String unit,
    String fraction,
    String measure,
    String notUsedBecause,
    String sourceOutcome,
    String outcomeBasis,
    String note) {

  /** Refuses a figure that is neither used nor has a reason, or both. */
  PublishedFigure {
    if (measure.isEmpty() == notUsedBecause.isEmpty()) {
      throw new IllegalArgumentException(
          communeId + ", " + sourceWords + ": needs either a measure or a reason not to use it");
    }
  }

  /** Whether the figure is used. */
  boolean used() {
    return !measure.isEmpty();
  }

  /** Whether the source says, or implies, that this indicator is met. */
  boolean sourceSaysMet() {
    return sourceOutcome.equals("met");
  }

  /**
   * What the figure proves. "Over 80" is not 80: it proves "at least 80", but not "at least 85" and
   * never "at most 80". "Close to 98, below" proves only that it is below 98; how close is not
   * known, so it cannot prove "at least 90".
   *
   * @throws IllegalArgumentException if the comparator is not known
   */
  Figure figure() {
    return switch (comparator) {
      case "eq" -> Figure.exactly(value);
      case "gt" -> Figure.moreThan(value);
      case "lt", "approx_below" -> Figure.lessThan(value);
      default ->
          throw new IllegalArgumentException(
              communeId + ", " + sourceWords + ": unknown comparator " + comparator);
    };
  }
}
