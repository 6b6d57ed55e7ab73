package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an analyst may do wrong is said where it stands, with what to write instead, and nothing
 * else is said. The mistakes are in {@code mistakes/loi.txt}, one block each.
 */
class RuleMistakesTest {

  private static final Path FOLDER = Path.of("src/test/resources/mistakes/thu_xa");
  private static final Path MISTAKES = Path.of("src/test/resources/mistakes/loi.txt");
  private static final Pattern CHARACTER = Pattern.compile("(?<!\\\\)\\\\u([0-9A-F]{4})");

  private record Mistake(String name, String file, String good, String bad, List<String> said) {}

  private static List<Mistake> mistakes() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    for (String block : Files.readString(MISTAKES).split("(?m)^== ", -1)) {
      List<String> lines = block.lines().toList();
      if (!block.startsWith("#")) {
        mistakes.add(
            new Mistake(
                lines.get(0),
                lines.get(1),
                text(lines.get(2)),
                text(lines.get(3)),
                lines.stream().filter(line -> line.startsWith("> ")).toList()));
      }
    }
    return mistakes;
  }

  private static String text(String line) {
    String written = line.length() < 2 ? "" : line.substring(2);
    String characters =
        CHARACTER
            .matcher(written)
            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    return characters.replace("\\\\", "\u0001").replace("\\n", "\n").replace('\u0001', '\\');
  }

  private static void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> a_mistake_is_said_where_it_stands(@TempDir Path parent) throws IOException {
    return mistakes().stream()
        .map(
            mistake ->
                dynamicTest(
                    mistake.name(),
                    () -> {
                      Path folder = Files.createTempDirectory(parent, "thu");
                      copy(folder);
                      Path file = folder.resolve(mistake.file());
                      String text = Files.readString(file);
                      assertThat(text.split(Pattern.quote(mistake.good()), -1).length)
                          .as("the good text stands there")
                          .isGreaterThan(1);
                      Files.writeString(
                          file,
                          text.replaceFirst(
                              Pattern.quote(mistake.good()),
                              Matcher.quoteReplacement(mistake.bad())));
                      check(mistake, RuleFiles.check(folder));
                    }));
  }

  private static void check(Mistake mistake, List<RuleProblem> problems) {
    String all = String.join("\n", problems.stream().map(RuleMistakesTest::message).toList());
    assertThat(problems).as(all).hasSameSizeAs(mistake.said());
    for (int i = 0; i < problems.size(); i++) {
      said(mistake.said().get(i), problems.get(i), mistake.file(), all);
    }
  }

  private static String message(RuleProblem problem) {
    return problem.kind() + " " + problem.message(Locale.forLanguageTag("vi"));
  }

  private static void said(String expected, RuleProblem problem, String file, String all) {
    String[] parts = expected.substring(2).split(" → ", 2);
    String[] kindAndCaret = parts[0].split(" ", 2);
    assertThat(problem.kind().name()).as(all).isEqualTo(kindAndCaret[0]);
    assertThat(problem.suggestion()).as(all).isEqualTo(parts.length == 2 ? parts[1] : null);
    SourcePlace place = problem.place();
    String caret = kindAndCaret.length == 2 ? text("  " + kindAndCaret[1]) : "";
    switch (caret.split(" ", 2)[0]) {
      case "‹không›" -> assertThat(place).isNull();
      case "‹quy" -> {
        assertThat(problem.rule()).isNotNull();
        assertThat(problem.rule().file()).isEqualTo(file);
      }
      case "‹tệp›", "‹tệp" -> assertThat(place.line()).isEqualTo(1);
      case "‹dòng›" -> assertThat(place.text()).startsWith(caret.split(" ", 2)[1]);
      case "‹cuối" -> assertThat(place.column()).isEqualTo(length(place.text()) + 1);
      default -> assertThat(at(place)).as(all).startsWith(caret.strip());
    }
  }

  private static int length(String line) {
    return line.codePointCount(0, line.stripTrailing().length());
  }

  private static String at(SourcePlace place) {
    return place.text().substring(place.text().offsetByCodePoints(0, place.column() - 1));
  }

  @Test
  void the_folder_without_mistakes_passes_and_is_asked(@TempDir Path folder) throws IOException {
    copy(folder);
    assertThat(RuleFiles.check(folder)).isEmpty();
    assertThat(Assessor.fromDirectory(folder).set().indicators()).hasSize(5);
  }

  @Test
  void tabs_carriage_returns_and_a_byte_order_mark_at_the_start_are_accepted(@TempDir Path folder)
      throws IOException {
    copy(folder);
    for (String name : List.of("tc01_thu.drl", "tc02_thu.drl", "bo_tieu_chi.txt")) {
      Path file = folder.resolve(name);
      String text = Files.readString(file).replace("    ", "\t").replace("\n", "\r\n");
      Files.writeString(file, "\uFEFF" + text);
    }
    assertThat(RuleFiles.check(folder)).isEmpty();
  }

  @Test
  void all_mistakes_of_all_files_are_said_at_once(@TempDir Path folder) throws IOException {
    copy(folder);
    List<Mistake> together =
        mistakes().stream()
            .filter(
                mistake ->
                    List.of("một trường viết sai", "thiếu ngoặc đóng", "đơn vị lạ", "thiếu căn cứ")
                        .contains(mistake.name()))
            .toList();
    List<String> expected = new ArrayList<>();
    for (Mistake mistake : together) {
      Path file = folder.resolve(mistake.file());
      Files.writeString(file, Files.readString(file).replace(mistake.good(), mistake.bad()));
      mistake.said().forEach(line -> expected.add(line.split(" ", 3)[1]));
    }
    assertThat(RuleFiles.check(folder))
        .extracting(problem -> problem.kind().name())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_message_has_the_place_the_rule_the_line_and_a_caret(@TempDir Path folder)
      throws IOException {
    copy(folder);
    Path file = folder.resolve("tc01_thu.drl");
    Files.writeString(file, Files.readString(file).replace("70.5", "70,5"));
    assertThat(RuleFiles.check(folder))
        .singleElement()
        .extracting(problem -> problem.message(Locale.ENGLISH))
        .isEqualTo(
            """
            tc01_thu.drl:14:72: rule "1.1 Đường ngõ, xóm (%)": decimals are written with a point, \
            not with a comma.
                    law.require("1.1", percent("alleys_clean").atLeast( row(50, 100, 70,5, 70, 60, 90, 80) ));
                                                                                       ^
            Maybe you mean: 70.5""");
  }
}
