package io.github.ntmrules.internal.difference;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.difference.Direction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of outcomes two requirements can lead to, each with figures that do. Not thread-safe
 * while it is filled.
 */
public final class ReachableOutcomes {

  /** An outcome under either. */
  public record Pair(Outcome before, Outcome after) {

    /** How much better for the unit the later outcome is; negative if it is worse. */
    int gain() {
      return Direction.rank(after) - Direction.rank(before);
    }

    boolean differ() {
      return before != after;
    }

    private Pair and(Pair other) {
      return new Pair(before.and(other.before), after.and(other.after));
    }
  }

  private final Map<Pair, Map<Measure, BigDecimal>> figures = new LinkedHashMap<>();
  private boolean complete = true;

  /** Nothing is asked by either. */
  static ReachableOutcomes ofNothing() {
    ReachableOutcomes pairs = new ReachableOutcomes();
    pairs.add(new Pair(Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE), Map.of());
    return pairs;
  }

  /** Notes that these figures lead to the pair. */
  void add(Pair pair, Map<Measure, BigDecimal> leading) {
    figures.putIfAbsent(pair, leading);
  }

  /** Notes that there may be more pairs. */
  void incomplete() {
    complete = false;
  }

  /** Whether there are no other pairs. */
  public boolean complete() {
    return complete;
  }

  /** The pairs if what is asked here and what is asked there, of other measures, is all asked. */
  ReachableOutcomes and(ReachableOutcomes other) {
    ReachableOutcomes both = new ReachableOutcomes();
    both.complete = complete && other.complete;
    figures.forEach(
        (pair, mine) ->
            other.figures.forEach(
                (second, theirs) -> {
                  Pair joined = pair.and(second);
                  if (!both.figures.containsKey(joined)) {
                    Map<Measure, BigDecimal> all = new LinkedHashMap<>(mine);
                    all.putAll(theirs);
                    both.figures.put(joined, all);
                  }
                }));
    return both;
  }

  /** The figures that lead to the pair, or {@code null} if none do. */
  public @Nullable Map<Measure, BigDecimal> leadingTo(Pair pair) {
    return figures.get(pair);
  }

  /** The pair in which the later outcome is worst, or best, for the unit; if it is at all. */
  public @Nullable Pair most(boolean worse) {
    Pair most = null;
    for (Pair pair : figures.keySet()) {
      int gain = worse ? -pair.gain() : pair.gain();
      int before = most == null ? 0 : worse ? -most.gain() : most.gain();
      most = gain > before ? pair : most;
    }
    return most;
  }

  /** A pair of met and not applicable, if there is one. */
  public @Nullable Pair applicability() {
    return figures.keySet().stream()
        .filter(pair -> pair.differ() && pair.gain() == 0)
        .findFirst()
        .orElse(null);
  }

  /** How the two compare. A difference that was found is one even if there may be more pairs. */
  public Direction direction() {
    boolean worse = most(true) != null;
    boolean better = most(false) != null;
    if (worse && better) {
      return Direction.INCOMPARABLE;
    }
    if (!complete) {
      return Direction.UNDECIDED;
    }
    if (worse || better) {
      return worse ? Direction.STRICTER : Direction.LOOSER;
    }
    return applicability() == null ? Direction.SAME : Direction.APPLICABILITY_ONLY;
  }
}
