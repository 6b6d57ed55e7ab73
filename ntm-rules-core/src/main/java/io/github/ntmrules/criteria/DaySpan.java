package io.github.ntmrules.criteria;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days without a gap. Immutable.
 *
 * @param from the first day
 * @param until the first day no longer meant, or {@code null} if that is open
 */
public record DaySpan(LocalDate from, @Nullable LocalDate until) {

  /**
   * {@return whether that day is one of them}
   *
   * @param day the day
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
