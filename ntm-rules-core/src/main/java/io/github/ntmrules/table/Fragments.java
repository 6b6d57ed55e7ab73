package io.github.ntmrules.table;

import io.github.ntmrules.internal.syntax.RuleFileTree;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Rule;
import io.github.ntmrules.rules.RuleProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of fields, read as what they would be in a rule file: alone in a rule of their own. */
final class Fragments {

  private static final String FILE = "-";
  private static final String BODY = "when\n    Scope()\nthen\n    law.x();\nend\n";

  private final RuleFileTree tree;
  private final FileTokens tokens;

  private Fragments(String text) {
    tree = RuleFileTree.read(new SourceText(FILE, text));
    tokens = new FileTokens(tree.tokens());
  }

  private @Nullable Rule only() {
    return tree.problems().isEmpty() && tree.rules().size() == 1 && tree.imports().isEmpty()
        ? tree.rules().get(0)
        : null;
  }

  /** What is wrong with it, as a rule file's reader says it; empty if that finds nothing. */
  private String problem() {
    List<RuleProblem> problems = tree.problems();
    return problems.isEmpty()
        ? ""
        : RuleProblem.of(
                problems.get(0).kind(),
                null,
                problems.get(0).details(),
                problems.get(0).suggestion())
            .text(Locale.ENGLISH);
  }

  /** Whether that can stand between quotes as it is. */
  static boolean quotable(String text) {
    Rule rule = new Fragments("rule \"" + text + "\"\n" + BODY).only();
    return rule != null && rule.name().text().equals(text);
  }

  /** Whether that can stand in a line of remarks. */
  static boolean remark(String line) {
    return line.indexOf('\n') < 0
        && line.indexOf('\r') < 0
        && new Fragments("// " + line + "\nrule \"x\"\n" + BODY).only() != null;
  }

  /** The cell that those words are, or {@code null} if they are none. */
  static @Nullable TableCell cell(String text) {
    Fragments read = new Fragments(rule("", "law.x(" + text + ")"));
    Rule rule = read.only();
    if (rule == null || rule.statements().size() != 1 || !rule.conditions().isEmpty()) {
      return null;
    }
    Call call = rule.statements().get(0);
    boolean one = call.name().is("x") && call.arguments().size() == 1;
    boolean row =
        one
            && call.arguments().get(0) instanceof Call of
            && of.target() == null
            && of.name().is("row");
    return one && !row ? ReadPart.cell(call.arguments().get(0), read.tokens) : null;
  }

  /** The condition in one line, or {@code null} if it is none. */
  static @Nullable String condition(String text) {
    Fragments read = new Fragments(rule(" " + text + " ", "law.x()"));
    Rule rule = read.only();
    if (rule == null
        || rule.conditions().isEmpty()
        || rule.statements().size() != 1
        || !rule.statements().get(0).name().is("x")) {
      return null;
    }
    ReadRule whole = new ReadRule(read.tree.source(), read.tokens, rule, 0);
    TableRow row = whole.rows().get(0);
    return row.from().isEmpty() && row.until().isEmpty() ? row.condition() : null;
  }

  /** Whether that is one conclusion. */
  static boolean statement(String text) {
    Fragments read = new Fragments(rule("", text));
    Rule rule = read.only();
    return rule != null && rule.conditions().isEmpty() && rule.statements().size() == 1;
  }

  /** What is wrong with those words as a conclusion, a cell or a condition; may be empty. */
  static String wrong(String condition, String conclusion) {
    return new Fragments(rule(condition, conclusion)).problem();
  }

  private static String rule(String condition, String conclusion) {
    return "rule \"x\"\nwhen\n    Scope(" + condition + ")\nthen\n    " + conclusion + ";\nend\n";
  }

  /** The rule that stands alone in that text, or {@code null} if it does not. */
  static @Nullable ReadRule rule(String text) {
    Fragments read = new Fragments(text);
    Rule rule = read.only();
    return rule == null ? null : new ReadRule(read.tree.source(), read.tokens, rule, 0);
  }
}
