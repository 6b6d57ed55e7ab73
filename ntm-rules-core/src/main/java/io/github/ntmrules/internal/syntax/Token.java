package io.github.ntmrules.internal.syntax;

/**
 * One token of a rule file.
 *
 * @param type what it is
 * @param text what is written; of a text, what stands between the quotes
 * @param offset where it begins
 * @param firstOnLine whether only blanks stand before it on its line
 * @param tight whether it follows the token before it without a blank
 */
public record Token(TokenType type, String text, int offset, boolean firstOnLine, boolean tight) {

  /** Where it ends, in a file without mistakes. */
  public int end() {
    return offset + text.length() + (type == TokenType.TEXT ? 2 : 0);
  }

  /** Whether it is that word or sign. */
  public boolean is(String wanted) {
    return (type == TokenType.WORD || type == TokenType.SIGN) && text.equals(wanted);
  }
}
