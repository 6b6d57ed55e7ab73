package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.cell.Days;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.text.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a file of figures is read: of what units it is, in what language problems are told, and what
 * holds where a row does not say.
 *
 * @param unit the kind of the units
 * @param locale the language of the problems: English for English, else Vietnamese
 * @param date the date of the figures where a row has none, or {@code null}
 * @param region the region where a row has none, or {@code null}
 * @param province the province where a row has none, or {@code null}
 */
public record ReadOptions(
    UnitKind unit,
    Locale locale,
    @Nullable LocalDate date,
    @Nullable Region region,
    @Nullable String province) {

  /** Requires the kind and the language. */
  public ReadOptions {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(locale, "locale");
  }

  /**
   * The same from words, as options and cells spell them.
   *
   * @param date such as {@code 31/12/2020} or {@code 2020-12-31}, or {@code null}
   * @param region its name, abbreviation or id, or {@code null}
   * @param province the province, or {@code null}
   * @throws BadInputException if a word cannot be understood
   */
  public static ReadOptions of(
      UnitKind unit,
      Locale locale,
      @Nullable String date,
      @Nullable String region,
      @Nullable String province) {
    return new ReadOptions(
        unit,
        locale,
        date == null ? null : spelled("--date", date, locale, Days::parse),
        region == null ? null : spelled("--region", region, locale, Names.REGIONS::parse),
        province);
  }

  private static <T> T spelled(
      String option, String text, Locale locale, Function<String, T> meaning) {
    try {
      return meaning.apply(text);
    } catch (UnreadableCellException e) {
      String message = e.message(Texts.of(RowParser.AREA, locale));
      throw new BadInputException("option.unreadable", option, message);
    }
  }
}
