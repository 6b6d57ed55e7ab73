package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.examples.benchmarks.law.Thousandths;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Hand-written loops over the figures of one commune as whole thousandths, for any set: outcomes
 * come out as bytes and shortfalls as thousandths, in buffers that are used again. An outcome is 0
 * for met, 1 for not met, 2 for undetermined and 3 for not applicable. Not thread-safe.
 */
final class TreeLoops {

  private static final byte MET = 0;
  private static final byte NOT_MET = 1;
  private static final byte UNDETERMINED = 2;
  private static final byte NOT_APPLICABLE = 3;

  private final Node[] indicators;
  private final byte[] outcomes;
  private final long[] shortfalls;

  /**
   * Compiles what a set asks in one scope.
   *
   * @param columns the place of each measure among the figures
   */
  TreeLoops(Requirements requirements, Map<Measure, Integer> columns) {
    List<Provision> provisions = requirements.provisions();
    this.indicators = new Node[provisions.size()];
    int[] slots = {0};
    for (int i = 0; i < indicators.length; i++) {
      indicators[i] =
          provisions
              .get(i)
              .match(
                  required -> node(required.requirement(), columns, slots),
                  exempt -> new Constant(exempt(exempt)));
    }
    this.outcomes = new byte[indicators.length];
    this.shortfalls = new long[slots[0]];
  }

  private static byte exempt(Provision.Exempt exempt) {
    return exempt.decides(false) ? NOT_APPLICABLE : UNDETERMINED;
  }

  /** Assesses one commune; the checksum reads every outcome and every shortfall. */
  long assess(long[] figures) {
    long sum = 0;
    for (int i = 0; i < indicators.length; i++) {
      outcomes[i] = indicators[i].outcome(figures, shortfalls);
      sum = sum * 31 + outcomes[i];
    }
    for (long shortfall : shortfalls) {
      sum += shortfall;
    }
    return sum;
  }

  /** The outcome of that indicator in the last assessment. */
  int outcome(int indicator) {
    return outcomes[indicator];
  }

  private static Node node(Requirement requirement, Map<Measure, Integer> columns, int[] slots) {
    return requirement.match(
        threshold -> threshold(threshold, columns, slots),
        combination -> node(combination, columns, slots),
        meets -> {
          throw new IllegalArgumentException(
              "A set that asks for another set is not provided for.");
        });
  }

  private static Node node(
      Requirement.Combination combination, Map<Measure, Integer> columns, int[] slots) {
    List<Node> parts =
        combination.parts().stream().map(part -> node(part, columns, slots)).toList();
    return combination.match(
        all -> new AllOf(parts),
        any -> new AtLeastOf(any.needed(), parts),
        some -> new AtLeastOf(some.needed(), parts),
        given -> new Given(parts.get(0), parts.get(1)));
  }

  private static Node threshold(
      Requirement.Threshold threshold, Map<Measure, Integer> columns, int[] slots) {
    Level level = threshold.level();
    Comparison comparison = threshold.comparison();
    if (comparison.ends().size() > 1) {
      throw new IllegalArgumentException("A level of two numbers is not provided for.");
    }
    return new Threshold(
        Objects.requireNonNull(columns.get(threshold.measure())),
        slots[0]++,
        comparison.ends().contains(Range.End.LOWER),
        comparison == Comparison.MORE_THAN || comparison == Comparison.LESS_THAN,
        Thousandths.of(level.decides(false) ? level.value() : null));
  }

  private interface Node {
    byte outcome(long[] figures, long[] shortfalls);
  }

  private record Constant(byte outcome) implements Node {
    @Override
    public byte outcome(long[] figures, long[] shortfalls) {
      return outcome;
    }
  }

  private record Threshold(int column, int slot, boolean lower, boolean strict, long level)
      implements Node {
    @Override
    public byte outcome(long[] figures, long[] shortfalls) {
      long figure = figures[column];
      if (figure == Thousandths.NONE || level == Thousandths.NONE) {
        shortfalls[slot] = 0;
        return UNDETERMINED;
      }
      long over = lower ? figure - level : level - figure;
      boolean met = strict ? over > 0 : over >= 0;
      shortfalls[slot] = met ? 0 : -over;
      return met ? MET : NOT_MET;
    }
  }

  private record AllOf(List<Node> parts) implements Node {
    @Override
    public byte outcome(long[] figures, long[] shortfalls) {
      byte all = NOT_APPLICABLE;
      for (Node part : parts) {
        byte each = part.outcome(figures, shortfalls);
        if (each == NOT_MET || all == NOT_MET) {
          all = NOT_MET;
        } else if (each == UNDETERMINED || all == UNDETERMINED) {
          all = UNDETERMINED;
        } else if (each == MET) {
          all = MET;
        }
      }
      return all;
    }
  }

  private record AtLeastOf(int needed, List<Node> parts) implements Node {
    @Override
    public byte outcome(long[] figures, long[] shortfalls) {
      int met = 0;
      int open = 0;
      int applies = 0;
      for (Node part : parts) {
        byte each = part.outcome(figures, shortfalls);
        met += each == MET ? 1 : 0;
        open += each == UNDETERMINED ? 1 : 0;
        applies += each == NOT_APPLICABLE ? 0 : 1;
      }
      if (applies == 0) {
        return NOT_APPLICABLE;
      }
      return met >= needed ? MET : met + open < needed ? NOT_MET : UNDETERMINED;
    }
  }

  private record Given(Node condition, Node requirement) implements Node {
    @Override
    public byte outcome(long[] figures, long[] shortfalls) {
      byte outcome = requirement.outcome(figures, shortfalls);
      return switch (condition.outcome(figures, shortfalls)) {
        case MET -> outcome;
        case UNDETERMINED -> UNDETERMINED;
        default -> NOT_APPLICABLE;
      };
    }
  }
}
