package io.github.ntmrules.internal.drools;

import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.internal.sets.RuleFolder;
import io.github.ntmrules.internal.sets.SetDescription;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * The rules of one set: resolves a scope into requirements, once per distinct scope. Thread-safe; a
 * bounded number of scopes is kept, the rest is resolved again when asked for.
 */
public final class RuleSet {

  /** Scopes kept: seven regions in every province and year of a period stay far below it. */
  static final int MOST_SCOPES = 4096;

  // An id is never a path.
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final SetDescription description;
  private final KieBase rules;
  private final ConcurrentHashMap<Scope, Requirements> resolved = new ConcurrentHashMap<>();

  RuleSet(SetDescription description, KieBase rules) {
    this.description = description;
    this.rules = rules;
  }

  /** The packaged set of that id, or {@code null} if there is none. */
  public static @Nullable RuleSet packaged(String setId) {
    KieBase rules = ID.matcher(setId).matches() ? PackagedRules.load(setId) : null;
    SetDescription description =
        rules == null ? null : SetDescription.read(RuleFolder.packaged(setId));
    return rules == null || description == null ? null : new RuleSet(description, rules);
  }

  /** The ids of the packaged sets, in the order of their names. */
  public static List<String> packagedIds() {
    return PackagedRules.ids();
  }

  /** What the set's folder says of itself. */
  public SetDescription description() {
    return description;
  }

  /**
   * The requirements in that scope.
   *
   * @throws RuleException with all problems, if the rules do not conclude exactly one provision for
   *     each indicator
   */
  public Requirements resolve(Scope scope) {
    Requirements known = resolved.get(scope);
    if (known != null) {
      return known;
    }
    Requirements requirements = fire(scope);
    if (resolved.size() >= MOST_SCOPES) {
      resolved.keySet().stream().limit(MOST_SCOPES / 4).forEach(resolved::remove);
    }
    resolved.put(scope, requirements);
    return requirements;
  }

  /** How many scopes are kept at the moment. */
  int keptScopes() {
    return resolved.size();
  }

  private Requirements fire(Scope scope) {
    List<RuleProblem> problems = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    while (true) {
      Collector collector = new Collector(description);
      RuleProblem problem = fire(scope, collector, failed);
      if (problem == null) {
        return collector.requirements(scope, problems);
      }
      problems.addAll(collector.failures());
      if (!failed.add(collector.currentRule())) {
        // It fails before it speaks, in its condition: no other rule can be asked past it.
        throw new RuleException(problems.stream().distinct().toList());
      }
    }
  }

  /** Fires all rules but the failed ones; returns null, or the problem of the rule that failed. */
  private @Nullable RuleProblem fire(Scope scope, Collector collector, Set<String> failed) {
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal("law", collector);
      session.addEventListener(new CurrentRule(collector));
      session.insert(scope);
      session.fireAllRules(match -> !failed.contains(match.getRule().getName()));
      return null;
    } catch (RuntimeException e) {
      return collector.fail(e);
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

  /** The place of that rule; the name alone where its file is not known. */
  static RuleReference reference(SetDescription description, String rule) {
    return description.rules().getOrDefault(rule, new RuleReference(rule, "?", 0));
  }
}
