package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.internal.syntax.Cursor.Stuck;
import io.github.ntmrules.internal.syntax.RuleFileTree.Import;
import io.github.ntmrules.internal.syntax.Tree.Annotation;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Condition;
import io.github.ntmrules.internal.syntax.Tree.Rule;
import io.github.ntmrules.internal.text.Suggestions;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the tree of a rule file. A mistake ends its annotation, condition or statement only: what
 * follows is read on, and every other rule of the file as well.
 */
final class Parser {

  private final SourceText source;
  private final List<Token> tokens;
  private final Problems problems;
  private final Cursor cursor;
  private final BareWords words;
  private final Expressions expressions;

  Parser(SourceText source, List<Token> tokens, Problems problems) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
    this.cursor = new Cursor(tokens, problems);
    this.words = new BareWords(source, problems, cursor);
    this.expressions = new Expressions(cursor, words);
  }

  RuleFileTree file() {
    List<Import> imports = new ArrayList<>();
    while (!cursor.done() && !ruleAt(cursor.position())) {
      header(imports);
    }
    List<Rule> rules = new ArrayList<>();
    while (!cursor.done()) {
      if (ruleAt(cursor.position())) {
        rules.add(rule());
      } else {
        cursor.stuck(Kind.NOT_ALLOWED, cursor.peek(), null, cursor.peek().text());
        cursor.limit(ruleAfter(cursor.position()));
        cursor.skipTo();
        cursor.limit(-1);
      }
    }
    return new RuleFileTree(
        source, imports, rules, expressions.constants(), tokens, problems.list());
  }

  // ---- the header

  /** One line of the header: its words, up to the next line or a semicolon. */
  private void header(List<Import> imports) {
    Token first = cursor.take();
    StringBuilder text = new StringBuilder(written(first));
    while (!cursor.done() && !cursor.peek().firstOnLine() && !cursor.at(";")) {
      Token token = cursor.take();
      text.append(token.tight() ? "" : " ").append(written(token));
    }
    cursor.takeIf(";");
    imports.add(new Import(first, text.toString()));
  }

  private static String written(Token token) {
    return token.type() == TokenType.TEXT ? '"' + token.text() + '"' : token.text();
  }

  // ---- rules

  private Rule rule() {
    cursor.limit(ruleAfter(cursor.position() + 1));
    Token begin = cursor.take();
    if (!begin.is("rule")) {
      problems.add(Kind.EXPECTED, null, begin.offset(), "rule", "rule", begin.text());
    }
    int firstToken = cursor.position();
    int before = cursor.stuck();
    Token name = begin;
    if (cursor.at(TokenType.TEXT)) {
      name = cursor.take();
    } else if (!cursor.done() && !cursor.peek().firstOnLine()) {
      name = words.take(null, List.of("@"));
    } else {
      cursor.expected("\"…\"");
    }
    RuleLocation reference =
        new RuleLocation(name.text(), source.file(), source.line(begin.offset()));
    cursor.in(reference);
    List<Annotation> annotations = annotations();
    List<Condition> conditions = conditions();
    List<Call> statements = statements();
    boolean complete = cursor.stuck() == before;
    int lastToken = cursor.position();
    problems.in(reference, begin.offset(), cursor.last().offset());
    cursor.limit(-1);
    cursor.in(null);
    return new Rule(
        reference,
        begin,
        name,
        annotations,
        conditions,
        statements,
        complete,
        texts(firstToken, lastToken));
  }

  private List<String> texts(int from, int to) {
    return tokens.subList(from, to).stream()
        .filter(token -> token.type() == TokenType.TEXT)
        .map(Token::text)
        .toList();
  }

  /**
   * Whether a rule begins there: that word as the first one of a line, or one that was meant to be
   * it, before a text.
   */
  private boolean ruleAt(int index) {
    Token token = tokens.get(index);
    if (token.is("rule")) {
      return token.firstOnLine() || index == 0;
    }
    return token.firstOnLine()
        && token.type() == TokenType.WORD
        && index + 1 < tokens.size()
        && tokens.get(index + 1).type() == TokenType.TEXT
        && Suggestions.nearest(token.text(), List.of("rule")) != null;
  }

  /** Where the next rule begins; -1 if there is none. */
  private int ruleAfter(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (ruleAt(i)) {
        return i;
      }
    }
    return -1;
  }

  private List<Annotation> annotations() {
    List<Annotation> annotations = new ArrayList<>();
    while (!cursor.done() && !cursor.at("when") && !cursor.at("then") && !cursor.at("end")) {
      try {
        if (!cursor.at("@")) {
          throw cursor.stuck(Kind.NOT_ALLOWED, cursor.peek(), null, cursor.peek().text());
        }
        annotations.add(annotation());
      } catch (Stuck stuck) {
        // The token at hand may itself be an "@": one further, so that the walk goes on.
        cursor.take();
        cursor.skipTo("@", "when", "then", "end");
      }
    }
    return annotations;
  }

  private Annotation annotation() throws Stuck {
    cursor.take("@");
    Token name = cursor.take(TokenType.WORD, "source");
    cursor.take("(");
    boolean bare = cursor.at(TokenType.WORD) || cursor.at(TokenType.NUMBER);
    Token value =
        bare ? words.take(null, List.of(")", "@", ";")) : cursor.take(TokenType.TEXT, "\"…\"");
    cursor.take(")");
    return new Annotation(name, value);
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    try {
      cursor.take("when");
      Token type = cursor.take(TokenType.WORD, "Scope");
      if (!type.is("Scope")) {
        throw cursor.stuck(Kind.EXPECTED, type, null, "Scope", type.text());
      }
      cursor.take("(");
      while (!cursor.at(")")) {
        conditions.add(expressions.condition());
        if (!cursor.at(")")) {
          cursor.take(",");
        }
      }
      cursor.take(")");
      if (!cursor.at("then")) {
        throw cursor.expected("then");
      }
    } catch (Stuck stuck) {
      cursor.skipTo("then", "end");
    }
    return conditions;
  }

  private List<Call> statements() {
    List<Call> statements = new ArrayList<>();
    if (!cursor.takeIf("then")) {
      // Noted already where the condition could not be read on to "then".
      cursor.skipTo("end");
      end();
      return statements;
    }
    if (cursor.at("end")) {
      cursor.expected("law.…;");
    }
    while (!cursor.done() && !cursor.at("end")) {
      try {
        statements.add(statement());
      } catch (Stuck stuck) {
        cursor.skipTo(";", "end");
        cursor.takeIf(";");
      }
    }
    end();
    return statements;
  }

  private Call statement() throws Stuck {
    Token first = cursor.peek();
    if (!first.is("law")) {
      throw cursor.stuck(Kind.NOT_ALLOWED, first, null, first.text());
    }
    Call call = expressions.statement();
    cursor.take(";");
    return call;
  }

  private void end() {
    if (!cursor.takeIf("end")) {
      cursor.expected("end");
    } else if (!cursor.done()) {
      cursor.stuck(Kind.NOT_ALLOWED, cursor.peek(), null, cursor.peek().text());
      cursor.skipTo();
    }
  }
}
