package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.internal.syntax.Cursor.Stuck;
import io.github.ntmrules.internal.syntax.Tree.And;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Compare;
import io.github.ntmrules.internal.syntax.Tree.Condition;
import io.github.ntmrules.internal.syntax.Tree.Constant;
import io.github.ntmrules.internal.syntax.Tree.Expression;
import io.github.ntmrules.internal.syntax.Tree.Noted;
import io.github.ntmrules.internal.syntax.Tree.Numeral;
import io.github.ntmrules.internal.syntax.Tree.Or;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.internal.syntax.Tree.Word;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions and the words of a consequence. */
final class Expressions {

  /** How deep calls and brackets may be nested; the deepest of the decrees has four levels. */
  static final int DEEPEST = 20;

  /** How many arguments a word may be given, and how many parts a condition may have. */
  static final int MOST_PARTS = 100;

  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");

  /** What does not belong to words that stand without quotes. */
  private static final List<String> AFTER_WORDS = List.of(",", ")", ";", "||", "&&");

  private final Cursor cursor;
  private final BareWords words;
  private final Set<String> constants = new HashSet<>();
  private int depth;

  Expressions(Cursor cursor, BareWords words) {
    this.cursor = cursor;
    this.words = words;
  }

  /** The types whose constants were named. */
  Set<String> constants() {
    return constants;
  }

  private void deeper() throws Stuck {
    if (++depth > DEEPEST) {
      throw cursor.stuck(Kind.TOO_DEEP, cursor.peek(), null, Integer.toString(DEEPEST));
    }
  }

  private void few(List<?> parts) throws Stuck {
    if (parts.size() > MOST_PARTS) {
      throw cursor.stuck(Kind.TOO_LARGE, cursor.peek(), null, "(…)", Integer.toString(MOST_PARTS));
    }
  }

  // ---- conditions

  Condition condition() throws Stuck {
    depth = 0;
    return or();
  }

  private Condition or() throws Stuck {
    Token begin = cursor.peek();
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(and());
      few(parts);
    } while (cursor.takeIf("||"));
    return parts.size() == 1 ? parts.get(0) : new Or(begin, List.copyOf(parts));
  }

  private Condition and() throws Stuck {
    Token begin = cursor.peek();
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(primary());
      few(parts);
    } while (cursor.takeIf("&&"));
    return parts.size() == 1 ? parts.get(0) : new And(begin, List.copyOf(parts));
  }

  private Condition primary() throws Stuck {
    if (!cursor.at("(")) {
      return compare();
    }
    deeper();
    cursor.take("(");
    Condition inner = or();
    cursor.take(")");
    depth--;
    return inner;
  }

  private Compare compare() throws Stuck {
    Token variable = null;
    Token field = cursor.take(TokenType.WORD, "year, date, region, province, group, designations");
    if (field.text().startsWith("$") && cursor.at(":")) {
      variable = field;
      cursor.take(":");
      field = cursor.take(TokenType.WORD, "region");
    }
    Token sign = cursor.peek();
    if (cursor.at(".") || cursor.at("(")) {
      throw cursor.stuck(Kind.NOT_ALLOWED, sign, null, field.text() + sign.text());
    }
    String operator = operator(sign);
    List<Expression> values = new ArrayList<>();
    if (operator.endsWith("in")) {
      cursor.take("(");
      do {
        values.add(expression(field.text()));
        few(values);
      } while (cursor.takeIf(","));
      cursor.take(")");
    } else {
      values.add(expression(field.text()));
    }
    return new Compare(variable, field, operator, sign, List.copyOf(values));
  }

  private String operator(Token sign) throws Stuck {
    if (OPERATORS.contains(sign.text()) && sign.type() == TokenType.SIGN) {
      return cursor.take().text();
    }
    boolean not = cursor.takeIf("not");
    if (cursor.at("in") || cursor.at("contains")) {
      return (not ? "not " : "") + cursor.take().text();
    }
    if (sign.is("=")) {
      throw cursor.stuck(Kind.EXPECTED, sign, "==", "==", "=");
    }
    throw cursor.expected("== != < <= > >= in contains");
  }

  // ---- words

  /** {@code law.word(…)}, after which nothing may follow but the semicolon. */
  Call statement() throws Stuck {
    depth = 0;
    Word law = new Word(cursor.take("law"));
    cursor.take(".");
    return call(law);
  }

  private Call call(@Nullable Expression target) throws Stuck {
    return call(target, cursor.take(TokenType.WORD, "…(…)"));
  }

  private Call call(@Nullable Expression target, Token name) throws Stuck {
    deeper();
    cursor.take("(");
    List<Expression> arguments = new ArrayList<>();
    List<Token> commas = new ArrayList<>();
    if (!cursor.at(")")) {
      arguments.add(expression(name.text()));
      while (cursor.at(",")) {
        commas.add(cursor.take());
        arguments.add(expression(name.text()));
        few(arguments);
      }
    }
    cursor.take(")");
    depth--;
    return new Call(target, name, List.copyOf(arguments), List.copyOf(commas));
  }

  /**
   * An expression.
   *
   * @param given the word that it is given to, or the field that is compared with it
   */
  private Expression expression(String given) throws Stuck {
    Expression expression = words.next() ? new Noted(words.take(given, AFTER_WORDS)) : simple();
    int before = depth;
    while (cursor.at(".") && !(expression instanceof Numeral)) {
      deeper(); // a chain is nested as deep as it is long
      cursor.take(".");
      expression = call(expression);
    }
    depth = before;
    return expression;
  }

  private Expression simple() throws Stuck {
    if (cursor.at(TokenType.TEXT)) {
      return new Text(cursor.take());
    }
    if (cursor.at("-") && cursor.peek(1).type() == TokenType.NUMBER) {
      return new Numeral(cursor.take(), cursor.take());
    }
    if (cursor.at(TokenType.NUMBER)) {
      Token number = cursor.take();
      return new Numeral(number, number);
    }
    Token word = cursor.take(TokenType.WORD, "…");
    if (cursor.at("(")) {
      return call(null, word);
    }
    if (cursor.at(".")
        && cursor.peek(1).type() == TokenType.WORD
        && !cursor.peek(2).is("(")
        && Character.isUpperCase(word.text().charAt(0))) {
      cursor.take(".");
      constants.add(word.text());
      return new Constant(word, cursor.take());
    }
    return new Word(word);
  }
}
