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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sources state without figures, through the commands. */
class StatementCommandsTest {

  private static final String SET = "qd1980-2016-xa";

  @TempDir Path folder;
  private Path units;

  @BeforeEach
  void two_communes() throws IOException {
    units =
        file(
            "xa.csv",
            "xã;tỉnh;vùng;ngày;income_per_capita;Nêu: 10;Nguồn nêu: 10;Ngày nêu: 10;Nêu: 17;nêu: registered",
            "Một;Hà Nội;ĐBSH;31/12/2020;40;đạt;Báo cáo 12;15/12/2020;đạt;không đạt",
            "Hai;Hà Nội;ĐBSH;31/12/2020;60;đạt;;;;");
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void assess_tells_where_a_source_states_otherwise() {
    Result result = NtmProcess.within("assess", SET, units).exits(ExitCode.FINE);
    assertThat(result.err()).isEmpty();
    assertThat(result.lines())
        .contains(
            "Nguồn nêu khác với kết quả tính được ở 1 đơn vị (kết quả chỉ theo số liệu): Một 10.");
    assertThat(NtmProcess.within("assess", SET, units, "--lang", "en").out())
        .contains("A source states otherwise than what follows of 1 unit (");
  }

  @Test
  void json_has_what_is_stated_beside_what_follows() throws IOException {
    Result result = NtmProcess.within("assess", SET, units, "--format", "json");
    JsonNode json = Schemas.valid("assess", result.exits(ExitCode.FINE).out());
    JsonNode stated = json.at("/0/statements");
    assertThat(stated).hasSize(3);
    assertThat(stated.get(0).toString())
        .isEqualTo(
            "{\"code\":\"10\",\"kind\":\"INDICATOR\",\"of\":\"10\",\"stated\":\"MET\","
                + "\"source\":\"Báo cáo 12\",\"date\":\"2020-12-15\",\"outcome\":\"NOT_MET\","
                + "\"differs\":true,\"suggestion\":null}");
    assertThat(stated.get(1).toString())
        .isEqualTo(
            "{\"code\":\"17\",\"kind\":\"CRITERION\",\"of\":\"17\",\"stated\":\"MET\","
                + "\"source\":null,\"date\":null,\"outcome\":\"UNDETERMINED\","
                + "\"differs\":false,\"suggestion\":null}");
    assertThat(stated.get(2).get("kind").asText()).isEqualTo("CONDITION");
    assertThat(json.at("/0/outcome").asText()).isEqualTo("NOT_MET");
    assertThat(json.at("/1/statements/0/differs").asBoolean()).isFalse();
    assertThat(json.at("/1/statements/0/outcome").asText()).isEqualTo("MET");
  }

  @Test
  void csv_has_what_is_stated_at_the_end_of_the_row() {
    List<String> lines = NtmProcess.within("assess", SET, units, "--format", "csv").lines();
    assertThat(lines.get(0))
        .endsWith(
            ",rule,stated,criterionStated,inferred,overlays,addedBy,criterionAddedBy,incomplete,"
                + "unitCode,regionInferred,regionOf");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("Một,"))
        .anyMatch(
            line -> line.contains(",10,NOT_MET,10,NOT_MET,") && line.endsWith(",MET,,,,,,,,,"))
        .anyMatch(line -> line.contains(",17,UNDETERMINED,17.1,") && line.endsWith(",,MET,,,,,,,,"))
        .anyMatch(line -> line.contains(",registered,") && line.endsWith(",NOT_MET,,,,,,,,,"));
  }

  @Test
  void explain_has_it_at_its_place() {
    String text = NtmProcess.within("explain", SET, units, "--unit", "Một").out();
    assertThat(text)
        .contains(
            "nguồn nêu: đạt (Báo cáo 12, 15/12/2020) — khác với kết quả tính được: không đạt",
            "Nguồn nêu khác với kết quả tính được: 10.",
            "17 Môi trường và an toàn thực phẩm: chưa xác định\n  nguồn nêu: đạt — số liệu chưa đủ");
  }

  @Test
  void a_code_that_the_set_does_not_have_is_told_once_and_the_units_are_assessed()
      throws IOException {
    Path wrong =
        file(
            "sai.csv",
            "xã;vùng;ngày;Nêu: 17.11",
            "Một;ĐBSH;31/12/2020;đạt",
            "Hai;ĐBSH;31/12/2020;không đạt");
    for (String format : List.of("text", "json", "ndjson", "csv")) {
      Result result = NtmProcess.within("assess", SET, wrong, "--format", format);
      assertThat(result.exits(ExitCode.BAD_INPUT).err())
          .containsOnlyOnce("sai.csv:2: 17.11: " + SET + " không có tiêu chí")
          .contains("Có thể ý bạn là: 17.1\n");
      assertThat(result.out()).contains("Một", "Hai");
    }
    String json = NtmProcess.within("assess", SET, wrong, "--format", "json").out();
    JsonNode first = Schemas.valid("assess", json).at("/0/statements/0");
    assertThat(first.get("kind").isNull()).isTrue();
    assertThat(first.get("suggestion").asText()).isEqualTo("17.1");
  }

  @Test
  void of_two_sets_a_code_is_told_that_neither_has() throws IOException {
    // 17.9 is an indicator of the set of 2022 only.
    Path both = file("xa2.csv", "xã;vùng;ngày;Nêu: 17.9", "Một;ĐBSH;31/12/2020;đạt");
    NtmProcess.within("impact", SET, "qd318-2022-xa", both, "--any-period").exits(ExitCode.FINE);
    Path none = file("xa3.csv", "xã;vùng;ngày;Nêu: 99", "Một;ĐBSH;31/12/2020;đạt");
    Result result = NtmProcess.within("impact", SET, "qd318-2022-xa", none, "--any-period");
    assertThat(result.exits(ExitCode.BAD_INPUT).err()).contains("xa3.csv:2: 99: ");
  }

  @Test
  void in_a_case_it_decides_nothing_and_a_code_of_nothing_is_told() throws IOException {
    Path good =
        file(
            "tc10.csv",
            "Ca;Vùng;Ngày;income_per_capita;Nêu: 10;Kỳ vọng 10",
            "Nguồn nêu đạt, số liệu thấp;ĐBSH;31/12/2020;40;đạt;không đạt");
    NtmProcess.within("test", SET, good).exits(ExitCode.FINE);
    Path bad =
        file(
            "tc10b.csv",
            "Ca;Vùng;Ngày;income_per_capita;Nêu: 10.1;Kỳ vọng 10",
            "Mã sai;ĐBSH;31/12/2020;40;đạt;không đạt");
    assertThat(NtmProcess.within("test", SET, bad).exits(ExitCode.FALLS_SHORT).out())
        .contains("không có chỉ tiêu, tiêu chí hay điều kiện mang mã \"10.1\"");
  }
}
