package io.github.ntmrules.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.internal.text.DecreeOrder;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.IncompatibleAssessmentsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What other rules mean for one unit (tác động): the same figures held against two sets of rules,
 * such as a decree and its draft, or two decrees. Immutable and thread-safe.
 *
 * <p>Criteria and indicators are the same if they have the same code. What only one side has asks
 * nothing on the other: there its outcome is not applicable.
 */
public final class UnitImpact {

  private final Assessment before;
  private final Assessment after;
  private final RuleCauses differences;
  private final List<IndicatorImpact> indicators;
  private final List<IndicatorImpact> conditions;
  private final List<CriterionImpact> criteria;
  private final List<IndicatorImpact> decisive;

  private UnitImpact(Assessment before, Assessment after) {
    this.before = before;
    this.after = after;
    this.differences = new RuleCauses(before, after);
    Map<String, DecisiveIndicators.Row> rows =
        rows(asked(before.indicators()), asked(after.indicators()), false);
    this.indicators = impacts(rows);
    this.conditions = impacts(rows(before.conditions(), after.conditions(), true));
    this.criteria = criteria(rows);
    this.decisive =
        DecisiveIndicators.decisive(before.outcome(), after.outcome(), List.copyOf(rows.values()));
  }

  /**
   * Compares two assessments of one unit.
   *
   * @param before by the one set of rules
   * @param after by the other
   * @return an unit impact
   * @throws IncompatibleAssessmentsException if they are of units of another kind or name, if the
   *     figures are not the same, or if one is strict and the other is not. Date and circumstances
   *     may differ: what is then asked otherwise is told as a change of the rules
   */
  public static UnitImpact of(Assessment before, Assessment after) {
    IncompatibleAssessmentsException.requireUnit(before, after);
    IncompatibleAssessmentsException.requireMode(before.confirmedOnly(), after.confirmedOnly());
    return new UnitImpact(before, after);
  }

  // ---- rows

  /** What an overlay adds counts only where the overlay applies. */
  private static List<IndicatorResult> asked(List<IndicatorResult> results) {
    return results.stream().filter(each -> !each.provision().outsideOverlay()).toList();
  }

  private Map<String, DecisiveIndicators.Row> rows(
      List<IndicatorResult> earlier, List<IndicatorResult> later, boolean condition) {
    Map<String, IndicatorResult> mine = Lookup.byCode(earlier, IndicatorResult::code);
    Map<String, IndicatorResult> theirs = Lookup.byCode(later, IndicatorResult::code);
    Map<String, DecisiveIndicators.Row> rows = new LinkedHashMap<>();
    for (String code : DecreeOrder.of(mine.keySet(), theirs.keySet())) {
      rows.put(code, row(mine.get(code), theirs.get(code), condition));
    }
    return rows;
  }

  private DecisiveIndicators.Row row(
      @Nullable IndicatorResult earlier, @Nullable IndicatorResult later, boolean condition) {
    return new DecisiveIndicators.Row(
        earlier, later, differences.impact(condition, earlier, later));
  }

  private static List<IndicatorImpact> impacts(Map<String, DecisiveIndicators.Row> rows) {
    List<IndicatorImpact> impacts = new ArrayList<>();
    for (DecisiveIndicators.Row row : rows.values()) {
      if (row.impact() != null) {
        impacts.add(row.impact());
      }
    }
    return List.copyOf(impacts);
  }

  // ---- criteria

  private List<CriterionImpact> criteria(Map<String, DecisiveIndicators.Row> rows) {
    Map<String, CriterionResult> mine =
        Lookup.byCode(before.criteria(), each -> each.criterion().code());
    Map<String, CriterionResult> theirs =
        Lookup.byCode(after.criteria(), each -> each.criterion().code());
    List<CriterionImpact> impacts = new ArrayList<>();
    for (String code : DecreeOrder.of(mine.keySet(), theirs.keySet())) {
      CriterionImpact impact = criterion(mine.get(code), theirs.get(code), rows);
      if (impact.outcomeBefore() != impact.outcomeAfter()) {
        impacts.add(impact);
      }
    }
    return List.copyOf(impacts);
  }

  private CriterionImpact criterion(
      @Nullable CriterionResult earlier,
      @Nullable CriterionResult later,
      Map<String, DecisiveIndicators.Row> rows) {
    CriterionImpact none = new CriterionImpact(earlier, later, List.of());
    if (none.outcomeBefore() == none.outcomeAfter()) {
      return none;
    }
    Map<String, IndicatorResult> mine =
        Lookup.byCode(
            earlier == null ? List.of() : asked(earlier.indicators()), IndicatorResult::code);
    Map<String, IndicatorResult> theirs =
        Lookup.byCode(later == null ? List.of() : asked(later.indicators()), IndicatorResult::code);
    List<DecisiveIndicators.Row> own = new ArrayList<>();
    for (String code : DecreeOrder.of(mine.keySet(), theirs.keySet())) {
      // An indicator that moved from another criterion, or to it, is this one's on one side only.
      own.add(
          mine.containsKey(code) && theirs.containsKey(code)
              ? Objects.requireNonNull(rows.get(code))
              : row(mine.get(code), theirs.get(code), false));
    }
    return new CriterionImpact(
        earlier,
        later,
        DecisiveIndicators.decisive(none.outcomeBefore(), none.outcomeAfter(), own));
  }

  // ---- what is told

  /** {@return the assessment by the earlier rules} */
  public Assessment before() {
    return before;
  }

  /** {@return the assessment by the later rules} */
  public Assessment after() {
    return after;
  }

  /** {@return whether the outcome of the whole set changed} */
  public boolean flipped() {
    return before.outcome() != after.outcome();
  }

  /** {@return how the outcome of the whole set changed} */
  public Change change() {
    return Change.of(before.outcome(), after.outcome());
  }

  /** {@return whether the outcome of the whole set became better or worse} */
  public Direction direction() {
    return Direction.of(before.outcome(), after.outcome());
  }

  /** {@return the criteria whose outcome changed, in the order of the decree} */
  public List<CriterionImpact> criteria() {
    return criteria;
  }

  /**
   * {@return the indicators for which the rules say something else, whether that changed the
   * outcome or not, in the order of the decree}
   */
  public List<IndicatorImpact> indicators() {
    return indicators;
  }

  /** {@return the indicators whose outcome changed, in the order of the decree} */
  public List<IndicatorImpact> flips() {
    return indicators.stream().filter(IndicatorImpact::flipped).toList();
  }

  /** {@return the same as {@link #indicators()} for the conditions beside the criteria} */
  public List<IndicatorImpact> conditions() {
    return conditions;
  }

  /**
   * {@return the indicators whose changes explain the change of the whole outcome, in the order of
   * the decree; empty if it did not change} They are those that belong to some smallest choice of
   * changes which brings the new outcome about without the others: each that alone suffices, and
   * all of those that only together do.
   */
  public List<IndicatorImpact> decisive() {
    return decisive;
  }

  /** {@return why the outcome of the whole set changed; empty if it did not} */
  public List<RuleCause> causes() {
    return decisive.stream().flatMap(each -> each.causes().stream()).distinct().toList();
  }

  /**
   * {@return the impact in words, for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new ImpactText(locale).unit(this);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(UnitImpact.class);
  }
}
