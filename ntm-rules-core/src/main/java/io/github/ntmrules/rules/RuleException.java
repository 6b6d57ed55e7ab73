package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules, or the folder they are in, cannot be used as they are. Carries all problems; no verdict
 * follows from such rules.
 *
 * @serial exclude
 */
public final class RuleException extends NtmException {

  private static final long serialVersionUID = 1L;

  private final List<RuleProblem> problems;

  /**
   * With at least one problem.
   *
   * @param problems the problems
   */
  public RuleException(List<RuleProblem> problems) {
    super(line(head(problems), problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Refuses rules with problems.
   *
   * @param problems the problems
   * @throws RuleException if there is any
   */
  public static void refuse(List<RuleProblem> problems) {
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
  }

  /**
   * Of one problem that is of no single place.
   *
   * @param kind the kind
   * @param suggestion the suggestion
   * @param details what the message names, in its order
   * @return a rule exception
   */
  public static RuleException of(Kind kind, @Nullable String suggestion, Object... details) {
    List<String> texts = List.of(details).stream().map(String::valueOf).toList();
    return new RuleException(List.of(RuleProblem.of(kind, null, texts, suggestion)));
  }

  /** All problems, in the order of the rules. */
  @Override
  public List<RuleProblem> problems() {
    return problems;
  }

  /**
   * {@return all problems, placed in that rule}
   *
   * @param rule the rule
   */
  public List<RuleProblem> problemsIn(RuleLocation rule) {
    return problems.stream().map(problem -> problem.in(rule)).toList();
  }

  @Override
  public String message(Locale locale) {
    return problems.stream()
        .map(problem -> problem.message(locale))
        .collect(Collectors.joining("\n"));
  }

  private static String head(List<RuleProblem> problems) {
    return Messages.get(Locale.ENGLISH, "rules.invalid", problems.size());
  }
}
