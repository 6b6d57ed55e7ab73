package io.github.ntmrules.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.missing.LevelKey.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts, of each level that does not decide, how many units it holds up. What a unit is held up by
 * is read from its assessment: see {@link HeldUp}. An assessment counts as one unit; of levels that
 * are not in the list nothing is counted. Not thread-safe.
 */
public final class HeldUpCounter {

  /** What is counted of one level. */
  private static final class Count {
    private int units;
    private int decidedIfKnown;
    private int outcomes;
  }

  private final UnknownLevels levels;
  private final Map<LevelKey, Count> counts = new HashMap<>();
  private int units;
  private int columnOpen;

  private HeldUpCounter(UnknownLevels levels) {
    this.levels = levels;
    levels.levels().forEach(each -> counts.put(each.key(), new Count()));
  }

  /**
   * {@return a counter that has counted nothing yet}
   *
   * @param levels the levels, of the same rules by which the units will be assessed, in the same
   *     mode
   */
  public static HeldUpCounter of(UnknownLevels levels) {
    return new HeldUpCounter(levels);
  }

  /**
   * Counts a unit.
   *
   * @param assessment its assessment
   * @throws IllegalArgumentException if it is of another set, or in another mode
   */
  public void add(Assessment assessment) {
    if (!assessment.set().id().equals(levels.set().id())
        || assessment.confirmedOnly() != levels.confirmedOnly()) {
      throw new IllegalArgumentException(
          "The levels are of "
              + levels.set().id()
              + (levels.confirmedOnly() ? " in strict mode" : "")
              + ", the assessment is of "
              + assessment.set().id()
              + (assessment.confirmedOnly() ? " in strict mode" : "")
              + ".");
    }
    units++;
    boolean open = false;
    Derivations derivations = assessment.requirements().derivations();
    for (IndicatorResult result : assessment.indicators()) {
      open |= add(result, derivations, false, assessment.outcome() == Outcome.UNDETERMINED);
    }
    for (IndicatorResult result : assessment.conditions()) {
      open |= add(result, derivations, true, false);
    }
    columnOpen += open ? 1 : 0;
  }

  /** Whether it is undetermined in a column that is not determined. */
  private boolean add(
      IndicatorResult result, Derivations derivations, boolean condition, boolean outcome) {
    if (result.outcome() != Outcome.UNDETERMINED) {
      return false;
    }
    HoldingUp holding = new HoldingUp(levels.confirmedOnly(), derivations);
    Path path = new Path(condition, result.code(), List.of());
    Set<LevelKey> keys = new HashSet<>(holding.levels(result, path));
    for (LevelKey key : keys) {
      Count count = counts.get(key);
      if (count != null) {
        count.units++;
        count.outcomes += outcome ? 1 : 0;
        count.decidedIfKnown += holding.decidedIfKnown(result, path, key) ? 1 : 0;
      }
    }
    return holding.columnOpen();
  }

  /**
   * {@return the levels with what was counted so far: those that hold up most units first; of these
   * those that would decide most, then those that hold up most outcomes; else in the order of the
   * decree}
   */
  public UnknownLevels result() {
    List<UnknownLevel> counted = new ArrayList<>();
    for (UnknownLevel each : levels.levels()) {
      Count count = counts.getOrDefault(each.key(), new Count());
      counted.add(each.with(new HeldUp(count.units, count.decidedIfKnown, count.outcomes)));
    }
    counted.sort(Comparator.comparing(UnknownLevel::heldUp, Comparator.nullsLast(worstFirst())));
    return levels.counted(counted, units, columnOpen);
  }

  private static Comparator<HeldUp> worstFirst() {
    return Comparator.comparingInt(HeldUp::units)
        .thenComparingInt(HeldUp::decidedIfKnown)
        .thenComparingInt(HeldUp::outcomes)
        .reversed();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(HeldUpCounter.class);
  }
}
