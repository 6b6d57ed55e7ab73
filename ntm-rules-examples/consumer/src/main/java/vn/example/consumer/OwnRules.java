package vn.example.consumer;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.ReloadResult;
import io.github.ntmrules.ReloadableAssessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rules of the application's own, which change while it runs. */
final class OwnRules {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private OwnRules() {}

  static String assess(Path folder, Snapshot commune) {
    List<String> told = new CopyOnWriteArrayList<>();
    // README begin reload
    try (ReloadableAssessor rules =
        ReloadableAssessor.of(folder, Assessor::confirmedLevelsOnly)
            .watch(
                Duration.ofSeconds(1),
                news -> {
                  if (news.outcome() == ReloadResult.Outcome.REFUSED) { // the old rules serve on
                    for (RuleProblem problem : news.problems()) {
                      told.add(problem.message(VIETNAMESE));
                    }
                  }
                })) {
      Assessor now = rules.current(); // once for each request: never two versions in one
      Assessment assessment = now.assess(commune);
      // README end
      return assessment.outcome() + " " + told;
    }
  }

  static Assessor ofLittleMemory() {
    // README begin memory
    Assessor small = Assessor.packaged("qd318-2022-xa").keepingAnswers(64);
    // README end
    return small;
  }
}
