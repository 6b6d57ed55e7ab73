package io.github.ntmrules.files.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one unit says.
 *
 * @param title the title of the document
 * @param name the unit, with its kind
 * @param place where it is and on which day
 * @param mark the outcome of the whole set
 * @param summary the outcome in a sentence
 * @param tiles how many criteria have which outcome
 * @param facts what was assessed by which rules
 * @param flags what a reader must know first
 * @param criteria the results
 * @param recognition conditions, grounds and decisions, or {@code null} if there are none
 * @param notMet what is missing of the indicators that are not met, the nearest first
 * @param open what would settle those that are undetermined
 * @param note what a user must know of the set; may be empty
 */
record UnitPage(
    String title,
    String name,
    String place,
    Mark mark,
    String summary,
    List<Tile> tiles,
    List<Fact> facts,
    List<String> flags,
    List<CriterionView> criteria,
    @Nullable RecognitionView recognition,
    List<GapRow> notMet,
    List<GapRow> open,
    String note) {

  /** Copies the lists. */
  UnitPage {
    tiles = List.copyOf(tiles);
    facts = List.copyOf(facts);
    flags = List.copyOf(flags);
    criteria = List.copyOf(criteria);
    notMet = List.copyOf(notMet);
    open = List.copyOf(open);
  }
}
