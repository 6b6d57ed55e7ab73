package io.github.ntmrules.json;

import io.github.ntmrules.problem.NtmException;
import java.util.List;
import java.util.Locale;

/**
 * Why something could not be used, as a service tells it. {@code problems.schema.json} says what
 * the fields mean.
 *
 * @param message in words, in the language of the output
 * @param problems all of them, in the order they were met
 */
public record ProblemsView(String message, List<ProblemView> problems) implements DataForm {

  /** Of that exception, in that language. */
  public static ProblemsView of(NtmException thrown, Locale locale) {
    return new ProblemsView(
        thrown.message(locale),
        thrown.problems().stream().map(each -> ProblemView.of(each, locale)).toList());
  }
}
