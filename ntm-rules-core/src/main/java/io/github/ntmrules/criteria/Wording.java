package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the law asks, in words and numbers as people of a language write them: {@code từ 50}, {@code
 * 1.234,5 triệu đồng/năm}. For people; do not parse. Immutable and thread-safe.
 */
public final class Wording {

  private static final Range NONE = Range.atMost(BigDecimal.ZERO);

  private final Locale locale;

  private Wording(Locale locale) {
    this.locale = locale;
  }

  /**
   * In the language of {@code locale}: English for English, else Vietnamese.
   *
   * @param locale the language: English for English, else Vietnamese
   * @return a wording
   */
  public static Wording in(Locale locale) {
    return new Wording(locale);
  }

  /**
   * {@return the number in full, without zeros at the end of its decimals: {@code 1.234,5}}
   *
   * @param number the number
   */
  public String number(BigDecimal number) {
    return Numbers.format(number, locale);
  }

  /**
   * {@return the day: {@code 31/12/2020}, in English {@code 2020-12-31}}
   *
   * @param date the day
   */
  public String date(LocalDate date) {
    String pattern = Messages.english(locale) ? "yyyy-MM-dd" : "dd/MM/yyyy";
    return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
  }

  /**
   * {@return a value of a measure without its unit: a number, {@code có} or {@code không}, or the
   * name of the grade}
   *
   * @param measure the figure in question
   * @param value in the unit of the measure; 1 or 0 for yes or no; the step of the scale (from 0)
   *     for a grade
   */
  public String value(Measure measure, BigDecimal value) {
    return switch (measure.kind()) {
      case YES_NO -> get(value.signum() > 0 ? "yes" : "no");
      case GRADE -> measure.scale().get(value.intValueExact());
      default -> number(value);
    };
  }

  /**
   * {@return the same with its unit: {@code 44,2 triệu đồng/năm}, {@code 95%}}
   *
   * @param measure the figure in question
   * @param value the value
   */
  public String quantity(Measure measure, BigDecimal value) {
    return withUnit(value(measure, value), measure);
  }

  /**
   * {@return a text with the unit of the measure after it, if the measure has one}
   *
   * @param text the text
   * @param measure the figure in question
   */
  public String withUnit(String text, Measure measure) {
    String unit = measure.unit(locale);
    return unit.isEmpty() || measure.kind() == MeasureKind.YES_NO
        ? text
        : unit.startsWith("%") ? text + unit : text + " " + unit;
  }

  /**
   * {@return a range of values of a measure, without its unit: {@code từ 50}, {@code dưới 5},
   * {@code từ 80 đến 90}, {@code trên 80 và dưới 90}, {@code 44,2}}
   *
   * @param measure the figure in question
   * @param range the range
   * @throws IllegalArgumentException if the range has no ends
   */
  public String range(Measure measure, Range range) {
    BigDecimal lower = range.lower();
    BigDecimal upper = range.upper();
    if (lower != null && upper != null) {
      return range.exact() ? value(measure, lower) : between(measure, range, lower, upper);
    }
    if (lower != null) {
      return get(range.lowerOpen() ? "bound.MORE_THAN" : "bound.AT_LEAST", value(measure, lower));
    }
    if (upper == null) {
      throw new IllegalArgumentException("A range without ends says nothing.");
    }
    return get(range.upperOpen() ? "bound.LESS_THAN" : "bound.AT_MOST", value(measure, upper));
  }

  private String between(Measure measure, Range range, BigDecimal lower, BigDecimal upper) {
    if (!range.lowerOpen() && !range.upperOpen()) {
      return get("figure.between", value(measure, lower), value(measure, upper));
    }
    return get(
        "figure.both",
        range(measure, new Range(lower, range.lowerOpen(), null, false)),
        range(measure, new Range(null, false, upper, range.upperOpen())));
  }

