package io.github.ntmrules.files.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: {@code 31/12/2020}, {@code 31-12-2020}, {@code 2020-12-31}. */
public final class Days {

  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})([/-])([0-9]{1,2})\\2([0-9]{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern YEAR = Pattern.compile("(?:năm |year )?((?:19|20)[0-9]{2})");

  private Days() {}

  /**
   * The day of that text.
   *
   * @throws UnreadableCellException if it is none, or only a year
   */
  public static LocalDate parse(String text) {
    String plain = Spelling.plain(text);
    Matcher year = YEAR.matcher(plain);
    if (year.matches()) {
      throw UnreadableCellException.maybe("31/12/" + year.group(1), "date.year", text);
    }
    try {
      Matcher dayFirst = DAY_FIRST.matcher(plain);
      if (dayFirst.matches()) {
        return day(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
      }
      Matcher yearFirst = YEAR_FIRST.matcher(plain);
      if (yearFirst.matches()) {
        return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
      }
    } catch (DateTimeException e) {
      throw UnreadableCellException.of("date.impossible", text);
    }
    throw UnreadableCellException.of("date.other", text);
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
