package io.github.ntmrules.table;

import io.github.ntmrules.internal.syntax.Token;
import io.github.ntmrules.internal.syntax.TokenType;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Constant;
import io.github.ntmrules.internal.syntax.Tree.Expression;
import io.github.ntmrules.internal.syntax.Tree.Numeral;
import java.util.List;

/** The tokens of a file without mistakes: where what a tree names ends. */
final class FileTokens {

  private final List<Token> tokens;

  FileTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token get(int index) {
    return tokens.get(index);
  }

  /** The index of the first token that begins there or later. */
  int from(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).offset() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The index of that word or sign, from that index on. */
  int next(String wanted, int index) {
    int at = index;
    while (!tokens.get(at).is(wanted)) {
      at++;
    }
    return at;
  }

  /** The index of the bracket that closes the one at that index. */
  int close(int open) {
    int depth = 0;
    int at = open;
    do {
      depth += tokens.get(at).is("(") ? 1 : tokens.get(at).is(")") ? -1 : 0;
      at++;
    } while (depth > 0);
    return at - 1;
  }

  /** Where an expression stands. */
  Span span(Expression expression) {
    int from = expression.begin().offset();
    if (expression instanceof Call call) {
      int open = from(call.name().offset()) + 1;
      return new Span(from, tokens.get(close(open)).end());
    }
    Token last =
        expression instanceof Numeral number
            ? number.digits()
            : expression instanceof Constant constant ? constant.name() : expression.begin();
    return new Span(from, last.end());
  }

  /** What stands between the quotes of a text. */
  static Span inner(Token text) {
    return new Span(text.offset() + 1, text.end() - 1);
  }

  /** What is written there, in one line and without remarks; blanks only where some are. */
  String text(Span span) {
    StringBuilder text = new StringBuilder();
    for (int i = from(span.from()); tokens.get(i).offset() < span.to(); i++) {
      Token token = tokens.get(i);
      if (token.type() == TokenType.END) {
        break;
      }
      text.append(text.isEmpty() || token.tight() ? "" : " ");
      text.append(token.type() == TokenType.TEXT ? '"' + token.text() + '"' : token.text());
    }
    return text.toString();
  }

  /** Whether anything but tokens and blanks stands there. */
  boolean remarkIn(Span span, String source) {
    int at = span.from();
    for (int i = from(span.from()); at < span.to(); i++) {
      Token token = tokens.get(i);
      int until = token.type() == TokenType.END ? span.to() : Math.min(token.offset(), span.to());
      if (until > at && !source.substring(at, until).isBlank()) {
        return true;
      }
      at = Math.max(at, token.type() == TokenType.END ? span.to() : token.end());
    }
    return false;
  }
}