  /**
   * {@return what one figure is held against, without its unit: {@code từ 50}, {@code không có
   * mức}}
   *
   * @param threshold the threshold
   */
  public String level(Requirement.Threshold threshold) {
    String asked = asked(threshold);
    return threshold.level().certainty() == LegalStatus.DOUBTFUL
        ? get("level.DOUBTFUL", asked)
        : asked;
  }

  /**
   * {@return the same with its unit: {@code từ 50 triệu đồng/năm}, {@code không có}}
   *
   * @param threshold the threshold
   */
  public String levelWithUnit(Requirement.Threshold threshold) {
    String text = level(threshold);
    return threshold.accepted() == null || none(threshold)
        ? text
        : withUnit(text, threshold.measure());
  }

  /**
   * {@return the same with its legal status: {@code từ 50 triệu đồng/năm [đã đối chiếu]}}
   *
   * @param threshold the threshold
   */
  public String levelWithStatus(Requirement.Threshold threshold) {
    return levelWithUnit(threshold) + " [" + threshold.level().status().displayName(locale) + "]";
  }

  /**
   * {@return the whole requirement with the names of its figures}
   *
   * @param requirement the requirement
   */
  public String requirement(Requirement requirement) {
    return requirement(requirement, false);
  }

  /**
   * {@return the same with the legal status of every level behind it, in brackets}
   *
   * @param requirement the requirement
   */
  public String requirementWithStatus(Requirement requirement) {
    return requirement(requirement, true);
  }

  private String requirement(Requirement requirement, boolean withStatus) {
    return requirement.match(
        threshold ->
            threshold.measure().label(locale)
                + " "
                + (withStatus ? levelWithStatus(threshold) : levelWithUnit(threshold)),
        combination ->
            combination.parts().stream()
                .map(part -> requirement(part, withStatus))
                .collect(Collectors.joining("; ", combination(combination) + " (", ")")),
        meets -> get("requirement.meets", meets.requirements().set().title(locale)));
  }

  /**
   * {@return how the parts of a combination are joined: {@code một trong các nội dung sau}}
   *
   * @param combination the combination
   */
  public String combination(Requirement.Combination combination) {
    return combination.match(
        all -> get("combination.all"),
        any -> get("combination.any"),
        some -> get("combination.atLeast", some.needed(), some.parts().size()),
        given -> get("combination.given"));
  }

  /**
   * {@return where it stands in the law: {@code QĐ 1980/QĐ-TTg, Phụ lục, mục 10, cột ĐBSH}}
   *
   * @param citation the citation
   */
  public String citation(Citation citation) {
    String column = citation.column();
    return citation.decree()
        + ", "
        + citation.place()
        + (column == null ? "" : ", " + get("column", column));
  }

  /** Whether nothing of it may be there at all. */
  private static boolean none(Requirement.Threshold threshold) {
    return NONE.equals(threshold.accepted()) && threshold.measure().kind() != MeasureKind.YES_NO;
  }

  private String asked(Requirement.Threshold threshold) {
    Level level = threshold.level();
    Range accepted = threshold.accepted();
    Measure measure = threshold.measure();
    if (accepted == null) {
      String unknown = get("level." + unknown(level));
      Range possible = level.possible(false);
      return possible == null
          ? unknown
          : get("level.within", unknown, withUnit(range(measure, possible), measure));
    }
    if (measure.kind() == MeasureKind.YES_NO) {
      return get("required.yes");
    }
    return none(threshold) ? get("required.none") : range(measure, accepted);
  }

  private static String unknown(Level level) {
    if (level.leftToProvince()) {
      return "SET_BY_PROVINCE";
    }
    if (level.inUndeterminedColumn()) {
      return "COLUMN_UNDETERMINED";
    }
    return level.directionInDoubt() ? "DIRECTION_IN_DOUBT" : "NOT_ON_FILE";
  }

  private String get(String key, Object... arguments) {
    return Messages.get(locale, key, arguments);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Wording.class);
  }
}
