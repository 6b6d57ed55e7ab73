package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole program: how long scopes take that are new, and communes in scopes that are known. */
public final class ScopeCosts {

  private static final int WARM_UP = 3_000;
  private static final int COMMUNES = 20_000;

  private static final List<Region> REGIONS = List.of(Region.values());

  private ScopeCosts() {}

  /**
   * Prints microseconds a new scope and microseconds an assessment in known ones.
   *
   * @param args the number of scopes
   */
  public static void main(String[] args) {
    int scopes = Integer.parseInt(args[0]);
    warmUp();
    Assessor assessor = Assessor.packaged(Law.SET);
    // The first question of all makes the rule base, which is not the cost of a scope.
    assessor.requirements(Law.scope(region(0), false));
    long begin = System.nanoTime();
    for (int i = 0; i < scopes; i++) {
      assessor.requirements(Scope.of(date(i), region(i), province(i), List.of()));
    }
    double newScope = (System.nanoTime() - begin) / 1e3 / scopes;
    System.out.println(newScope + " " + known(assessor, scopes));
  }

  /**
   * Another assessor of the same set, so that the code is compiled and the scopes are not known.
   */
  private static void warmUp() {
    Assessor assessor = Assessor.packaged(Law.SET);
    for (int i = 0; i < WARM_UP; i++) {
      assessor.requirements(Scope.of(date(i), region(i), province(i), List.of()));
    }
    known(assessor, 10);
  }

  private static double known(Assessor assessor, int scopes) {
    Map<Measure, Figure> figures =
        Population.of(Law.read(Assessor.packaged(Law.SET)), 1).snapshot(0).figures();
    List<Snapshot> snapshots = new ArrayList<>();
    for (int i = 0; i < scopes; i++) {
      snapshots.add(snapshot(i, figures));
    }
    long nanoseconds = 0;
    long met = 0;
    // The first pass is not counted: it warms up.
    for (int pass = 0; pass < 2; pass++) {
      long begin = System.nanoTime();
      for (int i = 0; i < COMMUNES; i++) {
        met += assessor.assess(snapshots.get(i % scopes)).metCount();
      }
      nanoseconds = System.nanoTime() - begin;
    }
    if (met < 0) {
      throw new IllegalStateException("A count is never negative.");
    }
    return nanoseconds / 1e3 / COMMUNES;
  }

  private static Snapshot snapshot(int number, Map<Measure, Figure> figures) {
    Snapshot.Builder snapshot =
        Snapshot.commune("Xã " + number)
            .province(province(number))
            .region(region(number))
            .on(date(number));
    figures.forEach(
        (measure, figure) -> {
          if (measure.kind() != MeasureKind.YES_NO) {
            snapshot.figure(measure, figure);
          }
        });
    return snapshot.build();
  }

  private static Region region(int number) {
    return REGIONS.get(number % REGIONS.size());
  }

  private static String province(int number) {
    return "Tỉnh " + number / 7 % 63;
  }

  private static LocalDate date(int number) {
    return LocalDate.of(2017, 1, 1).plusDays(number / (7 * 63));
  }
}
