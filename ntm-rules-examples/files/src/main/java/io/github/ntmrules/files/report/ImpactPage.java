package io.github.ntmrules.files.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a change of rules says.
 *
 * @param title the title of the document
 * @param main how many verdicts change, in a sentence
 * @param count how many units were compared
 * @param tiles key figures
 * @param flags what a reader must know first
 * @param facts what was compared
 * @param outcomes the names of the outcomes
 * @param matrix how the outcome of the whole set changes: earlier outcome by later outcome
 * @param flow how changed rules change verdicts, or {@code null} if no criterion changes
 * @param flowLeft that some rules are not drawn; empty if all are
 * @param criteria how the outcome of each criterion changes
 * @param causes which changed rules change outcomes, for how many units
 * @param units the units whose outcomes change
 * @param unitsLeft how many are shown of how many
 * @param differences what is asked otherwise
 * @param restated how many indicators only change in wording, source or status; empty if none do
 * @param groups the changes by group
 */
record ImpactPage(
    String title,
    String main,
    String count,
    List<Tile> tiles,
    List<String> flags,
    List<Fact> facts,
    List<Mark> outcomes,
    List<MatrixLine> matrix,
    @Nullable FlowPicture flow,
    String flowLeft,
    List<CriterionLine> criteria,
    List<CauseLine> causes,
    List<UnitLine> units,
    String unitsLeft,
    List<DifferenceLine> differences,
    String restated,
    List<Groups> groups) {

  /**
   * How many units had an earlier outcome, by later outcome.
   *
   * @param before the earlier outcome
   * @param cells the numbers
   */
  record MatrixLine(Mark before, List<MatrixCell> cells) {}

  /**
   * A number of units.
   *
   * @param css the name of its colours
   * @param number the number
   */
  record MatrixCell(String css, String number) {}

  /**
   * How the outcome of a criterion changes.
   *
   * @param name code and name
   * @param metBefore how many units met it
   * @param metAfter how many meet it
   * @param better for how many it became better
   * @param worse for how many it became worse
   * @param other for how many it was met and does not apply, or the reverse
   */
  record CriterionLine(
      String name, String metBefore, String metAfter, String better, String worse, String other) {}

  /**
   * A changed rule.
   *
   * @param code the code of the indicator
   * @param label its name
   * @param place where the rule stands before and after
   * @param concerned how many units it concerns
   * @param better for how many it makes the outcome of the indicator better
   * @param worse for how many worse
   * @param whole for how many it changes the outcome of the whole set
   */
  record CauseLine(
      String code,
      String label,
      String place,
      String concerned,
      String better,
      String worse,
      String whole) {}

  /**
   * A unit whose outcomes change.
   *
   * @param name its name
   * @param place its district and province
   * @param before the earlier outcome of the whole set
   * @param after the later one
   * @param criteria the criteria that change, each with its outcomes
   * @param flips the indicators that change, those first that change the whole outcome
   * @param left how many more change; empty if all are shown
   */
  record UnitLine(
      String name,
      String place,
      Mark before,
      Mark after,
      List<String> criteria,
      List<Flip> flips,
      String left) {}

  /**
   * An indicator that changes.
   *
   * @param code its code
   * @param label its name
   * @param before the earlier outcome
   * @param after the later one
   * @param margin how far the unit is from the new level; empty where that is no number
   * @param causes the changed rules that are the cause
   */
  record Flip(String code, String label, Mark before, Mark after, String margin, String causes) {}

  /**
   * What is asked otherwise for an indicator.
   *
   * @param code its code; empty for a condition
   * @param label its name
   * @param kind what kind of change it is
   * @param css the name of the colours of its direction
   * @param direction how the later compares with the earlier
   * @param before what was asked
   * @param beforeSource where that stands in the law, or {@code null}
   * @param after what is asked
   * @param afterSource where that stands in the law, or {@code null}
   * @param where in which circumstances
   */
  record DifferenceLine(
      String code,
      String label,
      String kind,
      String css,
      String direction,
      String before,
      @Nullable SourceView beforeSource,
      String after,
      @Nullable SourceView afterSource,
      String where) {}

  /**
   * The changes by group.
   *
   * @param heading by what
   * @param lines one for each group
   */
  record Groups(String heading, List<GroupLine> lines) {}

  /**
   * The changes in one group.
   *
   * @param name its name
   * @param units how many units
   * @param metBefore how many met the whole set
   * @param metAfter how many meet it
   * @param better for how many the whole outcome became better
   * @param worse for how many worse
   */
  record GroupLine(
      String name, String units, String metBefore, String metAfter, String better, String worse) {}
}
