package io.github.ntmrules.assessment;

import io.github.ntmrules.snapshot.SnapshotProblem;
import io.github.ntmrules.snapshot.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source states, beside what follows from the figures. Neither changes the other. Immutable.
 *
 * @param statement what is stated
 * @param subject what it is stated of, or {@code null} if that is not known
 * @param computed what follows of it from the figures; {@code null} if it is not known what it is
 *     stated of
 * @param problem why that is not known, or {@code null} if it is
 */
public record StatedOutcome(
    Statement statement,
    StatementCodes.@Nullable Subject subject,
    @Nullable Outcome computed,
    @Nullable SnapshotProblem problem) {

  /** Requires either what it is stated of and what follows, or the problem. */
  public StatedOutcome {
    Objects.requireNonNull(statement, "statement");
    boolean known = problem == null;
    if ((subject != null) != known || (computed != null) != known) {
      throw new IllegalArgumentException("Either an outcome or a problem: " + statement);
    }
  }

  /** What is stated, as an outcome. */
  public Outcome stated() {
    return statement.met() ? Outcome.MET : Outcome.NOT_MET;
  }

  /** Whether the figures say the contrary: what is undetermined contradicts nothing. */
  public boolean differs() {
    return computed == (statement.met() ? Outcome.NOT_MET : Outcome.MET);
  }
}
