package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is the condition of something asked ("if the commune has …") and is not known well
 * enough: it has to be reported as it is. It is a fact and no target. Immutable.
 *
 * @param measure the figure
 * @param from what is reported today, or {@code null} if nothing is
 * @param answer the figures with which the changes do, where that depends on what is the case: what
 *     is asked is then met or does not apply. If it is otherwise, more may be missing, or figures
 *     may not suffice. {@code null} where the changes do whatever is reported
 * @param exempt whether with every such answer what is asked on this condition does not apply; with
 *     some of them it may else be met. Only of a condition that names its answers
 * @param codes the indicators that are undetermined without it, in the order of the decree
 */
public record ConditionToReport(
    Measure measure,
    @Nullable Figure from,
    @Nullable Range answer,
    boolean exempt,
    List<String> codes) {

  /** Copies the list. */
  public ConditionToReport {
    exempt &= answer != null;
    codes = List.copyOf(codes);
  }

  /** One that has to be reported, whatever it says. */
  public ConditionToReport(Measure measure, @Nullable Figure from, List<String> codes) {
    this(measure, from, null, false, codes);
  }
}
