package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.rules.RuleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An exported folder passes the checker and asks what the packaged set asks. The packaged set was
 * compiled by the rule engine's own compiler, the folder is read by ours: two ways to one result.
 */
class ExportTest {

  @TempDir private Path folder;

  private Assessor exported(String id) {
    RuleFiles.export(id, folder);
    assertThat(RuleFiles.check(folder)).isEmpty();
    return Assessor.fromDirectory(folder);
  }

  @OfEverySet
  void an_exported_set_passes_the_checker_and_asks_the_same_in_every_scope(String id) {
    Assessor packaged = Assessor.packaged(id);
    Assessor loaded = exported(id);

    assertThat(loaded.set()).isEqualTo(packaged.set());
    assertThat(loaded.rulesHash()).isEqualTo(packaged.rulesHash()).matches("[0-9a-f]{64}");
    List<Scope> scopes = SetScopes.of(id).scopes();
    assertThat(scopes).isNotEmpty();
    for (Scope scope : scopes) {
      Requirements expected = packaged.requirements(scope);
      assertThat(loaded.requirements(scope)).as("%s", scope).isEqualTo(expected);
      assertThat(loaded.requirements(scope).toString()).isEqualTo(expected.toString());
    }
  }

  static List<String> overlays() {
    return Catalogue.packaged().overlays().stream().map(overlay -> overlay.id()).toList();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void an_exported_overlay_passes_the_checker_and_asks_the_same_in_every_scope(String id) {
    Assessor loaded = exported(id);
    String set = loaded.set().id();
    Assessor packaged = Assessor.packaged(set).withOverlay(id);
    Assessor over = Assessor.packaged(set).withOverlay(folder);

    assertThat(loaded.overlays()).isEqualTo(packaged.overlays());
    assertThat(loaded.rulesHash())
        .isEqualTo(packaged.rulesHash())
        .isNotEqualTo(Assessor.packaged(set).rulesHash());
    String province = packaged.overlays().get(0).province();
    for (Scope scope : SetScopes.of(set).scopes()) {
      Scope there = Scope.of(scope.date(), scope.region(), province, scope.designations());
      assertThat(loaded.requirements(there)).isEqualTo(packaged.requirements(there));
      assertThat(over.requirements(there)).isEqualTo(packaged.requirements(there));
    }
  }

  @Test
  void the_files_are_those_of_the_library_byte_for_byte_in_utf_8() throws IOException {
    RuleFiles.export("qd1980-2016-xa", folder);
    Path sources = Path.of("src/main/resources/io/github/ntmrules/sets/qd1980_2016_xa");
    assertThat(files(folder)).isEqualTo(files(sources)).contains(Path.of("cases/tc15_y_te.csv"));
    for (Path file : files(sources)) {
      assertThat(folder.resolve(file)).hasSameBinaryContentAs(sources.resolve(file));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  @Test
  void a_folder_that_holds_something_is_not_written_to() throws IOException {
    Files.writeString(folder.resolve("thu.txt"), "của tôi", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> RuleFiles.export("qd1980-2016-xa", folder))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("not empty");
    assertThat(folder).isDirectoryContaining("glob:**thu.txt");
    Path file = folder.resolve("thu.txt");
    assertThatThrownBy(() -> RuleFiles.export("qd1980-2016-xa", file))
        .isInstanceOf(RuleException.class);
  }

  @Test
  void an_unknown_id_is_refused_with_what_was_probably_meant() {
    assertThatThrownBy(() -> RuleFiles.export("qd1980-2016-xaa", folder))
        .isInstanceOf(UnknownCriteriaSetException.class)
        .hasMessageContaining("qd1980-2016-xa");
    assertThatThrownBy(() -> RuleFiles.export("binh-phuoc-2023", folder))
        .hasMessageContaining("binh-phuoc-2022");
  }

  @Test
  void the_hash_is_that_of_the_content_and_not_of_its_line_ends() throws IOException {
    RuleFiles.export("qd1980-2016-xa", folder);
    Path file = folder.resolve("tc10_thu_nhap.drl");
    String text = Files.readString(file);
    String before = Assessor.fromDirectory(folder).rulesHash();

    Files.writeString(file, "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(Assessor.fromDirectory(folder).rulesHash()).isEqualTo(before);

    Files.writeString(file, text.replace("row(36,", "row(37,"));
    assertThat(Assessor.fromDirectory(folder).rulesHash()).isNotEqualTo(before);
  }

  @Test
  void the_hash_of_a_set_changes_with_a_set_it_refers_to() {
    // qd319 rests on the advanced set of 318: its hash covers both.
    String alone = Assessor.packaged("qd318-2022-xa-nang-cao").rulesHash();
    assertThat(Assessor.packaged("qd319-2022-xa-kieu-mau").rulesHash()).isNotEqualTo(alone);
  }
}
