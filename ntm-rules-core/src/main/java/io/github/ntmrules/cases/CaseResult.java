package io.github.ntmrules.cases;

import io.github.ntmrules.assessment.Assessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case, run. Immutable.
 *
 * @param of the case
 * @param problems what is wrong with the case itself; empty if nothing is
 * @param expectations what it expected and what followed, in its order; those with a problem, or
 *     all if the unit could not be assessed, are left out
 * @param assessment what followed for the unit, with every reason, or {@code null} if it could not
 *     be assessed
 */
public record CaseResult(
    VerdictCase of,
    List<CaseProblem> problems,
    List<CheckedExpectation> expectations,
    @Nullable Assessment assessment) {

  /** Copies the lists. */
  public CaseResult {
    problems = List.copyOf(problems);
    expectations = List.copyOf(expectations);
  }

  /** Whether it expects something, nothing is wrong with it, and all it expects followed. */
  public boolean passed() {
    return problems.isEmpty()
        && !expectations.isEmpty()
        && expectations.stream().allMatch(CheckedExpectation::holds);
  }

  /** The expectations that did not hold. */
  public List<CheckedExpectation> failures() {
    return expectations.stream().filter(each -> !each.holds()).toList();
  }
}
