package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Range;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * That some figures of a {@link FigureGroup} cannot be just anything beside each other. They are
 * named by their places in it. Immutable.
 */
sealed interface FigureTie {

  /** Narrows what the figures can be; {@code false} if they cannot be at all. */
  boolean narrow(PossibleFigures.Narrowing figures);

  /** The same of exact figures and of what can be beside them; whether anything changed. */
  boolean narrow(ExactFigures figures);

  /**
   * Marks the rows in which exact figures may be at odds, or one is made of the others.
   *
   * @param columns the figures by place; {@code null} where none is reported in any row
   */
  void mark(@Nullable IntToLongFunction[] columns, int[] rows, boolean[] marked);

  /** Whether exact figures may stand beside each other; those that are missing may be anything. */
  boolean allows(long[] millionths, FigureGroup group);

  /** What the figure at that place comes to, by what others are; {@code null} if it is not made. */
  @Nullable Range made(int place, IntFunction<Range> others);

  /** The places of the figures. */
  int[] places();

  /**
   * That the figure is part of another one.
   *
   * @param part the place of the part
   * @param whole the place of the whole
   */
  record Part(int part, int whole) implements FigureTie {

    @Override
    public boolean narrow(PossibleFigures.Narrowing figures) {
      Range small = figures.at(part);
      Range large = figures.at(whole);
      return figures.narrow(part, new Range(null, false, large.upper(), large.upperOpen()))
          && figures.narrow(whole, new Range(small.lower(), small.lowerOpen(), null, false));
    }

    @Override
    public void mark(@Nullable IntToLongFunction[] columns, int[] rows, boolean[] marked) {
      IntToLongFunction small = columns[part];
      IntToLongFunction large = columns[whole];
      if (small != null && large != null) {
        for (int i = 0; i < rows.length; i++) {
          // A missing part is below all; a missing whole is looked at.
          marked[i] |= small.applyAsLong(rows[i]) > large.applyAsLong(rows[i]);
        }
      }
    }

    @Override
    public boolean narrow(ExactFigures figures) {
      boolean smaller = figures.narrow(part, Long.MIN_VALUE, figures.most(whole));
      return figures.narrow(whole, figures.least(part), Long.MAX_VALUE) || smaller;
    }

    @Override
    public boolean allows(long[] millionths, FigureGroup group) {
      return FigureGroup.missing(millionths[part])
          || FigureGroup.missing(millionths[whole])
          || millionths[part] <= millionths[whole];
    }

    @Override
    public @Nullable Range made(int place, IntFunction<Range> others) {
      return null;
    }

    @Override
    public int[] places() {
      return new int[] {part, whole};
    }
  }

  /**
   * That the figure is the sum of others.
   *
   * @param sum the place of the sum
   * @param parts the places of the parts
   */
  // The array is never changed, and two sums are never compared: a list would box every place.
  @SuppressWarnings("ArrayRecordComponent")
  record Sum(int sum, int[] parts) implements FigureTie {

    @Override
    public boolean narrow(PossibleFigures.Narrowing figures) {
      for (int part : parts) {
        if (!figures.narrow(part, RangeArithmetic.minus(figures.at(sum), others(figures, part)))) {
          return false;
        }
      }
      return figures.narrow(sum, others(figures, FigureGroup.NOWHERE));
    }

    /** What all parts but one can be together. */
    private Range others(PossibleFigures.Narrowing figures, int but) {
      Range sum = Range.exactly(BigDecimal.ZERO);
      boolean left = false;
      for (int part : parts) {
        if (part == but && !left) {
          left = true;
        } else {
          sum = RangeArithmetic.plus(sum, figures.at(part));
        }
      }
      return sum;
    }

    @Override
    public void mark(@Nullable IntToLongFunction[] columns, int[] rows, boolean[] marked) {
      IntToLongFunction made = columns[sum];
      if (made == null || parts.length != 2) {
        Arrays.fill(marked, true);
        return;
      }
      IntToLongFunction one = columns[parts[0]];
      IntToLongFunction other = columns[parts[1]];
      if (one == null || other == null) {
        Arrays.fill(marked, true);
        return;
      }
      for (int i = 0; i < rows.length; i++) {
        long a = one.applyAsLong(rows[i]);
        long b = other.applyAsLong(rows[i]);
        marked[i] |=
            FigureGroup.missing(a) || FigureGroup.missing(b) || a + b != made.applyAsLong(rows[i]);
      }
    }

