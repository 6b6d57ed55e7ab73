package io.github.ntmrules.examples.benchmarks.measure;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.rules.Scope;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A whole program: loads all packaged sets, each resolved in all regions, and weighs them. */
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
    for (Region region : Region.values()) {
      assessor.requirements(Scope.of(lastDay(assessor.set()), region, null, List.of()));
    }
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
