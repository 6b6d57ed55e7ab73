package io.github.ntmrules.files.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them: {@code 31/12/2020}, {@code 31-12-2020}, {@code 31.12.2020}, {@code
 * 31/12/20}, {@code ngày 31 tháng 12 năm 2020}, {@code 2020-12-31}, with a time or without, with
 * {@code ngày}, {@code tính đến hết ngày} or a day of the week before them. A year, a quarter or a
 * month is no day, nor is a bare number: what was probably meant is said.
 */
public final class Days {

  private static final String TIME = "(?:[t ][0-9]{1,2}:[0-9]{2}(?::[0-9.]+)?z?)?";
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})" + TIME);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})([/.-])([0-9]{1,2})\\2([0-9]{1,2})" + TIME);
  private static final Pattern IN_WORDS =
      Pattern.compile("([0-9]{1,2}) ?(?:tháng|thg) ?([0-9]{1,2}),? ?(?:năm )?([0-9]{4})");

  /** What may stand before a day without changing it. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: ?[,-])? ?)?"
              + "(?:(?:số liệu )?(?:tính )?(?:đến |tại )(?:hết )?(?:thời điểm )?)?(?:ngày:? ?)?");

  private static final Pattern SIGNS = Pattern.compile(" ?([/.-]) ?");
  private static final Pattern END = Pattern.compile("[ .,;]+$");
  private static final Pattern MONTH =
      Pattern.compile("(?:tháng ?|t)?([0-9]{1,2})(?: ?[/.-] ?| năm )((?:19|20)[0-9]{2})");
  private static final Pattern YEAR_AND_MONTH =
      Pattern.compile("((?:19|20)[0-9]{2})[/-]([0-9]{2})");
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?:hết |cuối )?(?:quý|quí|q) ?(iv|i{1,3}|[1-4])(?: ?[/.,-] ?| năm | )((?:19|20)[0-9]{2})");
  private static final Pattern MONTHS =
      Pattern.compile("(6|sáu|9|chín) tháng(?: đầu)?(?: năm |/| )((?:19|20)[0-9]{2})");
  private static final Pattern YEAR =
      Pattern.compile("(?:(?:hết |cuối |cả )?năm |year |hết |cuối )?((?:19|20)[0-9]{2})");
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

  /** From 2000 to 2099, as spreadsheets count the days since 1900. */
  private static final int FIRST_SERIAL = 36_526;

  private static final int LAST_SERIAL = 73_050;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int DAYS_1904 = 1462;

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** The length of {@code 31/12/20}. */
  private static final int SHORT = 8;

  private Days() {}

  /**
   * The day of that text.
   *
   * @throws UnreadableCellException if it is none, or only a year, a quarter, a month or a number
   */
  public static LocalDate parse(String text) {
    String plain = Spelling.plain(text);
    try {
      LocalDate day = numbers(plain);
      if (day == null) {
        day = numbers(bare(plain));
      }
      Matcher words = day == null ? IN_WORDS.matcher(bare(plain)) : null;
      if (words != null && words.matches()) {
        day = day(words.group(3), words.group(2), words.group(1));
      }
      if (day != null) {
        return day;
      }
    } catch (DateTimeException e) {
      throw UnreadableCellException.of("date.impossible", text);
    }
    throw noDay(text, plain);
  }

  private static @Nullable LocalDate numbers(String plain) {
    Matcher dayFirst = DAY_FIRST.matcher(plain);
    if (dayFirst.matches()) {
      return day(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(plain);
    return yearFirst.matches()
        ? day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4))
        : null;
  }

  /** Without what may stand around a day. */
  private static String bare(String plain) {
    Matcher before = BEFORE.matcher(plain);
    String rest = before.lookingAt() ? plain.substring(before.end()) : plain;
    return END.matcher(SIGNS.matcher(rest).replaceAll("$1")).replaceFirst("");
  }

  /** What to say of a text that is no day, and the last day of what it names. */
  private static UnreadableCellException noDay(String text, String plain) {
    Span span = span(plain);
    if (span != null) {
      String last = DATE.format(span.last());
      return UnreadableCellException.maybe(last, "date." + span.kind(), text);
    }
    LocalDate serial =
        FIVE_DIGITS.matcher(plain).matches() ? ofSerial(Integer.parseInt(plain), false) : null;
    return serial == null
        ? UnreadableCellException.of("date.other", text)
        : UnreadableCellException.maybe(DATE.format(serial), "date.serial", text);
  }

  private record Span(String kind, LocalDate first, LocalDate last) {
    static Span months(String kind, String year, int first, int last) {
      LocalDate from = LocalDate.of(Integer.parseInt(year), first, 1);
      return new Span(kind, from, from.withMonth(last).with(TemporalAdjusters.lastDayOfMonth()));
    }
  }

  /** The year, quarter, months or month that a text names, or {@code null}. */
  private static @Nullable Span span(String plain) {
    String text = END.matcher(plain).replaceFirst("");
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return Span.months("year", year.group(1), 1, 12);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      String said = quarter.group(1);
      int number = ROMAN.contains(said) ? ROMAN.indexOf(said) + 1 : Integer.parseInt(said);
      return Span.months("quarter", quarter.group(2), 3 * number - 2, 3 * number);
    }
    Matcher months = MONTHS.matcher(text);
    if (months.matches()) {
      boolean half = months.group(1).equals("6") || months.group(1).equals("sáu");
      return Span.months("months", months.group(2), 1, half ? 6 : 9);
    }
    Matcher month = MONTH.matcher(text);
    Matcher turned = YEAR_AND_MONTH.matcher(text);
    if (month.matches()) {
      return month(month.group(2), month.group(1));
    }
    return turned.matches() ? month(turned.group(1), turned.group(2)) : null;
  }

  private static @Nullable Span month(String year, String month) {
    int number = Integer.parseInt(month);
    return number < 1 || number > 12 ? null : Span.months("month", year, number, number);
  }

  /**
   * The day that a spreadsheet keeps as that number, or {@code null} if it is none from 2000 to
   * 2099.
   *
   * @param from1904 whether its days count from 1904
   */
  public static @Nullable LocalDate ofSerial(int number, boolean from1904) {
    int serial = from1904 ? number + DAYS_1904 : number;
    return serial < FIRST_SERIAL || serial > LAST_SERIAL ? null : DAY_ZERO.plusDays(serial);
  }

  /**
   * Whether something had to be understood in the text of a day: the century, {@code 31/12/20}, or
   * words around it but {@code ngày}.
   */
  public static boolean isUnderstood(String text) {
    if (text.length() <= SHORT) {
      Matcher dayFirst = DAY_FIRST.matcher(text);
      return dayFirst.matches() && dayFirst.group(4).length() == 2;
    }
    return !Character.isDigit(text.charAt(0)) && !Spelling.plain(text).startsWith("ngày");
  }

  /**
   * Whether that text is only a year, a quarter or a month of one, in which that day is: {@code năm
   * 2024}, {@code quý IV/2024}, {@code 12/2024}.
   */
  public static boolean holds(String text, LocalDate day) {
    Span span = span(Spelling.plain(text));
    return span != null && !day.isBefore(span.first()) && !day.isAfter(span.last());
  }

  private static LocalDate day(String year, String month, String day) {
    int number = Integer.parseInt(year);
    return LocalDate.of(
        year.length() == 2 ? 2000 + number : number,
        Integer.parseInt(month),
        Integer.parseInt(day));
  }
}
