package io.github.ntmrules.internal.drools;

import io.github.ntmrules.internal.sets.RuleFolder;
import io.github.ntmrules.internal.sets.SetDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The build's check of the packaged rule files: every file is named by its set's description, and
 * compiles. Fails with the names of the files that do not.
 */
public final class RuleFilesCheck {

  private RuleFilesCheck() {}

  /**
   * Checks the sets under a folder of compiled classes and resources.
   *
   * @param arguments the folder
   * @throws IllegalStateException naming every broken file
   */
  public static void main(String[] arguments) throws IOException {
    Path sets = Path.of(arguments[0], "io", "github", "ntmrules", "sets");
    List<String> errors = new ArrayList<>();
    try (Stream<Path> folders = Files.list(sets)) {
      folders.filter(Files::isDirectory).sorted().forEach(folder -> errors.addAll(errors(folder)));
    }
    if (!errors.isEmpty()) {
      throw new IllegalStateException("Broken rule files:\n" + String.join("\n", errors));
    }
  }

  private static List<String> errors(Path folder) {
    RuleFolder texts = file -> read(folder.resolve(file));
    List<String> errors = new ArrayList<>();
    SetDescription description;
    try {
      description = SetDescription.read(texts);
    } catch (IllegalStateException e) {
      return List.of(folder.getFileName() + "/" + e.getMessage());
    }
    if (description == null) {
      return List.of(folder.getFileName() + "/" + SetDescription.FILE + ": missing");
    }
    for (String file : ruleFiles(folder)) {
      if (!description.ruleFiles().contains(file)) {
        errors.add(file + ": not named in " + SetDescription.FILE);
      }
    }
    errors.addAll(RuleCompiler.errors(description, texts));
    return errors.stream().map(error -> folder.getFileName() + "/" + error).toList();
  }

  private static List<String> ruleFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".drl"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String read(Path file) {
    try {
      return Files.exists(file) ? RuleFolder.decode(Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
