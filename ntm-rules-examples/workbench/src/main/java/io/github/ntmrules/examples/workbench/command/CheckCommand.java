package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ntm check}: everything that is wrong with a folder of rule files. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "DIR", descriptionKey = "folder")
  private String folder = "";

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Locale locale = console.locale();
    List<RuleProblem> problems = problems(RuleSetOptions.parts(folder));
    format.write(console, ProblemRow.of(problems, locale), out -> text(problems, out));
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.FALLS_SHORT;
  }

  /** What is wrong with a folder; or with the first of its overlays with which anything is. */
  private static List<RuleProblem> problems(List<String> parts) {
    String set = parts.get(0);
    boolean packaged = parts.size() > 1 && !RuleSetOptions.isFolder(set);
    List<RuleProblem> problems = packaged ? List.of() : RuleFiles.check(Path.of(set));
    if (parts.size() == 1 || !problems.isEmpty()) {
      return problems;
    }
    Assessor below = RuleSetOptions.set(set);
    for (String overlay : parts.subList(1, parts.size())) {
      if (RuleSetOptions.isFolder(overlay)) {
        problems = RuleFiles.check(Path.of(overlay), below);
        if (!problems.isEmpty()) {
          return problems;
        }
      }
      below = RuleSetOptions.with(below, overlay);
    }
    return problems;
  }

  private void text(List<RuleProblem> problems, PrintWriter out) {
    Texts texts = CommandTexts.of("check", console.locale());
    problems.forEach(each -> out.println(each.message(console.locale())));
    out.println(
        problems.isEmpty() ? texts.get("fine", folder) : texts.get("wrong", problems.size()));
  }
}
