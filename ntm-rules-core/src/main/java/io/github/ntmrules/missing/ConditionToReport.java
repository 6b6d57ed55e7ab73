package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.snapshot.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is only the condition of something asked ("if the commune has …") and is not known
 * well enough: it has to be reported, whatever it says. Immutable.
 *
 * @param measure the figure
 * @param from what is reported today, or {@code null} if nothing is
 * @param codes the indicators that are undetermined without it, in the order of the decree
 */
public record ConditionToReport(Measure measure, @Nullable Figure from, List<String> codes) {

  /** Copies the list. */
  public ConditionToReport {
    codes = List.copyOf(codes);
  }
}
