package io.github.ntmrules;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Stores a verdict, or comes to it again: in a JVM of its own, in which the packaged sets may be
 * others than when it was stored.
 */
public final class Reproduction {

  static final String SET = "qd318-2022-xa-nang-cao";
  static final String OVERLAY = "ha-tinh-2022-xa-nang-cao";
  static final Snapshot COMMUNE =
      Snapshot.commune("Xã thử")
          .province("Hà Tĩnh")
          .region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC)
          .on(LocalDate.of(2024, 6, 30))
          .value("villages_with_culture_house", 90)
          .build();

  private Reproduction() {}

  /** Takes the archive of the set, that of the overlay, and the file of the key. */
  public static void main(String[] arguments) throws IOException {
    RulesKey key = RulesKey.parse(Files.readString(Path.of(arguments[2])));
    Assessor packaged = inMode(key, Assessor.packaged(SET).withOverlay(OVERLAY));
    Assessor archived =
        inMode(
            key, Assessor.fromDirectory(Path.of(arguments[0])).withOverlay(Path.of(arguments[1])));
    print("packaged", key, packaged);
    print("archived", key, archived);
  }

  private static void print(String name, RulesKey key, Assessor assessor) {
    Assessment assessment = assessor.assess(COMMUNE);
    System.out.println(
        name + " " + assessor.key().differences(key) + " " + verdict(assessment).hashCode());
  }

  static Assessor inMode(RulesKey key, Assessor assessor) {
    Assessor strict = key.confirmedOnly() ? assessor.confirmedLevelsOnly() : assessor;
    return key.anyPeriod() ? strict.forAnyPeriod() : strict;
  }

  /** All that is said, and what follows beside the criteria. */
  static String verdict(Assessment assessment) {
    return assessment.explain(Locale.ENGLISH)
        + assessment.outcome()
        + assessment.conditions().stream()
            .map(each -> each.code() + " " + each.outcome())
            .collect(Collectors.joining(", ", " [", "]"));
  }
}
