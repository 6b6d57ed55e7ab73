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
        "OWN_READING",
        "CONFIRMED_UNREAD",
        "GROUP_BY_DESIGNATIONS",
        "UNLISTED_AMENDMENT",
        "MEASURES_NOT_READ",
        "NEAR_MEASURE",
        "UNUSED_MEASURE",
        "NEAR_DESIGNATION",
        "UNUSED_DESIGNATION"
      })
  void these_kinds_are_notes(Kind kind) {
    assertThat(kind.isNote()).isTrue();
    assertThat(Kind.values()).filteredOn(Kind::isNote).hasSize(11);
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
  void where_nothing_is_on_file_nothing_was_read() throws IOException {
    // Of qd51-2025-xa most levels are not on file: the rules say so, and no page can.
    Path set = exported("qd51-2025-xa");
    assertThat(said(set, Kind.CONFIRMED_UNREAD)).isEmpty();
    Path file = set.resolve("tc01_quy_hoach.drl");
    change(
        file,
        "yes(\"content_not_on_file\", notOnFile())",
        "percent(\"commune_roads_paved\").atLeast(row(notOnFile(), notOnFile(), notOnFile()))");
    assertThat(RuleFiles.check(set)).isEmpty();
    assertThat(said(set, Kind.CONFIRMED_UNREAD)).isEmpty();
    change(file, "row(notOnFile(), notOnFile(), notOnFile())", "row(notOnFile(), 70, notOnFile())");
    assertThat(said(set, Kind.CONFIRMED_UNREAD)).singleElement().asString().startsWith("tc01");
    // That the decree leaves a level to the province was read, and so was that nothing is asked.
    change(file, "row(notOnFile(), 70, notOnFile())", "setByProvince()");
    assertThat(said(set, Kind.CONFIRMED_UNREAD)).singleElement().asString().startsWith("tc01");
    change(file, "setByProvince()", "row(notOnFile(), notOnFile(), notApplicable())");
    assertThat(RuleFiles.check(set)).isEmpty();
    assertThat(said(set, Kind.CONFIRMED_UNREAD)).singleElement().asString().startsWith("tc01");
  }

  // ---- a rule by designations where the law speaks of groups

  private static final String BY_DESIGNATIONS =
      """
      /*
       * TIÊU CHÍ 1 — QUY HOẠCH
       *
       * Bộ tiêu chí : xã nông thôn mới giai đoạn 2026–2030 (qd51-2025-xa)
       * Căn cứ      : thử
       * Cột         : nhóm 1, nhóm 2, nhóm 3
       */
      package io.github.ntmrules.sets.qd51_2025_xa

      import io.github.ntmrules.criteria.Designation
      import io.github.ntmrules.criteria.Scope
      import static io.github.ntmrules.rules.Vocabulary.*
      global io.github.ntmrules.rules.Conclusions law

      rule "1 phần còn lại"
          @source("thử") @status("unconfirmed")
      when
          Scope( %s )
      then
          law.require("1", percent("commune_roads_paved").atLeast(70));
      end

      rule "1 không áp dụng"
          @source("thử") @status("unconfirmed")
      when
          Scope( %s )
      then
          law.notApplicable("1", "thử");
      end
      """;

  private List<String> ofGroups(String rest, String exempt) throws IOException {
    Path set = folder.resolve("nhom" + System.nanoTime());
    RuleFiles.export("qd51-2025-xa", set);
    Files.writeString(set.resolve("tc01_quy_hoach.drl"), BY_DESIGNATIONS.formatted(rest, exempt));
    assertThat(RuleFiles.check(set)).isEmpty();
    return said(set, Kind.GROUP_BY_DESIGNATIONS);
  }

  private static String not(String designation) {
    return "designations not contains Designation." + designation;
  }

  private static String has(String designation) {
    return "designations contains Designation." + designation;
  }

  @Test
  void what_is_decided_by_designations_for_a_unit_of_unknown_group_is_told() throws IOException {
    assertThat(
            ofGroups(
                not("AREA_II") + ", " + not("AREA_III"), has("AREA_II") + " || " + has("AREA_III")))
        .containsExactly(
            "tc01_quy_hoach.drl:23: quy tắc \"1 không áp dụng\": điều kiện xét theo diện, nên quy"
                + " tắc này cũng quyết định cho đơn vị chưa xác định được nhóm (diện: "
                + "AGRICULTURE_UNDER_10_PERCENT, AREA_II"
                + "; có thể là nhóm nhom-1, nhom-3), mà không phải nhóm nào trong đó cũng như vậy."
                + " Nếu văn bản quy định theo nhóm thì xét theo nhóm. Có thể ý bạn là: group =="
                + " \"nhom-3\"");
    // The other way round: both rules decide, each for some of the unknown ones.
    assertThat(ofGroups(has("AGRICULTURE_UNDER_10_PERCENT"), not("AGRICULTURE_UNDER_10_PERCENT")))
        .hasSize(2);
  }

  @Test
  void a_rule_by_the_group_or_by_what_tells_no_group_is_not_told() throws IOException {
    assertThat(ofGroups("group != \"nhom-3\"", "group == \"nhom-3\"")).isEmpty();
    assertThat(ofGroups("date < day(\"2027-01-01\")", "date >= day(\"2027-01-01\")")).isEmpty();
    assertThat(
            ofGroups(
                not("NO_TRADE_INFRASTRUCTURE_PLANNED"), has("NO_TRADE_INFRASTRUCTURE_PLANNED")))
        .isEmpty();
    // Both groups that are possible are treated alike: nothing is decided that is open.
    String second =
        String.join(
            ", ",
            "designations not contains Designation.ADJACENT_TO_URBAN_AREA || designations not"
                + " contains Designation.ORIENTED_TO_URBAN_AREA",
            not("AGRICULTURE_UNDER_10_PERCENT"),
            not("ORIENTED_AS_NEW_URBAN_AREA"),
            not("AREA_II"),
            not("AREA_III"));
    String others =
        String.join(
            " || ",
            "( designations contains Designation.ADJACENT_TO_URBAN_AREA && designations contains"
                + " Designation.ORIENTED_TO_URBAN_AREA )",
            has("AGRICULTURE_UNDER_10_PERCENT"),
            has("ORIENTED_AS_NEW_URBAN_AREA"),
            has("AREA_II"),
            has("AREA_III"));
    assertThat(ofGroups(second, others)).isEmpty();
  }

  @Test
  void no_packaged_set_has_such_a_rule() {
    for (String id : List.of("qd51-2025-xa", "qd318-2022-xa", "qd1980-2016-xa")) {
      assertThat(said(exported(id), Kind.GROUP_BY_DESIGNATIONS)).as(id).isEmpty();
    }
  }

  @Test
  void an_overlay_is_looked_at_by_the_groups_of_its_set() throws IOException {
    Path overlay = Files.createDirectory(folder.resolve("tinh"));
    Files.writeString(
        overlay.resolve("lop_phu.txt"),
        """
        id = tinh-thu
        title-vi = Thử
        decree = QĐ thử
        overlays = qd51-2025-xa
        province = Phú Thọ
        in-force-from = 2026-01-01
        rules = tc01_quy_hoach
        """);
    Files.writeString(
        overlay.resolve("tc01_quy_hoach.drl"),
        BY_DESIGNATIONS
            .formatted(
                not("AREA_II") + ", " + not("AREA_III"), has("AREA_II") + " || " + has("AREA_III"))
            .replace("sets.qd51_2025_xa", "overlays.tinh_thu"));
    assertThat(RuleFiles.check(overlay)).isEmpty();
    assertThat(said(overlay, Kind.GROUP_BY_DESIGNATIONS)).hasSize(1);
    assertThat(RuleFiles.notes(overlay, Assessor.packaged("qd51-2025-xa")))
        .filteredOn(each -> each.kind() == Kind.GROUP_BY_DESIGNATIONS)
        .hasSize(1);
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
