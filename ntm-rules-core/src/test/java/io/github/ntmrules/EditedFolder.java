package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.rules.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule folder that an example of the handbook edits. A check that finds something wrong takes
 * back all edits since the last one that did not.
 */
final class EditedFolder {

  /** What the handbook prints where the check says nothing. */
  static final String NO_MESSAGE = "(không có thông báo)";

  private final Path path;
  private Map<String, String> sound;

  EditedFolder(Path path) throws IOException {
    this.path = path;
    Files.createDirectories(path);
    this.sound = read();
  }

  Path path() {
    return path;
  }

  List<String> files() throws IOException {
    return List.copyOf(read().keySet());
  }

  private Map<String, String> read() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(path)) {
      files = list.filter(Files::isRegularFile).toList();
    }
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files) {
      texts.put(file.getFileName().toString(), Files.readString(file));
    }
    return texts;
  }

  /** Replaces the lines with - or a blank in front, which must stand there once, by the others. */
  void edit(String file, String difference) throws IOException {
    String text = "\n" + Files.readString(path.resolve(file));
    String before = "\n" + lines(difference, '-');
    assertThat(text.split(Pattern.quote(before), -1))
        .as("what %s has before the edit, once:%s", file, before)
        .hasSize(2);
    String after = "\n" + lines(difference, '+');
    assertThat(after).as("an edit of %s", file).isNotEqualTo(before);
    Files.writeString(path.resolve(file), text.replace(before, after).substring(1));
  }

  private static String lines(String difference, char sign) {
    return difference
        .lines()
        .peek(line -> assertThat(line).as("a line of an edit").matches("([-+ ].*)?"))
        .filter(line -> line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == sign)
        .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  /** Adds rules to the end of a file. */
  void append(String file, String rules) throws IOException {
    String text = Files.readString(path.resolve(file));
    Files.writeString(path.resolve(file), text + "\n" + rules);
  }

  /** Makes a new file. */
  void create(String file, String text) throws IOException {
    assertThat(path.resolve(file)).as("a new file").doesNotExist();
    Files.writeString(path.resolve(file), text);
  }

  /** Takes a file away. */
  void delete(String file) throws IOException {
    Files.delete(path.resolve(file));
  }

  /** The messages of the check, one after the other. */
  String check() throws IOException {
    return told(RuleFiles.check(path));
  }

  /** The same, of an overlay that is to lie over the set in another folder. */
  String checkOver(Path set) throws IOException {
    return told(RuleFiles.check(path, Assessor.fromDirectory(set)));
  }

  private String told(List<RuleProblem> problems) throws IOException {
    List<String> messages = new ArrayList<>();
    for (RuleProblem problem : problems) {
      messages.add(problem.message(Messages.VIETNAMESE));
    }
    if (messages.isEmpty()) {
      sound = read();
      return NO_MESSAGE;
    }
    restore();
    return String.join("\n", messages);
  }

  /** The notes of the check, one after the other. */
  String notes() {
    return RuleFiles.notes(path).stream()
        .map(note -> note.message(Messages.VIETNAMESE))
        .collect(Collectors.joining("\n"));
  }

  private void restore() throws IOException {
    for (String file : files()) {
      Files.delete(path.resolve(file));
    }
    for (Map.Entry<String, String> file : sound.entrySet()) {
      Files.writeString(path.resolve(file.getKey()), file.getValue());
    }
  }
}
