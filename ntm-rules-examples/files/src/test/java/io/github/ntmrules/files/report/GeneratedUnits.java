package io.github.ntmrules.files.report;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Communes with figures on both sides of the levels, the same for the same seed. */
final class GeneratedUnits {

  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final List<Region> REGIONS = List.of(Region.values());
  private static final int PROVINCES = 6;

  private final Assessor assessor;
  private final Random random;

  private GeneratedUnits(Assessor assessor, long seed) {
    this.assessor = assessor;
    this.random = new Random(seed);
  }

  /** So many communes. */
  static List<Snapshot> of(Assessor assessor, int count, long seed) {
    GeneratedUnits units = new GeneratedUnits(assessor, seed);
    return IntStream.range(0, count).mapToObj(i -> units.next("Xã số " + i)).toList();
  }

  /** One of that name. */
  static Snapshot named(Assessor assessor, String name, long seed) {
    return new GeneratedUnits(assessor, seed).next(name);
  }

  private Snapshot next(String name) {
    double bad = Math.pow(random.nextDouble(), 3) * 0.4;
    Region region = REGIONS.get(random.nextInt(REGIONS.size()));
    Snapshot.Builder unit =
        Snapshot.commune(name)
            .district("Huyện " + random.nextInt(4))
            .province("Tỉnh " + (char) ('A' + random.nextInt(PROVINCES)))
            .region(region)
            .on(DAY);
    Requirements asked = assessor.requirements(Scope.of(DAY, region, null, Set.of()));
    Set<String> done = new HashSet<>();
    for (Provision provision : asked.provisions()) {
      if (provision instanceof Provision.Required required) {
        required
            .requirement()
            .thresholds()
            .forEach(
                threshold -> {
                  if (done.add(threshold.measure().id()) && random.nextInt(25) > 0) {
                    report(unit, threshold, random.nextDouble() >= bad);
                  }
                });
      }
    }
    return unit.build();
  }

  private void report(Snapshot.Builder unit, Requirement.Threshold asked, boolean good) {
    Measure measure = asked.measure();
    if (measure.kind() == MeasureKind.YES_NO) {
      unit.value(measure.id(), good);
    } else if (measure.kind() == MeasureKind.GRADE) {
      unit.value(measure.id(), measure.scale().get(good ? measure.scale().size() - 1 : 0));
    } else {
      BigDecimal level = asked.level().value() == null ? BigDecimal.TEN : asked.level().value();
      BigDecimal step =
          level
              .multiply(new BigDecimal(random.nextInt(300)).movePointLeft(3))
              .setScale(measure.whole() ? 0 : 1, RoundingMode.UP);
      boolean up = asked.comparison().ends().contains(Range.End.LOWER) == good;
      unit.value(measure.id(), within(measure, up ? level.add(step) : level.subtract(step)));
    }
  }

  private static BigDecimal within(Measure measure, BigDecimal value) {
    BigDecimal least = atMost(value, measure.max());
    return measure.min() == null ? least : least.max(measure.min());
  }

  private static BigDecimal atMost(BigDecimal value, @Nullable BigDecimal most) {
    return most == null ? value : value.min(most);
  }
}
