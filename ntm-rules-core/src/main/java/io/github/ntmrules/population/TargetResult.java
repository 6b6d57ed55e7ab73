package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.internal.text.NoJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A target beside what is reached. Immutable and thread-safe.
 *
 * <p>Where there are no units of the year, the last year before it is shown as what is reached so
 * far; the outcome is then undetermined. What is achieved within a year is taken from no other.
 */
public final class TargetResult {

  private final Target target;
  private final @Nullable LocalDate asOf;
  private final @Nullable Quotient reached;
  private final long unpaired;
  private final Outcome outcome;

  TargetResult(Target target, @Nullable LocalDate asOf, @Nullable Quotient reached, long unpaired) {
    this.target = target;
    this.asOf = asOf;
    this.reached = reached;
    this.unpaired = unpaired;
    this.outcome = outcomeOf(target, asOf, reached, unpaired);
  }

  private static Outcome outcomeOf(
      Target target, @Nullable LocalDate asOf, @Nullable Quotient reached, long unpaired) {
    if (reached == null || asOf == null || asOf.getYear() != target.year()) {
      return Outcome.UNDETERMINED;
    }
    BigDecimal planned = target.planned().multiply(BigDecimal.valueOf(reached.of()));
    if (BigDecimal.valueOf(reached.lower()).compareTo(planned) >= 0) {
      return Outcome.MET;
    }
    return unpaired == 0 && BigDecimal.valueOf(reached.upper()).compareTo(planned) < 0
        ? Outcome.NOT_MET
        : Outcome.UNDETERMINED;
  }

  /** {@return what is planned} */
  public Target target() {
    return target;
  }

  /** {@return the last day of what is reached, or {@code null} if nothing is known} */
  public @Nullable LocalDate asOf() {
    return asOf;
  }

  /**
   * {@return what is reached: a mean, or a number over 1; bounded where something is undetermined;
   * {@code null} if nothing is known of the units meant}
   */
  public @Nullable Quotient reached() {
    return reached;
  }

  /**
   * {@return how many units of the year have no assessment by the same set in that year or the one
   * before that could be compared, so that nothing is known of what they achieved within it; 0
   * where the state is asked for}
   */
  public long unpaired() {
    return unpaired;
  }

  /**
   * {@return whether what is reached on that day is as much as planned: undetermined where the
   * bounds leave it open, or where nothing is known of the year; not met need not last while the
   * year goes on}
   */
  public Outcome outcome() {
    return outcome;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TargetResult that
        && target.equals(that.target)
        && Objects.equals(asOf, that.asOf)
        && Objects.equals(reached, that.reached)
        && unpaired == that.unpaired;
  }

  @Override
  public int hashCode() {
    return Objects.hash(target, asOf, reached, unpaired);
  }

  /** The target and what is reached; do not parse. */
  @Override
  public String toString() {
    return "TargetResult[" + target + ", " + reached + ", " + asOf + ", " + outcome + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(TargetResult.class);
  }
}
