package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
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
    Texts texts = CommandTexts.common(locale);
    out.println(texts.get("side.before", beforeName, hash(before)));
    describe(before, texts, out);
    out.println(texts.get("side.after", afterName, hash(after)));
    describe(after, texts, out);
    out.println();
  }

  private static void describe(Assessor side, Texts texts, PrintWriter out) {
    out.println(texts.get("side.set", side.set().title(texts.locale()), side.set().decree()));
    side.overlays()
        .forEach(each -> out.println(texts.get("side.overlay", OverlayUse.name(each, texts))));
  }

  private static String hash(Assessor rules) {
    return rules.rulesHash().substring(0, HASH);
  }
}
