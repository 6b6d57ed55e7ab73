package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import java.util.Locale;

/** An outcome as a page shows it: by a sign and a word, and by a colour beside them. */
record Mark(String css, String sign, String word) {

  /** In that language. */
  static Mark of(Outcome outcome, Locale locale) {
    String word = outcome.displayName(locale);
    return switch (outcome) {
      case MET -> new Mark("met", "✓", word);
      case NOT_MET -> new Mark("not", "✗", word);
      case UNDETERMINED -> new Mark("open", "?", word);
      case NOT_APPLICABLE -> new Mark("none", "–", word);
    };
  }
}
