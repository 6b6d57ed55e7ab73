package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.law.BookProblem;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ntm import}: writes the rules of a workbook into a folder of rule files. Nothing is
 * written unless all of the workbook is right.
 */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "book")
  private Path book = Path.of("");

  @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "folder")
  private Path folder = Path.of("");

  @Option(names = "--overwrite", descriptionKey = "overwrite")
  private boolean overwrite;

  /** On that console. */
  public ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (folder.toString().isBlank()) {
      throw new BadInputException("folder.noName");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadInputException("folder.isFile", folder.toString());
    }
    Texts texts = CommandTexts.of("import", console.locale());
    LawBook read = LawBook.read(book);
    read.notes().forEach(each -> console.err().println(each.message(console.locale())));
    List<BookProblem> problems = read.check().stream().filter(each -> !below(each)).toList();
    if (!problems.isEmpty()) {
      problems.forEach(each -> console.err().println(each.message(console.locale())));
      console.err().println(texts.get("wrong", problems.size()));
      return ExitCode.FALLS_SHORT;
    }
    try {
      write(read, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.FINE;
  }

  /** An overlay over a set that is not at hand can be checked with that set alone. */
  private static boolean below(BookProblem problem) {
    return problem.cause() instanceof RuleProblem rule && rule.kind() == Kind.UNKNOWN_SET_BELOW;
  }

  private void write(LawBook read, Texts texts) throws IOException {
    List<String> fresh = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> each : read.table().files().entrySet()) {
      Path target = folder.resolve(each.getKey());
      if (!Files.exists(target)) {
        fresh.add(each.getKey());
      } else if (!same(target, each.getValue())) {
        changed.add(each.getKey());
      }
    }
    if (!changed.isEmpty() && !overwrite) {
      throw new BadInputException("import.changed", folder.toString(), String.join(", ", changed));
    }
    Files.createDirectories(folder);
    List<String> all = new ArrayList<>(fresh);
    all.addAll(changed);
    for (String each : all) {
      Path target = folder.resolve(each).normalize();
      Path parent = target.getParent();
      if (!target.startsWith(folder.normalize()) || parent == null) {
        throw new BadInputException("folder.isFile", each);
      }
      Files.createDirectories(parent);
      String text = read.table().files().getOrDefault(each, "");
      NewFile.of(target, true, List.of(book)).write(file -> Files.writeString(file, text));
    }
    fresh.forEach(each -> console.out().println(texts.get("new", each)));
    changed.forEach(each -> console.out().println(texts.get("changed", each)));
    console.out().println(texts.get("done", book, folder, all.size()));
  }

  private static boolean same(Path file, String text) throws IOException {
    return Files.isRegularFile(file)
        && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
  }
}
