package io.github.ntmrules.population;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many units had which outcome, for a whole set, a criterion or an indicator. Immutable.
 *
 * @param met number of units that meet it
 * @param notMet number of units that do not
 * @param undetermined number of units of which it is not known
 * @param notApplicable number of units of which nothing is asked
 */
public record OutcomeTally(long met, long notMet, long undetermined, long notApplicable) {

  /**
   * Checks the numbers.
   *
   * @param met the met
   * @param notMet the not met
   * @param undetermined the undetermined
   * @param notApplicable the not applicable
   * @throws IllegalArgumentException if one is below 0
   */
  public OutcomeTally {
    if (met < 0 || notMet < 0 || undetermined < 0 || notApplicable < 0) {
      throw new IllegalArgumentException("A number of units is never below 0.");
    }
  }

  /**
   * Number of units with that outcome.
   *
   * @param outcome the outcome
   * @return the number
   */
  public long count(Outcome outcome) {
    return switch (outcome) {
      case MET -> met;
      case NOT_MET -> notMet;
      case UNDETERMINED -> undetermined;
      case NOT_APPLICABLE -> notApplicable;
    };
  }

  /**
   * Number of all units.
   *
   * @return the number
   */
  public long total() {
    return applicable() + notApplicable;
  }

  /**
   * Number of units of which something is asked, or may be: all but the not applicable.
   *
   * @return the number
   */
  public long applicable() {
    return met + notMet + undetermined;
  }

  /**
   * {@return the share of units that meet it, among those of which something is asked; {@code null}
   * if there are none}
   *
   * <p>An undetermined unit may meet it or not, so that the share lies between {@code met /
   * applicable} and {@code (met + undetermined) / applicable}, both included. It does so too if an
   * undetermined unit should turn out not applicable and leave the count.
   */
  public @Nullable Quotient shareMet() {
    return share(met);
  }

  /**
   * {@return the share of units that do not meet it, bounded like {@link #shareMet()}; {@code null}
   * if there are no units of which something is asked}
   */
  public @Nullable Quotient shareNotMet() {
    return share(notMet);
  }

  private @Nullable Quotient share(long sure) {
    return applicable() == 0 ? null : new Quotient(sure, sure + undetermined, applicable());
  }

  /**
   * {@return the number of units that meet it as a figure: exact where nothing is undetermined,
   * else from {@code met} to {@code met + undetermined}}
   */
  public Figure countMet() {
    return Figure.between(BigDecimal.valueOf(met), BigDecimal.valueOf(met + undetermined));
  }

  /**
   * {@return the same with so many more undetermined units: those that belong to the district or
   * province but were not assessed} A share among the assessed is not the share of the province.
   *
   * @param units how many, from 0
   * @throws IllegalArgumentException if {@code units} is below 0
   */
  public OutcomeTally withUnassessed(long units) {
    if (units < 0) {
      throw new IllegalArgumentException("A number of units is never below 0: " + units);
    }
    return new OutcomeTally(met, notMet, undetermined + units, notApplicable);
  }
}
