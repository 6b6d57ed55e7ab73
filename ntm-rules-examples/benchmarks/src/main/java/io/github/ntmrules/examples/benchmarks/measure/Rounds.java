package io.github.ntmrules.examples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * One number a round, and the median with the least and the greatest. Ratios are taken round by
 * round, so that what slows the machine down for a while slows both down.
 */
public record Rounds(List<Double> values) {

  /** Copies the values. */
  public Rounds {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("No round was measured.");
    }
  }

  /** The quotients, round by round. */
  public Rounds over(Rounds other) {
    List<Double> quotients = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      quotients.add(values.get(i) / other.values.get(i));
    }
    return new Rounds(quotients);
  }

  /** The same numbers times a factor. */
  public Rounds times(double factor) {
    return new Rounds(values.stream().map(value -> value * factor).toList());
  }

  /** The less of the two, round by round. */
  public Rounds orLess(Rounds other) {
    List<Double> less = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      less.add(Math.min(values.get(i), other.values.get(i)));
    }
    return new Rounds(less);
  }

  /** The value in the middle. */
  public double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The median and, if there is more than one round, the range. */
  public String text(DoubleFunction<String> format) {
    String median = format.apply(median());
    if (values.size() == 1) {
      return median;
    }
    double least = values.stream().mapToDouble(each -> each).min().orElseThrow();
    double most = values.stream().mapToDouble(each -> each).max().orElseThrow();
    return median + " (" + format.apply(least) + "–" + format.apply(most) + ")";
  }

  /** The same with as many digits as are worth printing. */
  public String text() {
    return text(Rounds::number);
  }

  /** A number to two or three digits. */
  public static String number(double value) {
    double size = Math.abs(value);
    if (size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f", value);
  }

  /** A whole number, with all its digits. */
  static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A part of one in per cent: whole per cents, tenths below ten. */
  static String percent(double part) {
    double percent = part * 100;
    return String.format(Locale.ROOT, percent >= 10 ? "%,.0f %%" : "%.1f %%", percent);
  }
}
