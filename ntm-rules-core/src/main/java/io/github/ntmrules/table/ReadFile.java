package io.github.ntmrules.table;

import io.github.ntmrules.internal.syntax.RuleFileTree;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.syntax.Token;
import io.github.ntmrules.internal.syntax.Tree.Rule;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A rule file without mistakes of its grammar, and its rules. */
final class ReadFile {

  private final SourceText source;
  private final RuleFileTree tree;
  private final List<ReadRule> rules = new ArrayList<>();

  private ReadFile(SourceText source, RuleFileTree tree) {
    this.source = source;
    this.tree = tree;
  }

  /** Reads it; where there are problems, it has no rules. */
  static ReadFile of(String file, String text, Consumer<RuleProblem> problems) {
    SourceText source = new SourceText(file, text);
    RuleFileTree tree = RuleFileTree.read(source);
    ReadFile read = new ReadFile(source, tree);
    tree.problems().forEach(problems);
    if (tree.problems().isEmpty() && read.distinct(problems)) {
      read.readRules();
    }
    return read;
  }

  /** Rules are known by their names. */
  private boolean distinct(Consumer<RuleProblem> problems) {
    Map<String, Rule> names = new HashMap<>();
    boolean distinct = true;
    for (Rule rule : tree.rules()) {
      Rule other = names.putIfAbsent(rule.name().text(), rule);
      if (other != null) {
        List<String> first = List.of(other.reference().position());
        problems.accept(
            RuleProblem.of(Kind.REPEATED_RULE, rule.reference(), first, null)
                .at(source.place(rule.name().offset())));
        distinct = false;
      }
    }
    return distinct;
  }

  private void readRules() {
    FileTokens tokens = new FileTokens(tree.tokens());
    for (Rule rule : tree.rules()) {
      int index = tokens.from(rule.begin().offset());
      int after = 0;
      if (index > 0) {
        Token before = tokens.get(index - 1);
        after = before.end();
      }
      rules.add(new ReadRule(source, tokens, rule, after));
    }
  }

  /** What stands there; {@code null} in the heading and between rules. */
  @Nullable TableSpot at(int line, int column) {
    for (ReadRule rule : rules) {
      int first = source.line(rule.whole().from());
      int last = source.line(rule.whole().to());
      if (line >= first && line <= last) {
        return column == 0
            ? new TableSpot(rule.rows().get(0).key(), null, null)
            : rule.at(source.offset(line, column));
      }
    }
    return null;
  }

  SourceText source() {
    return source;
  }

  RuleFileTree tree() {
    return tree;
  }

  List<ReadRule> rules() {
    return rules;
  }
}
