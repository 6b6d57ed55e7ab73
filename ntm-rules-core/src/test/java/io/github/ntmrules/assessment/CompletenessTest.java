package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.TrialSet;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A verdict is given if and only if every filling of what is unknown agrees: made-up requirements
 * of every word, nested, with sums, ratios, parts of wholes, bounds, levels that are not known,
 * ladders and columns, against {@link Fillings}.
 */
class CompletenessTest {

  private static final int RUNS = Integer.getInteger("ntm.fillings", 3000);
  private static final RuleLocation RULE = new RuleLocation("1 Thử", "tc01_thu.drl", 1);
  private static final Citation CITATION = Citation.of("QĐ thử", "mục 1", null, List.of());
  private static final Indicator INDICATOR = Indicator.of("1", "Thử", "Test");

  private static final List<List<Measure>> FAMILIES =
      Stream.of(
              List.of("temporary_or_dilapidated_houses"),
              List.of("smart_village_models", "outstanding_fields_met"),
              List.of("market_to_plan", "shop_to_standard"),
              List.of("community_learning_grade"),
              List.of("households_with_clean_water", "households_with_hygienic_water"),
              List.of("certified_share_of_labour", "trained_share_of_labour"),
              List.of(
                  "multidimensional_poverty_rate",
                  "poor_households_rate",
                  "near_poor_households_rate"),
              List.of(
                  "income_ratio_to_province",
                  "temporary_or_dilapidated_houses",
                  "smart_village_models"))
          .map(ids -> ids.stream().map(CompletenessTest::measure).toList())
          .toList();

