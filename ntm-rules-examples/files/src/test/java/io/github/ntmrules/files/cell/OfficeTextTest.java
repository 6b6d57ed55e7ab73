package io.github.ntmrules.files.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures with words and signs around them. */
final class OfficeTextTest {

  private static final Texts VI = Texts.of("data", Locale.forLanguageTag("vi"));
  private static final Measure INCOME = measure("income_per_capita");
  private static final Measure SHARE = measure("health_insurance_coverage");
  private static final Measure HOUSES = measure("temporary_or_dilapidated_houses");
  private static final Measure DEBT = measure("outstanding_construction_debt");

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  private static void assertMeans(String text, Measure measure, String number) {
    assertThat(OfficeText.parse(text, measure))
        .as(text)
        .isEqualTo(Figure.exactly(new BigDecimal(number)));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      String text, Measure measure) {
    return assertThatThrownBy(
            () -> {
              throw refused(text, measure);
            })
        .as(text);
  }

  private static Throwable refused(String text, Measure measure) {
    try {
      @Nullable Figure figure = OfficeText.parse(text, measure);
      return new AssertionError(text + " was taken as " + figure);
    } catch (UnreadableCellException e) {
      return new IllegalArgumentException(e.message(VI));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "98 (*) | 98",
        "98* | 98",
        "98,5 * | 98.5",
        "98** | 98",
        "98 % (**) | 98",
        "98%* | 98",
        "12/12 km (*) | 100",
      })
  void the_sign_of_a_note_is_no_part_of_the_figure(String text, String number) {
    assertMeans(text, SHARE, number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "41,5 (ước)",
        "41,5(ước tính)",
        "41,5 (Ước thực hiện)",
        "41,5 ước",
        "~95",
        "≈ 95",
        "khoảng 95",
        "Khoảng 95%",
        "ước 95",
        "ước đạt 95",
        "gần 95",
        "xấp xỉ 95",
        "tầm 95",
        "95 (dự kiến)",
        "95 (KH)",
        "95% (tạm tính)",
        "dự kiến 95",
        "kế hoạch: 95",
        "about 95",
        "95 (est.)",
      })
  void an_estimate_or_a_plan_does_not_count_and_is_told(String text) {
    for (Measure each : new Measure[] {SHARE, INCOME, HOUSES}) {
      assertRefused(text, each)
          .hasMessageContaining("\"" + text + "\" là số ước hoặc số kế hoạch")
          .hasMessageContaining("Hãy ghi");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3,5 triệu/tháng | 42",
        "3,5 trđ/người/tháng | 42",
        "3,5 triệu đồng một tháng | 42",
        "3.5tr/th | 42",
        "4 triệu mỗi tháng | 48",
        "4100 nghìn/tháng | 49,2",
        "3.500.000 đồng/người/tháng | 42",
        "3,5/tháng | 42",
      })
  void the_money_of_a_month_does_not_count_for_a_year(String text, String yearly) {
    assertRefused(text, INCOME)
        .hasMessageContaining("là số của một tháng")
        .hasMessageContaining("nếu mười hai tháng như nhau thì là " + yearly + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 triệu/quý", "120 nghìn/ngày", "1 triệu/tuần", "3.500 nghìn/tháng"})
  void nor_does_that_of_another_time(String text) {
    assertRefused(text, INCOME).hasMessageContaining("không phải số của cả năm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "61,5 trđ/năm | 61.5",
        "61.500.000 đ | 61.5",
        "61.500.000 đ/người/năm | 61.5",
        "61.500.000 VND | 61.5",
        "61500 nghìn | 61.5",
        "61500 ngàn đồng/năm | 61.5",
        "61,5 triệu/ng/năm | 61.5",
        "61,5 triệu đồng/khẩu/năm | 61.5",
      })
  void money_in_other_units_is_understood(String text, String number) {
    assertMeans(text, INCOME, number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.100 nghìn | 4,1 hoặc 0,0041 (triệu đồng/năm)",
        "61.500 nghìn đồng | 61,5 hoặc 0,0615 (triệu đồng/năm)",
        "61,500 ngàn đồng | 61,5 hoặc 0,0615 (triệu đồng/năm)",
        "61.500 đ | 0,0615 hoặc 0,0000615 (triệu đồng/năm)",
        "1.250 tỷ đồng | 1250000 hoặc 1250 (triệu đồng/năm)",
      })
  void a_sign_that_may_part_thousands_of_another_unit_is_not_guessed(String text, String both) {
    assertRefused(text, INCOME).hasMessageContaining("có hai nghĩa").hasMessageContaining(both);
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 triệu/năm", "500 triệu/người", "500 triệu/hộ", "500 triệu/xã"})
  void money_that_is_of_no_year_and_of_nobody_is_not_understood_with_one(String text) {
    assertThat(OfficeText.parse(text, DEBT)).isNull();
  }
}
