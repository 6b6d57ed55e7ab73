package io.github.ntmrules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.cases.Boundaries;
import io.github.ntmrules.cases.CaseCoverage;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.cases.ProgressListener;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.internal.cases.BoundaryCases;
import io.github.ntmrules.internal.cases.CaseRunner;
import io.github.ntmrules.internal.cases.CoverageCounter;
import io.github.ntmrules.internal.cases.Mutations;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Tests of rules by cases: whether they come out as expected, what they cover, which mistakes in
 * the rules they would notice; and the cases at every boundary. Immutable and thread-safe.
 */
public final class RuleTests {

  private final RulesInUse rules;

  private RuleTests(RulesInUse rules) {
    this.rules = rules;
  }

  /**
   * Of the rules of that assessor, with its overlays, and strict if it is.
   *
   * @param assessor the assessor
   * @return a rule tests
   */
  public static RuleTests of(Assessor assessor) {
    return new RuleTests(Objects.requireNonNull(assessor, "assessor").use());
  }

  /**
   * Runs cases: holds what each expects against what follows, and says why.
   *
   * @param cases the cases; nothing that is wrong with one of them stops the others
   * @return what was expected and what followed; not passed if there is no case
   */
  public CaseRun run(List<VerdictCase> cases) {
    return CaseRunner.run(rules, cases);
  }

  /**
   * Cases at, just below and just above every level of the set, and with the figure missing, with
   * Vietnamese names; together with the levels that never decide.
   *
   * @return the boundaries
   */
  public Boundaries boundaries() {
    return boundaries(Messages.VIETNAMESE);
  }

  /**
   * {@return the same with names in the language of {@code locale}: English for English, else
   * Vietnamese}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  public Boundaries boundaries(Locale locale) {
    return BoundaryCases.of(rules, locale);
  }

  /**
   * {@return what of the rules some cases touch, and what none does: rules, levels in each column,
   * outcomes}
   *
   * @param cases the cases; whether they pass is not asked
   */
  public CaseCoverage coverage(List<VerdictCase> cases) {
    return CoverageCounter.of(rules, cases);
  }

  /**
   * Changes the rules in every small way, one at a time, and tells which changes some cases notice
   * and which none does.
   *
   * @param cases the cases; if they do not pass as they are, nothing is changed
   * @return the mutation result
   */
  public MutationResult mutations(List<VerdictCase> cases) {
    return mutations(cases, (done, total) -> {});
  }

  /**
   * {@return the same, telling how far it is}
   *
   * @param cases the cases
   * @param listener is told after each change, in this thread
   */
  public MutationResult mutations(List<VerdictCase> cases, ProgressListener listener) {
    return Mutations.of(rules, cases, listener);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(RuleTests.class);
  }
}
