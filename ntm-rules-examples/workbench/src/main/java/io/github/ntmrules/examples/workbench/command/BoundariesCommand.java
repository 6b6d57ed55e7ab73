package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.cases.Boundaries;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm boundaries}: writes cases at, just below and just above every level. */
@Command(name = "boundaries")
public final class BoundariesCommand extends SetCommand {

  /** In what form case files are written. */
  enum CaseFormat {
    /** Text, for version control. */
    CSV,
    /** For a spreadsheet. */
    XLSX
  }

  @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "folder")
  private Path folder = Path.of("");

  @Option(names = "--as", paramLabel = "csv|xlsx", descriptionKey = "as", defaultValue = "csv")
  private CaseFormat as = CaseFormat.CSV;

  /** On that console. */
  public BoundariesCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Assessor assessor = assessor();
    Boundaries boundaries = RuleTests.of(assessor).boundaries(console().locale());
    if (Files.exists(folder) && !empty(folder)) {
      throw new BadInputException("folder.notEmpty", folder.toString());
    }
    String extension = as.toString().toLowerCase(Locale.ROOT);
    List<Path> files =
        CaseFile.writeFolder(folder, boundaries.groups(), extension, console().locale());
    console().out().print(boundaries.explain(console().locale()));
    console().out().flush();
    console()
        .err()
        .println(
            CommandTexts.of("boundaries", console().locale())
                .get("done", boundaries.cases().size(), files.size(), folder));
    return ExitCode.FINE;
  }

  private static boolean empty(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
