package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that read units. The levels that are expected are those of the decree: income in
 * 2020 from 41 in Tây Nguyên and from 50 in the Red River Delta; health insurance from 85.
 */
class DataCommandsTest {

  private static final String SET = "qd1980-2016-xa";

  @TempDir Path folder;
  private Path units;

  @BeforeEach
  void three_communes() throws IOException {
    units =
        file(
            "xa.csv",
            "xã;huyện;tỉnh;vùng;ngày;income_per_capita;health_insurance_coverage",
            "Đăk Năng;Kon Tum;Kon Tum;Tây Nguyên;31/12/2020;35;>85",
            "Hòa Bình;Thường Tín;Hà Nội;ĐBSH;31/12/2020;52,5;84,9",
            "Bình Minh;Thanh Oai;Hà Nội;ĐBSH;31/12/2020;56;");
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static JsonNode indicator(JsonNode unit, String code) {
    for (JsonNode criterion : unit.get("criteria")) {
      for (JsonNode indicator : criterion.get("indicators")) {
        if (indicator.get("code").asText().equals(code)) {
          return indicator;
        }
      }
    }
    throw new AssertionError("no indicator " + code);
  }

  @Test
  void assess_gives_a_line_for_each_unit_and_the_sums() {
    Result result = NtmProcess.run("assess", SET, units).exits(ExitCode.FINE);

    // A bound is told as what it was read as, and nothing else is said.
    assertThat(result.err().lines().map(String::strip))
        .satisfiesExactly(
            line -> assertThat(line).contains("đã đọc tiêu đề ở dòng 1"),
            line -> assertThat(line).startsWith("Ô được hiểu là: "));
    assertThat(result.lines())
        .anyMatch(line -> line.matches("Đăk Năng +Kon Tum +Kon Tum +31/12/2020  ✗ không đạt .*"))
        .anyMatch(line -> line.contains("10: 35 triệu đồng/năm, yêu cầu từ 41 triệu đồng/năm"))
        .anyMatch(line -> line.contains("15.1: 84,9%, yêu cầu từ 85%"))
        .contains("3 đơn vị: 0 đạt, 2 không đạt, 1 chưa xác định.");
  }

  @Test
  void assess_as_json_keeps_to_its_schema_and_to_the_decree() throws IOException {
    Result result = NtmProcess.within("assess", SET, units, "--format", "json");
    JsonNode json = Schemas.valid("assess", result.exits(ExitCode.FINE).out());

    assertThat(json).hasSize(3);
    JsonNode commune = json.get(0);
    assertThat(commune.at("/unit/name").asText()).isEqualTo("Đăk Năng");
    assertThat(commune.get("set").asText()).isEqualTo(SET);
    assertThat(commune.get("setHash").asText()).isEqualTo(Assessor.packaged(SET).rulesHash());
    assertThat(commune.get("date").asText()).isEqualTo("2020-12-31");
    assertThat(commune.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(commune.get("criteria")).hasSize(19);
    JsonNode income = indicator(commune, "10");
    assertThat(income.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(income.get("observed").asInt()).isEqualTo(35);
    assertThat(income.at("/required/level").asInt()).isEqualTo(41);
    assertThat(income.get("shortfall").asInt()).isEqualTo(6);
    assertThat(income.at("/source/column").asText()).isEqualTo("TN");
    JsonNode insurance = indicator(commune, "15.1");
    assertThat(insurance.get("outcome").asText()).isEqualTo("MET");
    assertThat(insurance.at("/observed/moreThan").asInt()).isEqualTo(85);
    assertThat(indicator(json.get(1), "15.1").get("shortfall").decimalValue())
        .isEqualByComparingTo("0.1");
    assertThat(indicator(json.get(2), "15.1").get("observed").isNull()).isTrue();
    assertThat(indicator(json.get(2), "10").get("outcome").asText()).isEqualTo("MET");
    assertThat(indicator(json.get(2), "10").get("shortfall").isNull()).isTrue();
  }

  @Test
  void assess_as_json_has_the_grounds_for_withdrawal_each_and_together() throws IOException {
    Path file =
        file(
            "thu-hoi.csv",
            "xã;vùng;ngày;effective_lawful_cooperative;"
                + "temporary_or_dilapidated_houses;income_per_capita;health_insurance_coverage;"
                + "commune_officials_standard;six_year_olds_in_grade_1",
            "Sáu;TDMNPB;31/12/2022;không;3;20;50;không;50",
            "Năm;TDMNPB;31/12/2022;không;3;20;50;không;");
    String text = NtmProcess.within("assess", "qd318-2022-xa", file, "--format", "json").out();
    JsonNode json = Schemas.valid("assess", text);
    assertThat(json.at("/0/withdrawal/outcome").asText()).isEqualTo("MET");
    assertThat(json.at("/0/withdrawal/oneOf").toString()).isEqualTo("[\"w1\",\"w2\"]");
    assertThat(json.at("/0/withdrawal/grounds"))
        .extracting(each -> each.get("code").asText() + " " + each.get("outcome").asText())
        .containsExactly("w1 UNDETERMINED", "w2 UNDETERMINED");
    JsonNode first = json.at("/0/withdrawal/grounds/0");
    assertThat(first.get("label").asText()).startsWith("Từ 30% đến dưới 50% số tiêu chí không đạt");
    assertThat(first.get("status").asText()).isEqualTo("CONFIRMED");
    assertThat(first.at("/source/decree").asText()).isEqualTo("QĐ 18/2022/QĐ-TTg");
    assertThat(first.at("/source/place").asText()).isEqualTo("Chương V");
    assertThat(json.at("/1/withdrawal/outcome").asText()).isEqualTo("UNDETERMINED");
    assertThat(json.at("/1/withdrawal/oneOf")).isEmpty();
    String other = NtmProcess.within("assess", SET, units, "--format", "json").out();
    assertThat(Schemas.valid("assess", other).at("/0/withdrawal").toString())
        .isEqualTo("{\"outcome\":\"NOT_APPLICABLE\",\"grounds\":[],\"oneOf\":[]}");
  }

  @Test
  void ndjson_has_the_units_of_the_json_an_object_a_line() throws IOException {
    String json = NtmProcess.within("assess", SET, units, "--format", "json").out();
    List<String> lines = NtmProcess.within("assess", SET, units, "--format", "ndjson").lines();

    assertThat(Schemas.valid("assess", "[" + String.join(",", lines) + "]"))
        .isEqualTo(Schemas.valid("assess", json))
        .hasSameSizeAs(lines);
  }

  @Test
  void assess_as_csv_has_a_line_for_each_figure_compared() {
    List<String> lines = NtmProcess.within("assess", SET, units, "--format", "csv").lines();

    assertThat(lines.get(0))
        .startsWith("name,commune,district,province,region,date,set,unitOutcome,");
    assertThat(lines)
        .contains(
            "Hòa Bình,,Thường Tín,Hà Nội,DONG_BANG_SONG_HONG,2020-12-31,qd1980-2016-xa,NOT_MET,15,"
                + "NOT_MET,15.1,NOT_MET,health_insurance_coverage,84.9,false,AT_LEAST,85,%,0.1,CONFIRMED,"
                + "QĐ 1980/QĐ-TTg,\"Phụ lục, mục 15.1\",,tc15_y_te.drl:14,,,,,,,,,,");
  }

  @Test
  void assess_as_csv_has_the_conditions_beside_the_criteria_too() {
    List<String> lines = NtmProcess.within("assess", SET, units, "--format", "csv").lines();

    assertThat(lines)
        .filteredOn(line -> line.startsWith("Hòa Bình,") && line.contains(",NOT_MET,,,"))
        .extracting(line -> line.split(",NOT_MET,,,", 2)[1].split(",", 2)[0])
        .containsExactly("registered", "no-debt");
  }

  @Test
  void a_bad_cell_costs_the_cell_and_a_bad_day_the_row() throws IOException {
    Path bad =
        file(
            "loi.csv",
            "xã,tỉnh,vùng,ngày,income_per_capita",
            "Một,Hà Nội,ĐBSH,31/12/2020,1.234",
            "Hai,Hà Nội,ĐBSH,31/12/2020,60",
            "Ba,Hà Nội,ĐBSH,31/12/2010,60");

    Result result = NtmProcess.run("assess", SET, bad).exits(ExitCode.BAD_INPUT);

    assertThat(result.out())
        .contains("Hai ", "Một (*)", "2 đơn vị:", "(*) 1 đơn vị thiếu số liệu")
        .doesNotContain("Ba ", "Hai (*)");
    assertThat(result.err())
        .contains("loi.csv:2:", "E2", "1.234", "loi.csv:4:", "--any-period", "2 lỗi")
        .contains("loi.csv: 1 đơn vị được đánh giá thiếu số liệu", "Một (dòng 2, 1 ô)")
        .contains("Ngày 31/12/2010 nằm ngoài", "01/12/2016 … 07/03/2022");
    Result studied = NtmProcess.within("assess", SET, bad, "--any-period", "--lang", "en");
    assertThat(studied.exits(ExitCode.BAD_INPUT).out()).contains("Ba", "3 units:");
  }

  @Test
  void a_file_that_is_not_there_is_wrong_input() {
    Result result = NtmProcess.within("assess", SET, folder.resolve("khong-co.csv"));

    assertThat(result.exits(ExitCode.BAD_INPUT).err()).contains("khong-co.csv");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void options_hold_where_the_rows_say_nothing() throws IOException {
    Path bare = file("tran.csv", "xã,income_per_capita", "Một,45");
    Result delta =
        NtmProcess.within(
            "assess", SET, bare, "--date", "31/12/2020", "--region", "ĐBSH", "--format", "json");
    Result highlands =
        NtmProcess.within(
            "assess",
            SET,
            bare,
            "--date",
            "2020-12-31",
            "--region",
            "Tây Nguyên",
            "--format",
            "json");

    assertThat(
            indicator(Schemas.valid("assess", delta.exits(0).out()).get(0), "10")
                .get("outcome")
                .asText())
        .isEqualTo("NOT_MET");
    assertThat(
            indicator(Schemas.valid("assess", highlands.exits(0).out()).get(0), "10")
                .get("outcome")
                .asText())
        .isEqualTo("MET");
  }

  @Test
  void explain_tells_the_one_unit_and_the_indicators_asked_for() {
    Result result =
        NtmProcess.run("explain", SET, units, "--unit", "đăk năng", "--indicator", "10,15.1")
            .exits(ExitCode.FINE);

    assertThat(result.out())
        .startsWith("Đăk Năng\n")
        .contains(
            "✗ 10 Thu nhập bình quân đầu người: 35 triệu đồng/năm, yêu cầu từ 41 (thiếu 6)",
            "✓ 15.1")
        .doesNotContain("Hòa Bình");
    assertThat(
            NtmProcess.within("explain", SET, units, "--unit", "Nowhere")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("Nowhere");
    assertThat(
            NtmProcess.within("explain", SET, units, "--indicator", "99")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("99")
        .doesNotContain("15.1", "no-debt");
    assertThat(
            NtmProcess.within("explain", SET, units, "--indicator", "no-debt")
                .exits(ExitCode.FINE)
                .out())
        .contains("? no-debt Nợ đọng xây dựng cơ bản");
  }

  @Test
  void units_without_a_region_are_assessed_and_told_once_for_each_file() throws IOException {
    String heading = "xã,vùng,ngày,income_per_capita,farmland_irrigated_and_drained";
    Path some =
        file(
            "thieu-vung.csv",
            heading,
            "Một,,31/12/2020,45,80",
            "Hai,TN,31/12/2020,45,80",
            "Ba,,31/12/2020,60,79");
    Path none = file("du-vung.csv", heading, "Bốn,TN,31/12/2020,45,80");

    Result result =
        NtmProcess.within("assess", SET, some, none, "--format", "json").exits(ExitCode.FINE);

    JsonNode units = Schemas.valid("assess", result.out());
    assertThat(units).hasSize(4);
    assertThat(indicator(units.get(0), "3.1").get("outcome").asText()).isEqualTo("MET");
    assertThat(indicator(units.get(2), "3.1").get("outcome").asText()).isEqualTo("NOT_MET");
    List<String> told = result.err().lines().filter(line -> line.contains("vùng")).toList();
    assertThat(told)
        .singleElement()
        .asString()
        .contains("thieu-vung.csv: 2 đơn vị chưa khai vùng (dòng 2, 4)")
        .contains(" 10,")
        .doesNotContain("3.1,");
  }

  @Test
  void explain_ends_with_the_smallest_set_of_changes_with_which_the_unit_passes()
      throws IOException {
    Path one =
        file("kdc.csv", "xã,vùng,ngày,income_per_capita", "Gần đủ,Tây Nguyên,31/12/2020,40.5");

    Result result = NtmProcess.within("explain", SET, one).exits(ExitCode.FINE);

    assertThat(result.lines())
        .anyMatch(
            line ->
                line.startsWith("  Thu nhập bình quân đầu người")
                    && line.contains("40,5 triệu đồng/năm")
                    && line.contains("từ 41 triệu đồng/năm")
                    && line.contains("0,5 triệu đồng/năm"));
  }

  @Test
  void summary_counts_the_units_by_group() throws IOException {
    Result text = NtmProcess.run("summary", SET, units, "--by", "region,province").exits(0);
    Result data = NtmProcess.within("summary", SET, units, "--by", "province", "--format", "json");
    JsonNode json = Schemas.valid("summary", data.exits(ExitCode.FINE).out());

    assertThat(text.lines())
        .contains("3 đơn vị: 0 đạt, 2 không đạt, 1 chưa xác định.")
        .anyMatch(line -> line.matches("Hà Nội +2 +0 +1 +1 +0 +.*"))
        .anyMatch(line -> line.matches("Đồng bằng sông Hồng +2 +0 +1 +1 +0 +.*"));
    long income = 0;
    for (JsonNode row : json) {
      if (row.get("group").asText().equals("Hà Nội") && row.get("code").asText().equals("10")) {
        income += row.get("met").asLong();
        assertThat(row.get("units").asLong()).isEqualTo(2);
      }
    }
    assertThat(income).as("criterion 10 and its one indicator").isEqualTo(4);
  }

  @Test
  void a_group_is_a_code_in_data_the_one_of_the_units_and_a_label_beside_it() throws IOException {
    JsonNode assessed =
        Schemas.valid("assess", NtmProcess.within("assess", SET, units, "--format", "json").out());
    List<String> regions = new ArrayList<>();
    assessed.forEach(each -> regions.add(each.at("/unit/region").asText()));
    assertThat(regions).containsOnly("TAY_NGUYEN", "DONG_BANG_SONG_HONG");
    for (String language : List.of("vi", "en")) {
      JsonNode summary =
          Schemas.valid(
              "summary",
              NtmProcess.within(
                      "summary",
                      SET,
                      units,
                      "--by",
                      "region,province,district",
                      "--format",
                      "json",
                      "--lang",
                      language)
                  .out());
      JsonNode impact =
          Schemas.valid(
                  "impact",
                  NtmProcess.within(
                          "impact",
                          SET,
                          SET,
                          units,
                          "--by",
                          "region,province,district",
                          "--format",
                          "json",
                          "--lang",
                          language)
                      .out())
              .get("groups");
      for (JsonNode groups : List.of(summary, impact)) {
        assertThat(codes(groups, "REGION"))
            .containsExactlyInAnyOrderElementsOf(Set.copyOf(regions));
        assertThat(codes(groups, "PROVINCE")).containsOnly("Hà Nội", "Kon Tum");
        assertThat(codes(groups, "DISTRICT"))
            .containsOnly("Thanh Oai (Hà Nội)", "Thường Tín (Hà Nội)", "Kon Tum (Kon Tum)");
        assertThat(labels(groups, "TAY_NGUYEN"))
            .containsOnly(language.equals("vi") ? "Tây Nguyên" : "Central Highlands");
      }
    }
    assertThat(NtmProcess.within("summary", SET, units, "--by", "region", "--format", "csv").out())
        .contains("REGION,TAY_NGUYEN,Tây Nguyên,SET,qd1980-2016-xa,");
  }

  private static Set<String> codes(JsonNode groups, String grouping) {
    Set<String> codes = new TreeSet<>();
    for (JsonNode each : groups) {
      if (each.get("grouping").asText().equals(grouping)) {
        codes.add(each.get("group").asText());
      }
    }
    return codes;
  }

  private static Set<String> labels(JsonNode groups, String code) {
    Set<String> labels = new TreeSet<>();
    for (JsonNode each : groups) {
      if (each.get("group").asText().equals(code)) {
        labels.add(each.get("groupLabel").asText());
      }
    }
    return labels;
  }

  @Test
  void a_computed_quotient_is_one_number_with_a_flag() throws IOException {
    Path file =
        file(
            "ty-le.csv",
            "xã;vùng;ngày;income_per_capita;province_income_per_capita",
            "Thương;TN;31/12/2012;40;30",
            "Khoảng;TN;31/12/2012;từ 40 đến 41;30",
            "Chẵn;TN;31/12/2012;45;30",
            "Không;TN;31/12/2012;45;");
    JsonNode json =
        Schemas.valid(
            "assess", NtmProcess.within("assess", "qd491-2009-xa", file, "--format", "json").out());

    // Asked in Tây Nguyên: 1.3 times the mean of the province.
    JsonNode quotient = indicator(json.get(0), "10");
    assertThat(quotient.get("observed").decimalValue()).isEqualByComparingTo("1.333333333");
    assertThat(quotient.get("rounded").asBoolean()).isTrue();
    assertThat(quotient.at("/comparisons/0/observed")).isEqualTo(quotient.get("observed"));
    assertThat(quotient.at("/comparisons/0/rounded").asBoolean()).isTrue();
    JsonNode interval = indicator(json.get(1), "10");
    assertThat(interval.at("/observed/moreThan").decimalValue())
        .isEqualByComparingTo("1.333333333");
    assertThat(interval.at("/observed/lessThan").decimalValue())
        .isEqualByComparingTo("1.366666667");
    assertThat(interval.get("rounded").asBoolean()).isTrue();
    assertThat(indicator(json.get(2), "10").get("observed").decimalValue())
        .isEqualByComparingTo("1.5");
    assertThat(indicator(json.get(2), "10").get("rounded").asBoolean()).isFalse();
    assertThat(indicator(json.get(3), "10").get("rounded").asBoolean()).isFalse();
    assertThat(NtmProcess.within("assess", "qd491-2009-xa", file, "--format", "csv").out())
        .contains("income_ratio_to_province,1.333333333,true,AT_LEAST,")
        .contains("income_ratio_to_province,> 1.333333333 < 1.366666667,true,AT_LEAST,")
        .contains("income_ratio_to_province,1.5,false,AT_LEAST,");
    assertThat(NtmProcess.within("explain", "qd491-2009-xa", file, "--indicator", "10").out())
        .contains("≈ 1,333333333 lần", "trên 1,333333333 và dưới 1,366666667", ": 1,5 lần");
  }

  @Test
  void progress_pairs_the_units_of_two_reports() throws IOException {
    Path later =
        file(
            "xa-2021.csv",
            "xã;huyện;tỉnh;vùng;ngày;income_per_capita;health_insurance_coverage",
            "Đăk Năng;Kon Tum;Kon Tum;TN;31/12/2021;41;90",
            "Hòa Bình;Thường Tín;Hà Nội;ĐBSH;31/12/2021;49,9;85",
            "Mới;Thường Tín;Hà Nội;ĐBSH;31/12/2021;60;85");

    Result text = NtmProcess.run("progress", SET, units, later).exits(ExitCode.FINE);
    Result data = NtmProcess.within("progress", SET, units, later, "--format", "json");
    JsonNode json = Schemas.valid("progress", data.exits(ExitCode.FINE).out());

    assertThat(text.out())
        .contains(
            "2 đơn vị có ở cả hai lần.",
            "1 đơn vị chỉ có ở lần trước: Bình Minh",
            "1 đơn vị chỉ có ở lần sau: Mới");
    for (JsonNode row : json) {
      if (row.get("code").asText().equals("10")) {
        assertThat(row.get("NEWLY_MET").asInt()).isEqualTo(1);
        assertThat(row.get("LOST").asInt()).isEqualTo(1);
      }
    }
  }

  @Test
  void impact_tells_who_flips_and_because_of_which_rule() throws IOException {
    Path mine = folder.resolve("bo");
    NtmProcess.within("export", SET, mine).exits(ExitCode.FINE);
    Path rule = mine.resolve("tc10_thu_nhap.drl");
    Files.writeString(
        rule, Files.readString(rule).replace("row(36, 50, 36, 41", "row(36, 55, 36, 41"));

    Result text = NtmProcess.run("impact", SET, mine, units).exits(ExitCode.FINE);
    Result data = NtmProcess.within("impact", SET, mine, units, "--format", "json");
    JsonNode json = Schemas.valid("impact", data.exits(ExitCode.FINE).out());

    assertThat(text.out())
        .contains("trước đạt, sau không đạt: 1 đơn vị", "tc10_thu_nhap.drl:17")
        .containsPattern("Hòa Bình +Hà Nội +31/12/2020 +.*10 ✓→✗");
    assertThat(json.get("units")).hasSize(1);
    JsonNode flip = json.at("/units/0/indicators/0");
    assertThat(json.at("/units/0/unit/name").asText()).isEqualTo("Hòa Bình");
    assertThat(flip.get("code").asText()).isEqualTo("10");
    assertThat(flip.at("/causes/0/ruleAfter").asText()).isEqualTo("tc10_thu_nhap.drl:17");
    assertThat(flip.at("/margins/0/margin").decimalValue()).isEqualByComparingTo("-2.5");
    assertThat(NtmProcess.within("impact", SET, mine, units, "--format", "ndjson").lines())
        .containsExactly(json.at("/units/0").toString());
    assertThat(NtmProcess.within("impact", SET, mine, units, "--format", "csv").lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("Hòa Bình", ",10,MET,NOT_MET,", "income_per_capita,-2.5");
  }

  @Test
  void results_are_the_same_from_every_format_of_the_file() throws IOException {
    Path json =
        file(
            "xa.json",
            "[{\"name\": \"Đăk Năng\", \"district\": \"Kon Tum\", \"province\": \"Kon Tum\",",
            "  \"region\": \"TAY_NGUYEN\", \"date\": \"2020-12-31\",",
            "  \"figures\": {\"income_per_capita\": 35,",
            "    \"health_insurance_coverage\": {\"moreThan\": 85}}},",
            " {\"name\": \"Hòa Bình\", \"district\": \"Thường Tín\", \"province\": \"Hà Nội\",",
            "  \"region\": \"ĐBSH\", \"date\": \"2020-12-31\",",
            "  \"figures\": {\"income_per_capita\": 52.5, \"health_insurance_coverage\": 84.9}},",
            " {\"name\": \"Bình Minh\", \"district\": \"Thanh Oai\", \"province\": \"Hà Nội\",",
            "  \"region\": \"ĐBSH\", \"date\": \"2020-12-31\",",
            "  \"figures\": {\"income_per_capita\": 56}}]");

    assertThat(NtmProcess.within("assess", SET, json, "--format", "json").out())
        .isEqualTo(NtmProcess.within("assess", SET, units, "--format", "json").out());
  }
}
