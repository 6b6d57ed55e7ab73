package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Amendment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the library computes, for single units and for tables, is what decimals held against one
 * threshold at a time give: for units of every packaged set, whose figures lie where verdicts turn.
 */
class ReferenceTest {

  private static final int UNITS = 500;

  private static Stream<DynamicTest> forEachSet(Consumer<Assessor> test) {
    return Assessor.packagedSets().stream()
        .flatMap(id -> Stream.of(Assessor.packaged(id), withOverlay(id)))
        .filter(assessor -> assessor != null)
        .flatMap(assessor -> Stream.of(assessor, assessor.confirmedLevelsOnly()))
        .map(assessor -> dynamicTest(assessor.set().id(), () -> test.accept(assessor)));
  }

  private static @Nullable Assessor withOverlay(String id) {
    return id.equals("qd318-2022-xa") ? Assessor.packaged(id).withOverlay("binh-phuoc-2022") : null;
  }

  // ---- random circumstances

  private static <T> T one(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }

  private static LocalDate day(CriteriaSet set, Random random) {
    List<LocalDate> days = new ArrayList<>(List.of(set.inForceFrom()));
    LocalDate until = set.inForceUntil();
    days.add(until == null ? set.inForceFrom().plusYears(1) : until.minusDays(1));
    for (Amendment amendment : set.amendments()) {
      days.add(amendment.inForceFrom());
      days.add(amendment.inForceFrom().minusDays(1));
    }
    days.removeIf(day -> !set.inForceOn(day));
    return days.get(random.nextInt(days.size()));
  }

  private static Snapshot.Builder unit(CriteriaSet set, Random random, int number) {
    Snapshot.Builder unit = Snapshot.of(set.unit(), "đơn vị " + number).on(day(set, random));
    unit.region(one(Region.values(), random));
    if (random.nextInt(3) > 0) {
      unit.province(random.nextBoolean() ? "Bình Phước" : "Kon Tum");
    }
    for (Designation designation : designations(random)) {
      unit.designation(designation);
    }
    return unit;
  }

  private static Set<Designation> designations(Random random) {
    Set<Designation> some = new TreeSet<>();
    while (random.nextInt(3) == 0) {
      some.add(one(Designations.standard().all().toArray(Designation[]::new), random));
    }
    return some;
  }

  private static Requirements asked(Assessor assessor, Snapshot.Builder unit) {
    Snapshot bare = unit.build();
    return assessor.requirements(
        Scope.of(bare.date(), bare.region(), bare.province(), bare.designations()));
  }

  private static List<Snapshot> units(Assessor assessor, boolean bounds) {
    Random random = new Random(1980);
    RandomUnits units = new RandomUnits(random, bounds);
    return IntStream.range(0, UNITS)
        .mapToObj(number -> unit(assessor.set(), random, number))
        .map(unit -> units.report(unit, asked(assessor, unit)).build())
        .toList();
  }

  // ---- single units

  @TestFactory
  Stream<DynamicTest> every_result_is_the_one_that_plain_decimals_give() {
    return forEachSet(
        assessor -> {
          for (Snapshot unit : units(assessor, true)) {
            check(assessor.assess(unit));
          }
        });
  }

  private static void check(Assessment assessment) {
    ReferenceEvaluator reference =
        new ReferenceEvaluator(
            assessment.requirements(), assessment.snapshot(), assessment.confirmedOnly());
    reference.check(assessment);
  }

  // ---- tables

  @TestFactory
  Stream<DynamicTest> every_cell_of_a_matrix_is_what_assessing_the_unit_gives() {
    return forEachSet(
        assessor -> {
          List<Snapshot> units = units(assessor, false);
          FigureTable table = FigureTable.of(assessor.set().unit(), units);
          OutcomeMatrix matrix = assessor.assess(table);
          for (int row = 0; row < units.size(); row++) {
            check(matrix, row, assessor.assess(units.get(row)));
          }
          checkColumns(matrix);
        });
  }

  private static void check(OutcomeMatrix matrix, int row, Assessment expected) {
    assertThat(matrix.outcome(row)).isEqualTo(expected.outcome());
    assertThat(matrix.requirements(row)).isEqualTo(expected.requirements());
    for (int c = 0; c < expected.criteria().size(); c++) {
      assertThat(matrix.criterion(row, c)).isEqualTo(expected.criteria().get(c).outcome());
    }
    for (int i = 0; i < expected.indicators().size(); i++) {
      IndicatorResult result = expected.indicators().get(i);
      assertThat(matrix.indicator(row, i)).isEqualTo(result.outcome());
      assertThat(matrix.comparisons(row, i)).isEqualTo(result.comparisons());
    }
  }

  private static void checkColumns(OutcomeMatrix matrix) {
    int rows = matrix.table().size();
    byte[] codes = new byte[rows];
    matrix.outcomes(codes);
    for (int row = 0; row < rows; row++) {
      assertThat(Outcome.of(codes[row])).isEqualTo(matrix.outcome(row));
    }
    for (int c = 0; c < matrix.set().criteria().size(); c++) {
      matrix.criterion(c, codes);
      for (int row = 0; row < rows; row++) {
        assertThat(Outcome.of(codes[row])).isEqualTo(matrix.criterion(row, c));
      }
    }
    for (int i = 0; i < matrix.set().indicators().size(); i++) {
      matrix.indicator(i, codes);
      for (int row = 0; row < rows; row++) {
        assertThat(Outcome.of(codes[row])).isEqualTo(matrix.indicator(row, i));
      }
      checkDifferences(matrix, i);
    }
  }

  private static void checkDifferences(OutcomeMatrix matrix, int indicator) {
    long[] scaled = new long[matrix.table().size()];
    for (int k = 0; k < 8; k++) {
      matrix.differences(indicator, k, scaled);
      for (int row = 0; row < scaled.length; row++) {
        List<Finding.Comparison> found = matrix.comparisons(row, indicator);
        BigDecimal difference = k < found.size() ? found.get(k).difference() : null;
        long expected =
            difference == null
                ? FixedPoint.NONE
                : difference.movePointRight(FixedPoint.DECIMALS).longValue();
        assertThat(scaled[row]).isEqualTo(expected);
      }
    }
  }
}
