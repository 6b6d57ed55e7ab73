package io.github.ntmrules.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.Catalogue;
import io.github.ntmrules.OfEverySet;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Unsettled.Reason;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The list of levels that do not decide against a plain walk through every scope and requirement,
 * and the counts against a plain loop over assessments that shares no code with the counter.
 */
class UnknownLevelsBruteForceTest {

  private static final int UNITS = 40;

  static List<String> overlays() {
    return Catalogue.packaged().overlays().stream().map(each -> each.id()).toList();
  }

  private static Assessor overlaid(String id) {
    return Catalogue.packaged().overlays().stream()
        .filter(each -> each.id().equals(id))
        .map(each -> Assessor.packaged(each.overlays()).withOverlay(id))
        .findFirst()
        .orElseThrow();
  }

  // ---- the list

  /** A level as a line of text: where it stands, and what it says. */
  private static String line(
      boolean condition, String code, List<String> via, Provision in, String what) {
    return String.join(
        " | ",
        condition ? "điều kiện" : "chỉ tiêu",
        code,
        String.join(">", via),
        in.code(),
        in.rule().position(),
        in.citation().toString(),
        what);
  }

  private static String line(UnknownLevel level) {
    Threshold asked = level.threshold();
    return line(
        level.condition(),
        level.indicator().code(),
        level.via(),
        level.provision(),
        asked == null ? "không áp dụng " + level.status() : level.part() + " " + asked);
  }

  /** What does not decide in a scope, gone through one by one. */
  private static Set<String> plain(Requirements requirements, boolean strict) {
    return plain(requirements, strict, new IdentityHashMap<>());
  }

  /** The same, where what was gone through is not gone through again. */
  private static Set<String> plain(
      Requirements requirements, boolean strict, Map<Provision, Set<String>> known) {
    Set<String> lines = new LinkedHashSet<>();
    for (boolean condition : new boolean[] {false, true}) {
      for (Provision each : condition ? requirements.conditions() : requirements.provisions()) {
        Set<String> its = known.get(each);
        if (its == null) {
          its = new LinkedHashSet<>();
          plain(condition, each.code(), List.of(), each, strict, its);
          known.put(each, its);
        }
        lines.addAll(its);
      }
    }
    return lines;
  }

  private static void plain(
      boolean condition,
      String code,
      List<String> via,
      Provision provision,
      boolean strict,
      Set<String> lines) {
    if (!provision.alternatives().isEmpty()) {
      provision.alternatives().forEach(each -> plain(condition, code, via, each, strict, lines));
    } else if (provision instanceof Provision.Exempt exempt) {
      boolean decides =
          exempt.certainty() == LegalStatus.CONFIRMED
              || (exempt.certainty() == LegalStatus.UNCONFIRMED && !strict);
      if (!decides) {
        lines.add(line(condition, code, via, exempt, "không áp dụng " + exempt.certainty()));
      }
    } else {
      int part = 0;
      for (Threshold each : provision.thresholds()) {
        LegalStatus status = each.level().status();
        boolean decides =
            status == LegalStatus.CONFIRMED || (status == LegalStatus.UNCONFIRMED && !strict);
        if (!decides && !each.level().inUndeterminedColumn()) {
          lines.add(line(condition, code, via, provision, part + " " + each));
        }
        part++;
      }
      others(provision.requirement())
          .forEach(
              other -> {
                List<String> further = new ArrayList<>(via);
                further.add(other.set().id());
                other
                    .provisions()
                    .forEach(each -> plain(condition, code, further, each, strict, lines));
              });
    }
  }

  private static Stream<Requirements> others(Requirement asked) {
    return asked instanceof Requirement.Meets meets
        ? Stream.of(meets.requirements())
        : asked.children().stream().flatMap(UnknownLevelsBruteForceTest::others);
  }

  private static void assertSame(Assessor assessor, boolean strict, UnknownLevels found) {
    assertThat(found.complete()).isTrue();
    assertThat(found.untold()).isEmpty();
    Map<String, UnknownLevel> levels = new LinkedHashMap<>();
    found.levels().forEach(each -> assertThat(levels.put(line(each), each)).isNull());
    Set<String> met = new LinkedHashSet<>();
    IdentityHashMap<Provision, Set<String>> known = new IdentityHashMap<>();
    int number = 0;
    for (LocalDate day : days(assessor)) {
      List<Scope> scopes = assessor.scopes(day);
      for (Scope scope : scopes) {
        Set<String> here = plain(assessor.requirements(scope), strict, known);
        met.addAll(here);
        // Of many scopes not each is looked for in the places of each level.
        if (number++ % (1 + scopes.size() / 8) == 0) {
          Set<String> told = new LinkedHashSet<>();
          levels.forEach(
              (line, level) -> {
                if (level.where().stream().anyMatch(each -> each.contains(scope))) {
                  told.add(line);
                }
              });
          assertThat(told).as("in %s", scope).isEqualTo(here);
        }
      }
    }
    assertThat(met).isEqualTo(levels.keySet());
  }

