package io.github.ntmrules;

import static io.github.ntmrules.RuleTexts.head;
import static io.github.ntmrules.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overlay lies over any set: it is held against the one that it is laid over, and no other. */
class OverlayOverFolderTest {

  private static final String ROADS = "law.require(\"2.3\", percent(\"infield_roads_passable\")";

  @TempDir private Path temp;

  /** The exported set in which somebody filled in indicator 2.3. */
  private Path filledIn() throws IOException {
    Path set = temp.resolve("bo-da-dien");
    RuleFiles.export("qd51-2025-xa", set);
    TestFiles.edit(
        set.resolve("bo_tieu_chi.txt"),
        "indicator 2 =",
        "indicator 2.3 = Đường nội đồng | Field roads\nindicator 2 =");
    Path file = set.resolve("tc02_ha_tang.drl");
    String more = rule("2.3 Đường nội đồng", "", ROADS + ".atLeast( row(80, 70, 60) ));");
    Files.writeString(file, Files.readString(file) + "\n" + more);
    return set;
  }

  private Path overlay(String name, String overlays, String more, String rules) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    String description =
        "overlays = "
            + overlays
            + "\nin-force-from = 2026-03-01\n"
            + more
            + (more.isEmpty() ? "" : "\n");
    RuleTexts.overlay(folder, name, description, rules);
    return folder;
  }

  private Path phuTho(String overlays) throws IOException {
    return overlay(
        "phu-tho",
        overlays,
        "province = Phú Thọ",
        rule("2.3 Phú Thọ", "", ROADS + ".atLeast( row(90, 80, 70) ));"));
  }

  private static Outcome roads(Assessor assessor, String province, int share, Designation... held) {
    Snapshot.Builder xa = Snapshot.commune("A").province(province).on(LocalDate.of(2027, 12, 31));
    Stream.of(held).forEach(xa::designation);
    return assessor
        .assess(xa.value("infield_roads_passable", share).build())
        .indicator("2.3")
        .outcome();
  }

  private static List<Kind> kinds(List<RuleProblem> problems) {
    return problems.stream().map(RuleProblem::kind).toList();
  }

  /** Phú Thọ asks 90, 80, 70 of the three groups, the others 80, 70, 60. */
  private static void asksOfPhuTho(Assessor assessor) {
    assertThat(roads(assessor, "Phú Thọ", 80)).isEqualTo(Outcome.MET);
    assertThat(roads(assessor, "Tỉnh Phú Thọ", 79)).isEqualTo(Outcome.NOT_MET);
    assertThat(roads(assessor, "Phú Thọ", 80, Designation.AGRICULTURE_UNDER_10_PERCENT))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(roads(assessor, "Phú Thọ", 70, Designation.AREA_III)).isEqualTo(Outcome.MET);
    assertThat(roads(assessor, "Nghệ An", 70)).isEqualTo(Outcome.MET);
    assertThat(roads(assessor, "Nghệ An", 69)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void an_indicator_that_only_the_folder_has_can_be_spoken_of_by_an_overlay_over_it()
      throws IOException {
    Path set = filledIn();
    Path overlay = phuTho("qd51-2025-xa");
    Assessor below = Assessor.fromDirectory(set);
    assertThat(kinds(RuleFiles.check(overlay))).containsExactly(Kind.UNKNOWN_INDICATOR);
    assertThat(RuleFiles.check(overlay, below)).isEmpty();
    asksOfPhuTho(below.withOverlay(overlay));
  }

  @Test
  void archives_are_laid_over_each_other_as_folders_are() throws IOException {
    Path set = zip(filledIn());
    Path overlay = zip(phuTho("qd51-2025-xa"));
    asksOfPhuTho(Assessor.fromDirectory(set).withOverlay(overlay));
  }

  private Path zip(Path folder) throws IOException {
    Path archive = temp.resolve(folder.getFileName() + ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
    }
    return archive;
  }

  @Test
  void a_set_with_an_id_and_columns_of_its_own_takes_an_overlay_that_names_it() throws IOException {
    Path set = Files.createDirectories(temp.resolve("rieng"));
    Files.writeString(
        set.resolve("bo_tieu_chi.txt"),
        """
        id = bo-rieng
        title-vi = Bộ riêng
        title-en = A set of its own
        decree = QĐ 1
        unit = commune
        region-needed = no
        in-force-from = 2026-01-01
        indicators-in-decree = 1
        columns = xa, phuong
        criterion 2 = tc02_ha_tang | Hạ tầng | Infrastructure
        indicator 2.3 = Đường nội đồng | Field roads
        """);
    Files.writeString(
        set.resolve("tc02_ha_tang.drl"),
        head("sets.bo_rieng")
            + rule("Cột", "", "law.column(\"xa\");")
            + rule("2.3", "", ROADS + ".atLeast( row(80, 70) ));"));
    Path two =
        overlay(
            "hai-cot", "bo-rieng", "", rule("2.3 Tỉnh", "", ROADS + ".atLeast( row(60, 50) ));"));
    Path three = phuTho("bo-rieng");
    Assessor below = Assessor.fromDirectory(set);

    RuleProblem unknown = RuleFiles.check(two).get(0);
    assertThat(unknown.kind()).isEqualTo(Kind.UNKNOWN_SET_BELOW);
    assertThat(unknown.text(Locale.ENGLISH))
        .contains("lop_phu.txt:5", "\"bo-rieng\"", "together with that folder");
    assertThatThrownBy(() -> Assessor.fromDirectory(two)).isInstanceOf(RuleException.class);
    assertThat(RuleFiles.check(two, below)).isEmpty();
    assertThat(roads(below.withOverlay(two), "Phú Thọ", 60)).isEqualTo(Outcome.MET);
    assertThat(roads(below.withOverlay(two), "Phú Thọ", 59)).isEqualTo(Outcome.NOT_MET);
    assertThat(kinds(RuleFiles.check(three, below))).containsExactly(Kind.WRONG_NUMBER_OF_CELLS);
    // One overlay over another.
    Path last = overlay("tren-cung", "bo-rieng", "", rule("2.3 Xã", "", ROADS + ".atLeast(99));"));
    assertThat(roads(below.withOverlay(two).withOverlay(last), "Phú Thọ", 98))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void what_is_no_overlay_of_the_set_is_told_as_a_problem() throws IOException {
    Path set = filledIn();
    Assessor below = Assessor.fromDirectory(set);
    Path other = phuTho("qd318-2022-xa");
    assertThat(kinds(RuleFiles.check(other, below))).containsExactly(Kind.OVERLAY_OF_OTHER_SET);
    assertThat(kinds(RuleFiles.check(set, below))).containsExactly(Kind.NOT_AN_OVERLAY);
  }

  @Test
  void an_overlay_lies_over_a_set_once() throws IOException {
    Assessor below = Assessor.packaged("qd318-2022-xa").withOverlay("binh-phuoc-2022");
    Path edited = temp.resolve("sua");
    RuleFiles.export("binh-phuoc-2022", edited);

    assertThat(kinds(RuleFiles.check(edited, below))).containsExactly(Kind.OVERLAY_TWICE);
    assertThatThrownBy(() -> below.withOverlay(edited)).hasMessageContaining("binh-phuoc-2022");
    assertThatThrownBy(() -> below.withOverlay("binh-phuoc-2022"))
        .isInstanceOf(RuleException.class);
  }

  @Test
  void a_packaged_overlay_is_held_against_the_folder_that_it_is_laid_over() throws IOException {
    Path set = temp.resolve("bo");
    RuleFiles.export("qd318-2022-xa", set);
    Assessor packaged = Assessor.packaged("qd318-2022-xa").withOverlay("binh-phuoc-2022");
    Assessor folder = Assessor.fromDirectory(set).withOverlay("binh-phuoc-2022");
    assertThat(folder.key()).isEqualTo(packaged.key());
    // Somebody takes indicator 10 away, of which the overlay speaks.
    TestFiles.edit(set.resolve("bo_tieu_chi.txt"), "indicator 10 =", "indicator 10.1 =");
    Path income = set.resolve("tc10_thu_nhap.drl");
    Files.writeString(
        income, Files.readString(income).replace("require(\"10\"", "require(\"10.1\""));
    Assessor edited = Assessor.fromDirectory(set);
    assertThatThrownBy(() -> edited.withOverlay("binh-phuoc-2022"))
        .isInstanceOfSatisfying(
            RuleException.class,
            e -> assertThat(kinds(e.problems())).containsOnly(Kind.UNKNOWN_INDICATOR));
  }

  @Test
  void the_key_names_the_folder_and_the_overlay_as_they_are() throws IOException {
    Path set = filledIn();
    Path overlay = phuTho("qd51-2025-xa");
    RulesKey below = Assessor.fromDirectory(set).key();
    RulesKey key = Assessor.fromDirectory(set).withOverlay(overlay).key();
    assertThat(key.set()).isEqualTo(below.set());
    assertThat(key.overlays()).extracting(RulesKey.Part::id).containsExactly("phu-tho");
    assertThat(key.rulesHash()).isNotEqualTo(below.rulesHash());
    TestFiles.edit(overlay.resolve("tc.drl"), "row(90, 80, 70)", "row(90, 80, 75)");
    RulesKey later = Assessor.fromDirectory(set).withOverlay(overlay).key();
    assertThat(later.set()).isEqualTo(key.set());
    assertThat(later.overlays()).isNotEqualTo(key.overlays());
    assertThat(later.rulesHash()).isNotEqualTo(key.rulesHash());
  }

  // ---- what is referred to

  private static final String AS_ADVANCED =
      "law.require(\"2.3\", percent(\"infield_roads_passable\")"
          + ".atLeast(levelOf(\"chuan-khac\", \"1\")));";

  /** A set for others to refer to: it asks that share of field roads. */
  private static void other(Path folder, int share) throws IOException {
    Path set = Files.createDirectories(folder.resolve("tham_chieu/chuan-khac"));
    Files.writeString(
        set.resolve("bo_tieu_chi.txt"),
        """
        id = chuan-khac
        title-vi = Chuẩn khác
        title-en = Another standard
        decree = QĐ 2
        unit = commune
        region-needed = no
        in-force-from = 2020-01-01
        indicators-in-decree = 1
        criterion 1 = tc01 | Đường | Roads
        indicator 1 = Đường | Roads
        """);
    Files.writeString(
        set.resolve("tc01.drl"),
        head("sets.chuan_khac")
            + rule(
                "1",
                "",
                "law.require(\"1\", percent(\"infield_roads_passable\").atLeast(" + share + "));"));
  }

  @Test
  void what_an_overlay_brings_along_is_followed_and_stands_in_the_key() throws IOException {
    Path set = filledIn();
    Path overlay = overlay("chuan", "qd51-2025-xa", "", rule("2.3 Tỉnh", "", AS_ADVANCED));
    Assessor below = Assessor.fromDirectory(set);
    assertThat(kinds(RuleFiles.check(overlay, below))).containsExactly(Kind.UNKNOWN_SET);
    other(overlay, 95);
    Assessor over = below.withOverlay(overlay);
    assertThat(roads(over, "Phú Thọ", 95)).isEqualTo(Outcome.MET);
    assertThat(roads(over, "Phú Thọ", 94)).isEqualTo(Outcome.NOT_MET);
    assertThat(over.key().referred()).extracting(RulesKey.Part::id).contains("chuan-khac");
    // What the set brings along serves the overlay as well.
    Path alone = overlay("chuan-2", "qd51-2025-xa", "", rule("2.3 Xã", "", AS_ADVANCED));
    other(set, 65);
    Assessor bringing = Assessor.fromDirectory(set);
    assertThat(roads(bringing.withOverlay(alone), "Phú Thọ", 65)).isEqualTo(Outcome.MET);
  }

  @Test
  void two_versions_of_one_set_are_refused_and_never_taken_for_each_other() throws IOException {
    Path set = filledIn();
    Assessor below = Assessor.fromDirectory(set);
    Path first = overlay("mot", "qd51-2025-xa", "", rule("2.3 Một", "", AS_ADVANCED));
    Path second = overlay("hai", "qd51-2025-xa", "", rule("2.3 Hai", "", AS_ADVANCED));
    other(first, 95);
    other(second, 96);
    Assessor over = below.withOverlay(first);
    RuleProblem problem = RuleFiles.check(second, over).get(0);
    assertThat(problem.kind()).isEqualTo(Kind.OTHER_VERSION_BROUGHT);
    assertThat(problem.text(Locale.ENGLISH)).contains("\"hai\"", "\"chuan-khac\"");
    other(second, 95);
    assertThat(RuleFiles.check(second, over)).isEmpty();
  }

  @Test
  void a_set_that_an_overlay_brings_along_means_the_set_below_where_it_refers_to_it()
      throws IOException {
    Path set = filledIn();
    Path overlay = overlay("vong", "qd51-2025-xa", "", rule("2.3 Tỉnh", "", AS_ADVANCED));
    other(overlay, 95);
    TestFiles.edit(
        overlay.resolve("tham_chieu/chuan-khac/tc01.drl"),
        "atLeast(95)",
        "atLeast(levelOf(\"qd51-2025-xa\", \"2.3\"))");
    // The packaged set has no 2.3; the folder asks 70 of a commune of group 2.
    Assessor over = Assessor.fromDirectory(set).withOverlay(overlay);
    assertThat(roads(over, "Phú Thọ", 70)).isEqualTo(Outcome.MET);
    assertThat(roads(over, "Phú Thọ", 69)).isEqualTo(Outcome.NOT_MET);
  }
}
