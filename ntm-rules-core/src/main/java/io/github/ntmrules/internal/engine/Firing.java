package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Asks all rules of a knowledge base what they conclude in one scope. */
final class Firing {

  private Firing() {}

  /**
   * The conclusions of all rules that do not fail.
   *
   * @param collectors makes an empty collector; asked again after a rule has failed
   * @param problems takes the problems of the rules that fail
   * @throws RuleException if a condition fails, so that no rule can be asked past it
   */
  static Collector fire(
      KieBase rules, Scope scope, Supplier<Collector> collectors, List<RuleProblem> problems) {
    Set<String> failed = new HashSet<>();
    while (true) {
      Collector collector = collectors.get();
      if (fire(rules, scope, collector, failed)) {
        return collector;
      }
      problems.addAll(collector.failures());
      if (!failed.add(collector.currentRule())) {
        throw new RuleException(problems.stream().distinct().toList());
      }
    }
  }

  private static boolean fire(KieBase rules, Scope scope, Collector collector, Set<String> failed) {
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal("law", collector);
      session.addEventListener(new CurrentRule(collector));
      session.insert(scope);
      session.fireAllRules(match -> !failed.contains(match.getRule().getName()));
      return true;
    } catch (RuntimeException e) {
      collector.fail(e);
      return false;
    } finally {
      session.dispose();
    }
  }

  /** Tells the collector which rule is speaking. */
  private static final class CurrentRule extends DefaultAgendaEventListener {
    private final Collector collector;

    CurrentRule(Collector collector) {
      this.collector = collector;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      Match match = event.getMatch();
      collector.begin(match.getRule().getName(), match.getRule().getMetaData());
    }
  }
}
