package io.github.ntmrules.files.cell;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures as offices write them where a number is asked, if they can mean one thing only: {@code
 * 12/12 km} for a share, {@code 61,5 triệu} for money, {@code không} for a count of nothing. Of two
 * meanings neither is taken.
 */
public final class OfficeText {

  private static final Pattern END = Pattern.compile("[ .;,]+$");
  private static final String NUMBER = "([0-9]+(?:[.,][0-9]{1,2})?)";
  private static final Pattern PART =
      Pattern.compile(NUMBER + " ?/ ?" + NUMBER + "(?: ?(?:\\p{L}[\\p{L} .²]*))?");
  private static final Pattern WITH_OTHER = Pattern.compile("([^()]+?) ?\\(([^()]+)\\)");
  private static final Pattern PERCENT =
      Pattern.compile("(?:đạt |được )?([0-9]+(?:[.,][0-9]{1,2})?) ?(?:%|phần trăm)");
  private static final Pattern REACHED = Pattern.compile("(?:đạt|được) ([0-9].*)");
  private static final Pattern MONEY = Pattern.compile("([0-9][0-9., ]*?) ?(\\p{L}[\\p{L}./ ]*)");
  private static final Pattern EACH =
      Pattern.compile(
          "(?: ?/ ?(?:người|năm|nguoi|nam|ng|khẩu|nhân khẩu|đầu người)\\.?| một năm| mỗi năm)+$");
  private static final Pattern PER_MONTH =
      Pattern.compile(
          "([0-9][0-9., ]*?) ?([^0-9., ].*?)?"
              + "(?:/ ?(?:tháng|thang|th|month)\\b.*|(?:một|mỗi|hàng|hằng|trên) tháng.*)");
  private static final Pattern PER_OTHER =
      Pattern.compile(
          "[0-9].*(?:/ ?(?:quý|quí|tuần|ngày|quarter|week|day)\\b.*|(?:một|mỗi) (?:quý|tuần|ngày))");
  private static final Pattern FOOTNOTE =
      Pattern.compile("([0-9].*?) ?(?:\\(\\*{1,3}\\)|\\*{1,3})");
  private static final String GUESSED =
      "ước|ước tính|ước đạt|ước chừng|ước thực hiện|ước th|uth|dự kiến|dự ước|kế hoạch|kh|phấn đấu"
          + "|tạm tính|sơ bộ|est\\.?|estimated?|approx\\.?|plan|planned";
  private static final Pattern ESTIMATE =
      Pattern.compile(
          "(?:(?:~|≈|≃|±)|(?:khoảng|tầm|chừng|cỡ|độ|gần|xấp xỉ|about|around|nearly|circa|"
              + GUESSED
              + ")[ :]) ?[0-9].*|[0-9].*? ?(?:\\((?:"
              + GUESSED
              + ")\\)|(?<=[ %])(?:"
              + GUESSED
              + "))");
  private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
  private static final Set<String> NOTHING = Set.of("không", "không có", "không còn");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final String YEARLY = "/năm";
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final MathContext DIGITS = new MathContext(30);

  private static final Map<String, Integer> MONEY_UNITS =
      Map.ofEntries(
          Map.entry("triệu", 0),
          Map.entry("triệu đồng", 0),
          Map.entry("triệu đ", 0),
          Map.entry("tr", 0),
          Map.entry("tr.", 0),
          Map.entry("trđ", 0),
          Map.entry("tr.đ", 0),
          Map.entry("tr đồng", 0),
          Map.entry("tr.đồng", 0),
          Map.entry("nghìn", -3),
          Map.entry("ngàn", -3),
          Map.entry("nghìn đồng", -3),
          Map.entry("ngàn đồng", -3),
          Map.entry("nghìn đ", -3),
          Map.entry("ngàn đ", -3),
          Map.entry("ngđ", -3),
          Map.entry("đồng", -6),
          Map.entry("đ", -6),
          Map.entry("vnd", -6),
          Map.entry("vnđ", -6),
          Map.entry("tỷ đồng", 3),
          Map.entry("tỉ đồng", 3));

  private OfficeText() {}

  /**
   * The figure that is meant, or {@code null} if that is not plain.
   *
   * @throws UnreadableCellException if a number in it can mean two things, is an estimate or of
   *     another time than the measure
   */
  public static @Nullable Figure parse(String text, Measure measure) {
    String plain = END.matcher(Spelling.plain(text).replaceFirst("^'", "")).replaceFirst("");
    if (ESTIMATE.matcher(plain).matches()) {
      throw UnreadableCellException.of("number.estimate", text);
    }
    Matcher noted = FOOTNOTE.matcher(plain);
    return noted.matches() ? noted(noted.group(1), measure) : meant(plain, measure);
  }

  /** The figure before the sign of a note, if it stands there as it may stand anywhere. */
  private static @Nullable Figure noted(String plain, Measure measure) {
    try {
      return FigureText.parse(plain, measure);
    } catch (UnreadableCellException e) {
      return meant(plain, measure);
    }
  }

