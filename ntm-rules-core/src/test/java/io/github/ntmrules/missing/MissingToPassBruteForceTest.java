package io.github.ntmrules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Ranges;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.population.Units;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The smallest sets of changes against all assignments of small whole figures, for requirements
 * drawn at random; each assignment is judged by a full assessment.
 */
class MissingToPassBruteForceTest {

  private static final int GREATEST = 5;
  private static final RuleLocation RULE = new RuleLocation("thử", "tc01_thu.drl", 1);
  private static final Citation CITATION = new Citation("QĐ thử", "1", null, List.of());
  private static final List<Measure> COUNTED = measures(MeasureKind.COUNT);
  private static final List<Measure> YES_NO = measures(MeasureKind.YES_NO);
  private static final List<Measure> TIMES = measures(MeasureKind.TIMES);

  /** What the brute force finds: how few figures, and how far they change. */
  private record Smallest(int figures, double distance) {}

  private final Map<String, Integer> seen = new TreeMap<>();

  private static List<Measure> measures(MeasureKind kind) {
    return Measures.standard().all().stream().filter(each -> each.kind() == kind).limit(4).toList();
  }

  // ---- random requirements

  @Test
  void no_smaller_set_of_changes_passes_whatever_is_asked() {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed * 31L + 7);
      List<Measure> pool = new ArrayList<>(COUNTED.subList(0, 1 + random.nextInt(2)));
      pool.addAll(YES_NO.subList(0, 1 + random.nextInt(2)));
      int indicators = 1 + random.nextInt(3);
      CriteriaSet set = Units.set("thu", indicators);
      List<Provision> provisions = new ArrayList<>();
      for (Indicator indicator : set.indicators()) {
        provisions.add(
            random.nextInt(15) == 0
                ? new Provision.Exempt(indicator, "thử", LegalStatus.DOUBTFUL, RULE, CITATION)
                : new Provision.Required(
                    indicator, requirement(random, pool, 2), RULE, CITATION, ""));
      }
      Requirements asked =
          new Requirements(set, null, null, null, provisions, List.of(), List.of(), List.of());
      Map<Measure, Figure> figures = figures(random, pool);
      confirm("seed " + seed, asked, pool, figures, GREATEST, true);
    }
    assertThat(seen)
        .containsKeys("passes", "changes", "obstacles", "conditions", "several changes");
    assertThat(seen.get("changes")).isGreaterThan(200);
    assertThat(seen.get("several changes")).isGreaterThan(100);
    assertThat(seen.get("conditions")).isGreaterThan(20);
  }

  private static Requirement requirement(Random random, List<Measure> pool, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(9);
    if (kind < 2) {
      return threshold(random, pool.get(random.nextInt(pool.size())));
    }
    List<Requirement> parts =
        IntStream.range(0, 2 + random.nextInt(2))
            .mapToObj(i -> requirement(random, pool, depth - 1))
            .toList();
    return switch (kind) {
      case 2, 3 -> new Requirement.AllOf(parts);
      case 4 -> new Requirement.AnyOf(parts);
      case 5 -> new Requirement.AtLeastOf(1 + random.nextInt(parts.size()), parts);
      default -> new Requirement.Given(parts.get(0), parts.get(1));
    };
  }

  private static Requirement threshold(Random random, Measure measure) {
    boolean yes = measure.kind() == MeasureKind.YES_NO;
    boolean unknown = random.nextInt(12) == 0;
    Supplier<BigDecimal> number = () -> BigDecimal.valueOf(yes ? 1 : random.nextInt(GREATEST));
    BigDecimal one = unknown ? BigDecimal.ONE : number.get();
    Comparison comparison =
        yes
            ? Comparison.AT_LEAST
            : List.of(Comparison.values()).get(random.nextInt(Comparison.values().length));
    Level level =
        unknown ? Level.notOnFile() : Ranges.level(comparison, one, number, LegalStatus.CONFIRMED);
    return new Requirement.Threshold(measure, comparison, level);
  }

  private static Map<Measure, Figure> figures(Random random, List<Measure> pool) {
    Map<Measure, Figure> figures = new LinkedHashMap<>();
    for (Measure measure : pool) {
      if (random.nextInt(4) == 0) {
        continue;
      }
      BigDecimal value =
          BigDecimal.valueOf(
              random.nextInt(measure.kind() == MeasureKind.YES_NO ? 2 : GREATEST + 1));
      boolean bounded = measure.kind() != MeasureKind.YES_NO && random.nextInt(5) == 0;
      figures.put(
          measure,
          !bounded
              ? Figure.exactly(value)
              : switch (random.nextInt(3)) {
                case 0 -> Figure.atLeast(value);
                case 1 -> Figure.atMost(value);
                default -> Figure.moreThan(value);
              });
    }
    return figures;
  }

  // ---- computed figures

  @Test
  void no_smaller_set_of_changes_passes_where_figures_are_computed() {
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed * 17L + 3);
      boolean ratio = random.nextBoolean();
      Measure one = COUNTED.get(0);
      Measure other = COUNTED.get(1);
      Measure computed = ratio ? TIMES.get(0) : COUNTED.get(2);
      Derivation derivation =
          new Derivation(
              computed,
              ratio ? Derivation.Operation.RATIO : Derivation.Operation.SUM,
              List.of(one, other),
              RULE);
      int indicators = 1 + random.nextInt(3);
      CriteriaSet set = Units.set("thu", indicators);
      List<Provision> provisions = new ArrayList<>();
      for (Indicator indicator : set.indicators()) {
        Measure held =
            provisions.isEmpty() ? computed : List.of(one, computed).get(random.nextInt(2));
        provisions.add(
            new Provision.Required(indicator, threshold(random, held), RULE, CITATION, ""));
      }
      Requirements asked =
          new Requirements(
              set, null, null, null, provisions, List.of(), List.of(derivation), List.of());
      Map<Measure, Figure> figures = figures(random, List.of(one, other, computed));
      if (random.nextInt(3) > 0) {
        figures.remove(computed);
      }
      confirm("computed " + seed, asked, List.of(one, other, computed), figures, 16, false);
    }
    assertThat(seen.get("changes")).isGreaterThan(50);
  }

  // ---- the comparison

  private void confirm(
      String name,
      Requirements asked,
      List<Measure> pool,
      Map<Measure, Figure> figures,
      int greatest,
      boolean whole) {
    Assessment assessment = Assessment.of(asked, snapshot(figures), false);
    MissingToPass missing = MissingToPass.of(assessment);
    Set<String> stopped =
        missing.obstacles().stream().map(Obstacle::code).collect(Collectors.toSet());
    assertThat(missing.obstacles())
        .as(name)
        .noneMatch(each -> each.reason() == Obstacle.Reason.NOT_DECIDED);
    Brute brute = new Brute(asked, pool, figures, greatest);
    Smallest smallest = brute.smallest();
    count(missing);
    if (smallest == null) {
      // A computed figure may lie between two whole ones, where this test does not look.
      assertThat(missing.obstacles().isEmpty()).as(name).isEqualTo(!whole && stopped.isEmpty());
      // What is told as possible is so: the other indicators pass.
      assertThat(brute.passes(applied(missing), stopped))
          .as(
              "%s %s applied %s obstacles %s asked %s deriv %s",
              name,
              figures,
              applied(missing),
              missing.obstacles(),
              asked.provisions().stream().map(Provision::requirement).toList(),
              asked.derivations())
          .isTrue();
      return;
    }
    assertThat(missing.obstacles()).as(name).isEmpty();
    assertThat(brute.passes(applied(missing), Set.of())).as(name).isTrue();
    int told = missing.changes().size() + missing.toReport().size();
    assertThat(told).as(name).isLessThanOrEqualTo(smallest.figures());
    if (whole) {
      assertThat(told).as(name).isEqualTo(smallest.figures());
      assertThat(distance(missing, figures)).as(name).isLessThan(smallest.distance() + 1e-9);
    }
    for (FigureChange each : missing.changes()) {
      assertThat(each.codes()).as(name).isNotEmpty();
    }
  }

  private void count(MissingToPass missing) {
    seen.merge(missing.passes() ? "passes" : "does not pass", 1, Integer::sum);
    seen.merge(missing.obstacles().isEmpty() ? "possible" : "obstacles", 1, Integer::sum);
    seen.merge(missing.changes().isEmpty() ? "no changes" : "changes", 1, Integer::sum);
    seen.merge(missing.toReport().isEmpty() ? "no conditions" : "conditions", 1, Integer::sum);
    if (missing.changes().size() + missing.toReport().size() > 1) {
      seen.merge("several changes", 1, Integer::sum);
    }
  }

  /** The changed figures; null for a condition that is to be reported. */
  private static Map<Measure, BigDecimal> applied(MissingToPass missing) {
    Map<Measure, BigDecimal> applied = new LinkedHashMap<>();
    missing.changes().forEach(each -> applied.put(each.measure(), each.to()));
    missing.toReport().forEach(each -> applied.put(each.measure(), null));
    return applied;
  }

  private static double distance(MissingToPass missing, Map<Measure, Figure> figures) {
    return missing.changes().stream()
        .mapToDouble(each -> distance(figures.get(each.measure()), each.to()))
        .sum();
  }

  private static double distance(Figure from, BigDecimal to) {
    if (from == null) {
      return 1;
    }
    BigDecimal nearest = to;
    if (from.lower() != null) {
      nearest = nearest.max(from.lower());
    }
    if (from.upper() != null) {
      nearest = nearest.min(from.upper());
    }
    BigDecimal larger = nearest.abs().max(to.abs());
    return larger.signum() == 0
        ? 0
        : to.subtract(nearest).abs().divide(larger, MathContext.DECIMAL64).doubleValue();
  }

  private static Snapshot snapshot(Map<Measure, Figure> figures) {
    Snapshot.Builder unit = Units.commune();
    figures.forEach(
        (measure, figure) -> {
          if (measure.kind() == MeasureKind.YES_NO) {
            unit.value(measure.id(), figure.lower().signum() > 0);
          } else {
            unit.value(measure.id(), figure);
          }
        });
    return unit.build();
  }

  /** All assignments. */
  private static final class Brute {
    private final Requirements asked;
    private final Map<Measure, Figure> figures;
    private final int greatest;
    private final List<Measure> free = new ArrayList<>();
    private final Set<Measure> conditions = new LinkedHashSet<>();
    private Smallest best;

    Brute(Requirements asked, List<Measure> pool, Map<Measure, Figure> figures, int greatest) {
      this.asked = asked;
      this.figures = figures;
      this.greatest = greatest;
      Map<Measure, Boolean> onlyCondition = new HashMap<>();
      for (Provision provision : asked.provisions()) {
        if (provision instanceof Provision.Required required) {
          look(required.requirement(), false, onlyCondition);
        }
      }
      for (Derivation each : asked.derivations()) {
        each.parts().forEach(part -> onlyCondition.put(part, false));
      }
      for (Measure measure : pool) {
        Boolean only = onlyCondition.get(measure);
        boolean computed =
            asked.derivations().all().stream()
                .anyMatch(each -> each.measure().equals(measure) && computable(each));
        boolean known = figures.containsKey(measure) && figures.get(measure).exact();
        if (only == null || (computed && !figures.containsKey(measure)) || (only && known)) {
          continue;
        }
        free.add(measure);
        if (only) {
          conditions.add(measure);
        }
      }
    }

    private boolean computable(Derivation derivation) {
      Figure by = figures.get(derivation.parts().get(1));
      boolean none =
          derivation.operation() == Derivation.Operation.RATIO
              && by != null
              && (by.upper() == null || by.upper().signum() == 0)
              && by.lower() != null
              && by.lower().signum() == 0;
      return figures.keySet().containsAll(derivation.parts()) && !none;
    }

    private static void look(
        Requirement requirement, boolean condition, Map<Measure, Boolean> onlyCondition) {
      if (requirement instanceof Requirement.Threshold threshold) {
        if (threshold.level().value() != null) {
          onlyCondition.merge(threshold.measure(), condition, Boolean::logicalAnd);
        }
      } else if (requirement instanceof Requirement.Given given) {
        look(given.condition(), true, onlyCondition);
        look(given.requirement(), condition, onlyCondition);
      } else {
        requirement.children().forEach(each -> look(each, condition, onlyCondition));
      }
    }

    /** One figure after the other, then two, and so on. */
    Smallest smallest() {
      for (int size = 0; size <= free.size() && best == null; size++) {
        enumerate(size, 0, new LinkedHashMap<>());
      }
      return best;
    }

    private void enumerate(int left, int next, Map<Measure, BigDecimal> chosen) {
      if (left == 0) {
        Smallest found = new Smallest(chosen.size(), distance(chosen));
        boolean nearer = best == null || found.distance() < best.distance();
        if (nearer && passes(chosen, Set.of())) {
          best = found;
        }
        return;
      }
      for (int i = next; i <= free.size() - left; i++) {
        Measure measure = free.get(i);
        if (conditions.contains(measure)) {
          chosen.put(measure, null);
          enumerate(left - 1, i + 1, chosen);
        } else {
          for (int value = 0; value <= most(measure); value++) {
            chosen.put(measure, BigDecimal.valueOf(value));
            enumerate(left - 1, i + 1, chosen);
          }
        }
        chosen.remove(measure);
      }
    }

    private int most(Measure measure) {
      return measure.kind() == MeasureKind.YES_NO ? 1 : greatest;
    }

    private double distance(Map<Measure, BigDecimal> chosen) {
      return chosen.entrySet().stream()
          .filter(each -> each.getValue() != null)
          .mapToDouble(
              each ->
                  MissingToPassBruteForceTest.distance(figures.get(each.getKey()), each.getValue()))
          .sum();
    }

    /** Whether all but those indicators pass, whatever the conditions to be reported turn out. */
    boolean passes(Map<Measure, BigDecimal> chosen, Set<String> except) {
      Map<Measure, Figure> all = new LinkedHashMap<>(figures);
      List<Measure> open = new ArrayList<>();
      chosen.forEach(
          (measure, value) -> {
            if (value == null) {
              open.add(measure);
            } else {
              all.put(measure, Figure.exactly(value));
            }
          });
      return passes(all, open, 0, except);
    }

    private boolean passes(
        Map<Measure, Figure> all, List<Measure> open, int next, Set<String> except) {
      if (next == open.size()) {
        for (IndicatorResult result : Assessment.of(asked, snapshot(all), false).indicators()) {
          boolean passes =
              result.outcome() == Outcome.MET || result.outcome() == Outcome.NOT_APPLICABLE;
          if (!passes && !except.contains(result.code())) {
            return false;
          }
        }
        return true;
      }
      Measure condition = open.get(next);
      Figure known = figures.get(condition);
      // "Over 5" is possible too, though no level lies there.
      int most = condition.kind() == MeasureKind.YES_NO ? 1 : greatest + 2;
      for (int value = 0; value <= most; value++) {
        BigDecimal told = BigDecimal.valueOf(value);
        boolean possible = known == null || within(known, told);
        if (possible) {
          Map<Measure, Figure> more = new LinkedHashMap<>(all);
          more.put(condition, Figure.exactly(told));
          if (!passes(more, open, next + 1, except)) {
            return false;
          }
        }
      }
      return true;
    }

    private static boolean within(Figure known, BigDecimal value) {
      int low = known.lower() == null ? 1 : value.compareTo(known.lower());
      int high = known.upper() == null ? -1 : value.compareTo(known.upper());
      return (low > 0 || (low == 0 && !known.range().lowerOpen()))
          && (high < 0 || (high == 0 && !known.range().upperOpen()));
    }
  }
}
