package io.github.ntmrules;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Reloads an exported set again and again in a small JVM, with another level each time, and prints
 * every hundred times what is loaded and in use.
 */
public final class ReloadEndurance {

  private static final String FILE = "tc10_thu_nhap.drl";
  private static final String CELLS = "row(36, 50, 36, 41, 41, 59, 50)";
  private static final String INCOME = "41.9";

  private static final Snapshot COMMUNE =
      Snapshot.commune("Đăk Năng")
          .region(Region.TAY_NGUYEN)
          .on(LocalDate.of(2020, 12, 31))
          .value("income_per_capita", INCOME)
          .build();

  private ReloadEndurance() {}

  /** Takes the folder of the exported set and the number of reloads. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]).resolve(FILE);
    String text = Files.readString(file);
    if (!text.contains(CELLS)) {
      throw new IllegalStateException("The row to be changed is not in " + file);
    }
    int reloads = Integer.parseInt(arguments[1]);
    try (ReloadableAssessor assessor = ReloadableAssessor.of(Path.of(arguments[0]))) {
      for (int i = 1; i <= reloads; i++) {
        boolean met = i % 2 == 0;
        // Never a level that was there before, so that nothing kept from before can answer.
        String level = String.format(Locale.ROOT, "%d.%05d1", met ? 41 : 42, i);
        Files.writeString(file, text.replace(CELLS, "row(36, 50, 36, 41, " + level + ", 59, 50)"));
        reload(assessor, i, level, met);
        if (i % 100 == 0) {
          print(i);
        }
      }
    }
  }

  private static void reload(ReloadableAssessor assessor, int i, String level, boolean met) {
    ReloadResult reload = assessor.reload();
    Assessment assessment = assessor.current().assess(COMMUNE);
    // Of the 19 criteria only this one has a figure.
    if (reload.outcome() != ReloadResult.Outcome.SWAPPED
        || assessment.metCount() != (met ? 1 : 0)
        || !assessment.explain(Locale.ENGLISH).contains(level)) {
      throw new IllegalStateException(i + ": " + reload + ", " + assessment.metCount());
    }
  }

  private static void print(int i) {
    System.gc();
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong(ReloadEndurance::used)
            .sum();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    System.out.printf(
        "reloads %d classes %d metaspaceKB %d heapKB %d%n",
        i, classes, metaspace / 1024, heap / 1024);
  }

  private static long used(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }
}
