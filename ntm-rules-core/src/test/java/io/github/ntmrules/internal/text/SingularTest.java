package io.github.ntmrules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One of something is singular in English, in every module: "1 problem", never "1 problems". */
final class SingularTest {

  private static final Path WORDS = Path.of("..");

  /** Words in s that are no plurals, and what no count is followed by. */
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?<![\\w.,#-])1 (?:(?:more|other|small|of the|further) )?"
              + "(?!is |has |was |its |as |does |lies |stands |replaces |adds |assess |declares "
              + "|shows |holds )"
              + "[a-z]+(?<!s)s(?![a-z])(?! of 1)");

  /** What always counts more than one, or a fixed number. */
  private static final List<String> NEVER_ONE =
      List.of(
          "withdrawal.oneOf",
          "rule.TOO_DEEP",
          "missing.less",
          "snapshot.UNKNOWN_CODE",
          "read.times",
          "sheet.turned.long",
          "number.ambiguous",
          "join.at_least",
          "unit.several");

  @Test
  void one_of_something_is_singular() throws IOException {
    List<String> wrong = new ArrayList<>();
    int counted = 0;
    try (Stream<Path> files = Files.walk(WORDS)) {
      for (Path file : files.filter(SingularTest::areWords).toList()) {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          words.load(in);
        }
        for (String key : words.stringPropertyNames()) {
          String pattern = words.getProperty(key);
          if (!pattern.contains("{0") || NEVER_ONE.contains(key)) {
            continue;
          }
          counted++;
          String text = filled(pattern);
          if (PLURAL.matcher(text).find()) {
            wrong.add(file.getFileName() + " " + key + ": " + text);
          }
        }
      }
    }
    assertThat(counted).isGreaterThan(500);
    assertThat(wrong).isEmpty();
  }

  private static boolean areWords(Path file) {
    String name = file.toString();
    return name.contains("src/main/resources") && name.endsWith("_en.properties");
  }

  /** With 1 for everything that is filled in. */
  private static String filled(String pattern) {
    Object[] ones = {1L, 1L, 1L, 1L, 1L, 1L, 1L};
    return new java.text.MessageFormat(pattern.replace("'", "''"), Locale.ENGLISH).format(ones);
  }

  @Test
  void the_test_knows_a_plural() {
    for (String wrong : List.of("1 problems", "in 1 more files", "(1 cells)", "1 units are")) {
      assertThat(PLURAL.matcher(wrong).find()).as(wrong).isTrue();
    }
    for (String fine : List.of("1 problem", "1 class", "21 problems", "1 is given", "1.1 units")) {
      Matcher found = PLURAL.matcher(fine);
      assertThat(found.find()).as(fine).isFalse();
    }
  }
}
