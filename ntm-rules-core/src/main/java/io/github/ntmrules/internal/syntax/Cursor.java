package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.internal.text.Excerpt;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks along the tokens and notes where something else was expected. */
final class Cursor {

  /** What was read cannot be gone on with; the problem has been noted. */
  static final class Stuck extends Exception {
    private static final long serialVersionUID = 1L;

    Stuck() {
      super(null, null, false, false);
    }
  }

  /** The words that divide a rule. */
  static final Set<String> RESERVED = Set.of("rule", "when", "then", "end");

  private final List<Token> tokens;
  private final Problems problems;
  private int next;
  private int limit;
  private int stuck;
  private @Nullable RuleLocation rule;

  Cursor(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
    this.limit = tokens.size() - 1;
  }

  /** The rule that problems are in from now on. */
  void in(@Nullable RuleLocation reference) {
    rule = reference;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  Token take() {
    Token token = peek();
    if (next < tokens.size() - 1) {
      next++;
    }
    return token;
  }

  /** The token before the next one. */
  Token last() {
    return tokens.get(Math.max(0, next - 1));
  }

  boolean at(String wanted) {
    return next < limit && peek().is(wanted);
  }

  /** Whether such a token comes next; the words that divide a rule are nothing else. */
  boolean at(TokenType type) {
    return next < limit && peek().type() == type && !reserved(peek());
  }

  private static boolean reserved(Token token) {
    return token.type() == TokenType.WORD && RESERVED.contains(token.text());
  }

  /** Whether the tokens, or those of the rule at hand, are all taken. */
  boolean done() {
    return next >= limit;
  }

  int position() {
    return next;
  }

  /** Ends the walk before that token until it is set anew; -1 for the end of the file. */
  void limit(int token) {
    limit = token < 0 ? tokens.size() - 1 : token;
  }

  boolean takeIf(String wanted) {
    if (at(wanted)) {
      take();
      return true;
    }
    return false;
  }

  Token take(String wanted) throws Stuck {
    if (!at(wanted)) {
      throw expected(wanted);
    }
    return take();
  }

  Token take(TokenType type, String wanted) throws Stuck {
    if (!at(type)) {
      throw expected(wanted);
    }
    return take();
  }

  /** Notes that something else was expected here. */
  Stuck expected(String wanted) {
    stuck++;
    Token found = peek();
    boolean swallowed = problems.at(Kind.UNCLOSED_TEXT, last().offset());
    if (swallowed) {
      // The text that does not end holds what is missed here.
      return new Stuck();
    }
    // What is missing at the end of a line is missed there, not on the next line.
    if (done() || (found.firstOnLine() && next > 0)) {
      problems.add(Kind.EXPECTED_AT_END, rule, end(last()), null, wanted);
    } else {
      problems.add(Kind.EXPECTED, rule, found.offset(), null, wanted, shown(found));
    }
    return new Stuck();
  }

  /** Notes a problem at a token. */
  Stuck stuck(Kind kind, Token token, @Nullable String suggestion, String... details) {
    stuck++;
    problems.add(kind, rule, token.offset(), suggestion, details);
    return new Stuck();
  }

  /** How often something could not be gone on with. */
  int stuck() {
    return stuck;
  }

  private static int end(Token token) {
    int quotes = token.type() == TokenType.TEXT ? 2 : 0;
    return token.offset() + token.text().length() + quotes;
  }

  private static String shown(Token token) {
    String text = token.type() == TokenType.TEXT ? "\"" + token.text() + "\"" : token.text();
    return Excerpt.of(text, 40);
  }

  /** Skips to the next of these words or signs; none of them is taken. */
  void skipTo(String... wanted) {
    while (!done()) {
      for (String each : wanted) {
        if (peek().is(each)) {
          return;
        }
      }
      take();
    }
  }
}
