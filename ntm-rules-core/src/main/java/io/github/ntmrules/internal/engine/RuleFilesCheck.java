package io.github.ntmrules.internal.engine;

import io.github.ntmrules.internal.check.FolderCheck;
import io.github.ntmrules.internal.source.FolderContent;
import io.github.ntmrules.internal.source.FolderReader;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The build's check of the packaged rule files, the same that a user's files go through. Fails with
 * all that is wrong.
 */
public final class RuleFilesCheck {

  private final Map<String, Path> sets = new LinkedHashMap<>();

  private RuleFilesCheck() {}

  /**
   * Checks the sets and overlays under a folder of compiled classes and resources.
   *
   * @param arguments the folder
   * @throws IllegalStateException with all problems
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0], "io", "github", "ntmrules");
    List<String> errors = new RuleFilesCheck().errors(root);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("Broken rule files:\n" + String.join("\n", errors));
    }
  }

  private List<String> errors(Path root) throws IOException {
    List<Path> folders = new ArrayList<>(folders(root.resolve("sets")));
    folders.forEach(folder -> sets.put(id(folder), folder));
    folders.addAll(folders(root.resolve("overlays")));
    List<String> errors = new ArrayList<>();
    for (Path folder : folders) {
      FolderContent content = FolderReader.read(folder);
      for (RuleProblem problem :
          FolderCheck.check(content, List.copyOf(sets.keySet()), this::find).problems()) {
        boolean placed = problem.place() != null || problem.rule() != null;
        String file = folder.getFileName() + (placed ? "/" : ": ");
        errors.add(file + problem.message(Messages.VIETNAMESE));
      }
    }
    return errors;
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String id(Path folder) {
    return String.valueOf(folder.getFileName()).replace('_', '-');
  }

  /** What another of these sets says of itself; nothing while that is broken. */
  private @Nullable SetDescription find(String setId) {
    Path folder = sets.get(setId);
    try {
      return folder == null ? null : SetDescription.read(FolderReader.read(folder));
    } catch (RuleException e) {
      return null;
    }
  }
}
