package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.examples.workbench.output.Format;
import picocli.CommandLine.Option;

/** In what form the results are written. */
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = Format.NAMES,
      descriptionKey = "option.format",
      defaultValue = "text")
  private Format value = Format.TEXT;

  /** The format. */
  Format value() {
    return value;
  }
}
