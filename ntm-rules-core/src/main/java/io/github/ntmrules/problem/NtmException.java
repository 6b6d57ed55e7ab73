package io.github.ntmrules.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the library throws for what a user can mend: figures, tables, rules, folders and names that
 * cannot be used as they are. Mistakes of a program are the exceptions of the JDK, as {@link
 * NullPointerException} and {@link IllegalArgumentException} are.
 *
 * <p>{@link #getMessage()} is for logs: English, in one line, with the first problems. {@link
 * #message} is for people, in their language, and {@link #problems()} is for programs. All of it is
 * still there after the exception was serialised and read back.
 */
public abstract class NtmException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MOST_IN_A_LINE = 5;

  /**
   * With the message for logs.
   *
   * @param line one line of English
   */
  protected NtmException(String line) {
    super(line);
  }

  /** {@return all problems, in the order they were met; at least one} */
  public abstract List<? extends Problem> problems();

  /**
   * {@return the message for people, on as many lines as it needs; English for English, else
   * Vietnamese} Do not parse.
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public abstract String message(Locale locale);

  /**
   * {@return the message for logs: what cannot be used, and the first five problems, in one line of
   * English}
   *
   * @param head what cannot be used; may be empty
   * @param problems the problems
   */
  protected static String line(String head, List<? extends Problem> problems) {
    String first =
        problems.stream()
            .limit(MOST_IN_A_LINE)
            .map(problem -> problem.line(Locale.ENGLISH))
            .collect(Collectors.joining("; "));
    int more = problems.size() - MOST_IN_A_LINE;
    String rest = more > 0 ? "; and " + more + " more" : "";
    return inOneLine(head.isEmpty() ? first + rest : head + " " + first + rest);
  }

  /** A name that somebody gave may hold line ends. */
  private static String inOneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(getClass());
  }
}
