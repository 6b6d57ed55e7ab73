package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.examples.workbench.Console;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that works with one set of rules, named first. */
abstract class SetCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "SET", descriptionKey = "parameter.set")
  private String set = "";

  @Mixin private RuleSetOptions rules = new RuleSetOptions();

  SetCommand(Console console) {
    this.console = console;
  }

  /** Where it writes. */
  final Console console() {
    return console;
  }

  /** The rules it was asked to work with. */
  final Assessor assessor() {
    return rules.assessor(set);
  }

  /** The rules of each set that was named; several are parted by commas. */
  final List<Assessor> assessors() {
    return RuleSetOptions.sets(set).stream().map(rules::assessor).toList();
  }

  /** How they were called. */
  final String setName() {
    return set;
  }

  /** Other rules, in the same modes. */
  final Assessor assessor(String other) {
    return rules.assessor(other);
  }
}
