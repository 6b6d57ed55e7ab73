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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ntm register}: a unit with what became of it, and how much of a province a file has. */
class RegisterCommandTest {

  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  /** The merger of 1 July 2025: 23327 went into 23326 as a whole. */
  @Test
  void a_unit_is_found_with_what_it_became() throws IOException {
    Result text = NtmProcess.within("register", "dak nang, kon tum").exits(ExitCode.FINE);
    assertThat(text.out())
        .contains("Đăk Năng", "Thành phố Kon Tum", "thành xã Ia Chim (23326)", "30/06/2025");
    JsonNode json =
        Schemas.valid(
            "register",
            NtmProcess.within("register", "Đăk Năng, Kon Tum", "--format", "json").out());
    assertThat(json.at("/units/0/status").asText()).isEqualTo("FOUND");
    assertThat(json.at("/units/0/kind").asText()).isEqualTo("COMMUNE");
    String code = json.at("/units/0/code").asText();
    assertThat(
            NtmProcess.within("register", code, "--date", "2024-12-31", "--format", "csv").lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("Đăk Năng");
  }

  @Test
  void a_province_is_found_before_and_since() throws IOException {
    JsonNode json =
        Schemas.valid(
            "register", NtmProcess.within("register", "Hòa Bình", "--format", "json").out());
    assertThat(json.at("/units/0/kind").asText()).isEqualTo("PROVINCE");
    assertThat(json.at("/units/0/until").asText()).isEqualTo("2025-06-30");
    assertThat(json.at("/units/0/related").asText()).contains("Phú Thọ (25)");
  }

  @Test
  void a_near_miss_is_offered_and_nonsense_is_told() {
    assertThat(NtmProcess.within("register", "Đăk Nắng, Kon Tum").out())
        .contains("có thể là", "Đăk Năng");
    assertThat(NtmProcess.within("register", "zzz", "--lang", "en").exits(ExitCode.FINE).err())
        .contains("The register has no \"zzz\".");
  }

  private static final String[] LINES = {
    "xã,huyện,tỉnh,ngày",
    "Đăk Năng,TP. Kon Tum,Kon Tum,31/12/2024",
    "xã Dak Nang,Kon Tum,Kon Tum,31/12/2024",
    "Ia Chim,Kon Tum,Kon Tum,31/12/2024",
    "Quyết Thắng,TP Kon Tum,Kon Tum,31/12/2024",
    "Ngọc Bai,Thành phố Kon Tum,Kon Tum,31/12/2024",
    "Sa Pả,Thị xã Sa Pa,Lào Cai,31/12/2024"
  };

  @Test
  void a_file_is_held_against_a_province() throws IOException {
    Path communes = file("xa.csv", LINES);
    Result result =
        NtmProcess.within("register", communes, "--province", "Kon Tum", "--format", "json")
            .exits(ExitCode.FINE);
    JsonNode json = Schemas.valid("register", result.out());
    JsonNode konTum = json.at("/provinces/0");
    assertThat(json.get("provinces")).hasSize(1);
    assertThat(konTum.get("province").asText()).isEqualTo("Kon Tum");
    assertThat(konTum.get("before").booleanValue()).isTrue();
    assertThat(konTum.get("covered").intValue()).isEqualTo(2);
    assertThat(konTum.get("missing").intValue())
        .isEqualTo(konTum.get("communes").intValue() - 2)
        .isEqualTo(count(json, "MISSING"));
    assertThat(konTum.get("notCommunes").intValue())
        .isEqualTo(1)
        .isEqualTo(count(json, "NOT_COMMUNE"));
    assertThat(konTum.get("doubles").intValue()).isEqualTo(1).isEqualTo(count(json, "DOUBLE"));
    assertThat(count(json, "ELSEWHERE")).isEqualTo(1);
    assertThat(of(json, "DOUBLE").get("rows").asText()).isEqualTo("2, 3");
    assertThat(of(json, "NOT_FOUND").get("related").asText()).contains("Ngọk Bay");
    assertThat(of(json, "NOT_FOUND").get("rows").asText()).isEqualTo("6");
  }

  @Test
  void the_text_names_what_is_not_in_order() throws IOException {
    Path communes = file("xa.csv", LINES);
    Result text = NtmProcess.within("register", communes, "--province", "Kon Tum");
    assertThat(text.out())
        .contains("Kon Tum (đến 30/06/2025): có 2/", "thiếu", "trùng", "không phải xã")
        .contains("\ntrùng ", "\nthiếu ")
        .doesNotContain("\ncó ");
    List<String> csv =
        NtmProcess.within("register", communes, "--province", "Kon Tum", "--format", "csv").lines();
    assertThat(csv.get(0))
        .isEqualTo("status,code,kind,name,district,province,from,until,related,rows");
    assertThat(csv).anyMatch(line -> line.startsWith("COVERED,") && line.contains("Ia Chim"));
    Path book = folder.resolve("so.xlsx");
    NtmProcess.within("register", communes, "-o", book).exits(ExitCode.FINE);
    assertThat(book).isNotEmptyFile();
  }

  /** Two days of one commune are a series, and no double. */
  @Test
  void a_series_is_no_double() throws IOException {
    Path years = file("xa.csv", LINES[0], LINES[1], "Đăk Năng,TP. Kon Tum,Kon Tum,31/12/2023");
    JsonNode json =
        Schemas.valid("register", NtmProcess.within("register", years, "--format", "json").out());
    assertThat(count(json, "DOUBLE")).isZero();
    assertThat(count(json, "COVERED")).isEqualTo(1);
  }

  private static int count(JsonNode json, String status) {
    int count = 0;
    for (JsonNode each : json.get("units")) {
      count += each.get("status").asText().equals(status) ? 1 : 0;
    }
    return count;
  }

  private static JsonNode of(JsonNode json, String status) {
    for (JsonNode each : json.get("units")) {
      if (each.get("status").asText().equals(status)) {
        return each;
      }
    }
    throw new AssertionError("No unit is " + status);
  }
}
