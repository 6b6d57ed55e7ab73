package io.github.ntmrules.examples.workbench.command;

import picocli.CommandLine.Option;

/** Whether each day counts of a unit of which a file has several. */
public final class EachDayOption {

  @Option(names = "--each-day", descriptionKey = "option.eachDay")
  private boolean each;

  /** Whether each day counts, and not the last one only. */
  boolean each() {
    return each;
  }
}
