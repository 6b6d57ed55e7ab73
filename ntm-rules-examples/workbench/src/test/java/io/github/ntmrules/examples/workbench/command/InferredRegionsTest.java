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

/**
 * A region that is not stated follows from where the unit is, and every form of result says so.
 * Decree 1980 asks for 50 in the Red River Delta, 41 in the Central Highlands (criterion 10).
 */
class InferredRegionsTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String OLD = "qd318-2022-xa";

  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private Path two() throws IOException {
    return file(
        "xa.csv",
        "xã,tỉnh,ngày,income_per_capita",
        "Đăk Năng,Kon Tum,31/12/2020,44",
        "Hòa Bình,Hà Nội,31/12/2020,44");
  }

  private static String outcome(JsonNode unit, String code) {
    for (JsonNode each : unit.get("criteria")) {
      if (each.get("code").asText().equals(code)) {
        return each.get("outcome").asText();
      }
    }
    throw new AssertionError(code);
  }

  @Test
  void json_has_the_outcome_of_the_region_and_says_what_it_follows_from() throws IOException {
    Result result = NtmProcess.within("assess", SET, two(), "--format", "json");
    JsonNode json = Schemas.valid("assess", result.out());
    assertThat(outcome(json.get(0), "10")).isEqualTo("MET");
    assertThat(outcome(json.get(1), "10")).isEqualTo("NOT_MET");
    assertThat(json.at("/0/unit/region").asText()).isEqualTo("TAY_NGUYEN");
    assertThat(json.at("/0/unit/regionInferred/basis").asText()).isEqualTo("PROVINCE");
    assertThat(json.at("/0/unit/regionInferred/of").asText()).isEqualTo("Kon Tum");
    assertThat(json.at("/0/snapshot/regionInferred/basis").asText()).isEqualTo("PROVINCE");
    assertThat(result.err())
        .contains("2 đơn vị không ghi vùng", "chưa đối chiếu", "tỉnh Kon Tum → Tây Nguyên (1)");
  }

  @Test
  void so_do_text_explain_and_csv() throws IOException {
    Path units = two();
    assertThat(NtmProcess.within("assess", SET, units).out()).contains("2 đơn vị không ghi vùng");
    assertThat(NtmProcess.within("explain", SET, units, "--unit", "Đăk Năng").out())
        .contains("Vùng suy ra từ tỉnh Kon Tum: Tây Nguyên", "chưa đối chiếu với văn bản");
    assertThat(NtmProcess.within("assess", SET, units, "--format", "csv").lines())
        .filteredOn(line -> line.startsWith("Đăk Năng,"))
        .allMatch(line -> line.endsWith(",,PROVINCE,Kon Tum"));
  }

  @Test
  void so_does_the_page_of_a_unit() throws IOException {
    Path page = folder.resolve("xa.html");
    NtmProcess.within("report", SET, two(), "--unit", "Đăk Năng", "-o", page).exits(ExitCode.FINE);
    assertThat(page).content().contains("Vùng suy ra từ tỉnh Kon Tum: Tây Nguyên");
  }

  @Test
  void in_strict_mode_nothing_is_inferred() throws IOException {
    JsonNode json =
        Schemas.valid(
            "assess",
            NtmProcess.within("assess", SET, two(), "--confirmed-only", "--format", "json").out());
    assertThat(json.at("/0/unit/region").isNull()).isTrue();
    assertThat(json.at("/0/unit/regionInferred").isNull()).isTrue();
  }

  /** What was stored keeps the mark, and is inferred again and not stated. */
  @Test
  void what_was_inferred_is_read_back_as_inferred() throws IOException {
    JsonNode json =
        Schemas.valid("assess", NtmProcess.within("assess", SET, two(), "--format", "json").out());
    Path stored = file("luu.json", json.at("/0/snapshot").toString());
    JsonNode again =
        Schemas.valid("assess", NtmProcess.within("assess", SET, stored, "--format", "json").out());
    assertThat(again.at("/0/unit")).isEqualTo(json.at("/0/unit"));
    assertThat(outcome(again.get(0), "10")).isEqualTo("MET");
  }

  @Test
  void a_stated_region_that_is_another_is_used_and_told_with_both() throws IOException {
    Path units =
        file(
            "xa.csv", "xã,tỉnh,vùng,ngày,income_per_capita", "Đăk Năng,Kon Tum,ĐBSH,31/12/2020,44");
    Result result =
        NtmProcess.within("assess", SET, units, "--format", "json").exits(ExitCode.FINE);
    assertThat(outcome(Schemas.valid("assess", result.out()).get(0), "10")).isEqualTo("NOT_MET");
    assertThat(result.err()).contains("Kon Tum", "Đồng bằng sông Hồng", "Tây Nguyên");
  }

  /** Of Quảng Ninh papers differ: a region of either is taken, and none is inferred. */
  @Test
  void of_quang_ninh_no_region_follows() throws IOException {
    Path units =
        file(
            "xa.csv",
            "xã,tỉnh,vùng,ngày,income_per_capita",
            "Đường Hoa,Quảng Ninh,,31/12/2020,44",
            "Quảng Đức,Quảng Ninh,TDMNPB,31/12/2020,44");
    Result result = NtmProcess.within("assess", SET, units, "--format", "json");
    JsonNode json = Schemas.valid("assess", result.out());
    assertThat(json.at("/0/unit/region").isNull()).isTrue();
    assertThat(json.at("/0/unit/regionInferred/basis").asText()).isEqualTo("DISPUTED");
    assertThat(outcome(json.get(0), "10")).isEqualTo("UNDETERMINED");
    assertThat(result.err())
        .contains("Quảng Ninh vào những vùng khác nhau")
        .doesNotContain("Quảng Đức");
  }

  /** Phú Yên is part of Đắk Lắk since 1 July 2025, and was in another region. */
  @Test
  void since_the_merger_the_old_communes_decide() throws IOException {
    Path units =
        file(
            "xa.csv",
            "mã xã,xã,tỉnh,ngày,income_per_capita",
            ",Sơn Hòa,Đắk Lắk,31/12/2025,44",
            ",Ea H'leo,Đắk Lắk,31/12/2025,44",
            ",Không Có,Đắk Lắk,31/12/2025,44",
            "25459,Tân Ninh,Tây Ninh,31/12/2025,44");
    Result result = NtmProcess.within("assess", OLD, units, "--format", "json");
    JsonNode json = Schemas.valid("assess", result.out());
    assertThat(json.at("/0/unit/region").asText()).isEqualTo("DUYEN_HAI_NAM_TRUNG_BO");
    assertThat(json.at("/1/unit/region").asText()).isEqualTo("TAY_NGUYEN");
    assertThat(json.at("/2/unit/regionInferred/basis").asText()).isEqualTo("UNLISTED");
    assertThat(json.at("/3/unit/regionInferred/basis").asText()).isEqualTo("TWO_REGIONS");
    assertThat(json.at("/3/unit/code").asText()).isEqualTo("25459");
    assertThat(result.err()).contains("dòng 4", "Không Có, Đắk Lắk", "Ghi vùng");
  }

  @Test
  void a_code_alone_says_where_a_commune_is() throws IOException {
    Path units = file("xa.csv", "mã ĐVHC,xã,ngày,income_per_capita", "1,Phúc Xá,31/12/2020,44");
    Result result = NtmProcess.within("assess", SET, units, "--format", "json");
    JsonNode json = Schemas.valid("assess", result.out());
    assertThat(json.at("/0/unit/code").asText()).isEqualTo("00001");
    assertThat(json.at("/0/unit/region").asText()).isEqualTo("DONG_BANG_SONG_HONG");
    assertThat(json.at("/0/unit/regionInferred/basis").asText()).isEqualTo("CODE");
    assertThat(result.err()).contains("1 đơn vị là phường");
  }

  @Test
  void a_code_that_contradicts_the_name_is_told_and_nothing_follows() throws IOException {
    Path units =
        file(
            "xa.csv",
            "mã xã,xã,tỉnh,ngày,income_per_capita",
            "00001,Đăk Năng,Kon Tum,31/12/2020,44");
    Result result =
        NtmProcess.within("assess", SET, units, "--format", "json").exits(ExitCode.BAD_INPUT);
    JsonNode json = Schemas.valid("assess", result.out());
    assertThat(json.at("/0/unit/region").isNull()).isTrue();
    assertThat(json.at("/0/unit/regionInferred/basis").asText()).isEqualTo("CONTRADICTED");
    assertThat(result.err()).contains("xa.csv:2", "00001", "Phúc Xá", "Đăk Năng");
  }

  /** Ba Đình has been a ward since 1 July 2025, and wards are not assessed as communes. */
  @Test
  void wards_of_the_register_are_told() throws IOException {
    Path units = file("xa.csv", "xã,tỉnh,ngày,income_per_capita", "Ba Đình,Hà Nội,31/12/2025,44");
    assertThat(NtmProcess.within("assess", OLD, units).err()).contains("1 đơn vị là phường");
  }

  /** Its columns are groups of communes, and no regions. */
  @Test
  void a_set_that_needs_no_region_has_none_inferred() throws IOException {
    Path units = file("xa.csv", "xã,tỉnh,ngày,income_per_capita", "Sơn Hòa,Đắk Lắk,31/12/2026,44");
    JsonNode json =
        Schemas.valid(
            "assess", NtmProcess.within("assess", "qd51-2025-xa", units, "--format", "json").out());
    assertThat(json.at("/0/unit/regionInferred").isNull()).isTrue();
  }
}
