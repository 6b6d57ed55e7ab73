package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.FigureTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What follows for all units of a table from one criteria set: the same outcomes and the same
 * findings as an {@link Assessment} of each, at a byte for each unit and indicator, each criterion
 * and the whole. Conditions beside the criteria are not assessed. Immutable and thread-safe.
 *
 * <p>Rows are those of the table, criteria and indicators are numbered from 0 in the order of the
 * decree ({@link CriteriaSet#criteria()}, {@link CriteriaSet#indicators()}). Findings are made when
 * they are asked for, from the figures of the table; nothing of them is kept.
 */
public final class OutcomeMatrix {

  private final CriteriaSet set;
  private final boolean confirmedOnly;
  private final FigureTable table;
  private final List<OutcomeGroup> groups;
  private final int[] groupOf;
  private final int[] placeOf;

  private OutcomeMatrix(
      CriteriaSet set, boolean confirmedOnly, FigureTable table, List<OutcomeGroup> groups) {
    this.set = set;
    this.confirmedOnly = confirmedOnly;
    this.table = table;
    this.groups = groups;
    this.groupOf = new int[table.size()];
    this.placeOf = new int[table.size()];
    for (int g = 0; g < groups.size(); g++) {
      int[] rows = groups.get(g).rows();
      for (int place = 0; place < rows.length; place++) {
        groupOf[rows[place]] = g;
        placeOf[rows[place]] = place;
      }
    }
  }

  /**
   * Holds the figures of a table against what is asked of each unit. Pure; whether that is what the
   * law asks in its circumstances is the caller's affair.
   *
   * @param set the criteria set of all requirements
   * @param confirmedOnly strict mode: only confirmed levels decide
   * @param table what is reported
   * @param asked what is asked in the circumstances of a unit; called once for each distinct ones
   * @return an outcome matrix
   * @throws IllegalArgumentException if requirements are of another set or mode
   */
  public static OutcomeMatrix of(
      CriteriaSet set,
      boolean confirmedOnly,
      FigureTable table,
      Function<Scope, AssessmentPlan> asked) {
    Map<AssessmentPlan, Integer> numbers = new LinkedHashMap<>();
    int[] groupOf = new int[table.distinctScopes().size()];
    for (int i = 0; i < groupOf.length; i++) {
      AssessmentPlan plan = asked.apply(table.distinctScopes().get(i));
      requireSame(set, confirmedOnly, plan);
      groupOf[i] = numbers.computeIfAbsent(plan, each -> numbers.size());
    }
    int[][] rows = rows(table, groupOf, numbers.size());
    List<OutcomeGroup> groups = new ArrayList<>();
    for (AssessmentPlan plan : numbers.keySet()) {
      groups.add(new OutcomeGroup(plan, table, rows[groups.size()]));
    }
    return new OutcomeMatrix(set, confirmedOnly, table, List.copyOf(groups));
  }

  private static void requireSame(CriteriaSet set, boolean confirmedOnly, AssessmentPlan plan) {
    CriteriaSet other = plan.requirements().set();
    if (!other.equals(set) || plan.confirmedOnly() != confirmedOnly) {
      throw new IllegalArgumentException(
          "A matrix is of one set in one mode: "
              + set.id()
              + (other.equals(set) ? ", strict or not." : ", not " + other.id() + "."));
    }
  }

  /** The rows of each group, in the order of the table. */
  private static int[][] rows(FigureTable table, int[] groupOf, int groups) {
    int[] sizes = new int[groups];
    for (int row = 0; row < table.size(); row++) {
      sizes[groupOf[table.scopeIndex(row)]]++;
    }
    int[][] rows = new int[groups][];
    for (int group = 0; group < groups; group++) {
      rows[group] = new int[sizes[group]];
    }
    // Filled from the end, so that the sizes count what is left to fill.
    for (int row = table.size() - 1; row >= 0; row--) {
      int group = groupOf[table.scopeIndex(row)];
      rows[group][--sizes[group]] = row;
    }
    return rows;
  }

  /** {@return the criteria set} */
  public CriteriaSet set() {
    return set;
  }

  /** {@return whether only confirmed levels were let decide} */
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  /** {@return what was reported} */
  public FigureTable table() {
    return table;
  }

  /**
   * {@return what was asked of the unit in that row}
   *
   * @param row the row, from 0 on
   */
  public Requirements requirements(int row) {
    return group(row).plan().requirements();
  }

  /**
   * {@return the outcome of the whole set for the unit in that row}
   *
   * @param row the row, from 0 on
   */
  public Outcome outcome(int row) {
    return group(row).outcome(placeOf[row]);
  }

  /**
   * {@return the outcome of a criterion for the unit in that row}
   *
   * @param row the row, from 0 on
   * @param criterion the criterion
   */
  public Outcome criterion(int row, int criterion) {
    return group(row).criterion(criterion, placeOf[row]);
  }

  /**
   * {@return the outcome of an indicator for the unit in that row}
   *
   * @param row the row, from 0 on
   * @param indicator the indicator
   */
  public Outcome indicator(int row, int indicator) {
    return group(row).indicator(indicator, placeOf[row]);
  }

  /**
   * {@return every comparison that was made for an indicator of the unit in that row, in the order
   * of the rule, with the shortfall or the margin: the same as {@link
   * IndicatorResult#comparisons()}}
   *
   * @param row the row, from 0 on
   * @param indicator the indicator
   */
  public List<Finding.Comparison> comparisons(int row, int indicator) {
    List<Finding.Comparison> all = new ArrayList<>();
    for (ThresholdPlan threshold : group(row).thresholds(indicator)) {
      all.add(threshold.comparison(table, row));
    }
    return List.copyOf(all);
  }

  private OutcomeGroup group(int row) {
    return groups.get(groupOf[row]);
  }

  // ---- whole columns

  /**
   * Writes the outcomes of the whole set, one {@linkplain Outcome#of(int) code} for each row.
   *
   * @param into at least as long as the table
   */
  public void outcomes(byte[] into) {
    groups.forEach(group -> group.copyOutcomes(into));
  }

  /**
   * The same for a criterion.
   *
   * @param criterion the criterion
   * @param into where it goes
   */
  public void criterion(int criterion, byte[] into) {
    groups.forEach(group -> group.copyCriterion(criterion, into));
  }

  /**
   * The same for an indicator.
   *
   * @param indicator the indicator
   * @param into where it goes
   */
  public void indicator(int indicator, byte[] into) {
    groups.forEach(group -> group.copyIndicator(indicator, into));
  }

  /**
   * Writes how far the figures are from the level, one number for each row: {@link
   * Finding.Comparison#difference()}, the shortfall where the comparison is not met and the margin
   * where it is, in whole millionths ({@link FixedPoint}); {@link FixedPoint#NONE} where it is
   * undetermined, or where fewer comparisons are made in the circumstances of the unit.
   *
   * <p>A difference with more decimals is cut, which only a computed ratio or a level with more
   * than six decimals can give; {@link #comparisons} has it exactly.
   *
   * @param indicator the indicator
   * @param comparison which of its comparisons, from 0
   * @param into at least as long as the table
   */
  public void differences(int indicator, int comparison, long[] into) {
    groups.forEach(group -> group.differences(indicator, comparison, into));
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(OutcomeMatrix.class);
  }
}
