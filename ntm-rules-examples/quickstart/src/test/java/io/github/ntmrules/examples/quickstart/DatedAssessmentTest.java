package io.github.ntmrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.quickstart.DatedAssessment.Span;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedAssessmentTest {

  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");

  @Test
  void an_outcome_that_depends_on_the_unknown_date_is_undetermined() {
    DatedAssessment result = over("2019-06-01", "2020-03-01");
    assertThat(result.indicator("10")).isEqualTo(Outcome.UNDETERMINED);
    assertThat(result.sameOnEveryDay()).isFalse();
  }

  @Test
  void an_outcome_that_all_days_share_counts() {
    DatedAssessment result = over("2019-06-01", "2020-03-01");
    assertThat(result.indicator("11")).isEqualTo(Outcome.MET);
    assertThat(result.criteria(Outcome.MET)).isEqualTo(1);
    assertThat(result.criteria(Outcome.NOT_MET)).isZero();
    assertThat(result.indicators(Outcome.MET)).isEqualTo(1);
    assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void the_turn_of_the_year_parts_the_days() {
    assertThat(over("2017-01-01", "2020-12-31").spans())
        .extracting(span -> span.from() + " " + span.to() + " " + span.assessment().outcome())
        .containsExactly("2017-01-01 2019-12-31 UNDETERMINED", "2020-01-01 2020-12-31 NOT_MET");
  }

  @Test
  void a_known_date_is_assessed_as_it_is() {
    DatedAssessment result = over("2020-07-01", "2020-07-01");
    assertThat(result.spans()).hasSize(1);
    assertThat(result.indicator("10")).isEqualTo(Outcome.NOT_MET);
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void dates_in_the_wrong_order_are_refused() {
    assertThatThrownBy(() -> over("2020-12-31", "2020-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020-12-31");
  }

  @Test
  void a_range_that_leaves_the_period_in_force_is_refused() {
    assertThatThrownBy(() -> over("2022-01-01", "2022-03-08"))
        .isInstanceOf(InvalidSnapshotException.class);
  }

  /** What the choice of days rests on: between them, here on every tenth day, nothing changes. */
  @Test
  void no_day_between_the_days_that_are_assessed_has_another_outcome() {
    for (AssessedCommune each : Quickstart.assess()) {
      for (Span span : each.result().spans()) {
        Snapshot reported = span.assessment().snapshot();
        List<Outcome> expected = outcomes(span.assessment());
        for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(10)) {
          Assessment result = ASSESSOR.forAnyPeriod().assess(on(reported, day));
          assertThat(outcomes(result)).as(each.commune().name() + " " + day).isEqualTo(expected);
        }
      }
    }
  }

  private static List<Outcome> outcomes(Assessment assessment) {
    return assessment.indicators().stream().map(IndicatorResult::outcome).toList();
  }

  private static Snapshot on(Snapshot reported, LocalDate day) {
    Region region = reported.region();
    assertThat(region).isNotNull();
    Snapshot.Builder copy = Snapshot.commune(reported.name()).on(day);
    if (region != null) {
      copy.region(region);
    }
    reported.figures().forEach(copy::figure);
    return copy.build();
  }

  /** Central Highlands: income 35 (41 asked in 2020), poverty 4.5 (at most 7). */
  private static DatedAssessment over(String earliest, String latest) {
    return DatedAssessment.of(
        ASSESSOR,
        LocalDate.parse(earliest),
        LocalDate.parse(latest),
        day ->
            Snapshot.commune("Xã thử")
                .region(Region.TAY_NGUYEN)
                .on(day)
                .value("income_per_capita", "35")
                .value("multidimensional_poverty_rate", "4.5")
                .build());
  }
}
