package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.Asked;
import io.github.ntmrules.files.data.CaseFile;
import io.github.ntmrules.files.data.DataProblem;
import io.github.ntmrules.files.data.ReadOptions;
import io.github.ntmrules.files.data.ReadingReport;
import io.github.ntmrules.files.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the cases of several files and folders for a command, and reports every problem on standard
 * error. Not thread-safe.
 */
final class CaseFiles {

  private final Console console;
  private final Texts texts;
  private int problems;

  CaseFiles(Console console) {
    this.console = console;
    this.texts = CommandTexts.of("cases", console.locale());
  }

  /** The cases, in the order of the paths; of a folder all files in it, in the order of names. */
  List<VerdictCase> read(List<Path> paths, Assessor assessor) {
    ReadOptions reading =
        new ReadOptions(assessor.set().unit(), console.locale(), null, null, null)
            .asking(Asked.by(List.of(assessor)));
    List<VerdictCase> cases = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        cases.addAll(CaseFile.of(file, reading).read(this::report, this::tell));
      }
    }
    return cases;
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).filter(CaseFiles::holdsCases).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By its name; what a spreadsheet program keeps beside an open file is passed over. */
  private static boolean holdsCases(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return (name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".ods"))
        && !name.startsWith("~$")
        && !name.startsWith(".");
  }

  private void report(DataProblem problem) {
    problems++;
    console.err().println(problem.text());
  }

  private void tell(ReadingReport report) {
    report.lines(console.locale()).forEach(console.err()::println);
  }

  /** Says how many problems there were, if there were any. */
  int exitCode() {
    if (problems > 0) {
      console.err().println(texts.get("problems", problems));
    }
    return problems > 0 ? ExitCode.BAD_INPUT : ExitCode.FINE;
  }
}
