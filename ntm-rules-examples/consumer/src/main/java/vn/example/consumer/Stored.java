package vn.example.consumer;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A verdict that must be come to again. */
final class Stored {

  private Stored() {}

  static List<String> again(Path archive, Snapshot snapshot) {
    // README begin key
    Assessment assessment = Verdicts.ASSESSOR.assess(snapshot);
    String key = assessment.key().text(); // stored beside the verdict, in one column
    Path rules = archive.resolve(assessment.rulesHash()); // once for each version of the rules
    if (Files.notExists(rules)) {
      RuleFiles.export(assessment.set().id(), rules);
    }

    // Years later, whatever the library packages then:
    Assessor then = Assessor.fromDirectory(rules);
    List<String> another = then.key().differences(RulesKey.parse(key)); // empty: the same rules
    // README end
    if (!then.assess(snapshot).outcome().equals(assessment.outcome())) {
      throw new IllegalStateException(key);
    }
    return another;
  }
}
