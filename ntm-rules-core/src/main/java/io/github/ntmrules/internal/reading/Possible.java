package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Requirement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether figures exist that meet a requirement, or that fail it. Exact over the ranges of the
 * measures; where a level is not known, a part of a combination may be not applicable, or the
 * search would take too long, the answer is yes.
 */
final class Possible {

  private static final int MOST_STEPS = 20_000;

  /** So many of the requirements, or more, are to be met; or to be failed. */
  private record Goal(List<Requirement> parts, int needed, boolean met) {}

  /** The values a figure may still have. */
  private record Interval(
      @Nullable BigDecimal lower,
      boolean lowerStrict,
      @Nullable BigDecimal upper,
      boolean upperStrict) {

    Interval above(BigDecimal bound, boolean strict) {
      int order = lower == null ? 1 : bound.compareTo(lower);
      return order > 0 || (order == 0 && strict)
          ? new Interval(bound, strict, upper, upperStrict)
          : this;
    }

    Interval below(BigDecimal bound, boolean strict) {
      int order = upper == null ? -1 : bound.compareTo(upper);
      return order < 0 || (order == 0 && strict)
          ? new Interval(lower, lowerStrict, bound, strict)
          : this;
    }

    boolean empty(boolean whole) {
      if (lower == null || upper == null) {
        return false;
      }
      BigDecimal least = whole ? wholeFrom(lower, lowerStrict) : lower;
      BigDecimal greatest = whole ? wholeUntil(upper, upperStrict) : upper;
      int order = least.compareTo(greatest);
      return order > 0 || (order == 0 && !whole && (lowerStrict || upperStrict));
    }

    private static BigDecimal wholeFrom(BigDecimal bound, boolean strict) {
      BigDecimal up = bound.setScale(0, RoundingMode.CEILING);
      return strict && up.compareTo(bound) == 0 ? up.add(BigDecimal.ONE) : up;
    }

    private static BigDecimal wholeUntil(BigDecimal bound, boolean strict) {
      BigDecimal down = bound.setScale(0, RoundingMode.FLOOR);
      return strict && down.compareTo(bound) == 0 ? down.subtract(BigDecimal.ONE) : down;
    }
  }

  private int steps;

  private Possible() {}

  /** Whether some figures meet it. */
  static boolean met(Requirement requirement) {
    return new Possible().search(List.of(one(requirement, true)), Map.of());
  }

  /** Whether some figures fail it. */
  static boolean failed(Requirement requirement) {
    return new Possible().search(List.of(one(requirement, false)), Map.of());
  }

  private static Goal one(Requirement requirement, boolean met) {
    return new Goal(List.of(requirement), 1, met);
  }

  private boolean search(List<Goal> goals, Map<Measure, Interval> figures) {
    if (goals.isEmpty() || ++steps > MOST_STEPS) {
      return true;
    }
    Goal goal = goals.get(0);
    List<Goal> rest = goals.subList(1, goals.size());
    if (goal.needed() == 0) {
      return search(rest, figures);
    }
    if (goal.needed() > goal.parts().size()) {
      return false;
    }
    List<Requirement> others = goal.parts().subList(1, goal.parts().size());
    List<Goal> fewer = joined(new Goal(others, goal.needed() - 1, goal.met()), rest);
    List<Goal> asMany = joined(new Goal(others, goal.needed(), goal.met()), rest);
    return hold(goal.parts().get(0), goal.met(), fewer, figures) || search(asMany, figures);
  }

  /** Whether one requirement can be met, or failed, together with the rest. */
  private boolean hold(
      Requirement requirement, boolean met, List<Goal> rest, Map<Measure, Interval> figures) {
    if (requirement instanceof Requirement.Threshold threshold) {
      Map<Measure, Interval> narrowed = narrowed(figures, threshold, met);
      return narrowed != null && search(rest, narrowed);
    }
    if (requirement instanceof Requirement.Meets) {
      return search(rest, figures);
    }
    if (requirement instanceof Requirement.Given given) {
      // Where the condition is not met, the requirement is neither met nor failed.
      List<Goal> goals = joined(one(given.requirement(), met), rest);
      return search(joined(one(given.condition(), true), goals), figures);
    }
    List<Requirement> parts = requirement.children();
    if (parts.stream().anyMatch(Requirement.Given.class::isInstance)) {
      return search(rest, figures);
    }
    int needed = needed(requirement, parts.size());
    return search(
        joined(new Goal(parts, met ? needed : parts.size() - needed + 1, met), rest), figures);
  }

  private static int needed(Requirement requirement, int parts) {
    if (requirement instanceof Requirement.AtLeastOf some) {
      return some.needed();
    }
    return requirement instanceof Requirement.AnyOf ? 1 : parts;
  }

  private static List<Goal> joined(Goal first, List<Goal> rest) {
    List<Goal> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static @Nullable Map<Measure, Interval> narrowed(
      Map<Measure, Interval> figures, Requirement.Threshold threshold, boolean met) {
    BigDecimal level = threshold.level().value();
    if (level == null) {
      return figures;
    }
    Measure measure = threshold.measure();
    Interval before = figures.getOrDefault(measure, range(measure));
    Comparison comparison = threshold.comparison();
    boolean strict = comparison.strict() == met;
    Interval after =
        comparison.lowerBound() == met ? before.above(level, strict) : before.below(level, strict);
    if (after.empty(measure.whole())) {
      return null;
    }
    Map<Measure, Interval> narrowed = new HashMap<>(figures);
    narrowed.put(measure, after);
    return narrowed;
  }

  private static Interval range(Measure measure) {
    return new Interval(measure.min(), false, measure.max(), false);
  }
}
