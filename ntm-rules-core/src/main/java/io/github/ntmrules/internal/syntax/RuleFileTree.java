package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.internal.syntax.Tree.Rule;
import io.github.ntmrules.rules.RuleProblem;
import java.util.List;
import java.util.Set;

/**
 * One rule file as read. Immutable.
 *
 * @param source its text
 * @param imports what it imports, each as written without blanks, with its first token
 * @param rules its rules, in order; of a rule with mistakes what could be read
 * @param constants the types whose constants it names
 * @param tokens its tokens, in order; the last one is the end of the file
 * @param problems what is wrong with its characters and its grammar, in order
 */
public record RuleFileTree(
    SourceText source,
    List<Import> imports,
    List<Rule> rules,
    Set<String> constants,
    List<Token> tokens,
    List<RuleProblem> problems) {

  /**
   * One line of the header.
   *
   * @param begin its first token
   * @param text the whole line, words separated by one blank
   */
  public record Import(Token begin, String text) {}

  /** Copies the lists. */
  public RuleFileTree {
    imports = List.copyOf(imports);
    rules = List.copyOf(rules);
    constants = Set.copyOf(constants);
    tokens = List.copyOf(tokens);
    problems = List.copyOf(problems);
  }

  /** Reads a file; whatever it holds, a tree comes out and all problems with it. */
  public static RuleFileTree read(SourceText source) {
    Problems problems = new Problems(source);
    return new Parser(source, Lexer.tokens(source, problems), problems).file();
  }
}
