package io.github.ntmrules.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Ranges as their words say, number by number, for tests that compare with that. */
public final class Ranges {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Ranges() {}

  /** Whether the number is not below, not above and at no open end. */
  public static boolean lies(BigDecimal number, Range in) {
    boolean notBelow = in.lower() == null || number.compareTo(in.lower()) >= 0;
    boolean notAbove = in.upper() == null || number.compareTo(in.upper()) <= 0;
    boolean atOpenEnd =
        (in.lowerOpen() && number.compareTo(in.lower()) == 0)
            || (in.upperOpen() && number.compareTo(in.upper()) == 0);
    return notBelow && notAbove && !atOpenEnd;
  }

  /** Those numbers, one between each two of them and one beyond the first and the last. */
  public static List<BigDecimal> around(Collection<BigDecimal> ends) {
    List<BigDecimal> numbers = new ArrayList<>();
    BigDecimal last = null;
    for (BigDecimal end : new TreeSet<>(ends)) {
      numbers.add(last == null ? end.subtract(BigDecimal.ONE) : last.add(end).divide(TWO));
      numbers.add(end);
      last = end;
    }
    numbers.add(last == null ? BigDecimal.ZERO : last.add(BigDecimal.ONE));
    return numbers;
  }

  /** A level for that comparison: of one number, or of two if it has two ends. */
  public static Level level(
      Comparison comparison, BigDecimal one, Supplier<BigDecimal> other, LegalStatus certainty) {
    if (comparison.ends().size() == 1) {
      return Level.of(one, certainty);
    }
    BigDecimal second = other.get();
    return Level.of(Range.between(one.min(second), one.max(second)), certainty);
  }
}
