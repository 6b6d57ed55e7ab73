package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedRule;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a set or of one of its overlays.
 *
 * @param rule the rule
 * @param overlay the overlay it is a rule of, or {@code null} if it is one of the set's own
 */
public record WrittenRule(CheckedRule rule, @Nullable Overlay overlay) {

  /** Its name and place. */
  public RuleLocation reference() {
    return rule.reference();
  }

  /** Whether it speaks in that scope: an overlay's only where the overlay applies. */
  public boolean speaksIn(Scope scope) {
    return (overlay == null || overlay.appliesTo(scope.province(), scope.date()))
        && rule.appliesIn(scope);
  }
}
