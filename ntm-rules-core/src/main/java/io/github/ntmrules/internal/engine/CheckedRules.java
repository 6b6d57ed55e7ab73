package io.github.ntmrules.internal.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.rules.Conclusions;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleBuilder;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Builds a knowledge base of checked rules. The engine is handed its own model of them, made of
 * what the checker read: no text is compiled, no class is generated, so none can leak.
 */
final class CheckedRules {

  private CheckedRules() {}

  static KieBase compile(String rulePackage, List<CheckedRule> rules) {
    ModelImpl model = new ModelImpl(rulePackage);
    Global<Conclusions> law = globalOf(Conclusions.class, rulePackage, "law");
    model.addGlobal(law);
    for (CheckedRule each : rules) {
      model.addRule(rule(rulePackage, law, each));
    }
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  private static Rule rule(String rulePackage, Global<Conclusions> law, CheckedRule checked) {
    Variable<Scope> scope = declarationOf(Scope.class, "scope");
    Predicate1<Scope> condition = checked::appliesIn;
    RuleBuilder builder = PatternDSL.rule(rulePackage, checked.reference().name());
    checked.annotations().forEach(builder::metadata);
    // Named by the rule: equal names would let the engine share one test between rules.
    String name = checked.reference().position() + " " + checked.reference().name();
    return builder.build(
        pattern(scope).expr(name, condition), on(scope, law).execute(checked::conclude));
  }
}
