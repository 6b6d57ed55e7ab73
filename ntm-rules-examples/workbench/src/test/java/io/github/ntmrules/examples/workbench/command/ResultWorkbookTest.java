package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.NtmRules;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.OpenedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -o FILE.xlsx}: results as a workbook. */
class ResultWorkbookTest {

  private static final String UNITS = "examples/xa.csv";

  @TempDir Path folder;

  private static List<Object> arguments(String words) {
    return new ArrayList<>(List.of((Object[]) words.split(" ")));
  }

  private OpenedBook book(String words, Object... more) throws IOException {
    Path file = folder.resolve("kết quả.xlsx");
    Files.deleteIfExists(file);
    List<Object> all = arguments(words);
    all.addAll(List.of(more));
    all.addAll(List.of("-o", file));
    Result result = NtmProcess.within(all.toArray());
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("kết quả.xlsx");
    return new OpenedBook(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sets",
        "measures",
        "measures hộ nghèo",
        "show qd318-2022-xa+binh-phuoc-2022",
        "summary qd1980-2016-xa " + UNITS + " --by region,province",
        "diff qd318-2022-xa qd318-2022-xa+binh-phuoc-2022",
        "progress qd1980-2016-xa " + UNITS + " " + UNITS,
        "impact qd1980-2016-xa qd318-2022-xa " + UNITS + " --any-period",
        "test qd1980-2016-xa examples/ca",
        "coverage qd1980-2016-xa examples/ca"
      })
  void a_sheet_has_the_rows_of_the_csv_under_headings_that_people_read(String words)
      throws IOException {
    List<Object> plain = arguments(words);
    plain.addAll(List.of("--format", "csv"));
    String csv = NtmProcess.within(plain.toArray()).out();
    for (String language : List.of("vi", "en")) {
      OpenedBook book = book(words, "--lang", language);
      assertThat(book.names()).hasSize(2).endsWith(language.equals("en") ? "Source" : "Nguồn");
      String sheet = book.names().get(0);
      Map<String, String> cells = book.cells(sheet);
      long rows = cells.keySet().stream().filter(each -> each.matches("A[0-9]+")).count();
      assertThat(rows).as(csv).isEqualTo(records(csv));
      List<String> names = List.of(csv.lines().findFirst().orElseThrow().split(","));
      List<String> headings =
          cells.entrySet().stream()
              .filter(each -> each.getKey().matches("[A-Z]+1"))
              .map(Map.Entry::getValue)
              .toList();
      assertThat(headings).doesNotHaveDuplicates();
      assertThat(headings)
          .noneMatch(each -> names.contains(each) && each.matches(".*[a-z][A-Z].*|[A-Z_]+"));
      assertThat(book.only(sheet, "pane").getAttribute("state")).isEqualTo("frozen");
      assertThat(book.only(sheet, "autoFilter").getAttribute("ref"))
          .startsWith("A1:")
          .endsWith(String.valueOf(rows));
      assertThat(book.only(sheet, "pageSetup").getAttribute("orientation")).isEqualTo("landscape");
      assertThat(book.definedNames()).contains("'" + sheet + "'!$A:$A,'" + sheet + "'!$1:$1");
    }
  }

  /** Lines that are not within a quoted cell. */
  private static long records(String csv) {
    boolean quoted = false;
    long records = 0;
    for (int i = 0; i < csv.length(); i++) {
      char each = csv.charAt(i);
      quoted ^= each == '"';
      records += !quoted && each == '\n' ? 1 : 0;
    }
    return records;
  }

  @Test
  void a_verdict_leads_to_its_first_reason_and_back() throws IOException {
    OpenedBook book = book("assess qd1980-2016-xa " + UNITS);
    assertThat(book.names()).containsExactly("Tổng hợp", "Chỉ tiêu", "Nguồn");
    Map<String, String> units = book.cells("Tổng hợp");
    Map<String, String> indicators = book.cells("Chỉ tiêu");
    Map<String, String> there = book.links("Tổng hợp");
    Map<String, String> back = book.links("Chỉ tiêu");
    String outcomes = letters(indicators, "Kết quả");
    assertThat(there).hasSize(4);
    there.forEach(
        (from, to) -> {
          assertThat(to).startsWith("'Chỉ tiêu'!A");
          String row = to.replaceAll(".*!A", "");
          String unit = "A" + from.replaceAll("[A-Z]", "");
          assertThat(indicators.get("A" + row)).isEqualTo(units.get(unit));
          assertThat(indicators.get(outcomes + row)).isEqualTo(units.get(from));
          for (int before = Integer.parseInt(row) - 1; before > 1; before--) {
            if (indicators.get("A" + before).equals(units.get(unit))) {
              assertThat(indicators.get(outcomes + before)).isNotEqualTo(units.get(from));
            }
          }
          assertThat(back.get("A" + row)).isEqualTo("'Tổng hợp'!" + unit);
        });
    back.forEach(
        (from, to) ->
            assertThat(units.get(to.replaceAll(".*!", ""))).isEqualTo(indicators.get(from)));
  }

