package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure that has to change, or to be reported, for a unit to pass. Immutable.
 *
 * @param measure the figure
 * @param from what is reported today, or {@code null} if nothing is
 * @param to the nearest figure that will do, in the unit of the measure; a figure that is not
 *     reported today may also lie farther on the side that is asked
 * @param beyond the level that does not suffice itself, where {@code to} is only the next figure
 *     after it: a whole one for a measure that is counted, else one millionth away; {@code null}
 *     where {@code to} is the level
 * @param amount {@code to} less the figure of today: above 0 if more is needed, below 0 if less;
 *     from the nearest figure it can be where it is only bounded, so that 0 asks for a more exact
 *     figure; {@code null} if it is not reported today
 * @param insteadOf the reported figures that it is reported instead of, where it is the figure that
 *     is computed from them and is asked by itself: how they share it is left open; else empty
 * @param codes the indicators that are not met without it, in the order of the decree
 */
public record FigureChange(
    Measure measure,
    @Nullable Figure from,
    BigDecimal to,
    @Nullable BigDecimal beyond,
    @Nullable BigDecimal amount,
    List<Measure> insteadOf,
    List<String> codes) {

  /** Copies the lists. */
  public FigureChange {
    insteadOf = List.copyOf(insteadOf);
    codes = List.copyOf(codes);
  }
}
