package io.github.ntmrules.internal.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedRule;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Asks Drools. It is handed its own model of the rules, made of what was read: no text is compiled,
 * no class is generated, so none can leak.
 */
final class DroolsEngine implements Engine {

  /** Takes the rules that speak. */
  private record Speaking(List<CheckedRule> rules) {}

  private static final String SPEAKING = "speaking";

  private final KieBase rules;

  DroolsEngine(String rulePackage, List<CheckedRule> rules) {
    ModelImpl model = new ModelImpl(rulePackage);
    Global<Speaking> speaking = globalOf(Speaking.class, rulePackage, SPEAKING);
    model.addGlobal(speaking);
    rules.forEach(each -> model.addRule(rule(rulePackage, speaking, each)));
    this.rules = KieBaseBuilder.createKieBaseFromModel(model);
  }

  private static Rule rule(String rulePackage, Global<Speaking> speaking, CheckedRule checked) {
    Variable<Scope> scope = declarationOf(Scope.class, "scope");
    Predicate1<Scope> condition = checked::appliesIn;
    // Named by the rule: equal names would let the engine share one test between rules.
    String name = checked.reference().position() + " " + checked.reference().name();
    return PatternDSL.rule(rulePackage, checked.reference().name())
        .build(
            pattern(scope).expr(name, condition),
            on(speaking).execute(all -> all.rules().add(checked)));
  }

  @Override
  public List<CheckedRule> speaking(Scope scope) {
    Speaking speaking = new Speaking(new ArrayList<>());
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal(SPEAKING, speaking);
      session.insert(scope);
      session.fireAllRules();
      return speaking.rules();
    } finally {
      session.dispose();
    }
  }
}
