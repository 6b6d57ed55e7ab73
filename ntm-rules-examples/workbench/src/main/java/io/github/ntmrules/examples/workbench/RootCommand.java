package io.github.ntmrules.examples.workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ntm} without a command: says that one is needed. */
@Command(
    name = "ntm",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
final class RootCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Read before all others by {@link Console#locale}; declared so that help tells of it. */
  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      descriptionKey = "option.lang",
      scope = ScopeType.INHERIT)
  void lang(String language) {
    if (!language.equalsIgnoreCase("vi") && !language.equalsIgnoreCase("en")) {
      throw new ParameterException(spec.commandLine(), "--lang: vi, en");
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "", null, "");
  }
}
