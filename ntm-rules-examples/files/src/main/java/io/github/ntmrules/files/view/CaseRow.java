package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.json.CaseRunView;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expectation of a case and what came out, or what is wrong with the case. */
public record CaseRow(
    String place,
    @JsonProperty("case") String name,
    String code,
    @Nullable Outcome expected,
    @Nullable Outcome actual,
    boolean holds,
    @Nullable String problem) {

  static Stream<CaseRow> of(CaseRunView.OfCase result) {
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

  /**
   * Of that run of those rules.
   *
   * @param anyPeriod how people ask for a study of a date on which the set was not in force
   */
  public static Result<CaseRow> of(CaseRun run, Assessor rules, Locale locale, String anyPeriod) {
    CaseRunView view = CaseRunView.of(run, rules.rulesHash(), locale, anyPeriod);
    return Result.of(view, CaseRow.class, view.results().stream().flatMap(CaseRow::of).toList());
  }
}
