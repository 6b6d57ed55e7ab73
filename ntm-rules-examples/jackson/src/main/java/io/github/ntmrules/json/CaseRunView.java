package io.github.ntmrules.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseProblem;
import io.github.ntmrules.cases.CaseResult;
import io.github.ntmrules.cases.CaseRun;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cases that were run. {@code test.schema.json} says what the fields mean. */
public record CaseRunView(
    String set,
    @Nullable String setHash,
    boolean passed,
    int cases,
    int failed,
    long expectations,
    List<OfCase> results)
    implements DataForm {

  /** A case, what is wrong with it, and what it expected. */
  public record OfCase(
      @JsonProperty("case") String name,
      String place,
      boolean passed,
      List<Problem> problems,
      List<Expected> expectations) {}

  /** Why a case could not be held against the rules. */
  public record Problem(CaseProblem.Kind kind, String message, String subject) {}

  /** What was expected, and what came out. */
  public record Expected(String code, Outcome expected, Outcome actual, boolean holds) {}

  /**
   * Of that run.
   *
   * @param setHash the content hash of the rules, or {@code null} where it is not known
   * @param anyPeriod how people ask for a study of a date on which the set was not in force, or
   *     {@code null} for the library's word for it
   */
  public static CaseRunView of(
      CaseRun run, @Nullable String setHash, Locale locale, @Nullable String anyPeriod) {
    return new CaseRunView(
        run.set().id(),
        setHash,
        run.passed(),
        run.results().size(),
        run.failures().size(),
        run.expectationCount(),
        run.results().stream().map(each -> result(each, locale, anyPeriod)).toList());
  }

  private static OfCase result(CaseResult result, Locale locale, @Nullable String anyPeriod) {
    return new OfCase(
        result.of().name(),
        result.of().place(),
        result.passed(),
        result.problems().stream()
            .map(each -> new Problem(each.kind(), message(each, locale, anyPeriod), each.subject()))
            .toList(),
        result.expectations().stream()
            .map(
                each ->
                    new Expected(
                        each.expectation().code(),
                        each.expectation().outcome(),
                        each.actual(),
                        each.holds()))
            .toList());
  }

  private static String message(CaseProblem problem, Locale locale, @Nullable String anyPeriod) {
    return anyPeriod == null ? problem.message(locale) : problem.message(locale, anyPeriod);
  }
}
