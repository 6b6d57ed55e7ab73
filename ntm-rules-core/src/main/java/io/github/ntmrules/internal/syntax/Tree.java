package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.criteria.RuleLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule file says, as written; every part knows the token it begins with. */
public sealed interface Tree {

  /** The token it begins with. */
  Token begin();

  /** An expression of a consequence, or what a condition compares with. */
  sealed interface Expression extends Tree {}

  /** A text in quotes. */
  record Text(Token begin) implements Expression {
    /** What stands between the quotes. */
    public String value() {
      return begin.text();
    }
  }

  /**
   * A number.
   *
   * @param begin the number, or the minus sign before it
   * @param digits the number without its sign
   */
  record Numeral(Token begin, Token digits) implements Expression {
    /** Whether it has a minus sign. */
    public boolean negative() {
      return begin.is("-");
    }

    /** The number as written. */
    public String value() {
      return (negative() ? "-" : "") + digits.text();
    }

    /** Whether it is written without decimals. */
    public boolean whole() {
      return digits.text().indexOf('.') < 0;
    }
  }

  /** A bare word: a variable, {@code null}, or a word out of place. */
  record Word(Token begin) implements Expression {}

  /** Words that stand for nothing, which is noted already. */
  record Noted(Token begin) implements Expression {}

  /** A constant with its type: {@code Region.TAY_NGUYEN}. */
  record Constant(Token begin, Token name) implements Expression {}

  /**
   * A word of the vocabulary with what it is given.
   *
   * @param target what it is said of, or {@code null}
   * @param name the word
   * @param arguments what stands between the brackets
   * @param commas the commas between the arguments
   */
  record Call(
      @Nullable Expression target, Token name, List<Expression> arguments, List<Token> commas)
      implements Expression {
    @Override
    public Token begin() {
      return target == null ? name : target.begin();
    }
  }

  /** A condition on the scope. */
  sealed interface Condition extends Tree {}

  /** All of the parts. */
  record And(Token begin, List<Condition> parts) implements Condition {}

  /** Any of the parts. */
  record Or(Token begin, List<Condition> parts) implements Condition {}

  /**
   * One field compared.
   *
   * @param variable the variable that is bound to the field, or {@code null}
   * @param field the field
   * @param operator the operator, such as {@code >=} or {@code not contains}
   * @param sign the token of the operator
   * @param values what it is compared with: one value, or several after {@code in}
   */
  record Compare(
      @Nullable Token variable, Token field, String operator, Token sign, List<Expression> values)
      implements Condition {
    @Override
    public Token begin() {
      return variable == null ? field : variable;
    }
  }

  /** {@code @name("text")}. */
  record Annotation(Token begin, Token value) implements Tree {}

  /**
   * One rule.
   *
   * @param reference its name and place
   * @param begin the word {@code rule}
   * @param name its name
   * @param annotations its annotations
   * @param conditions its conditions, all of which must hold
   * @param statements what it concludes
   * @param complete whether nothing of it had to be skipped
   * @param texts all texts that stand in it, also where it is not complete
   */
  record Rule(
      RuleLocation reference,
      Token begin,
      Token name,
      List<Annotation> annotations,
      List<Condition> conditions,
      List<Call> statements,
      boolean complete,
      List<String> texts)
      implements Tree {}
}
