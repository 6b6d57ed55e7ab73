package io.github.ntmrules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.RuleProblem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to load a folder anew. Immutable. */
public final class ReloadResult {

  private final Outcome outcome;
  private final String rulesHash;
  private final List<RuleProblem> problems;

  /** Copies the problems. */
  ReloadResult(Outcome outcome, String rulesHash, List<RuleProblem> problems) {
    problems = List.copyOf(problems);

    this.outcome = outcome;
    this.rulesHash = rulesHash;
    this.problems = problems;
  }

  /** {@return what became of it} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return the content hash of the rules that serve now} */
  public String rulesHash() {
    return rulesHash;
  }

  /** {@return why the folder was refused; empty otherwise} */
  public List<RuleProblem> problems() {
    return problems;
  }

  /** What became of an attempt. */
  public enum Outcome {
    /** The folder holds what it held; the same rules serve. */
    UNCHANGED,
    /** The folder holds something else, and its rules serve from now on. */
    SWAPPED,
    /** The folder is broken or cannot be read; the rules before it go on serving. */
    REFUSED
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReloadResult that
        && outcome.equals(that.outcome)
        && rulesHash.equals(that.rulesHash)
        && problems.equals(that.problems);
  }

  @Override
  public int hashCode() {
    return Objects.hash(outcome, rulesHash, problems);
  }

  @Override
  public String toString() {
    return "ReloadResult[outcome="
        + outcome
        + ", rulesHash="
        + rulesHash
        + ", problems="
        + problems
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(ReloadResult.class);
  }
}
