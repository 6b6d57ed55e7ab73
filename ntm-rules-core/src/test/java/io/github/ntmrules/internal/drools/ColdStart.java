package io.github.ntmrules.internal.drools;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.internal.sets.RuleFolder;
import io.github.ntmrules.internal.sets.SetDescription;
import io.github.ntmrules.rules.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * From the start of a JVM to the first assessment, as a process to be timed from outside: with the
 * packaged rules, or with the same rules compiled at run time. See {@code src/test/scripts}.
 */
public final class ColdStart {

  private static final String SET = "qd1980-2016-xa";

  private ColdStart() {}

  /** Takes one argument: {@code packaged} or {@code compiled}. */
  public static void main(String[] arguments) {
    RuleSet rules = arguments[0].equals("packaged") ? packaged() : compiled();
    Snapshot commune =
        Snapshot.commune("Đăk Năng")
            .region(Region.TAY_NGUYEN)
            .on(LocalDate.of(2020, 12, 31))
            .value("income_per_capita", "35")
            .build();
    Scope scope = Scope.of(commune.date(), commune.region(), null, Set.of());
    Assessment assessment = Assessment.of(rules.resolve(scope), commune, false);
    System.exit(assessment.notMetCount() == 1 ? 0 : 1);
  }

  private static RuleSet packaged() {
    return Objects.requireNonNull(RuleSet.packaged(SET));
  }

  private static RuleSet compiled() {
    RuleFolder folder = RuleFolder.packaged(SET);
    SetDescription description = Objects.requireNonNull(SetDescription.read(folder));
    return new RuleSet(
        description,
        RuleCompiler.compile(
            SetDescription.rulePackage(description.set().id()), description.ruleFiles(), folder),
        folder);
  }
}
