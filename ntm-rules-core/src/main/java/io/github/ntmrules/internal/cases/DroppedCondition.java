package io.github.ntmrules.internal.cases;

import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import org.jspecify.annotations.Nullable;

/** The rules that cases are held against, with one comparison of one scope condition left out. */
public interface DroppedCondition {

  /** The rule it is left out of, as its file writes it. */
  TestedRule rule();

  /** The comparison that is left out, as a rule file writes it. */
  String condition();

  /** Whether the checker refuses the rules then, so that nobody could use them. */
  boolean refused();

  /** Whether the rule speaks there only with, or only without, the comparison. */
  boolean differsIn(Scope scope);

  /**
   * What is asked then; only if the rules are not refused.
   *
   * @return {@code null} if the rules do not tell
   */
  @Nullable Requirements requirements(Scope of);
}
