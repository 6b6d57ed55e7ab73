package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.FolderDesignations;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The words a rule file is written in. Small and closed: what is not here, a rule cannot say.
 *
 * <p>Every function only describes what the law asks; none compares a figure. All are pure and
 * thread-safe. A measure id that the library's dictionary does not have, or that is of another
 * kind, is a {@link RuleException} that names the rule.
 */
public final class Vocabulary {

  private Vocabulary() {}

  // ---- figures

  /**
   * {@return a share, in percent (0–100; write 80 for 80 %)}
   *
   * <p>Example: {@code percent("health_insurance_coverage").atLeast(85)}
   *
   * @param measure the figure in question
   */
  public static FigureTerm percent(String measure) {
    return Terms.STANDARD.figure(MeasureKind.PERCENT, measure);
  }

  /**
   * {@return a number of things, whole; the unit is that of the measure}
   *
   * <p>Example: {@code count("temporary_or_dilapidated_houses").none()}
   *
   * @param measure the figure in question
   */
  public static FigureTerm count(String measure) {
    return Terms.STANDARD.figure(MeasureKind.COUNT, measure);
  }

  /**
   * Money, in million đồng (write 50 for 50 triệu đồng).
   *
   * <p>Example: {@code millionDong("income_per_capita").atLeast(50)}
   *
   * @param measure the figure in question
   * @return a figure term
   */
  public static FigureTerm millionDong(String measure) {
    return Terms.STANDARD.figure(MeasureKind.MILLION_DONG, measure);
  }

  /**
   * {@return an area, in square metres}
   *
   * <p>Example: {@code squareMetres("public_green_space_per_capita").atLeast(4)}
   *
   * @param measure the figure in question
   */
  public static FigureTerm squareMetres(String measure) {
    return Terms.STANDARD.figure(MeasureKind.SQUARE_METRES, measure);
  }

  /**
   * {@return a volume, in litres}
   *
   * <p>Example: {@code litres("domestic_water_supply_per_capita_day").atLeast(60)}
   *
   * @param measure the figure in question
   */
  public static FigureTerm litres(String measure) {
    return Terms.STANDARD.figure(MeasureKind.LITRES, measure);
  }

  /**
   * {@return a ratio of two quantities, in times ("lần")}
   *
   * <p>Example: {@code times("income_ratio_to_province").atLeast(1.2)}
   *
   * @param measure the figure in question
   */
  public static FigureTerm times(String measure) {
    return Terms.STANDARD.figure(MeasureKind.TIMES, measure);
  }

  /**
   * {@return a step of an ordered scale; the level is the name of the step, and higher steps pass}
   *
   * <p>Example: {@code grade("community_learning_grade").atLeast("Khá")}
   *
   * @param measure the figure in question
   */
  public static FigureTerm grade(String measure) {
    return Terms.STANDARD.figure(MeasureKind.GRADE, measure);
  }

  /**
   * Yes: "Đạt", "Có". No unit.
   *
   * <p>Example: {@code yes("commune_health_standard")}
   *
   * @param measure the figure in question
   * @return a clause
   */
  public static Clause yes(String measure) {
    return yes(measure, Cell.of(1));
  }

  /**
   * Yes or no, where the decree leaves the level to the province or the level is not on file.
   *
   * <p>Example: {@code yes("commune_culture_house_and_sports_ground", setByProvince())}
   *
   * @param measure the figure in question
   * @param level the level
   * @return a clause
   */
  public static Clause yes(String measure, Cell level) {
    return Terms.STANDARD.yes(measure, level);
  }

  // ---- combinations

  /**
   * {@return all of the parts that apply}
   *
   * <p>Example: {@code allOf(percent("a").atLeast(90), percent("b").atLeast(50))}
   *
   * @param parts the parts
   */
  public static Clause allOf(Clause... parts) {
    return Clause.allOf(parts);
  }

  /**
   * Any one of the parts.
   *
   * <p>Example: {@code anyOf(yes("planned_market"), yes("shop_at_standard"))}
   *
   * @param parts the parts
   * @return a clause
   */
  public static Clause anyOf(Clause... parts) {
    return Clause.anyOf(parts);
  }

  /**
   * At least so many of the parts.
   *
   * <p>Example: {@code atLeast(2, yes("a"), yes("b"), yes("c"))}
   *
   * @param needed the needed
   * @param parts the parts
   * @return a clause
   */
  public static Clause atLeast(int needed, Clause... parts) {
    return Clause.atLeast(needed, parts);
  }

  /**
   * "If the commune has …": the requirement is asked only where the condition is met; where it is
   * not met, the indicator is not applicable; where that is unknown, it is undetermined.
   *
   * <p>Example: {@code given(yes("has_craft_village"), yes("craft_village_plan"))}
   *
   * @param condition the condition
   * @param requirement the requirement
   * @return a clause
   */
  public static Clause given(Clause condition, Clause requirement) {
    return Clause.given(condition, requirement);
  }

