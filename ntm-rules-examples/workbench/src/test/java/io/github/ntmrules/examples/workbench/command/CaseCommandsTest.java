package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that deal with cases, from writing the boundaries of a set to mutating it. */
class CaseCommandsTest {

  private static final String SET = "qd1980-2016-xa";
  private static final Path EXAMPLES = Path.of("examples", "ca");

  @TempDir Path folder;

  private Path edited(String from, String to) throws IOException {
    Path mine = folder.resolve("bo");
    NtmProcess.within("export", SET, mine).exits(ExitCode.FINE);
    Path rule = mine.resolve("tc10_thu_nhap.drl");
    String text = Files.readString(rule);
    assertThat(text).contains(from);
    Files.writeString(rule, text.replace(from, to));
    return mine;
  }

  private Path cases(String... lines) throws IOException {
    return Files.write(folder.resolve("ca.csv"), List.of(lines), StandardCharsets.UTF_8);
  }

  @Test
  void the_example_cases_pass_on_the_decree_and_one_fails_when_its_level_moves()
      throws IOException {
    Path mine = edited("row(36, 50,", "row(38, 50,");

    Result decree = NtmProcess.run("test", SET, EXAMPLES).exits(ExitCode.FINE);
    Result moved = NtmProcess.run("test", mine, EXAMPLES).exits(ExitCode.FALLS_SHORT);
    JsonNode json =
        Schemas.valid("test", NtmProcess.within("test", mine, EXAMPLES, "--format", "json").out());

    assertThat(decree.err()).isEmpty();
    assertThat(decree.out()).contains("ca đều đúng như mong đợi");
    assertThat(moved.out())
        .contains(
            "✗ examples/ca/tc10_thu_nhap.csv:", "mong đợi đạt, kết quả không đạt", "yêu cầu từ 38");
    assertThat(json.get("passed").asBoolean()).isFalse();
    assertThat(json.get("failed").asInt()).isEqualTo(1);
    assertThat(NtmProcess.within("test", mine, EXAMPLES, "--format", "csv").lines())
        .filteredOn(line -> line.contains(",10,MET,NOT_MET,false"))
        .hasSize(1);
  }

  @Test
  void no_case_at_all_is_a_failure() throws IOException {
    Path none = Files.createDirectory(folder.resolve("trong"));

    assertThat(NtmProcess.within("test", SET, none).exits(ExitCode.FALLS_SHORT).out())
        .contains("Chưa có ca kiểm tra nào");
    Path heading = cases("ca;xã;vùng;ngày;income_per_capita;kỳ vọng 10");
    NtmProcess.within("test", SET, heading).exits(ExitCode.FALLS_SHORT);
  }

  @Test
  void a_case_that_cannot_be_read_is_told_and_the_others_are_run() throws IOException {
    Path file =
        cases(
            "ca;xã;vùng;ngày;income_per_capita;kỳ vọng 10",
            "Vừa đủ ở Tây Nguyên;A;TN;31/12/2020;41;đạt",
            "Sai số;B;TN;31/12/2020;bốn mốt;đạt",
            "Sai kết quả;C;TN;31/12/2020;40;có lẽ");

    Result result = NtmProcess.run("test", SET, file).exits(ExitCode.BAD_INPUT);

    assertThat(result.err()).contains("ca.csv:3:", "bốn mốt", "ca.csv:4:", "có lẽ", "2 lỗi");
    assertThat(result.out()).contains("1 ca đều đúng");
  }

  @Test
  void an_unknown_code_is_a_failure_with_a_suggestion() throws IOException {
    Path file =
        cases(
            "ca;xã;vùng;ngày;income_per_capita;kỳ vọng 100",
            "Vừa đủ ở Tây Nguyên;A;TN;31/12/2020;41;đạt");

    Result result = NtmProcess.within("test", SET, file).exits(ExitCode.FALLS_SHORT);

    assertThat(result.out()).contains("100", "Có thể ý bạn là: 10");
  }