  private final Random random = new Random(12);

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id), id);
  }

  // ---- laws

  private Level level(Measure measure, Comparison comparison) {
    LegalStatus[] certainties = {
      LegalStatus.CONFIRMED, LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED, LegalStatus.DOUBTFUL
    };
    LegalStatus certainty = certainties[random.nextInt(certainties.length)];
    return switch (random.nextInt(14)) {
      case 0 -> Level.notOnFile(certainty);
      case 1 -> Level.setByProvince(certainty);
      case 2 -> within(measure);
      default -> value(measure, comparison, certainty);
    };
  }

  private Level within(Measure measure) {
    if (measure.whole() && measure.kind() != MeasureKind.COUNT) {
      return Level.notOnFile();
    }
    int from = random.nextInt(4);
    Range bounds =
        switch (random.nextInt(3)) {
          case 0 -> Range.atLeast(BigDecimal.valueOf(from));
          case 1 -> Range.atMost(BigDecimal.valueOf(from));
          default -> Range.between(BigDecimal.valueOf(from), BigDecimal.valueOf(from + 2));
        };
    return Level.notOnFileWithin(
        bounds, random.nextBoolean() ? LegalStatus.CONFIRMED : LegalStatus.UNCONFIRMED);
  }

  private Level value(Measure measure, Comparison comparison, LegalStatus certainty) {
    int most =
        switch (measure.kind()) {
          case YES_NO -> 1;
          case GRADE -> measure.scale().size() - 1;
          default -> 6;
        };
    BigDecimal low = BigDecimal.valueOf(random.nextInt(most + 1));
    return comparison == Comparison.BETWEEN
        ? Level.of(Range.between(low, low.add(BigDecimal.valueOf(random.nextInt(3)))), certainty)
        : Level.of(low, certainty);
  }

  private Requirement threshold(List<Measure> measures) {
    Measure measure = measures.get(random.nextInt(measures.size()));
    boolean number = measure.isNumber();
    Comparison comparison =
        number ? List.of(Comparison.values()).get(random.nextInt(5)) : Comparison.AT_LEAST;
    return new Requirement.Threshold(measure, comparison, level(measure, comparison));
  }

  private Requirement requirement(List<Measure> measures, int depth) {
    int form = depth == 0 ? 0 : random.nextInt(7);
    if (form < 2) {
      return threshold(measures);
    }
    if (form == 2) {
      return new Requirement.Given(
          requirement(measures, depth - 1), requirement(measures, depth - 1));
    }
    List<Requirement> parts = new ArrayList<>();
    for (int i = random.nextInt(2); i < 3; i++) {
      parts.add(requirement(measures, depth - 1));
    }
    return switch (form) {
      case 3 -> new Requirement.AllOf(parts);
      case 4 -> new Requirement.AnyOf(parts);
      default -> new Requirement.AtLeastOf(1 + random.nextInt(parts.size()), parts);
    };
  }

  private Provision provision(List<Measure> measures) {
    int depth = random.nextInt(3);
    List<Provision> alternatives = new ArrayList<>();
    int columns = random.nextInt(6) == 0 ? 2 + random.nextInt(2) : 0;
    for (int i = 0; i < columns; i++) {
      alternatives.add(
          random.nextInt(8) == 0
              ? Provision.Exempt.of(INDICATOR, "thử", LegalStatus.CONFIRMED, RULE, CITATION)
              : Provision.Required.of(INDICATOR, requirement(measures, 1), RULE, CITATION, ""));
    }
    Requirement shown =
        columns == 0
            ? requirement(measures, depth)
            : new Requirement.Threshold(
                measures.get(0), Comparison.AT_LEAST, Level.ofUndeterminedColumn());
    return Provision.Required.builder()
        .indicator(INDICATOR)
        .requirement(shown)
        .alternatives(alternatives)
        .rule(RULE)
        .citation(CITATION)
        .build();
  }

  private static final List<Derivation> ALL =
      List.of(
          new Derivation(
              measure("multidimensional_poverty_rate"),
              Derivation.Operation.SUM,
              List.of(measure("poor_households_rate"), measure("near_poor_households_rate")),
              RULE),
          new Derivation(
              measure("income_ratio_to_province"),
              Derivation.Operation.RATIO,
              List.of(measure("temporary_or_dilapidated_houses"), measure("smart_village_models")),
              RULE));

  // ---- units

  private Snapshot unit(Set<Measure> measures, boolean bounds) {
    Snapshot.Builder unit = Snapshot.commune("xã").on(LocalDate.of(2020, 6, 1));
    for (Measure measure : measures) {
      if (random.nextInt(5) < 3) {
        unit.figure(measure, figure(measure, bounds));
      }
    }
    return unit.build();
  }

  private Figure figure(Measure measure, boolean bounds) {
    int most =
        switch (measure.kind()) {
          case YES_NO -> 1;
          case GRADE -> measure.scale().size() - 1;
          default -> 6;
        };
    BigDecimal value = BigDecimal.valueOf(random.nextInt(most + 1));
    if (random.nextInt(8) == 0 && measure.kind() == MeasureKind.PERCENT) {
      value = measure.max();
    }
    if (!bounds || !measure.isNumber() || random.nextBoolean()) {
      return Figure.exactly(value);
    }
    boolean least = value.signum() == 0;
    boolean greatest = measure.max() != null && value.compareTo(measure.max()) == 0;
    return switch (random.nextInt(5)) {
      case 0 -> Figure.atLeast(value);
      case 1 -> Figure.atMost(value);
      case 2 -> greatest ? Figure.atLeast(value) : Figure.moreThan(value);
      case 3 -> least ? Figure.atMost(value) : Figure.lessThan(value);
      default ->
          greatest ? Figure.exactly(value) : Figure.between(value, value.add(BigDecimal.ONE));
    };
  }

  // ---- both

  @Test
  void a_verdict_is_given_if_and_only_if_every_filling_agrees() {
    int decided = 0;
    for (int run = 0; run < RUNS; run++) {
      List<Measure> measures = new ArrayList<>(FAMILIES.get(random.nextInt(FAMILIES.size())));
      if (measures.size() < 3 && random.nextBoolean()) {
        measures.addAll(FAMILIES.get(random.nextInt(4)));
      }
      Provision provision = provision(measures);
      long unknown =
          provision.thresholds().stream().filter(each -> each.level().value() == null).count();
      if (unknown > 2) {
        continue;
      }
      Derivations derivations = new Derivations(ALL);
      boolean strict = random.nextInt(4) == 0;
      ProvisionPlan plan = new ProvisionPlan(provision, derivations, strict);
      for (int i = 0; i < 4; i++) {
        Snapshot unit = unit(new LinkedHashSet<>(measures), true);
        Set<Outcome> possible = Fillings.outcomes(provision, derivations, unit, strict);
        if (possible.isEmpty()) {
          continue;
        }
        Outcome outcome = plan.outcome(unit);
        assertThat(outcome)
            .as(
                "run %s: %s%nalternatives %s%nfigures %s strict %s: every filling gives %s",
                run,
                provision.requirement(),
                ((Provision.Required) provision)
                    .alternatives().stream().map(Provision::requirement).toList(),
                unit.figures(),
                strict,
                possible)
            .isEqualTo(Fillings.verdict(possible));
        decided += outcome == Outcome.UNDETERMINED ? 0 : 1;
      }
    }
    assertThat(decided).isGreaterThan(RUNS / 2);
  }

  /** Where nothing would tell, it may turn out met or not met; or not to apply, if that can be. */
  @Test
  void all_that_can_come_about_is_what_some_filling_gives() {
    int several = 0;
    int untold = 0;
    for (int run = 0; run < RUNS; run++) {
      List<Measure> measures = new ArrayList<>(FAMILIES.get(random.nextInt(FAMILIES.size())));
      if (measures.size() < 3 && random.nextBoolean()) {
        measures.addAll(FAMILIES.get(random.nextInt(4)));
      }
      Provision provision = provision(measures);
      Derivations derivations = new Derivations(ALL);
      ProvisionPlan plan = new ProvisionPlan(provision, derivations, false);
      Snapshot unit = unit(new LinkedHashSet<>(measures), true);
      Set<Outcome> fillings = Fillings.outcomes(provision, derivations, unit, false);
      if (fillings.isEmpty()) {
        continue;
      }
      Set<Outcome> possible = possible(plan, unit);
      String as =
          "run %s: %s%nfigures %s: every filling gives %s"
              .formatted(run, provision, unit.figures(), fillings);
      if (fillings.remove(Outcome.UNDETERMINED)) {
        untold++;
        fillings.addAll(List.of(Outcome.MET, Outcome.NOT_MET));
        assertThat(possible).as(as).containsAll(fillings);
      } else {
        assertThat(possible).as(as).isEqualTo(fillings);
        several += possible.size() > 1 ? 1 : 0;
      }
    }
    assertThat(several).isGreaterThan(RUNS / 10);
    assertThat(untold).isPositive();
  }

  private static Set<Outcome> possible(ProvisionPlan plan, Snapshot unit) {
    Provision provision = plan.provision();
    FigureNetwork network =
        FigureNetwork.of(ProvisionPlan.measures(provision), new Derivations(ALL).deciding(false));
    int possible =
        new ProvisionPlan(provision, network, false).possible(new UnitFigures(unit, network));
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (Outcome each : Outcome.values()) {
      if (OutcomeSet.has(possible, each)) {
        outcomes.add(each);
      }
    }
    return outcomes;
  }

  /**
   * Of whole sets: four indicators of three criteria, whose figures have nothing to do with each
   * other; each may come out as some filling gives it.
   */
  @Test
  void a_ground_for_withdrawal_is_told_if_and_only_if_every_filling_agrees() {
    List<Indicator> indicators =
        Stream.of("1.1", "1.2", "2.1", "3.1").map(CompletenessTest::indicator).toList();
    CriteriaSet set =
        TrialSet.of(
            "thu",
            null,
            List.of(
                Criterion.of("1", "Thử", "Test", indicators.subList(0, 2)),
                Criterion.of("2", "Thử", "Test", indicators.subList(2, 3)),
                Criterion.of("3", "Thử", "Test", indicators.subList(3, 4))));
    List<WithdrawalTrigger> grounds =
        List.of(
            ground("w1", 30, 60, List.of("2")),
            ground("w2", 60, 101, List.of()),
            ground("w3", 50, 101, List.of("1", "3")));
    Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
    for (int run = 0; run < RUNS / 3; run++) {
      List<Provision> provisions = new ArrayList<>();
      List<Measure> measures = new ArrayList<>();
      for (int i = 0; i < indicators.size(); i++) {
        provisions.add(of(indicators.get(i), provision(FAMILIES.get(i))));
        measures.addAll(FAMILIES.get(i));
      }
      Snapshot unit = unit(new LinkedHashSet<>(measures), true);
      List<Set<Outcome>> each =
          provisions.stream()
              .map(one -> Fillings.outcomes(one, new Derivations(List.of()), unit, false))
              .toList();
      if (each.stream().anyMatch(Set::isEmpty)) {
        continue;
      }
      Requirements asked =
          Requirements.of(set, null, null, null, provisions, List.of(), List.of(), grounds);
      Recognition found = Assessment.of(asked, unit, false).recognition();
      String as = "run %s: %s%nfigures %s: %s".formatted(run, provisions, unit.figures(), each);
      List<Outcome[]> ways = ways(each);
      for (int i = 0; i < grounds.size(); i++) {
        assertThat(found.withdrawals().get(i).outcome())
            .as(as)
            .isEqualTo(told(ways, grounds.subList(i, i + 1)));
      }
      assertThat(found.withdrawal()).as(as).isEqualTo(told(ways, grounds));
      seen.merge(found.withdrawal(), 1, Integer::sum);
    }
    assertThat(seen.get(Outcome.MET)).isGreaterThan(RUNS / 60);
    assertThat(seen.get(Outcome.NOT_MET)).isGreaterThan(RUNS / 60);
    assertThat(seen.get(Outcome.UNDETERMINED)).isGreaterThan(RUNS / 60);
  }

  private static Indicator indicator(String code) {
    return Indicator.of(code, "Thử", "Test");
  }

  private static Provision of(Indicator indicator, Provision provision) {
    Provision.Required required = (Provision.Required) provision;
    return Provision.Required.builder()
        .indicator(indicator)
        .requirement(required.requirement())
        .alternatives(required.alternatives())
        .rule(RULE)
        .citation(CITATION)
        .build();
  }

  private static WithdrawalTrigger ground(
      String code, int atLeast, int lessThan, List<String> including) {
    return WithdrawalTrigger.builder()
        .name(indicator(code))
        .atLeastPercent(atLeast)
        .lessThanPercent(lessThan)
        .including(including)
        .certainty(LegalStatus.CONFIRMED)
        .rule(RULE)
        .citation(CITATION)
        .build();
  }

  /** The outcomes of the three criteria, in every way in which the four indicators come out. */
  private static List<Outcome[]> ways(List<Set<Outcome>> indicators) {
    List<Outcome[]> ways = new ArrayList<>();
    for (Outcome first : indicators.get(0)) {
      for (Outcome second : indicators.get(1)) {
        for (Outcome third : indicators.get(2)) {
          for (Outcome fourth : indicators.get(3)) {
            Outcome both =
                first == Outcome.NOT_MET || second == Outcome.NOT_MET
                    ? Outcome.NOT_MET
                    : first == Outcome.MET ? first : second;
            ways.add(new Outcome[] {both, third, fourth});
          }
        }
      }
    }
    return ways;
  }

  private static Outcome told(List<Outcome[]> ways, List<WithdrawalTrigger> grounds) {
    long held =
        ways.stream()
            .filter(
                way -> grounds.stream().anyMatch(ground -> WithdrawalWaysTest.holds(ground, way)))
            .count();
    return held == ways.size() ? Outcome.MET : held == 0 ? Outcome.NOT_MET : Outcome.UNDETERMINED;
  }

  @Test
  void columns_of_many_units_say_the_same_as_single_units() {
    for (int run = 0; run < RUNS / 3; run++) {
      List<Measure> measures = FAMILIES.get(random.nextInt(FAMILIES.size()));
      Provision provision = provision(measures);
      Derivations derivations = new Derivations(ALL);
      ProvisionPlan plan = new ProvisionPlan(provision, derivations, false);
      List<Snapshot> units =
          Stream.generate(() -> unit(new LinkedHashSet<>(measures), false)).limit(4).toList();
      FigureTable table = FigureTable.of(UnitKind.COMMUNE, units);
      byte[] outcomes = new byte[units.size()];
      plan.outcomes(table, new int[] {0, 1, 2, 3}, outcomes, 0);
      for (int row = 0; row < outcomes.length; row++) {
        assertThat(Outcome.of(outcomes[row]))
            .as("run %s: %s of %s", run, provision.requirement(), units.get(row).figures())
            .isEqualTo(plan.outcome(units.get(row)));
      }
    }
  }
}
