package io.github.ntmrules;

import static io.github.ntmrules.RuleTexts.head;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.OutcomeMatrix;
import io.github.ntmrules.cases.Boundaries;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.missing.MissingToPass;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Folders bring measures of their own in {@code so_lieu.txt}. All of them, and all levels here, are
 * made up (SỐ GIẢ ĐỊNH).
 */
class OwnMeasuresTest {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  private static final String IDENTITY = "households_with_digital_identity";
  private static final String DECLARED =
      """
      # SỐ GIẢ ĐỊNH
      digital_accounts | percent | 0..100 | % | % | Hộ có tài khoản số của xã | Digital accounts
      village_cameras | count | 0.. | máy | cameras | Máy quay an ninh ở thôn | Cameras
      shared_rating | grade | Kém < Vừa < Giỏi | | | Xếp hạng cộng đồng số | Rating
      digital_plan | yes | 0..1 | | | Có kế hoạch chuyển đổi số | Digital plan
      all_accounts | percent | 0..200 | % | % | Tổng tài khoản số | All accounts
      """;

  @TempDir private Path temp;
  private Path set;

  /** A set of one criterion whose measures are the folder's. */
  @BeforeEach
  void set() throws IOException {
    set = set("rieng", DECLARED);
  }

  private Path set(String name, String declared) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    Files.writeString(
        folder.resolve("bo_tieu_chi.txt"),
        """
        id = bo-rieng
        title-vi = Bộ riêng
        decree = QĐ 1
        unit = commune
        region-needed = no
        in-force-from = 2022-01-01
        in-force-until = 2026-01-01
        indicators-in-decree = 5
        criterion 1 = tc01 | Chuyển đổi số
        indicator 1.1 = Tài khoản
        indicator 1.2 = Máy quay
        indicator 1.3 = Xếp hạng
        indicator 1.4 = Kế hoạch
        indicator 1.5 = Tổng
        """);
    Files.writeString(folder.resolve("so_lieu.txt"), declared);
    Files.writeString(
        folder.resolve("tc01.drl"),
        head("sets.bo_rieng")
            + asks("1.1", "percent(\"digital_accounts\").atLeast(80)")
            + asks("1.2", "count(\"village_cameras\").atLeast(3)")
            + asks("1.3", "grade(\"shared_rating\").atLeast(\"Vừa\")")
            + asks("1.4", "yes(\"digital_plan\")")
            + asks("1.5", "percent(\"all_accounts\").atLeast(120)")
            + rule(
                "Tổng",
                "",
                "law.derive(\"all_accounts\","
                    + " sum(\"digital_accounts\", \"health_insurance_coverage\"));"));
    return folder;
  }

  private static String asks(String code, String clause) {
    return rule(code, "", "law.require(\"" + code + "\", " + clause + ");");
  }

  private Path overlay(String id, String overlays, String declared, String rules)
      throws IOException {
    Path folder = Files.createDirectories(temp.resolve(id));
    RuleTexts.overlay(
        folder,
        id,
        "overlays = " + overlays + "\nprovince = Kon Tum\nin-force-from = 2023-01-01\n",
        rules);
    if (!declared.isEmpty()) {
      Files.writeString(folder.resolve("so_lieu.txt"), declared);
    }
    return folder;
  }

  private static List<String> lines(List<RuleProblem> problems) {
    return problems.stream().map(each -> each.line(Messages.VIETNAMESE)).toList();
  }

  /** All notes but that the levels made up here were read nowhere. */
  private static List<RuleProblem> notes(Path folder) {
    return RuleFiles.notes(folder).stream()
        .filter(note -> note.kind() != Kind.CONFIRMED_UNREAD)
        .toList();
  }

  private static List<Kind> kinds(List<RuleProblem> problems) {
    return problems.stream().map(RuleProblem::kind).toList();
  }

  private static Snapshot.Builder filled(Assessor assessor) {
    return assessor
        .snapshot("Xã A")
        .on(DAY)
        .value("digital_accounts", 85)
        .value("village_cameras", 2)
        .value("shared_rating", "Giỏi")
        .value("digital_plan", true)
        .value("health_insurance_coverage", "40.5");
  }

  // ---- the field's folder

  /** The folder of the field lies over an export of the set whose criterion 8 it changes. */
  private Path field() throws IOException {
    Path folder = temp.resolve("field");
    RuleFiles.export("qd318-2022-xa", folder);
    for (String file : List.of("so_lieu.txt", "tc08_thong_tin_truyen_thong.drl")) {
      try (InputStream in =
          Objects.requireNonNull(
              OwnMeasuresTest.class.getResourceAsStream("field/so-lieu-moi/" + file))) {
        // The header is that of an earlier version, which the check tells.
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
            folder.resolve(file), text.replace("ntmrules.rules.Scope", "ntmrules.criteria.Scope"));
      }
    }
    Path description = folder.resolve("bo_tieu_chi.txt");
    String line = "indicator 8.4 =";
    Files.writeString(
        description,
        Files.readString(description)
            .replace(line, "indicator 8.5 = Hộ có tài khoản định danh điện tử\n" + line));
    return folder;
  }

  @Test
  void the_folder_of_the_field_is_sound_and_assesses_by_its_measure() throws IOException {
    Path folder = field();
    assertThat(lines(RuleFiles.check(folder))).isEmpty();
    Assessor assessor = Assessor.fromDirectory(folder);
    Measure identity = assessor.measure(IDENTITY);
    assertThat(identity.ofFolder()).isTrue();
    assertThat(identity.kind()).isEqualTo(MeasureKind.PERCENT);
    assertThat(identity.label(Locale.ENGLISH))
        .isEqualTo("Households with a digital identity account");
    assertThat(assessor.measures()).contains(identity);
    assertThat(kinds(RuleFiles.notes(folder)))
        .doesNotContain(Kind.MEASURES_NOT_READ, Kind.UNUSED_MEASURE);
    for (int figure : List.of(79, 80)) {
      Snapshot xa = assessor.snapshot("Xã A").on(DAY).value(IDENTITY, figure).build();
      assertThat(assessor.assess(xa).indicator("8.5").outcome())
          .isEqualTo(figure < 80 ? Outcome.NOT_MET : Outcome.MET);
    }
    assertThatThrownBy(() -> assessor.snapshot("Xã A").on(DAY).value(IDENTITY, 120).build())
        .isInstanceOf(InvalidSnapshotException.class)
        .hasMessageContaining("120");
  }

  // ---- what a sound folder can do

  @Test
  void every_kind_of_measure_is_used_in_rules_derivations_snapshots_and_tables() {
    Assessor assessor = Assessor.fromDirectory(set);
    assertThat(assessor.dictionary().ofFolders())
        .extracting(Measure::id)
        .containsExactly(
            "digital_accounts", "village_cameras", "shared_rating", "digital_plan", "all_accounts");
    Snapshot xa = filled(assessor).build();
    assertThat(Stream.of("1.1", "1.2", "1.3", "1.4", "1.5"))
        .extracting(code -> assessor.assess(xa).indicator(code).outcome())
        .containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.MET, Outcome.MET, Outcome.MET);
    Finding.Comparison sum = assessor.assess(xa).indicator("1.5").comparisons().get(0);
    assertThat(sum.figure()).isEqualTo(Figure.exactly(new BigDecimal("125.5")));

    FigureTable table = assessor.table().unit(xa).build();
    OutcomeMatrix matrix = assessor.assess(table);
    assertThat(IntStream.range(0, 5).boxed())
        .extracting(indicator -> matrix.indicator(0, indicator))
        .containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.MET, Outcome.MET, Outcome.MET);
    assertThat(table.figure(0, "village_cameras")).isEqualTo(Figure.exactly(new BigDecimal(2)));
    FigureTable more = table.with("village_cameras", new long[] {3_000_000});
    assertThat(assessor.assess(more).indicator(0, 1)).isEqualTo(Outcome.MET);
    assertThat(table.column("no_such_measure")).containsExactly(Long.MIN_VALUE);
  }

  @Test
  void the_questions_know_measures_of_a_folder() {
    Assessor assessor = Assessor.fromDirectory(set);
    Snapshot xa = filled(assessor).build();
    MissingToPass missing = MissingToPass.of(assessor.assess(xa));
    assertThat(missing.changes())
        .singleElement()
        .satisfies(each -> assertThat(each.measure().id()).isEqualTo("village_cameras"));
    assertThat(assessor.assess(xa).explain(Messages.VIETNAMESE))
        .contains("Máy quay an ninh ở thôn");
    RuleDifference none = assessor.differences(Assessor.fromDirectory(set));
    assertThat(none.changes()).isEmpty();
    Boundaries boundaries = RuleTests.of(assessor).boundaries();
    assertThat(boundaries.cases()).isNotEmpty();
  }

  @Test
  void a_snapshot_by_ids_knows_the_dictionary_it_was_begun_with_and_no_other() {
    Assessor assessor = Assessor.fromDirectory(set);
    assertThatThrownBy(() -> Snapshot.commune("Xã A").on(DAY).value("village_cameras", 2).build())
        .isInstanceOf(InvalidSnapshotException.class)
        .hasMessageContaining("village_cameras");
    assertThatThrownBy(() -> assessor.snapshot("Xã A").on(DAY).value("village_camera", 2).build())
        .isInstanceOf(InvalidSnapshotException.class)
        .hasMessageContaining("Maybe you mean: village_cameras");
    Measure cameras = assessor.measure("village_cameras");
    Snapshot byMeasure =
        Snapshot.commune("Xã A").on(DAY).figure(cameras, Figure.exactly(BigDecimal.TEN)).build();
    Snapshot byId =
        Snapshot.of(UnitKind.COMMUNE, "Xã A", assessor.dictionary())
            .on(DAY)
            .value("village_cameras", 10)
            .build();
    assertThat(byMeasure).isEqualTo(byId).hasSameHashCodeAs(byId);
    assertThat(byMeasure.figure("village_cameras")).isEqualTo(byId.figure("village_cameras"));
    assertThat(byMeasure.figure("digital_plan")).isNull();
    assertThat(Snapshot.commune("Xã A").on(DAY).figures(byId.figures()).build()).isEqualTo(byId);
    assertThat(byId.toBuilder().value("digital_plan", true).build().figures()).hasSize(2);
    assertThat(assessor.measure("income_per_capita"))
        .isSameAs(Measures.standard().find("income_per_capita"));
    assertThatThrownBy(() -> assessor.measure("village_camera"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No measure has the id \"village_camera\". Maybe village_cameras?");
  }

  @Test
  void a_measure_is_equal_by_what_it_says_and_not_by_the_folder() throws IOException {
    Measure one = Assessor.fromDirectory(set).measure("village_cameras");
    Measure other =
        Assessor.fromDirectory(set("khac", DECLARED.replace("Máy quay an ninh", "Camera")))
            .measure("village_cameras");
    Measure wider =
        Assessor.fromDirectory(set("rong", DECLARED.replace("count | 0..", "count | 0..9")))
            .measure("village_cameras");
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(wider);
    assertThatThrownBy(
            () ->
                Snapshot.commune("Xã A")
                    .on(DAY)
                    .figure(one, Figure.exactly(BigDecimal.ONE))
                    .figure(wider, Figure.exactly(BigDecimal.ONE))
                    .build())
        .isInstanceOf(InvalidSnapshotException.class);
  }

  @Test
  void a_measure_of_a_folder_is_serialised_whole() throws Exception {
    Assessor assessor = Assessor.fromDirectory(set);
    for (Measure each : assessor.dictionary().ofFolders()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(each);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        Measure read = (Measure) in.readObject();
        assertThat(read).isEqualTo(each);
        assertThat(read.labelVi()).isEqualTo(each.labelVi());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void line_ends_and_a_byte_order_mark_make_no_difference(String end) throws IOException {
    Path other = set("dong", "\uFEFF" + DECLARED.replace("\n", end));
    assertThat(lines(RuleFiles.check(other))).isEmpty();
    assertThat(Assessor.fromDirectory(other).rulesHash())
        .isEqualTo(Assessor.fromDirectory(set).rulesHash());
    assertThat(Assessor.fromDirectory(other).dictionary().ofFolders()).hasSize(5);
  }

  @Test
  void the_hash_and_the_key_change_with_the_declarations() throws IOException {
    Assessor one = Assessor.fromDirectory(set);
    Assessor other = Assessor.fromDirectory(set("khac", DECLARED.replace("0..200", "0..300")));
    assertThat(one.rulesHash()).isNotEqualTo(other.rulesHash());
    assertThat(one.key().differences(other.key())).isNotEmpty();
    assertThat(one.key().dictionaryHash()).isEqualTo(other.key().dictionaryHash());
  }

  // ---- notes

  @Test
  void a_measure_that_no_rule_names_is_told() throws IOException {
    Path folder =
        set(
            "thua",
            DECLARED
                + "never_asked | percent | 0..100 | % | % | Chuyện không ai hỏi đến | Never asked\n");
    assertThat(lines(RuleFiles.check(folder))).isEmpty();
    assertThat(lines(notes(folder)))
        .containsExactly(
            "so_lieu.txt:7: số liệu \"never_asked\" được khai mà không quy tắc nào của thư mục này"
                + " dùng.");
  }

  @Test
  void a_label_near_to_one_of_the_library_is_told_with_the_nearest() throws IOException {
    Path folder =
        set(
            "gan",
            DECLARED.replace(
                "Hộ có tài khoản số của xã", "Người dân của xã tham gia bảo hiểm y tế"));
    assertThat(lines(RuleFiles.check(folder))).isEmpty();
    assertThat(notes(folder))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(Kind.NEAR_MEASURE);
              assertThat(note.suggestion()).isEqualTo("health_insurance_coverage");
              assertThat(note.isNote()).isTrue();
            });
  }

  @Test
  void the_files_of_the_library_that_a_folder_cannot_bring_are_told() throws IOException {
    Files.writeString(set.resolve("phan_cua.txt"), "digital_accounts | all_accounts | a | b\n");
    assertThat(kinds(notes(set))).containsExactly(Kind.MEASURES_NOT_READ);
  }

  // ---- mistakes

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "digital_accounts | percnt | 0..100 | % | % | Hộ có tài khoản | D;2;percent",
        "digital_accounts | phần trăm | 0..100 | % | % | Hộ có tài khoản | D;2;percent",
        "digital_accounts | placeholder | 0..1 | | | Hộ có tài khoản | D;2;",
        "Digital Accounts | percent | 0..100 | % | % | Hộ có tài khoản | D;1;digital_accounts",
        "Tài khoản | percent | 0..100 | % | % | Hộ có tài khoản | D;1;tai_khoan",
        "digital_accounts | percent | 0-100 | % | % | Hộ có tài khoản | D;3;0..100",
        "digital_accounts | percent | 100..0 | % | % | Hộ có tài khoản | D;3;",
        "digital_accounts | percent | 0,5..1,5 | % | % | Hộ có tài khoản | D;3;0.5..1.5",
        "digital_accounts | count | 0.5.. | hộ | | Hộ có tài khoản | D;3;",
        "digital_accounts | yes | 0..100 | | | Hộ có tài khoản | D;3;0..1",
        "digital_accounts | grade | Kém, Vừa, Giỏi | | | Hộ có tài khoản | D;3;Kém < Vừa < Giỏi",
        "digital_accounts | grade | Kém < Kém | | | Hộ có tài khoản | D;3;",
        "digital_accounts | percent | 0..100 | phần trăm | | Hộ có tài khoản | D;4;%",
        "digital_accounts | millionDong | 0.. | tỷ đồng | | Hộ có tài khoản | D;4;triệu đồng",
        "digital_accounts | count | 0.. | | | Hộ có tài khoản | D;4;",
        "digital_accounts | yes | 0..1 | % | | Hộ có tài khoản | D;4;",
        "digital_accounts | percent | 0..100 | % | % | | D;6;",
      })
  void a_part_that_cannot_be_is_told_with_its_place_and_what_was_meant(
      String line, int part, String meant) throws IOException {
    List<RuleProblem> problems =
        RuleFiles.check(
            set("sai", DECLARED.lines().skip(2).reduce("#\n" + line, (a, b) -> a + "\n" + b)));
    assertThat(problems.get(0))
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.WRONG_MEASURE_PART);
              assertThat(problem.details().get(0)).isEqualTo(Integer.toString(part));
              assertThat(problem.suggestion()).isEqualTo(meant);
              assertThat(problem.place()).isNotNull();
              assertThat(Objects.requireNonNull(problem.place()).line()).isEqualTo(2);
              assertThat(problem.place().file()).isEqualTo("so_lieu.txt");
              assertThat(line.substring(problem.place().column() - 1))
                  .startsWith(problem.details().get(1));
            });
    // That the rules name a measure whose line is wrong is no mistake of the rules.
    if (line.startsWith("digital_accounts")) {
      assertThat(problems).hasSize(1);
    }
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    String wrong =
        """
        one | percent | 0..100
        two | percnt | 0-100 | phần trăm | | Hai | Two
        village_cameras | count | 0.. | máy | | Máy quay ở thôn | C
        village_cameras | count | 0.. | máy | | Máy quay ở xã | C
        three | yes | 0..1 | | | máy  quay ở thôn | C
        """;
    List<RuleProblem> problems = RuleFiles.check(set("sai", DECLARED + wrong));
    assertThat(lines(problems))
        .containsExactly(
            "so_lieu.txt:7:1: cần 7 phần cách nhau bằng dấu |, ở đây có 3. Có thể ý"
                + " bạn là: one | percent | 0..100 | … | … | Tên số liệu | English label",
            "so_lieu.txt:8:7: phần thứ 2: \"percnt\" không dùng được; có thể viết: percent, count,"
                + " millionDong, squareMetres, litres, times, grade, yes. Có thể ý bạn là:"
                + " percent",
            "so_lieu.txt:8:16: phần thứ 3: \"0-100\" không dùng được; có thể viết: 0..100. Có thể ý"
                + " bạn là: 0..100",
            "so_lieu.txt:8:24: phần thứ 4: \"phần trăm\" không dùng được; có thể viết: %. Có thể ý"
                + " bạn là: %",
            "so_lieu.txt:9:1: \"village_cameras\" được ghi hai lần.",
            "so_lieu.txt:10:1: \"village_cameras\" được ghi hai lần.",
            "so_lieu.txt:11:26: nhãn \"máy  quay ở thôn\" đã là nhãn của số liệu"
                + " \"village_cameras\": mỗi số liệu có một nhãn riêng.");
  }

  @Test
  void a_measure_of_the_library_cannot_be_declared_otherwise() throws IOException {
    String of =
        "income_per_capita | percent | 0..100 | % | % | Thu nhập bình quân của xã | Income\n";
    List<RuleProblem> problems = RuleFiles.check(set("dung", DECLARED + of));
    assertThat(kinds(problems)).containsExactly(Kind.MEASURE_OF_LIBRARY);
    assertThat(problems.get(0).suggestion()).startsWith("income_per_capita | millionDong | ");
    assertThatThrownBy(() -> Assessor.fromDirectory(temp.resolve("dung")))
        .isInstanceOf(RuleException.class);

    // Word for word the same is the library's.
    String same = Objects.requireNonNull(problems.get(0).suggestion()) + "\n";
    Path folder = set("nhu", DECLARED + same);
    assertThat(lines(RuleFiles.check(folder))).isEmpty();
    Assessor assessor = Assessor.fromDirectory(folder);
    assertThat(assessor.measure("income_per_capita").ofFolder()).isFalse();
    assertThat(notes(folder)).isEmpty();
  }

  @Test
  void a_name_of_another_column_cannot_be_an_id() throws IOException {
    List<RuleProblem> problems =
        RuleFiles.check(set("ten", DECLARED + "province | count | 0.. | tỉnh | | Số tỉnh | P\n"));
    assertThat(lines(problems))
        .containsExactly(
            "so_lieu.txt:7:1: phần thứ 1: \"province\" không dùng được; có thể viết: a-z 0-9 _. Có"
                + " thể ý bạn là: province_figure");
  }

  @Test
  void a_reload_takes_over_what_is_declared_now() throws IOException {
    ReloadableAssessor reloadable = ReloadableAssessor.of(set);
    assertThat(reloadable.current().dictionary().find("village_printers")).isNull();
    Files.writeString(
        set.resolve("so_lieu.txt"),
        DECLARED + "village_printers | count | 0.. | máy | | Máy in ở thôn | P\n");
    assertThat(reloadable.reload().outcome()).isEqualTo(ReloadResult.Outcome.SWAPPED);
    assertThat(reloadable.current().dictionary().find("village_printers")).isNotNull();
    Files.writeString(set.resolve("so_lieu.txt"), DECLARED.replace("percent", "percnt"));
    assertThat(reloadable.reload().outcome()).isEqualTo(ReloadResult.Outcome.REFUSED);
    assertThat(reloadable.current().dictionary().find("village_printers")).isNotNull();
  }

  // ---- overlays

  private static final String PRINTERS =
      "printers | count | 0.. | máy | printers | Máy in của xã | Printers\n";
  private static final String MORE_PRINTERS = asks("1.2", "count(\"printers\").atLeast(2)");

  @Test
  void an_overlay_brings_a_measure_and_uses_those_of_the_set() throws IOException {
    Assessor below = Assessor.fromDirectory(set);
    Path one =
        overlay(
            "tinh-mot",
            "bo-rieng",
            PRINTERS,
            MORE_PRINTERS + asks("1.1", "percent(\"digital_accounts\").atLeast(90)"));
    assertThat(lines(RuleFiles.check(one, below))).isEmpty();
    Assessor over = below.withOverlay(one);
    assertThat(over.dictionary().ofFolders()).hasSize(6);
    assertThat(below.dictionary().find("printers")).isNull();
    Snapshot xa = filled(over).province("Kon Tum").value("printers", 2).build();
    assertThat(over.assess(xa).indicator("1.2").outcome()).isEqualTo(Outcome.MET);
    assertThat(over.assess(xa).indicator("1.1").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(below.assess(xa).indicator("1.2").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(over.rulesHash()).isNotEqualTo(below.rulesHash());
    assertThat(over.confirmedLevelsOnly().keepingAnswers(3).measure("printers"))
        .isEqualTo(over.measure("printers"));
  }

  @Test
  void an_overlay_brings_a_measure_over_a_packaged_set() throws IOException {
    Path one =
        overlay(
            "tinh-hai", "qd318-2022-xa", PRINTERS, asks("1.2", "count(\"printers\").atLeast(2)"));
    assertThat(lines(RuleFiles.check(one))).isEmpty();
    Assessor over = Assessor.packaged("qd318-2022-xa").withOverlay(one);
    assertThat(over.measures()).contains(over.measure("printers"));
    assertThat(lines(notes(one))).noneMatch(line -> line.contains("printers"));
  }

  @Test
  void two_overlays_share_a_measure_that_both_declare_alike() throws IOException {
    Assessor below = Assessor.fromDirectory(set);
    Path one = overlay("tinh-mot", "bo-rieng", PRINTERS, MORE_PRINTERS);
    Path two = overlay("tinh-hai", "bo-rieng", PRINTERS, MORE_PRINTERS);
    Path three = overlay("tinh-ba", "bo-rieng", "", MORE_PRINTERS);
    Assessor both = below.withOverlay(one).withOverlay(two).withOverlay(three);
    assertThat(both.dictionary().ofFolders()).extracting(Measure::id).doesNotHaveDuplicates();
    assertThat(kinds(RuleFiles.check(three, below))).containsExactly(Kind.UNKNOWN_MEASURE);
  }

  @Test
  void two_overlays_or_an_overlay_and_its_set_cannot_declare_a_measure_otherwise()
      throws IOException {
    Assessor below = Assessor.fromDirectory(set);
    Assessor over = below.withOverlay(overlay("tinh-mot", "bo-rieng", PRINTERS, MORE_PRINTERS));
    Path two = overlay("tinh-hai", "bo-rieng", PRINTERS.replace("0..", "1.."), MORE_PRINTERS);
    List<RuleProblem> problems = RuleFiles.check(two, over);
    assertThat(lines(problems))
        .containsExactly(
            "so_lieu.txt:1: tinh-mot/so_lieu.txt đã khai số liệu mang mã \"printers\", khác ở đây:"
                + " cùng một đại lượng thì hai nơi phải khai như nhau, khác đại lượng thì dùng mã"
                + " khác. Có thể ý bạn là: printers | count | 0.. | máy | printers | Máy in của xã"
                + " | Printers");
    assertThatThrownBy(() -> over.withOverlay(two)).isInstanceOf(RuleException.class);
    assertThat(below.withOverlay(two).dictionary().find("printers")).isNotNull();

    Path three =
        overlay(
            "tinh-ba",
            "bo-rieng",
            "digital_plan | percent | 0..100 | % | % | Có kế hoạch chuyển đổi số | P\n",
            asks("1.4", "percent(\"digital_plan\").atLeast(1)"));
    assertThat(kinds(RuleFiles.check(three, below)))
        .containsExactly(Kind.MEASURE_DECLARED_OTHERWISE);
    Path four =
        overlay(
            "tinh-bon",
            "bo-rieng",
            "plan_two | yes | 0..1 | | | có kế hoạch chuyển đổi số | P\n",
            asks("1.4", "yes(\"plan_two\")"));
    assertThat(kinds(RuleFiles.check(four, below))).containsExactly(Kind.LABEL_TAKEN);
  }

  // ---- sets that are referred to

  @Test
  void a_set_that_is_referred_to_brings_its_measures() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("tren"));
    Files.writeString(
        folder.resolve("bo_tieu_chi.txt"),
        """
        id = bo-tren
        title-vi = Bộ trên
        decree = QĐ 2
        unit = commune
        region-needed = no
        in-force-from = 2022-01-01
        in-force-until = 2026-01-01
        indicators-in-decree = 1
        criterion 1 = tc01 | Trên
        indicator 1.1 = Tài khoản
        """);
    Files.writeString(
        folder.resolve("tc01.drl"),
        head("sets.bo_tren")
            + asks(
                "1.1", "allOf( meets(\"bo-rieng\"), percent(\"digital_accounts\").atLeast(90) )"));
    Path beside = Files.createDirectories(folder.resolve("tham_chieu/bo-rieng"));
    for (String file : List.of("bo_tieu_chi.txt", "tc01.drl", "so_lieu.txt")) {
      Files.copy(set.resolve(file), beside.resolve(file));
    }
    assertThat(lines(RuleFiles.check(folder))).isEmpty();
    Assessor assessor = Assessor.fromDirectory(folder);
    Snapshot xa = filled(assessor).build();
    assertThat(assessor.assess(xa).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(assessor.measures()).extracting(Measure::id).contains("digital_accounts");
    assertThat(assessor.dictionary().ofFolders()).hasSize(5);
  }
}
