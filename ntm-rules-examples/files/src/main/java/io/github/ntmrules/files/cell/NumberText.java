package io.github.ntmrules.files.cell;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as text: {@code 44,2}, {@code 1.234,5}, {@code 1 234,5}, {@code 44.2}, with the unit of
 * the measure after them or without.
 *
 * <p>{@code 1.234} and {@code 1,234} may be one thousand two hundred and thirty-four, or a little
 * more than one. If the measure can be only one of the two, that is meant; else the text is
 * refused.
 */
public final class NumberText {

  private static final Pattern WITH_UNIT =
      Pattern.compile("(-? ?[0-9](?:[0-9., ]*[0-9])?) ?([^0-9., ].*)?");
  private static final Pattern NOTED =
      Pattern.compile(
          "([0-9].*?) ?(?:\\((?:[0-9]{1,2}|\\p{L}|[ivx]{1,4})\\)"
              + "|\\[(?:[0-9]{1,2}|\\p{L}|\\*{1,3})]|(?<= )[0-9]{1,2}\\)|(?<!m)[⁰¹²³⁴-⁹]+)");
  private static final Pattern WHOLE = Pattern.compile("[0-9]+");
  private static final Pattern ONE_SEPARATOR = Pattern.compile("([0-9]+)[.,]([0-9]+)");
  private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
  private static final Pattern GROUPS =
      Pattern.compile("[1-9][0-9]{0,2}(?:(?:\\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,}|(?: [0-9]{3})+)");
  private static final Pattern GROUPS_AND_DECIMALS =
      Pattern.compile(
          "([1-9][0-9]{0,2}(?:(?:\\.[0-9]{3})+(?=,)|(?:,[0-9]{3})+(?=\\.)|(?: [0-9]{3})+(?=[.,])))"
              + "[.,]([0-9]+)");
  private static final int LONGEST = 60;

  private NumberText() {}

  /**
   * The number.
   *
   * @param text as {@link Spelling#plain} makes it
   * @param measure what it is a figure of
   * @throws UnreadableCellException if it is no number, if it has another unit, or if it can mean
   *     two things
   */
  public static BigDecimal parse(String text, Measure measure) {
    Matcher noted = NOTED.matcher(text);
    if (text.length() <= LONGEST && noted.matches()) {
      throw UnreadableCellException.of("number.note", text, noted.group(1).strip());
    }
    Matcher parts = WITH_UNIT.matcher(text);
    if (text.length() > LONGEST || !parts.matches()) {
      throw UnreadableCellException.of("number.none", text);
    }
    checkUnit(parts.group(2), measure);
    String number = parts.group(1);
    boolean negative = number.startsWith("-");
    String digits = negative ? number.substring(1).strip() : number;
    if (MAYBE_THOUSANDS.matcher(digits).matches()) {
      return ambiguous(digits, negative, measure);
    }
    return signed(value(digits), negative);
  }

  /**
   * The number, of whatever measure it is.
   *
   * @param digits without a sign, a blank or a unit
   * @throws UnreadableCellException if it is no number, or if it can mean two things
   */
  public static BigDecimal parse(String digits) {
    if (digits.length() > LONGEST) {
      throw UnreadableCellException.of("number.none", digits);
    }
    if (MAYBE_THOUSANDS.matcher(digits).matches()) {
      throw twoMeanings("", digits);
    }
    return value(digits);
  }

  private static void checkUnit(String unit, Measure measure) {
    if (unit != null
        && !unit.equals(Spelling.plain(measure.unitVi()))
        && !unit.equals(Spelling.plain(measure.unitEn()))) {
      throw measure.unitVi().isEmpty()
          ? UnreadableCellException.of("number.noUnit", unit)
          : UnreadableCellException.of("number.unit", unit, measure.unitVi());
    }
  }

  private static BigDecimal value(String digits) {
    if (WHOLE.matcher(digits).matches()) {
      return new BigDecimal(digits);
    }
    Matcher one = ONE_SEPARATOR.matcher(digits);
    if (one.matches()) {
      return new BigDecimal(one.group(1) + "." + one.group(2));
    }
    if (GROUPS.matcher(digits).matches()) {
      return new BigDecimal(digits.replaceAll("[., ]", ""));
    }
    Matcher both = GROUPS_AND_DECIMALS.matcher(digits);
    if (both.matches()) {
      return new BigDecimal(both.group(1).replaceAll("[., ]", "") + "." + both.group(2));
    }
    throw UnreadableCellException.of("number.none", digits);
  }

  private static BigDecimal ambiguous(String digits, boolean negative, Measure measure) {
    String joined = digits.replaceAll("[.,]", "");
    BigDecimal thousands = signed(new BigDecimal(joined), negative);
    BigDecimal decimal = signed(value(digits), negative);
    if (!possible(thousands, measure)) {
      return decimal;
    }
    if (!possible(decimal, measure)) {
      return thousands;
    }
    throw twoMeanings(negative ? "-" : "", digits);
  }

  private static UnreadableCellException twoMeanings(String sign, String digits) {
    String joined = digits.replaceAll("[.,]", "");
    String whole = digits.substring(0, digits.length() - 4);
    String fraction = digits.substring(digits.length() - 3);
    return UnreadableCellException.of(
        "number.ambiguous", sign + digits, sign + joined, sign + whole, fraction);
  }

  private static boolean possible(BigDecimal value, Measure measure) {
    return FixedPoint.fits(value) && measure.canBe(value);
  }

  private static BigDecimal signed(BigDecimal value, boolean negative) {
    return negative ? value.negate() : value;
  }
}
