package io.github.ntmrules.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Figure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is the condition of something asked ("if the commune has …") and is not known well
 * enough: it has to be reported as it is. It is a fact and no target. Immutable.
 */
public final class ConditionToReport {

  private final Measure measure;
  private final @Nullable Figure from;
  private final @Nullable Range answer;
  private final boolean exempt;
  private final List<String> codes;

  /** Copies the list. */
  ConditionToReport(
      Measure measure,
      @Nullable Figure from,
      @Nullable Range answer,
      boolean exempt,
      List<String> codes) {
    exempt &= answer != null;
    codes = List.copyOf(codes);

    this.measure = measure;
    this.from = from;
    this.answer = answer;
    this.exempt = exempt;
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
   * {@return the figures with which the changes do, where that depends on what is the case: what is
   * asked is then met or does not apply. If it is otherwise, more may be missing, or figures may
   * not suffice. {@code null} where the changes do whatever is reported}
   */
  public @Nullable Range answer() {
    return answer;
  }

  /**
   * {@return whether with every such answer what is asked on this condition does not apply; with
   * some of them it may else be met. Only of a condition that names its answers}
   */
  public boolean exempt() {
    return exempt;
  }

  /** {@return the indicators that are undetermined without it, in the order of the decree} */
  public List<String> codes() {
    return codes;
  }

  /** One that has to be reported, whatever it says. */
  static ConditionToReport of(Measure measure, @Nullable Figure from, List<String> codes) {
    return new ConditionToReport(measure, from, null, false, codes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConditionToReport that
        && measure.equals(that.measure)
        && Objects.equals(from, that.from)
        && Objects.equals(answer, that.answer)
        && exempt == that.exempt
        && codes.equals(that.codes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(measure, from, answer, exempt, codes);
  }

  @Override
  public String toString() {
    return "ConditionToReport[measure="
        + measure
        + ", from="
        + from
        + ", answer="
        + answer
        + ", exempt="
        + exempt
        + ", codes="
        + codes
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(ConditionToReport.class);
  }
}
