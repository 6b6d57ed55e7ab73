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
 * Under an overlay of a province a unit that states none has no verdict where it makes a
 * difference, and that is told.
 */
final class UnstatedProvinceCommandsTest {

  private static final String MAYBE =
      "đơn vị không ghi tỉnh (dòng 2): lớp phủ có thể áp dụng: Mức của tỉnh Kon Tum (ví dụ)";

  @TempDir private Path folder;
  private String with;

  @BeforeEach
  void overlay() throws IOException {
    with = "qd1980-2016-xa+" + KonTumOverlay.in(folder.resolve("kt"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** The decree asks 85, the province 90. */
  private Path of(String insured) throws IOException {
    return file(
        "xa.csv", "Xã;Vùng;Ngày;health_insurance_coverage\nAn Phú;TN;31/12/2020;" + insured + "\n");
  }

  private static Result ntm(Object... arguments) {
    return NtmProcess.within(arguments).exits(ExitCode.FINE);
  }

  private JsonNode assessed(Path units, String... options) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("assess", with, units, "--format", "json"));
    arguments.addAll(List.of(options));
    return Schemas.valid("assess", ntm(arguments.toArray()).out()).get(0);
  }

  private static String outcome(JsonNode unit) {
    for (JsonNode indicators : unit.findValues("indicators")) {
      for (JsonNode each : indicators) {
        if (each.get("code").asText().equals("15.1")) {
          return each.get("outcome").asText();
        }
      }
    }
    return "";
  }

  @Test
  void it_is_undetermined_between_the_levels_alone() throws IOException {
    assertThat(outcome(assessed(of("87")))).isEqualTo("UNDETERMINED");
    assertThat(outcome(assessed(of("90")))).isEqualTo("MET");
    assertThat(outcome(assessed(of("84")))).isEqualTo("NOT_MET");
    assertThat(outcome(assessed(of("87"), "--province", "Gia Lai"))).isEqualTo("MET");
    assertThat(outcome(assessed(of("87"), "--province", "Kon Tum"))).isEqualTo("NOT_MET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "summary", "explain", "report"})
  void each_command_tells(String command) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of(command, with, of("87")));
    if (command.equals("report")) {
      arguments.addAll(List.of("-o", folder.resolve("r.html")));
    }
    assertThat(ntm(arguments.toArray()).err())
        .contains("xa.csv: 1 " + MAYBE)
        .contains("Biết tỉnh sẽ rõ các chỉ tiêu: 15.1");
  }

  @Test
  void so_it_is_for_an_impact() throws IOException {
    assertThat(ntm("impact", "qd1980-2016-xa", with, of("87")).err()).contains(MAYBE);
  }

  @Test
  void a_blank_cell_among_others_is_told_with_its_row() throws IOException {
    Path units =
        file(
            "hai.csv",
            """
            Xã;Tỉnh;Vùng;Ngày;health_insurance_coverage
            A;Kon Tum;TN;31/12/2020;87
            B;;TN;31/12/2020;87
            C;-;TN;31/12/2020;87
            """);
    assertThat(ntm("assess", with, units).err())
        .contains("2 đơn vị không ghi tỉnh (dòng 3, 4)")
        .contains("áp dụng cho 1 trong 3 xã");
  }

  @Test
  void so_is_a_unit_in_json_without_a_province() throws IOException {
    Path units =
        file(
            "xa.json",
            "[{\"name\": \"An Phú\", \"region\": \"TN\", \"date\": \"2020-12-31\","
                + " \"health_insurance_coverage\": 87}]");
    assertThat(ntm("assess", with, units).err()).contains("1 đơn vị không ghi tỉnh");
  }

  @Test
  void the_page_of_the_unit_says_it() throws IOException {
    ntm("report", with, of("87"), "-o", folder.resolve("r.html"));
    assertThat(folder.resolve("r.html"))
        .content()
        .contains("Tỉnh chưa khai báo, lớp phủ có thể áp dụng");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hà Tây", "Hà Bắc", "Hải Hưng"})
  void a_province_that_is_no_more_is_told_and_no_other_is_suggested(String province)
      throws IOException {
    Path units =
        file(
            "xa.csv",
            "Xã;Tỉnh;Vùng;Ngày;health_insurance_coverage\nA;" + province + ";TN;31/12/2020;87\n");
    assertThat(ntm("assess", with, units).err())
        .contains("không có tỉnh \"" + province + "\" trong danh sách")
        .doesNotContain("Có thể ý bạn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"K0n Tam", "Con Tun", "Kom Tun"})
  void a_name_not_far_from_that_of_the_overlay_has_no_verdict(String province) throws IOException {
    Path units =
        file(
            "xa.csv",
            "Xã;Tỉnh;Vùng;Ngày;health_insurance_coverage\nA;" + province + ";TN;31/12/2020;87\n");
    assertThat(NtmProcess.within("assess", with, units).exits(ExitCode.BAD_INPUT).err())
        .contains("Không có tỉnh \"" + province + "\"", "Kon Tum");
  }

  @Test
  void nothing_is_told_where_it_makes_no_difference() throws IOException {
    assertThat(ntm("assess", "qd1980-2016-xa", of("87")).err()).doesNotContain("không ghi tỉnh");
    assertThat(ntm("assess", with, of("87"), "--province", "Gia Lai").err())
        .doesNotContain("không ghi tỉnh");
    Path before =
        file("truoc.csv", "Xã;Vùng;Ngày;health_insurance_coverage\nAn Phú;TN;31/12/2019;87\n");
    assertThat(ntm("assess", with, before).err()).doesNotContain("không ghi tỉnh");
  }
}