  /** The days around every New Year, and around the days of each entry of the list. */
  private static Set<LocalDate> days(Assessor assessor) {
    LocalDate from = assessor.set().inForceFrom();
    LocalDate until =
        assessor.set().inForceUntil() == null ? from.plusYears(6) : assessor.set().inForceUntil();
    Set<LocalDate> days = new TreeSet<>(List.of(from, until.minusDays(1)));
    for (int year = from.getYear(); year <= until.getYear(); year++) {
      days.add(LocalDate.of(year, 1, 1));
      days.add(LocalDate.of(year, 12, 31));
    }
    for (UnknownLevel level : assessor.confirmedLevelsOnly().unknownLevels().levels()) {
      level
          .where()
          .forEach(
              where ->
                  where
                      .days()
                      .forEach(
                          span -> {
                            days.add(span.from());
                            if (span.until() != null) {
                              days.add(span.until().minusDays(1));
                              days.add(span.until());
                            }
                          }));
    }
    days.removeIf(day -> day.isBefore(from) || !day.isBefore(until));
    return days;
  }

  @OfEverySet
  void the_list_is_what_a_walk_through_all_scopes_finds(String id) {
    Assessor assessor = Assessor.packaged(id);
    assertSame(assessor, false, assessor.unknownLevels());
    assertSame(assessor, true, assessor.confirmedLevelsOnly().unknownLevels());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void so_is_that_of_a_set_with_an_overlay(String id) {
    Assessor assessor = overlaid(id);
    assertSame(assessor, false, assessor.unknownLevels());
  }

  @Test
  void of_one_day_and_one_province_it_is_what_is_asked_there() {
    Assessor assessor = overlaid("binh-phuoc-2022");
    LocalDate day = LocalDate.of(2024, 6, 30);
    for (String province : List.of("Bình Phước", "binh phuoc", "Kon Tum")) {
      Set<String> here = new LinkedHashSet<>();
      for (Scope scope : assessor.scopes(day)) {
        here.addAll(
            plain(
                assessor.requirements(
                    Scope.of(day, scope.region(), province, scope.designations())),
                false));
      }
      assertThat(
              assessor.unknownLevels(day, province).levels().stream()
                  .map(UnknownLevelsBruteForceTest::line))
          .containsExactlyInAnyOrderElementsOf(here);
    }
    assertThat(assessor.unknownLevels(day, "Bình Phước").levels().size())
        .isLessThan(assessor.unknownLevels(day, "Kon Tum").levels().size());
  }

  @OfEverySet
  void it_stands_in_the_order_of_the_decree(String id) {
    Assessor assessor = Assessor.packaged(id);
    List<String> codes = new ArrayList<>();
    assessor.set().indicators().forEach(each -> codes.add(each.code()));
    List<Integer> places =
        assessor.unknownLevels().levels().stream()
            .map(each -> each.condition() ? codes.size() : codes.indexOf(each.indicator().code()))
            .toList();
    assertThat(places).isSorted().doesNotContain(-1);
  }

  // ---- the units

  private static List<Snapshot> units(Assessor assessor, long seed) {
    Random random = new Random(seed);
    List<LocalDate> days = List.copyOf(days(assessor));
    List<Snapshot> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      List<Scope> scopes = assessor.scopes(days.get(random.nextInt(days.size())));
      Scope scope = scopes.get(random.nextInt(scopes.size()));
      boolean stated = random.nextInt(8) > 0;
      Snapshot.Builder unit =
          Snapshot.of(assessor.set().unit(), "đơn vị " + i)
              .in(
                  Scope.of(
                      scope.date(),
                      stated ? scope.region() : null,
                      Scope.ANOTHER_PROVINCE.equals(scope.province())
                          ? "Lạng Sơn"
                          : scope.province(),
                      scope.designations()));
      int missing = random.nextInt(3) * 15;
      for (Measure measure : assessor.measures(scope)) {
        if (random.nextInt(100) >= missing && !measure.placeholder()) {
          unit.figure(measure, figure(measure, random));
        }
      }
      units.add(unit.build());
    }
    return units;
  }

