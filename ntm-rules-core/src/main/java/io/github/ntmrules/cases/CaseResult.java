package io.github.ntmrules.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One case, run. Immutable. */
public final class CaseResult {

  private final VerdictCase of;
  private final List<CaseProblem> problems;
  private final List<CheckedExpectation> expectations;
  private final @Nullable Assessment assessment;

  /** Copies the lists. */
  private CaseResult(
      VerdictCase of,
      List<CaseProblem> problems,
      List<CheckedExpectation> expectations,
      @Nullable Assessment assessment) {
    problems = List.copyOf(problems);
    expectations = List.copyOf(expectations);

    this.of = of;
    this.problems = problems;
    this.expectations = expectations;
    this.assessment = assessment;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .of(of)
        .problems(problems)
        .expectations(expectations)
        .assessment(assessment);
  }

  /** {@return the case} */
  public VerdictCase of() {
    return of;
  }

  /** {@return what is wrong with the case itself; empty if nothing is} */
  public List<CaseProblem> problems() {
    return problems;
  }

  /**
   * {@return what it expected and what followed, in its order; those with a problem, or all if the
   * unit could not be assessed, are left out}
   */
  public List<CheckedExpectation> expectations() {
    return expectations;
  }

  /**
   * {@return what followed for the unit, with every reason, or {@code null} if it could not be
   * assessed}
   */
  public @Nullable Assessment assessment() {
    return assessment;
  }

  /**
   * {@return whether it expects something, nothing is wrong with it, and all it expects followed}
   */
  public boolean passed() {
    return problems.isEmpty()
        && !expectations.isEmpty()
        && expectations.stream().allMatch(CheckedExpectation::holds);
  }

  /** {@return the expectations that did not hold} */
  public List<CheckedExpectation> failures() {
    return expectations.stream().filter(each -> !each.holds()).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseResult that
        && of.equals(that.of)
        && problems.equals(that.problems)
        && expectations.equals(that.expectations)
        && Objects.equals(assessment, that.assessment);
  }

  @Override
  public int hashCode() {
    return Objects.hash(of, problems, expectations, assessment);
  }

  @Override
  public String toString() {
    return "CaseResult[of="
        + of
        + ", problems="
        + problems
        + ", expectations="
        + expectations
        + ", assessment="
        + assessment
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable VerdictCase of;
    private List<CaseProblem> problems = List.of();
    private List<CheckedExpectation> expectations = List.of();
    private @Nullable Assessment assessment;

    private Builder() {}

    /**
     * Gives {@link CaseResult#of()}.
     *
     * @param of the case
     * @return this
     */
    public Builder of(VerdictCase of) {
      this.of = of;
      return this;
    }

    /**
     * Gives {@link CaseResult#problems()}.
     *
     * @param problems what is wrong with the case itself; empty if nothing is
     * @return this
     */
    public Builder problems(List<CaseProblem> problems) {
      this.problems = problems;
      return this;
    }

    /**
     * Gives {@link CaseResult#expectations()}.
     *
     * @param expectations what it expected and what followed, in its order; those with a problem,
     *     or all if the unit could not be assessed, are left out
     * @return this
     */
    public Builder expectations(List<CheckedExpectation> expectations) {
      this.expectations = expectations;
      return this;
    }

    /**
     * Gives {@link CaseResult#assessment()}.
     *
     * @param assessment what followed for the unit, with every reason, or {@code null} if it could
     *     not be assessed
     * @return this
     */
    public Builder assessment(@Nullable Assessment assessment) {
      this.assessment = assessment;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public CaseResult build() {
      return new CaseResult(Objects.requireNonNull(of, "of"), problems, expectations, assessment);
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Builder.class);
    }

    /** Nor is one made from what such a mapper reads. */
    @JsonCreator
    private static Builder of(Object unused) {
      throw NoJson.of(Builder.class);
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(CaseResult.class);
  }
}
