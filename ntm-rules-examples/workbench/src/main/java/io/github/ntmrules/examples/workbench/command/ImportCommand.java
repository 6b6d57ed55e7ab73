package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.law.BookProblem;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import io.github.ntmrules.table.RuleTable;
import io.github.ntmrules.table.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ntm import}: writes the rules of a workbook into a folder of rule files. Nothing is
 * written unless all of the workbook is right.
 */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {

  private static final int LAW_DEPTH = 3;
  private static final Set<String> LAW = Set.of("so_lieu.txt", "bo_tieu_chi.txt", "lop_phu.txt");

  private final Console console;

  @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "book")
  private Path book = Path.of("");

  @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "folder")
  private Path folder = Path.of("");

  @Option(names = "--overwrite", descriptionKey = "overwrite")
  private boolean overwrite;

  @Option(names = "--delete", descriptionKey = "delete")
  private boolean delete;

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
    List<String> meanwhile = new ArrayList<>();
    for (Map.Entry<String, String> each : read.table().files().entrySet()) {
      Path target = folder.resolve(each.getKey());
      if (!Files.exists(target)) {
        fresh.add(each.getKey());
      } else if (!same(target, each.getValue())) {
        changed.add(each.getKey());
        String before = read.before().get(each.getKey());
        if (before != null && !same(target, before)) {
          meanwhile.add(each.getKey());
        }
      }
    }
    refuse(changed, meanwhile);
    List<Path> left = left(read.table());
    if (!left.isEmpty() && !delete) {
      throw new BadInputException("import.left", folder.toString(), names(left));
    }
    List<String> rules = rulesGone(read.table(), left);
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
    for (Path each : left) {
      Files.delete(each);
    }
    fresh.forEach(each -> console.out().println(texts.get("new", each)));
    changed.forEach(each -> console.out().println(texts.get("changed", each)));
    left.forEach(each -> console.out().println(texts.get("deleted", name(each))));
    rules.forEach(each -> console.out().println(texts.get("rule", each)));
    console.out().println(texts.get("done", book, folder, all.size()));
  }

  private void refuse(List<String> changed, List<String> meanwhile) {
    if (changed.isEmpty() || overwrite) {
      return;
    }
    String all = String.join(", ", changed);
    throw meanwhile.isEmpty()
        ? new BadInputException("import.changed", folder.toString(), all)
        : new BadInputException(
            "import.meanwhile", folder.toString(), all, String.join(", ", meanwhile));
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private String names(List<Path> files) {
    return files.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** The files of the folder that would stay law, though the workbook knows nothing of them. */
  private List<Path> left(RuleTable table) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, LAW_DEPTH)) {
      return all.filter(Files::isRegularFile)
          .filter(each -> isLaw(name(each)) && !table.files().containsKey(name(each)))
          .sorted()
          .toList();
    }
  }

  private static boolean isLaw(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    boolean here = name.indexOf('/') < 0 || name.startsWith("tham_chieu/");
    boolean rule = file.toLowerCase(Locale.ROOT).endsWith(".drl") && !file.startsWith(".");
    return here && (rule || LAW.contains(file));
  }

  /** The rules of the folder that the workbook no longer has, in the files that stay. */
  private List<String> rulesGone(RuleTable table, List<Path> left) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Set<String> now = new HashSet<>();
    table.rows().forEach(row -> now.add(row.key().file() + ": " + row.key().rule()));
    Set<String> gone = new LinkedHashSet<>();
    try {
      for (TableRow row : RuleTable.of(folder).rows()) {
        String rule = row.key().file() + ": " + row.key().rule();
        if (!now.contains(rule) && !left.contains(folder.resolve(row.key().file()))) {
          gone.add(rule);
        }
      }
    } catch (RuleException e) {
      return List.of(); // What the folder had could not be read as rules.
    }
    return List.copyOf(gone);
  }

  private static boolean same(Path file, String text) throws IOException {
    return Files.isRegularFile(file)
        && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
  }
}
