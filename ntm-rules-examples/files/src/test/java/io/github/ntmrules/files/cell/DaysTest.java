package io.github.ntmrules.files.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.files.text.Texts;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as offices write them, and what is none. */
final class DaysTest {

  private static final Texts VI = Texts.of("data", Locale.forLanguageTag("vi"));
  private static final Texts EN = Texts.of("data", Locale.ENGLISH);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/12/2020",
        "Ngày 31/12/2020",
        "ngày 31-12-2020",
        "NGÀY 31.12.2020",
        "Ngày: 31/12/2020",
        "31 / 12 / 2020",
        "31- 12 -2020",
        "31/12/2020.",
        "ngày 31 tháng 12 năm 2020",
        "Ngày 31 tháng 12, 2020",
        "31 thg 12, 2020",
        "31 Tháng 12 2020",
        "đến 31/12/2020",
        "Tính đến ngày 31/12/2020",
        "tính đến hết ngày 31 tháng 12 năm 2020",
        "Số liệu tính đến 31/12/2020",
        "tại thời điểm 31/12/2020",
        "Thứ Năm, 31/12/2020",
        "Thứ Năm, ngày 31 tháng 12 năm 2020",
        "2020-12-31",
        "2020/12/31",
      })
  void a_day_is_understood_where_it_is_plain(String text) {
    assertThat(Days.parse(text)).isEqualTo(LocalDate.of(2020, 12, 31));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020 | chỉ là năm | 31/12/2020",
        "Năm 2020 | chỉ là năm | 31/12/2020",
        "cuối năm 2020 | chỉ là năm | 31/12/2020",
        "Quý IV/2020 | chỉ là quý | 31/12/2020",
        "quý 4 năm 2020 | chỉ là quý | 31/12/2020",
        "Quý III-2020 | chỉ là quý | 30/09/2020",
        "Quí I/2021 | chỉ là quý | 31/03/2021",
        "Q2/2020 | chỉ là quý | 30/06/2020",
        "12/2020 | chỉ là tháng | 31/12/2020",
        "Tháng 2/2020 | chỉ là tháng | 29/02/2020",
        "tháng 11 năm 2020 | chỉ là tháng | 30/11/2020",
        "T6/2021 | chỉ là tháng | 30/06/2021",
        "2020-02 | chỉ là tháng | 29/02/2020",
        "6 tháng đầu năm 2020 | mấy tháng | 30/06/2020",
        "9 tháng năm 2020 | mấy tháng | 30/09/2020",
        "44196 | số mà Excel dùng | 31/12/2020",
        "43830 | số mà Excel dùng | 31/12/2019",
        "45657 | số mà Excel dùng | 31/12/2024",
      })
  void what_is_no_day_is_told_with_what_to_write(String text, String what, String write) {
    assertThatThrownBy(() -> Days.parse(text))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            e -> {
              assertThat(e.message(VI)).contains("\"" + text + "\"", what).endsWith(": " + write);
              assertThat(e.message(EN)).endsWith(": " + write).doesNotContain("date.");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ngày",
        "trước ngày 31/12/2020",
        "sau 31/12/2020",
        "31/12",
        "Quý V/2020",
        "13/2020",
        "1234",
        "20201231",
        "12345",
        "99999",
        "31/12/2020 - 31/12/2021",
        "từ 01/01/2020 đến 31/12/2020",
      })
  void what_may_mean_another_thing_is_no_day_and_nothing_is_suggested(String text) {
    assertThatThrownBy(() -> Days.parse(text))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            e -> assertThat(e.message(VI)).doesNotContain("Có thể ý bạn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/02/2020", "Ngày 30/02/2020", "ngày 31 tháng 11 năm 2020", "0/1/2020"})
  void a_day_that_is_none_is_told(String text) {
    assertThatThrownBy(() -> Days.parse(text))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            e -> assertThat(e.message(VI)).startsWith("Không có ngày"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Quý IV/2020 | true", "quý 3/2020 | false", "2020-12 | true", "Năm 2021 | false"})
  void a_given_day_may_lie_in_what_a_cell_names(String text, boolean holds) {
    assertThat(Days.holds(text, LocalDate.of(2020, 12, 31))).isEqualTo(holds);
  }
}
