package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.json.MutationView;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A small change that no case notices.
 *
 * @param result {@code UNNOTICED}, or {@code IDLE} if no unit can show it
 */
public record MutantRow(String result, @JsonUnwrapped MutationView.OfMutant mutant) {

  /** Of that result. */
  public static Result<MutantRow> of(MutationResult result, Locale locale) {
    MutationView view = MutationView.of(result, locale);
    return Result.of(
        view,
        MutantRow.class,
        Stream.concat(
                view.unnoticed().stream().map(each -> new MutantRow("UNNOTICED", each)),
                view.idle().stream().map(each -> new MutantRow("IDLE", each)))
            .toList());
  }
}
