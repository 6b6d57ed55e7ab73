package io.github.ntmrules.internal.reading;

import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.internal.syntax.SourceText;
import io.github.ntmrules.internal.syntax.Tree;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notes what is wrong in one rule. */
final class RuleNotes {

  private final SourceText source;
  private final RuleLocation rule;
  private final Consumer<RuleProblem> problems;
  private boolean clean = true;

  RuleNotes(SourceText source, RuleLocation rule, Consumer<RuleProblem> problems) {
    this.source = source;
    this.rule = rule;
    this.problems = problems;
  }

  RuleLocation rule() {
    return rule;
  }

  /** Whether nothing has been noted. */
  boolean clean() {
    return clean;
  }

  void add(Kind kind, Tree where, @Nullable String suggestion, String... details) {
    add(kind, where.begin().offset(), suggestion, details);
  }

  void add(Kind kind, int offset, @Nullable String suggestion, String... details) {
    add(RuleProblem.of(kind, null, List.of(details), suggestion), offset);
  }

  /** Notes that problem, in this rule and at that place. */
  void add(RuleProblem problem, int offset) {
    clean = false;
    problems.accept(problem.in(rule).at(source.place(offset)));
  }
}
