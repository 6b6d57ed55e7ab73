package io.github.ntmrules.files.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people write them: {@code 31/12/2020}, {@code 31-12-2020}, {@code 31.12.2020}, {@code
 * 31/12/20}, {@code ngày 31 tháng 12 năm 2020}, {@code 2020-12-31}, with a time or without.
 */
public final class Days {

  private static final String TIME = "(?:[t ][0-9]{1,2}:[0-9]{2}(?::[0-9.]+)?z?)?";
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})" + TIME);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})([/.-])([0-9]{1,2})\\2([0-9]{1,2})" + TIME);
  private static final Pattern IN_WORDS =
      Pattern.compile("(?:ngày )?([0-9]{1,2}) ?tháng ([0-9]{1,2}) ?năm ([0-9]{4})");
  private static final Pattern MONTH =
      Pattern.compile("(?:tháng )?([0-9]{1,2})(?:[/.-]| năm )((?:19|20)[0-9]{2})");
  private static final Pattern YEAR = Pattern.compile("(?:năm |year )?((?:19|20)[0-9]{2})");

  /** The length of {@code 31/12/20}. */
  private static final int SHORT = 8;

  private Days() {}

  /**
   * The day of that text.
   *
   * @throws UnreadableCellException if it is none, or only a year
   */
  public static LocalDate parse(String text) {
    String plain = Spelling.plain(text);
    try {
      Matcher dayFirst = DAY_FIRST.matcher(plain);
      if (dayFirst.matches()) {
        return day(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
      }
      Matcher yearFirst = YEAR_FIRST.matcher(plain);
      if (yearFirst.matches()) {
        return day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
      }
      Matcher words = IN_WORDS.matcher(plain);
      if (words.matches()) {
        return day(words.group(3), words.group(2), words.group(1));
      }
    } catch (DateTimeException e) {
      throw UnreadableCellException.of("date.impossible", text);
    }
    Matcher year = YEAR.matcher(plain);
    if (year.matches()) {
      throw UnreadableCellException.maybe("31/12/" + year.group(1), "date.year", text);
    }
    Matcher month = MONTH.matcher(plain);
    if (month.matches()) {
      throw UnreadableCellException.of("date.month", text);
    }
    throw UnreadableCellException.of("date.other", text);
  }

  /** Whether that text leaves out the century: {@code 31/12/20}. */
  public static boolean isShort(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return text.length() <= SHORT && dayFirst.matches() && dayFirst.group(4).length() == 2;
  }

  /**
   * Whether that text is only a year, or a month of one, in which that day is: {@code năm 2024},
   * {@code 12/2024}.
   */
  public static boolean holds(String text, LocalDate day) {
    String plain = Spelling.plain(text);
    Matcher year = YEAR.matcher(plain);
    Matcher month = MONTH.matcher(plain);
    return year.matches()
        ? Integer.parseInt(year.group(1)) == day.getYear()
        : month.matches()
            && Integer.parseInt(month.group(2)) == day.getYear()
            && Integer.parseInt(month.group(1)) == day.getMonthValue();
  }

  private static LocalDate day(String year, String month, String day) {
    int number = Integer.parseInt(year);
    return LocalDate.of(
        year.length() == 2 ? 2000 + number : number,
        Integer.parseInt(month),
        Integer.parseInt(day));
  }
}
