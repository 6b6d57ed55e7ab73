package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.NtmRules;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever lays an overlay over a set is told how many units it applied to. */
final class OverlayCommandsTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String NAMED =
      "Mức của tỉnh Kon Tum (ví dụ) (kon-tum-vi-du), QĐ 1/QĐ-UBND (giả định)";
  private static final String SOME = "Lớp phủ " + NAMED + ": áp dụng cho 6 trong 7 xã.";
  private static final String NONE =
      "Cảnh báo: lớp phủ "
          + NAMED
          + " không áp dụng cho đơn vị nào trong 2 xã. Lớp phủ này dành cho Kon Tum, từ 01/01/2020"
          + " đến hết 07/03/2022.";

  @TempDir private Path folder;
  private Path overlay;
  private Path some;
  private Path none;

  @BeforeEach
  void write() throws IOException {
    overlay = KonTumOverlay.in(folder.resolve("kt"));
    some =
        units(
            "some.csv",
            "Xã 0;Kon Tum;TN;31/12/2020;87",
            "Xã 1;tỉnh Kon Tum;TN;31/12/2020;87",
            "Xã 2;Kon\u00a0Tum;TN;31/12/2020;87",
            "Xã 3;Kon  Tum;TN;31/12/2020;87",
            "Xã 4;KON TUM;TN;31/12/2020;87",
            "Xã 5;Kontum;TN;31/12/2020;87",
            "Xã 6;;TN;31/12/2020;87");
    none = units("none.csv", "A;Gia Lai;TN;31/12/2020;87", "B;Kon Tum;TN;31/12/2019;87");
  }

  private Path units(String name, String... rows) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "Xã;Tỉnh;Vùng;Ngày;health_insurance_coverage\n" + String.join("\n", rows) + "\n");
  }

  private String with() {
    return SET + "+" + overlay;
  }

  private Result run(String command, Path units, String... options) {
    List<Object> arguments = new java.util.ArrayList<>(List.of(command));
    arguments.addAll(command.equals("impact") ? List.of(SET, with()) : List.of(with()));
    arguments.add(units);
    if (command.equals("report")) {
      arguments.addAll(List.of("-o", folder.resolve(units.getFileName() + ".html")));
    }
    arguments.addAll(List.of(options));
    return NtmProcess.within(arguments.toArray()).exits(ExitCode.FINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "summary", "impact", "explain", "report"})
  void each_command_says_once_how_many_units_it_applied_to(String command) {
    Result result = run(command, some);
    assertThat(result.out() + result.err()).containsOnlyOnce(SOME).doesNotContain("Cảnh báo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "summary", "impact", "explain", "report"})
  void one_that_applied_to_nobody_is_a_warning_on_standard_error(String command) {
    assertThat(run(command, none).err()).containsOnlyOnce(NONE);
  }

  @ParameterizedTest
  @CsvSource({"assess,json", "assess,csv", "summary,json", "summary,csv", "impact,json"})
  void so_it_is_where_programs_read_the_result(String command, String format) {
    assertThat(run(command, none, "--format", format).err()).containsOnlyOnce(NONE);
    assertThat(run(command, some, "--format", format).err()).containsOnlyOnce(SOME);
  }

  @Test
  void nothing_is_said_without_an_overlay() {
    Result result = NtmProcess.within("summary", SET, some).exits(ExitCode.FINE);
    assertThat(result.out() + result.err()).doesNotContain("ớp phủ");
  }

  @Test
  void json_of_each_unit_names_the_overlays_that_were_followed() throws IOException {
    JsonNode json = Schemas.valid("assess", run("assess", some, "--format", "json").out());
    assertThat(json.at("/0/overlays/0/id").asText()).isEqualTo("kon-tum-vi-du");
    assertThat(json.at("/0/overlays/0/decree").asText()).isEqualTo("QĐ 1/QĐ-UBND (giả định)");
    assertThat(json.at("/6/overlays")).isEmpty();
    assertThat(run("assess", some, "--format", "csv").lines())
        .filteredOn(line -> line.contains(",15.1,"))
        .filteredOn(line -> line.endsWith(",kon-tum-vi-du,,,,,,"))
        .hasSize(6);
  }

  @Test
  void json_of_all_units_counts_them() throws IOException {
    JsonNode summary = Schemas.valid("summary", run("summary", some, "--format", "json").out());
    JsonNode row = null;
    for (JsonNode each : summary) {
      row = each.get("row").asText().equals("OVERLAY") ? each : row;
    }
    assertThat(row).isNotNull();
    assertThat(row.get("code").asText()).isEqualTo("kon-tum-vi-du");
    assertThat(row.get("units").asInt()).isEqualTo(6);
    assertThat(row.get("notMet").asInt()).isEqualTo(6);

    JsonNode impact = Schemas.valid("impact", run("impact", some, "--format", "json").out());
    assertThat(impact.at("/overlays/0/units").asInt()).isEqualTo(6);
    JsonNode nobody = Schemas.valid("impact", run("impact", none, "--format", "json").out());
    assertThat(nobody.at("/overlays/0/units").asInt()).isZero();
  }

  @Test
  void both_sides_of_an_impact_are_named_with_what_lies_over_them() {
    assertThat(run("impact", some).lines().stream().limit(5))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Trước: " + SET),
            line -> assertThat(line).endsWith("2016–2020, QĐ 1980/QĐ-TTg"),
            line -> assertThat(line).startsWith("Sau: " + SET + "+"),
            line -> assertThat(line).endsWith("2016–2020, QĐ 1980/QĐ-TTg"),
            line -> assertThat(line).isEqualTo("  lớp phủ: " + NAMED));
  }

  @Test
  void pages_name_the_overlay_its_decision_and_how_many_it_applied_to() throws IOException {
    run("report", some);
    assertThat(Files.readString(folder.resolve("some.csv.html")))
        .contains(
            "<dt>Lớp phủ</dt><dd><bdi>Mức của tỉnh Kon Tum (ví dụ) (kon-tum-vi-du), áp dụng cho 6"
                + " xã</bdi></dd>",
            "<dt>Căn cứ</dt><dd><bdi>QĐ 1980/QĐ-TTg; QĐ 1/QĐ-UBND (giả định)</bdi></dd>");
    run("report", none);
    assertThat(Files.readString(folder.resolve("none.csv.html")))
        .contains(", áp dụng cho 0 xã</bdi>", "<li>" + NONE + "</li>");
  }

  @Test
  void the_page_of_an_impact_begins_with_both_sides_and_old_and_new_levels() throws IOException {
    Path page = folder.resolve("tac-dong.html");
    NtmProcess.within("report", SET, some, "--after", with(), "-o", page).exits(ExitCode.FINE);
    String html = Files.readString(page);
    assertThat(html)
        .contains(
            "<dt>Sau</dt><dd><bdi>Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2016–2020"
                + " (qd1980-2016-xa), QĐ 1980/QĐ-TTg; lớp phủ "
                + NAMED
                + ", áp dụng cho 6 xã</bdi></dd>",
            "<dt>Căn cứ</dt><dd><bdi>QĐ 1980/QĐ-TTg → QĐ 1980/QĐ-TTg; QĐ 1/QĐ-UBND (giả"
                + " định)</bdi></dd>",
            "<span class=\"levels\">từ 85% → từ 90%, QĐ 1/QĐ-UBND (giả định), Điều 1</span>");
    assertThat(html.indexOf("<dt>Trước</dt>")).isLessThan(html.indexOf("<div class=\"verdict\">"));
    assertThat(html.indexOf("<h2>Quy định khác nhau ở đâu</h2>"))
        .isEqualTo(html.indexOf("<h2>"))
        .isPositive();
  }

  @Test
  void the_page_of_a_unit_lists_the_decision_of_the_province() throws IOException {
    Path page = folder.resolve("xa.html");
    NtmProcess.within("report", with(), some, "--unit", "Xã 1", "-o", page).exits(ExitCode.FINE);
    assertThat(Files.readString(page))
        .contains(
            "<dt>Lớp phủ</dt><dd><bdi>Mức của tỉnh Kon Tum (ví dụ) (kon-tum-vi-du)</bdi></dd>",
            "<dt>Căn cứ</dt><dd><bdi>QĐ 1980/QĐ-TTg; QĐ 1/QĐ-UBND (giả định)</bdi></dd>");
  }

  // ---- what else is said as it is

  @Test
  void one_share_is_rounded_in_one_way_in_a_text_and_on_a_page() throws IOException {
    String[] rows = new String[60];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "Xã " + i + ";Kon Tum;TN;31/12/2020;" + (i < 58 ? 87 : 20);
    }
    Path units = units("sau-muoi.csv", rows);
    Path page = folder.resolve("sau-muoi.html");
    NtmProcess.within("report", SET, units, "-o", page).exits(ExitCode.FINE);
    // 2 of 60 do not meet 15.1, the others may meet criterion 15: 0 to 58 of 60, 96.666… %.
    assertThat(Files.readString(page)).contains("0–96,7%").doesNotContain("96,6");
    assertThat(NtmProcess.within("summary", SET, units).exits(ExitCode.FINE).out())
        .contains("0–96,7%")
        .doesNotContain("96,6");
  }

  @Test
  void the_version_is_that_of_the_library() {
    assertThat(NtmProcess.within("--version").exits(ExitCode.FINE).out().strip())
        .isEqualTo("ntm " + NtmRules.version());
    assertThat(NtmRules.version()).isNotBlank();
  }

  @Test
  void reports_in_the_wrong_order_are_told_with_their_files() throws IOException {
    Path earlier = units("truoc.csv", "Xã A;Kon Tum;TN;31/12/2020;80");
    Path later = units("sau.csv", "Xã A;Kon Tum;TN;31/12/2021;90");
    NtmProcess.within("progress", SET, earlier, later).exits(ExitCode.FINE);
    Result wrong = NtmProcess.within("progress", SET, later, earlier).exits(ExitCode.BAD_INPUT);
    assertThat(wrong.err().strip())
        .isEqualTo(
            "Kết quả sau của \"Xã A\" (ngày 31/12/2020) lại có trước kết quả trước (ngày"
                + " 31/12/2021).\nCó lẽ hai tệp bị đảo: "
                + later
                + " được đưa vào là báo cáo trước, "
                + earlier
                + " là báo cáo sau. Hãy đổi chỗ hai tệp.");
    assertThat(wrong.out()).isEmpty();
  }
}
