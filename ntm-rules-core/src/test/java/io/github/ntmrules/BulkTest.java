package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.OutcomeMatrix;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.InvalidTableException;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many units at once. */
class BulkTest {

  private static final String INCOME = "income_per_capita";
  private static final List<Region> REGIONS = List.of(Region.values());
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  private final Assessor assessor = Assessor.packaged("qd1980-2016-xa");

  private static Snapshot commune(int number) {
    return Snapshot.commune("xã " + number)
        .region(REGIONS.get(number % REGIONS.size()))
        .on(DAY)
        .value(INCOME, 30 + number % 30)
        .build();
  }

  private static List<Snapshot> communes(int many) {
    return IntStream.range(0, many).mapToObj(BulkTest::commune).toList();
  }

  @Test
  void a_stream_is_assessed_in_order_whether_parallel_or_not() {
    List<Snapshot> communes = communes(2000);
    List<Outcome> one = communes.stream().map(each -> income(assessor.assess(each))).toList();
    assertThat(assessor.assessAll(communes).map(BulkTest::income)).isEqualTo(one);
    assertThat(assessor.assessAll(communes).parallel().map(BulkTest::income).toList())
        .isEqualTo(one);
    Stream<Assessment> parallel = assessor.assessAll(communes.parallelStream());
    assertThat(parallel.isParallel()).isTrue();
    assertThat(parallel.map(each -> each.snapshot().name()).toList())
        .isEqualTo(communes.stream().map(Snapshot::name).toList());
  }

  private static Outcome income(Assessment assessment) {
    return assessment.indicator("10").outcome();
  }

  @Test
  void a_unit_is_assessed_only_when_the_stream_comes_to_it() {
    AtomicInteger read = new AtomicInteger();
    Stream<Snapshot> endless = Stream.iterate(0, n -> n + 1).map(BulkTest::commune);
    assertThat(assessor.assessAll(endless.peek(each -> read.incrementAndGet())).limit(3))
        .hasSize(3);
    assertThat(read).hasValue(3);
    Snapshot early =
        Snapshot.commune("xã").region(Region.TAY_NGUYEN).on(DAY.minusYears(20)).build();
    Stream<Assessment> wrong = assessor.assessAll(List.of(commune(1), early));
    assertThatThrownBy(wrong::toList).isInstanceOf(InvalidSnapshotException.class);
  }

  @Test
  void a_sweep_counts_the_communes_that_more_income_would_bring_to_the_level() {
    FigureTable table = FigureTable.of(UnitKind.COMMUNE, communes(700));
    int indicator =
        assessor
            .set()
            .indicators()
            .indexOf(assessor.assess(commune(0)).indicator("10").indicator());
    long before = -1;
    for (int more = 0; more <= 30; more += 10) {
      long raise = more * FixedPoint.ONE;
      long[] raised = Arrays.stream(table.column(INCOME)).map(each -> each + raise).toArray();
      byte[] outcomes = new byte[table.size()];
      OutcomeMatrix matrix = assessor.assess(table.with(INCOME, raised));
      matrix.indicator(indicator, outcomes);
      long met =
          IntStream.range(0, outcomes.length)
              .filter(row -> Outcome.of(outcomes[row]) == Outcome.MET)
              .count();
      assertThat(met).isGreaterThan(before);
      before = met;
    }
    assertThat(before).isEqualTo(700);
  }

  @Test
  void a_table_of_units_that_cannot_be_assessed_is_refused_with_every_row() {
    Scope early = Scope.of(DAY.minusYears(20), null, null, Set.of());
    FigureTable table =
        FigureTable.of(UnitKind.DISTRICT)
            .unit("Huyện Một", Scope.of(DAY, Region.TAY_NGUYEN, null, Set.of()))
            .unit("Huyện Hai", early)
            .build();
    assertThatThrownBy(() -> assessor.assess(table))
        .isInstanceOfSatisfying(
            InvalidTableException.class,
            wrong ->
                assertThat(wrong.problems())
                    .extracting(each -> each.row() + " " + each.problem().kind())
                    .containsExactly(
                        "0 " + Kind.WRONG_UNIT,
                        "1 " + Kind.WRONG_UNIT,
                        "1 " + Kind.OUTSIDE_PERIOD));
  }

  @Test
  void an_empty_table_has_an_empty_matrix() {
    OutcomeMatrix matrix = assessor.assess(FigureTable.of(UnitKind.COMMUNE).build());
    matrix.outcomes(new byte[0]);
    assertThat(matrix.table().size()).isZero();
  }

  @Test
  void a_unit_of_another_kind_is_refused_even_in_circumstances_that_are_known() {
    assessor.assess(commune(1));
    Snapshot district =
        Snapshot.of(UnitKind.DISTRICT, "huyện").region(REGIONS.get(1)).on(DAY).build();
    assertThatThrownBy(() -> assessor.assess(district))
        .isInstanceOf(InvalidSnapshotException.class);
  }
}
