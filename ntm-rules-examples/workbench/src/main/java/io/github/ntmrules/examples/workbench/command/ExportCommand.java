package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.rules.RuleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ntm export}: writes a packaged set or overlay as a folder that can be edited. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "folder")
  private Path folder = Path.of("");

  /** On that console. */
  public ExportCommand(Console console) {
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
    try {
      RuleFiles.export(id, folder);
    } catch (RuleException e) {
      throw new BadInputException("folder.notEmpty", folder.toString());
    }
    console.err().println(CommandTexts.of("export", console.locale()).get("done", id, folder));
    return ExitCode.FINE;
  }
}
