package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The analysts' handbook of editing, {@code docs/so-tay-bien-tap-quy-tac.md}, read for the tests.
 * Its fenced blocks are examples; the word after the fence says what is done with one.
 */
public final class EditingHandbook {

  static final Path FILE = Path.of("docs", "so-tay-bien-tap-quy-tac.md");

  static final Pattern BLOCK =
      Pattern.compile("^```([^`\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern SECTION = Pattern.compile("^(?=##+ )", Pattern.MULTILINE);
  private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~)", Pattern.MULTILINE);

  private static final Pattern MESSAGE =
      Pattern.compile("^\\| (.+?) (?<!\\\\)\\| .+ \\|$", Pattern.MULTILINE);

  /** One heading and what stands under it, up to the next heading. */
  record Section(String text) {

    String heading() {
      return text.lines().findFirst().orElse("").replaceFirst("^#+ ", "");
    }

    Matcher blocks() {
      return BLOCK.matcher(text);
    }

    /** The paragraph right before a place of the section. */
    String paragraphBefore(int offset) {
      String before = text.substring(0, offset).strip();
      return before.substring(before.lastIndexOf("\n\n") + 1);
    }

    /** Whether every fence belongs to a block, so that no example can hide. */
    boolean allFencesAreBlocks() {
      return FENCE.matcher(text).results().count() == 2 * blocks().results().count();
    }
  }

  private EditingHandbook() {}

  /** The whole text. */
  public static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sections, also those without an example, in order. */
  static List<Section> sections() {
    List<Section> sections = Stream.of(SECTION.split(text())).map(Section::new).toList();
    assertThat(sections).hasSizeGreaterThan(5);
    return sections;
  }

  /** The messages that the tables under "Mọi thông báo" explain. */
  public static List<String> explainedMessages() {
    String text = text();
    int from = text.indexOf("\n## Mọi thông báo\n");
    return MESSAGE
        .matcher(text.substring(from, text.indexOf("\n## ", from + 1)))
        .results()
        .map(row -> row.group(1).replace("\\|", "|"))
        .filter(message -> !message.equals("Thông báo"))
        .toList();
  }

  /** The blocks of that kind in the whole text. */
  static List<String> blocks(String kind) {
    return BLOCK
        .matcher(text())
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map(block -> block.group(2))
        .toList();
  }
}
