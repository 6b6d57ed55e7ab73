package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder or archive is read as data from a stranger: within limits, and nothing outside it. */
class RuleFolderTest {

  private static final String SET = "ha-tinh-2014-kdc";
  private static final String FILE = "tc01_nha_o.drl";

  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void export() {
    folder = parent.resolve("bo");
    RuleFiles.export(SET, folder);
  }

  private static List<Kind> kinds(Path checked) {
    return RuleFiles.check(checked).stream().map(RuleProblem::kind).toList();
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path zip = parent.resolve("bo.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        archive.putNextEntry(new ZipEntry(file.getKey()));
        archive.write(file.getValue());
        archive.closeEntry();
      }
    }
    return zip;
  }

  private Map<String, byte[]> under(String prefix) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files().forEach((name, bytes) -> files.put(prefix + name, bytes));
    return files;
  }

  // ---- archives

  @ParameterizedTest
  @ValueSource(strings = {"", "bo/", "Bộ tiêu chí/"})
  void an_archive_is_read_like_the_folder(String prefix) throws IOException {
    Path zip = zip(under(prefix));
    assertThat(RuleFiles.check(zip)).isEmpty();
    assertThat(Assessor.fromDirectory(zip).rulesHash())
        .isEqualTo(Assessor.packaged(SET).rulesHash());
  }

  @Test
  void what_else_an_archive_holds_is_passed_over() throws IOException {
    Map<String, byte[]> files = under("bo/");
    files.put("__MACOSX/bo/._" + FILE, new byte[] {0, 5, 22, 7});
    files.put("bo/cases/tc01.csv", new byte[1000]);
    files.put("bo/đọc tôi.docx", new byte[1000]);
    assertThat(RuleFiles.check(zip(files))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.drl",
        "bo/../../x.drl",
        "/etc/x.drl",
        "C:\\x.drl",
        "..\\x.drl",
        "bo2/bo_tieu_chi.txt"
      })
  void a_name_that_leads_out_of_the_archive_is_refused(String name) throws IOException {
    Map<String, byte[]> files = under("bo/");
    files.put(name, "x".getBytes(StandardCharsets.UTF_8));
    assertThat(kinds(zip(files))).contains(Kind.WRONG_ARCHIVE);
    assertThat(parent).isDirectoryNotContaining("glob:**x.drl");
  }

  @Test
  void an_archive_that_unfolds_without_end_is_refused() throws IOException {
    Map<String, byte[]> files = under("bo/");
    files.put("bo/lớn.bin", new byte[70 * 1024 * 1024]);
    assertThat(kinds(zip(files))).contains(Kind.TOO_LARGE);
    files.remove("bo/lớn.bin");
    files.put("bo/tc99_lon.drl", new byte[300 * 1024]);
    assertThat(kinds(zip(files))).contains(Kind.TOO_LARGE);
  }

  @Test
  void a_file_that_is_no_archive_is_refused() throws IOException {
    Path file = Files.writeString(parent.resolve("x.zip"), "rule");
    assertThat(kinds(file)).contains(Kind.WRONG_ARCHIVE);
    byte[] good = Files.readAllBytes(zip(under("")));
    Files.write(file, Arrays.copyOf(good, good.length / 2));
    assertThat(kinds(file)).isNotEmpty();
  }

  // ---- folders

  @Test
  void a_link_out_of_the_folder_is_refused_and_one_within_is_followed() throws IOException {
    Path outside = Files.move(folder.resolve(FILE), parent.resolve("ngoai.drl"));
    Files.createSymbolicLink(folder.resolve(FILE), outside);
    assertThat(kinds(folder)).containsExactly(Kind.LINK_OUTSIDE);
    Files.delete(folder.resolve(FILE));
    Path inside = Files.move(outside, folder.resolve("ban_goc.txt"));
    Files.createSymbolicLink(folder.resolve(FILE), inside);
    assertThat(kinds(folder)).isEmpty();
  }

  @Test
  void a_link_to_the_folder_itself_may_be_given() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("lien-ket"), folder);
    assertThat(kinds(link)).isEmpty();
  }

  @Test
  void a_file_larger_than_the_limit_is_refused_and_named() throws IOException {
    Files.writeString(folder.resolve(FILE), "// x\n".repeat(60_000));
    List<RuleProblem> problems = RuleFiles.check(folder);
    assertThat(problems).extracting(RuleProblem::kind).containsExactly(Kind.TOO_LARGE);
    assertThat(problems.get(0).message(Locale.ENGLISH)).contains(FILE, "256 KB");
  }

  @Test
  void more_files_than_the_limit_are_refused() throws IOException {
    for (int i = 0; i <= RuleFiles.MOST_FILES; i++) {
      Files.writeString(folder.resolve("them_" + i + ".drl"), "");
    }
    assertThat(kinds(folder)).contains(Kind.TOO_LARGE);
  }

  @Test
  void a_folder_named_like_a_rule_file_is_no_rule_file() throws IOException {
    Files.delete(folder.resolve(FILE));
    Files.createDirectory(folder.resolve(FILE));
    assertThat(kinds(folder)).containsExactly(Kind.MISSING_FILE);
  }

  @Test
  void a_folder_without_a_description_and_one_with_two_are_refused() throws IOException {
    Path empty = Files.createDirectory(parent.resolve("trong"));
    assertThat(kinds(empty)).containsExactly(Kind.NO_DESCRIPTION);
    Files.writeString(folder.resolve("lop_phu.txt"), "id = x\n");
    assertThat(kinds(folder)).contains(Kind.NO_DESCRIPTION);
  }

  @Test
  void a_folder_that_is_not_there_is_said_so() {
    Path nowhere = parent.resolve("khong-co");
    assertThatThrownBy(() -> RuleFiles.check(nowhere))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("khong-co");
    assertThatThrownBy(() -> Assessor.fromDirectory(nowhere)).isInstanceOf(RuleException.class);
  }

  @Test
  void a_broken_folder_is_not_loaded_and_all_problems_are_carried() throws IOException {
    Files.delete(folder.resolve(FILE));
    Files.writeString(folder.resolve("tc02_vuon_ho.drl"), "rule");
    List<RuleProblem> problems = RuleFiles.check(folder);
    assertThat(problems).hasSizeGreaterThan(1);
    assertThatThrownBy(() -> Assessor.fromDirectory(folder))
        .isInstanceOfSatisfying(
            RuleException.class, refused -> assertThat(refused.problems()).isEqualTo(problems));
    assertThatThrownBy(() -> Assessor.packaged(SET).withOverlay(folder))
        .isInstanceOf(RuleException.class);
  }

  @Test
  void a_whole_set_is_no_overlay() {
    Assessor assessor = Assessor.packaged(SET);
    assertThatThrownBy(() -> assessor.withOverlay(folder))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("lop_phu.txt");
  }

  // ---- encodings

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1258", "UTF-16", "UTF-16LE"})
  void a_file_in_another_encoding_is_refused_with_the_line(String charset) throws IOException {
    Path file = folder.resolve(FILE);
    String text = "// đúng là á\n" + Files.readString(file);
    String plain = "// a\n".repeat(4) + text.replaceAll("[^\\x00-\\x7Fá]", "a");
    Files.write(file, plain.getBytes(Charset.forName(charset)));
    List<RuleProblem> problems = RuleFiles.check(folder);
    assertThat(problems).extracting(RuleProblem::kind).containsExactly(Kind.NOT_UTF8);
    int line = charset.startsWith("UTF-16") ? 1 : 5;
    assertThat(problems.get(0).message(Locale.ENGLISH)).startsWith(FILE + ":" + line + ": ");
  }

  @Test
  void a_description_in_another_encoding_is_refused_and_nothing_else_is_said() throws IOException {
    Path file = folder.resolve("bo_tieu_chi.txt");
    byte[] bytes = Files.readString(file).replace("à", "\u0001").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 1 ? (byte) 0xE0 : bytes[i];
    }
    Files.write(file, bytes);
    assertThat(kinds(folder)).containsExactly(Kind.NOT_UTF8);
  }
}
