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

/**
 * What is said to somebody who writes Vietnamese is Vietnamese, and names things by their names.
 */
final class MessagesTest {

  private static final String SET = "qd1980-2016-xa";

  @TempDir private Path folder;

  private static Result refused(Object... arguments) {
    return NtmProcess.within(arguments).exits(ExitCode.BAD_INPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "income_per_capita | 45000000 | Thu nhập bình quân đầu người",
        "health_insurance_coverage | 120 | Người dân tham gia bảo hiểm y tế",
        "multidimensional_poverty_rate | -5 | Tỷ lệ hộ nghèo đa chiều",
        "temporary_or_dilapidated_houses | 1,5 | Nhà tạm",
      })
  void a_figure_that_cannot_be_is_named_as_people_name_it(String id, String text, String label)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("xa.csv"), "Xã;Ngày;" + id + "\nA;31/12/2020;" + text + "\n");
    assertThat(refused("assess", SET, file).err())
        .containsIgnoringCase(label)
        .doesNotContain(" " + id + " = ");
  }

  @ParameterizedTest
  @CsvSource({"asess, assess", "sumary, summary", "repotr, report", "zzz,"})
  void help_of_a_command_that_is_none_is_in_the_language(String written, String near) {
    Result result = refused("help", written);
    assertThat(result.err())
        .contains("Không có lệnh \"" + written + "\".")
        .doesNotContain("Unknown");
    if (near == null) {
      assertThat(result.err()).doesNotContain("Có thể ý bạn");
    } else {
      assertThat(result.err()).contains("Có thể ý bạn là: " + near);
    }
    assertThat(refused("--lang", "en", "help", written).err())
        .contains("There is no command \"" + written + "\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"co-san.txt", "xa.csv", "khong-duoi"})
  void a_file_is_not_called_a_folder(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    assertThat(refused("export", SET, file).err())
        .contains(file + " là tệp, không phải thư mục.")
        .doesNotContain("không trống");
    assertThat(file).hasContent("x");
  }

  @Test
  void a_name_of_no_letters_is_asked_for() throws IOException {
    Path file =
        Files.writeString(folder.resolve("xa.csv"), "Xã;Ngày;income_per_capita\nA;31/12/2020;41\n");
    assertThat(refused("report", SET, file, "-o", "").err()).contains("Chưa có tên tệp để ghi.");
    assertThat(refused("report", SET, file, "-o", " ").err()).contains("Chưa có tên tệp để ghi.");
    assertThat(refused("template", SET, "-o", "").err()).contains("Chưa có tên tệp để ghi.");
    assertThat(refused("export", SET, "").err()).contains("Chưa có tên thư mục để ghi.");
  }

  @ParameterizedTest
  @CsvSource({"percent, 0.95", "as-is, 0.95", "fraction, 95", "of-one, 95", "FRACTION, 95"})
  void the_choices_of_fractions_are_named_by_what_the_figures_are(String choice, String number)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("xa.csv"),
            "Xã;Ngày;health_insurance_coverage\nA;31/12/2020;0,95\nB;31/12/2020;0,85\n");
    assertThat(
            NtmProcess.within("assess", SET, file, "--format", "csv", "--fractions", choice)
                .exits(ExitCode.FINE)
                .out())
        .contains(",health_insurance_coverage," + number + ",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi | percent (đã là phần trăm: 0,95 nghĩa là 0,95%)",
        "vi | fraction (là phần của 1: 0,95 nghĩa là 95%)",
        "en | fraction (they are fractions of 1: 0.95 means 95%)",
      })
  void help_says_both_readings(String language, String reading) {
    String help = NtmProcess.within("--lang", language, "help", "assess").exits(0).out();
    assertThat(help.replaceAll("\\s+", " ")).contains(reading);
  }
}
