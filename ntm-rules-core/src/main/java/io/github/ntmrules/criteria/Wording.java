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

  /** In the language of {@code locale}: English for English, else Vietnamese. */
  public static Wording in(Locale locale) {
    return new Wording(locale);
  }

  /** The number in full, without zeros at the end of its decimals: {@code 1.234,5}. */
  public String number(BigDecimal number) {
    return Numbers.format(number, locale);
  }

  /** The day: {@code 31/12/2020}, in English {@code 2020-12-31}. */
  public String date(LocalDate date) {
    String pattern = Messages.english(locale) ? "yyyy-MM-dd" : "dd/MM/yyyy";
    return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
  }

  /**
   * A value of a measure without its unit: a number, {@code có} or {@code không}, or the name of
   * the grade.
   *
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

  /** The same with its unit: {@code 44,2 triệu đồng/năm}, {@code 95%}. */
  public String quantity(Measure measure, BigDecimal value) {
    return withUnit(value(measure, value), measure);
  }

  /** A text with the unit of the measure after it, if the measure has one. */
  public String withUnit(String text, Measure measure) {
    String unit = measure.unit(locale);
    return unit.isEmpty() || measure.kind() == MeasureKind.YES_NO
        ? text
        : unit.startsWith("%") ? text + unit : text + " " + unit;
  }

  /**
   * A range of values of a measure, without its unit: {@code từ 50}, {@code dưới 5}, {@code từ 80
   * đến 90}, {@code trên 80 và dưới 90}, {@code 44,2}.
   *
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

  /** What one figure is held against, without its unit: {@code từ 50}, {@code không có mức}. */
  public String level(Requirement.Threshold threshold) {
    String asked = asked(threshold);
    return threshold.level().certainty() == LegalStatus.DOUBTFUL
        ? get("level.DOUBTFUL", asked)
        : asked;
  }

  /** The same with its unit: {@code từ 50 triệu đồng/năm}, {@code không có}. */
  public String levelWithUnit(Requirement.Threshold threshold) {
    String text = level(threshold);
    return threshold.accepted() == null || none(threshold)
        ? text
        : withUnit(text, threshold.measure());
  }

  /** The same with its legal status: {@code từ 50 triệu đồng/năm [đã đối chiếu]}. */
  public String levelWithStatus(Requirement.Threshold threshold) {
    return levelWithUnit(threshold) + " [" + threshold.level().status().displayName(locale) + "]";
  }

  /** The whole requirement with the names of its figures. */
  public String requirement(Requirement requirement) {
    return requirement(requirement, false);
  }

  /** The same with the legal status of every level behind it, in brackets. */
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

  /** How the parts of a combination are joined: {@code một trong các nội dung sau}. */
  public String combination(Requirement.Combination combination) {
    return combination.match(
        all -> get("combination.all"),
        any -> get("combination.any"),
        some -> get("combination.atLeast", some.needed(), some.parts().size()),
        given -> get("combination.given"));
  }

  /** Where it stands in the law: {@code QĐ 1980/QĐ-TTg, Phụ lục, mục 10, cột ĐBSH}. */
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
