package io.github.ntmrules.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One figure that has to change, or to be reported, for a unit to pass. Immutable. */
public final class FigureChange {

  private final Measure measure;
  private final @Nullable Figure from;
  private final BigDecimal to;
  private final @Nullable BigDecimal beyond;
  private final @Nullable BigDecimal amount;
  private final List<Measure> insteadOf;
  private final List<String> codes;

  /** Copies the lists. */
  FigureChange(
      Measure measure,
      @Nullable Figure from,
      BigDecimal to,
      @Nullable BigDecimal beyond,
      @Nullable BigDecimal amount,
      List<Measure> insteadOf,
      List<String> codes) {
    insteadOf = List.copyOf(insteadOf);
    codes = List.copyOf(codes);

    this.measure = measure;
    this.from = from;
    this.to = to;
    this.beyond = beyond;
    this.amount = amount;
    this.insteadOf = insteadOf;
    this.codes = codes;
  }

  /** {@return the figure} */
  public Measure measure() {
    return measure;
  }

  /** {@return what is reported today, or {@code null} if nothing is} */
  public @Nullable Figure from() {
    return from;
  }

  /**
   * {@return the nearest figure that will do, in the unit of the measure; a figure that is not
   * reported today may also lie farther on the side that is asked}
   */
  public BigDecimal to() {
    return to;
  }

  /**
   * {@return the level that does not suffice itself, where {@code to} is only the next figure after
   * it: a whole one for a measure that is counted, else one millionth away; {@code null} where
   * {@code to} is the level}
   */
  public @Nullable BigDecimal beyond() {
    return beyond;
  }

  /**
   * {@return {@code to} less the figure of today: above 0 if more is needed, below 0 if less; from
   * the nearest figure it can be where it is only bounded, so that 0 asks for a more exact figure;
   * {@code null} if it is not reported today}
   */
  public @Nullable BigDecimal amount() {
    return amount;
  }

  /**
   * {@return the reported figures that it is reported instead of, where it is the figure that is
   * computed from them and is asked by itself: how they share it is left open; else empty}
   */
  public List<Measure> insteadOf() {
    return insteadOf;
  }

  /** {@return the indicators that are not met without it, in the order of the decree} */
  public List<String> codes() {
    return codes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureChange that
        && measure.equals(that.measure)
        && Objects.equals(from, that.from)
        && to.equals(that.to)
        && Objects.equals(beyond, that.beyond)
        && Objects.equals(amount, that.amount)
        && insteadOf.equals(that.insteadOf)
        && codes.equals(that.codes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(measure, from, to, beyond, amount, insteadOf, codes);
  }

  @Override
  public String toString() {
    return "FigureChange[measure="
        + measure
        + ", from="
        + from
        + ", to="
        + to
        + ", beyond="
        + beyond
        + ", amount="
        + amount
        + ", insteadOf="
        + insteadOf
        + ", codes="
        + codes
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(FigureChange.class);
  }
}
