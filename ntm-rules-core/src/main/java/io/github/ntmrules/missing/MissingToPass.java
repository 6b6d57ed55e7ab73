package io.github.ntmrules.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.internal.text.NoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is missing to pass (còn thiếu để đạt): the smallest set of changes of figures with
 * which every indicator is met or does not apply; where no figures can do that, why, and the
 * smallest set for all the rest. Immutable and thread-safe.
 *
 * <p>Smallest is the fewest figures changed or newly reported. Of several such sets it is the one
 * in which the fewest figures that another is divided by change (the province's income for the
 * ratio to it: they are not the unit's own); then the one of the smallest total of relative
 * distances: how far each figure changes, relative to the larger of the figures before and after,
 * and 1 for a figure that is not reported today; then the first in the order of the decree.
 *
 * <p>It is exact through "any of", "at least so many of", conditions, sets that are referred to,
 * and figures that serve several indicators. Further:
 *
 * <ul>
 *   <li>A condition of something asked ("if the commune has …") is a fact. No target is there in
 *       order to miss it: one with which a condition is no longer met is only told where, were the
 *       condition left as it then is, something asked would not be met by the next figure nearer to
 *       today's.
 *   <li>A condition that is not known has to be reported. If changes can do whatever it will say,
 *       these are told ({@link ConditionToReport#answer} is {@code null}), however few would do
 *       with one answer. If none can, it is told with which answers the unit passes, for as few
 *       conditions as can be. So it is said that figures do not suffice only where no answer and no
 *       target does.
 *   <li>Where a figure is computed from reported ones, those change; one of two if one suffices. If
 *       more of them have to, the computed figure is told by itself, instead of those that are
 *       asked for nothing else ({@link FigureChange#insteadOf}): how they share it is left open. A
 *       figure that is told never contradicts what stays reported of its parts.
 *   <li>Of a level that is not known, a figure suffices that meets every level that can be set.
 *   <li>Reported figures have to fit each other: where one changes that is computed from others, or
 *       part of one, so do those that would contradict it.
 *   <li>Conditions beside the criteria do not count in the outcome and are not looked at.
 *   <li>Indicators that ask contradictory things of one figure cannot be met together: those that
 *       are met today are kept, then those that come first in the decree; the others are told.
 *   <li>At most 50,000 choices of figures are tried for indicators that share figures, and as many
 *       again with conditions that have to be answered in one way; where that is not enough, as for
 *       "at least 20 of 40" figures, nothing is guessed: they are told as {@link
 *       Obstacle.Reason#NOT_DECIDED}.
 * </ul>
 */
public final class MissingToPass {

  private final Assessment assessment;
  private final List<FigureChange> changes;
  private final List<ConditionToReport> toReport;
  private final List<Obstacle> obstacles;

  /** Copies the lists. */
  MissingToPass(
      Assessment assessment,
      List<FigureChange> changes,
      List<ConditionToReport> toReport,
      List<Obstacle> obstacles) {
    changes = List.copyOf(changes);
    toReport = List.copyOf(toReport);
    obstacles = List.copyOf(obstacles);

    this.assessment = assessment;
    this.changes = changes;
    this.toReport = toReport;
    this.obstacles = obstacles;
  }

  /** {@return the assessment} */
  public Assessment assessment() {
    return assessment;
  }

  /** {@return the figures that have to change or to be reported, in the order of the decree} */
  public List<FigureChange> changes() {
    return changes;
  }

  /**
   * {@return conditions that have to be reported: whatever they say, or with which answers the unit
   * passes}
   */
  public List<ConditionToReport> toReport() {
    return toReport;
  }

  /** {@return why figures alone do not suffice; empty if they do} */
  public List<Obstacle> obstacles() {
    return obstacles;
  }

  /**
   * {@return what is missing by that assessment}
   *
   * @param assessment the assessment
   */
  public static MissingToPass of(Assessment assessment) {
    List<Conjunct> needs = new ArrayList<>();
    for (IndicatorResult result : assessment.indicators()) {
      needs.addAll(
          Conjunct.of(
              result.provision(),
              assessment.requirements().derivations(),
              assessment.confirmedOnly()));
    }
    return new MissingFigures(assessment, needs).result();
  }

  /** {@return whether nothing is missing: every indicator is met or does not apply} */
  public boolean passes() {
    return changes.isEmpty() && toReport.isEmpty() && obstacles.isEmpty();
  }

  /**
   * {@return whether the unit passes with these changes, or passes already: nothing but figures is
   * missing} Where a condition to be reported names its answers, it does if the answer is one of
   * them.
   */
  public boolean byFiguresAlone() {
    return obstacles.isEmpty();
  }

  /**
   * {@return what is missing in words, for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new MissingText(this, locale).text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MissingToPass that
        && assessment.equals(that.assessment)
        && changes.equals(that.changes)
        && toReport.equals(that.toReport)
        && obstacles.equals(that.obstacles);
  }

  @Override
  public int hashCode() {
    return Objects.hash(assessment, changes, toReport, obstacles);
  }

  @Override
  public String toString() {
    return "MissingToPass[assessment="
        + assessment
        + ", changes="
        + changes
        + ", toReport="
        + toReport
        + ", obstacles="
        + obstacles
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(MissingToPass.class);
  }
}
