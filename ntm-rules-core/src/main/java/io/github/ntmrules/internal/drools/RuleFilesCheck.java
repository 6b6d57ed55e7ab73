package io.github.ntmrules.internal.drools;

import io.github.ntmrules.internal.sets.OverlayDescription;
import io.github.ntmrules.internal.sets.RuleFolder;
import io.github.ntmrules.internal.sets.SetDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The build's check of the packaged rule files: every file is named by its set's description, and
 * compiles. Fails with the names of the files that do not.
 */
public final class RuleFilesCheck {

  private RuleFilesCheck() {}

  /**
   * Checks the sets and overlays under a folder of compiled classes and resources.
   *
   * @param arguments the folder
   * @throws IllegalStateException naming every broken file
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0], "io", "github", "ntmrules");
    List<String> errors = new ArrayList<>();
    forEachFolder(root.resolve("sets"), folder -> errors.addAll(setErrors(folder)));
    forEachFolder(root.resolve("overlays"), folder -> errors.addAll(overlayErrors(folder)));
    if (!errors.isEmpty()) {
      throw new IllegalStateException("Broken rule files:\n" + String.join("\n", errors));
    }
  }

  private static void forEachFolder(Path parent, Consumer<Path> check) throws IOException {
    if (Files.isDirectory(parent)) {
      try (Stream<Path> folders = Files.list(parent)) {
        folders.filter(Files::isDirectory).sorted().forEach(check);
      }
    }
  }

  private static List<String> setErrors(Path folder) {
    return errors(
        folder,
        SetDescription.FILE,
        texts -> {
          SetDescription description = SetDescription.read(texts);
          return description == null
              ? null
              : new Named(
                  SetDescription.rulePackage(description.set().id()), description.ruleFiles());
        });
  }

  private static List<String> overlayErrors(Path folder) {
    return errors(
        folder,
        OverlayDescription.FILE,
        texts -> {
          OverlayDescription description = OverlayDescription.read(texts);
          return description == null
              ? null
              : new Named(
                  OverlayDescription.rulePackage(description.overlay().id()),
                  description.ruleFiles());
        });
  }

  /** The rule files that a description names. */
  private record Named(String rulePackage, List<String> files) {}

  private interface Description {
    @Nullable Named read(RuleFolder texts);
  }

  private static List<String> errors(Path folder, String file, Description description) {
    RuleFolder texts = RuleFolder.directory(folder);
    Named named;
    try {
      named = description.read(texts);
    } catch (IllegalStateException e) {
      return List.of(folder.getFileName() + "/" + e.getMessage());
    }
    if (named == null) {
      return List.of(folder.getFileName() + "/" + file + ": missing");
    }
    List<String> errors = new ArrayList<>();
    for (String rules : ruleFiles(folder)) {
      if (!named.files().contains(rules)) {
        errors.add(rules + ": not named in " + file);
      }
    }
    errors.addAll(RuleCompiler.errors(named.rulePackage(), named.files(), texts));
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
}
