package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Derivation.Operation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The words a rule file is written in. Small and closed: what is not here, a rule cannot say.
 *
 * <p>Every function only describes what the law asks; none compares a figure. All are pure and
 * thread-safe. A measure id that the dictionary does not have, or that is of another kind, is a
 * {@link RuleException} that names the rule.
 */
public final class Vocabulary {

  private Vocabulary() {}

  // ---- figures

  /**
   * A share, in percent (0–100; write 80 for 80 %).
   *
   * <p>Example: {@code percent("health_insurance_coverage").atLeast(85)}
   */
  public static FigureTerm percent(String measure) {
    return new FigureTerm(known(measure, MeasureKind.PERCENT));
  }

  /**
   * A number of things, whole; the unit is that of the measure.
   *
   * <p>Example: {@code count("temporary_or_dilapidated_houses").none()}
   */
  public static FigureTerm count(String measure) {
    return new FigureTerm(known(measure, MeasureKind.COUNT));
  }

  /**
   * Money, in million đồng (write 50 for 50 triệu đồng).
   *
   * <p>Example: {@code millionDong("income_per_capita").atLeast(50)}
   */
  public static FigureTerm millionDong(String measure) {
    return new FigureTerm(known(measure, MeasureKind.MILLION_DONG));
  }

  /**
   * An area, in square metres.
   *
   * <p>Example: {@code squareMetres("public_green_space_per_capita").atLeast(4)}
   */
  public static FigureTerm squareMetres(String measure) {
    return new FigureTerm(known(measure, MeasureKind.SQUARE_METRES));
  }

  /**
   * A volume, in litres.
   *
   * <p>Example: {@code litres("domestic_water_supply_per_capita_day").atLeast(60)}
   */
  public static FigureTerm litres(String measure) {
    return new FigureTerm(known(measure, MeasureKind.LITRES));
  }

  /**
   * A ratio of two quantities, in times ("lần").
   *
   * <p>Example: {@code times("income_ratio_to_province").atLeast(1.2)}
   */
  public static FigureTerm times(String measure) {
    return new FigureTerm(known(measure, MeasureKind.TIMES));
  }

  /**
   * A step of an ordered scale; the level is the name of the step, and higher steps pass.
   *
   * <p>Example: {@code grade("community_learning_grade").atLeast("Khá")}
   */
  public static FigureTerm grade(String measure) {
    return new FigureTerm(known(measure, MeasureKind.GRADE));
  }

  /**
   * Yes: "Đạt", "Có". No unit.
   *
   * <p>Example: {@code yes("commune_health_standard")}
   */
  public static Clause yes(String measure) {
    return yes(measure, Cell.of(1));
  }

  /**
   * Yes or no, where the decree leaves the level to the province or the level is not on file.
   *
   * <p>Example: {@code yes("commune_culture_house_and_sports_ground", setByProvince())}
   */
  public static Clause yes(String measure, Cell level) {
    return Clause.threshold(known(measure, MeasureKind.YES_NO), Comparison.AT_LEAST, level);
  }

  // ---- combinations

  /**
   * All of the parts that apply.
   *
   * <p>Example: {@code allOf(percent("a").atLeast(90), percent("b").atLeast(50))}
   */
  public static Clause allOf(Clause... parts) {
    return Clause.allOf(parts);
  }

  /**
   * Any one of the parts.
   *
   * <p>Example: {@code anyOf(yes("planned_market"), yes("shop_at_standard"))}
   */
  public static Clause anyOf(Clause... parts) {
    return Clause.anyOf(parts);
  }

  /**
   * At least so many of the parts.
   *
   * <p>Example: {@code atLeast(2, yes("a"), yes("b"), yes("c"))}
   */
  public static Clause atLeast(int needed, Clause... parts) {
    return Clause.atLeast(needed, parts);
  }

  /**
   * "If the commune has …": the requirement is asked only where the condition is met; where it is
   * not met, the indicator is not applicable; where that is unknown, it is undetermined.
   *
   * <p>Example: {@code given(yes("has_craft_village"), yes("craft_village_plan"))}
   */
  public static Clause given(Clause condition, Clause requirement) {
    return Clause.given(condition, requirement);
  }

  /**
   * The unit meets another whole criteria set, of the same date and circumstances. No level of that
   * set is more certain here than the rule that refers to it.
   *
   * <p>Example: {@code meets("qd318-2022-xa-nang-cao")}
   */
  public static Clause meets(String setId) {
    return Clause.meets(setId);
  }

  // ---- cells

