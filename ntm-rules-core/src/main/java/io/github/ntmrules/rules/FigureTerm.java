package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.text.NoJson;

/**
 * A figure in a rule file, waiting for its comparison: {@code percent("clean_water").atLeast(65)}.
 * Made by the functions of {@link Vocabulary}. Immutable.
 *
 * <p>A level is a number that holds for all columns, a {@code row(…)} in the order of the columns,
 * the name of a grade, or one of {@code confirmed(x)}, {@code unconfirmed(x)}, {@code doubtful(x)},
 * {@code notOnFile()}, {@code directionInDoubt()}, {@code setByProvince()}; a cell of a row can
 * also be {@code notApplicable()}.
 */
public final class FigureTerm {

  private final Measure measure;

  FigureTerm(Measure measure) {
    this.measure = measure;
  }

  /**
   * Not below the level ("từ … trở lên"). Example: {@code percent("…").atLeast(80)}: 80 passes.
   *
   * @param level the level
   * @return the clause
   */
  public Clause atLeast(Object level) {
    return Clause.threshold(measure, Comparison.AT_LEAST, level);
  }

  /**
   * Not above the level ("không quá"). Example: {@code percent("…").atMost(5)}: 5 passes.
   *
   * @param level the level
   * @return the clause
   */
  public Clause atMost(Object level) {
    return Clause.threshold(measure, Comparison.AT_MOST, level);
  }

  /**
   * Above the level ("trên"). Example: {@code percent("…").moreThan(80)}: 80 does not pass.
   *
   * @param level the level
   * @return the clause
   */
  public Clause moreThan(Object level) {
    return Clause.threshold(measure, Comparison.MORE_THAN, level);
  }

  /**
   * Below the level ("dưới"). Example: {@code percent("…").lessThan(5)}: 5 does not pass.
   *
   * @param level the level
   * @return the clause
   */
  public Clause lessThan(Object level) {
    return Clause.threshold(measure, Comparison.LESS_THAN, level);
  }

  /**
   * From one level to another ("từ … đến …"). Example: {@code percent("…").between(80, 90)}: 80 and
   * 90 pass.
   *
   * @param from what it starts from
   * @param to what it ends with
   * @return the clause
   */
  public Clause between(Object from, Object to) {
    return Clause.between(measure, from, to);
  }

  /**
   * None at all ("Không"). Example: {@code count("temporary_houses").none()}: only 0 passes.
   *
   * @return the clause
   */
  public Clause none() {
    return Clause.threshold(measure, Comparison.AT_MOST, 0);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(FigureTerm.class);
  }
}
