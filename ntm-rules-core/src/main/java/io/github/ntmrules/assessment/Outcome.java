package io.github.ntmrules.assessment;

import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;

/** The outcome of an indicator, a criterion or a whole set (kết quả). Unknown is a result. */
public enum Outcome {
  /** Everything that applies is met (đạt). */
  MET,
  /** Something that applies is not met, whatever is unknown beside it (không đạt). */
  NOT_MET,
  /** A figure or a level that would decide is not known (chưa xác định). */
  UNDETERMINED,
  /** Nothing is asked (không áp dụng). Counts neither way. */
  NOT_APPLICABLE;

  /** The name in the language of {@code locale}: English for English, else Vietnamese. */
  public String displayName(Locale locale) {
    return Messages.get(locale, "outcome." + this);
  }
}