  private static Figure figure(Measure measure, Random random) {
    if (measure.kind() == MeasureKind.YES_NO) {
      return Figure.of(random.nextInt(8) > 0);
    }
    if (measure.kind() == MeasureKind.GRADE) {
      return Figure.exactly(BigDecimal.valueOf(random.nextInt(measure.scale().size())));
    }
    BigDecimal most = measure.max();
    BigDecimal value =
        most != null && random.nextInt(3) == 0 ? most : BigDecimal.valueOf(random.nextInt(100));
    BigDecimal possible = measure.canBe(value) ? value : BigDecimal.ZERO;
    return random.nextInt(10) == 0 ? Figure.atLeast(possible) : Figure.exactly(possible);
  }

  /** The strong Kleene outcome of what is asked, from those of the comparisons in their order. */
  private static final class Tree {
    private final Requirement asked;
    private final List<Tree> parts = new ArrayList<>();
    private final Finding.Comparison comparison;
    private final int number;
    private final Outcome outcome;

    private Tree(Requirement asked, Finding finding, int[] next) {
      this.asked = asked;
      if (asked instanceof Threshold) {
        comparison = (Finding.Comparison) finding;
        number = next[0]++;
        outcome = finding.outcome();
      } else {
        comparison = null;
        number = -1;
        for (int i = 0; i < asked.children().size(); i++) {
          Finding part = ((Finding.Combination) finding).parts().get(i);
          parts.add(new Tree(asked.children().get(i), part, next));
        }
        outcome = finding.outcome();
      }
    }

    /** The undetermined comparisons, everything above which is undetermined too. */
    private void holding(List<Tree> into) {
      if (outcome == Outcome.UNDETERMINED) {
        if (comparison != null) {
          into.add(this);
        }
        parts.forEach(each -> each.holding(into));
      }
    }
  }

  private static boolean ofLevel(Finding.Comparison comparison) {
    return comparison.unsettled().stream()
        .anyMatch(
            each ->
                each.reason() != Reason.COLUMN_UNDETERMINED
                    && each.reason().name().startsWith("LEVEL_"));
  }

  private static boolean refers(Requirement asked) {
    return asked != null && others(asked).findAny().isPresent();
  }

  /** The levels that hold up one result which refers to no other set. */
  private static Map<String, Tree> holding(IndicatorResult result, boolean condition) {
    Map<String, Tree> lines = new HashMap<>();
    Provision provision = result.provision();
    if (result.outcome() != Outcome.UNDETERMINED || !provision.alternatives().isEmpty()) {
      return lines;
    }
    if (provision instanceof Provision.Exempt exempt) {
      lines.put(
          line(condition, result.code(), List.of(), exempt, "không áp dụng " + exempt.certainty()),
          null);
      return lines;
    }
    List<Tree> open = new ArrayList<>();
    new Tree(provision.requirement(), result.finding(), new int[1]).holding(open);
    for (Tree each : open) {
      if (ofLevel(each.comparison)) {
        String what = each.number + " " + each.asked;
        lines.put(line(condition, result.code(), List.of(), provision, what), each);
      }
    }
    return lines;
  }

  private static void assertCounted(Assessor assessor, long seed) {
    UnknownLevels levels = assessor.unknownLevels();
    HeldUpCounter counter = HeldUpCounter.of(levels);
    Map<String, int[]> plain = new HashMap<>();
    int columnOpen = 0;
    for (Snapshot unit : units(assessor, seed)) {
      Assessment assessment = assessor.assess(unit);
      counter.add(assessment);
      boolean open = false;
      for (IndicatorResult result : assessment.indicators()) {
        open |= isOpen(result);
        count(assessment, result, false, plain);
      }
      for (IndicatorResult result : assessment.conditions()) {
        open |= isOpen(result);
        count(assessment, result, true, plain);
      }
      columnOpen += open ? 1 : 0;
    }
    UnknownLevels counted = counter.result();
    assertThat(counted.units()).isEqualTo(UNITS);
    assertThat(counted.levels()).hasSameSizeAs(levels.levels());
    Set<String> compared = new LinkedHashSet<>();
    for (UnknownLevel each : counted.levels()) {
      if (each.via().isEmpty()) {
        int[] expected = plain.getOrDefault(line(each), new int[3]);
        assertThat(each.heldUp())
            .as(line(each))
            .isEqualTo(new HeldUp(expected[0], expected[1], expected[2]));
        compared.add(line(each));
      }
    }
    assertThat(compared).containsAll(plain.keySet());
    if (levels.levels().stream().allMatch(each -> each.via().isEmpty())) {
      assertThat(counted.columnOpen()).isEqualTo(columnOpen);
    }
    assertThat(counted.levels().stream().map(each -> each.heldUp().units()).toList())
        .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
  }

