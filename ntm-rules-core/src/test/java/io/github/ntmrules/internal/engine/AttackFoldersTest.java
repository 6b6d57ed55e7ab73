package io.github.ntmrules.internal.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.RuleTexts;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Attacks that are no text file: too large, in other encodings, archives, links, devices. */
class AttackFoldersTest {

  // Far more than a check takes: only against a check that never ends.
  private static final Duration HANGS = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> a_file_too_large_to_be_law_is_refused() {
    String call = "law.require(\"1.1\", %s);";
    return List.of(
        refused("number of 100,000 digits", call.formatted(level("8".repeat(100_000)))),
        refused("100,000 arguments", call.formatted(level("row(8" + ",8".repeat(100_000) + ")"))),
        refused(
            "100,000 parts",
            call.formatted("anyOf(" + "yes(\"a\"),".repeat(20_000) + "yes(\"a\"))")),
        refused("100,000 parentheses", call.formatted("(".repeat(100_000) + ")".repeat(100_000))),
        refused("100,000 opening parentheses", "(".repeat(100_000)),
        refused("string of 200 KB", "law.notApplicable(\"1.1\", \"" + "x".repeat(200_000) + "\");"),
        refused("code of 200 KB", "law.notApplicable(\"" + "1".repeat(200_000) + "\", \"x\");"),
        refused("identifier of 200 KB", "x".repeat(200_000) + ";"),
        refused("100,000 statements", "law.x();".repeat(20_000)),
        refused("200,000 spaces and no end", " ".repeat(200_000) + "\u0000"),
        refused("comment above the limit", "/*" + "x".repeat(300_000) + "*/"),
        refused("100,000 unfinished comments", "/*".repeat(100_000)),
        refused("100,000 quotes", "\"".repeat(99_999)));
  }

  @TestFactory
  List<DynamicTest> a_file_with_thousands_of_rules_is_refused() {
    String harmless = new String(AttackFiles.harmless(), UTF_8);
    StringBuilder distinct = new StringBuilder(harmless);
    for (int i = 0; i < 5000; i++) {
      distinct.append(RuleTexts.rule("x" + i, "", "law.notApplicable(\"1.1\", \"x\");"));
    }
    String again = RuleTexts.rule("x", "", "law.column(\"TN\");").repeat(1200);
    String shortest = "rule \"%d\" @source(\"x\") @status(\"doubtful\") when Scope() then %s end\n";
    StringBuilder same = new StringBuilder(TestSets.HEAD);
    for (int i = 0; i < 2500; i++) {
      same.append(shortest.formatted(i, "law.notApplicable(\"1.1\", \"\");"));
    }
    return List.of(
        refused("2,500 rules for one indicator", same.toString().getBytes(UTF_8)),
        refused("5,000 rules", distinct.toString().getBytes(UTF_8)),
        refused("1,200 rules of one name", (harmless + again).getBytes(UTF_8)),
        refused("100,000 conditions", rule("year > 1" + ", year > 1".repeat(20_000))),
        refused("100,000 alternatives", rule("year > 1" + " || year > 1".repeat(20_000))),
        refused("100,000 nots", rule("!".repeat(200_000) + "(year > 1)")));
  }

  @TestFactory
  List<DynamicTest> a_file_in_another_encoding_is_refused() {
    String text = new String(AttackFiles.harmless(), UTF_8);
    String hidden = text.replace("Scope(", "Scope(+AGE-");
    return List.of(
        refused("UTF-16", text.getBytes(UTF_16)),
        refused("UTF-16LE without mark", text.getBytes(UTF_16LE)),
        refused("windows-1258", (text + "// đ").getBytes(Charset.forName("windows-1258"))),
        refused("EBCDIC", text.getBytes(Charset.forName("IBM1047"))),
        refused("UTF-7", hidden.getBytes(UTF_8)),
        refused("bare continuation bytes", (text + "//").getBytes(UTF_8), 0x80, 0xBF),
        refused("overlong slash", (text + "//").getBytes(UTF_8), 0xC0, 0xAF),
        refused("overlong in three bytes", (text + "//").getBytes(UTF_8), 0xE0, 0x80, 0xAF),
        refused("above Unicode", (text + "//").getBytes(UTF_8), 0xF4, 0x90, 0x80, 0x80),
        refused("surrogates", (text + "//").getBytes(UTF_8), 0xED, 0xA0, 0xBD, 0xED, 0xB2, 0xA9),
        refused("byte FF", (text + "//").getBytes(UTF_8), 0xFF, 0xFE));
  }

