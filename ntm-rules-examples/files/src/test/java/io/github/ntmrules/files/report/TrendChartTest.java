package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrendChartTest {

  private static final Wording VI = Wording.in(Locale.forLanguageTag("vi"));

  private static TrendChart.Value value(int year, double number) {
    return new TrendChart.Value(year, false, number, number, "" + number, year + ": " + number);
  }

  @Test
  void years_stand_as_far_apart_as_they_are_and_numbers_as_high() {
    TrendChart chart =
        TrendChart.of("Thử", false, List.of(value(2011, 0), value(2012, 10), value(2015, 20)), VI);
    List<Double> xs = chart.marks().stream().map(each -> Double.valueOf(each.x())).toList();
    List<Double> ys = chart.marks().stream().map(each -> Double.valueOf(each.y())).toList();
    // 1 of 4 years, and half of the height; to a tenth.
    assertThat((xs.get(1) - xs.get(0)) * 4)
        .isBetween(xs.get(2) - xs.get(0) - 0.5, xs.get(2) - xs.get(0) + 0.5);
    assertThat((ys.get(0) - ys.get(1)) * 2)
        .isBetween(ys.get(0) - ys.get(2) - 0.5, ys.get(0) - ys.get(2) + 0.5);
    assertThat(chart.grid())
        .extracting(TrendChart.Line::label)
        .containsExactly("0", "5", "10", "15", "20");
    assertThat(chart.text()).contains("2011: 0.0; 2012: 10.0; 2015: 20.0");
  }

  @Test
  void what_is_undetermined_is_drawn_apart_and_a_plan_as_a_mark() {
    TrendChart chart =
        TrendChart.of(
            "Thử",
            true,
            List.of(
                new TrendChart.Value(2020, false, 6, 9, "6–9", "6–9"),
                new TrendChart.Value(2020, true, 10, 10, "10", "10")),
            VI);
    assertThat(chart.bars()).extracting(TrendChart.Bar::css).containsExactly("met", "open");
    double met = Double.parseDouble(chart.bars().get(0).height());
    double open = Double.parseDouble(chart.bars().get(1).height());
    assertThat(open * 2).isBetween(met - 0.5, met + 0.5);
    assertThat(chart.marks()).extracting(TrendChart.Mark::planned).containsExactly(false, true);
    assertThat(chart.marks().get(0).x()).isNotEqualTo(chart.marks().get(1).x());
  }

  @Test
  void where_no_unit_meets_the_set_there_are_whole_numbers_at_the_side() {
    TrendChart chart = TrendChart.of("Thử", true, List.of(value(2020, 0)), VI);
    assertThat(chart.grid())
        .extracting(TrendChart.Line::label)
        .containsExactly("0", "1", "2", "3", "4");
    TrendChart means =
        TrendChart.of("Thử", false, List.of(value(2020, 0.9)), Wording.in(Locale.ENGLISH));
    assertThat(means.grid())
        .extracting(TrendChart.Line::label)
        .containsExactly("0", "0.25", "0.5", "0.75", "1");
  }

  @Test
  void of_many_years_only_as_many_are_named_as_there_is_room_for() {
    List<TrendChart.Value> values = new ArrayList<>();
    for (int year = 1991; year <= 2020; year++) {
      values.add(value(year, year - 1990));
    }
    TrendChart chart = TrendChart.of("Thử", false, values, VI);
    List<Double> named = chart.ticks().stream().map(each -> Double.valueOf(each.x())).toList();
    assertThat(named).hasSizeBetween(4, 10);
    for (int i = 1; i < named.size(); i++) {
      assertThat(named.get(i) - named.get(i - 1)).isGreaterThan(30);
    }
    assertThat(chart.marks()).hasSize(30);
  }
}
