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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as text, each form with the figure written by hand. */
final class FigureTextTest {

  private static final Texts VI = Texts.of("data", Locale.forLanguageTag("vi"));
  private static final Texts EN = Texts.of("data", Locale.ENGLISH);
  private static final Measure INCOME = measure("income_per_capita");
  private static final Measure SHARE = measure("health_insurance_coverage");
  private static final Measure HOUSES = measure("temporary_or_dilapidated_houses");
  private static final Measure GROWTH = measure("income_per_capita_growth");

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  private static Figure exactly(String number) {
    return Figure.exactly(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "44 | 44",
        "44,2 | 44.2",
        "44.2 | 44.2",
        "0,5 | 0.5",
        "0.125 | 0.125",
        "0,125 | 0.125",
        "44,25 | 44.25",
        "1,2345 | 1.2345",
        "1.2340 | 1.234",
        "1234,567 | 1234.567",
        "1234.567 | 1234.567",
        "1.234,5 | 1234.5",
        "1,234.5 | 1234.5",
        "1.234,567 | 1234.567",
        "1 234 | 1234",
        "1 234,5 | 1234.5",
        "1\u00a0234,5 | 1234.5",
        "1.234.567 | 1234567",
        "1,234,567.25 | 1234567.25",
        "44,2 triệu đồng/năm | 44.2",
        "44,2triệu đồng/năm | 44.2",
        "44.2 million đồng/year | 44.2",
        "44,2 TRIỆU  ĐỒNG/NĂM | 44.2",
        "-5 | -5",
        "−5,5 | -5.5",
        "007 | 7"
      })
  void numbers_that_mean_one_thing(String text, String number) {
    assertThat(FigureText.parse(text, INCOME)).isEqualTo(exactly(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,234", "12.345", "999,999 triệu đồng/năm", "trên 1.234"})
  void a_number_that_means_two_things_is_refused(String text) {
    Measure debt = measure("outstanding_construction_debt");
    Measure of = text.contains("năm") || text.startsWith("12") ? debt : INCOME;
    String typed = text.replace(" triệu đồng/năm", "");
    assertThatThrownBy(() -> FigureText.parse(typed, of))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            refused -> assertThat(refused.message(VI)).contains("có hai nghĩa"));
  }

  @Test
  void the_refusal_says_both_meanings_and_how_to_write_each() {
    assertThatThrownBy(() -> FigureText.parse("1.234", INCOME))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            refused -> {
              assertThat(refused.message(VI))
                  .isEqualTo(
                      "\"1.234\" có hai nghĩa: 1234 (dấu ngăn hàng nghìn), hoặc 1 phẩy 234 (dấu"
                          + " thập phân). Hãy ghi 1234 cho nghĩa thứ nhất, 1,2340 cho nghĩa thứ"
                          + " hai.");
              assertThat(refused.message(EN))
                  .isEqualTo(
                      "\"1.234\" can mean two things: 1234 (thousands), or 1 and 234 thousandths"
                          + " (decimals). Write 1234 for the first, 1.2340 for the second.");
            });
    assertThat(FigureText.parse("1234", INCOME)).isEqualTo(exactly("1234"));
    assertThat(FigureText.parse("1,2340", INCOME)).isEqualTo(exactly("1.234"));
    assertThat(FigureText.parse("1.2340", INCOME)).isEqualTo(exactly("1.234"));
  }

  @Test
  void what_the_measure_can_be_settles_the_meaning() {
    // 12 345 % cannot be, nor can 1.234 houses.
    assertThat(FigureText.parse("12.345", SHARE)).isEqualTo(exactly("12.345"));
    assertThat(FigureText.parse("12,345 %", SHARE)).isEqualTo(exactly("12.345"));
    assertThat(FigureText.parse("1.234", HOUSES)).isEqualTo(exactly("1234"));
    assertThat(FigureText.parse("1,234 nhà", HOUSES)).isEqualTo(exactly("1234"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> 80 | > 80",
        ">80% | > 80",
        "trên 80 | > 80",
        "Trên 80 % | > 80",
        "hơn 80 | > 80",
        "over 80 | > 80",
        "≥ 80 | >= 80",
        ">= 80 | >= 80",
        "từ 80 | >= 80",
        "từ 80 trở lên | >= 80",
        "80% trở lên | >= 80",
        "ít nhất 80,5 | >= 80.5",
        "at least 80.5 | >= 80.5",
        "< 5 | < 5",
        "<5 | < 5",
        "dưới 5 | < 5",
        "under 5 | < 5",
        "≤5 | <= 5",
        "<= 5 % | <= 5",
        "không quá 5 | <= 5",
        "KHÔNG QUÁ 5% | <= 5",
        "at most 5 | <= 5",
        "80–90 | >= 80 <= 90",
        "80-90 | >= 80 <= 90",
        "80 - 90 % | >= 80 <= 90",
        "80% – 90% | >= 80 <= 90",
        "80,5 — 90,25 | >= 80.5 <= 90.25",
        "từ 80 đến 90 | >= 80 <= 90",
        "từ 80 % đến 90 % | >= 80 <= 90",
        "from 80 to 90 | >= 80 <= 90",
        "between 80 and 90 | >= 80 <= 90",
        "trên 80 và dưới 90 | > 80 < 90",
        "từ 80 và dưới 90 | >= 80 < 90",
        "over 80 and at most 90 | > 80 <= 90",
        "80-80 | 80",
        ">5 <6 | > 5 < 6",
        "> 5 < 6 | > 5 < 6",
        ">5<6 | > 5 < 6",
        "<6 >5 | > 5 < 6",
        ">=5 <=6 | >= 5 <= 6",
        ">= 5 < 6 | >= 5 < 6",
        "≥ 5, ≤ 6 | >= 5 <= 6",
        "> 5,5 % < 6,25 % | > 5.5 < 6.25",
        "> 5.5 < 6.25 | > 5.5 < 6.25",
        ">=5 <=5 | 5",
        "trên 5, dưới 6 | > 5 < 6",
        "dưới 6, trên 5 | > 5 < 6",
        "trên 5,5, dưới 6,5 | > 5.5 < 6.5",
        "trên 5% dưới 6% | > 5 < 6",
        "trên 5 nhưng không quá 6 | > 5 <= 6",
        "từ 5 đến dưới 6 | >= 5 < 6",
        "Từ trên 5 đến dưới 6 | > 5 < 6",
        "trên 5 đến 6 | > 5 <= 6",
        "trên 5 tới 6 % | > 5 <= 6",
        "từ 5 đến không quá 6 | >= 5 <= 6",
        "5 đến 6 | >= 5 <= 6",
        "5 trở lên, dưới 6 | >= 5 < 6",
        "không dưới 5 và không quá 6 | >= 5 <= 6",
        "over 5, under 6 | > 5 < 6",
        "under 6 and over 5 | > 5 < 6",
        "from 5 to under 6 | >= 5 < 6",
        "over 5 to 6 | > 5 <= 6",
        "at least 5; at most 6 | >= 5 <= 6"
      })
  void bounded_figures(String text, String signs) {
    assertThat(FigureText.parse(text, SHARE).toString()).isEqualTo(signs);
  }

  @Test
  void a_minus_is_no_range() {
    assertThat(FigureText.parse("-5", GROWTH)).isEqualTo(exactly("-5"));
    assertThat(FigureText.parse("-5–-3", GROWTH))
        .isEqualTo(Figure.between(new BigDecimal("-5"), new BigDecimal("-3")));
    assertThat(FigureText.parse("-5 - 3", GROWTH))
        .isEqualTo(Figure.between(new BigDecimal("-5"), new BigDecimal("3")));
    for (String text : new String[] {">-5 <-3", "trên -5 – dưới -3", "<−3 >−5", "-5 trở lên"}) {
      String signs = text.startsWith("-") ? ">= -5" : "> -5 < -3";
      assertThat(FigureText.parse(text, GROWTH).toString()).as(text).isEqualTo(signs);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "khoảng 80 | \"khoảng 80\" không phải số. Số viết như 44,2 hoặc 1.234,5; có thể ghi: trên"
            + " 80, từ 80, dưới 5, không quá 5, từ 80 đến 90.",
        "1.23.4 | \"1.23.4\" không phải số. Số viết như 44,2 hoặc 1.234,5; có thể ghi: trên 80, từ"
            + " 80, dưới 5, không quá 5, từ 80 đến 90.",
        "80 triệu | \"triệu\" không phải đơn vị của số liệu này (%).",
        "90-80 | Không có giá trị nào nằm trong khoảng \"90-80\". Có thể hai đầu bị đảo.",
        ">6 <5 | Không có giá trị nào nằm trong khoảng \">6 <5\". Có thể hai đầu bị đảo.",
        "trên 80 và dưới 80 | Không có giá trị nào nằm trong khoảng \"trên 80 và dưới 80\": hai đầu"
            + " bằng nhau mà có đầu không được tính. Nếu là đúng 80 thì hãy ghi 80.",
        ">=5,5 <5,5 | Không có giá trị nào nằm trong khoảng \">=5,5 <5,5\": hai đầu bằng nhau mà có"
            + " đầu không được tính. Nếu là đúng 5,5 thì hãy ghi 5,5.",
        ">5 >6 | \">5 >6\" có hai đầu dưới. Hãy ghi một đầu dưới (trên, từ) và một đầu trên (dưới,"
            + " không quá), hoặc chỉ một đầu.",
        "từ 5 đến trên 6 | \"từ 5 đến trên 6\" có hai đầu dưới. Hãy ghi một đầu dưới (trên, từ) và"
            + " một đầu trên (dưới, không quá), hoặc chỉ một đầu.",
        "dưới 5 đến 6 | \"dưới 5 đến 6\" có hai đầu trên. Hãy ghi một đầu dưới (trên, từ) và một đầu"
            + " trên (dưới, không quá), hoặc chỉ một đầu.",
        ">5 >6 <7 | \">5 >6 <7\" không phải số. Số viết như 44,2 hoặc 1.234,5; có thể ghi: trên 80,"
            + " từ 80, dưới 5, không quá 5, từ 80 đến 90.",
        "5 < 6 | \"5 < 6\" không phải số. Số viết như 44,2 hoặc 1.234,5; có thể ghi: trên 80, từ 80,"
            + " dưới 5, không quá 5, từ 80 đến 90.",
        "đến 6 | \"đến 6\" không phải số. Số viết như 44,2 hoặc 1.234,5; có thể ghi: trên 80, từ 80,"
            + " dưới 5, không quá 5, từ 80 đến 90.",
        "từ | \"từ\" không phải số. Số viết như 44,2 hoặc 1.234,5; có thể ghi: trên 80, từ 80, dưới"
            + " 5, không quá 5, từ 80 đến 90."
      })
  void what_is_no_figure_is_refused(String text, String message) {
    assertThatThrownBy(() -> FigureText.parse(text, SHARE))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            refused -> assertThat(refused.message(VI)).isEqualTo(message));
  }

  @Test
  void a_percentage_is_no_income() {
    assertThatThrownBy(() -> FigureText.parse("44,2%", INCOME))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            refused ->
                assertThat(refused.message(EN))
                    .isEqualTo("\"%\" is not the unit of this figure (triệu đồng/năm)."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "–", "—", "…", "...", "không có số liệu", "Chưa có", "chưa  có"})
  void what_says_that_there_is_no_figure(String text) {
    assertThat(Spelling.missing(text)).isTrue();
  }
}