  @TestFactory
  List<DynamicTest> a_description_that_points_elsewhere_is_refused() {
    String own = TestSets.DESCRIPTION;
    return List.of(
        description("file above", own.replace("tc01_thu", "../../tc01_thu")),
        description("absolute file", own.replace("tc01_thu", "/etc/passwd")),
        description("file of Windows", own.replace("tc01_thu", "C:\\tc01_thu")),
        description("NUL in a file", own.replace("tc01_thu", "tc01\u0000_thu")),
        description("URL", own.replace("tc01_thu", "http://127.0.0.1/tc01_thu")),
        description("id with a path", own.replace("thu-xa", "../thu-xa")),
        description("id with code", own.replace("thu-xa", "thu-xa; import java.lang.Runtime")),
        description("no id", own.replace("id             = thu-xa", "")),
        description("id twice", own + "id = thu-xa\n"),
        description("binary", "\u0000\u0001\u0002"),
        description("empty", ""),
        description("huge number", own.replace("= 2\n", "= " + "9".repeat(9999) + "\n")),
        description("impossible date", own.replace("2016-12-01", "2016-02-31")),
        description("above the limit", own + "# x\n".repeat(100_000)));
  }

  @Test
  void more_files_than_a_set_has_are_refused() throws IOException {
    Path set = AttackFiles.write(folder.resolve("many"), AttackFiles.harmless());
    for (int i = 0; i < 300; i++) {
      Files.write(set.resolve("tc%03d.drl".formatted(i)), AttackFiles.harmless());
    }
    assertRefused(set);
  }

  @Test
  void a_file_that_is_a_folder_is_refused() throws IOException {
    Path set = AttackFiles.write(folder.resolve("set"), AttackFiles.harmless());
    Files.delete(set.resolve(TestSets.FILE));
    Files.createDirectories(set.resolve(TestSets.FILE).resolve("deep"));
    assertRefused(set);
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws IOException {
    Path outside = Files.write(folder.resolve("outside.drl"), AttackFiles.harmless());
    Path set = AttackFiles.write(folder.resolve("set"), AttackFiles.harmless());
    Files.delete(set.resolve(TestSets.FILE));
    Files.createSymbolicLink(set.resolve(TestSets.FILE), outside);
    assertRefused(set);
  }

  @Test
  void a_link_to_an_endless_device_is_refused() throws IOException {
    assertThat(Path.of("/dev/zero")).isReadable();
    Path set = AttackFiles.write(folder.resolve("set"), AttackFiles.harmless());
    Files.delete(set.resolve(TestSets.FILE));
    Files.createSymbolicLink(set.resolve(TestSets.FILE), Path.of("/dev/zero"));
    assertRefused(set);
  }

  @Test
  void a_link_to_itself_is_refused() throws IOException {
    Path set = AttackFiles.write(folder.resolve("set"), AttackFiles.harmless());
    Files.delete(set.resolve(TestSets.FILE));
    Files.createSymbolicLink(set.resolve(TestSets.FILE), set.resolve(TestSets.FILE));
    assertRefused(set);
  }

  @Test
  void a_pipe_that_nobody_writes_to_is_refused() throws Exception {
    Path set = AttackFiles.write(folder.resolve("set"), AttackFiles.harmless());
    Files.delete(set.resolve(TestSets.FILE));
    String pipe = set.resolve(TestSets.FILE).toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    assertRefused(set);
  }

  @Test
  void an_archive_of_the_set_is_accepted() throws IOException {
    Path archive = zip("good.zip", entries(AttackFiles.harmless()));

    assertThat(RuleFiles.check(archive)).isEmpty();
    assertThat(Assessor.fromDirectory(archive).set().id()).isEqualTo("thu-xa");
  }

  @Test
  void an_entry_that_climbs_out_of_its_archive_is_refused() throws IOException {
    Map<String, byte[]> entries = entries(AttackFiles.harmless());
    entries.put("../climbed.drl", AttackFiles.harmless());
    assertRefused(zip("climbing.zip", entries));
    assertThat(folder.resolve("climbed.drl")).doesNotExist();
    assertThat(folder.getParent().resolve("climbed.drl")).doesNotExist();
  }

  @Test
  void an_entry_with_an_absolute_name_is_refused() throws IOException {
    Map<String, byte[]> entries = entries(AttackFiles.harmless());
    entries.put(folder.resolve("absolute.drl").toString(), AttackFiles.harmless());
    assertRefused(zip("absolute.zip", entries));
    assertThat(folder.resolve("absolute.drl")).doesNotExist();
  }

  @Test
  void an_archive_that_swells_is_refused() throws IOException {
    Path archive = folder.resolve("swelling.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      put(out, SetDescription.FILE, TestSets.DESCRIPTION.getBytes(UTF_8));
      out.putNextEntry(new ZipEntry(TestSets.FILE));
      writeSpaces(out, 300);
    }
    assertThat(archive).satisfies(file -> assertThat(Files.size(file)).isLessThan(1_000_000));
    assertRefused(archive);
  }

  @Test
  void many_small_entries_that_swell_together_are_refused() throws IOException {
    Map<String, byte[]> entries = entries(AttackFiles.harmless());
    for (int i = 2; i < 80; i++) {
      entries.put("tc%02d_to.drl".formatted(i), " ".repeat(250_000).getBytes(UTF_8));
    }
    assertRefused(zip("swelling-together.zip", entries));
  }

  @Test
  void an_archive_of_thousands_of_entries_is_refused() throws IOException {
    Map<String, byte[]> entries = entries(AttackFiles.harmless());
    for (int i = 0; i < 20_000; i++) {
      entries.put("x" + i + ".txt", new byte[0]);
    }
    assertRefused(zip("thousands.zip", entries));
  }

  @Test
  void an_archive_in_an_archive_is_no_rule_file() throws IOException {
    byte[] inner = Files.readAllBytes(zip("inner.zip", entries(AttackFiles.harmless())));
    assertRefused(zip("outer.zip", entries(inner)));
  }

  @Test
  void a_damaged_archive_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(zip("whole.zip", entries(AttackFiles.harmless())));
    for (int length : List.of(0, 1, 4, 30, whole.length / 2)) {
      byte[] part = Arrays.copyOf(whole, length);
      Path damaged = Files.write(folder.resolve("damaged%d.zip".formatted(length)), part);
      assertRefusedOrUnreadable(damaged);
    }
  }

