package io.github.ntmrules.internal.engine;

import io.github.ntmrules.RuleTexts;
import io.github.ntmrules.internal.source.SetDescription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The corpus of attacks: rule files for the set of {@link TestSets}, each of which tries one thing
 * that a rule file may not do. See {@code src/test/resources/attacks}.
 */
final class AttackFiles {

  /** Where they lie. */
  static final Path FOLDER = Path.of("src", "test", "resources", "attacks");

  private static final Path EFFECTIVE = FOLDER.resolve("effective.txt");

  private AttackFiles() {}

  /** The names of all files, in order. */
  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".drl"))
          .sorted()
          .toList();
    }
  }

  /**
   * The names of the files that do what they try where nobody checks them: those that then end, or
   * those that never end or end the process.
   */
  static List<String> effective(boolean ends) throws IOException {
    return Files.readAllLines(EFFECTIVE).stream()
        .filter(line -> !line.startsWith("#"))
        .filter(line -> line.endsWith(" !") != ends)
        .map(line -> line.replace(" !", ""))
        .toList();
  }

  /** The bytes of that file. */
  static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(name));
  }

  /** Writes a folder of the test set with these bytes as its one rule file. */
  static Path write(Path folder, byte[] rules) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(SetDescription.FILE), TestSets.DESCRIPTION);
    Files.write(folder.resolve(TestSets.FILE), rules);
    return folder;
  }

  /** The rule file without anything wrong in it. */
  static byte[] harmless() {
    String rules =
        RuleTexts.rule("1.1 Một", "", "law.require(\"1.1\", " + requirement() + ");")
            + RuleTexts.rule("1.2 Hai", "", "law.require(\"1.2\", " + requirement() + ");");
    return (TestSets.HEAD + rules).getBytes(StandardCharsets.UTF_8);
  }

  private static String requirement() {
    return "percent(\"commune_roads_paved\").atLeast(80)";
  }
}
