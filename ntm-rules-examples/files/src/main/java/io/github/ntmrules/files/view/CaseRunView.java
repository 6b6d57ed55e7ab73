package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseProblem;
import io.github.ntmrules.cases.CaseResult;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.format.View;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases that were run. {@code test.schema.json} says what the fields mean. */
public record CaseRunView(
    String set,
    String setHash,
    boolean passed,
    int cases,
    int failed,
    long expectations,
    List<OfCase> results)
    implements View<CaseRunView.CaseRow> {

  /** A case, what is wrong with it, and what it expected. */
  public record OfCase(
      @JsonProperty("case") String name,
      String place,
      boolean passed,
      List<Problem> problems,
      List<Expected> expectations) {}

  /** Why a case could not be held against the rules. */
  public record Problem(CaseProblem.Kind kind, String message, @JsonIgnore String subject) {}

  /** What was expected, and what came out. */
  public record Expected(String code, Outcome expected, Outcome actual, boolean holds) {}

  /**
   * Of that run of those rules.
   *
   * @param anyPeriod how people ask for a study of a date on which the set was not in force
   */
  public static Result<CaseRow> of(CaseRun run, Assessor rules, Locale locale, String anyPeriod) {
    CaseRunView view =
        new CaseRunView(
            run.set().id(),
            rules.rulesHash(),
            run.passed(),
            run.results().size(),
            run.failures().size(),
            run.expectationCount(),
            run.results().stream().map(each -> result(each, locale, anyPeriod)).toList());
    return Result.of(view, CaseRow.class);
  }

  private static OfCase result(CaseResult result, Locale locale, String anyPeriod) {
    return new OfCase(
        result.of().name(),
        result.of().place(),
        result.passed(),
        result.problems().stream()
            .map(each -> new Problem(each.kind(), each.message(locale, anyPeriod), each.subject()))
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

  @Override
  public List<CaseRow> rows() {
    return results.stream().flatMap(CaseRow::of).toList();
  }

  /** An expectation of a case and what came out, or what is wrong with the case. */
  public record CaseRow(
      String place,
      @JsonProperty("case") String name,
      String code,
      @Nullable Outcome expected,
      @Nullable Outcome actual,
      boolean holds,
      @Nullable String problem) {

    static Stream<CaseRow> of(OfCase result) {
      String place = result.place();
      String name = result.name();
      return Stream.concat(
          result.expectations().stream()
              .map(
                  each ->
                      new CaseRow(
                          place,
                          name,
                          each.code(),
                          each.expected(),
                          each.actual(),
                          each.holds(),
                          null)),
          result.problems().stream()
              .map(
                  each ->
                      new CaseRow(place, name, each.subject(), null, null, false, each.message())));
    }
  }
}
