package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Figures where verdicts turn: at the levels asked, a step beside them, missing, bounded. */
final class RandomUnits {

  private static final BigDecimal STEP = new BigDecimal("0.000001");

  private final Random random;
  private final boolean bounds;

  RandomUnits(Random random, boolean bounds) {
    this.random = random;
    this.bounds = bounds;
  }

  /** Reports at random what is asked about. */
  Snapshot.Builder report(Snapshot.Builder unit, Requirements asked) {
    Map<Measure, List<BigDecimal>> levels = new LinkedHashMap<>();
    collect(asked, levels);
    int missing = random.nextInt(3) * 10;
    levels.keySet().removeIf(Measure::placeholder);
    levels.forEach(
        (measure, its) -> {
          if (random.nextInt(100) >= missing) {
            report(unit, measure, its);
          }
        });
    return unit;
  }

  private static void collect(Requirements asked, Map<Measure, List<BigDecimal>> levels) {
    List<Provision> all = new ArrayList<>(asked.provisions());
    all.addAll(asked.conditions());
    for (Provision provision : all) {
      if (provision instanceof Provision.Required required) {
        collect(required.requirement(), levels);
      }
    }
    for (Derivation derivation : asked.derivations()) {
      derivation.parts().forEach(part -> levels.computeIfAbsent(part, each -> new ArrayList<>()));
    }
  }

  private static void collect(Requirement requirement, Map<Measure, List<BigDecimal>> levels) {
    if (requirement instanceof Requirement.Meets meets) {
      collect(meets.requirements(), levels);
    }
    if (requirement instanceof Requirement.Threshold threshold) {
      List<BigDecimal> its = levels.computeIfAbsent(threshold.measure(), each -> new ArrayList<>());
      if (threshold.accepted() != null) {
        its.addAll(threshold.accepted().ends());
      }
    }
    requirement.children().forEach(part -> collect(part, levels));
  }

  private void report(Snapshot.Builder unit, Measure measure, List<BigDecimal> levels) {
    if (measure.kind() == MeasureKind.YES_NO) {
      unit.value(measure.id(), random.nextBoolean());
    } else if (measure.kind() == MeasureKind.GRADE) {
      unit.value(measure.id(), measure.scale().get(random.nextInt(measure.scale().size())));
    } else {
      BigDecimal value = value(measure, levels);
      boolean bounded = bounds && random.nextInt(6) == 0;
      unit.value(measure.id(), bounded ? bounded(measure, value) : Figure.exactly(value));
    }
  }

  private BigDecimal value(Measure measure, List<BigDecimal> levels) {
    BigDecimal near =
        levels.isEmpty()
            ? BigDecimal.valueOf(random.nextInt(100))
            : levels.get(random.nextInt(levels.size()));
    BigDecimal step = measure.whole() ? BigDecimal.ONE : STEP;
    BigDecimal value =
        switch (random.nextInt(4)) {
          case 0 -> near.setScale(measure.whole() ? 0 : 6, RoundingMode.DOWN);
          case 1 -> near.setScale(6, RoundingMode.DOWN).add(step);
          case 2 -> near.setScale(6, RoundingMode.DOWN).subtract(step);
          default -> BigDecimal.valueOf(random.nextInt(100));
        };
    return measure.canBe(value) && FixedPoint.fits(value) ? value : BigDecimal.ZERO;
  }

  private Figure bounded(Measure measure, BigDecimal value) {
    boolean least = measure.min() != null && value.compareTo(measure.min()) == 0;
    boolean most = measure.max() != null && value.compareTo(measure.max()) == 0;
    return switch (random.nextInt(5)) {
      case 0 -> Figure.atLeast(value);
      case 1 -> Figure.atMost(value);
      case 2 -> most ? Figure.atLeast(value) : Figure.moreThan(value);
      case 3 -> least ? Figure.atMost(value) : Figure.lessThan(value);
      default -> Figure.between(value, value);
    };
  }
}
