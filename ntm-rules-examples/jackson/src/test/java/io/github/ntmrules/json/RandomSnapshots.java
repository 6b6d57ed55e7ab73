package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.register.InferredRegion;
import io.github.ntmrules.register.InferredRegion.Basis;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Units of every form: any circumstances, any figure that a measure can have. */
final class RandomSnapshots {

  private static final String[] SYLLABLES = {
    "Đăk", "Năng", "Ia", "H'Lơi", "Xã", "\"Mới\"", "A;B", "C,D", "1", "Ngọc\tTụ", "=1+1", "Đức\nLập"
  };

  private static final List<Region> REGIONS = List.of(Region.values());

  private final Random random;

  RandomSnapshots(long seed) {
    this.random = new Random(seed);
  }

  Snapshot next(UnitKind kind, Collection<Measure> measures, int number) {
    Snapshot.Builder unit = Snapshot.of(kind, word() + " " + word() + " số " + number);
    unit.on(LocalDate.of(2009, 1, 1).plusDays(random.nextInt(7000)));
    if (random.nextBoolean() && kind != UnitKind.DISTRICT && kind != UnitKind.PROVINCE) {
      unit.district(word());
    }
    if (kind == UnitKind.VILLAGE && random.nextBoolean()) {
      unit.inCommune(word());
    }
    if (random.nextBoolean()) {
      unit.province(word());
    }
    Region region = REGIONS.get(random.nextInt(REGIONS.size()));
    switch (random.nextInt(6)) {
      case 0 -> {} // Nothing is known of it.
      case 1 -> unit.inferredRegion(InferredRegion.of(Basis.PROVINCE, Set.of(region), word()));
      case 2 -> unit.inferredRegion(InferredRegion.of(Basis.UNLISTED, REGIONS, word()));
      default -> unit.region(region);
    }
    if (random.nextInt(4) == 0) {
      unit.code("%05d".formatted(random.nextInt(100_000)));
    }
    for (Designation each : Designations.standard().all()) {
      if (random.nextInt(5) == 0) {
        if (each.decidedByAuthority() && random.nextBoolean()) {
          unit.designation(each, (1 + random.nextInt(4000)) + "/QĐ-UBND");
        } else {
          unit.designation(each);
        }
      }
    }
    for (Measure measure : measures) {
      if (random.nextInt(10) > 0) {
        report(unit, measure);
      }
    }
    return unit.build();
  }

  private String word() {
    return SYLLABLES[random.nextInt(SYLLABLES.length)];
  }

  private void report(Snapshot.Builder unit, Measure measure) {
    if (measure.kind() == MeasureKind.YES_NO) {
      unit.value(measure.id(), random.nextBoolean());
    } else if (measure.kind() == MeasureKind.GRADE) {
      unit.value(measure.id(), measure.scale().get(random.nextInt(measure.scale().size())));
    } else {
      unit.value(measure.id(), figure(measure));
    }
  }

  private Figure figure(Measure measure) {
    BigDecimal one = value(measure);
    BigDecimal other = value(measure);
    BigDecimal low = one.min(other);
    BigDecimal high = one.max(other);
    boolean apart = low.compareTo(high) < 0;
    boolean strictLow = random.nextBoolean() && apart && !at(measure.max(), low);
    boolean strictHigh = random.nextBoolean() && apart && !at(measure.min(), high);
    return switch (random.nextInt(9)) {
      case 0 -> Figure.atLeast(low);
      case 1 -> at(measure.max(), low) ? Figure.atLeast(low) : Figure.moreThan(low);
      case 2 -> Figure.atMost(high);
      case 3 -> at(measure.min(), high) ? Figure.atMost(high) : Figure.lessThan(high);
      case 4 -> Figure.in(new Range(low, strictLow, high, strictHigh));
      default -> Figure.exactly(one);
    };
  }

  private static boolean at(BigDecimal end, BigDecimal value) {
    return end != null && end.compareTo(value) == 0;
  }

  /** A value that can be, with none to six decimals, three of them (which is ambiguous) often. */
  private BigDecimal value(Measure measure) {
    int decimals = measure.whole() ? 0 : random.nextBoolean() ? 3 : random.nextInt(7);
    long least = measure.min() == null ? -1000 : measure.min().longValueExact();
    long most = measure.max() == null ? 999_999_999_999L : measure.max().longValueExact();
    // Near the least, which may be below 0; in a range of every day; or anywhere.
    long[] spans = {100, 20_000, 20_000, most - least};
    long span = Math.min(most - least, spans[random.nextInt(spans.length)]);
    BigDecimal whole = BigDecimal.valueOf(least + (long) (random.nextDouble() * span));
    BigDecimal part = BigDecimal.valueOf(random.nextInt(1_000_000) / pow(6 - decimals), decimals);
    BigDecimal value = whole.add(part);
    return measure.canBe(value) ? value : whole;
  }

  private static long pow(int exponent) {
    return BigDecimal.TEN.pow(exponent).longValueExact();
  }
}