  /**
   * The cells of the decree's row, in the order of its columns; as many as the set has columns.
   *
   * <p>Example: {@code row(36, 50, 36, 41, 41, unconfirmed(59), notOnFile())}
   */
  public static Row row(Object... cells) {
    return Row.of(cells);
  }

  /**
   * A level that was read in a published source, in a rule whose {@code @status} says otherwise.
   *
   * <p>Example: {@code confirmed(70)}
   */
  public static Cell confirmed(Object level) {
    return Cell.of(level).with(LegalStatus.CONFIRMED);
  }

  /**
   * A level that is commonly quoted and not yet checked. It decides, and is flagged.
   *
   * <p>Example: {@code unconfirmed(40)}
   */
  public static Cell unconfirmed(Object level) {
    return Cell.of(level).with(LegalStatus.UNCONFIRMED);
  }

  /**
   * A level whose sources disagree. It is shown and never decides.
   *
   * <p>Example: {@code doubtful(75)}
   */
  public static Cell doubtful(Object level) {
    return Cell.of(level).with(LegalStatus.DOUBTFUL);
  }

  /**
   * No level is known: the outcome stays undetermined.
   *
   * <p>Example: {@code percent("…").atLeast(notOnFile())}
   */
  public static Cell notOnFile() {
    return Cell.notOnFile();
  }

  /**
   * No level is known, and not even whether it is the least or the most that is asked: no figure,
   * however great or small, is certain to meet it.
   *
   * <p>Example: {@code percent("…").atLeast(directionInDoubt())}
   */
  public static Cell directionInDoubt() {
    return Cell.directionInDoubt();
  }

  /**
   * The decree leaves the level to the province.
   *
   * <p>Example: {@code percent("commune_roads_paved").atLeast(setByProvince())}
   */
  public static Cell setByProvince() {
    return Cell.setByProvince();
  }

  /**
   * The level that another set asks for one of its indicators, in the same scope; as certain as
   * there, but no more certain than the rule that refers to it.
   *
   * <p>Example: {@code levelOf("qd318-2022-xa-nang-cao", "10").increasedByPercent(10)}
   */
  public static LevelOfOtherSet levelOf(String setId, String indicator) {
    return new LevelOfOtherSet(setId, indicator, BigDecimal.ONE);
  }

  // ---- withdrawal of recognition

  /**
   * So many percent of the criteria, or more, are not met.
   *
   * <p>Example: {@code criteriaNotMet(30).lessThan(50).including("10", "17")}
   */
  public static WithdrawalTerm criteriaNotMet(int atLeastPercent) {
    return WithdrawalTerm.atLeast(atLeastPercent);
  }

  // ---- derived figures

  /**
   * The sum of figures; only where all of them are known.
   *
   * <p>Example: {@code sum("poor_households_rate", "near_poor_households_rate")}
   */
  public static DerivedTerm sum(String... measures) {
    if (measures.length == 0) {
      throw RuleException.of(Kind.WRONG_NUMBER_OF_PARTS, null, 1, 0);
    }
    return new DerivedTerm(Operation.SUM, Arrays.stream(measures).map(Vocabulary::known).toList());
  }

  /**
   * One figure divided by another, exactly; only where both are known and the second is not zero.
   *
   * <p>Example: {@code ratio("income_per_capita", "province_rural_income_per_capita")}
   */
  public static DerivedTerm ratio(String dividend, String divisor) {
    return new DerivedTerm(Operation.RATIO, List.of(known(dividend), known(divisor)));
  }

  // ---- dates, in conditions

  /**
   * A day, written year-month-day.
   *
   * <p>Example: {@code Scope( date >= day("2024-03-01") )}
   */
  public static LocalDate day(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw RuleException.of(Kind.WRONG_DATE, null, date);
    }
  }

  static Measure known(String id) {
    Measure measure = Measures.standard().find(id);
    if (measure == null) {
      throw RuleException.of(Kind.UNKNOWN_MEASURE, Measures.standard().nearest(id), id);
    }
    return measure;
  }

  private static Measure known(String id, MeasureKind kind) {
    Measure measure = known(id);
    if (measure.kind() != kind) {
      String meant = word(measure.kind()) + "(\"" + id + "\")";
      throw RuleException.of(Kind.WRONG_MEASURE_KIND, meant, id, word(kind), measure.kind());
    }
    return measure;
  }

  private static String word(MeasureKind kind) {
    return switch (kind) {
      case PERCENT -> "percent";
      case COUNT -> "count";
      case MILLION_DONG -> "millionDong";
      case SQUARE_METRES -> "squareMetres";
      case LITRES -> "litres";
      case TIMES -> "times";
      case GRADE -> "grade";
      case YES_NO -> "yes";
    };
  }
}
