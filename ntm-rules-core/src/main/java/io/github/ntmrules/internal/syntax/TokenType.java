package io.github.ntmrules.internal.syntax;

/** The kinds of token. */
public enum TokenType {
  /** A word, also with a dollar sign. */
  WORD,
  /** A number. */
  NUMBER,
  /** A text in quotes. */
  TEXT,
  /** Any other sign. */
  SIGN,
  /** The end of the file. */
  END
}
