package io.github.ntmrules.files.book;

import io.github.ntmrules.assessment.Outcome;
import org.jspecify.annotations.Nullable;

/** A colour beside a word, which says the same: whoever does not see it misses nothing. */
enum Tone {
  PLAIN(null),
  HEAD("D9E8D4"),
  GOOD("E2F0D9"),
  BAD("F8D7DA"),
  OPEN("FFF2CC"),
  IDLE("EDEDED");

  private final @Nullable String fill;

  Tone(@Nullable String fill) {
    this.fill = fill;
  }

  /** The colour behind the word, as six hexadecimal digits. */
  @Nullable String fill() {
    return fill;
  }

  /** That of an outcome. */
  static Tone of(Outcome outcome) {
    return switch (outcome) {
      case MET -> GOOD;
      case NOT_MET -> BAD;
      case UNDETERMINED -> OPEN;
      case NOT_APPLICABLE -> IDLE;
    };
  }
}
