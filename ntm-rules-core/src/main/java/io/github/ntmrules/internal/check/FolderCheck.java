package io.github.ntmrules.internal.check;

import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.FolderReading;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.rules.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a set or an overlay: its description, every rule file, and what the rules say together.
 * All problems come out at once.
 */
public final class FolderCheck {

  private FolderCheck() {}

  /** What was read, with everything that is wrong with it. */
  public static CheckedFolder check(RuleSource source) {
    FolderReading reading = FolderReading.of(source);
    CheckedFolder read = reading.folder();
    if (read.set() == null) {
      return read;
    }
    List<RuleProblem> problems = new ArrayList<>(read.problems());
    new SetCheck(read, problems::add).run(reading.excuses(), reading::atIndicator);
    return read.with(read.rules(), problems);
  }
}
