package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.FigureTable;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A whole program: loads all packaged sets, units assessed in all regions, and weighs them. */
public final class RetainedHeap {

  private RetainedHeap() {}

  /** Prints the bytes that the sets keep. */
  public static void main(String[] args) {
    long before = used();
    List<Assessor> assessors = new ArrayList<>();
    try {
      Assessor.packagedSets().forEach(id -> assessors.add(resolved(Assessor.packaged(id))));
      System.out.println(used() - before);
    } finally {
      Reference.reachabilityFence(assessors);
    }
  }

  private static Assessor resolved(Assessor assessor) {
    FigureTable.Builder units = FigureTable.of(assessor.set().unit());
    for (Region region : Region.values()) {
      units.unit(region.name(), Scope.of(lastDay(assessor.set()), region, null, Set.of()));
    }
    // Assessing keeps what is asked in a form ready for comparing, so that counts too.
    assessor.assess(units.build());
    return assessor;
  }

  private static LocalDate lastDay(CriteriaSet set) {
    LocalDate until = set.inForceUntil();
    return until == null ? set.inForceFrom() : until.minusDays(1);
  }

  private static long used() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
