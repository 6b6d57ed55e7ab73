package io.github.ntmrules.analysis;

import io.github.ntmrules.analysis.CaseProblem.Kind;
import io.github.ntmrules.analysis.SetCodes.Subject;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.PreparedRequirements;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cases, run: what each expected, what followed and why. Immutable.
 *
 * @param set the criteria set they were held against
 * @param conditions the conditions beside the criteria that the set declares
 * @param confirmedOnly whether only confirmed levels were let decide
 * @param results one for each case, in their order
 */
public record CaseRun(
    CriteriaSet set, List<Indicator> conditions, boolean confirmedOnly, List<CaseResult> results) {

  /** Copies the lists. */
  public CaseRun {
    conditions = List.copyOf(conditions);
    results = List.copyOf(results);
  }

  /**
   * Runs cases. {@code Assessor.run} does it.
   *
   * @param rules what they are held against
   * @param cases the cases; what is wrong with one of them is in its result, and stops no other
   */
  public static CaseRun of(TestedRules rules, List<VerdictCase> cases) {
    SetCodes codes = new SetCodes(rules.set(), rules.conditions());
    List<CaseResult> results = cases.stream().map(each -> run(rules, codes, each)).toList();
    return new CaseRun(rules.set(), rules.conditions(), rules.confirmedOnly(), results);
  }

  private static CaseResult run(TestedRules rules, SetCodes codes, VerdictCase one) {
    List<CaseProblem> problems = new ArrayList<>(codes.problems(one.expected()));
    Assessment assessment = assess(rules, one.snapshot(), problems);
    List<CheckedExpectation> expectations = new ArrayList<>();
    for (Expectation each : one.expected()) {
      Subject subject = codes.find(each.code());
      if (assessment != null && subject != null) {
        expectations.add(new CheckedExpectation(each, SetCodes.outcome(assessment, subject)));
      }
    }
    return new CaseResult(one, problems, expectations, assessment);
  }

  private static @Nullable Assessment assess(
      TestedRules rules, Snapshot snapshot, List<CaseProblem> problems) {
    int before = problems.size();
    rules
        .problems(snapshot.unit(), snapshot.circumstances())
        .forEach(
            each -> problems.add(new CaseProblem(Kind.NOT_ASSESSED, each.subject(), null, each)));
    if (problems.size() > before) {
      return null;
    }
    PreparedRequirements asked = rules.prepared(snapshot.circumstances());
    if (asked == null) {
      problems.add(CaseProblem.of(Kind.NOT_TOLD, "", null));
      return null;
    }
    return asked.assess(snapshot);
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
    return new CaseRunText(this, locale).text();
  }
}
