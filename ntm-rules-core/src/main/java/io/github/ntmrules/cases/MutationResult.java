package io.github.ntmrules.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which small changes of the rules some cases notice (kiểm tra đột biến), and which none does: how
 * much the cases are worth. Immutable.
 *
 * <p>Changed are: every level that decides, cell by cell, by the smallest step up and down, where
 * the step is that of {@link Boundaries}; every bound, strict or loose; every combination; every
 * requirement that holds under a condition only; and every comparison of every scope condition. A
 * level that is taken from another set is moved where this set uses it.
 */
public final class MutationResult {

  private final CriteriaSet set;
  private final CaseRun run;
  private final int total;
  private final int noticed;
  private final int refused;
  private final List<Mutant> idle;
  private final List<UnnoticedMutant> unnoticed;

  /** Copies the lists. */
  private MutationResult(
      CriteriaSet set,
      CaseRun run,
      int total,
      int noticed,
      int refused,
      List<Mutant> idle,
      List<UnnoticedMutant> unnoticed) {
    idle = List.copyOf(idle);
    unnoticed = List.copyOf(unnoticed);

    this.set = set;
    this.run = run;
    this.total = total;
    this.noticed = noticed;
    this.refused = refused;
    this.idle = idle;
    this.unnoticed = unnoticed;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .set(set)
        .run(run)
        .total(total)
        .noticed(noticed)
        .refused(refused)
        .idle(idle)
        .unnoticed(unnoticed);
  }

  /** {@return the criteria set} */
  public CriteriaSet set() {
    return set;
  }

  /**
   * {@return the cases with nothing changed; if they do not pass, nothing is changed at all, since
   * a run that is red already would notice everything}
   */
  public CaseRun run() {
    return run;
  }

  /** {@return number of mutants} */
  public int total() {
    return total;
  }

  /** {@return number of mutants that make an expectation fail that held} */
  public int noticed() {
    return noticed;
  }

  /** {@return number of mutants that the checker refuses, so that nobody could use them} */
  public int refused() {
    return refused;
  }

  /**
   * {@return the mutants that no case can notice: whatever the figures, every outcome is the same}
   */
  public List<Mutant> idle() {
    return idle;
  }

  /** {@return the mutants that no case notices, though one could} */
  public List<UnnoticedMutant> unnoticed() {
    return unnoticed;
  }

  /**
   * {@return whether the cases passed with nothing changed, so that the rules were changed at all}
   */
  public boolean ran() {
    return run.passed();
  }

  /** {@return whether every mutant that a case can notice is noticed} */
  public boolean passed() {
    return ran() && unnoticed.isEmpty();
  }

  /**
   * {@return the share that is noticed, of the mutants that can be, in whole percent, rounded down;
   * 100 where there are none}
   */
  public int percentNoticed() {
    int possible = noticed + unnoticed.size();
    return possible == 0 ? 100 : (int) (100L * noticed / possible);
  }

  /**
   * {@return the result in words, for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new MutationText(this, locale).text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MutationResult that
        && set.equals(that.set)
        && run.equals(that.run)
        && total == that.total
        && noticed == that.noticed
        && refused == that.refused
        && idle.equals(that.idle)
        && unnoticed.equals(that.unnoticed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(set, run, total, noticed, refused, idle, unnoticed);
  }

  @Override
  public String toString() {
    return "MutationResult[set="
        + set
        + ", run="
        + run
        + ", total="
        + total
        + ", noticed="
        + noticed
        + ", refused="
        + refused
        + ", idle="
        + idle
        + ", unnoticed="
        + unnoticed
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable CriteriaSet set;
    private @Nullable CaseRun run;
    private int total;
    private int noticed;
    private int refused;
    private List<Mutant> idle = List.of();
    private List<UnnoticedMutant> unnoticed = List.of();

    private Builder() {}

    /**
     * Gives {@link MutationResult#set()}.
     *
     * @param set the criteria set
     * @return this
     */
    public Builder set(CriteriaSet set) {
      this.set = set;
      return this;
    }

    /**
     * Gives {@link MutationResult#run()}.
     *
     * @param run the cases with nothing changed; if they do not pass, nothing is changed at all,
     *     since a run that is red already would notice everything
     * @return this
     */
    public Builder run(CaseRun run) {
      this.run = run;
      return this;
    }

    /**
     * Gives {@link MutationResult#total()}.
     *
     * @param total number of mutants
     * @return this
     */
    public Builder total(int total) {
      this.total = total;
      return this;
    }

    /**
     * Gives {@link MutationResult#noticed()}.
     *
     * @param noticed number of mutants that make an expectation fail that held
     * @return this
     */
    public Builder noticed(int noticed) {
      this.noticed = noticed;
      return this;
    }

    /**
     * Gives {@link MutationResult#refused()}.
     *
     * @param refused number of mutants that the checker refuses, so that nobody could use them
     * @return this
     */
    public Builder refused(int refused) {
      this.refused = refused;
      return this;
    }

    /**
     * Gives {@link MutationResult#idle()}.
     *
     * @param idle the mutants that no case can notice: whatever the figures, every outcome is the
     *     same
     * @return this
     */
    public Builder idle(List<Mutant> idle) {
      this.idle = idle;
      return this;
    }

    /**
     * Gives {@link MutationResult#unnoticed()}.
     *
     * @param unnoticed the mutants that no case notices, though one could
     * @return this
     */
    public Builder unnoticed(List<UnnoticedMutant> unnoticed) {
      this.unnoticed = unnoticed;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public MutationResult build() {
      return new MutationResult(
          Objects.requireNonNull(set, "set"),
          Objects.requireNonNull(run, "run"),
          total,
          noticed,
          refused,
          idle,
          unnoticed);
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
    throw NoJson.of(MutationResult.class);
  }
}
