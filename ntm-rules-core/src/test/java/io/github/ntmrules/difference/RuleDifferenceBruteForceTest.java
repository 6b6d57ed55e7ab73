package io.github.ntmrules.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.OutcomeMatrix;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.difference.ComparedRules;
import io.github.ntmrules.internal.difference.RuleComparison;
import io.github.ntmrules.internal.scope.ScopeClass;
import io.github.ntmrules.snapshot.FigureTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds exact differences against many figures drawn at random, through the sweep over tables: a
 * difference that any of them shows must have been found, and each witness must show one.
 */
class RuleDifferenceBruteForceTest {

  private static final int PAIRS = 300;
  private static final int ROWS = 10_000;
  private static final Scope ANY = Scope.of(LocalDate.EPOCH, Region.TAY_NGUYEN, null, Set.of());

  private final Map<UnitKind, FigureTable> tables = new EnumMap<>(UnitKind.class);
  private final Map<Direction, Integer> directions = new EnumMap<>(Direction.class);
  private int computed;

  @Test
  void no_figures_show_a_difference_that_was_denied_and_every_witness_shows_one() {
    List<Assessor> sets = Assessor.packagedSets().stream().map(Assessor::packaged).toList();
    for (int pair = 0; pair < PAIRS; pair++) {
      Random random = new Random(7_919L * pair + 1);
      Assessor assessor = sets.get(pair % sets.size());
      int years = random.nextInt(4);
      Scope scope =
          Scope.of(
              assessor.set().inForceFrom().plusYears(years),
              List.of(Region.values()).get(random.nextInt(7)),
              null,
              Set.of());
      pair(assessor.requirements(scope), random, "pair " + pair);
    }
    assertThat(directions)
        .containsKeys(Direction.SAME, Direction.STRICTER, Direction.LOOSER, Direction.INCOMPARABLE);
    assertThat(directions.getOrDefault(Direction.UNDECIDED, 0)).isLessThan(PAIRS / 50);
    assertThat(directions.get(Direction.SAME)).isGreaterThan(PAIRS / 20);
    assertThat(computed).as("pairs with computed figures").isGreaterThan(PAIRS / 10);
  }

  private void pair(Requirements before, Random random, String name) {
    List<Provision> provisions = before.provisions();
    int at = random.nextInt(provisions.size());
    boolean computing = random.nextInt(2) == 0;
    for (int i = 0; i < provisions.size(); i++) {
      at = computing && derived(before, provisions.get(i)) ? i : at;
    }
    String code = provisions.get(at).indicator().code();
    Requirements after = new RequirementMutations(random, before).change(before, code);
    boolean strict = random.nextInt(5) == 0;
    RuleDifference difference =
        RuleComparison.between(
            new ComparedRules(before.set(), List.of(), strict, each -> before),
            new ComparedRules(before.set(), List.of(), strict, each -> after),
            List.of(new ScopeClass(ANY, null)),
            true);
    computed += derived(before, provisions.get(at)) ? 1 : 0;
    Direction direction =
        difference.changes(code).stream()
            .map(RuleChange::direction)
            .findFirst()
            .orElse(Direction.SAME);
    directions.merge(direction, 1, Integer::sum);
    if (direction == Direction.UNDECIDED) {
      // A whole set as one of several choices: more figures than can be combined, and said so.
      assertThat(difference.limits()).containsExactly(RuleDifference.Limit.TOO_MANY_FIGURES);
      assertThat(refers(before.provisions().get(at))).as(name).isTrue();
      return;
    }
    AssessmentPlan one = AssessmentPlan.of(before, strict);
    AssessmentPlan other = AssessmentPlan.of(after, strict);
    FigureTable table = figures(before, after, at, random);
    sample(one, other, table, at, direction, name + ", " + code);
    for (RuleChange change : difference.changes()) {
      for (Witness witness : change.witnesses()) {
        assertThat(outcome(one, witness, change.code())).as(name).isEqualTo(witness.before());
        assertThat(outcome(other, witness, change.code())).as(name).isEqualTo(witness.after());
        assertThat(witness.before()).as(name).isNotEqualTo(witness.after());
      }
      assertThat(change.witnesses().isEmpty()).isEqualTo(change.direction() == Direction.SAME);
    }
  }

  private static boolean refers(Provision provision) {
    return provision instanceof Provision.Required required
        && required.requirement() instanceof Requirement.Meets;
  }

  private static boolean derived(Requirements asked, Provision provision) {
    return provision instanceof Provision.Required required
        && required.requirement() instanceof Requirement.Threshold threshold
        && asked.derivations().all().stream()
            .anyMatch(derivation -> derivation.measure().equals(threshold.measure()));
  }

  private static Outcome outcome(AssessmentPlan asked, Witness witness, String code) {
    return asked
        .assess(witness.snapshot(asked.requirements().set().unit()))
        .indicator(code)
        .outcome();
  }

  private static void sample(
      AssessmentPlan before,
      AssessmentPlan after,
      FigureTable table,
      int indicator,
      Direction direction,
      String name) {
    byte[] one = outcomes(before, table, indicator);
    byte[] other = outcomes(after, table, indicator);
    for (int row = 0; row < ROWS; row++) {
      if (one[row] == other[row]) {
        continue;
      }
      int better = rank(other[row]) - rank(one[row]);
      assertThat(direction).as(name).isNotEqualTo(Direction.SAME);
      if (better < 0) {
        assertThat(direction).as(name).isIn(Direction.STRICTER, Direction.INCOMPARABLE);
      } else if (better > 0) {
        assertThat(direction).as(name).isIn(Direction.LOOSER, Direction.INCOMPARABLE);
      }
    }
  }