  private static @Nullable Figure meant(String plain, Measure measure) {
    return switch (measure.kind()) {
      case PERCENT -> share(plain, measure);
      case MILLION_DONG -> money(plain, measure);
      case COUNT ->
          NOTHING.contains(plain) ? Figure.exactly(BigDecimal.ZERO) : number(plain, measure);
      default -> number(plain, measure);
    };
  }

  /** A number behind which a stop stood, or the word that it is reached. */
  private static @Nullable Figure number(String plain, Measure measure) {
    Matcher reached = REACHED.matcher(plain);
    try {
      String number = reached.matches() ? reached.group(1) : plain;
      return Figure.exactly(NumberText.parse(number, measure));
    } catch (UnreadableCellException e) {
      return null;
    }
  }

  private static @Nullable Figure share(String plain, Measure measure) {
    if (!"%".equals(measure.unitVi())) {
      return number(plain, measure);
    }
    Matcher other = WITH_OTHER.matcher(plain);
    if (other.matches()) {
      BigDecimal one = part(other.group(1));
      BigDecimal percent = percent(one == null ? other.group(1) : other.group(2));
      BigDecimal whole = one == null ? part(other.group(2)) : one;
      return whole != null && percent != null && rounds(whole, percent)
          ? Figure.exactly(whole)
          : null;
    }
    BigDecimal part = part(plain);
    if (part != null) {
      return Figure.exactly(part);
    }
    BigDecimal percent = percent(plain);
    return percent == null ? number(plain, measure) : Figure.exactly(percent);
  }

  private static @Nullable BigDecimal percent(String plain) {
    Matcher percent = PERCENT.matcher(plain);
    return percent.matches() ? decimal(percent.group(1)) : null;
  }

  /** How many of a hundred, or {@code null} if it is no part of a whole, or may be a month. */
  private static @Nullable BigDecimal part(String plain) {
    Matcher part = PART.matcher(plain);
    if (!part.matches()) {
      return null;
    }
    BigDecimal some = decimal(part.group(1));
    BigDecimal all = decimal(part.group(2));
    boolean year =
        all.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
            && all.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0
            && some.compareTo(BigDecimal.valueOf(12)) <= 0;
    if (all.signum() > 0 && some.compareTo(all) > 0 && !year) {
      throw UnreadableCellException.of("number.overWhole", plain);
    }
    if (all.signum() == 0 || year) {
      return null;
    }
    BigDecimal share = some.scaleByPowerOfTen(2).divide(all, DIGITS).stripTrailingZeros();
    return share.scale() < 0 ? share.setScale(0) : share;
  }

  private static boolean rounds(BigDecimal whole, BigDecimal rounded) {
    BigDecimal half = new BigDecimal(5).scaleByPowerOfTen(-rounded.scale() - 1);
    return whole.subtract(rounded).abs().compareTo(half) <= 0;
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits.replace(',', '.'));
  }

  private static @Nullable Figure money(String plain, Measure measure) {
    boolean yearly = measure.unitVi().endsWith(YEARLY);
    if (yearly) {
      refuseOtherTimes(plain, measure);
    }
    Matcher money = MONEY.matcher(plain);
    if (!money.matches()) {
      return number(plain, measure);
    }
    String unit = yearly ? EACH.matcher(money.group(2)).replaceFirst("") : money.group(2);
    Integer power = MONEY_UNITS.get(unit.strip());
    if (power == null) {
      return number(plain, measure);
    }
    String digits = money.group(1).strip();
    if (power != 0 && MAYBE_THOUSANDS.matcher(digits).matches()) {
      // Which of the two is possible is not told by the range, which is of millions.
      throw UnreadableCellException.of(
          "number.ambiguousUnit",
          plain,
          measure.unitVi(),
          trimmed(decimal(digits.replaceAll("[.,]", "")).scaleByPowerOfTen(power)),
          trimmed(decimal(digits).scaleByPowerOfTen(power)));
    }
    return Figure.exactly(NumberText.parse(digits, measure).scaleByPowerOfTen(power));
  }

  /** Throws if it is the money of a month or the like, where that of a year is asked. */
  private static void refuseOtherTimes(String plain, Measure measure) {
    Matcher month = PER_MONTH.matcher(plain);
    if (!month.matches()) {
      if (PER_OTHER.matcher(plain).matches()) {
        throw UnreadableCellException.of("number.perOther", plain, measure.unitVi());
      }
      return;
    }
    String unit = month.group(2) == null ? "" : EACH.matcher(month.group(2)).replaceFirst("");
    Integer power = unit.isBlank() ? Integer.valueOf(0) : MONEY_UNITS.get(unit.strip());
    String digits = month.group(1).strip();
    if (power == null || MAYBE_THOUSANDS.matcher(digits).matches()) {
      throw UnreadableCellException.of("number.perOther", plain, measure.unitVi());
    }
    BigDecimal yearly = NumberText.parse(digits, measure).scaleByPowerOfTen(power).multiply(MONTHS);
    throw UnreadableCellException.of("number.perMonth", plain, measure.unitVi(), trimmed(yearly));
  }

  private static BigDecimal trimmed(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether a number of that measure is a share, which some write as 0.95 and some as 95. */
  public static boolean isShare(Measure measure) {
    return measure.kind() == MeasureKind.PERCENT && "%".equals(measure.unitVi());
  }
}
