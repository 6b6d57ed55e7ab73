package io.github.ntmrules.examples.benchmarks.law;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Generated communes over the seven regions, the same on every run: figures lie around the levels
 * of the law, some exactly at them, and 3 % are missing. Immutable.
 *
 * <p>All contestants are asked what each indicator says by itself. So what the library concludes
 * besides does not occur: shares at the end of the scale where the level is not on file, and clean
 * water that tells something of hygienic water.
 */
public final class Population {

  /** How many communes are assessed. */
  public static final int SIZE = 3_000;

  private static final double MISSING = 0.03;
  private static final double NO_TRADE_PLANNED = 0.05;
  private static final long SEED = 1980;

  private final List<Commune> communes = new ArrayList<>();
  private final List<Map<FigureName, BigDecimal>> figures = new ArrayList<>();

  private Population() {}

  /** So many communes, with figures around the levels of the law. */
  public static Population of(Law law, int size) {
    Population population = new Population();
    Random random = new Random(SEED);
    Region[] regions = Region.values();
    for (int number = 0; number < size; number++) {
      Region region = regions[number % regions.length];
      boolean tradePlanned = random.nextDouble() >= NO_TRADE_PLANNED;
      Map<FigureName, BigDecimal> figures = new EnumMap<>(FigureName.class);
      law.rows().forEach(row -> row.parts().forEach(part -> draw(part, region, random, figures)));
      law.conditions()
          .forEach(row -> row.parts().forEach(part -> draw(part, region, random, figures)));
      separateWaters(figures);
      population.figures.add(Collections.unmodifiableMap(figures));
      population.communes.add(Commune.of(number, region, tradePlanned, figures));
    }
    return population;
  }

  /** Both are reported or neither, and the part is not above its whole. */
  private static void separateWaters(Map<FigureName, BigDecimal> figures) {
    BigDecimal part = figures.get(FigureName.HOUSEHOLDS_WITH_CLEAN_WATER);
    BigDecimal whole = figures.get(FigureName.HOUSEHOLDS_WITH_HYGIENIC_WATER);
    if (part == null || whole == null) {
      figures.remove(FigureName.HOUSEHOLDS_WITH_CLEAN_WATER);
      figures.remove(FigureName.HOUSEHOLDS_WITH_HYGIENIC_WATER);
    } else {
      figures.put(FigureName.HOUSEHOLDS_WITH_CLEAN_WATER, part.min(whole));
    }
  }

  private static void draw(
      Law.Part part, Region region, Random random, Map<FigureName, BigDecimal> figures) {
    boolean missing = random.nextDouble() < MISSING;
    BigDecimal figure = figure(part, part.value(region), random);
    if (!missing) {
      figures.put(part.figure(), figure);
    }
  }

  private static BigDecimal figure(Law.Part part, @Nullable BigDecimal level, Random random) {
    if (part.figure().yesNo()) {
      return random.nextDouble() < 0.85 ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    BigDecimal around = level == null ? BigDecimal.valueOf(80) : level;
    if (random.nextDouble() < 0.05) {
      return around;
    }
    if (part.figure() == FigureName.TEMPORARY_OR_DILAPIDATED_HOUSES) {
      return BigDecimal.valueOf(Math.max(0, random.nextInt(20) - 14));
    }
    // To one or two decimals, as communes report them; mostly on the good side of the level.
    int decimals = 1 + random.nextInt(2);
    double good = random.nextGaussian() * 5 + 4;
    double value = around.doubleValue() + (part.atLeast() ? good : -good);
    double most = level == null ? 99 : 100;
    return BigDecimal.valueOf(Math.round(Math.min(most, Math.max(0, value)) * 100), 2)
        .setScale(decimals, RoundingMode.DOWN);
  }

  /** The communes. */
  public List<Commune> communes() {
    return Collections.unmodifiableList(communes);
  }

  /** The figures of that commune that are not missing; 1 for yes, 0 for no. */
  public Map<FigureName, BigDecimal> figures(int commune) {
    return figures.get(commune);
  }

  /** That commune as the library reads it. */
  public Snapshot snapshot(int number) {
    Commune commune = communes.get(number);
    Snapshot.Builder snapshot =
        Snapshot.commune(commune.name()).region(commune.region()).on(Law.DATE);
    if (!commune.tradePlanned()) {
      snapshot.designation(Designation.NO_TRADE_INFRASTRUCTURE_PLANNED);
    }
    figures
        .get(number)
        .forEach(
            (name, figure) -> {
              if (name.yesNo()) {
                snapshot.value(name.id(), figure.signum() > 0);
              } else {
                snapshot.value(name.id(), figure);
              }
            });
    return snapshot.build();
  }
}
