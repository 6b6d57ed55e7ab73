package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.output.Format;
import io.github.ntmrules.files.format.Result;
import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** In what form the results are written. */
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = Format.NAMES,
      descriptionKey = "option.format",
      defaultValue = "text")
  private Format value = Format.TEXT;

  /**
   * Writes a result on the console.
   *
   * @param result what programs read
   * @param text writes what people read
   */
  void write(Console console, Result<?> result, Consumer<PrintWriter> text) {
    value.write(result, console.out(), text);
  }
}
