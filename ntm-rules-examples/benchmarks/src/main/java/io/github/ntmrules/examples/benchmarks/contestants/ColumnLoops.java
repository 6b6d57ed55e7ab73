package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.law.Commune;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import io.github.ntmrules.examples.benchmarks.law.Thousandths;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hand-written loops over primitive columns, one figure after the other: the limit. In come whole
 * thousandths, out come outcomes as bytes and shortfalls as whole thousandths, in buffers that are
 * used again. An outcome is its place in {@link #OUTCOMES}.
 */
final class ColumnLoops implements Contestant {

  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);
  private static final byte MET = 0;
  private static final byte NOT_MET = 1;
  private static final byte UNDETERMINED = 2;
  private static final byte NOT_APPLICABLE = 3;

  private final Law law;
  private final byte[] region;
  private final boolean[] tradePlanned;
  private final long[][] figures;
  private final long[][] levels;

  private final byte[][] comparisons;
  private final long[][] shortfalls;
  private final byte[][] indicators;
  private final byte[][] criteria;
  private final byte[] overall;

  ColumnLoops(Law law, Population population) {
    this.law = law;
    List<Region> regions = List.of(Region.values());
    int size = population.communes().size();
    this.region = new byte[size];
    this.tradePlanned = new boolean[size];
    this.figures = new long[FigureName.values().length][size];
    for (int i = 0; i < size; i++) {
      Commune commune = population.communes().get(i);
      region[i] = (byte) regions.indexOf(commune.region());
      tradePlanned[i] = commune.tradePlanned();
      for (FigureName name : FigureName.values()) {
        figures[name.place()][i] = Thousandths.of(population.figures(i).get(name));
      }
    }
    this.levels = new long[law.slots()][Region.values().length];
    for (Law.Row row : law.rows()) {
      for (Law.Part part : row.parts()) {
        for (Region each : Region.values()) {
          levels[part.slot()][regions.indexOf(each)] = Thousandths.of(part.value(each));
        }
      }
    }
    this.comparisons = new byte[law.slots()][size];
    this.shortfalls = new long[law.slots()][size];
    this.indicators = new byte[law.rows().size()][size];
    this.criteria = new byte[law.criteria().size()][size];
    this.overall = new byte[size];
  }

  @Override
  public long assess(int from, int to) {
    fill(from, to);
    return checksum(from, to);
  }

  private void fill(int from, int to) {
    for (byte[] criterion : criteria) {
      Arrays.fill(criterion, from, to, NOT_APPLICABLE);
    }
    for (int row = 0; row < indicators.length; row++) {
      Law.Row indicator = law.rows().get(row);
      for (Law.Part part : indicator.parts()) {
        compare(part, indicator.join() == Law.Join.ONE ? indicators[row] : null, from, to);
      }
      join(indicator, indicators[row], from, to);
      both(criteria[indicator.criterion()], indicators[row], from, to);
    }
    Arrays.fill(overall, from, to, NOT_APPLICABLE);
    for (byte[] criterion : criteria) {
      both(overall, criterion, from, to);
    }
  }

  private void compare(Law.Part part, byte @Nullable [] into, int from, int to) {
    int slot = part.slot();
    byte[] outcomes = into == null ? comparisons[slot] : into;
    long[] column = figures[part.figure().place()];
    if (part.atLeast()) {
      atLeast(column, region, levels[slot], outcomes, shortfalls[slot], from, to);
    } else {
      atMost(column, region, levels[slot], outcomes, shortfalls[slot], from, to);
    }
  }

  private static void atLeast(
      long[] figures,
      byte[] region,
      long[] levels,
      byte[] outcomes,
      long[] shortfalls,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      long figure = figures[i];
      long level = levels[region[i]];
      boolean unknown = figure == Thousandths.NONE || level == Thousandths.NONE;
      long missing = level - figure;
      outcomes[i] = unknown ? UNDETERMINED : missing > 0 ? NOT_MET : MET;
      shortfalls[i] = unknown ? 0 : Math.max(0, missing);
    }
  }

  private static void atMost(
      long[] figures,
      byte[] region,
      long[] levels,
      byte[] outcomes,
      long[] shortfalls,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      long figure = figures[i];
      long level = levels[region[i]];
      boolean unknown = figure == Thousandths.NONE || level == Thousandths.NONE;
      long missing = figure - level;
      outcomes[i] = unknown ? UNDETERMINED : missing > 0 ? NOT_MET : MET;
      shortfalls[i] = unknown ? 0 : Math.max(0, missing);
    }
  }

  private void join(Law.Row row, byte[] outcomes, int from, int to) {
    if (row.join() != Law.Join.ONE) {
      byte[] first = comparisons[row.parts().get(0).slot()];
      byte[] second = comparisons[row.parts().get(1).slot()];
      System.arraycopy(first, from, outcomes, from, to - from);
      if (row.join() == Law.Join.ALL) {
        both(outcomes, second, from, to);
      } else {
        either(outcomes, second, from, to);
      }
    }
    if (row.onlyWhereTradePlanned()) {
      for (int i = from; i < to; i++) {
        outcomes[i] = tradePlanned[i] ? outcomes[i] : NOT_APPLICABLE;
      }
    }
  }

  /** Strong Kleene "and" into the first column. */
  private static void both(byte[] into, byte[] other, int from, int to) {
    for (int i = from; i < to; i++) {
      byte a = into[i];
      byte b = other[i];
      into[i] =
          a == NOT_MET || b == NOT_MET
              ? NOT_MET
              : a == UNDETERMINED || b == UNDETERMINED
                  ? UNDETERMINED
                  : a == MET || b == MET ? MET : NOT_APPLICABLE;
    }
  }

  /** Strong Kleene "or" of what applies into the first column. */
  private static void either(byte[] into, byte[] other, int from, int to) {
    for (int i = from; i < to; i++) {
      byte a = into[i];
      byte b = other[i];
      into[i] =
          a == MET || b == MET
              ? MET
              : a == UNDETERMINED || b == UNDETERMINED ? UNDETERMINED : NOT_MET;
    }
  }

  private long checksum(int from, int to) {
    long sum = 0;
    for (byte[] column : indicators) {
      sum += sum(column, from, to);
    }
    for (byte[] column : criteria) {
      sum += sum(column, from, to);
    }
    for (long[] column : shortfalls) {
      for (int i = from; i < to; i++) {
        sum += column[i];
      }
    }
    return sum + sum(overall, from, to);
  }

  private static long sum(byte[] column, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += column[i];
    }
    return sum;
  }

  @Override
  public Verdict verdict(int commune) {
    fill(commune, commune + 1);
    Verdict verdict = new Verdict(law);
    for (int row = 0; row < indicators.length; row++) {
      Outcome outcome = OUTCOMES.get(indicators[row][commune]);
      verdict.indicator(row, outcome);
      for (Law.Part part : law.rows().get(row).parts()) {
        long shortfall = shortfalls[part.slot()][commune];
        boolean counts = outcome == Outcome.NOT_MET && shortfall > 0;
        verdict.shortfall(part.slot(), counts ? Thousandths.toDecimal(shortfall) : null);
      }
    }
    for (int i = 0; i < criteria.length; i++) {
      verdict.criterion(i, OUTCOMES.get(criteria[i][commune]));
    }
    verdict.overall(OUTCOMES.get(overall[commune]));
    return verdict;
  }
}