  /** Not met, undetermined, then met or not applicable. */
  private static int rank(byte outcome) {
    return outcome == 3 ? 0 : outcome == 2 ? 1 : 2;
  }

  private static byte[] outcomes(AssessmentPlan asked, FigureTable table, int indicator) {
    byte[] outcomes = new byte[ROWS];
    OutcomeMatrix.of(asked.requirements().set(), asked.confirmedOnly(), table, each -> asked)
        .indicator(indicator, outcomes);
    return outcomes;
  }

  // ---- figures

  private FigureTable figures(Requirements before, Requirements after, int at, Random random) {
    Map<Measure, Set<BigDecimal>> levels = new LinkedHashMap<>();
    levels(before.provisions().get(at), before, levels);
    levels(after.provisions().get(at), before, levels);
    levels.keySet().removeIf(Measure::placeholder);
    FigureTable table = tables.computeIfAbsent(before.set().unit(), this::table);
    Map<Measure, long[]> columns = new LinkedHashMap<>();
    levels.forEach(
        (measure, held) -> columns.put(measure, column(measure, List.copyOf(held), random)));
    for (Derivation derivation : before.derivations()) {
      if (columns.containsKey(derivation.measure())) {
        aim(derivation, columns, List.copyOf(levels.get(derivation.measure())), random);
      }
    }
    for (Map.Entry<Measure, long[]> column : columns.entrySet()) {
      table = table.with(column.getKey().id(), column.getValue());
    }
    return table;
  }

  private FigureTable table(UnitKind unit) {
    FigureTable.Builder builder = FigureTable.of(unit);
    for (int row = 0; row < ROWS; row++) {
      builder.unit("unit " + row, ANY);
    }
    return builder.build();
  }

  private static void levels(
      Provision provision, Requirements asked, Map<Measure, Set<BigDecimal>> levels) {
    if (provision instanceof Provision.Required required) {
      levels(required.requirement(), asked, levels);
    }
  }

  private static void levels(
      Requirement requirement, Requirements asked, Map<Measure, Set<BigDecimal>> levels) {
    if (requirement instanceof Requirement.Threshold threshold) {
      Set<BigDecimal> held =
          levels.computeIfAbsent(threshold.measure(), measure -> new TreeSet<>());
      if (threshold.accepted() != null) {
        held.addAll(threshold.accepted().ends());
      }
      for (Derivation derivation : asked.derivations()) {
        if (derivation.measure().equals(threshold.measure())) {
          derivation.parts().forEach(part -> levels.computeIfAbsent(part, m -> new TreeSet<>()));
        }
      }
    }
    if (requirement instanceof Requirement.Meets meets) {
      Requirements other = meets.requirements();
      other.provisions().forEach(provision -> levels(provision, other, levels));
    }
    requirement.children().forEach(child -> levels(child, asked, levels));
  }

  /** At and around the levels, anywhere, and missing. */
  private static long[] column(Measure measure, List<BigDecimal> levels, Random random) {
    boolean yesNo = measure.kind() == MeasureKind.YES_NO;
    BigDecimal min = measure.min() == null || yesNo ? BigDecimal.ZERO : measure.min();
    BigDecimal max = measure.max() == null ? BigDecimal.valueOf(1_000) : measure.max();
    long least = FixedPoint.scaled(min);
    long most = yesNo ? FixedPoint.ONE : FixedPoint.scaled(max);
    long step = measure.whole() ? FixedPoint.ONE : 1;
    long[] column = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      long value = least + (long) (random.nextDouble() * (most - least + step));
      if (!levels.isEmpty() && random.nextInt(3) > 0) {
        BigDecimal level = levels.get(random.nextInt(levels.size()));
        long at = level.movePointRight(FixedPoint.DECIMALS).longValue();
        value = at + (random.nextInt(3) - 1) * (random.nextBoolean() ? step : FixedPoint.ONE);
      }
      value = Math.min(most, Math.max(least, Math.floorDiv(value, step) * step));
      column[row] = random.nextInt(8) == 0 ? FixedPoint.NONE : value;
    }
    return column;
  }

  /** Parts whose computed figure lies at a level, or just beside it. */
  private static void aim(
      Derivation derivation, Map<Measure, long[]> columns, List<BigDecimal> levels, Random random) {
    long[] own = columns.get(derivation.measure());
    long[] first = columns.get(derivation.parts().get(0));
    long[] second = columns.get(derivation.parts().get(1));
    for (int row = 0; row < ROWS && !levels.isEmpty(); row += 2) {
      double level = levels.get(random.nextInt(levels.size())).doubleValue();
      boolean ratio = derivation.operation() == Derivation.Operation.RATIO;
      long small = (1 + random.nextInt(4)) * FixedPoint.ONE / (ratio ? 1 : 4);
      double aimed = ratio ? level * small : level * FixedPoint.ONE - small;
      own[row] = FixedPoint.NONE;
      second[row] = small;
      first[row] = Math.max(0, Math.round(aimed) + random.nextInt(3) - 1);
    }
  }
}
