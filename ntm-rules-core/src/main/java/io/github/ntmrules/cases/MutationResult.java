package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.CriteriaSet;
import java.util.List;
import java.util.Locale;

/**
 * Which small changes of the rules some cases notice (kiểm tra đột biến), and which none does: how
 * much the cases are worth. Immutable.
 *
 * <p>Changed are: every level that decides, cell by cell, by the smallest step up and down, where
 * the step is that of {@link Boundaries}; every bound, strict or loose; every combination; every
 * requirement that holds under a condition only; and every comparison of every scope condition. A
 * level that is taken from another set is moved where this set uses it.
 *
 * @param set the criteria set
 * @param run the cases with nothing changed; if they do not pass, nothing is changed at all, since
 *     a run that is red already would notice everything
 * @param total number of mutants
 * @param noticed number of mutants that make an expectation fail that held
 * @param refused number of mutants that the checker refuses, so that nobody could use them
 * @param idle the mutants that no case can notice: whatever the figures, every outcome is the same
 * @param unnoticed the mutants that no case notices, though one could
 */
public record MutationResult(
    CriteriaSet set,
    CaseRun run,
    int total,
    int noticed,
    int refused,
    List<Mutant> idle,
    List<UnnoticedMutant> unnoticed) {

  /** Copies the lists. */
  public MutationResult {
    idle = List.copyOf(idle);
    unnoticed = List.copyOf(unnoticed);
  }

  /** Whether the cases passed with nothing changed, so that the rules were changed at all. */
  public boolean ran() {
    return run.passed();
  }

  /** Whether every mutant that a case can notice is noticed. */
  public boolean passed() {
    return ran() && unnoticed.isEmpty();
  }

  /**
   * The share that is noticed, of the mutants that can be, in whole percent, rounded down; 100
   * where there are none.
   */
  public int percentNoticed() {
    int possible = noticed + unnoticed.size();
    return possible == 0 ? 100 : (int) (100L * noticed / possible);
  }

  /**
   * The result in words, for people; do not parse.
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new MutationText(this, locale).text();
  }
}
