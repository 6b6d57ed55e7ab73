package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ntmrules.assessment.Outcome;
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
}
