package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The smallest use of the library. The README quotes the lines between the two markers. */
final class FirstAssessment {

  private FirstAssessment() {}

  /** Assesses a commune by a few of its figures and returns the result in words. */
  static String run() {
    // README begin
    Assessor assessor = Assessor.packaged("qd1980-2016-xa"); // build once, share between threads

    Snapshot commune =
        Snapshot.commune("Đăk Năng")
            .province("Kon Tum")
            .region(Region.TAY_NGUYEN)
            .on(LocalDate.of(2020, 12, 31))
            .value("income_per_capita", "35")
            .value("multidimensional_poverty_rate", "4.5")
            .value("schools_with_standard_facilities", Figure.moreThan(new BigDecimal("70")))
            .build();

    Assessment result = assessor.assess(commune);
    Outcome outcome = result.outcome(); // NOT_MET: income 35, at least 41 asked
    int met = result.metCount(); // 2 of 19 criteria: 5 and 11; those without figures never count
    List<Gap> gaps = result.gaps(); // what is missing to pass, the nearest first
    String why = result.explain(Locale.forLanguageTag("vi")); // each verdict, its reason and source
    // README end
    return String.join("\n", outcome.name(), met + " met", gaps.size() + " gaps", why);
  }
}
