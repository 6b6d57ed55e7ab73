package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.check.DroppedConditions;
import io.github.ntmrules.internal.check.DroppedConditions.Dropped;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.CheckedRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set and its overlays with one comparison of one scope condition left out. The rule engine is
 * asked for nothing until {@link #rules()} is called. Not thread-safe.
 */
public final class RulesWithoutCondition {

  private final RuleSet original;
  private final LoadedRules loaded;
  private final CheckedRule before;
  private final Dropped dropped;
  private @Nullable RuleSet rules;

  private RulesWithoutCondition(RuleSet original, LoadedRules loaded, Dropped dropped) {
    this.original = original;
    this.loaded = loaded;
    this.dropped = dropped;
    this.before = rule(loaded.rules(), dropped);
  }

  private static CheckedRule rule(List<CheckedRule> rules, Dropped dropped) {
    return rules.stream()
        .filter(each -> each.reference().name().equals(dropped.rule()))
        .findFirst()
        .orElseThrow();
  }

  /** All that can be left out, in the order of the files, those of overlays last. */
  public static List<RulesWithoutCondition> of(RuleSet original) {
    return original.loaded().stream()
        .flatMap(
            loaded ->
                DroppedConditions.of(loaded.folder()).stream()
                    .map(dropped -> new RulesWithoutCondition(original, loaded, dropped)))
        .toList();
  }

  /** The rule it is left out of, as its file writes it. */
  public WrittenRule rule() {
    return new WrittenRule(before, loaded.overlay());
  }

  /** The comparison that is left out, as a rule file writes it. */
  public String condition() {
    return dropped.condition();
  }

  /** Whether the checker refuses the rules then, so that nobody could use them. */
  public boolean refused() {
    CheckedFolder checked = dropped.checked();
    return !checked.problems().isEmpty()
        || (ReferenceCheck.needed(checked) && !ReferenceCheck.problems(rules(), checked).isEmpty());
  }

  /** Whether the rule speaks in that scope with the comparison and not without it, or otherwise. */
  public boolean differsIn(Scope scope) {
    WrittenRule after = new WrittenRule(rule(dropped.checked().rules(), dropped), loaded.overlay());
    return before.looksAtGroup()
        ? original.grouped(scope).stream()
            .anyMatch(each -> rule().speaksIn(each) != after.speaksIn(each))
        : rule().speaksIn(scope) != after.speaksIn(scope);
  }

  /** The rules, which must not be refused. */
  public RuleSet rules() {
    RuleSet known = rules;
    if (known == null) {
      known = original.with(loaded.overlay(), dropped.checked().rules());
      rules = known;
    }
    return known;
  }
}
