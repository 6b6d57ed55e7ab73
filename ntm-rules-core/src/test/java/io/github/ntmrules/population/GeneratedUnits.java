package io.github.ntmrules.population;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Units with figures around the levels that are asked of them, some missing, some bounded. */
public final class GeneratedUnits {

  private static final List<String> PROVINCES = List.of("Kon Tum", "Gia Lai", "Bình Phước");

  private static final List<List<Designation>> DESIGNATIONS =
      List.of(
          List.of(),
          List.of(Designation.AREA_III),
          List.of(Designation.ESPECIALLY_DIFFICULT, Designation.AREA_III),
          Designations.standard().all());

  private static final int DIFFERENT = 97;

  private final Random random;

  public GeneratedUnits(long seed) {
    this.random = new Random(seed);
  }

  /** A unit in one of a few circumstances drawn at random, without figures. */
  public Snapshot.Builder circumstances(UnitKind kind, int number, List<LocalDate> days) {
    // What is asked in the same circumstances is worked out once.
    Random drawn = new Random(number % DIFFERENT);
    Snapshot.Builder unit =
        Snapshot.of(kind, "Đơn vị " + number)
            .region(List.of(Region.values()).get(drawn.nextInt(7)))
            .on(days.get(drawn.nextInt(days.size())));
    if (drawn.nextInt(10) > 0) {
      unit.province(PROVINCES.get(drawn.nextInt(PROVINCES.size())));
    }
    if (random.nextInt(10) > 0) {
      unit.district(List.of("Phú Tân", "An Phú").get(random.nextInt(2)));
    }
    DESIGNATIONS.get(drawn.nextInt(DESIGNATIONS.size())).forEach(unit::designation);
    return unit;
  }

  /** Reports figures that are asked about, missing ones left out, so many of a hundred. */
  public Snapshot.Builder report(Snapshot.Builder unit, List<Requirements> asked, int missing) {
    Map<Measure, List<Requirement.Threshold>> thresholds = new LinkedHashMap<>();
    asked.forEach(each -> collect(each, thresholds));
    Map<String, Measure> ordered = new TreeMap<>();
    thresholds.keySet().forEach(each -> ordered.put(each.id(), each));
    for (Measure measure : ordered.values()) {
      if (random.nextInt(100) >= missing) {
        report(unit, measure, thresholds.getOrDefault(measure, List.of()));
      }
    }
    return unit;
  }

  private static void collect(
      Requirements asked, Map<Measure, List<Requirement.Threshold>> thresholds) {
    List<Provision> all = new ArrayList<>(asked.provisions());
    all.addAll(asked.conditions());
    for (Provision provision : all) {
      if (provision instanceof Provision.Required required) {
        collect(required.requirement(), thresholds);
      }
    }
    for (Derivation derivation : asked.derivations()) {
      // Half of the units report the computed figure itself, so its parts are reported too.
      derivation
          .parts()
          .forEach(part -> thresholds.computeIfAbsent(part, each -> new ArrayList<>()));
    }
  }

  private static void collect(
      Requirement requirement, Map<Measure, List<Requirement.Threshold>> thresholds) {
    if (requirement instanceof Requirement.Meets meets) {
      collect(meets.requirements(), thresholds);
    }
    if (requirement instanceof Requirement.Threshold threshold
        && !threshold.measure().placeholder()) {
      thresholds.computeIfAbsent(threshold.measure(), each -> new ArrayList<>()).add(threshold);
    }
    requirement.children().forEach(part -> collect(part, thresholds));
  }

  private void report(
      Snapshot.Builder unit, Measure measure, List<Requirement.Threshold> thresholds) {
    if (measure.kind() == MeasureKind.YES_NO) {
      unit.value(measure.id(), random.nextInt(20) > 0);
      return;
    }
    if (measure.kind() == MeasureKind.GRADE) {
      unit.value(measure.id(), measure.scale().get(random.nextInt(measure.scale().size())));
      return;
    }
    BigDecimal value = value(measure, thresholds);
    if (random.nextInt(15) > 0) {
      unit.value(measure.id(), value);
    } else {
      boolean least = measure.min() != null && value.compareTo(measure.min()) == 0;
      boolean most = measure.max() != null && value.compareTo(measure.max()) == 0;
      unit.value(
          measure.id(),
          switch (random.nextInt(4)) {
            case 0 -> Figure.atLeast(value);
            case 1 -> Figure.atMost(value);
            case 2 -> most ? Figure.atLeast(value) : Figure.moreThan(value);
            default -> least ? Figure.atMost(value) : Figure.lessThan(value);
          });
    }
  }

  /** Mostly on the side that is asked, at the level, just beside it or farther away. */
  private BigDecimal value(Measure measure, List<Requirement.Threshold> thresholds) {
    List<Requirement.Threshold> valued =
        thresholds.stream().filter(each -> each.accepted() != null).toList();
    BigDecimal value = BigDecimal.valueOf(random.nextInt(100));
    if (!valued.isEmpty()) {
      Requirement.Threshold near = valued.get(random.nextInt(valued.size()));
      BigDecimal step = measure.whole() ? BigDecimal.ONE : new BigDecimal("0.000001");
      BigDecimal by =
          List.of(BigDecimal.ZERO, step, BigDecimal.ONE, BigDecimal.TEN).get(random.nextInt(4));
      List<BigDecimal> levels = near.accepted().ends();
      BigDecimal end = levels.get(levels.size() == 1 ? 0 : random.nextInt(2));
      BigDecimal lower = near.accepted().lower();
      boolean least = lower != null && end.compareTo(lower) == 0;
      boolean more = least == random.nextInt(6) > 0;
      BigDecimal level = end.setScale(measure.whole() ? 0 : 6, RoundingMode.UP);
      value = more ? level.add(by) : level.subtract(by);
    }
    BigDecimal within = measure.max() == null ? value : value.min(measure.max());
    within = measure.min() == null ? within : within.max(measure.min());
    return measure.canBe(within) && FixedPoint.fits(within) ? within : BigDecimal.ZERO;
  }
}
