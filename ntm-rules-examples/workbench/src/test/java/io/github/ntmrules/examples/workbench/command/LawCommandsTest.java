package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.Schemas;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.data.UnitFile;
import io.github.ntmrules.missing.HeldUp;
import io.github.ntmrules.missing.HeldUpCounter;
import io.github.ntmrules.missing.UnknownLevel;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ntm show} and {@code ntm unknown}. */
class LawCommandsTest {

  private static final Path LAW =
      Path.of("../../ntm-rules-core/src/test/resources/io/github/ntmrules/law");
  private static final Path UNITS = Path.of("examples", "xa.csv");

  @TempDir Path folder;

  private static List<Map<String, String>> csv(String text) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      return rows.readAll();
    }
  }

  private static List<Map<String, String>> tsv(String name) throws IOException {
    List<String> lines = Files.readAllLines(LAW.resolve(name));
    String[] heads = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < heads.length; i++) {
        row.put(heads[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  // ---- show, against the second transcription of the decree

  /** What the cell of the decree says, from the transcription alone. */
  private static String printed(Map<String, String> cell) {
    Measure measure = Measures.standard().find(cell.get("measure"));
    String mark =
        switch (cell.get("certainty")) {
          case "UNCONFIRMED" -> " ○";
          case "DOUBTFUL" -> " (?)";
          default -> "";
        };
    if (cell.get("level").isEmpty()) {
      boolean province = cell.get("status").equals("SET_BY_PROVINCE");
      boolean doubted = cell.get("status").equals("DOUBTFUL");
      return (province || doubted ? "UBND cấp tỉnh quy định" : "chưa có trong hồ sơ") + mark;
    }
    BigDecimal level = new BigDecimal(cell.get("level"));
    String number = level.stripTrailingZeros().toPlainString().replace('.', ',');
    String unit = measure.unitVi();
    String withUnit = unit.isEmpty() ? "" : unit.startsWith("%") ? unit : " " + unit;
    boolean least = cell.get("comparison").equals("AT_LEAST");
    if (measure.kind() == MeasureKind.YES_NO) {
      return "Đạt" + mark;
    }
    if (measure.kind() == MeasureKind.GRADE) {
      String grade = measure.scale().get(level.intValueExact());
      return (level.intValue() == measure.scale().size() - 1 ? grade : grade + " trở lên") + mark;
    }
    if (!least && level.signum() == 0 && cell.get("comparison").equals("AT_MOST")) {
      return "Không" + mark;
    }
    String sign =
        switch (cell.get("comparison")) {
          case "AT_LEAST" ->
              measure.kind() == MeasureKind.PERCENT && number.equals("100") ? "" : "≥ ";
          case "MORE_THAN" -> "> ";
          case "AT_MOST" -> "≤ ";
          default -> "< ";
        };
    return sign + number + withUnit + mark;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qd491-2009-xa",
        "qd1980-2016-xa",
        "qd318-2022-xa",
        "qd318-2022-xa-nang-cao",
        "qd320-2022-huyen",
        "qd51-2025-xa"
      })
  void show_prints_each_cell_of_the_second_transcription(String id) throws IOException {
    List<Map<String, String>> shown =
        csv(NtmProcess.within("show", id, "--format", "csv").exits(ExitCode.FINE).out());
    Assessor assessor = Assessor.packaged(id);
    int compared = 0;
    for (Map<String, String> cell : tsv(id + ".cells.tsv")) {
      if (Set.of("meets", "above").contains(cell.get("combination"))) {
        continue;
      }
      String day =
          cell.get("from").isEmpty() ? assessor.set().inForceFrom().toString() : cell.get("from");
      List<Map<String, String>> levels =
          shown.stream()
              .filter(row -> row.get("code").equals(cell.get("code")))
              .filter(
                  row ->
                      cell.get("column").isEmpty() || row.get("column").equals(cell.get("column")))
              .filter(row -> !row.get("measure").isEmpty())
              .filter(row -> !row.get("from").isEmpty() && row.get("from").compareTo(day) <= 0)
              .filter(row -> row.get("until").isEmpty() || row.get("until").compareTo(day) >= 0)
              .toList();
      Map<String, String> level = levels.get(Integer.parseInt(cell.get("part")) - 1);
      String what = cell + " / " + level;
      assertThat(level.get("measure")).as(what).isEqualTo(cell.get("measure"));
      assertThat(level.get("status")).as(what).isEqualTo(cell.get("status"));
      if (cell.get("status").equals("NOT_ON_FILE")) {
        // What bounds it follows from other cells.
        assertThat(level.get("text")).as(what).startsWith("chưa có trong hồ sơ");
      } else {
        assertThat(level.get("text")).as(what).isEqualTo(printed(cell));
      }
      compared++;
    }
    assertThat(compared).isGreaterThan(30);
  }

  @Test
  void show_is_the_table_of_the_decree_with_columns_below_each_other_where_there_are_many() {
    Result shown = NtmProcess.within("show", "qd1980-2016-xa").exits(ExitCode.FINE);
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out())
        .contains(
            """

            9. Nhà ở dân cư
            9.1   Nhà tạm, dột nát [Phụ lục, mục 9.1]
                  Không
            9.2   Tỷ lệ hộ có nhà ở đạt tiêu chuẩn theo quy định [Phụ lục, mục 9.2]
                  TDMNPB, TN: ≥ 75% ○
                  ĐBSH, ĐNB: ≥ 90% ○
                  BTB, DHNTB: ≥ 80% ○
                  ĐBSCL: ≥ 70% ○

            """)
        .contains(
            """
                  từ 01/01/2020 đến hết 07/03/2022:
                    TDMNPB, BTB: ≥ 36 triệu đồng/năm
                    ĐBSH, ĐBSCL: ≥ 50 triệu đồng/năm
            """)
        .contains("Riêng từ 01/12/2016 đến hết 07/03/2022, quy hoạch được duyệt không có hoặc");
    assertThat(
            NtmProcess.within("show", "qd1980-2016-xa", "--date", "31/12/2020")
                .exits(ExitCode.FINE)
                .out())
        .contains("Thời gian: ngày 31/12/2020\n", "TDMNPB, BTB: ≥ 36 triệu đồng/năm")
        .doesNotContain("≤ 36 triệu");
  }

  @Test
  void show_has_few_columns_beside_each_other() {
    assertThat(NtmProcess.within("show", "qd51-2025-xa").exits(ExitCode.FINE).lines())
        .anyMatch(line -> line.matches(" +nhóm 1 +nhóm 2 +nhóm 3"))
        .anyMatch(line -> line.matches(" +từ 27/06/2026 +≥ 9,5%/năm +≥ 9,5%/năm +≥ 9,5%/năm"));
  }

  static List<String> sets() {
    return Assessor.packagedSets();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void no_line_is_wider_than_a_terminal_in_either_language(String id) {
    for (String language : List.of("vi", "en")) {
      for (String command : List.of("show", "unknown")) {
        assertThat(NtmProcess.within(command, id, "--lang", language).exits(ExitCode.FINE).lines())
            .hasSizeGreaterThan(1)
            .allMatch(line -> line.length() <= 100);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_indicator_and_condition_stands_in_the_table_and_in_the_json(String id)
      throws IOException {
    Assessor assessor = Assessor.packaged(id);
    JsonNode json =
        Schemas.valid("law-table", NtmProcess.within("show", id, "--format", "json").out());
    List<String> codes = json.get("rows").findValuesAsText("code");
    assessor.set().indicators().forEach(each -> assertThat(codes).contains(each.code()));
    List<String> lines = NtmProcess.within("show", id).lines();
    assessor
        .set()
        .indicators()
        .forEach(each -> assertThat(lines).anyMatch(line -> line.startsWith(each.code() + " ")));
  }

  @Test
  void one_indicator_is_shown_with_all_its_details() throws IOException {
    String joined = "qd318-2022-xa+binh-phuoc-2022";
    Result shown = NtmProcess.within("show", joined, "--indicator", "2.2").exits(ExitCode.FINE);
    assertThat(shown.out())
        .startsWith("Tiêu chí 2. Giao thông\n2.2 ")
        .contains("UBND cấp tỉnh quy định ○ [do\n    tỉnh quy định]")
        .contains("≥ 80% [đã đối chiếu]", "Căn cứ: QĐ 1360/QĐ-UBND (Bình Phước), tiêu chí 2.2")
        .contains("Đã đọc:\n    https://sldtbxh.binhphuoc.gov.vn/", "chưa có trang nào trong hồ sơ")
        .contains(
            "Quy tắc: 2.2 Đường thôn và liên thôn: xã đặc biệt khó khăn (%) (tc02_giao_thong.drl:")
        .contains("Lớp phủ binh-phuoc-2022 (đặt mức còn trống) thay cho: UBND cấp tỉnh quy định ○");
    JsonNode json =
        Schemas.valid(
            "law-table",
            NtmProcess.within("show", joined, "--indicator", "2.2", "--format", "json").out());
    assertThat(json.get("rows")).hasSize(1);
    assertThat(json.findValuesAsText("overlay")).containsOnly("binh-phuoc-2022");
    assertThat(
            NtmProcess.within("show", joined, "--indicator", "2.2", "--province", "Kon Tum")
                .exits(ExitCode.FINE)
                .out())
        .doesNotContain("1360/QĐ-UBND");
  }

  @Test
  void a_doubtful_level_is_shown_with_its_candidate_and_a_folder_of_ones_own_too()
      throws IOException {
    assertThat(
            NtmProcess.within("show", "qd1980-2016-xa", "--indicator", "17.7")
                .exits(ExitCode.FINE)
                .out())
        .contains("≥ 60% (?) [còn nghi vấn]");
    Path mine = folder.resolve("bo");
    RuleFiles.export("qd1980-2016-xa", mine);
    Path file = mine.resolve("tc10_thu_nhap.drl");
    Files.writeString(file, Files.readString(file).replace("row(36, 50, 36", "row(36, 55.5, 36"));
    assertThat(NtmProcess.within("show", mine, "--indicator", "10").exits(ExitCode.FINE).out())
        .contains("≥ 55,5 triệu đồng/năm");
  }

  @ParameterizedTest
  @CsvSource({"show,--indicator,10.9", "show,--date,hôm qua", "unknown,--date,hôm qua"})
  void what_cannot_be_understood_is_told(String command, String option, String value) {
    Result result =
        NtmProcess.within(command, "qd1980-2016-xa", option, value).exits(ExitCode.BAD_INPUT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(value);
  }

  // ---- unknown

  @Test
  void unknown_lists_what_the_library_finds_in_all_formats() throws IOException {
    Assessor assessor = Assessor.packaged("qd318-2022-xa");
    UnknownLevels levels = assessor.unknownLevels();
    List<Map<String, String>> rows =
        csv(NtmProcess.within("unknown", "qd318-2022-xa", "--format", "csv").exits(0).out());
    JsonNode json =
        Schemas.valid(
            "unknown-levels",
            NtmProcess.within("unknown", "qd318-2022-xa", "--format", "json").out());

    assertThat(rows).hasSameSizeAs(levels.levels());
    assertThat(json.get("levels")).hasSameSizeAs(levels.levels());
    assertThat(json.get("units").isNull()).isTrue();
    for (int i = 0; i < rows.size(); i++) {
      UnknownLevel level = levels.levels().get(i);
      assertThat(rows.get(i))
          .containsEntry("code", level.indicator().code())
          .containsEntry("status", level.status().name())
          .containsEntry("rule", level.provision().rule().position())
          .containsEntry("units", "");
    }
    String text = NtmProcess.within("unknown", "qd318-2022-xa").exits(ExitCode.FINE).out();
    assertThat(text)
        .contains("\n" + levels.levels().size() + " mức không quyết định được: ")
        .doesNotContain("Giữ ");
  }

  @Test
  void a_cell_that_is_doubted_tells_its_candidate_and_one_that_is_bounded_its_bounds()
      throws IOException {
    List<Map<String, String>> rows =
        csv(NtmProcess.within("unknown", "qd1980-2016-xa", "--format", "csv").out());
    assertThat(rows)
        .filteredOn(row -> row.get("code").equals("17.7") && row.get("column").equals("TN"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("candidate", "60").containsEntry("status", "DOUBTFUL");
              assertThat(row.get("where")).contains("TN");
            });
    assertThat(rows)
        .filteredOn(row -> row.get("code").equals("10"))
        .extracting(row -> row.get("bounds"))
        .containsExactly("<= 36", "<= 50", "<= 41", "<= 59");
  }

  @Test
  void in_strict_mode_there_are_more_and_with_an_overlay_fewer() throws IOException {
    int plain = size("qd318-2022-xa");
    assertThat(size("qd318-2022-xa", "--confirmed-only")).isGreaterThan(plain);
    assertThat(size("qd318-2022-xa+binh-phuoc-2022", "--date", "31/12/2022"))
        .isLessThan(size("qd318-2022-xa", "--date", "31/12/2022"));
    assertThat(size("qd318-2022-xa+binh-phuoc-2022", "--province", "Kon Tum")).isEqualTo(plain);
  }

  private static int size(Object... arguments) throws IOException {
    List<Object> all = new ArrayList<>(List.of("unknown"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    return Schemas.valid("unknown-levels", NtmProcess.within(all.toArray()).exits(0).out())
        .get("levels")
        .size();
  }

  @Test
  void the_units_that_each_level_holds_up_are_counted_worst_first() throws IOException {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    List<Snapshot> units = new ArrayList<>();
    UnitFile.of(
            UNITS,
            new ReadOptions(
                assessor.set().unit(),
                Locale.forLanguageTag("vi"),
                LocalDate.of(2020, 12, 31),
                null,
                null))
        .read(row -> units.add(row.snapshot()), problem -> {}, done -> {});
    HeldUpCounter counter = HeldUpCounter.of(assessor.unknownLevels());
    int undetermined = 0;
    for (Snapshot each : units) {
      Assessment assessment = assessor.assess(each);
      counter.add(assessment);
      undetermined += assessment.indicator("2.1").outcome() == Outcome.UNDETERMINED ? 1 : 0;
    }
    List<Object> arguments =
        List.of("unknown", "qd1980-2016-xa", "--units", UNITS, "--date", "31/12/2020");
    List<Object> json = new ArrayList<>(arguments);
    json.addAll(List.of("--format", "json"));
    JsonNode shown =
        Schemas.valid("unknown-levels", NtmProcess.within(json.toArray()).exits(0).out());

    assertThat(units).isNotEmpty();
    assertThat(shown.get("units").asInt()).isEqualTo(units.size());
    Map<String, HeldUp> expected = new LinkedHashMap<>();
    counter
        .result()
        .levels()
        .forEach(
            each ->
                expected.put(each.provision().rule().position() + each.column(), each.heldUp()));
    int before = Integer.MAX_VALUE;
    for (JsonNode level : shown.get("levels")) {
      String column = level.get("column").isNull() ? "null" : level.get("column").asText();
      String key = level.at("/rule/file").asText() + ":" + level.at("/rule/line").asInt() + column;
      JsonNode held = level.get("heldUp");
      assertThat(held.get("units").asInt()).as(key).isEqualTo(expected.get(key).units());
      assertThat(held.get("decidedIfKnown").asInt()).isEqualTo(expected.get(key).decidedIfKnown());
      assertThat(held.get("outcomes").asInt()).isEqualTo(expected.get(key).outcomes());
      assertThat(held.get("units").asInt()).isLessThanOrEqualTo(before);
      before = held.get("units").asInt();
      if (level.get("code").asText().equals("2.1")) {
        assertThat(held.get("units").asInt()).isEqualTo(undetermined).isPositive();
      }
    }
    String text = NtmProcess.within(arguments.toArray()).exits(0).out();
    assertThat(text)
        .contains("Đếm trên " + units.size() + " xã", "Giữ " + undetermined + " đơn vị;");
  }
}
