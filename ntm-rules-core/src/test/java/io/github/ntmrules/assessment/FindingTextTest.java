package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTextTest {

  private static final FindingText VI = FindingText.in(Locale.forLanguageTag("vi"));
  private static final FindingText EN = FindingText.in(Locale.ENGLISH);
  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");

  private static Snapshot.Builder commune() {
    return Snapshot.commune("A").region(Region.TAY_NGUYEN).on(LocalDate.of(2020, 12, 31));
  }

  private static Finding.Comparison found(String code, String measure, Figure figure) {
    return ASSESSOR
        .assess(commune().value(measure, figure).build())
        .indicator(code)
        .comparisons()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10; income_per_capita; 38.5; thiếu 2,5 triệu đồng/năm; 2.5 million đồng/year short",
        "10; income_per_capita; 1041; hơn 1.000 triệu đồng/năm; 1,000 million đồng/year above",
        "10; income_per_capita; 41; vừa đủ; exactly at the level",
        "11; multidimensional_poverty_rate; 9.25; vượt 2,25%; 2.25% over",
        "11; multidimensional_poverty_rate; 5; thấp hơn 2%; 2% below"
      })
  void the_distance_is_told_with_its_unit(
      String code, String measure, BigDecimal figure, String vi, String en) {
    Finding.Comparison found = found(code, measure, Figure.exactly(figure));
    assertThat(VI.distance(found)).isEqualTo(vi);
    assertThat(EN.distance(found)).isEqualTo(en);
  }

  @Test
  void a_bounded_figure_is_at_least_so_far_away_and_never_exactly_at_a_level() {
    BigDecimal level = BigDecimal.valueOf(41);
    String income = "income_per_capita";
    assertThat(VI.distance(found("10", income, Figure.lessThan(BigDecimal.valueOf(40)))))
        .isEqualTo("thiếu ít nhất 1 triệu đồng/năm");
    assertThat(VI.distance(found("10", income, Figure.atLeast(level)))).isEmpty();
    assertThat(VI.distance(found("10", income, Figure.moreThan(BigDecimal.TEN))))
        .isEqualTo("chưa đủ để kết luận");
  }

  @Test
  void a_yes_has_no_distance_and_a_missing_figure_is_said_to_be() {
    Assessment nothing = ASSESSOR.assess(commune().value("market_to_plan", false).build());
    assertThat(nothing.indicator("7").comparisons()).extracting(VI::distance).containsOnly("");
    assertThat(VI.figure(nothing.indicator("7").comparisons().get(0).threshold().measure(), null))
        .isEqualTo("chưa có số liệu");
  }

  @Test
  void what_would_settle_it_is_said_once_for_each_figure() {
    Assessment nothing = ASSESSOR.assess(commune().build());
    assertThat(EN.needed(nothing.indicator("10"))).isEqualTo("the figure");
    assertThat(EN.needed(nothing.indicator("17.1")).split("; "))
        .doesNotHaveDuplicates()
        .allSatisfy(each -> assertThat(each).startsWith("the figure ("));
  }

  @Test
  void where_a_figure_comes_from_leaves_out_what_is_not_stated() {
    assertThat(
            VI.evidence(
                Evidence.of("Báo cáo 12").reportedBy("UBND").reportedOn(LocalDate.of(2020, 3, 1))))
        .isEqualTo("minh chứng: Báo cáo 12, UBND, 01/03/2020");
  }
}
