package io.github.ntmrules.examples.quickstart;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublishedDataTest {

  private final List<Commune> communes = PublishedData.communes();
  private final List<PublishedFigure> figures = PublishedData.figures();

  @Test
  void no_figure_of_the_sources_is_lost() {
    Map<String, Long> counts =
        figures.stream().collect(groupingBy(PublishedFigure::communeId, counting()));
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "kontum-dak-nang", 10L,
                "haugiang-thanh-xuan", 6L,
                "angiang-phu-long", 7L,
                "khanhhoa-van-khanh", 5L,
                "nghean-duc-thanh", 4L,
                "laocai-gia-phu", 3L));
  }

  @Test
  void the_values_are_those_of_the_sources() {
    assertThat(values("kontum-dak-nang"))
        .containsExactly(
            "eq 100", "gt 80", "gt 98", "gt 70", "eq 100", "gt 75", "eq 35", "eq 4.5", "eq 93",
            "eq 85");
    assertThat(values("haugiang-thanh-xuan"))
        .containsExactly("eq 100", "eq 99.5", "eq 98.41", "gt 38", "eq 3.98", "eq 99.79");
    assertThat(values("angiang-phu-long"))
        .containsExactly("eq 45", "eq 3.96", "eq 0", "eq 100", "eq 99", "eq 100", "eq 77.22");
    assertThat(values("khanhhoa-van-khanh"))
        .containsExactly("eq 100", "gt 42.8", "eq 1.91", "approx_below 98", "eq 0");
    assertThat(values("nghean-duc-thanh"))
        .containsExactly("gt 33", "eq 4.11", "eq 85.17", "eq 72.2");
    assertThat(values("laocai-gia-phu")).containsExactly("eq 37.02", "eq 89.7", "eq 41.8");
  }

  @Test
  void fractions_are_kept_beside_the_rounded_percentages() {
    assertThat(figures.stream().map(PublishedFigure::fraction).filter(text -> !text.isEmpty()))
        .containsExactly("3/3", "4/4", "13/18", "26/29");
  }

  @Test
  void every_commune_has_a_source_a_date_note_and_an_overall_outcome() {
    assertThat(communes)
        .hasSize(6)
        .allSatisfy(
            commune -> {
              assertThat(commune.source()).startsWith("http");
              assertThat(commune.sourceKind()).isNotEmpty();
              assertThat(commune.dateNote()).isNotEmpty();
              assertThat(commune.sourceSays()).isNotEmpty();
              assertThat(commune.missingInSource()).isNotEmpty();
            });
  }

  @Test
  void only_the_commune_dated_after_the_set_ended_is_assessed_outside_the_period() {
    assertThat(communes.stream().filter(Commune::anyPeriod).map(Commune::name))
        .containsExactly("Phú Long");
  }

  @Test
  void every_figure_is_either_used_or_has_a_reason() {
    assertThat(figures)
        .allSatisfy(
            figure ->
                assertThat(figure.measure().isEmpty())
                    .as(figure.sourceWords())
                    .isNotEqualTo(figure.notUsedBecause().isEmpty()));
    assertThat(figures.stream().filter(PublishedFigure::used)).hasSize(27);
  }

  @Test
  void every_measure_that_is_used_exists() {
    assertThat(figures.stream().filter(PublishedFigure::used).map(PublishedFigure::measure))
        .allSatisfy(id -> assertThat(Measures.standard().find(id)).as(id).isNotNull());
  }

  @Test
  void every_figure_that_is_used_names_an_indicator_of_the_set() {
    Set<String> codes =
        Assessor.packaged("qd1980-2016-xa").set().indicators().stream()
            .map(Indicator::code)
            .collect(Collectors.toSet());
    assertThat(figures.stream().filter(PublishedFigure::used).map(PublishedFigure::indicator))
        .isSubsetOf(codes);
  }

  @Test
  void every_criterion_that_is_named_is_one_of_the_set() {
    Set<String> codes =
        Assessor.packaged("qd1980-2016-xa").set().criteria().stream()
            .map(Criterion::code)
            .collect(Collectors.toSet());
    assertThat(figures.stream().map(PublishedFigure::criterion).filter(code -> !code.isEmpty()))
        .isSubsetOf(codes);
  }

  @Test
  void over_80_is_not_80_and_close_to_98_proves_only_below_98() {
    assertThat(figure("gt", "80").figure()).isEqualTo(Figure.moreThan(new BigDecimal("80")));
    assertThat(figure("approx_below", "98").figure())
        .isEqualTo(Figure.lessThan(new BigDecimal("98")));
    assertThat(figure("lt", "5").figure()).isEqualTo(Figure.lessThan(new BigDecimal("5")));
    assertThat(figure("eq", "35").figure()).isEqualTo(Figure.exactly(new BigDecimal("35")));
  }

  @Test
  void an_unknown_comparator_is_refused() {
    assertThatThrownBy(() -> figure("approx", "80").figure())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("approx");
  }

  @Test
  void a_figure_without_measure_and_reason_is_refused() {
    assertThatThrownBy(() -> line("eq", "80", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason");
  }

  private Stream<String> values(String commune) {
    return figures.stream()
        .filter(figure -> figure.communeId().equals(commune))
        .map(figure -> figure.comparator() + " " + figure.value().toPlainString());
  }

  private static PublishedFigure figure(String comparator, String value) {
    return line(comparator, value, "income_per_capita");
  }

  private static PublishedFigure line(String comparator, String value, String measure) {
    return new PublishedFigure(
        "commune",
        "10",
        "10",
        "thu nhập",
        comparator,
        new BigDecimal(value),
        "triệu đồng",
        "",
        measure,
        "",
        "met",
        "stated",
        "");
  }
}