  private static String letters(Map<String, String> cells, String heading) {
    return cells.entrySet().stream()
        .filter(each -> each.getKey().matches("[A-Z]+1") && each.getValue().equals(heading))
        .findFirst()
        .orElseThrow()
        .getKey()
        .replace("1", "");
  }

  @Test
  void the_sheets_say_what_the_json_says() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                NtmProcess.within("assess", "qd1980-2016-xa", UNITS, "--format", "json").out());
    OpenedBook book = book("assess qd1980-2016-xa " + UNITS, "--lang", "en");
    List<String> codes = new ArrayList<>();
    List<String> met = new ArrayList<>();
    json.forEach(
        unit -> {
          met.add(unit.get("met").asText());
          unit.get("criteria")
              .forEach(
                  criterion ->
                      criterion
                          .get("indicators")
                          .forEach(each -> codes.add(each.get("code").asText())));
          unit.get("conditions").forEach(each -> codes.add(each.get("code").asText()));
        });
    assertThat(book.column("Summary", "Criteria met")).isEqualTo(met);
    assertThat(book.column("Indicators", "Indicator")).isEqualTo(codes);
  }

  @Test
  void the_last_sheet_says_rules_days_options_version_and_what_was_told() throws IOException {
    Path units = folder.resolve("xa.csv");
    Files.writeString(
        units,
        Files.readString(Path.of(UNITS)).replace(";35;", ";nhiều;") + "Tổng cộng;;;;;;;;;;;;;;;\n");
    String rules = "qd318-2022-xa+binh-phuoc-2022";
    OpenedBook book = book("assess " + rules + " " + units, "--any-period");
    List<String> told = book.column("Nguồn", "Nội dung");
    Assessor assessor = Assessor.packaged("qd318-2022-xa").withOverlay("binh-phuoc-2022");
    assertThat(told).contains(NtmRules.version(), assessor.rulesHash(), "qd318-2022-xa");
    assertThat(told).anyMatch(each -> each.contains("binh-phuoc-2022") && each.contains("1360"));
    assertThat(told)
        .anyMatch(each -> each.startsWith("ntm assess") && each.contains("--any-period"));
    assertThat(told).anyMatch(each -> each.contains("nhiều"));
    assertThat(told).anyMatch(each -> each.startsWith("1 lỗi trong số liệu"));
    assertThat(told).anyMatch(each -> each.contains("Cảnh báo: lớp phủ"));
    // 19/10/2017 and 31/12/2021 as workbooks count days.
    assertThat(told).contains("43027", "44561");
    assertThat(book.column("Tổng hợp", "Đơn vị"))
        .filteredOn(each -> each.endsWith(" (*)"))
        .hasSize(1);
    assertThat(book.column("Tổng hợp", "Ghi chú"))
        .anyMatch(each -> each.contains("ô không đọc được"));
  }

  @Test
  void nothing_is_replaced_unasked_and_other_kinds_are_refused_before_anything_is_read()
      throws IOException {
    Path file = Files.writeString(folder.resolve("kq.xlsx"), "cũ");
    Result refused =
        NtmProcess.within("assess", "qd1980-2016-xa", UNITS, "-o", file).exits(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("--overwrite").doesNotContain("đã đọc tiêu đề");
    assertThat(Files.readString(file)).isEqualTo("cũ");
    NtmProcess.within("assess", "qd1980-2016-xa", UNITS, "-o", file, "--overwrite")
        .exits(ExitCode.FINE);
    assertThat(new OpenedBook(file).names()).hasSize(3);

    Path pdf = folder.resolve("r.pdf");
    Result other =
        NtmProcess.within("assess", "qd1980-2016-xa", UNITS, "-o", pdf).exits(ExitCode.BAD_INPUT);
    assertThat(other.err())
        .contains("chỉ ghi được ra tệp .xlsx hoặc .csv", pdf.toString())
        .doesNotContain("đã đọc tiêu đề");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }
}
