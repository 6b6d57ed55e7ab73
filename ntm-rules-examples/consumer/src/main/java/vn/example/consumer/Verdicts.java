package vn.example.consumer;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.problem.Problem;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** From the rows of a database to verdicts. */
final class Verdicts {

  // README begin assessor
  /** One for all threads, for as long as the application lives. */
  static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");

  // README end

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private Verdicts() {}

  static Snapshot commune(Map<String, Object> row) {
    // README begin row
    Snapshot.Builder commune =
        Snapshot.commune((String) row.get("name"))
            .province((String) row.get("province"))
            .region(Region.valueOf((String) row.get("region")))
            .on((LocalDate) row.get("reported_on"));
    for (Measure measure : ASSESSOR.measures()) {
      commune.figure(measure.id(), row.get(measure.id())); // null: not reported
    }
    Snapshot snapshot = commune.build(); // or all that is wrong with it, at once
    // README end
    return snapshot;
  }

  static String verdict(Snapshot snapshot) {
    // README begin verdict
    Assessment assessment = ASSESSOR.assess(snapshot);
    Outcome outcome = assessment.outcome(); // MET, NOT_MET, UNDETERMINED, NOT_APPLICABLE
    List<Gap> gaps = assessment.gaps(); // what is missing, the nearest first
    String why = assessment.explain("10", VIETNAMESE); // one criterion, with level and source
    // README end
    return outcome + " " + gaps.size() + " " + why;
  }

  static Map<Outcome, Long> counts(Collection<Snapshot> communes) {
    // README begin many
    Map<Outcome, Long> counts =
        ASSESSOR
            .assessAll(communes)
            .parallel()
            .collect(Collectors.groupingBy(Assessment::outcome, Collectors.counting()));
    // README end
    return counts;
  }

  static List<String> refused(Map<String, Object> row) {
    List<String> told = new ArrayList<>();
    // README begin errors
    try {
      ASSESSOR.assess(commune(row));
    } catch (NtmException e) {
      for (Problem problem : e.problems()) {
        told.add(problem.message(VIETNAMESE)); // to the person who can mend it
      }
      told.add(e.getMessage()); // to the log: one line of English
    }
    // README end
    return told;
  }
}
