package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedRule;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Asks Drools. It is handed rules of its own kind, each with one condition on one fact, made of
 * what was read: no text is compiled, no class is generated, so none can leak. They are built
 * without its language for models, which says the same and takes a tenth of the start. Only here is
 * Drools called, and always within {@link OwnLoader}.
 */
final class DroolsEngine implements Engine {

  /** Takes the rules that speak. */
  private record Speaking(List<CheckedRule> rules) {}

  private static final String SPEAKING = "speaking";

  private final InternalKnowledgeBase rules;

  DroolsEngine(String rulePackage, List<CheckedRule> rules) {
    this.rules = OwnLoader.within(() -> build(rulePackage, rules));
  }

  private static InternalKnowledgeBase build(String rulePackage, List<CheckedRule> rules) {
    InternalKnowledgePackage all = CoreComponentFactory.get().createKnowledgePackage(rulePackage);
    all.setClassLoader(DroolsEngine.class.getClassLoader());
    all.addGlobal(SPEAKING, Speaking.class);
    for (CheckedRule each : rules) {
      all.addRule(rule(rulePackage, each, all.getRules().size()));
    }
    InternalKnowledgeBase built =
        KnowledgeBaseFactory.newKnowledgeBase(RuleBaseFactory.newKnowledgeBaseConfiguration());
    built.addPackages(List.of(all));
    return built;
  }

  private static RuleImpl rule(String rulePackage, CheckedRule checked, int order) {
    Pattern scope = new Pattern(0, new ClassObjectType(Scope.class));
    scope.addConstraint(new Condition(checked));
    RuleImpl rule = new RuleImpl(checked.reference().name());
    rule.setPackage(rulePackage);
    rule.setLoadOrder(order);
    rule.addPattern(scope);
    rule.setConsequence(new Speech(checked));
    return rule;
  }

  @Override
  public List<CheckedRule> speaking(Scope scope) {
    return OwnLoader.within(() -> fire(scope));
  }

  private List<CheckedRule> fire(Scope scope) {
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

  /** The condition of a rule; equal to itself only, so that no test is shared between rules. */
  private static final class Condition implements AlphaNodeFieldConstraint {
    private final CheckedRule rule;

    Condition(CheckedRule rule) {
      this.rule = rule;
    }

    @Override
    public boolean isAllowed(FactHandle fact, ValueResolver values) {
      return rule.appliesIn((Scope) fact.getObject());
    }

    @Override
    public ConstraintType getType() {
      return ConstraintType.ALPHA;
    }

    @Override
    public boolean isTemporal() {
      return false;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
      return new Declaration[0];
    }

    @Override
    public void replaceDeclaration(Declaration before, Declaration after) {
      // It looks at the fact and at no variable.
    }

    @Override
    public Condition clone() {
      return this;
    }

    @Override
    public Condition cloneIfInUse() {
      return this;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
      throw new UnsupportedOperationException("Rules are read anew, not stored.");
    }

    @Override
    public void readExternal(ObjectInput in) {
      throw new UnsupportedOperationException("Rules are read anew, not stored.");
    }
  }

  /** Says that a rule speaks. */
  private static final class Speech implements Consequence<ConsequenceContext> {
    private final CheckedRule rule;

    Speech(CheckedRule rule) {
      this.rule = rule;
    }

    @Override
    public String getName() {
      return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(ConsequenceContext context, ValueResolver values) {
      ((Speaking) values.getGlobal(SPEAKING)).rules().add(rule);
    }
  }
}
