package io.github.ntmrules.examples.workbench;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands: those that write take the console as the argument of their constructor. */
final class CommandFactory implements IFactory {

  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(Console.class).newInstance(console);
    } catch (NoSuchMethodException e) {
      return CommandLine.defaultFactory().create(type);
    }
  }
}
