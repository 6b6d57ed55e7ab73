package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.UnitKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A process that reads files of units, and keeps them all if it is told to. */
final class ManyUnits {

  private ManyUnits() {}

  /** Prints how many units the files have; the first argument is {@code keep} or not. */
  public static void main(String[] arguments) {
    List<Object> kept = new ArrayList<>();
    long[] count = new long[2];
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      UnitFile.of(Path.of(file), new ReadOptions(UnitKind.COMMUNE, Locale.ROOT, null, null, null))
          .read(
              unit -> {
                count[0]++;
                if (arguments[0].equals("keep")) {
                  kept.add(unit);
                }
              },
              problem -> count[1]++,
              bytes -> {});
    }
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.println(
        count[0] + " units, " + count[1] + " problems, " + (used >> 20) + " MB, " + kept.size());
  }
}
