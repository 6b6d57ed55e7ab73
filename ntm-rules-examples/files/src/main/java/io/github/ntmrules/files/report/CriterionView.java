package io.github.ntmrules.files.report;

import java.util.List;

/**
 * A criterion with its own outcome and the rows of its indicators.
 *
 * @param code the number as printed
 * @param name the name
 * @param mark the outcome
 * @param count how many of its indicators are met, in words
 * @param indicators its indicators, each with the rows of its parts
 */
record CriterionView(
    String code, String name, Mark mark, String count, List<List<Row>> indicators) {
  /** Copies the lists. */
  CriterionView {
    indicators = List.copyOf(indicators);
  }
}
