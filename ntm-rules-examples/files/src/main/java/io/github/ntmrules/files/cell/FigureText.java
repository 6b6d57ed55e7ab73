package io.github.ntmrules.files.cell;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numeric figures as text, exact or bounded: {@code 44,2}, {@code > 80}, {@code trên 80}, {@code
 * không quá 5}, {@code 80–90}, {@code từ 80 đến 90}, {@code trên 80 và dưới 90}.
 */
public final class FigureText {

  private static final Pattern FROM_TO =
      Pattern.compile("(?:từ|from) (.+) (?:đến|tới|to) (.+)|between (.+) and (.+)");
  private static final Pattern DASH = Pattern.compile("(-? ?[0-9][^-]*)-( ?-? ?[0-9].*)");
  private static final Pattern AND = Pattern.compile("(.+) (?:và|and) (.+)");
  private static final Pattern AND_MORE = Pattern.compile("(?:từ |from )?(.+) (?:trở lên|or more)");
  private static final Pattern AND_LESS =
      Pattern.compile("(?:từ |from )?(.+) (?:trở xuống|or less)");

  /** The longer words first, where one begins another. */
  private static final Map<String, Function<BigDecimal, Figure>> BEFORE = new LinkedHashMap<>();

  static {
    put(Figure::atLeast, ">=", "≥", "từ ", "ít nhất ", "tối thiểu ", "không dưới ");
    put(Figure::atLeast, "at least ", "from ");
    put(Figure::atMost, "<=", "≤", "không quá ", "tối đa ", "nhiều nhất ", "at most ");
    put(Figure::moreThan, ">", "trên ", "hơn ", "more than ", "over ", "above ");
    put(Figure::lessThan, "<", "dưới ", "less than ", "under ", "below ");
  }

  private static void put(Function<BigDecimal, Figure> figure, String... words) {
    for (String word : words) {
      BEFORE.put(word, figure);
    }
  }

  private FigureText() {}

  /**
   * The figure.
   *
   * @param text not one that says that there is none
   * @throws UnreadableCellException if it is no figure of the measure
   */
  public static Figure parse(String text, Measure measure) {
    String plain = Spelling.plain(text);
    if (plain.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',' || c == '.')) {
      return Figure.exactly(NumberText.parse(plain, measure));
    }
    try {
      Figure range = range(plain, measure);
      if (range != null) {
        return range;
      }
      Figure bound = bound(plain, measure);
      return bound != null ? bound : Figure.exactly(NumberText.parse(plain, measure));
    } catch (IllegalArgumentException e) {
      throw UnreadableCellException.of("number.empty", text);
    }
  }

  private static @Nullable Figure range(String plain, Measure measure) {
    Matcher fromTo = FROM_TO.matcher(plain);
    if (fromTo.matches()) {
      boolean from = fromTo.group(1) != null;
      return Figure.between(
          NumberText.parse(fromTo.group(from ? 1 : 3), measure),
          NumberText.parse(fromTo.group(from ? 2 : 4), measure));
    }
    Matcher dash = DASH.matcher(plain);
    if (dash.matches()) {
      return Figure.between(
          NumberText.parse(dash.group(1).strip(), measure),
          NumberText.parse(dash.group(2).strip(), measure));
    }
    Matcher and = AND.matcher(plain);
    if (!and.matches()) {
      return null;
    }
    Figure one = bound(and.group(1), measure);
    Figure other = bound(and.group(2), measure);
    return one == null || other == null ? null : both(one, other, plain);
  }

  private static Figure both(Figure one, Figure other, String plain) {
    boolean inOrder = one.lower() != null;
    Figure low = inOrder ? one : other;
    Figure high = inOrder ? other : one;
    if (low.lower() == null || high.upper() == null) {
      throw UnreadableCellException.of("number.empty", plain);
    }
    return Figure.in(
        new Range(low.lower(), low.range().lowerOpen(), high.upper(), high.range().upperOpen()));
  }

  private static @Nullable Figure bound(String plain, Measure measure) {
    Matcher more = AND_MORE.matcher(plain);
    if (more.matches()) {
      return Figure.atLeast(NumberText.parse(more.group(1), measure));
    }
    Matcher less = AND_LESS.matcher(plain);
    if (less.matches()) {
      return Figure.atMost(NumberText.parse(less.group(1), measure));
    }
    for (Map.Entry<String, Function<BigDecimal, Figure>> each : BEFORE.entrySet()) {
      if (plain.startsWith(each.getKey())) {
        String number = plain.substring(each.getKey().length()).strip();
        return each.getValue().apply(NumberText.parse(number, measure));
      }
    }
    return null;
  }
}
