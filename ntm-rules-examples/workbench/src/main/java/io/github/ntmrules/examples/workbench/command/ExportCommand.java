package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.table.RuleTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ntm export}: writes a packaged set or overlay as a folder that can be edited, or any set
 * or overlay as a workbook.
 */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", descriptionKey = "folder")
  private @Nullable Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "option.book")
  private @Nullable Path output;

  @Option(names = "--overwrite", descriptionKey = "option.overwrite")
  private boolean overwrite;

  /** On that console. */
  public ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path book = output;
    Path dir = folder;
    if ((book == null) == (dir == null)) {
      throw new BadInputException("export.where");
    }
    if (book != null) {
      book(book);
    } else if (dir != null) {
      folder(dir);
    }
    String where = String.valueOf(book == null ? dir : book);
    console.err().println(CommandTexts.of("export", console.locale()).get("done", id, where));
    return ExitCode.FINE;
  }

  private void book(Path book) {
    if (!LawBook.named(book)) {
      throw new BadInputException("book.kind", book.toString());
    }
    NewFile file = NewFile.of(book, overwrite, RuleSetOptions.inputs(id));
    RuleTable table = table(id);
    file.write(beside -> LawBook.write(table, beside, console.locale()));
  }

  /** The rows of a packaged set or overlay, of a folder or of a workbook. */
  static RuleTable table(String name) {
    if (RuleSetOptions.isBook(name)) {
      return LawBook.read(Path.of(name)).table();
    }
    return RuleSetOptions.isFolder(name) ? RuleTable.of(Path.of(name)) : RuleTable.packaged(name);
  }

  private void folder(Path dir) {
    if (dir.toString().isBlank()) {
      throw new BadInputException("folder.noName");
    }
    if (Files.exists(dir) && !Files.isDirectory(dir)) {
      throw new BadInputException("folder.isFile", dir.toString());
    }
    try {
      RuleFiles.export(id, dir);
    } catch (RuleException e) {
      throw new BadInputException("folder.notEmpty", dir.toString());
    }
  }
}
