package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result for one indicator, or for one condition beside the criteria.
 *
 * @param provision what the law asks, by which rule and with which source
 * @param outcome the outcome
 * @param finding how it came about, or {@code null} if the indicator is exempt
 */
public record IndicatorResult(Provision provision, Outcome outcome, @Nullable Finding finding) {

  /** The indicator. */
  public Indicator indicator() {
    return provision.indicator();
  }

  /** The code of the indicator. */
  public String code() {
    return provision.indicator().code();
  }

  /** Every comparison that was made, in the order of the rule; none if the indicator is exempt. */
  public List<Finding.Comparison> comparisons() {
    return finding instanceof Finding.Comparison only ? List.of(only) : several();
  }

  private List<Finding.Comparison> several() {
    List<Finding.Comparison> all = new ArrayList<>();
    if (finding != null) {
      finding.forEachComparison(all::add);
    }
    return Collections.unmodifiableList(all);
  }

  /** What would settle the outcome; empty unless it is undetermined. */
  public List<Unsettled> unsettled() {
    return outcome != Outcome.UNDETERMINED
        ? List.of()
        : comparisons().stream().flatMap(found -> found.unsettled().stream()).distinct().toList();
  }
}
