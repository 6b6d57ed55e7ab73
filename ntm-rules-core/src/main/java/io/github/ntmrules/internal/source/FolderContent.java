package io.github.ntmrules.internal.source;

import io.github.ntmrules.rules.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a folder or an archive of a user held when it was read: one moment, whatever is written
 * afterwards. Immutable.
 */
public final class FolderContent implements RuleFolder {

  private final String name;
  private final Map<String, String> texts;
  private final List<RuleProblem> problems;

  FolderContent(String name, Map<String, String> texts, List<RuleProblem> problems) {
    this.name = name;
    this.texts = new TreeMap<>(texts);
    this.problems = List.copyOf(problems);
  }

  /**
   * What a folder holds that is known to be sound: one of this library's, or one read before.
   *
   * @param name the name of the folder
   * @param texts the texts by file name
   */
  public static FolderContent of(String name, Map<String, String> texts) {
    return new FolderContent(name, texts, List.of());
  }

  /** The name of the folder or archive. */
  public String name() {
    return name;
  }

  @Override
  public @Nullable String text(String file) {
    return texts.get(file);
  }

  /** The rule files, by name. */
  public List<String> ruleFiles() {
    List<String> files = new ArrayList<>(texts.keySet());
    files.removeIf(file -> !FolderReader.ruleFile(file));
    return files;
  }

  /** Files that could not be read, and why. */
  public List<RuleProblem> problems() {
    return problems;
  }

  /** Whether that file stands there and could not be read. */
  public boolean unreadable(String file) {
    return problems.stream()
        .anyMatch(problem -> problem.place() != null && problem.place().file().equals(file));
  }

  /** Whether both hold the same texts and the same problems. */
  public boolean sameAs(FolderContent other) {
    return texts.equals(other.texts) && problems.equals(other.problems);
  }
}