  @Test
  void boundaries_are_written_run_cover_everything_and_notice_every_level() throws IOException {
    Path written = folder.resolve("ca");

    Result boundaries = NtmProcess.run("boundaries", SET, written).exits(ExitCode.FINE);
    assertThat(boundaries.err()).contains("ca vào", written.toString());
    assertThat(written.resolve("tc10_thu_nhap.csv"))
        .content(StandardCharsets.UTF_8)
        .contains(
            "Thu nhập bình quân đầu người 41 triệu đồng/năm ở Tây Nguyên, năm 2020: vừa đúng mức",
            "40,9",
            "41,1");
    NtmProcess.within("test", SET, written).exits(ExitCode.FINE);

    Result coverage =
        NtmProcess.within(
                "coverage", SET, written, "--at-least", "100", "--format", "json", "--lang", "en")
            .exits(ExitCode.FINE);
    JsonNode covered = Schemas.valid("coverage", coverage.out());
    assertThat(covered.at("/levels/touched").asInt())
        .isEqualTo(covered.at("/levels/total").asInt())
        .isGreaterThan(100);
    assertThat(covered.get("gaps")).isEmpty();

    Result mutate =
        NtmProcess.within("mutate", SET, written, "--format", "json").exits(ExitCode.FALLS_SHORT);
    JsonNode mutants = Schemas.valid("mutate", mutate.out());
    assertThat(mutants.get("casesPassed").asBoolean()).isTrue();
    assertThat(mutants.get("unnoticed"))
        .isNotEmpty()
        .allMatch(each -> each.get("kind").asText().equals("SCOPE"));
    NtmProcess.within("mutate", SET, written, "--max-unnoticed", mutants.get("unnoticed").size())
        .exits(ExitCode.FINE);
    NtmProcess.within("boundaries", SET, written).exits(ExitCode.BAD_INPUT);
  }

  @Test
  void boundaries_as_xlsx_are_read_back() {
    Path written = folder.resolve("xlsx");

    NtmProcess.within("boundaries", "qd319-2022-xa-kieu-mau", written, "--as", "xlsx")
        .exits(ExitCode.FINE);

    assertThat(written).isDirectoryContaining("glob:**.xlsx");
    NtmProcess.within("test", "qd319-2022-xa-kieu-mau", written).exits(ExitCode.FINE);
  }

  @Test
  void the_example_cases_leave_gaps_that_are_told_with_why_they_matter() {
    Result text = NtmProcess.run("coverage", SET, EXAMPLES).exits(ExitCode.FINE);
    Result data = NtmProcess.within("coverage", SET, EXAMPLES, "--format", "csv");

    assertThat(text.out())
        .contains("10: không ca nào", "có thể sai mà không ai thấy", "tc10_thu_nhap.drl:17");
    assertThat(data.lines())
        .filteredOn(line -> line.startsWith("LEVEL,10,"))
        .extracting(line -> line.replaceFirst(".*[(](tc10_thu_nhap[.]drl:[0-9]+)[)].*", "$1"))
        // Before 2020 the levels are unknown, each below its own of 2020: four kinds, one tried.
        .filteredOn(place -> place.equals("tc10_thu_nhap.drl:26"))
        .hasSize(3);
    assertThat(data.lines())
        .filteredOn(line -> line.startsWith("LEVEL,10,") && line.contains("tc10_thu_nhap.drl:17"))
        .hasSize(5);
    NtmProcess.within("coverage", SET, EXAMPLES, "--at-least", "50").exits(ExitCode.FALLS_SHORT);
  }

  @Test
  void cases_that_fail_already_are_not_mutated() throws IOException {
    Path mine = edited("row(36, 50,", "row(38, 50,");

    Result result = NtmProcess.run("mutate", mine, EXAMPLES).exits(ExitCode.FALLS_SHORT);

    assertThat(result.out()).contains("✗ examples/ca/tc10_thu_nhap.csv:");
  }
}
