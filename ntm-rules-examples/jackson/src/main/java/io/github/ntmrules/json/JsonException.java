package io.github.ntmrules.json;

import io.github.ntmrules.problem.NtmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** JSON cannot be read as what it was read as. Carries all problems, not only the first. */
public final class JsonException extends NtmException {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final List<JsonProblem> problems;

  /**
   * For JSON that was read as that.
   *
   * @param type the name of the type
   * @param problems at least one
   */
  public JsonException(String type, List<JsonProblem> problems) {
    super(line(head(type, Locale.ENGLISH), problems));
    this.type = type;
    this.problems = List.copyOf(problems);
  }

  @Override
  public List<JsonProblem> problems() {
    return problems;
  }

  @Override
  public String message(Locale locale) {
    return problems.stream()
        .map(problem -> problem.message(locale).indent(2).stripTrailing())
        .collect(Collectors.joining("\n", head(type, locale) + "\n", ""));
  }

  private static String head(String type, Locale locale) {
    return JsonTexts.get(locale, "head", type);
  }
}
