package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files the tests read, and golden texts, which {@code -Dntm.golden=write} writes anew. */
public final class TestFiles {

  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private TestFiles() {}

  /** The rows of a table with a heading line, as heading → value. */
  public static List<Map<String, String>> table(String resource) {
    List<String> lines = text(resource).lines().toList();
    List<String> heading = List.of(lines.get(0).split("\t", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split("\t", -1);
      assertThat(values).as(line).hasSize(heading.size());
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < values.length; i++) {
        row.put(heading.get(i), values[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Whether there is such a resource beside the root package. */
  public static boolean exists(String resource) {
    return TestFiles.class.getResource(resource) != null;
  }

  /** The names of the files in a folder of resources beside the root package, in order. */
  public static List<String> names(String folder) {
    Path path = RESOURCES.resolve(Path.of("io", "github", "ntmrules", folder));
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a resource beside the root package. */
  public static String text(String resource) {
    try (InputStream in = TestFiles.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Days, written like {@code 2022-03-08} one after the other. */
  public static List<LocalDate> days(String days) {
    return Stream.of(days.split(" ")).map(LocalDate::parse).toList();
  }

  /** Replaces a part of a text, which must be there, in a file. */
  public static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  /** Compares a text with the golden one, or writes it. */
  public static void assertGolden(String name, String text) {
    assertFile(RESOURCES.resolve(Path.of("io", "github", "ntmrules", "golden", name)), text);
  }

  /** Compares a text with that of a file, or writes the file. */
  public static void assertFile(Path file, String text) {
    try {
      if (writing()) {
        Files.writeString(file, text);
      }
      assertThat(file).as("%s; run with -Dntm.golden=write", file).exists();
      assertThat(text)
          .as("%s; if the change is meant, run with -Dntm.golden=write and review the diff", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares the part of a document between {@code <!-- name -->} and {@code <!-- /name -->} with a
   * computed text, or writes it.
   */
  public static void assertComputedPart(Path document, String name, String text) {
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    try {
      String whole = Files.readString(document);
      int from = whole.indexOf(begin) + begin.length();
      int to = whole.indexOf(end);
      assertThat(whole).contains(begin, end);
      if (writing()) {
        Files.writeString(document, whole.substring(0, from) + text + whole.substring(to));
        return;
      }
      assertThat(whole.substring(from, to))
          .as("%s in %s; run with -Dntm.golden=write", name, document)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares a part of a document, as it stands there once, with the right text, or writes it. */
  static void assertPart(Path document, String part, String text) {
    try {
      String whole = Files.readString(document);
      assertThat(whole.split(Pattern.quote(part), -1)).hasSize(2);
      if (writing()) {
        Files.writeString(document, whole.replace(part, text));
        return;
      }
      assertThat(part)
          .as("%s; if the change is meant, run with -Dntm.golden=write", document)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean writing() {
    return "write".equals(System.getProperty("ntm.golden"));
  }
}
