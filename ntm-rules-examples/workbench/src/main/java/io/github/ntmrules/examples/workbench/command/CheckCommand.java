package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.Format;
import io.github.ntmrules.examples.workbench.output.Records;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.SourcePlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ntm check}: everything that is wrong with a folder of rule files. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

  private static final List<String> FIELDS =
      List.of("file", "line", "column", "kind", "message", "suggestion");

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
    Texts texts = CommandTexts.of("check", console.locale());
    List<RuleProblem> problems = RuleFiles.check(folder);
    if (format.value() == Format.TEXT) {
      Locale locale = console.locale();
      problems.forEach(each -> console.out().println(each.message(locale)));
      console
          .out()
          .println(
              problems.isEmpty() ? texts.get("fine", folder) : texts.get("wrong", problems.size()));
    } else {
      print(problems, texts);
    }
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.FALLS_SHORT;
  }

  private void print(List<RuleProblem> problems, Texts texts) {
    try (Records records = Records.in(format.value(), FIELDS, texts, console.out())) {
      for (RuleProblem problem : problems) {
        SourcePlace place = problem.place();
        records.add(
            place == null ? null : place.file(),
            place == null ? null : place.line(),
            place == null ? null : place.column(),
            problem.kind().toString(),
            problem.message(console.locale()),
            problem.suggestion());
      }
    }
  }
}