  @Test
  void two_entries_of_one_name_are_refused() throws IOException {
    Map<String, byte[]> entries = entries(AttackFiles.harmless());
    entries.put("tc01_thX.drl", AttackFiles.bytes(AttackFiles.names().get(0)));
    byte[] bytes = Files.readAllBytes(zip("twice.zip", entries));
    String text = new String(bytes, ISO_8859_1);
    byte[] twice = text.replace("tc01_thX.drl", TestSets.FILE).getBytes(ISO_8859_1);
    assertRefusedOrUnreadable(Files.write(folder.resolve("twice2.zip"), twice));
  }

  @Test
  void a_path_that_does_not_exist_is_told_with_its_cause() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> RuleFiles.check(missing))
        .isInstanceOf(RuleException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }

  private static String level(String text) {
    return "percent(\"commune_roads_paved\").atLeast(" + text + ")";
  }

  private static byte[] rule(String condition) {
    return (TestSets.HEAD + RuleTexts.rule("1.1", condition, "law.column(\"TN\");"))
        .getBytes(UTF_8);
  }

  private DynamicTest refused(String name, String consequence) {
    return refused(name, (TestSets.HEAD + RuleTexts.rule("1.1", "", consequence)).getBytes(UTF_8));
  }

  private DynamicTest refused(String name, byte[] rules, int... more) {
    byte[] all = Arrays.copyOf(rules, rules.length + more.length);
    for (int i = 0; i < more.length; i++) {
      all[rules.length + i] = (byte) more[i];
    }
    return dynamicTest(
        name, () -> assertRefused(AttackFiles.write(Files.createTempDirectory(folder, "f"), all)));
  }

  private DynamicTest description(String name, String description) {
    return dynamicTest(
        name,
        () -> {
          Path set = Files.createTempDirectory(folder, "d");
          AttackFiles.write(set, AttackFiles.harmless());
          Files.writeString(set.resolve(SetDescription.FILE), description);
          assertRefused(set);
        });
  }

  private static void assertRefused(Path set) {
    List<RuleProblem> problems = assertTimeoutPreemptively(HANGS, () -> RuleFiles.check(set));
    assertThat(problems).isNotEmpty().hasSizeLessThan(1000);
    assertThat(problems).allMatch(problem -> problem.message(Locale.ENGLISH).length() < 2000);
    assertThatThrownBy(() -> Assessor.fromDirectory(set)).isInstanceOf(RuleException.class);
  }

  private static void assertRefusedOrUnreadable(Path set) {
    try {
      assertThat(RuleFiles.check(set)).isNotEmpty();
    } catch (RuleException e) {
      assertThat(e)
          .hasCauseInstanceOf(IOException.class)
          .hasMessageContaining(set.getFileName().toString());
    }
  }

  private static Map<String, byte[]> entries(byte[] rules) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(SetDescription.FILE, TestSets.DESCRIPTION.getBytes(UTF_8));
    entries.put(TestSets.FILE, rules);
    return entries;
  }

  private Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path archive = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(out, entry.getKey(), entry.getValue());
      }
    }
    return archive;
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  private static void writeSpaces(OutputStream out, int megabytes) throws IOException {
    byte[] spaces = " ".repeat(1_000_000).getBytes(UTF_8);
    for (int i = 0; i < megabytes; i++) {
      out.write(spaces);
    }
  }
}
