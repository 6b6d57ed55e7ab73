package io.github.ntmrules.internal.difference;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.difference.Witness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two sets ask for one indicator, compared once. Equal to itself only. Immutable. */
public final class ProvisionComparison {

  private final EffectiveProvision before;
  private final EffectiveProvision after;
  private final @Nullable ReachableOutcomes pairs;
  private final Direction direction;

  ProvisionComparison(EffectiveProvision before, EffectiveProvision after) {
    this.before = before;
    this.after = after;
    this.pairs = before.decidesAlike(after) ? null : EffectiveProvision.pairs(before, after);
    this.direction = pairs == null ? Direction.SAME : pairs.direction();
  }

  EffectiveProvision before() {
    return before;
  }

  EffectiveProvision after() {
    return after;
  }

  /** Whether there is anything to report: another verdict, or another text. */
  boolean differ() {
    return direction != Direction.SAME || !before.readsAlike(after);
  }

  Direction direction() {
    return direction;
  }

  /** Whether all that can follow was looked at. */
  boolean complete() {
    return pairs == null || pairs.complete();
  }

  /** Units in those circumstances that show the difference, the worse outcome first. */
  List<Witness> witnesses(Scope at) {
    List<Witness> witnesses = new ArrayList<>();
    if (pairs != null) {
      add(witnesses, pairs, pairs.most(true), at);
      add(witnesses, pairs, pairs.most(false), at);
      if (witnesses.isEmpty()) {
        add(witnesses, pairs, pairs.applicability(), at);
      }
    }
    return witnesses;
  }

  private static void add(
      List<Witness> witnesses,
      ReachableOutcomes pairs,
      ReachableOutcomes.@Nullable Pair pair,
      Scope at) {
    Map<Measure, BigDecimal> figures = pair == null ? null : pairs.leadingTo(pair);
    if (pair != null && figures != null) {
      witnesses.add(
          Witness.builder()
              .scope(at)
              .figures(figures)
              .before(pair.before())
              .after(pair.after())
              .build());
    }
  }
}