  private static boolean isOpen(IndicatorResult result) {
    return result.outcome() == Outcome.UNDETERMINED && !result.provision().alternatives().isEmpty();
  }

  private static void count(
      Assessment assessment, IndicatorResult result, boolean condition, Map<String, int[]> into) {
    if (refers(result.provision().requirement())) {
      return;
    }
    holding(result, condition)
        .forEach(
            (line, leaf) -> {
              int[] counts = into.computeIfAbsent(line, any -> new int[3]);
              counts[0]++;
              counts[1] += leaf != null && decided(assessment, result, leaf, condition) ? 1 : 0;
              counts[2] += !condition && assessment.outcome() == Outcome.UNDETERMINED ? 1 : 0;
            });
  }

  /**
   * Whether the indicator is decided with every level that is put there, by assessing the unit
   * again: above, at and below its figure, in either direction where that is in doubt. With a
   * figure that is not exact it depends on the level.
   */
  private static boolean decided(
      Assessment assessment, IndicatorResult result, Tree leaf, boolean condition) {
    Figure figure = leaf.comparison.figure();
    boolean contradicts =
        leaf.comparison.unsettled().stream()
            .anyMatch(each -> each.reason() == Reason.FIGURES_CONTRADICT);
    if (figure == null || !figure.exact() || contradicts) {
      return false;
    }
    Threshold asked = (Threshold) leaf.asked;
    BigDecimal at = figure.range().lower();
    for (Comparison comparison : List.of(Comparison.AT_LEAST, Comparison.AT_MOST)) {
      for (int step : new int[] {-1, 0, 1}) {
        Level level =
            Level.of(Range.exactly(at.add(BigDecimal.valueOf(step))), LegalStatus.CONFIRMED);
        Threshold other = new Threshold(asked.measure(), comparison, level);
        if (outcome(assessment, result, leaf.number, other, condition) == Outcome.UNDETERMINED) {
          return false;
        }
      }
    }
    return true;
  }

  private static Outcome outcome(
      Assessment assessment,
      IndicatorResult result,
      int number,
      Threshold other,
      boolean condition) {
    int[] next = new int[1];
    Provision.Required own = (Provision.Required) result.provision();
    Provision changed =
        own.toBuilder()
            .requirement(own.requirement().map(each -> next[0]++ == number ? other : each))
            .build();
    Requirements asked = assessment.requirements();
    Requirements changedAll =
        asked.with(
            condition ? asked.provisions() : replaced(asked.provisions(), changed),
            condition ? replaced(asked.conditions(), changed) : asked.conditions());
    Assessment again = Assessment.of(changedAll, assessment.snapshot(), assessment.confirmedOnly());
    return condition
        ? again.conditions().stream()
            .filter(each -> each.code().equals(result.code()))
            .findFirst()
            .orElseThrow()
            .outcome()
        : again.indicator(result.code()).outcome();
  }

  private static List<Provision> replaced(List<Provision> all, Provision changed) {
    return all.stream().map(each -> each.code().equals(changed.code()) ? changed : each).toList();
  }

  @OfEverySet
  void the_counts_are_those_of_a_loop_over_assessments(String id) {
    assertCounted(Assessor.packaged(id), 7);
    assertCounted(Assessor.packaged(id).confirmedLevelsOnly(), 8);
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void so_are_those_under_an_overlay(String id) {
    assertCounted(overlaid(id), 9);
  }

  @Test
  void a_unit_without_any_figure_is_held_up_by_every_level_and_decided_by_none() {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    LocalDate day = LocalDate.of(2018, 12, 31);
    HeldUpCounter counter = HeldUpCounter.of(assessor.unknownLevels(day, null));
    Snapshot unit = Snapshot.commune("Ea Tiêu").region(Region.TAY_NGUYEN).on(day).build();
    counter.add(assessor.assess(unit));
    Scope scope = unit.scope();
    assertThat(counter.result().levels())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            each -> {
              boolean here = each.where().stream().anyMatch(where -> where.contains(scope));
              assertThat(each.heldUp().units()).isEqualTo(here ? 1 : 0);
              assertThat(each.heldUp().decidedIfKnown()).isZero();
            });
  }

  @Test
  void assessments_of_other_rules_are_refused() {
    HeldUpCounter counter = HeldUpCounter.of(Assessor.packaged("qd1980-2016-xa").unknownLevels());
    Snapshot unit = Snapshot.commune("Ea Tiêu").on(LocalDate.of(2020, 12, 31)).build();
    Assessment strict = Assessor.packaged("qd1980-2016-xa").confirmedLevelsOnly().assess(unit);
    assertThatThrownBy(() -> counter.add(strict))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("strict");
  }
}
