package io.github.ntmrules.analysis;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what two requirements say differently for one indicator. */
final class RuleCauses {

  private RuleCauses() {}

  /**
   * What differs: first what is asked, then how figures are computed.
   *
   * @param before what the earlier asks, or {@code null} if it has no such indicator
   * @param after what the later asks, likewise
   * @param earlier all that the earlier asks
   * @param later all that the later asks
   */
  static List<RuleCause> of(
      @Nullable Provision before,
      @Nullable Provision after,
      Requirements earlier,
      Requirements later,
      boolean confirmedOnly) {
    List<RuleCause> causes = new ArrayList<>();
    if (before == after && earlier.derivations().equals(later.derivations())) {
      return causes;
    }
    if (before != after
        && !alone(before, confirmedOnly).decidesAlike(alone(after, confirmedOnly))) {
      causes.add(new RuleCause.OfProvision(before, after));
    }
    if (before != null && after != null) {
      Set<Measure> computed = new LinkedHashSet<>();
      computed(new Asked(before, earlier.derivations(), confirmedOnly), computed);
      computed(new Asked(after, later.derivations(), confirmedOnly), computed);
      for (Measure measure : computed) {
        Derivation one = derivation(earlier, measure);
        Derivation other = derivation(later, measure);
        if (!alike(one, other)) {
          causes.add(new RuleCause.OfDerivation(after.indicator().code(), one, other));
        }
      }
    }
    return causes;
  }

  private static Asked alone(@Nullable Provision provision, boolean confirmedOnly) {
    return new Asked(provision, List.of(), confirmedOnly);
  }

  private static void computed(Asked asked, Set<Measure> into) {
    asked.derivations().forEach(each -> into.add(each.measure()));
  }

  /** The rules of one set compute a figure in one way only. */
  private static @Nullable Derivation derivation(Requirements of, Measure measure) {
    for (Derivation each : of.derivations()) {
      if (each.measure().equals(measure)) {
        return each;
      }
    }
    return null;
  }

  private static boolean alike(@Nullable Derivation one, @Nullable Derivation other) {
    return one == null || other == null
        ? one == other
        : one.operation() == other.operation() && one.parts().equals(other.parts());
  }
}
