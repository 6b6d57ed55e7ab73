package io.github.ntmrules.files.data;

import io.github.ntmrules.criteria.Provinces;
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
 * @param fractions how a share is read that may be a fraction of one
 * @param asked what the sets ask for
 */
public record ReadOptions(
    UnitKind unit,
    Locale locale,
    @Nullable LocalDate date,
    @Nullable Region region,
    @Nullable String province,
    Fractions fractions,
    Asked asked) {

  /** Requires the kind and the language. */
  public ReadOptions {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(fractions, "fractions");
    Objects.requireNonNull(asked, "asked");
  }

  /** Of no set in particular; a share that may be a fraction of one is told. */
  public ReadOptions(
      UnitKind unit,
      Locale locale,
      @Nullable LocalDate date,
      @Nullable Region region,
      @Nullable String province) {
    this(unit, locale, date, region, province, Fractions.ASK, Asked.NOTHING_KNOWN);
  }

  /** The same with shares read in that way. */
  public ReadOptions with(Fractions how) {
    return new ReadOptions(unit, locale, date, region, province, how, asked);
  }

  /** The same for what those sets ask for. */
  public ReadOptions asking(Asked of) {
    return new ReadOptions(unit, locale, date, region, province, fractions, of);
  }

  /**
   * The same from words, as options and cells spell them.
   *
   * @param date such as {@code 31/12/2020} or {@code 2020-12-31}, or {@code null}
   * @param region its name, abbreviation or id, or {@code null}
   * @param province the province, one of the list, or {@code null}
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
        province == null ? null : spelled("--province", province, locale, ReadOptions::listed));
  }

  private static String listed(String province) {
    String found = Provinces.find(province);
    if (found != null) {
      return found;
    }
    String meant = Provinces.shortened(province);
    meant = meant == null ? Provinces.nearest(province) : meant;
    throw meant == null
        ? UnreadableCellException.of("province.unknown", province)
        : UnreadableCellException.maybe(meant, "province.unknown", province);
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
