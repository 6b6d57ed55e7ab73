package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.FolderReading;
import io.github.ntmrules.internal.reading.Statement;
import io.github.ntmrules.internal.reading.Statement.Effect;
import io.github.ntmrules.internal.source.RuleSource;
import io.github.ntmrules.internal.syntax.RuleFileTree;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.rules.Clause;
import io.github.ntmrules.rules.Conclusions;
import io.github.ntmrules.rules.DerivedTerm;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.WithdrawalTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * The second opinion on rule files: compiled by the rule engine's own compiler, which takes them
 * for DRL, and fired by it. What its rules conclude is written down and said again.
 */
final class CompiledRules implements Engine {

  private final KieBase rules;
  private final Map<String, RuleLocation> places = new HashMap<>();

  private CompiledRules(KieBase rules) {
    this.rules = rules;
  }

  /** The rules of a set or overlay; it does not check what they may do. */
  static LoadedRules load(RuleSource source) {
    CheckedFolder read = FolderReading.of(source).folder();
    return new LoadedRules(read, of(source));
  }

  /** The same, to be asked. */
  static CompiledRules of(RuleSource source) {
    CheckedFolder read = FolderReading.of(source).folder();
    CompiledRules compiled =
        new CompiledRules(
            RuleCompiler.compile(read.context().rulePackage(), source.ruleFiles(), source));
    for (String file : source.ruleFiles()) {
      SourceText text = new SourceText(file, Objects.requireNonNull(source.text(file)));
      RuleFileTree.read(text)
          .rules()
          .forEach(rule -> compiled.places.put(rule.reference().name(), rule.reference()));
    }
    return compiled;
  }

  @Override
  public List<CheckedRule> speaking(Scope scope) {
    Map<String, CheckedRule> failed = new LinkedHashMap<>();
    while (true) {
      Recorder said = new Recorder();
      try {
        fire(scope, said, failed.keySet());
        said.rules.addAll(failed.values());
        return said.rules;
      } catch (RuntimeException e) {
        CheckedRule last = said.rules.get(said.rules.size() - 1);
        failed.put(last.reference().name(), failing(last, e));
      }
    }
  }

  private void fire(Scope scope, Recorder said, Set<String> failed) {
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal("law", said);
      session.addEventListener(said);
      session.insert(scope);
      session.fireAllRules(match -> !failed.contains(match.getRule().getName()));
    } finally {
      session.dispose();
    }
  }

  /** The rule as one that says what is wrong with it. */
  private static CheckedRule failing(CheckedRule rule, RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof RuleException)) {
      cause = cause.getCause();
    }
    RuntimeException wrong =
        cause instanceof RuleException said
            ? said
            : new IllegalStateException(
                String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
    return rule(
        rule.reference(),
        rule.annotations(),
        List.of(
            statement(
                (scope, law) -> {
                  throw wrong;
                })));
  }

  private static CheckedRule rule(
      RuleLocation reference, Map<String, String> annotations, List<Statement> statements) {
    return new CheckedRule(reference, annotations, null, statements);
  }

  private static Statement statement(Effect effect) {
    return new Statement(null, "", null, null, Set.of(), effect, null);
  }

  /** Writes down what each rule says, in the order in which they speak. */
  private final class Recorder extends DefaultAgendaEventListener implements Conclusions {

    private final List<CheckedRule> rules = new ArrayList<>();

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      var rule = event.getMatch().getRule();
      Map<String, String> annotations = new HashMap<>();
      rule.getMetaData().forEach((key, value) -> annotations.put(key, unquoted(value)));
      RuleLocation place =
          places.getOrDefault(rule.getName(), new RuleLocation(rule.getName(), "?", 0));
      rules.add(rule(place, annotations, List.of()));
    }

    private static String unquoted(Object value) {
      String text = String.valueOf(value);
      boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
      return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private void say(Effect effect) {
      CheckedRule last = rules.remove(rules.size() - 1);
      List<Statement> statements = new ArrayList<>(last.statements());
      statements.add(statement(effect));
      rules.add(rule(last.reference(), last.annotations(), statements));
    }

    @Override
    public void require(String code, Clause clause) {
      say((scope, law) -> law.require(code, clause));
    }

    @Override
    public void notApplicable(String code, String reason) {
      say((scope, law) -> law.notApplicable(code, reason));
    }

    @Override
    public void condition(String code, Clause clause) {
      say((scope, law) -> law.condition(code, clause));
    }

    @Override
    public void withdrawal(String code, WithdrawalTerm term) {
      say((scope, law) -> law.withdrawal(code, term));
    }

    @Override
    public void column(String column) {
      say((scope, law) -> law.column(column));
    }

    @Override
    public void column(Region region) {
      say((scope, law) -> law.column(region));
    }

    @Override
    public void group(String group) {
      say((scope, law) -> law.group(group));
    }

    @Override
    public void groupUndetermined(String reason, String... columns) {
      say((scope, law) -> law.groupUndetermined(reason, columns));
    }

    @Override
    public void neverEased(String code) {
      say((scope, law) -> law.neverEased(code));
    }

    @Override
    public void derive(String measure, DerivedTerm term) {
      say((scope, law) -> law.derive(measure, term));
    }
  }
}
