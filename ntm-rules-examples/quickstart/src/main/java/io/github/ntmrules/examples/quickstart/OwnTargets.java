package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Holds a commune against its own plan: a folder of rule files of one's own lies over a packaged
 * set. The folder here is the plan of the commune of Việt Hưng for 2024. A folder is read, never
 * run: it can say what is asked, and nothing else.
 */
public final class OwnTargets {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private OwnTargets() {}

  /** Takes the folder of the overlay as its only argument. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    report(Path.of(args[0])).forEach(out::println);
  }

  /** One line for each indicator that the plan has a target of its own for. */
  static List<String> report(Path folder) {
    Assessor assessor = Assessor.packaged("qd318-2022-xa-nang-cao").withOverlay(folder);
    // The plan has targets, no results: the figures here are made up to show the comparison.
    Snapshot commune =
        Snapshot.commune("Việt Hưng")
            .district("Văn Lâm")
            .province("Hưng Yên")
            .region(Region.DONG_BANG_SONG_HONG)
            .on(LocalDate.of(2024, 12, 31))
            .value("multidimensional_poverty_rate", 1)
            .value("trained_share_of_labour", new BigDecimal("85.2"))
            .value("labour_in_key_sectors", new BigDecimal("76.4"))
            .build();
    Assessment assessment = assessor.assess(commune);
    return assessment.indicators().stream()
        .filter(result -> result.provision().replaced() != null)
        .map(result -> line(assessment, result))
        .toList();
  }

  private static String line(Assessment assessment, IndicatorResult result) {
    return assessment.explain(result.code(), VIETNAMESE).lines().findFirst().orElseThrow();
  }
}
