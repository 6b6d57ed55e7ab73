package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.cases.CaseProblem;
import io.github.ntmrules.cases.CaseProblem.Kind;
import io.github.ntmrules.cases.CaseResult;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.CheckedExpectation;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.internal.cases.SetCodes.Subject;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs cases: assesses each, and holds what it expects against what follows. */
public final class CaseRunner {

  private CaseRunner() {}

  /**
   * Runs cases.
   *
   * @param rules what they are held against
   * @param cases the cases; what is wrong with one of them is in its result, and stops no other
   */
  public static CaseRun run(RulesInUse rules, List<VerdictCase> cases) {
    SetCodes codes = SetCodes.of(rules);
    List<CaseResult> results = cases.stream().map(each -> run(rules, codes, each)).toList();
    return CaseRun.builder()
        .set(rules.set())
        .confirmedOnly(rules.confirmedOnly())
        .results(results)
        .build();
  }

  private static CaseResult run(RulesInUse rules, SetCodes codes, VerdictCase one) {
    List<CaseProblem> problems = new ArrayList<>(codes.problems(one.expected()));
    problems.addAll(statementProblems(rules, one.snapshot()));
    Assessment assessment = assess(rules, one.snapshot(), problems);
    List<CheckedExpectation> expectations = new ArrayList<>();
    for (Expectation each : one.expected()) {
      Subject subject = codes.find(each.code());
      if (assessment != null && subject != null) {
        expectations.add(
            new CheckedExpectation(
                each,
                SetCodes.outcome(assessment, subject),
                SetCodes.results(assessment, subject)));
      }
    }
    return CaseResult.builder()
        .of(one)
        .problems(problems)
        .expectations(expectations)
        .assessment(assessment)
        .build();
  }

  private static List<CaseProblem> statementProblems(RulesInUse rules, Snapshot snapshot) {
    StatementCodes codes = StatementCodes.of(rules.set(), rules.conditions());
    List<CaseProblem> problems = new ArrayList<>();
    for (Statement each : snapshot.statements()) {
      SnapshotProblem problem = codes.problem(each);
      if (problem != null) {
        boolean ambiguous = problem.kind() == SnapshotProblem.Kind.AMBIGUOUS_CODE;
        Kind kind = ambiguous ? Kind.AMBIGUOUS_CODE : Kind.UNKNOWN_CODE;
        problems.add(CaseProblem.of(kind, each.code(), problem.suggestion()));
      }
    }
    return problems;
  }

  private static @Nullable Assessment assess(
      RulesInUse rules, Snapshot snapshot, List<CaseProblem> problems) {
    int before = problems.size();
    rules
        .problems(snapshot.unit(), snapshot.scope())
        .forEach(each -> problems.add(new CaseProblem(kind(each), each.subject(), null, each)));
    if (problems.size() > before) {
      return null;
    }
    AssessmentPlan asked = rules.planIfTold(snapshot.scope());
    if (asked == null) {
      problems.add(CaseProblem.of(Kind.NOT_TOLD, "", null));
      return null;
    }
    return asked.assess(snapshot);
  }

  private static Kind kind(SnapshotProblem problem) {
    return problem.kind() == SnapshotProblem.Kind.NO_RULES ? Kind.NOT_TOLD : Kind.NOT_ASSESSED;
  }
}
