package io.github.ntmrules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Loads rules, assesses, and writes the explanation in UTF-8 whatever the JVM's charset is. */
public final class ForeignCharset {

  private ForeignCharset() {}

  /** Takes folders or archives of the exported set. */
  public static void main(String[] arguments) throws IOException {
    Snapshot commune =
        Snapshot.commune("Đăk Năng")
            .region(Region.TAY_NGUYEN)
            .province("Kon Tum")
            .on(LocalDate.of(2020, 12, 31))
            .value("income_per_capita", "35")
            .value("health_insurance_coverage", "84.9")
            .build();
    for (String folder : List.of(arguments)) {
      Assessment assessment = Assessor.fromDirectory(Path.of(folder)).assess(commune);
      System.out.write(assessment.explain(Locale.forLanguageTag("vi")).getBytes(UTF_8));
      RuleFiles.check(Path.of(folder)).forEach(problem -> System.out.println(problem));
    }
    System.out.flush();
  }
}
