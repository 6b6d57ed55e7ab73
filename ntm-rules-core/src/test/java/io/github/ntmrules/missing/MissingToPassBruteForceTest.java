package io.github.ntmrules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
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
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.population.Units;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is told to be missing against all reports of small whole figures, for requirements drawn at
 * random; each report is judged by a full assessment. Figures suffice where a report does; no
 * report of fewer figures does; and no target is there in order to miss an if-part.
 */
class MissingToPassBruteForceTest {

  private static final int GREATEST = 5;

  /** Where the drawing begins; others are looked at by setting it. */
  private static final int FIRST = Integer.getInteger("ntm.seed", 0);

  private static final RuleLocation RULE = new RuleLocation("thử", "tc01_thu.drl", 1);
  private static final Citation CITATION = Citation.of("QĐ thử", "1", null, List.of());
  private static final List<Measure> COUNTED = measures(MeasureKind.COUNT);
  private static final List<Measure> YES_NO = measures(MeasureKind.YES_NO);

  /** Of which no unit reports anything. */
  private static final List<Measure> OPEN =
      Measures.standard().reportable().stream()
          .filter(each -> each.kind() == MeasureKind.YES_NO && !YES_NO.contains(each))
          .limit(20)
          .toList();

  /** Which no unit has. */
  private static final Measure NEVER =
      Measures.standard().reportable().stream()
          .filter(each -> each.kind() == MeasureKind.COUNT && !COUNTED.contains(each))
          .findFirst()
          .orElseThrow();

  private static final Measure ONE = COUNTED.get(0);
  private static final Measure OTHER = COUNTED.get(1);
  private static final List<Measure> TIMES = measures(MeasureKind.TIMES);

  /** What the brute force finds: how few facts, how few figures, and how far they change. */
  private record Smallest(int facts, int figures, double distance, Map<Measure, Say> says) {}

  private enum Kind {
    /** A target of what is asked. */
    TARGET,
    /** What happens to be the case of an if-part. */
    FACT,
    /** An if-part of which every answer has to do. */
    WHATEVER
  }

  private record Say(Kind kind, BigDecimal value) {}

  private final Map<String, Integer> seen = new TreeMap<>();

  private static List<Measure> measures(MeasureKind kind) {
    return Measures.standard().all().stream().filter(each -> each.kind() == kind).limit(4).toList();
  }

  // ---- random requirements

  @Test
  void no_smaller_set_of_changes_passes_whatever_is_asked() {
    for (int seed = FIRST; seed < FIRST + 1_000; seed++) {
      Random random = new Random(seed * 31L + 7);
      List<Measure> pool = new ArrayList<>(COUNTED.subList(0, 1 + random.nextInt(2)));
      pool.addAll(YES_NO.subList(0, 1 + random.nextInt(2)));
      int indicators = 1 + random.nextInt(3);
      CriteriaSet set = Units.set("thu", indicators);
      List<Provision> provisions = new ArrayList<>();
      for (Indicator indicator : set.indicators()) {
        provisions.add(
            random.nextInt(15) == 0
                ? Provision.Exempt.of(indicator, "thử", LegalStatus.DOUBTFUL, RULE, CITATION)
                : Provision.Required.of(
                    indicator, requirement(random, pool, 2), RULE, CITATION, ""));
      }
      Requirements asked =
          Requirements.of(set, null, null, null, provisions, List.of(), List.of(), List.of());
      Map<Measure, Figure> figures = figures(random, pool);
      confirm("seed " + seed, asked, pool, figures, GREATEST, true);
    }
    assertThat(seen)
        .containsKeys("passes", "changes", "obstacles", "conditions", "facts", "several changes");
    assertThat(seen.get("changes")).isGreaterThan(200);
    assertThat(seen.get("several changes")).isGreaterThan(100);
    assertThat(seen.get("conditions")).isGreaterThan(20);
    assertThat(seen.get("facts")).isGreaterThan(20);
    assertThat(seen.get("if-part missed")).isGreaterThan(5);
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
    for (int seed = FIRST; seed < FIRST + 200; seed++) {
      Random random = new Random(seed * 17L + 3);
      boolean ratio = random.nextBoolean();
      Measure computed = ratio ? TIMES.get(0) : COUNTED.get(2);
      int indicators = 1 + random.nextInt(3);
      List<Requirement> parts = new ArrayList<>();
      for (int i = 0; i < indicators; i++) {
        Measure held = parts.isEmpty() ? computed : List.of(ONE, computed).get(random.nextInt(2));
        parts.add(threshold(random, held));
      }
      confirmComputed("computed " + seed, random, computed, 16, parts);
    }
    assertThat(seen.get("changes")).isGreaterThan(50);
    assertThat(seen.get("instead of parts")).isGreaterThan(3);
  }

