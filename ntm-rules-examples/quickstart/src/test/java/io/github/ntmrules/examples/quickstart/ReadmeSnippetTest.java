package io.github.ntmrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first Java block of the README is the code of {@link FirstAssessment}, line by line. */
class ReadmeSnippetTest {

  // Maven runs the tests in the folder of the module.
  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path CODE =
      Path.of("src/main/java/io/github/ntmrules/examples/quickstart/FirstAssessment.java");

  @Test
  void the_readme_quotes_the_example_line_by_line() throws IOException {
    assertThat(README).as("the README at the top of the project").exists();
    List<String> quoted = between(README, "```java", "```");
    List<String> code = between(CODE, "// README begin", "// README end");
    assertThat(quoted)
        .as("the first ```java block of README.md, against the marked lines of " + CODE)
        .isEqualTo(code);
  }

  /**
   * The lines after the first one that is {@code begin}, up to {@code end}, without indentation.
   */
  private static List<String> between(Path file, String begin, String end) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> stripped = lines.stream().map(String::strip).toList();
    int from = stripped.indexOf(begin);
    assertThat(from).as("a line \"" + begin + "\" in " + file).isNotNegative();
    int length = stripped.subList(from + 1, stripped.size()).indexOf(end);
    assertThat(length).as("a line \"" + end + "\" after it in " + file).isPositive();
    return String.join("\n", lines.subList(from + 1, from + 1 + length))
        .stripIndent()
        .stripTrailing()
        .lines()
        .toList();
  }
}
