package io.github.ntmrules.internal.engine;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.rules.RuleException;
import java.io.IOException;
import java.nio.file.Path;

/** Checks and loads all attacks of the corpus, in a process whose log names the classes loaded. */
public final class AttackChecking {

  private AttackChecking() {}

  /** Takes an empty folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int refused = 0;
    for (String name : AttackFiles.names()) {
      Path set = AttackFiles.write(folder.resolve(name), AttackFiles.bytes(name));
      if (!RuleFiles.check(set).isEmpty() && loadIsRefused(set)) {
        refused++;
      }
    }
    System.out.println("refused " + refused);
  }

  private static boolean loadIsRefused(Path set) {
    try {
      Assessor.fromDirectory(set);
      return false;
    } catch (RuleException e) {
      return true;
    }
  }
}
