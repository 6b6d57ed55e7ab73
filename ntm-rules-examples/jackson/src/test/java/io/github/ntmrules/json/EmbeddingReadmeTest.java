package io.github.ntmrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README for embedders quotes an application outside of this build. It stands here because this
 * module sees all that the application needs; {@code try.sh} beside it builds it as a user would.
 */
class EmbeddingReadmeTest {

  // Maven runs the tests in the folder of the module.
  private static final Path README = Path.of("..", "..", "ntm-rules-core", "README.md");
  private static final Path CONSUMER = Path.of("..", "consumer");
  private static final String QUOTES = "<!-- snippet ";
  private static final String BEGINS = "README begin ";

  @TempDir private Path folder;

  @Test
  void every_block_is_part_of_the_application() throws IOException {
    Map<String, String> quoted = quoted();
    assertThat(quoted.remove("install")).contains("install");
    Map<String, String> parts = new LinkedHashMap<>();
    for (Path file : files("")) {
      parts(file, parts);
    }
    assertThat(quoted).hasSizeGreaterThan(9).containsExactlyInAnyOrderEntriesOf(parts);
  }

  @Test
  void and_no_block_is_quoted_without_its_name() throws IOException {
    long fences =
        Files.readAllLines(README).stream().filter(each -> each.startsWith("```")).count();
    assertThat(fences).isEqualTo(2L * quoted().size());
  }

  @Test
  void the_application_compiles_without_a_warning_and_prints_what_is_expected() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-Xlint:all", "-Werror", "--release", "17", "-d"));
    arguments.add(folder.resolve("classes").toString());
    // The module's own descriptor has its turn in try.sh.
    files(".java").stream()
        .filter(each -> !each.endsWith("module-info.java"))
        .forEach(each -> arguments.add(each.toString()));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertThat(compiler.run(null, said, said, arguments.toArray(String[]::new)))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
    String printed = run();
    assertThat(printed.lines().filter(each -> !each.startsWith("version: ")))
        .containsExactlyElementsOf(Files.readAllLines(CONSUMER.resolve("expected.txt")));
  }

  private String run() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    URL[] classes = {folder.resolve("classes").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("vn.example.consumer.Main")
          .getMethod("main", String[].class)
          .invoke(
              null,
              (Object) new String[] {Files.createDirectory(folder.resolve("written")).toString()});
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static List<Path> files(String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(CONSUMER.resolve("src"))) {
      sources.filter(each -> each.toString().endsWith(".java")).forEach(files::add);
    }
    files.add(CONSUMER.resolve("pom.xml"));
    files.removeIf(each -> !each.toString().endsWith(ending));
    return files;
  }

  /** The blocks of the README by their names. */
  private static Map<String, String> quoted() throws IOException {
    List<String> lines = Files.readAllLines(README);
    Map<String, String> quoted = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(QUOTES)) {
        String name = lines.get(i).substring(QUOTES.length()).replace(" -->", "");
        int end = i + 2 + lines.subList(i + 2, lines.size()).indexOf("```");
        assertThat(lines.get(i + 1)).as(name).startsWith("```");
        assertThat(quoted.put(name, String.join("\n", lines.subList(i + 2, end)))).isNull();
      }
    }
    return quoted;
  }

  /** The marked lines of a file by their names, as far to the left as they go. */
  private static void parts(Path file, Map<String, String> into) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf(BEGINS);
      if (at >= 0) {
        String name = lines.get(i).substring(at + BEGINS.length()).replace(" -->", "").strip();
        int end = i + 1;
        while (!lines.get(end).contains("README end")) {
          end++;
        }
        String part = String.join("\n", lines.subList(i + 1, end)).stripTrailing().stripIndent();
        assertThat(into.put(name, part)).isNull();
      }
    }
  }
}
