package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Catalogue;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.Table;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.SetRow;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ntm sets}: which criteria sets and overlays there are. */
@Command(name = "sets")
public final class SetsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public SetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Locale locale = console.locale();
    Result<SetRow> sets = SetRow.of(Catalogue.packaged(), locale);
    Texts texts = CommandTexts.of("sets", locale);
    format.write(console, sets, out -> Table.print(SetRow.class, sets.rows(), texts, out));
    return ExitCode.FINE;
  }
}
