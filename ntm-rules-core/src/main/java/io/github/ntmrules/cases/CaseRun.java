package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Messages;
import java.util.List;
import java.util.Locale;

/**
 * Cases, run: what each expected, what followed and why. Immutable.
 *
 * @param set the criteria set they were held against
 * @param confirmedOnly whether only confirmed levels were let decide
 * @param results one for each case, in their order
 */
public record CaseRun(CriteriaSet set, boolean confirmedOnly, List<CaseResult> results) {

  /** Copies the list. */
  public CaseRun {
    results = List.copyOf(results);
  }

  /** Whether there is a case at all, and every one passed: a run of nothing proves nothing. */
  public boolean passed() {
    return !results.isEmpty() && results.stream().allMatch(CaseResult::passed);
  }

  /** The cases that did not pass, in their order. */
  public List<CaseResult> failures() {
    return results.stream().filter(each -> !each.passed()).toList();
  }

  /** Number of cases that something is wrong with, so that they prove less than they say. */
  public long brokenCount() {
    return results.stream().filter(each -> !each.problems().isEmpty()).count();
  }

  /** Number of expectations of all cases, those of which were held against an outcome. */
  public long expectationCount() {
    return results.stream().mapToLong(each -> each.expectations().size()).sum();
  }

  /**
   * The run in words, for people; do not parse. Of cases that did not pass every reason.
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return explain(locale, Messages.get(locale, "case.anyPeriod"));
  }

  /**
   * The same, for users of a program.
   *
   * @param anyPeriod how they ask it for a study of a date on which the set was not in force
   */
  public String explain(Locale locale, String anyPeriod) {
    return new CaseRunText(this, locale, anyPeriod).text();
  }
}
