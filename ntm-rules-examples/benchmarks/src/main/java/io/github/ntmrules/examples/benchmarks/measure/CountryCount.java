package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.OutcomeMatrix;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.benchmarks.law.Thousandths;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * A whole program: communes of the whole country over fifteen years against five sets, with the
 * library in bulk and by columns and with hand-written loops, some communes at a time so that
 * little is held in memory. Everyone finds the figures in memory in the form he reads; only the way
 * from there to outcomes is timed.
 */
public final class CountryCount {

  private static final List<String> SETS =
      List.of(
          "qd491-2009-xa",
          "qd1980-2016-xa",
          "qd318-2022-xa",
          "qd318-2022-xa-nang-cao",
          "qd51-2025-xa");
  private static final int FIRST_YEAR = 2011;
  private static final int YEARS = 15;
  private static final int AT_A_TIME = 100;
  private static final int WARM_UP = 300;
  private static final int PARTS = 10;
  private static final double MISSING = 0.03;
  private static final List<Region> REGIONS = List.of(Region.values());
  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);

  private final List<Assessor> assessors = new ArrayList<>();
  private final Map<Measure, Integer> columns = new LinkedHashMap<>();
  private final Set<Measure> derived = new HashSet<>();
  private final List<Map<Scope, TreeLoops>> loops = new ArrayList<>();

  /** For each set, the most comparisons that are made for each indicator. */
  private final List<int[]> comparisons = new ArrayList<>();

  private final Random random = new Random(SETS.size());

  private long bulkNanoseconds;
  private long columnNanoseconds;
  private long loopNanoseconds;
  private long checksum;

  private CountryCount() {
    for (String set : SETS) {
      assessors.add(Assessor.packaged(set));
    }
    for (Assessor assessor : assessors) {
      comparisons.add(new int[assessor.set().indicators().size()]);
      Map<Scope, TreeLoops> scopes = new HashMap<>();
      for (int year = 0; year < YEARS; year++) {
        for (Region region : REGIONS) {
          Scope scope = Scope.of(date(assessor.set(), year), region, null, List.of());
          int[] most = comparisons.get(loops.size());
          scopes.computeIfAbsent(scope, each -> prepare(assessor, each, most));
        }
      }
      loops.add(scopes);
    }
  }

  private TreeLoops prepare(Assessor assessor, Scope scope, int[] most) {
    Requirements requirements = assessor.requirements(scope);
    requirements.derivations().forEach(each -> derived.add(each.measure()));
    for (int i = 0; i < most.length; i++) {
      List<Requirement.Threshold> thresholds = requirements.provisions().get(i).thresholds();
      thresholds.forEach(each -> columns.putIfAbsent(each.measure(), columns.size()));
      most[i] = Math.max(most[i], thresholds.size());
    }
    return new TreeLoops(requirements, columns);
  }

  /** The last day of the year; outside the set's period, the nearest day of it. */
  private static LocalDate date(CriteriaSet set, int year) {
    LocalDate date = LocalDate.of(FIRST_YEAR + year, 12, 31);
    LocalDate until = set.inForceUntil();
    if (date.isBefore(set.inForceFrom())) {
      return set.inForceFrom();
    }
    return until == null || date.isBefore(until) ? date : until.minusDays(1);
  }

  /**
   * Prints, for each of some parts of the country, a line with assessments a second: of the library
   * in bulk, of its columns, and of the loops.
   *
   * @param args the number of communes
   */
  public static void main(String[] args) {
    int communes = Integer.parseInt(args[0]);
    int part = Math.max(AT_A_TIME, communes / PARTS);
    CountryCount count = new CountryCount();
    // Warms up, and is not counted.
    count.run(WARM_UP);
    for (int done = 0; done < communes; done += part) {
      count.bulkNanoseconds = 0;
      count.columnNanoseconds = 0;
      count.loopNanoseconds = 0;
      count.run(part);
      double assessments = 1e9 * part * YEARS * SETS.size();
      System.out.println(
          assessments / count.bulkNanoseconds
              + " "
              + assessments / count.columnNanoseconds
              + " "
              + assessments / count.loopNanoseconds
              + " "
              + count.checksum);
    }
  }

  private void run(int communes) {
    for (int done = 0; done < communes; done += AT_A_TIME) {
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < Math.min(AT_A_TIME, communes - done) * YEARS; i++) {
        units.add(unit(done + i / YEARS, i % YEARS));
      }
      List<List<Snapshot>> snapshots = new ArrayList<>();
      List<FigureTable> tables = new ArrayList<>();
      for (int set = 0; set < assessors.size(); set++) {
        int its = set;
        snapshots.add(units.stream().map(unit -> unit.snapshots.get(its)).toList());
        tables.add(FigureTable.of(UnitKind.COMMUNE, snapshots.get(set)));
      }
      compare(units.get(0), tables);
      time(units, snapshots, tables);
    }
  }

  private void time(List<Unit> units, List<List<Snapshot>> snapshots, List<FigureTable> tables) {
    long begin = System.nanoTime();
    for (int set = 0; set < assessors.size(); set++) {
      bulk(assessors.get(set), snapshots.get(set));
    }
    long bulk = System.nanoTime();
    for (int set = 0; set < assessors.size(); set++) {
      columns(assessors.get(set), tables.get(set), comparisons.get(set));
    }
    long columns = System.nanoTime();
    units.forEach(this::loops);
    loopNanoseconds += System.nanoTime() - columns;
    columnNanoseconds += columns - bulk;
    bulkNanoseconds += bulk - begin;
  }

  /** A commune in a year: as the library reads it, once for each set, and as the loops do. */
  private static final class Unit {
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final long[] figures;

    Unit(long[] figures) {
      this.figures = figures;
    }
  }

  private Unit unit(int commune, int year) {
    Unit unit = new Unit(figures());
    Region region = REGIONS.get(commune % REGIONS.size());
    for (Assessor assessor : assessors) {
      LocalDate date = date(assessor.set(), year);
      unit.snapshots.add(snapshot(commune, region, date, unit.figures));
      unit.scopes.add(Scope.of(date, region, null, List.of()));
    }
    return unit;
  }

  /** One figure for each measure; none is missing that could be computed from others. */
  private long[] figures() {
    long[] figures = new long[columns.size()];
    columns.forEach(
        (measure, column) -> {
          boolean missing = random.nextDouble() < MISSING && !derived.contains(measure);
          figures[column] = missing ? Thousandths.NONE : figure(measure);
        });
    return figures;
  }

  private long figure(Measure measure) {
    if (measure.kind() == MeasureKind.YES_NO) {
      return random.nextInt(10) < 8 ? 1000 : 0;
    }
    if (measure.kind() == MeasureKind.GRADE) {
      return random.nextInt(measure.scale().size()) * 1000L;
    }
    return measure.whole() ? random.nextInt(4) * 1000L : random.nextInt(1000) * 100L;
  }

  private Snapshot snapshot(int commune, Region region, LocalDate date, long[] figures) {
    Snapshot.Builder snapshot = Snapshot.commune("Xã " + commune).region(region).on(date);
    columns.forEach(
        (measure, column) -> {
          if (figures[column] != Thousandths.NONE) {
            BigDecimal figure = Thousandths.toDecimal(figures[column]).stripTrailingZeros();
            snapshot.figure(measure, Figure.exactly(figure));
          }
        });
    return snapshot.build();
  }

  private void bulk(Assessor assessor, List<Snapshot> snapshots) {
    assessor
        .assessAll(snapshots)
        .forEach(
            assessment ->
                assessment.criteria().forEach(each -> each.indicators().forEach(this::read)));
  }

  private void read(IndicatorResult result) {
    checksum += result.outcome() == Outcome.MET ? 1 : 0;
    Finding finding = result.finding();
    if (finding != null) {
      finding.forEachComparison(each -> checksum += each.difference() == null ? 1 : 0);
    }
  }

  /** As much is read as of the assessments: each indicator and each difference. */
  private void columns(Assessor assessor, FigureTable table, int[] most) {
    OutcomeMatrix matrix = assessor.assess(table);
    byte[] outcomes = new byte[table.size()];
    long[] differences = new long[table.size()];
    for (int indicator = 0; indicator < most.length; indicator++) {
      matrix.indicator(indicator, outcomes);
      for (byte outcome : outcomes) {
        checksum += outcome;
      }
      for (int comparison = 0; comparison < most[indicator]; comparison++) {
        matrix.differences(indicator, comparison, differences);
        for (long difference : differences) {
          checksum += difference;
        }
      }
    }
  }

  private void loops(Unit unit) {
    for (int set = 0; set < assessors.size(); set++) {
      checksum += loop(unit, set).assess(unit.figures);
    }
  }

  private TreeLoops loop(Unit unit, int set) {
    return Objects.requireNonNull(loops.get(set).get(unit.scopes.get(set)));
  }

  /** All three must say the same of the first unit. */
  private void compare(Unit unit, List<FigureTable> tables) {
    for (int set = 0; set < assessors.size(); set++) {
      List<IndicatorResult> results =
          assessors.get(set).assess(unit.snapshots.get(set)).indicators();
      OutcomeMatrix matrix = assessors.get(set).assess(tables.get(set));
      TreeLoops loop = loop(unit, set);
      checksum += loop.assess(unit.figures);
      for (int i = 0; i < results.size(); i++) {
        Outcome outcome = results.get(i).outcome();
        if (OUTCOMES.get(loop.outcome(i)) != outcome || matrix.indicator(0, i) != outcome) {
          throw new IllegalStateException(
              SETS.get(set) + ", indicator " + results.get(i).code() + ": the outcomes differ.");
        }
      }
    }
  }
}
