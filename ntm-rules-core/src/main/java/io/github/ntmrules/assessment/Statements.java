package io.github.ntmrules.assessment;

import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.Statement;
import java.util.List;

/** Puts what sources state beside what follows. */
final class Statements {

  private Statements() {}

  static List<StatedOutcome> of(Assessment assessment) {
    List<Statement> stated = assessment.snapshot().statements();
    if (stated.isEmpty()) {
      return List.of();
    }
    StatementCodes codes =
        StatementCodes.of(
            assessment.set(),
            assessment.conditions().stream().map(IndicatorResult::indicator).toList());
    return stated.stream().map(each -> beside(each, codes, assessment)).toList();
  }

  private static StatedOutcome beside(
      Statement statement, StatementCodes codes, Assessment assessment) {
    StatementCodes.Subject subject = codes.find(statement.code());
    if (subject == null) {
      SnapshotProblem problem = codes.problem(statement);
      return new StatedOutcome(statement, null, null, problem);
    }
    return new StatedOutcome(statement, subject, computed(subject, assessment), null);
  }

  private static Outcome computed(StatementCodes.Subject subject, Assessment assessment) {
    String code = subject.code();
    return switch (subject.kind()) {
      case INDICATOR -> assessment.indicator(code).outcome();
      case CRITERION ->
          assessment.criteria().stream()
              .filter(each -> each.criterion().code().equals(code))
              .map(CriterionResult::outcome)
              .findFirst()
              .orElseThrow();
      case CONDITION ->
          assessment.conditions().stream()
              .filter(each -> each.code().equals(code))
              .map(IndicatorResult::outcome)
              .findFirst()
              .orElseThrow();
    };
  }
}
