package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.data.NewFile;
import io.github.ntmrules.files.law.BookCheck;
import io.github.ntmrules.files.law.LawBook;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.ProblemRow;
import io.github.ntmrules.problem.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ntm check}: everything that is wrong with a folder of rule files or a workbook, and, as
 * notes, what is worth a look; notes do not count for the exit code.
 */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "DIR", descriptionKey = "folder")
  private String folder = "";

  @Option(names = "--copy", paramLabel = "FILE", descriptionKey = "copy.option")
  private @Nullable Path marked;

  @Mixin private FormatOption format = new FormatOption();

  private @Nullable BookCheck checked;

  /** On that console. */
  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Locale locale = console.locale();
    List<Problem> problems = new ArrayList<>();
    List<Problem> notes = new ArrayList<>();
    NewFile copy = copy();
    look(RuleSetOptions.parts(folder), problems, notes);
    List<Problem> all = Stream.concat(problems.stream(), notes.stream()).toList();
    format.write(console, ProblemRow.of(all, locale), out -> text(problems, notes, out));
    BookCheck read = checked;
    if (copy != null && read != null) {
      copy.write(file -> read.write(file, locale));
      console.err().println(CommandTexts.of("check", locale).get("copy", String.valueOf(marked)));
    }
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.FALLS_SHORT;
  }

  /** Where the copy of the workbook goes; {@code null} if none is wanted. */
  private @Nullable NewFile copy() {
    Path to = marked;
    if (to == null) {
      return null;
    }
    List<String> parts = RuleSetOptions.parts(folder);
    if (!RuleSetOptions.isBook(parts.get(parts.size() - 1))) {
      throw new BadInputException("check.book", folder);
    }
    if (!LawBook.named(to)) {
      throw new BadInputException("book.kind", to.toString());
    }
    return NewFile.of(to, format.overwrite(), RuleSetOptions.inputs(folder));
  }

  /**
   * Looks at a folder or workbook and at the overlays over it, up to the first with which anything
   * is wrong.
   */
  private void look(List<String> parts, List<Problem> problems, List<Problem> notes) {
    String set = parts.get(0);
    if (parts.size() == 1 || RuleSetOptions.isFolder(set)) {
      look(set, null, problems, notes);
    }
    if (parts.size() == 1 || !problems.isEmpty()) {
      return;
    }
    Assessor below = RuleSetOptions.set(set);
    for (String overlay : parts.subList(1, parts.size())) {
      if (RuleSetOptions.isFolder(overlay)) {
        look(overlay, below, problems, notes);
        if (!problems.isEmpty()) {
          return;
        }
      }
      below = RuleSetOptions.with(below, overlay);
    }
  }

  private void look(
      String part, @Nullable Assessor below, List<Problem> problems, List<Problem> notes) {
    Path path = Path.of(part);
    if (RuleSetOptions.isBook(part)) {
      BookCheck book = BookCheck.of(path, below);
      checked = book;
      problems.addAll(book.problems());
      notes.addAll(book.notes());
    } else {
      problems.addAll(below == null ? RuleFiles.check(path) : RuleFiles.check(path, below));
      notes.addAll(below == null ? RuleFiles.notes(path) : RuleFiles.notes(path, below));
    }
  }

  private void text(List<Problem> problems, List<Problem> notes, PrintWriter out) {
    Texts texts = CommandTexts.of("check", console.locale());
    problems.forEach(each -> out.println(each.message(console.locale())));
    notes.forEach(each -> out.println(texts.get("note", each.message(console.locale()))));
    out.println(
        problems.isEmpty() ? texts.get("fine", folder) : texts.get("wrong", problems.size()));
    if (!notes.isEmpty()) {
      out.println(texts.get("notes", notes.size()));
    }
  }
}
