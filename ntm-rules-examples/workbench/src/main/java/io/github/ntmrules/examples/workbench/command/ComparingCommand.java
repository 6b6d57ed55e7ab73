package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.files.format.Result;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that compares two sets of rules, named first. */
abstract class ComparingCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "before")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "after")
  private String after = "";

  @Mixin private RuleSetOptions rules = new RuleSetOptions();

  @Mixin private FormatOption format = new FormatOption();

  ComparingCommand(Console console) {
    this.console = console;
  }

  /** Where it writes. */
  final Console console() {
    return console;
  }

  @Override
  public final Integer call() {
    format.check();
    return compare(new ComparedSets(rules.assessor(before), before, rules.assessor(after), after));
  }

  /** Compares the two sets of rules it was asked to, and gives the exit code. */
  abstract int compare(ComparedSets sides);

  /** Writes a result: for programs, or, after the names of the two, as a text for people. */
  final void write(
      ComparedSets sides, Result<?> result, Consumer<PrintWriter> text, Origin origin) {
    format.write(
        console(),
        result,
        out -> {
          sides.name(console().locale(), out);
          text.accept(out);
        },
        origin);
  }
}
