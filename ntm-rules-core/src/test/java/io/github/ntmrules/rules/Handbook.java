package io.github.ntmrules.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The analysts' handbook, {@code docs/tu-vung-quy-tac.md}, read for the tests. */
public final class Handbook {

  /** What the handbook writes into {@code @source} of a rule that is not taken from the law. */
  public static final String ILLUSTRATION = "ví dụ minh họa";

  private static final Pattern SECTION = Pattern.compile("## (.+)");
  private static final Pattern WORDS = Pattern.compile("### (`.+`)");
  private static final Pattern WORD = Pattern.compile("`([A-Za-z]+)");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern RULE =
      Pattern.compile("^rule .*?^end$", Pattern.DOTALL | Pattern.MULTILINE);

  /** A word that has a heading, and the section the heading stands in. */
  public record Word(String section, String name) {}

  private Handbook() {}

  /** The whole text. */
  public static String text() {
    try {
      return Files.readString(Path.of("docs", "tu-vung-quy-tac.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words that have a heading, in order; a heading may hold several. */
  public static List<Word> words() {
    List<Word> words = new ArrayList<>();
    String section = "";
    for (String line : text().lines().toList()) {
      Matcher begins = SECTION.matcher(line);
      Matcher heading = WORDS.matcher(line);
      if (begins.matches()) {
        section = begins.group(1);
      } else if (heading.matches()) {
        Matcher word = WORD.matcher(heading.group(1));
        while (word.find()) {
          words.add(new Word(section, word.group(1)));
        }
      }
    }
    return words;
  }

  /** The examples: each the rules of one block. */
  public static List<String> examples() {
    return blocks("drl");
  }

  /** The lines that begin every rule file, as the handbook gives them. */
  public static String header() {
    return blocks("text").stream()
        .filter(block -> block.startsWith("package "))
        .findFirst()
        .orElseThrow();
  }

  /** The rules in a text, each from {@code rule} to {@code end}. */
  public static List<String> rules(String text) {
    return RULE.matcher(text).results().map(found -> found.group()).toList();
  }

  private static List<String> blocks(String language) {
    return BLOCK
        .matcher(text())
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }
}
