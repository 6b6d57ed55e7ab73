package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.AssessmentPlan;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verdict that was stored with its key and its rules is come to again, whatever came after. */
class ReproductionTest {

  private static final Path RULES = Path.of("src/main/resources/io/github/ntmrules");
  private static final String BASIC = "qd318-2022-xa";
  private static final String FROM = "atLeast(100)";
  private static final String TO = "atLeast(80)";

  @TempDir private Path folder;
  private Path set;
  private Path overlay;
  private Assessment stored;
  private Path key;

  @BeforeEach
  void store() throws IOException {
    set = folder.resolve("set");
    overlay = folder.resolve("overlay");
    key = folder.resolve("key.txt");
    RuleFiles.export(Reproduction.SET, set);
    RuleFiles.export(Reproduction.OVERLAY, overlay);
    stored =
        Assessor.packaged(Reproduction.SET)
            .withOverlay(Reproduction.OVERLAY)
            .forAnyPeriod()
            .assess(Reproduction.COMMUNE);
    Files.writeString(key, key(stored).text());
  }

  private static RulesKey key(Assessment assessment) {
    return Objects.requireNonNull(assessment.key());
  }

  /** The lines of a JVM in which these files stand in the place of packaged ones. */
  private List<String> where(Path changed) throws Exception {
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            folder,
            List.of("-Xbootclasspath/a:" + changed, "-Dfile.encoding=UTF-8"),
            Reproduction.class,
            set.toString(),
            overlay.toString(),
            key.toString());
    assertThat(ended.exit()).as(ended.text()).isZero();
    return ended.text().lines().toList();
  }

  private Path changed(String file, String from, String to) throws IOException {
    Path changed = folder.resolve("changed");
    Path copy = changed.resolve("io/github/ntmrules").resolve(file);
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    String text = Files.readString(RULES.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(copy, text.replace(from, to));
    return changed;
  }

  private String verdict() {
    return Integer.toString(Reproduction.verdict(stored).hashCode());
  }

  @Test
  void a_stored_verdict_is_come_to_again_though_the_packaged_sets_have_changed() throws Exception {
    // What the stored set asks of the basic one is in another set: it went along.
    Path changed = changed("sets/qd318_2022_xa/tc06_co_so_vat_chat_van_hoa.drl", FROM, TO);

    List<String> lines = where(changed);

    assertThat(lines.get(0)).startsWith("packaged [" + BASIC + "] ").doesNotEndWith(verdict());
    assertThat(lines.get(1)).isEqualTo("archived [] " + verdict());
  }

  @Test
  void a_changed_dictionary_is_told_since_it_does_not_go_along() throws Exception {
    Path changed = changed("criteria/so_lieu.txt", "\n", "\n# khác\n");
    List<String> lines = where(changed);
    assertThat(lines.get(0)).startsWith("packaged [dictionary] ");
    assertThat(lines.get(1)).startsWith("archived [dictionary] ");
  }

  @Test
  void what_a_designation_is_called_decides_nothing_and_is_not_told() throws Exception {
    String called = "| xã đặc biệt khó khăn |";
    List<String> lines = where(changed("criteria/dien_xa.txt", called, "| xã rất khó khăn |"));
    assertThat(lines.get(0)).startsWith("packaged [] ");
    assertThat(lines.get(1)).startsWith("archived [] ");
  }

  @Test
  void the_key_tells_by_what_rules_and_in_what_mode() {
    RulesKey told = key(stored);
    assertThat(told.set().id()).isEqualTo(Reproduction.SET);
    assertThat(told.overlays()).extracting(RulesKey.Part::id).containsExactly(Reproduction.OVERLAY);
    assertThat(told.referred()).extracting(RulesKey.Part::id).contains(BASIC);
    assertThat(told.rulesHash()).isEqualTo(stored.rulesHash());
    assertThat(told.libraryVersion()).isEqualTo(NtmRules.version());
    assertThat(told.confirmedOnly()).isFalse();
    assertThat(told.anyPeriod()).isTrue();
    assertThat(RulesKey.parse(told.text())).isEqualTo(told).hasToString(told.text());

    Assessor usual = Assessor.packaged(Reproduction.SET);
    assertThat(usual.key().differences(told))
        .containsExactlyInAnyOrder(Reproduction.OVERLAY, "any-period");
    assertThat(usual.confirmedLevelsOnly().key().differences(usual.key()))
        .containsExactly("strict");
    assertThat(usual.assess(Reproduction.COMMUNE).key()).isEqualTo(usual.key());
    assertThat(Assessor.packaged("qd1980-2016-xa").key().differences(usual.key()))
        .contains("qd1980-2016-xa", Reproduction.SET);
    assertThat(AssessmentPlan.of(stored.requirements(), false).assess(stored.snapshot()).key())
        .as("requirements alone do not tell")
        .isNull();
  }

  @Test
  void what_is_no_key_is_refused() {
    String text = key(stored).text();
    for (String wrong :
        List.of(
            "",
            text + " more=1",
            text.replace("ntm-rules-key-1", "ntm-rules-key-2"),
            text.replace("strict=no", "strict=maybe"),
            text.replace(" library=", " library= "),
            text.replace("@", "@0"),
            text.replace(" rules=", " rule="),
            text.substring(0, text.length() / 2))) {
      assertThatThrownBy(() -> RulesKey.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(RulesKey.parse("  " + text + "\n")).isEqualTo(key(stored));
  }

  @Test
  void an_exported_folder_and_an_archive_of_it_follow_what_went_along() throws IOException {
    Path basic =
        set.resolve("tham_chieu").resolve(BASIC).resolve("tc06_co_so_vat_chat_van_hoa.drl");
    String text = Files.readString(basic);
    assertThat(Assessor.fromDirectory(set).key())
        .isEqualTo(Assessor.packaged(Reproduction.SET).key());

    Files.writeString(basic, text.replace(FROM, TO));
    assertThat(text).contains(FROM);
    Path zip = folder.resolve("set.zip");
    zip(set, zip);
    for (Path each : List.of(set, zip)) {
      Assessor loaded = Assessor.fromDirectory(each);
      assertThat(RuleFiles.check(each)).isEmpty();
      assertThat(loaded.key().differences(Assessor.packaged(Reproduction.SET).key()))
          .containsExactly(BASIC);
      assertThat(Reproduction.verdict(loaded.assess(Reproduction.COMMUNE)))
          .isNotEqualTo(
              Reproduction.verdict(
                  Assessor.packaged(Reproduction.SET).assess(Reproduction.COMMUNE)));
    }
  }

  @Test
  void what_went_along_is_checked_as_the_folder_is() throws IOException {
    Path basic = set.resolve("tham_chieu").resolve(BASIC);
    Path file = basic.resolve("tc06_co_so_vat_chat_van_hoa.drl");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("percent(", "percen("));
    assertThat(RuleFiles.check(set))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(Objects.requireNonNull(each.place()).file())
                    .isEqualTo("tham_chieu/" + BASIC + "/tc06_co_so_vat_chat_van_hoa.drl"));
    assertThatThrownBy(() -> Assessor.fromDirectory(set)).isInstanceOf(RuleException.class);

    Files.writeString(file, text);
    Files.move(basic, basic.resolveSibling("bo-khac"));
    assertThat(RuleFiles.check(set))
        .extracting(each -> each.kind())
        .containsExactly(Kind.WRONG_DESCRIPTION_VALUE);
  }

  @Test
  void sets_that_lead_back_to_themselves_are_refused() throws IOException {
    Path basic = set.resolve("tham_chieu").resolve(BASIC);
    // A second set beside it; each asks for the other.
    Path other = set.resolve("tham_chieu").resolve(Reproduction.SET);
    RuleFiles.export(Reproduction.SET, other);
    Path file = basic.resolve("tc01_quy_hoach.drl");
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replace(
            "yes(\"general_construction_plan_with_service_area\")",
            "meets(\"" + Reproduction.SET + "\")"));
    assertThat(RuleFiles.check(set))
        .extracting(each -> each.kind())
        .contains(Kind.UNKNOWN_SET)
        .doesNotContain(Kind.FAILED);
  }

  private static void zip(Path folder, Path archive) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry("bo/" + name));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
