package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command with {@code --any-period}, on rows of which the second and the last are of days
 * that the set has no rule for: income is laid down for the years 2022 to 2025 (318/QĐ-TTg, II).
 */
class AnyPeriodCommandsTest {

  private static final String SET = "qd318-2022-xa-nang-cao";

  @TempDir Path folder;
  private Path units;

  @BeforeEach
  void four_communes() throws IOException {
    units =
        file(
            "xa.csv",
            "xã;tỉnh;vùng;ngày;income_per_capita",
            "Trước;Hà Nội;ĐBSH;31/12/2022;60",
            "Thiếu;Hà Nội;ĐBSH;31/12/2021;60",
            "Sau;Hà Nội;ĐBSH;31/12/2024;60",
            "Cuối;Hà Nội;ĐBSH;01/02/2026;60");
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static Result tells(Result result) {
    assertThat(result.exits(ExitCode.BAD_INPUT).err())
        .contains("xa.csv:3: Ngày 31/12/2021: " + SET + " không có quy tắc cho 1 chỉ tiêu: 10.")
        .contains("xa.csv:5: Ngày 01/02/2026", "2 lỗi");
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ndjson", "csv"})
  void assess_in_every_format_has_the_rows_that_can_be_assessed(String format) throws IOException {
    Result result =
        tells(NtmProcess.within("assess", SET, units, "--any-period", "--format", format));

    assertThat(result.out()).contains("Trước", "Sau").doesNotContain("Thiếu", "Cuối");
    if (format.equals("json")) {
      assertThat(Schemas.valid("assess", result.out())).hasSize(2);
    }
  }

  @Test
  void explain_has_them_too() {
    Result result = tells(NtmProcess.within("explain", SET, units, "--any-period"));

    assertThat(result.out()).contains("Trước", "Sau").doesNotContain("Thiếu", "Cuối");
  }

  @Test
  void explain_of_one_unit_looks_at_no_other() {
    NtmProcess.within("explain", SET, units, "--any-period", "--unit", "Sau").exits(ExitCode.FINE);
    NtmProcess.within("explain", SET, units, "--any-period", "--unit", "Thiếu")
        .exits(ExitCode.BAD_INPUT);
  }

  @Test
  void summary_counts_them() throws IOException {
    JsonNode rows =
        Schemas.valid(
            "summary",
            tells(NtmProcess.within("summary", SET, units, "--any-period", "--format", "json"))
                .out());

    assertThat(rows.get(0).get("units").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void impact_has_them_whichever_side_has_no_rule(boolean first) throws IOException {
    String other = "qd318-2022-xa";
    Result result =
        NtmProcess.within(
            "impact",
            first ? SET : other,
            first ? other : SET,
            units,
            "--any-period",
            "--format",
            "json");

    assertThat(Schemas.valid("impact", tells(result).out()).get("total").asInt()).isEqualTo(2);
  }

  @Test
  void progress_compares_those_of_either_file() throws IOException {
    Path later =
        file(
            "sau.csv",
            "xã;tỉnh;vùng;ngày;income_per_capita",
            "Trước;Hà Nội;ĐBSH;31/12/2023;60",
            "Sau;Hà Nội;ĐBSH;31/12/2027;60");
    Result result = NtmProcess.within("progress", SET, units, later, "--any-period");

    assertThat(tells(result).err()).contains("sau.csv:3: Ngày 31/12/2027");
    assertThat(result.out()).contains("Sau");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void report_is_written_of_them(boolean impact) throws IOException {
    Path page = folder.resolve("trang.html");
    List<Object> command =
        new ArrayList<>(List.of("report", SET, units, "--any-period", "-o", page));
    if (impact) {
      command.addAll(List.of("--after", "qd318-2022-xa"));
    }
    tells(NtmProcess.within(command.toArray()));

    assertThat(Files.readString(page)).contains("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "coverage", "mutate"})
  void cases_of_such_days_are_told_and_the_others_are_run(String command) throws IOException {
    Path cases =
        file(
            "ca.csv",
            "ca;xã;vùng;ngày;kỳ vọng 10",
            "Ngày không có quy tắc;A;ĐBSH;31/12/2021;đạt",
            "Ngày có quy tắc;B;ĐBSH;31/12/2022;chưa xác định");

    Result result = NtmProcess.within(command, SET, cases, "--any-period");

    assertThat(result.code()).isEqualTo(command.equals("coverage") ? 0 : ExitCode.FALLS_SHORT);
    if (command.equals("test")) {
      assertThat(result.out())
          .contains("2 ca, 1 ca không đúng", "31/12/2021", "không có quy tắc cho 1 chỉ tiêu: 10.");
      JsonNode json =
          Schemas.valid(
              "test",
              NtmProcess.within(command, SET, cases, "--any-period", "--format", "json").out());
      assertThat(json.at("/results/0/problems/0/kind").asText()).isEqualTo("NOT_TOLD");
    }
  }

  @Test
  void who_runs_cases_is_told_the_option_and_not_the_method() throws IOException {
    Path cases =
        file("ca.csv", "ca;xã;vùng;ngày;kỳ vọng 10", "Sớm;A;ĐBSH;31/12/2021;chưa xác định");

    for (String format : List.of("text", "json", "csv")) {
      String told =
          NtmProcess.within("test", SET, cases, "--format", format)
              .exits(ExitCode.FALLS_SHORT)
              .out();
      assertThat(told).contains("--any-period").doesNotContain("forAnyPeriod");
    }
  }

  @Test
  void boundaries_are_written_of_the_period() {
    Path cases = folder.resolve("bien");
    NtmProcess.within("boundaries", SET, cases, "--any-period").exits(ExitCode.FINE);
    NtmProcess.within("test", SET, cases).exits(ExitCode.FINE);
  }
}
