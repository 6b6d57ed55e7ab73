package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of a number over years, as its template reads it: every place is worked out, in units
 * of the drawing. Years stand as far apart as they are.
 *
 * @param text all that is drawn, for who does not see it
 * @param barred whether it is drawn as bars, else as a line
 */
record TrendChart(
    String title,
    String text,
    boolean barred,
    List<Line> grid,
    List<Tick> ticks,
    String path,
    List<Bar> bars,
    List<Mark> marks) {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 230;
  private static final int LEFT = 34;
  private static final int RIGHT = 346;
  private static final int TOP = 22;
  private static final int BOTTOM = 200;
  private static final int LINES = 4;
  private static final int INSET = 22;
  private static final int APART = 34;
  private static final int BESIDE = 18;

  /** A line across, and the number at it. */
  record Line(String y, String textY, String label) {}

  /** A year below. */
  record Tick(String x, String label) {}

  /** A piece of a bar, or of a line that bounds what is undetermined. */
  record Bar(String css, String x, String y, String width, String height) {}

  /**
   * A number.
   *
   * @param label the number where there is room for it, else empty
   * @param text the number in words
   * @param shape the drawing of a planned one
   */
  record Mark(
      boolean planned, String x, String y, String textY, String label, String text, String shape) {}

  /**
   * A number of a year, to be drawn.
   *
   * @param from the least it can be
   * @param to the most it can be
   */
  record Value(int year, boolean planned, double from, double to, String label, String text) {}

  /** Copies the lists. */
  TrendChart {
    grid = List.copyOf(grid);
    ticks = List.copyOf(ticks);
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return RIGHT;
  }

  /**
   * Of those numbers, of which there is one at least.
   *
   * @param barred as bars of whole numbers, else as a line
   * @param wording how numbers are written
   */
  static TrendChart of(String title, boolean barred, List<Value> values, Wording wording) {
    Scale scale = Scale.of(values, barred);
    List<Bar> bars = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    @Nullable Double lastLabel = null;
    for (Value each : values) {
      boolean beside =
          each.planned()
              && values.stream().anyMatch(of -> !of.planned() && of.year() == each.year());
      double x = scale.x(each.year()) + (beside ? BESIDE : 0);
      double y = scale.y(each.from());
      if (!each.planned()) {
        if (barred) {
          double half = Math.min(14, scale.step() * 0.36);
          bars.add(bar("met", x - half, y, 2 * half, BOTTOM - y));
        } else {
          path.append(path.isEmpty() ? "M" : " L").append(at(x)).append(' ').append(at(y));
        }
        if (each.to() > each.from()) {
          double half = barred ? Math.min(14, scale.step() * 0.36) : 3;
          bars.add(bar("open", x - half, scale.y(each.to()), 2 * half, y - scale.y(each.to())));
        }
      }
      double top = scale.y(each.to());
      boolean room = each.planned() || lastLabel == null || x - lastLabel >= APART;
      lastLabel = room && !each.planned() ? Double.valueOf(x) : lastLabel;
      double label = each.planned() && y + 24 < BOTTOM ? y + 20 : top - 9;
      marks.add(
          new Mark(
              each.planned(),
              at(x),
              at(y),
              at(label),
              room ? each.label() : "",
              each.text(),
              "M%s %s l6 6 l-6 6 l-6 -6 z".formatted(at(x), at(y - 6))));
    }
    String text = title + ". " + String.join("; ", values.stream().map(Value::text).toList());
    return new TrendChart(
        title, text, barred, scale.grid(wording), scale.ticks(), path.toString(), bars, marks);
  }

  private static Bar bar(String css, double x, double y, double width, double height) {
    return new Bar(css, at(x), at(y), at(width), at(height));
  }

  /** With a decimal at most, whatever the language. */
  private static String at(double place) {
    return BigDecimal.valueOf(place)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Where years and numbers stand. */
  private record Scale(List<Integer> years, double unit) {

    static Scale of(List<Value> values, boolean whole) {
      double most = values.stream().mapToDouble(Value::to).max().orElse(1);
      TreeSet<Integer> years = new TreeSet<>();
      values.forEach(each -> years.add(each.year()));
      return new Scale(List.copyOf(years), unit(most, whole ? 1 : 0.25));
    }

    /** A round number of which four reach the most. */
    private static double unit(double most, double fewest) {
      double least = Math.max(most / LINES, fewest);
      double power = Math.pow(10, Math.floor(Math.log10(least)));
      for (double each : new double[] {1, 2, 2.5, 5, 10}) {
        boolean whole = power >= 10 || each != 2.5 || power < 1;
        if (whole && each * power >= least) {
          return each * power;
        }
      }
      return 10 * power;
    }

    int span() {
      return years.get(years.size() - 1) - years.get(0);
    }

    double x(int year) {
      return span() == 0
          ? (LEFT + RIGHT) / 2.0
          : LEFT + INSET + (RIGHT - LEFT - 2.0 * INSET) * (year - years.get(0)) / span();
    }

    double step() {
      return span() == 0 ? RIGHT - LEFT : (RIGHT - LEFT - 2.0 * INSET) / span();
    }

    double y(double number) {
      return BOTTOM - (BOTTOM - TOP) * number / (unit * LINES);
    }

    List<Line> grid(Wording wording) {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i <= LINES; i++) {
        double y = y(unit * i);
        lines.add(
            new Line(
                at(y),
                at(y + 4),
                wording.number(BigDecimal.valueOf(unit * i).stripTrailingZeros())));
      }
      return lines;
    }

    /** The years, as far as there is room for their names. */
    List<Tick> ticks() {
      List<Tick> ticks = new ArrayList<>();
      double before = -APART;
      for (int year : years) {
        if (x(year) - before >= APART) {
          ticks.add(new Tick(at(x(year)), String.valueOf(year)));
          before = x(year);
        }
      }
      return ticks;
    }
  }
}
