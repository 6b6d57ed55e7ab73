package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Two sets of rules that are compared: an edited one bears the same title, so people read what they
 * called them by, and the beginning of their hashes.
 *
 * @param before the one
 * @param beforeName what it was called by
 * @param after the other
 * @param afterName what it was called by
 */
record ComparedSets(Assessor before, String beforeName, Assessor after, String afterName) {

  private static final int HASH = 8;

  ComparedSets {
    requireSameUnit(before, after);
  }

  /**
   * Requires that both assess units of one kind.
   *
   * @throws BadInputException if they do not
   */
  static void requireSameUnit(Assessor before, Assessor after) {
    if (before.set().unit() != after.set().unit()) {
      throw new BadInputException("sets.otherUnits", before.set().id(), after.set().id());
    }
  }

  /** Says for people which is which. */
  void name(Locale locale, PrintWriter out) {
    out.println(
        CommandTexts.common(locale).get("sides", beforeName, hash(before), afterName, hash(after)));
    out.println();
  }

  private static String hash(Assessor rules) {
    return rules.rulesHash().substring(0, HASH);
  }
}