    @Override
    public boolean narrow(ExactFigures figures) {
      long least = 0;
      long most = 0;
      for (int part : parts) {
        least += figures.least(part);
        most += figures.most(part);
      }
      boolean changed = figures.narrow(sum, least, most);
      for (int part : parts) {
        long others = most - figures.most(part);
        long least1 = figures.least(sum) - others;
        long most1 = figures.most(sum) - (least - figures.least(part));
        changed |= figures.narrow(part, least1, most1);
      }
      return changed;
    }

    @Override
    public boolean allows(long[] millionths, FigureGroup group) {
      long least = 0;
      long most = 0;
      for (int part : parts) {
        boolean missing = FigureGroup.missing(millionths[part]);
        long low = missing ? group.least(part) : millionths[part];
        long high = missing ? group.most(part) : millionths[part];
        if (tooLarge(low) || tooLarge(high)) {
          return false;
        }
        least += low;
        most += high;
      }
      boolean missing = FigureGroup.missing(millionths[sum]);
      return least <= (missing ? group.most(sum) : millionths[sum])
          && most >= (missing ? group.least(sum) : millionths[sum]);
    }

    /** Whether a sum of a few such numbers might not fit a long. */
    private boolean tooLarge(long millionths) {
      return millionths == Long.MIN_VALUE
          || Math.abs(millionths) > Long.MAX_VALUE / parts.length / 2;
    }

    @Override
    public @Nullable Range made(int place, IntFunction<Range> others) {
      return place != sum
          ? null
          : IntStream.of(parts)
              .mapToObj(others)
              .reduce(Range.exactly(BigDecimal.ZERO), RangeArithmetic::plus);
    }

    @Override
    public int[] places() {
      return IntStream.concat(IntStream.of(sum), IntStream.of(parts)).toArray();
    }
  }

  /**
   * That the figure is one figure divided by another.
   *
   * @param ratio the place of the quotient
   * @param dividend the place of what is divided
   * @param divisor the place of what it is divided by; where that is 0 there is no quotient
   */
  record Ratio(int ratio, int dividend, int divisor) implements FigureTie {

    @Override
    public boolean narrow(PossibleFigures.Narrowing figures) {
      if (figures.isReported(ratio) && !figures.narrow(divisor, RangeArithmetic.POSITIVE)) {
        return false;
      }
      Range by = figures.at(divisor);
      Range quotient = RangeArithmetic.quotient(figures.at(dividend), by);
      if (by.contains(BigDecimal.ZERO)) {
        // There may be no quotient; then the figures it is made of are as free as before.
        return quotient == null || figures.narrow(ratio, quotient);
      }
      return quotient != null && figures.narrow(ratio, quotient) && narrowParts(figures, by);
    }

    private boolean narrowParts(PossibleFigures.Narrowing figures, Range by) {
      Range quotient = figures.at(ratio);
      if (!RangeArithmetic.isNotNegative(quotient)
          || !RangeArithmetic.isNotNegative(figures.at(dividend))) {
        return true;
      }
      if (!figures.narrow(dividend, RangeArithmetic.times(quotient, by))) {
        return false;
      }
      Range divided = RangeArithmetic.quotient(figures.at(dividend), quotient);
      return divided == null
          || quotient.contains(BigDecimal.ZERO)
          || figures.narrow(divisor, divided);
    }

    @Override
    public void mark(@Nullable IntToLongFunction[] columns, int[] rows, boolean[] marked) {
      Arrays.fill(marked, true);
    }

    @Override
    public boolean narrow(ExactFigures figures) {
      return false;
    }

    @Override
    public boolean allows(long[] millionths, FigureGroup group) {
      return FigureGroup.missing(millionths[ratio])
          || (FigureGroup.missing(millionths[dividend])
              && FigureGroup.missing(millionths[divisor]));
    }

    @Override
    public @Nullable Range made(int place, IntFunction<Range> others) {
      return place != ratio
          ? null
          : RangeArithmetic.quotient(others.apply(dividend), others.apply(divisor));
    }

    @Override
    public int[] places() {
      return new int[] {ratio, dividend, divisor};
    }
  }
}