  /**
   * {@return the unit meets another whole criteria set, of the same date and circumstances} No
   * level of that set is more certain here than the rule that refers to it.
   *
   * <p>Example: {@code meets("qd318-2022-xa-nang-cao")}
   *
   * @param setId the id of a criteria set
   */
  public static Clause meets(String setId) {
    return Clause.meets(setId);
  }

  // ---- cells

  /**
   * {@return the cells of the decree's row, in the order of its columns; as many as the set has
   * columns}
   *
   * <p>Example: {@code row(36, 50, 36, 41, 41, unconfirmed(59), notOnFile())}
   *
   * @param cells the cells
   */
  public static Row row(Object... cells) {
    return Row.of(cells);
  }

  /**
   * A level that was read in a published source, in a rule whose {@code @status} says otherwise.
   *
   * <p>Example: {@code confirmed(70)}
   *
   * @param level the level
   * @return a cell
   */
  public static Cell confirmed(Object level) {
    return Cell.of(level).with(LegalStatus.CONFIRMED);
  }

  /**
   * {@return a level that is commonly quoted and not yet checked} It decides, and is flagged.
   *
   * <p>Example: {@code unconfirmed(40)}
   *
   * @param level the level
   */
  public static Cell unconfirmed(Object level) {
    return Cell.of(level).with(LegalStatus.UNCONFIRMED);
  }

  /**
   * {@return a level whose sources disagree} It is shown and never decides.
   *
   * <p>Example: {@code doubtful(75)}
   *
   * @param level the level
   */
  public static Cell doubtful(Object level) {
    return Cell.of(level).with(LegalStatus.DOUBTFUL);
  }

  /**
   * {@return no level is known: the outcome stays undetermined}
   *
   * <p>Example: {@code percent("…").atLeast(notOnFile())}
   */
  public static Cell notOnFile() {
    return Cell.notOnFile();
  }

  /**
   * {@return no level is known, and not even whether it is the least or the most that is asked: no
   * figure, however great or small, is certain to meet it}
   *
   * <p>Example: {@code percent("…").atLeast(directionInDoubt())}
   */
  public static Cell directionInDoubt() {
    return Cell.directionInDoubt();
  }

  /**
   * {@return the decree leaves the level to the province}
   *
   * <p>Example: {@code percent("commune_roads_paved").atLeast(setByProvince())}
   */
  public static Cell setByProvince() {
    return Cell.setByProvince();
  }

  /**
   * {@return a cell of a row in whose column nothing is asked: the indicator is not applicable
   * there} It stands in a {@code row} of a whole requirement alone, not in a part of a combination.
   *
   * <p>Example: {@code count("smart_village_models").atLeast( row(2, 1, notApplicable()) )}
   */
  public static Cell notApplicable() {
    return Cell.notApplicable();
  }

  /**
   * {@return the level that another set asks for one of its indicators, in the same scope; as
   * certain as there, but no more certain than the rule that refers to it}
   *
   * <p>Example: {@code levelOf("qd318-2022-xa-nang-cao", "10").increasedByPercent(10)}
   *
   * @param setId the id of a criteria set
   * @param indicator the indicator
   */
  public static LevelOfOtherSet levelOf(String setId, String indicator) {
    return new LevelOfOtherSet(setId, indicator, BigDecimal.ONE);
  }

  // ---- withdrawal of recognition

  /**
   * So many percent of the criteria, or more, are not met.
   *
   * <p>Example: {@code criteriaNotMet(30).lessThan(50).including("10", "17")}
   *
   * @param atLeastPercent the at least percent
   * @return a withdrawal term
   */
  public static WithdrawalTerm criteriaNotMet(int atLeastPercent) {
    return WithdrawalTerm.atLeast(atLeastPercent);
  }

  // ---- derived figures

  /**
   * {@return the sum of figures; only where all of them are known}
   *
   * <p>Example: {@code sum("poor_households_rate", "near_poor_households_rate")}
   *
   * @param measures the measures
   */
  public static DerivedTerm sum(String... measures) {
    return Terms.STANDARD.sum(measures);
  }

  /**
   * {@return one figure divided by another, exactly; only where both are known and the second is
   * not zero}
   *
   * <p>Example: {@code ratio("income_per_capita", "province_rural_income_per_capita")}
   *
   * @param dividend the dividend
   * @param divisor the divisor
   */
  public static DerivedTerm ratio(String dividend, String divisor) {
    return Terms.STANDARD.ratio(dividend, divisor);
  }

  // ---- dates, in conditions

  /**
   * {@return a day, written year-month-day}
   *
   * <p>Example: {@code Scope( date >= day("2024-03-01") )}
   *
   * @param date the day
   */
  public static LocalDate day(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw RuleException.of(Kind.WRONG_DATE, null, date);
    }
  }

  // ---- designations, in conditions

  /**
   * {@return a designation that the folder declares; those of the library are named {@code
   * Designation.AREA_II}}
   *
   * <p>Example: {@code Scope( designations contains designation("XA_BIEN_GIOI") )}
   *
   * @param id the id of the designation
   */
  public static Designation designation(String id) {
    return FolderDesignations.named(id);
  }
}
