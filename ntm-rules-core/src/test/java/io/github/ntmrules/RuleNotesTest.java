package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is no error in a folder and worth a look is told apart from what is one. */
class RuleNotesTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  @TempDir private Path folder;

  private Path exported(String id) {
    Path set = folder.resolve(id);
    RuleFiles.export(id, set);
    return set;
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static List<String> said(Path set, Kind kind) {
    return RuleFiles.notes(set).stream()
        .filter(note -> note.kind() == kind)
        .map(note -> note.line(VIETNAMESE))
        .toList();
  }

  @Test
  void notes_are_no_errors_and_errors_no_notes() throws IOException {
    Path set = exported("qd1980-2016-xa");
    change(set.resolve("bo_tieu_chi.txt"), "in-decree = 49", "in-decree = 48");
    assertThat(RuleFiles.check(set)).isEmpty();
    assertThat(Assessor.fromDirectory(set).set().indicatorsInDecree()).isEqualTo(48);
    assertThat(RuleFiles.notes(set)).isNotEmpty().allMatch(RuleProblem::isNote);

    change(set.resolve("tc16_van_hoa.drl"), "atLeast(70)", "atLest(70)");
    assertThat(RuleFiles.check(set)).isNotEmpty().noneMatch(RuleProblem::isNote);
    assertThat(said(set, Kind.OTHER_NUMBER_OF_INDICATORS)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "OTHER_NUMBER_OF_INDICATORS",
        "LEFT_OPEN_BY_OVERLAY",
        "CONFIRMED_UNREAD",
        "UNLISTED_AMENDMENT",
        "MEASURES_NOT_READ",
        "NEAR_MEASURE",
        "UNUSED_MEASURE"
      })
  void these_kinds_are_notes(Kind kind) {
    assertThat(kind.isNote()).isTrue();
    assertThat(Kind.values()).filteredOn(Kind::isNote).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({"48, 49, 48", "50, 49, 50"})
  void more_or_fewer_indicators_than_the_decree_counts_are_told(
      String written, String own, String decree) throws IOException {
    Path set = exported("qd1980-2016-xa");
    assertThat(said(set, Kind.OTHER_NUMBER_OF_INDICATORS)).isEmpty();
    change(set.resolve("bo_tieu_chi.txt"), "in-decree = 49", "in-decree = " + written);
    assertThat(said(set, Kind.OTHER_NUMBER_OF_INDICATORS))
        .containsExactly(
            "bo_tieu_chi.txt:16: có %s chỉ tiêu, mà indicators-in-decree ghi văn bản có %s."
                .formatted(own, decree));
  }

  @Test
  void a_number_that_is_not_known_is_not_told() throws IOException {
    Path set = exported("qd1980-2016-xa");
    change(set.resolve("bo_tieu_chi.txt"), "in-decree = 49", "in-decree = 0");
    assertThat(said(set, Kind.OTHER_NUMBER_OF_INDICATORS)).isEmpty();
  }

  @Test
  void levels_that_an_overlay_leaves_open_are_told_in_one_line() {
    // Phụ lục of 318/QĐ-TTg leaves 2.1 to 2.4 to the province; the overlay is about 17.1 and 18.1.
    assertThat(said(exported("ha-tinh-2022-xa"), Kind.LEFT_OPEN_BY_OVERLAY))
        .containsExactly(
            "lop_phu.txt:13: mức văn bản quốc gia giao cho tỉnh mà lớp phủ chưa quy định ở chỉ"
                + " tiêu: 2.1, 2.2, 2.3, 2.4");
    // That of Hà Nội fills 2.2.
    assertThat(said(exported("ha-noi-2022-xa"), Kind.LEFT_OPEN_BY_OVERLAY))
        .singleElement()
        .asString()
        .endsWith(": 2.1, 2.3, 2.4");
  }

  @Test
  void what_an_overlay_fills_in_some_regions_only_is_told_with_the_others() throws IOException {
    Path overlay = exported("ha-noi-2022-xa");
    Path rules = overlay.resolve("tc02_giao_thong.drl");
    change(rules, "import io.github.ntmrules.criteria.Scope", IMPORTS);
    String text = Files.readString(rules);
    Files.writeString(
        rules,
        text
            + """

            rule "2.1 ở hai vùng"
                @source("thử") @status("unconfirmed")
            when
                Scope( region not in (Region.TAY_NGUYEN, Region.DONG_NAM_BO) )
            then
                law.require("2.1", percent("commune_roads_paved").atLeast(90));
            end
            """);
    assertThat(RuleFiles.check(overlay)).isEmpty();
    assertThat(said(overlay, Kind.LEFT_OPEN_BY_OVERLAY))
        .singleElement()
        .asString()
        .endsWith(": 2.1 (TN, ĐNB), 2.3, 2.4");
  }

  private static final String IMPORTS =
      "import io.github.ntmrules.criteria.Scope\nimport io.github.ntmrules.criteria.Region";

  @Test
  void a_set_leaves_nothing_open_by_itself() {
    assertThat(said(exported("qd318-2022-xa"), Kind.LEFT_OPEN_BY_OVERLAY)).isEmpty();
  }

  @Test
  void a_confirmed_rule_that_was_read_nowhere_is_told() throws IOException {
    Path set = exported("qd1980-2016-xa");
    Path file = set.resolve("tc16_van_hoa.drl");
    assertThat(said(set, Kind.CONFIRMED_UNREAD)).noneMatch(line -> line.startsWith("tc16"));
    change(file, "@status(\"unconfirmed\")", "@status(\"confirmed\")");
    assertThat(said(set, Kind.CONFIRMED_UNREAD))
        .contains(
            "tc16_van_hoa.drl:14: quy tắc \"16 Thôn, bản, ấp đạt tiêu chuẩn văn hóa (%)\": ghi là"
                + " đã đối chiếu (confirmed) mà không có @read nói đã đọc ở đâu.");
    change(
        file,
        "@status(\"confirmed\")",
        "@status(\"confirmed\") @read(\"https://vanban.chinhphu.vn/\")");
    assertThat(said(set, Kind.CONFIRMED_UNREAD)).noneMatch(line -> line.startsWith("tc16"));
  }

  @Test
  void an_amendment_whose_line_is_missing_is_told_until_it_is_there() throws IOException {
    Path set = exported("qd318-2022-xa");
    Path description = set.resolve("bo_tieu_chi.txt");
    String line = "amendment 2024-03-01 = QĐ 211/QĐ-TTg";
    String day = "quy tắc đổi theo ngày 2024-03-01";
    assertThat(said(set, Kind.UNLISTED_AMENDMENT)).noneMatch(each -> each.contains(day));
    change(description, line, "");
    assertThat(RuleFiles.check(set)).isEmpty();
    assertThat(said(set, Kind.UNLISTED_AMENDMENT))
        .filteredOn(each -> each.contains(day))
        .singleElement()
        .asString()
        .contains("amendment 2024-03-01 = …");
  }

  @Test
  void a_file_of_the_library_in_the_folder_is_told_not_to_be_read() throws IOException {
    Path set = exported("qd318-2022-xa");
    assertThat(said(set, Kind.MEASURES_NOT_READ)).isEmpty();
    Files.writeString(
        set.resolve("phan_cua.txt"),
        "households_with_clean_water | households_with_hygienic_water | a | b\n");
    String told =
        "phan_cua.txt:1: tệp phan_cua.txt trong thư mục này không được đọc: số liệu nào là một phần"
            + " của số liệu nào chỉ thư viện khai.";
    assertThat(said(set, Kind.MEASURES_NOT_READ)).containsExactly(told);
    assertThat(said(zipped(set, "bo/"), Kind.MEASURES_NOT_READ)).containsExactly(told);
    assertThat(said(zipped(set, ""), Kind.MEASURES_NOT_READ)).containsExactly(told);
    assertThat(Assessor.fromDirectory(set).rulesHash())
        .isEqualTo(Assessor.packaged("qd318-2022-xa").rulesHash());
  }

  @Test
  void a_dictionary_in_the_folder_or_its_archive_is_read() throws IOException {
    Path set = exported("qd318-2022-xa");
    Files.writeString(
        set.resolve("so_lieu.txt"),
        "village_printers | count | 0.. | máy | printers | Máy in ở thôn | Printers\n");
    String told =
        "so_lieu.txt:1: số liệu \"village_printers\" được khai mà không quy tắc nào của thư mục này"
            + " dùng.";
    assertThat(said(set, Kind.UNUSED_MEASURE)).containsExactly(told);
    assertThat(said(zipped(set, "bo/"), Kind.UNUSED_MEASURE)).containsExactly(told);
    assertThat(said(zipped(set, ""), Kind.UNUSED_MEASURE)).containsExactly(told);
    assertThat(Assessor.fromDirectory(zipped(set, "bo/")).rulesHash())
        .isEqualTo(Assessor.fromDirectory(set).rulesHash())
        .isNotEqualTo(Assessor.packaged("qd318-2022-xa").rulesHash());
  }

  private Path zipped(Path set, String top) throws IOException {
    Path archive = folder.resolve("bo" + top.length() + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
        var files = Files.list(set)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(top + file.getFileName()));
        zip.write(Files.readAllBytes(file));
      }
    }
    return archive;
  }

  @Test
  void an_english_name_may_be_left_out_and_the_vietnamese_one_stands_for_it() throws IOException {
    Path set = exported("qd1980-2016-xa");
    Path description = set.resolve("bo_tieu_chi.txt");
    String text = Files.readString(description);
    String bare =
        text.lines()
            .filter(line -> !line.startsWith("title-en"))
            .map(line -> line.matches("(criterion|indicator) .*") ? withoutLast(line) : line)
            .collect(java.util.stream.Collectors.joining("\n"));
    Files.writeString(description, bare);
    assertThat(RuleFiles.check(set)).isEmpty();
    Assessor edited = Assessor.fromDirectory(set);
    assertThat(edited.set().title(Locale.ENGLISH)).isEqualTo(edited.set().title(VIETNAMESE));
    assertThat(edited.set().criteria())
        .allSatisfy(each -> assertThat(each.name(Locale.ENGLISH)).isEqualTo(each.name(VIETNAMESE)));
    assertThat(edited.set().indicators())
        .allSatisfy(
            each -> assertThat(each.label(Locale.ENGLISH)).isEqualTo(each.label(VIETNAMESE)));
  }

  private static String withoutLast(String line) {
    return line.substring(0, line.lastIndexOf('|'));
  }

  @Test
  void an_overlay_needs_no_english_title_either() throws IOException {
    Path overlay = exported("ha-noi-2022-xa");
    Path description = overlay.resolve("lop_phu.txt");
    Files.writeString(
        description,
        Files.readString(description).replaceAll("(?m)^title-en.*$", "# không có tên tiếng Anh"));
    assertThat(RuleFiles.check(overlay)).isEmpty();
    assertThat(Assessor.packaged("qd318-2022-xa").withOverlay(overlay).overlays())
        .singleElement()
        .satisfies(
            each -> assertThat(each.title(Locale.ENGLISH)).isEqualTo(each.title(VIETNAMESE)));
  }
}
