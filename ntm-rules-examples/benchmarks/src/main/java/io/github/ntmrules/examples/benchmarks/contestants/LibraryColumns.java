package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.OutcomeMatrix;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.benchmarks.law.FigureName;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * This library on a table of all communes. Timed: the matrix of outcomes, and reading every column
 * of it and of the differences into buffers that are used again. The table is made once; in a
 * what-if sweep one of its columns is replaced each time, which is timed.
 */
final class LibraryColumns implements Contestant {

  /** The column a sweep replaces. */
  private static final String SWEPT = FigureName.INCOME_PER_CAPITA.id();

  private final Assessor assessor;
  private final Law law;
  private final FigureTable table;
  private final long[] swept;
  private final boolean sweep;
  private final byte[] outcomes;
  private final long[] differences;

  /**
   * Makes the table.
   *
   * @param sweep whether one column is replaced each time; until then nobody reports that figure
   */
  LibraryColumns(Assessor assessor, Law law, Population population, boolean sweep) {
    this.assessor = assessor;
    this.law = law;
    this.sweep = sweep;
    int size = population.communes().size();
    List<Snapshot> snapshots = IntStream.range(0, size).mapToObj(population::snapshot).toList();
    FigureTable reported = FigureTable.of(UnitKind.COMMUNE, snapshots);
    this.swept = reported.column(SWEPT);
    long[] nothing = new long[size];
    Arrays.fill(nothing, FixedPoint.NONE);
    this.table = sweep ? reported.with(SWEPT, nothing) : reported;
    this.outcomes = new byte[size];
    this.differences = new long[size];
  }

  /** All communes at once: nobody would ask a table for some of its rows. */
  @Override
  public long assess(int from, int to) {
    if (from != 0 || to != table.size()) {
      throw new IllegalArgumentException("A table is assessed as a whole.");
    }
    return checksum(matrix());
  }

  private OutcomeMatrix matrix() {
    return assessor.assess(sweep ? table.with(SWEPT, swept) : table);
  }

  private long checksum(OutcomeMatrix matrix) {
    long sum = 0;
    for (int row = 0; row < law.rows().size(); row++) {
      matrix.indicator(row, outcomes);
      sum += sum(outcomes);
      for (int part = 0; part < law.rows().get(row).parts().size(); part++) {
        matrix.differences(row, part, differences);
        sum += sum(differences);
      }
    }
    for (int criterion = 0; criterion < law.criteria().size(); criterion++) {
      matrix.criterion(criterion, outcomes);
      sum += sum(outcomes);
    }
    matrix.outcomes(outcomes);
    return sum + sum(outcomes);
  }

  private static long sum(byte[] column) {
    int sum = 0;
    for (byte each : column) {
      sum += each;
    }
    return sum;
  }

  private static long sum(long[] column) {
    long sum = 0;
    for (long each : column) {
      sum += each;
    }
    return sum;
  }

  @Override
  public Verdict verdict(int commune) {
    return verdicts(commune, commune + 1).get(0);
  }

  @Override
  public List<Verdict> verdicts(int from, int to) {
    OutcomeMatrix matrix = matrix();
    List<Verdict> verdicts =
        IntStream.range(from, to).mapToObj(commune -> new Verdict(law)).toList();
    for (int row = 0; row < law.rows().size(); row++) {
      indicator(matrix, row, from, verdicts);
    }
    for (int criterion = 0; criterion < law.criteria().size(); criterion++) {
      matrix.criterion(criterion, outcomes);
      for (int i = 0; i < verdicts.size(); i++) {
        verdicts.get(i).criterion(criterion, Outcome.of(outcomes[from + i]));
      }
    }
    matrix.outcomes(outcomes);
    for (int i = 0; i < verdicts.size(); i++) {
      verdicts.get(i).overall(Outcome.of(outcomes[from + i]));
    }
    return verdicts;
  }

  private void indicator(OutcomeMatrix matrix, int row, int from, List<Verdict> verdicts) {
    matrix.indicator(row, outcomes);
    for (int i = 0; i < verdicts.size(); i++) {
      verdicts.get(i).indicator(row, Outcome.of(outcomes[from + i]));
    }
    List<Law.Part> parts = law.rows().get(row).parts();
    for (int part = 0; part < parts.size(); part++) {
      matrix.differences(row, part, differences);
      for (int i = 0; i < verdicts.size(); i++) {
        if (Outcome.of(outcomes[from + i]) == Outcome.NOT_MET) {
          Finding.Comparison made = matrix.comparisons(from + i, row).get(part);
          boolean missing = made.outcome() == Outcome.NOT_MET;
          verdicts
              .get(i)
              .shortfall(
                  parts.get(part).slot(),
                  missing ? FixedPoint.decimal(differences[from + i]) : null);
        }
      }
    }
  }
}
