package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.ProblemRow;
import io.github.ntmrules.rules.RuleProblem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code ntm check}: everything that is wrong with a folder of rule files, and, as notes, what is
 * worth a look; notes do not count for the exit code.
 */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "DIR", descriptionKey = "folder")
  private Path folder = Path.of("");

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Locale locale = console.locale();
    List<RuleProblem> problems = RuleFiles.check(folder);
    List<RuleProblem> notes = RuleFiles.notes(folder);
    List<RuleProblem> all = Stream.concat(problems.stream(), notes.stream()).toList();
    format.write(console, ProblemRow.of(all, locale), out -> text(problems, notes, out));
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.FALLS_SHORT;
  }

  private void text(List<RuleProblem> problems, List<RuleProblem> notes, PrintWriter out) {
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
