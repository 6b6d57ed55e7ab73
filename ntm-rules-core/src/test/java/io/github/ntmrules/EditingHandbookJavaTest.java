package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of the analysts' handbook, and what it says of saving and reloading. */
class EditingHandbookJavaTest {

  private static final Path SOURCE =
      Path.of("src/test/java/io/github/ntmrules/EditingHandbookJavaTest.java");
  private static final Pattern MARKED =
      Pattern.compile("// handbook begin\\n(.*?) *// handbook end", Pattern.DOTALL);
  private static final String GOOD = ".atLeast(70)";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final Locale vi = Locale.forLanguageTag("vi");

  private Path folder;
  private Path file;

  @BeforeEach
  void folder(@TempDir Path temp) {
    folder = temp.resolve("qd1980-2016-xa");
    file = folder.resolve("tc16_van_hoa.drl");
  }

  /** The lines of this file that the handbook may quote. */
  static List<String> quotable() {
    try {
      return MARKED
          .matcher(Files.readString(SOURCE))
          .results()
          .map(found -> found.group(1).stripTrailing().stripIndent() + "\n")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  private static Snapshot commune() {
    return Snapshot.commune("Tân Lập")
        .region(Region.TAY_NGUYEN)
        .on(LocalDate.of(2020, 12, 31))
        .value("villages_with_cultural_standard", "72")
        .build();
  }

  private static Outcome outcome(Assessor assessor) {
    return assessor.assess(commune()).indicator("16").outcome();
  }

  @Test
  void every_marked_piece_of_java_stands_in_the_handbook() {
    assertThat(EditingHandbook.blocks("java")).isNotEmpty().isEqualTo(quotable());
  }

  @Test
  void a_folder_is_exported_checked_and_used() throws IOException {
    // handbook begin
    RuleFiles.export("qd1980-2016-xa", folder);
    // handbook end
    assertThat(file).exists();
    replace(GOOD, ".atLeats(70)");
    // handbook begin
    for (RuleProblem problem : RuleFiles.check(folder)) {
      out.println(problem.message(vi));
    }
    // handbook end
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("tc16_van_hoa.drl:19:66: ");
    replace(".atLeats(70)", ".atLeast(75)");
    Snapshot commune = commune();
    // handbook begin
    Assessor assessor = Assessor.fromDirectory(folder);
    out.println(assessor.assess(commune).explain(vi));
    // handbook end
    assertThat(outcome(assessor)).isEqualTo(Outcome.NOT_MET);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("72%, yêu cầu từ 75 (thiếu 3)");
  }

  @Test
  void saving_is_enough_and_a_broken_folder_leaves_the_old_rules_serving() throws Exception {
    RuleFiles.export("qd1980-2016-xa", folder);
    Snapshot commune = commune();
    List<ReloadResult> told = new ArrayList<>();
    // handbook begin
    ReloadableAssessor rules = ReloadableAssessor.of(folder);
    rules.watch(
        Duration.ofMillis(250),
        reload -> reload.problems().forEach(problem -> out.println(problem.message(vi))));
    out.println(rules.current().assess(commune).explain(vi));
    // handbook end
    rules.close();
    assertThat(outcome(rules.current())).isEqualTo(Outcome.MET);

    replace(GOOD, ".atLeast(75");
    told.add(rules.reload());
    assertThat(outcome(rules.current())).as("broken: as before").isEqualTo(Outcome.MET);
    replace(".atLeast(75", ".atLeast(75)");
    told.add(rules.reload());
    assertThat(outcome(rules.current())).as("mended: the new level").isEqualTo(Outcome.NOT_MET);
    assertThat(told)
        .extracting(ReloadResult::outcome)
        .containsExactly(ReloadResult.Outcome.REFUSED, ReloadResult.Outcome.SWAPPED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\r\n", "\uFEFF"})
  void tabs_windows_line_ends_and_a_mark_at_the_start_are_accepted(String what) throws IOException {
    RuleFiles.export("qd1980-2016-xa", folder);
    for (String name : List.of("tc16_van_hoa.drl", "bo_tieu_chi.txt")) {
      String text = Files.readString(folder.resolve(name));
      String saved =
          switch (what) {
            case "\t" -> text.replace("    ", "\t").replace(" = ", "\t=\t");
            case "\r\n" -> text.replace("\n", "\r\n");
            default -> what + text;
          };
      assertThat(saved).isNotEqualTo(text);
      Files.writeString(folder.resolve(name), saved);
    }
    assertThat(RuleFiles.check(folder)).isEmpty();
    assertThat(outcome(Assessor.fromDirectory(folder))).isEqualTo(Outcome.MET);
  }

  @Test
  void other_files_are_passed_over_and_an_archive_is_read() throws IOException {
    RuleFiles.export("qd1980-2016-xa", folder);
    Files.writeString(folder.resolve("ban-nhap.docx"), "nháp");
    Files.writeString(folder.resolve("tc16_van_hoa.drl.cu"), "cũ");
    assertThat(RuleFiles.check(folder)).isEmpty();
    Path archive = folder.resolveSibling("qd1980-2016-xa.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
        DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path each : files) {
        zip.putNextEntry(new ZipEntry("qd1980-2016-xa/" + each.getFileName()));
        Files.copy(each, zip);
      }
    }
    assertThat(outcome(Assessor.fromDirectory(archive))).isEqualTo(Outcome.MET);
  }

  @Test
  void a_folder_that_is_broken_at_first_is_not_opened_and_says_what_the_check_says()
      throws IOException {
    RuleFiles.export("qd1980-2016-xa", folder);
    replace(GOOD, ".atLeats(70)");
    RuleException refused =
        catchThrowableOfType(RuleException.class, () -> ReloadableAssessor.of(folder));
    assertThat(refused.problems()).isNotEmpty().isEqualTo(RuleFiles.check(folder));
  }

  @Test
  void another_encoding_is_refused_with_the_line() throws IOException {
    RuleFiles.export("qd1980-2016-xa", folder);
    Files.write(file, Files.readString(file).getBytes(StandardCharsets.UTF_16));
    assertThat(RuleFiles.check(folder))
        .extracting(problem -> problem.message(vi))
        .containsExactly(
            "tc16_van_hoa.drl:1: tệp không phải mã UTF-8, từ dòng này; hãy lưu lại tệp với bảng mã"
                + " UTF-8.");
  }

  @Test
  void the_limits_are_those_of_the_library() {
    assertThat(EditingHandbook.text())
        .contains(
            "| một tệp | %d KB |".formatted(RuleFiles.LARGEST_FILE / 1024),
            "| cả thư mục | %d MB |".formatted(RuleFiles.LARGEST_FOLDER / 1024 / 1024),
            "| số tệp quy tắc | %d |".formatted(RuleFiles.MOST_FILES));
  }
}
