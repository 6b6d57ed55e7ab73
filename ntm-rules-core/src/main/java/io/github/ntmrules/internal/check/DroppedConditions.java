package io.github.ntmrules.internal.check;

import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.PossiblyConcluded;
import io.github.ntmrules.internal.reading.RuleFileReader;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.syntax.RuleFileTree;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.syntax.Tree.And;
import io.github.ntmrules.internal.syntax.Tree.Call;
import io.github.ntmrules.internal.syntax.Tree.Compare;
import io.github.ntmrules.internal.syntax.Tree.Condition;
import io.github.ntmrules.internal.syntax.Tree.Constant;
import io.github.ntmrules.internal.syntax.Tree.Expression;
import io.github.ntmrules.internal.syntax.Tree.Numeral;
import io.github.ntmrules.internal.syntax.Tree.Or;
import io.github.ntmrules.internal.syntax.Tree.Rule;
import io.github.ntmrules.internal.syntax.Tree.Text;
import io.github.ntmrules.rules.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a folder as they would be with one comparison of one scope condition left out, for
 * every comparison there is. Not thread-safe.
 */
public final class DroppedConditions {

  /**
   * Rules with one comparison left out.
   *
   * @param rule the name of the rule it is left out of
   * @param condition the comparison, as a rule file writes it
   * @param checked what the checker makes of the rules then
   */
  public record Dropped(String rule, String condition, CheckedFolder checked) {}

  private record Without(Compare left, List<Condition> rest) {}

  private final CheckedFolder before;

  private DroppedConditions(CheckedFolder before) {
    this.before = before;
  }

  /**
   * All that can be left out, in the order of the files.
   *
   * @param before a folder that the checker passes
   */
  public static List<Dropped> of(CheckedFolder before) {
    return new DroppedConditions(before).all();
  }

  private List<Dropped> all() {
    RuleSource source = before.source();
    List<Dropped> all = new ArrayList<>();
    for (String file : source.ruleFiles()) {
      String text = Objects.requireNonNull(source.text(file));
      RuleFileTree tree = RuleFileTree.read(new SourceText(file, text));
      for (Rule rule : tree.rules()) {
        for (Without without : without(rule.conditions())) {
          all.add(dropped(tree, rule, without));
        }
      }
    }
    return all;
  }

  private Dropped dropped(RuleFileTree tree, Rule rule, Without without) {
    Rule changed =
        new Rule(
            rule.reference(),
            rule.begin(),
            rule.name(),
            rule.annotations(),
            without.rest(),
            rule.statements(),
            rule.complete(),
            rule.texts());
    RuleFileTree alone =
        new RuleFileTree(
            tree.source(),
            tree.imports(),
            List.of(changed),
            tree.constants(),
            tree.tokens(),
            tree.problems());
    return new Dropped(rule.reference().name(), text(without.left()), check(alone, rule));
  }

  /** Only the changed rule is read again, and then all are held against each other. */
  private CheckedFolder check(RuleFileTree alone, Rule rule) {
    PossiblyConcluded excuses = new PossiblyConcluded();
    RuleFileReader reader = new RuleFileReader(before.context(), alone, excuses);
    reader.read();
    List<RuleProblem> problems = new ArrayList<>(reader.problems());
    List<CheckedRule> rules = new ArrayList<>(before.rules());
    rules.replaceAll(
        each ->
            each.reference().equals(rule.reference()) && !reader.rules().isEmpty()
                ? reader.rules().get(0)
                : each);
    CheckedFolder changed = before.with(rules, problems);
    if (problems.isEmpty()) {
      new SetCheck(changed, problems::add).run(excuses, (problem, code) -> problem);
    }
    return changed.with(rules, problems);
  }

  // ---- what is left

  private static List<Without> without(List<Condition> all) {
    List<Without> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (Part part : without(all.get(i))) {
        List<Condition> rest = new ArrayList<>(all);
        if (part.rest() == null) {
          rest.remove(i);
        } else {
          rest.set(i, part.rest());
        }
        found.add(new Without(part.left(), rest));
      }
    }
    return found;
  }

  private record Part(Compare left, @Nullable Condition rest) {}

  private static List<Part> without(Condition condition) {
    if (condition instanceof Compare compare) {
      return List.of(new Part(compare, null));
    }
    boolean and = condition instanceof And;
    List<Condition> parts = and ? ((And) condition).parts() : ((Or) condition).parts();
    List<Part> found = new ArrayList<>();
    for (Without without : without(parts)) {
      List<Condition> rest = without.rest();
      Condition left =
          rest.size() == 1
              ? rest.get(0)
              : and ? new And(condition.begin(), rest) : new Or(condition.begin(), rest);
      found.add(new Part(without.left(), rest.isEmpty() ? null : left));
    }
    return found;
  }

  // ---- as it is written

  private static String text(Compare compare) {
    String values =
        compare.values().stream().map(DroppedConditions::text).collect(Collectors.joining(", "));
    boolean list = compare.operator().endsWith("in");
    String variable = compare.variable() == null ? "" : compare.variable().text() + " : ";
    return variable
        + compare.field().text()
        + " "
        + compare.operator()
        + " "
        + (list ? "(" + values + ")" : values);
  }

  private static String text(Expression value) {
    if (value instanceof Text text) {
      return "\"" + text.value() + "\"";
    }
    if (value instanceof Numeral number) {
      return number.value();
    }
    if (value instanceof Constant constant) {
      return constant.begin().text() + "." + constant.name().text();
    }
    if (value instanceof Call call) {
      return call.name().text()
          + call.arguments().stream()
              .map(DroppedConditions::text)
              .collect(Collectors.joining(", ", "(", ")"));
    }
    return value.begin().text();
  }
}
