package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.Excuses;
import io.github.ntmrules.internal.reading.FileCheck;
import io.github.ntmrules.internal.reading.RuleContext;
import io.github.ntmrules.internal.source.FolderContent;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.SetDescription;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

  private final FolderContent folder;
  private final CheckedFolder before;
  private final RuleContext context;
  private final Map<String, SourceText> sources = new LinkedHashMap<>();

  private DroppedConditions(FolderContent folder, CheckedFolder before, RuleContext context) {
    this.folder = folder;
    this.before = before;
    this.context = context;
  }

  /**
   * All that can be left out, in the order of the files.
   *
   * @param folder a folder that the checker passes
   * @param before what it makes of the folder
   * @param packaged the ids of the sets that it may refer to
   * @param find finds what one of them says of itself
   */
  public static List<Dropped> of(
      FolderContent folder,
      CheckedFolder before,
      List<String> packaged,
      Function<String, @Nullable SetDescription> find) {
    SetDescription set = Objects.requireNonNull(before.set());
    Overlay overlay = before.overlay() == null ? null : before.overlay().overlay();
    RuleContext context = RuleContext.of(set, overlay, packaged, find);
    return new DroppedConditions(folder, before, context).all();
  }

  private List<Dropped> all() {
    for (String file : folder.ruleFiles()) {
      sources.put(file, new SourceText(file, Objects.requireNonNull(folder.text(file))));
    }
    List<Dropped> all = new ArrayList<>();
    for (SourceText source : sources.values()) {
      RuleFileTree tree = RuleFileTree.read(source);
      for (int i = 0; i < tree.rules().size(); i++) {
        for (Without without : without(tree.rules().get(i).conditions())) {
          all.add(dropped(tree, i, without));
        }
      }
    }
    return all;
  }

  private Dropped dropped(RuleFileTree tree, int index, Without without) {
    Rule rule = tree.rules().get(index);
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
            tree.source(), tree.imports(), List.of(changed), tree.constants(), tree.problems());
    return new Dropped(rule.reference().name(), text(without.left()), check(alone, rule));
  }

  /** Only the changed rule is read again, and then all are held against each other. */
  private CheckedFolder check(RuleFileTree alone, Rule rule) {
    Excuses excuses = new Excuses();
    FileCheck check = new FileCheck(context, rulePackage(), alone, excuses);
    check.run();
    List<RuleProblem> problems = new ArrayList<>(check.problems());
    List<CheckedRule> rules = new ArrayList<>(before.rules());
    rules.replaceAll(
        each ->
            each.reference().equals(rule.reference()) && !check.rules().isEmpty()
                ? check.rules().get(0)
                : each);
    if (problems.isEmpty()) {
      new SetCheck(context, rules, sources, problems::add).run(excuses, (problem, code) -> problem);
    }
    return new CheckedFolder(before.set(), before.overlay(), rules, problems);
  }

  private String rulePackage() {
    OverlayDescription overlay = before.overlay();
    return overlay == null
        ? SetDescription.rulePackage(context.set().set().id())
        : OverlayDescription.rulePackage(overlay.overlay().id());
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