  @Test
  void a_sum_that_is_asked_or_an_if_part_may_be_reported_by_itself() {
    for (int seed = FIRST; seed < FIRST + 400; seed++) {
      Random random = new Random(seed * 13L + 5);
      Measure computed = COUNTED.get(2);
      List<Measure> pool = List.of(ONE, OTHER, computed, computed, YES_NO.get(0));
      List<Requirement> parts = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(2); i++) {
        parts.add(requirement(random, pool, 2));
      }
      confirmComputed("sum " + seed, random, computed, 6, parts);
    }
    assertThat(seen.get("changes")).isGreaterThan(50);
    assertThat(seen.get("facts")).isGreaterThan(5);
    assertThat(seen.get("instead of parts")).isGreaterThan(3);
  }

  private void confirmComputed(
      String name, Random random, Measure computed, int greatest, List<Requirement> parts) {
    boolean ratio = computed.kind() == MeasureKind.TIMES;
    Derivation derivation =
        new Derivation(
            computed,
            ratio ? Derivation.Operation.RATIO : Derivation.Operation.SUM,
            List.of(ONE, OTHER),
            RULE);
    CriteriaSet set = Units.set("thu", parts.size());
    List<Provision> provisions = new ArrayList<>();
    for (Indicator indicator : set.indicators()) {
      provisions.add(
          Provision.Required.of(indicator, parts.get(provisions.size()), RULE, CITATION, ""));
    }
    Requirements asked =
        Requirements.of(
            set, null, null, null, provisions, List.of(), List.of(derivation), List.of());
    List<Measure> pool = List.of(ONE, OTHER, computed, YES_NO.get(0));
    Map<Measure, Figure> figures = figures(random, pool);
    if (random.nextInt(3) > 0) {
      figures.remove(computed);
    } else if (figures.keySet().containsAll(List.of(ONE, OTHER, computed))) {
      figures.remove(random.nextBoolean() ? ONE : OTHER);
    }
    confirm(name, asked, pool, figures, greatest, !ratio);
  }

  // ---- the comparison

  private void confirm(
      String seed,
      Requirements asked,
      List<Measure> pool,
      Map<Measure, Figure> figures,
      int greatest,
      boolean whole) {
    Assessment assessment = Assessment.of(asked, snapshot(figures), false);
    MissingToPass missing = MissingToPass.of(assessment);
    String name = seed + ": " + described(asked, figures) + missing.explain(Locale.ENGLISH);
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
      assertThat(brute.passes(applied(missing, brute), stopped)).as(name).isTrue();
      return;
    }
    name += smallest;
    assertThat(missing.obstacles()).as(name).isEmpty();
    assertThat(brute.passes(applied(missing, brute), Set.of())).as(name).isTrue();
    int told = missing.changes().size() + missing.toReport().size();
    assertThat(told).as(name).isLessThanOrEqualTo(smallest.figures());
    assertThat(facts(missing)).as(name).isEqualTo(smallest.facts());
    if (whole) {
      assertThat(told).as(name).isEqualTo(smallest.figures());
      assertThat(distance(missing, figures)).as(name).isLessThan(smallest.distance() + 1e-9);
    }
    for (FigureChange each : missing.changes()) {
      assertThat(each.codes()).as(name).isNotEmpty();
      assertThat(brute.asked).as(name).contains(each.measure());
      assertThat(brute.isAdvice(each.measure(), applied(missing, brute))).as(name).isTrue();
      seen.merge(
          brute.misses(each.measure(), applied(missing, brute)) ? "if-part missed" : "none missed",
          1,
          Integer::sum);
    }
    for (ConditionToReport each : missing.toReport()) {
      if (each.answer() != null) {
        confirmAnswer(name, brute, each, applied(missing, brute));
      }
    }
  }

  /** Every figure of the answer that can be does. */
  private static void confirmAnswer(
      String name, Brute brute, ConditionToReport fact, Map<Measure, Say> applied) {
    int tried = 0;
    for (BigDecimal each : brute.values(fact.measure())) {
      Map<Measure, Say> other = new LinkedHashMap<>(applied);
      other.put(fact.measure(), new Say(Kind.FACT, each));
      if (fact.answer().contains(each)
          && brute.canBe(fact.measure(), each, Brute.facts(other))
          && brute.canBe(fact.measure(), each, other)) {
        tried++;
        assertThat(brute.passes(other, Set.of())).as(name + ": " + each).isTrue();
        if (fact.exempt()) {
          assertThat(brute.appliesNone(fact.codes(), other)).as(name + ": " + each).isTrue();
        }
      }
    }
    assertThat(tried).as(name).isPositive();
  }

  private static long facts(MissingToPass missing) {
    return missing.toReport().stream().filter(each -> each.answer() != null).count();
  }

  private static String described(Requirements asked, Map<Measure, Figure> figures) {
    Wording wording = Wording.in(Locale.ENGLISH);
    return asked.provisions().stream()
            .map(Provision::requirement)
            .map(each -> each == null ? "?" : wording.requirement(each))
            .collect(Collectors.joining("; ", "[", "]"))
        + asked.derivations().all()
        + figures
        + "\n";
  }

  private void count(MissingToPass missing) {
    seen.merge(missing.passes() ? "passes" : "does not pass", 1, Integer::sum);
    seen.merge(missing.obstacles().isEmpty() ? "possible" : "obstacles", 1, Integer::sum);
    seen.merge(missing.changes().isEmpty() ? "no changes" : "changes", 1, Integer::sum);
    seen.merge(missing.toReport().isEmpty() ? "no conditions" : "conditions", 1, Integer::sum);
    seen.merge(facts(missing) == 0 ? "no facts" : "facts", 1, Integer::sum);
    seen.merge(
        missing.changes().stream().allMatch(each -> each.insteadOf().isEmpty())
            ? "no part left out"
            : "instead of parts",
        1,
        Integer::sum);
    if (missing.changes().size() + missing.toReport().size() > 1) {
      seen.merge("several changes", 1, Integer::sum);
    }
  }

  /** What is told; of answers figures that are in them, with which the unit passes if any do. */
  private static Map<Measure, Say> applied(MissingToPass missing, Brute brute) {
    Map<Measure, Say> applied = new LinkedHashMap<>();
    missing.changes().forEach(each -> applied.put(each.measure(), new Say(Kind.TARGET, each.to())));
    for (ConditionToReport each : missing.toReport()) {
      if (each.answer() == null) {
        applied.put(each.measure(), new Say(Kind.WHATEVER, null));
      }
    }
    List<Map<Measure, Say>> all = new ArrayList<>(List.of(applied));
    for (ConditionToReport fact : missing.toReport()) {
      if (fact.answer() != null) {
        List<Map<Measure, Say>> more = new ArrayList<>();
        for (Map<Measure, Say> one : all) {
          for (BigDecimal each : brute.values(fact.measure())) {
            if (fact.answer().contains(each)) {
              Map<Measure, Say> told = new LinkedHashMap<>(one);
              told.put(fact.measure(), new Say(Kind.FACT, each));
              more.add(told);
            }
          }
        }
        all = more;
      }
    }
    List<Map<Measure, Say>> possible = all.stream().filter(brute::agrees).toList();
    Set<String> stopped =
        missing.obstacles().stream().map(Obstacle::code).collect(Collectors.toSet());
    return possible.stream()
        .filter(each -> brute.passes(each, stopped))
        .findFirst()
        .orElse(possible.get(0));
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

  /** All reports. */
  private static final class Brute {
    private final Requirements requirements;
    private final Map<Measure, Figure> figures;
    private final int greatest;
    private final List<Measure> pool;
    private final Set<Measure> asked = new LinkedHashSet<>();
    private final Set<Measure> held = new LinkedHashSet<>();
    private final Set<Measure> conditions = new LinkedHashSet<>();
    private final List<Requirement> ifParts = new ArrayList<>();
    private final List<Requirement> opened = new ArrayList<>();
    private Smallest best;

    Brute(
        Requirements requirements, List<Measure> pool, Map<Measure, Figure> figures, int greatest) {
      this.requirements = requirements;
      this.figures = figures;
      this.greatest = greatest;
      for (Provision provision : requirements.provisions()) {
        if (provision instanceof Provision.Required required) {
          look(required.requirement(), false);
        }
      }
      // A reported sum has to fit what is asked of its parts.
      for (Derivation each : requirements.derivations()) {
        if (figures.containsKey(each.measure())
            && each.parts().stream().anyMatch(asked::contains)) {
          asked.add(each.measure());
          each.parts().stream().filter(figures::containsKey).forEach(asked::add);
        }
      }
      this.pool =
          pool.stream().filter(each -> asked.contains(each) || held.contains(each)).toList();
    }

    private void look(Requirement requirement, boolean condition) {
      if (requirement instanceof Requirement.Threshold threshold) {
        if (tellsFiguresApart(threshold)) {
          held.add(threshold.measure());
          (condition ? conditions : asked).add(threshold.measure());
          for (Derivation each : requirements.derivations()) {
            if (each.measure().equals(threshold.measure())) {
              (condition ? conditions : asked).addAll(each.parts());
            }
          }
        }
      } else if (requirement instanceof Requirement.Given given) {
        if (!condition) {
          ifParts.add(given.condition());
        }
        if (!opened.contains(given.condition())) {
          opened.add(given.condition());
        }
        look(given.condition(), true);
        look(given.requirement(), condition);
      } else {
        requirement.children().forEach(each -> look(each, condition));
      }
    }

    /** Whether some figure meets or misses it for certain. */
    private boolean tellsFiguresApart(Requirement.Threshold threshold) {
      return values(threshold.measure()).stream()
          .map(each -> outcome(threshold, Map.of(threshold.measure(), Figure.exactly(each))))
          .anyMatch(each -> each != Outcome.UNDETERMINED);
    }

    /** Whether the figure is at odds with others of a report. */
    private boolean isAtOdds(Measure measure, Map<Measure, Figure> report) {
      if (!report.containsKey(measure) || measure.kind() == MeasureKind.YES_NO) {
        return false;
      }
      Requirement any =
          new Requirement.Threshold(
              measure, Comparison.AT_LEAST, Level.of(BigDecimal.ZERO, LegalStatus.CONFIRMED));
      return outcome(any, report) == Outcome.UNDETERMINED;
    }

    private Derivation rule(Measure measure) {
      return figures.containsKey(measure) ? null : requirements.derivations().of(measure);
    }

    /** Nothing else than what is reported can be, or follows. */
    private boolean fixed(Measure measure) {
      if (isAtOdds(measure, figures)) {
        return false;
      }
      Derivation rule = rule(measure);
      if (rule == null && figures.containsKey(measure)) {
        return figures.get(measure).exact();
      }
      if (rule != null) {
        Figure by = figures.get(rule.parts().get(1));
        boolean none =
            rule.operation() == Derivation.Operation.RATIO
                && by != null
                && by.upper() != null
                && by.upper().signum() == 0;
        return rule.parts().stream().allMatch(this::fixed) && !none;
      }
      // The other part of a sum that is known leaves one.
      return values(measure).stream().filter(each -> canBe(measure, each, Map.of())).count() == 1;
    }

    // ---- which reports

    /** With as few facts as can be; then one figure after the other, then two, and so on. */
    Smallest smallest() {
      for (int facts = 0; facts <= pool.size() && best == null; facts++) {
        for (int size = facts; size <= pool.size() && best == null; size++) {
          enumerate(size, facts, 0, new LinkedHashMap<>());
        }
      }
      return best;
    }

    private void enumerate(int left, int facts, int next, Map<Measure, Say> chosen) {
      if (left == 0) {
        int some = (int) chosen.values().stream().filter(each -> each.kind() == Kind.FACT).count();
        Smallest found =
            new Smallest(some, chosen.size(), distance(chosen), new LinkedHashMap<>(chosen));
        boolean nearer = best == null || found.distance() < best.distance();
        if (facts == 0
            && nearer
            && agrees(facts(chosen))
            && agrees(chosen)
            && passes(chosen, Set.of())
            && chosen.keySet().stream().allMatch(each -> isNeeded(each, chosen))
            && chosen.keySet().stream().allMatch(each -> isAdvice(each, chosen))) {
          best = found;
        }
        return;
      }
      for (int i = next; i <= pool.size() - left; i++) {
        Measure measure = pool.get(i);
        for (Say say : says(measure)) {
          if (say.kind() != Kind.FACT || facts > 0) {
            chosen.put(measure, say);
            enumerate(left - 1, facts - (say.kind() == Kind.FACT ? 1 : 0), i + 1, chosen);
            chosen.remove(measure);
          }
        }
      }
    }

    private List<Say> says(Measure measure) {
      List<Say> says = new ArrayList<>();
      boolean unknown = !fixed(measure);
      if (asked.contains(measure)) {
        values(measure).forEach(each -> says.add(new Say(Kind.TARGET, each)));
      }
      boolean matters = asked.contains(measure) || held.contains(measure);
      if (conditions.contains(measure) && unknown && matters) {
        says.add(new Say(Kind.WHATEVER, null));
        values(measure).forEach(each -> says.add(new Say(Kind.FACT, each)));
      }
      return says;
    }

    List<BigDecimal> values(Measure measure) {
      // "Over 5" is possible too, though no level lies there.
      int most = greatest + 2;
      if (requirements.derivations().of(measure) != null) {
        most = 2 * most;
      }
      List<BigDecimal> values =
          new ArrayList<>(
              IntStream.rangeClosed(0, measure.kind() == MeasureKind.YES_NO ? 1 : most)
                  .mapToObj(BigDecimal::valueOf)
                  .toList());
      if (measure.kind() == MeasureKind.TIMES) {
        // The end of the scale meets every level.
        values.add(measure.max());
      }
      return values;
    }

    private double distance(Map<Measure, Say> chosen) {
      return chosen.entrySet().stream()
          .filter(each -> each.getValue().kind() == Kind.TARGET)
          .mapToDouble(
              each ->
                  MissingToPassBruteForceTest.distance(
                      figures.get(each.getKey()), each.getValue().value()))
          .sum();
    }

    // ---- whether they are possible

    /** What is the case before any target is come to. */
    private static Map<Measure, Say> facts(Map<Measure, Say> chosen) {
      Map<Measure, Say> facts = new LinkedHashMap<>(chosen);
      facts.values().removeIf(each -> each.kind() == Kind.TARGET);
      return facts;
    }

    private boolean agrees(Map<Measure, Say> chosen) {
      Map<Measure, Say> said = new LinkedHashMap<>(chosen);
      said.values().removeIf(each -> each.kind() == Kind.WHATEVER);
      return said.entrySet().stream()
          .allMatch(
              each -> {
                Measure measure = each.getKey();
                BigDecimal value = each.getValue().value();
                if (each.getValue().kind() == Kind.FACT) {
                  return !isAtOdds(measure, report(said)) && canBe(measure, value, chosen);
                }
                return !isAtOdds(measure, report(said))
                    && (rule(measure) == null
                        || partsCanBe(measure, value, chosen, leftOut(measure, chosen)));
              });
    }

    /** Whether a figure can be the case, by what is reported of it or of its parts. */
    boolean canBe(Measure measure, BigDecimal value, Map<Measure, Say> chosen) {
      Map<Measure, Say> others = new LinkedHashMap<>(chosen);
      others.values().removeIf(each -> each.kind() != Kind.FACT);
      others.remove(measure);
      Figure known = figures.get(measure);
      boolean open = known == null || isAtOdds(measure, figures);
      if (!open && !known.range().contains(value)) {
        return false;
      }
      others.put(measure, new Say(Kind.FACT, value));
      return !isAtOdds(measure, report(others))
          && (rule(measure) == null || partsCanBe(measure, value, chosen, Set.of()));
    }

    /** The parts that are asked for nothing else are left out of the report of what they make. */
    private Set<Measure> leftOut(Measure measure, Map<Measure, Say> chosen) {
      Derivation rule = rule(measure);
      if (rule == null) {
        return Set.of();
      }
      Set<Measure> parts = new LinkedHashSet<>(rule.parts());
      parts.removeAll(held);
      parts.removeAll(chosen.keySet());
      return rule.operation() == Derivation.Operation.RATIO && parts.size() < 2 ? Set.of() : parts;
    }

    private boolean partsCanBe(
        Measure measure, BigDecimal value, Map<Measure, Say> chosen, Set<Measure> leftOut) {
      Derivation rule = rule(measure);
      boolean ratio = rule.operation() == Derivation.Operation.RATIO;
      Say by = chosen.get(rule.parts().get(1));
      if (ratio && by != null && by.value() != null && by.value().signum() == 0) {
        // A quotient is not told beside a divisor that is told to become 0.
        return false;
      }
      // A sum of whole figures is one; a quotient only has to lie between two that can be.
      // It comes as near to 0 as one likes where the divisor is not bounded, and above all where
      // what is divided is not.
      boolean below =
          ratio && value.signum() > 0 && unbounded(rule.parts().get(1), chosen, leftOut);
      boolean above =
          ratio && value.signum() > 0 && unbounded(rule.parts().get(0), chosen, leftOut);
      List<BigDecimal> others = partValues(rule.parts().get(1), chosen, leftOut);
      if (ratio && others.size() > 1) {
        // Where there is a quotient, the divisor is not 0; where it is, nothing is contradicted.
        others = others.stream().filter(each -> each.signum() > 0).toList();
      }
      for (BigDecimal one : partValues(rule.parts().get(0), chosen, leftOut)) {
        for (BigDecimal other : others) {
          BigDecimal made = ratio ? value.multiply(other) : value.subtract(other);
          int order = ratio && other.signum() == 0 ? 0 : made.compareTo(one);
          below |= order == 0 || (ratio && order > 0);
          above |= order == 0 || (ratio && order < 0);
        }
      }
      return below && above;
    }

    private boolean unbounded(Measure part, Map<Measure, Say> chosen, Set<Measure> leftOut) {
      Figure known = leftOut.contains(part) ? null : figures.get(part);
      Say say = chosen.get(part);
      return (say == null || say.value() == null) && (known == null || known.upper() == null);
    }

    private List<BigDecimal> partValues(
        Measure part, Map<Measure, Say> chosen, Set<Measure> leftOut) {
      Say say = chosen.get(part);
      if (say != null && say.value() != null) {
        return List.of(say.value());
      }
      Figure known = leftOut.contains(part) ? null : figures.get(part);
      return IntStream.rangeClosed(0, 3 * greatest)
          .mapToObj(BigDecimal::valueOf)
          .filter(each -> known == null || known.range().contains(each))
          .toList();
    }

    // ---- whether they do

    /** Whether all but those indicators pass, whatever the conditions to be reported turn out. */
    boolean passes(Map<Measure, Say> chosen, Set<String> except) {
      List<Map<Measure, Say>> all = settled(chosen);
      return !all.isEmpty()
          && all.stream().allMatch(each -> agrees(each) && allPass(report(each), except));
    }

    private boolean allPass(Map<Measure, Figure> all, Set<String> except) {
      return Assessment.of(requirements, snapshot(all), false).indicators().stream()
          .allMatch(each -> passes(each.outcome()) || except.contains(each.code()));
    }

    /** Whether not all that these indicators ask applies. */
    boolean appliesNone(List<String> codes, Map<Measure, Say> chosen) {
      return settled(chosen).stream()
          .map(each -> Assessment.of(requirements, snapshot(report(each)), false))
          .flatMap(each -> codes.stream().map(each::indicator))
          .allMatch(each -> hasExemptPart(each.finding()));
    }

    private static boolean hasExemptPart(Finding finding) {
      return finding.outcome() == Outcome.NOT_APPLICABLE
          || (finding instanceof Finding.Combination combination
              && combination.requirement() instanceof Requirement.AllOf
              && combination.parts().stream().anyMatch(Brute::hasExemptPart));
    }

    private static boolean passes(Outcome outcome) {
      return outcome == Outcome.MET || outcome == Outcome.NOT_APPLICABLE;
    }

    /** With every answer to the conditions that may be whatever they are. */
    private List<Map<Measure, Say>> settled(Map<Measure, Say> chosen) {
      List<Map.Entry<Measure, Say>> partsFirst = new ArrayList<>(chosen.entrySet());
      partsFirst.sort(Comparator.comparing(each -> rule(each.getKey()) != null));
      for (Map.Entry<Measure, Say> each : partsFirst) {
        if (each.getValue().kind() == Kind.WHATEVER) {
          List<Map<Measure, Say>> all = new ArrayList<>();
          for (BigDecimal value : values(each.getKey())) {
            Map<Measure, Say> more = new LinkedHashMap<>(chosen);
            more.put(each.getKey(), new Say(Kind.FACT, value));
            if (canBe(each.getKey(), value, facts(more))) {
              all.addAll(settled(more));
            }
          }
          return all;
        }
      }
      return List.of(chosen);
    }

    /** What is then reported. */
    private Map<Measure, Figure> report(Map<Measure, Say> chosen) {
      Map<Measure, Figure> all = new LinkedHashMap<>(figures);
      chosen.forEach(
          (measure, say) -> {
            if (say.kind() == Kind.TARGET) {
              leftOut(measure, chosen).forEach(all::remove);
            }
            all.put(measure, Figure.exactly(say.value()));
          });
      return all;
    }

    // ---- whether a target is advice

    private boolean isNeeded(Measure measure, Map<Measure, Say> chosen) {
      Map<Measure, Say> others = new LinkedHashMap<>(chosen);
      others.remove(measure);
      return !passes(others, Set.of());
    }

    /** A target that misses an if-part is one that something asked calls for. */
    boolean isAdvice(Measure measure, Map<Measure, Say> chosen) {
      return chosen.get(measure).kind() != Kind.TARGET
          || !misses(measure, chosen)
          || isCalledFor(measure, chosen);
    }

    /** Whether an if-part is missed for this target, by itself or beside some of the others. */
    boolean misses(Measure measure, Map<Measure, Say> chosen) {
      for (Map<Measure, Say> settled : settled(chosen)) {
        Map<Measure, Figure> end = report(settled);
        for (Requirement each : ifParts) {
          if (missed(each, end) && missesBesideSome(each, measure, settled)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean missesBesideSome(
        Requirement ifPart, Measure measure, Map<Measure, Say> chosen) {
      Map<Measure, Say> without = new LinkedHashMap<>(chosen);
      without.remove(measure);
      if (missed(ifPart, report(chosen)) && !missed(ifPart, report(without))) {
        return true;
      }
      for (Measure each : without.keySet()) {
        if (chosen.get(each).kind() == Kind.TARGET) {
          Map<Measure, Say> fewer = new LinkedHashMap<>(chosen);
          fewer.remove(each);
          if (missesBesideSome(ifPart, measure, fewer)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean missed(Requirement condition, Map<Measure, Figure> unit) {
      Outcome outcome = outcome(condition, unit);
      return outcome == Outcome.NOT_MET || outcome == Outcome.NOT_APPLICABLE;
    }

    /** Whether one step less would not do, though every if-part stays what it is. */
    private boolean isCalledFor(Measure measure, Map<Measure, Say> chosen) {
      BigDecimal to = chosen.get(measure).value();
      Figure today = figures.get(measure);
      BigDecimal step = measure.whole() ? BigDecimal.ONE : new BigDecimal("0.000001");
      for (BigDecimal next : List.of(to.subtract(step), to.add(step))) {
        boolean away =
            today != null
                && today.exact()
                && next.subtract(today.lower()).abs().compareTo(to.subtract(today.lower()).abs())
                    > 0;
        if (away || !measure.range().contains(next)) {
          continue;
        }
        for (Map<Measure, Say> settled : settled(chosen)) {
          Map<Measure, Figure> with = report(settled);
          Map<Measure, Figure> less = new LinkedHashMap<>(with);
          less.put(measure, Figure.exactly(next));
          for (Provision each : requirements.provisions()) {
            if (each.requirement() != null && !passes(outcome(each.requirement(), with, less))) {
              return true;
            }
          }
        }
      }
      return false;
    }

    /** The outcome for one unit where the if-parts are those of the other. */
    private Outcome outcome(
        Requirement requirement, Map<Measure, Figure> ifs, Map<Measure, Figure> unit) {
      Map<Measure, Figure> helped = new LinkedHashMap<>(unit);
      helped.put(NEVER, Figure.exactly(BigDecimal.ZERO));
      return outcome(settled(requirement, ifs), helped);
    }

    private Requirement settled(Requirement requirement, Map<Measure, Figure> ifs) {
      if (requirement instanceof Requirement.Given given) {
        Requirement then = settled(given.requirement(), ifs);
        return switch (outcome(given.condition(), ifs)) {
          case MET -> then;
          case UNDETERMINED ->
              new Requirement.Given(
                  yes(OPEN.get(opened.indexOf(given.condition()) % OPEN.size())), then);
          default -> new Requirement.Given(yes(NEVER), then);
        };
      }
      return requirement instanceof Requirement.Combination combination
          ? combination.of(combination.parts().stream().map(each -> settled(each, ifs)).toList())
          : requirement;
    }

    private static Requirement yes(Measure measure) {
      return new Requirement.Threshold(
          measure, Comparison.AT_LEAST, Level.of(BigDecimal.ONE, LegalStatus.CONFIRMED));
    }

    private Outcome outcome(Requirement requirement, Map<Measure, Figure> unit) {
      CriteriaSet one = Units.set("mot", 1);
      Requirements alone =
          Requirements.of(
              one,
              null,
              null,
              null,
              List.of(
                  Provision.Required.of(one.indicators().get(0), requirement, RULE, CITATION, "")),
              List.of(),
              requirements.derivations().all(),
              List.of());
      return Assessment.of(alone, snapshot(unit), false).indicators().get(0).outcome();
    }
  }
}
