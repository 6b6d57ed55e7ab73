package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.examples.benchmarks.law.Thousandths;
import io.github.ntmrules.rules.Scope;
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
 * library and with hand-written loops, some communes at a time so that little is held in memory.
 * Only the way from objects in memory to outcomes is timed.
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
  private static final int AT_A_TIME = 50;
  private static final double MISSING = 0.03;
  private static final List<Region> REGIONS = List.of(Region.values());
  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);

  private final List<Assessor> assessors = new ArrayList<>();
  private final Map<Measure, Integer> columns = new LinkedHashMap<>();
  private final Set<Measure> derived = new HashSet<>();
  private final List<Map<Scope, TreeLoops>> loops = new ArrayList<>();
  private final Random random = new Random(SETS.size());

  private long libraryNanoseconds;
  private long loopNanoseconds;
  private long checksum;

  private CountryCount() {
    for (String set : SETS) {
      assessors.add(Assessor.packaged(set));
    }
    for (Assessor assessor : assessors) {
      Map<Scope, TreeLoops> scopes = new HashMap<>();
      for (int year = 0; year < YEARS; year++) {
        for (Region region : REGIONS) {
          Scope scope = Scope.of(date(assessor.set(), year), region, null, List.of());
          scopes.computeIfAbsent(scope, each -> prepare(assessor, each));
        }
      }
      loops.add(scopes);
    }
  }

  private TreeLoops prepare(Assessor assessor, Scope scope) {
    Requirements requirements = assessor.requirements(scope);
    requirements.derivations().forEach(each -> derived.add(each.measure()));
    for (Provision provision : requirements.provisions()) {
      if (provision instanceof Provision.Required required) {
        required
            .requirement()
            .forEachThreshold(each -> columns.putIfAbsent(each.measure(), columns.size()));
      }
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
   * Prints assessments a second: of the library and of the loops.
   *
   * @param args the number of communes
   */
  public static void main(String[] args) {
    int communes = Integer.parseInt(args[0]);
    CountryCount count = new CountryCount();
    // Warms up, and is not counted.
    count.run(Math.min(communes, AT_A_TIME * 4));
    count.libraryNanoseconds = 0;
    count.loopNanoseconds = 0;
    count.run(communes);
    double assessments = (double) communes * YEARS * SETS.size();
    System.out.println(
        assessments / count.libraryNanoseconds * 1e9
            + " "
            + assessments / count.loopNanoseconds * 1e9
            + " "
            + count.checksum);
  }

  private void run(int communes) {
    for (int done = 0; done < communes; done += AT_A_TIME) {
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < Math.min(AT_A_TIME, communes - done) * YEARS; i++) {
        units.add(unit(done + i / YEARS, i % YEARS));
      }
      compare(units.get(0));
      long begin = System.nanoTime();
      units.forEach(this::library);
      long between = System.nanoTime();
      units.forEach(this::loops);
      libraryNanoseconds += between - begin;
      loopNanoseconds += System.nanoTime() - between;
    }
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
            put(snapshot, measure, Thousandths.toDecimal(figures[column]));
          }
        });
    return snapshot.build();
  }

  private static void put(Snapshot.Builder snapshot, Measure measure, BigDecimal figure) {
    switch (measure.kind()) {
      case YES_NO -> snapshot.value(measure.id(), figure.signum() > 0);
      case GRADE -> snapshot.value(measure.id(), measure.scale().get(figure.intValueExact()));
      default -> snapshot.value(measure.id(), figure.stripTrailingZeros());
    }
  }

  private void library(Unit unit) {
    for (int set = 0; set < assessors.size(); set++) {
      Assessment assessment = assessors.get(set).assess(unit.snapshots.get(set));
      assessment.criteria().forEach(each -> each.indicators().forEach(this::read));
    }
  }

  private void read(IndicatorResult result) {
    checksum += result.outcome() == Outcome.MET ? 1 : 0;
    Finding finding = result.finding();
    if (finding != null) {
      finding.forEachComparison(each -> checksum += each.difference() == null ? 1 : 0);
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

  /** The loops and the library must say the same. */
  private void compare(Unit unit) {
    for (int set = 0; set < assessors.size(); set++) {
      List<IndicatorResult> results =
          assessors.get(set).assess(unit.snapshots.get(set)).indicators();
      TreeLoops loop = loop(unit, set);
      checksum += loop.assess(unit.figures);
      for (int i = 0; i < results.size(); i++) {
        if (OUTCOMES.get(loop.outcome(i)) != results.get(i).outcome()) {
          throw new IllegalStateException(
              SETS.get(set) + ", indicator " + results.get(i).code() + ": the loops differ.");
        }
      }
    }
  }
}
