package io.github.ntmrules.internal.check;

import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.source.OverlayDescription;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.RuleProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checker makes of a folder. Immutable.
 *
 * @param set the set that the folder describes or that its overlay lies over, or {@code null} if it
 *     could not be told
 * @param overlay the overlay that the folder describes, or {@code null}
 * @param rules the rules; usable only if there is no problem
 * @param problems all problems, file by file
 */
public record CheckedFolder(
    @Nullable SetDescription set,
    @Nullable OverlayDescription overlay,
    List<CheckedRule> rules,
    List<RuleProblem> problems) {

  /** Copies the lists. */
  public CheckedFolder {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }
}
