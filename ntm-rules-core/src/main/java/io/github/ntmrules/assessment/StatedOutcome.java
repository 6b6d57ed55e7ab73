package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source states, beside what follows from the figures. Neither changes the other. Immutable.
 */
public final class StatedOutcome {

  private final Statement statement;
  private final StatementCodes.@Nullable Subject subject;
  private final @Nullable Outcome computed;
  private final @Nullable SnapshotProblem problem;

  /** Requires either what it is stated of and what follows, or the problem. */
  StatedOutcome(
      Statement statement,
      StatementCodes.@Nullable Subject subject,
      @Nullable Outcome computed,
      @Nullable SnapshotProblem problem) {
    Objects.requireNonNull(statement, "statement");
    boolean known = problem == null;
    if ((subject != null) != known || (computed != null) != known) {
      throw new IllegalArgumentException("Either an outcome or a problem: " + statement);
    }

    this.statement = statement;
    this.subject = subject;
    this.computed = computed;
    this.problem = problem;
  }

  /** {@return what is stated} */
  public Statement statement() {
    return statement;
  }

  /** {@return what it is stated of, or {@code null} if that is not known} */
  public StatementCodes.@Nullable Subject subject() {
    return subject;
  }

  /**
   * {@return what follows of it from the figures; {@code null} if it is not known what it is stated
   * of}
   */
  public @Nullable Outcome computed() {
    return computed;
  }

  /** {@return why that is not known, or {@code null} if it is} */
  public @Nullable SnapshotProblem problem() {
    return problem;
  }

  /** {@return what is stated, as an outcome} */
  public Outcome stated() {
    return statement.met() ? Outcome.MET : Outcome.NOT_MET;
  }

  /** {@return whether the figures say the contrary: what is undetermined contradicts nothing} */
  public boolean differs() {
    return computed == (statement.met() ? Outcome.NOT_MET : Outcome.MET);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StatedOutcome that
        && statement.equals(that.statement)
        && Objects.equals(subject, that.subject)
        && Objects.equals(computed, that.computed)
        && Objects.equals(problem, that.problem);
  }

  @Override
  public int hashCode() {
    return Objects.hash(statement, subject, computed, problem);
  }

  @Override
  public String toString() {
    return "StatedOutcome[statement="
        + statement
        + ", subject="
        + subject
        + ", computed="
        + computed
        + ", problem="
        + problem
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(StatedOutcome.class);
  }
}
