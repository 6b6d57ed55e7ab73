package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.scope.Mentions;
import java.util.function.Predicate;

/**
 * The condition of a rule, and all that it mentions: two scopes that agree in that agree in the
 * condition.
 */
public final class ScopeCondition {

  private final Predicate<Scope> test;
  private final Mentions mentions;

  ScopeCondition(Predicate<Scope> test, Mentions mentions) {
    this.test = test;
    this.mentions = mentions;
  }

  public boolean test(Scope scope) {
    return test.test(scope);
  }

  public Mentions mentions() {
    return mentions;
  }
}
