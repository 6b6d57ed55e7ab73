package io.github.ntmrules.files.cell;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numeric figures as text, exact or bounded: {@code 44,2}, {@code > 80}, {@code trên 80}, {@code
 * không quá 5}, {@code 80–90}, {@code từ 80 đến 90}, {@code trên 80 và dưới 90}, {@code > 80 < 90}.
 * Two bounds may stand in any order.
 */
public final class FigureText {

  private static final Pattern BETWEEN = Pattern.compile("between (.+) and (.+)");
  private static final Pattern DASH = Pattern.compile("(-? ?[0-9][^-]*)-( ?-? ?[0-9].*)");
  private static final Pattern AND_MORE = Pattern.compile("(?:từ |from )?(.+) (?:trở lên|or more)");
  private static final Pattern AND_LESS =
      Pattern.compile("(?:từ |from )?(.+) (?:trở xuống|or less)");

  /** The longer words first, where one begins another. */
  private static final Map<String, Function<BigDecimal, Range>> BEFORE = new LinkedHashMap<>();

  /** Where a range ends; alone they say nothing. */
  private static final List<String> UP_TO = List.of("đến ", "tới ", "to ");

  /** What may stand before a bound: {@code từ trên 5 đến dưới 6}. */
  private static final Set<String> NO_BOUND = Set.of("", "từ", "from", "đến", "tới", "to");

  static {
    put(Range::atLeast, ">=", "≥", "từ ", "ít nhất ", "tối thiểu ", "không dưới ");
    put(Range::atLeast, "at least ", "from ");
    put(Range::atMost, "<=", "≤", "không quá ", "tối đa ", "nhiều nhất ", "at most ");
    put(Range::moreThan, ">", "trên ", "hơn ", "more than ", "over ", "above ");
    put(Range::lessThan, "<", "dưới ", "less than ", "under ", "below ");
  }

  /** Where a bound begins: at a sign, or at a word that does not go on with another. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "[<>]=?|[≤≥]|(?<=^|[ ,;])(?:"
              + Stream.concat(BEFORE.keySet().stream(), UP_TO.stream())
                  .filter(word -> word.endsWith(" "))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")");

  /** What joins two bounds, after the first. */
  private static final Pattern JOINS = Pattern.compile("(?:[ ,;-]| (?:và|and|nhưng|but))+$");

  private static void put(Function<BigDecimal, Range> range, String... words) {
    for (String word : words) {
      BEFORE.put(word, range);
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
    Range range = range(plain, measure);
    return range == null ? Figure.exactly(NumberText.parse(plain, measure)) : Figure.in(range);
  }

  /** The range, or {@code null} if it can only be a number. */
  private static @Nullable Range range(String plain, Measure measure) {
    for (Pattern each : List.of(BETWEEN, DASH)) {
      Matcher two = each.matcher(plain);
      if (two.matches()) {
        return between(
            Range.atLeast(NumberText.parse(two.group(1).strip(), measure)),
            Range.atMost(NumberText.parse(two.group(2).strip(), measure)),
            plain);
      }
    }
    List<String> bounds = bounds(plain);
    if (bounds.size() == 1 && UP_TO.stream().noneMatch(bounds.get(0)::startsWith)) {
      return bound(bounds.get(0), measure);
    }
    if (bounds.size() != 2) {
      throw UnreadableCellException.of("number.none", plain);
    }
    Range one = bound(bounds.get(0), measure);
    Range other = bound(bounds.get(1), measure);
    if (one == null && UP_TO.stream().anyMatch(bounds.get(1)::startsWith)) {
      one = Range.atLeast(NumberText.parse(bounds.get(0), measure));
    }
    if (one == null || other == null) {
      throw UnreadableCellException.of("number.none", plain);
    }
    return between(one, other, plain);
  }

  /** The text, taken apart where bounds begin. */
  private static List<String> bounds(String plain) {
    List<String> bounds = new ArrayList<>();
    Matcher begins = BEGINS.matcher(plain);
    int from = 0;
    while (begins.find()) {
      bounds.add(plain.substring(from, begins.start()));
      from = begins.start();
    }
    bounds.add(plain.substring(from));
    bounds.replaceAll(each -> JOINS.matcher(each).replaceFirst(""));
    bounds.removeIf(NO_BOUND::contains);
    return bounds;
  }

  private static Range between(Range one, Range other, String plain) {
    Range low = one.lower() != null ? one : other;
    Range high = one.lower() != null ? other : one;
    BigDecimal least = low.lower();
    BigDecimal most = high.upper();
    if (least == null || most == null) {
      throw UnreadableCellException.of(
          least == null ? "number.twoUpper" : "number.twoLower", plain);
    }
    int order = least.compareTo(most);
    boolean open = low.lowerOpen() || high.upperOpen();
    if (order == 0 && open) {
      throw UnreadableCellException.of("number.excluded", plain, least);
    }
    if (order > 0) {
      throw UnreadableCellException.of("number.empty", plain);
    }
    return new Range(least, low.lowerOpen(), most, high.upperOpen());
  }

  private static @Nullable Range bound(String plain, Measure measure) {
    Matcher more = AND_MORE.matcher(plain);
    if (more.matches()) {
      return Range.atLeast(NumberText.parse(more.group(1), measure));
    }
    Matcher less = AND_LESS.matcher(plain);
    if (less.matches()) {
      return Range.atMost(NumberText.parse(less.group(1), measure));
    }
    for (Map.Entry<String, Function<BigDecimal, Range>> each : BEFORE.entrySet()) {
      if (plain.startsWith(each.getKey())) {
        return each.getValue().apply(number(plain, each.getKey(), measure));
      }
    }
    for (String word : UP_TO) {
      if (plain.startsWith(word)) {
        return Range.atMost(number(plain, word, measure));
      }
    }
    return null;
  }

  private static BigDecimal number(String plain, String after, Measure measure) {
    return NumberText.parse(plain.substring(after.length()).strip(), measure);
  }
}
