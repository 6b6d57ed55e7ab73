package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.criteria.Overlay;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says of criteria and indicators that an overlay adds them to the set. */
record Added(Locale locale) {

  /** In brackets, to follow a name; empty of what is the set's own. */
  String text(@Nullable Overlay overlay) {
    return overlay == null ? "" : " (" + FindingText.in(locale).added(overlay) + ")";
  }
}
