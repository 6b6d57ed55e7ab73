package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders what keeps a unit from passing: nearest to its level first, then what is undetermined. */
final class Gaps {

  private Gaps() {}

  static List<Gap> of(List<IndicatorResult> results) {
    List<Gap> notMet = new ArrayList<>();
    List<Gap> undetermined = new ArrayList<>();
    for (IndicatorResult result : results) {
      if (result.outcome() == Outcome.NOT_MET && result.finding() != null) {
        notMet.add(new Gap(result, distance(result.finding())));
      } else if (result.outcome() == Outcome.UNDETERMINED) {
        undetermined.add(new Gap(result, null));
      }
    }
    notMet.sort(Comparator.comparing(gap -> orZero(gap.relativeDistance())));
    notMet.addAll(undetermined);
    return List.copyOf(notMet);
  }

  private static BigDecimal orZero(@Nullable BigDecimal distance) {
    return distance == null ? BigDecimal.ZERO : distance;
  }

  /** Zero where a part is not in the way. */
  private static BigDecimal distance(Finding finding) {
    if (finding.outcome() != Outcome.NOT_MET) {
      return BigDecimal.ZERO;
    }
    return finding.match(Gaps::distance, Gaps::distance, Gaps::distance);
  }

  /** Of so many parts as are needed, the nearest: the farthest of them. */
  private static BigDecimal distance(Finding.Combination combination) {
    List<BigDecimal> parts = combination.parts().stream().map(Gaps::distance).sorted().toList();
    return parts.get(combination.requirement().needed() - 1);
  }

  private static BigDecimal distance(Finding.Referred referred) {
    return referred.assessment().gaps().stream()
        .map(gap -> orZero(gap.relativeDistance()))
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal distance(Finding.Comparison comparison) {
    Range accepted = comparison.threshold().accepted();
    Range.End end = comparison.end();
    BigDecimal difference = comparison.difference();
    BigDecimal level = accepted == null || end == null ? null : accepted.at(end);
    if (level == null || difference == null || difference.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal larger = end == Range.End.LOWER ? level.abs() : level.add(difference).abs();
    return difference.divide(larger.max(difference), MathContext.DECIMAL64);
  }
}
