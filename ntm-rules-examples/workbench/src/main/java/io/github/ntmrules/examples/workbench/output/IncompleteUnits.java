package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.PrintWriter;

/** The mark of units that are missing figures because some of their cells could not be read. */
public final class IncompleteUnits {

  private static final String MARK = " (*)";

  private IncompleteUnits() {}

  /** The name of the unit, with the mark where it is missing figures. */
  public static String marked(Snapshot unit) {
    return unit.isIncomplete() ? unit.name() + MARK : unit.name();
  }

  /** Says what the mark means and how many units have it, if any has. */
  static void tell(long units, Texts texts, PrintWriter out) {
    if (units > 0) {
      out.println(texts.get("incomplete.units", units));
    }
  }
}
