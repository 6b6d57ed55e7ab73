package io.github.ntmrules.files.law;

import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.problem.NtmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A workbook cannot be read as rules; nothing was written. Carries all problems. */
public final class LawBookException extends NtmException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final List<BookProblem> problems;

  LawBookException(String file, List<BookProblem> problems) {
    super(line(head(file, problems, Locale.ENGLISH), problems));
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the sheets and rows. */
  @Override
  public List<BookProblem> problems() {
    return problems;
  }

  @Override
  public String message(Locale locale) {
    return problems.stream()
        .map(each -> each.message(locale).indent(2).stripTrailing())
        .collect(Collectors.joining("\n", head(file, problems, locale) + "\n", ""));
  }

  private static String head(String file, List<BookProblem> problems, Locale locale) {
    return Texts.of(BookWords.AREA, locale).get("refused", file, problems.size());
  }
}
