package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One unit in several spellings is one, and what may be one is told. */
final class UnitIdentityCommandsTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String HEADING = "Xã;Huyện;Tỉnh;Vùng;Ngày;income_per_capita";

  @TempDir private Path folder;

  private Path file(String name, String... rows) throws IOException {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    for (String row : rows) {
      text.append(row).append(";TN;31/12/2020;41\n");
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private static Result assess(Object... files) {
    Object[] arguments = new Object[files.length + 2];
    arguments[0] = "assess";
    arguments[1] = SET;
    System.arraycopy(files, 0, arguments, 2, files.length);
    return NtmProcess.within(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. An Phú;H;Kon Tum | An Phú;H;Kon Tum",
        "01) An Phú;H;Kon Tum | xã An Phú;H;Kon Tum",
        "(1) An Phú;H;Kon Tum | 12 - An Phú;H;Kon Tum",
        "2.An Phú;H;Kon Tum | An Phú;H;Kon Tum",
        "1. Xã An Phú;H;Kon Tum | An Phú;H;Kon Tum",
        "UBND xã An Phú;H;Kon Tum | An Phú;H;Kon Tum",
        "Ủy ban nhân dân xã An Phú;H;Kon Tum | Xã An Phú;H;Kon Tum",
        "Uỷ ban nhân dân xã An Phú;H;Kon Tum | UBND X. An Phú;H;Kon Tum",
        "3. UBND xã An Phú;H;Kon Tum | An Phú;H;Kon Tum",
        "An Phú (xã);H;Kon Tum | An Phú;H;Kon Tum",
        "AN PHÚ (X.);H;Kon Tum | xã An Phú;H;Kon Tum",
        "xã An Phú – huyện X;;Kon Tum | An Phú;X;Kon Tum",
        "An Phú, huyện X;;Kon Tum | xã An Phú;huyện X;Kon Tum",
        "An Phú (H. X);;Kon Tum | An Phú;X;Kon Tum",
        "Xã An Phú, huyện X, tỉnh Kon Tum;; | An Phú;X;Kon Tum",
        "An Phú - TP. Pleiku;;Gia Lai | An Phú;thành phố Pleiku;Gia Lai",
        "xã An Phú huyện X;;Kon Tum | An Phú;X;Kon Tum",
        "xã An Phú - huyện X;X;Kon Tum | An Phú;X;Kon Tum",
      })
  void what_stands_around_a_name_makes_no_other_unit(String one, String other) throws IOException {
    Result within = assess(file("a.csv", one, other)).exits(ExitCode.BAD_INPUT);
    assertThat(within.err()).contains("a.csv:3: Trùng đơn vị với dòng 2");
    Result apart = assess(file("b.csv", one), file("c.csv", other)).exits(ExitCode.BAD_INPUT);
    assertThat(apart.err()).contains("c.csv:2: Trùng đơn vị với dòng 2 của ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. An Phú;H;Kon Tum | 2. An Phúc;H;Kon Tum",
        "An Phú (xã);H;Kon Tum | An Phú (thị trấn);H;Kon Tum",
        "An Phú 1;H;Kon Tum | An Phú 2;H;Kon Tum",
        "xã An Phú – huyện X;;Kon Tum | xã An Phú – huyện Y;;Kon Tum",
        "An Phú;X;Kon Tum | An Phú;Y;Kon Tum",
        "An Phú;X;Kon Tum | Thị trấn An Phú;X;Kon Tum",
        "Tân-Lập;X;Kon Tum | Tân;X;Kon Tum",
        "UBND;X;Kon Tum | Ủy;X;Kon Tum",
      })
  void other_units_stay_others(String one, String other) throws IOException {
    Result result = assess(file("a.csv", one, other)).exits(ExitCode.FINE);
    assertThat(result.out()).contains("2 đơn vị:");
    assertThat(result.err()).doesNotContain("có thể là một đơn vị");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An Phú;;Kon Tum | An Phú;X;Kon Tum",
        "xã An Phú;X;Kon Tum | 1. An Phú;;Kon Tum",
        "An Phú;;Kon Tum | xã An Phú – huyện X;;Kon Tum",
        "An Phú;X; | An Phú;X;Kon Tum",
        "An Phú;; | UBND xã An Phú;X;Kon Tum",
      })
  void a_unit_with_a_district_and_one_without_are_told_as_a_likely_pair(String one, String other)
      throws IOException {
    Path first = file("b.csv", "Bờ Y;X;Kon Tum", one);
    Path second = file("c.csv", other);
    Result result = assess(first, second).exits(ExitCode.FINE);
    assertThat(result.err())
        .containsOnlyOnce("có thể là một đơn vị")
        .contains(first + ":3", second + ":2");
    assertThat(assess(file("a.csv", one, other)).exits(ExitCode.FINE).err())
        .containsOnlyOnce("có thể là một đơn vị");
  }

  @Test
  void nothing_is_told_where_all_are_written_alike() throws IOException {
    assertThat(
            assess(file("a.csv", "An Phú;X;Kon Tum", "An Phú;Y;Kon Tum", "B;X;Kon Tum"))
                .exits(ExitCode.FINE)
                .err())
        .doesNotContain("có thể là một đơn vị");
    assertThat(assess(file("b.csv", "An Phú;;Kon Tum", "B;X;Kon Tum")).exits(ExitCode.FINE).err())
        .doesNotContain("có thể là một đơn vị");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thị trấn Đăk Hà",
        "TT. Đăk Hà",
        "THỊ TRẤN Đăk Hà",
        "phường 1",
        "P. Quang Trung",
        "2. Phường Quang Trung",
        "UBND phường Quang Trung",
        "Đặc khu Phú Quý",
      })
  void a_town_or_a_ward_is_assessed_under_a_set_for_communes_and_told(String name)
      throws IOException {
    Result result =
        assess(file("a.csv", "Bờ Y;X;Kon Tum", name + ";X;Kon Tum")).exits(ExitCode.FINE);
    assertThat(result.out()).contains("2 đơn vị:");
    assertThat(result.err())
        .containsOnlyOnce("(dòng 3); bộ tiêu chí này dành cho xã. Vẫn đánh giá.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Phú Quý", "Trấn Yên", "Thị Hoa", "Tân Phường", "Xã Phường", "Đặc Sơn"})
  void a_commune_of_such_letters_is_one(String name) throws IOException {
    assertThat(assess(file("a.csv", name + ";X;Kon Tum")).exits(ExitCode.FINE).err())
        .doesNotContain("dành cho xã");
  }
}
