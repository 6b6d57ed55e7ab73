package io.github.ntmrules.examples.workbench;

import io.github.ntmrules.examples.workbench.command.AssessCommand;
import io.github.ntmrules.examples.workbench.command.BoundariesCommand;
import io.github.ntmrules.examples.workbench.command.CheckCommand;
import io.github.ntmrules.examples.workbench.command.CompletionCommand;
import io.github.ntmrules.examples.workbench.command.CoverageCommand;
import io.github.ntmrules.examples.workbench.command.DiffCommand;
import io.github.ntmrules.examples.workbench.command.DraftCommand;
import io.github.ntmrules.examples.workbench.command.ExplainCommand;
import io.github.ntmrules.examples.workbench.command.ExportCommand;
import io.github.ntmrules.examples.workbench.command.ImpactCommand;
import io.github.ntmrules.examples.workbench.command.ImportCommand;
import io.github.ntmrules.examples.workbench.command.MeasuresCommand;
import io.github.ntmrules.examples.workbench.command.MutateCommand;
import io.github.ntmrules.examples.workbench.command.NewCommand;
import io.github.ntmrules.examples.workbench.command.ProgressCommand;
import io.github.ntmrules.examples.workbench.command.RegisterCommand;
import io.github.ntmrules.examples.workbench.command.ReportCommand;
import io.github.ntmrules.examples.workbench.command.SetsCommand;
import io.github.ntmrules.examples.workbench.command.ShowCommand;
import io.github.ntmrules.examples.workbench.command.SummaryCommand;
import io.github.ntmrules.examples.workbench.command.TemplateCommand;
import io.github.ntmrules.examples.workbench.command.TestCommand;
import io.github.ntmrules.examples.workbench.command.UnknownCommand;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The analysts' command line {@code ntm}. */
public final class Ntm {

  /** The commands, in the order in which {@code --help} lists them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          SetsCommand.class,
          MeasuresCommand.class,
          RegisterCommand.class,
          ShowCommand.class,
          UnknownCommand.class,
          AssessCommand.class,
          ExplainCommand.class,
          CheckCommand.class,
          NewCommand.class,
          DraftCommand.class,
          ExportCommand.class,
          ImportCommand.class,
          TestCommand.class,
          CoverageCommand.class,
          BoundariesCommand.class,
          MutateCommand.class,
          DiffCommand.class,
          ImpactCommand.class,
          ProgressCommand.class,
          SummaryCommand.class,
          TemplateCommand.class,
          ReportCommand.class,
          CompletionCommand.class);

  private Ntm() {}

  /** Runs a command and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    System.exit(run(arguments, new Console(out, err, Console.locale(arguments), onTerminal())));
  }

  /** Runs a command on a console; for programs and tests. */
  public static int run(String[] arguments, Console console) {
    try {
      Optional<String> garbled = garbled(arguments);
      if (garbled.isPresent()) {
        console.err().println(common(console).get("usage.garbled", garbled.get()));
        return ExitCode.BAD_INPUT;
      }
      int code = commandLine(console).execute(arguments);
      console.finish();
      return code;
    } catch (OutputLostException e) {
      if (e.pipeClosed()) {
        return ExitCode.PIPE_CLOSED;
      }
      console.err().println(common(console).get("output.lost", String.valueOf(e.getMessage())));
      return ExitCode.BAD_INPUT;
    }
  }

  /**
   * The first argument that is not what was typed: in a locale without Vietnamese letters they
   * arrive as this mark, and what is left may mean something else.
   */
  private static Optional<String> garbled(String[] arguments) {
    return Stream.of(arguments).filter(each -> each.indexOf('\uFFFD') >= 0).findFirst();
  }

  private static Texts common(Console console) {
    return CommandTexts.common(console.locale());
  }

  /** The commands, with their texts in the language of the console. */
  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new RootCommand(), new CommandFactory(console));
    COMMANDS.forEach(line::addSubcommand);
    line.addSubcommand(CommandLine.HelpCommand.class);
    Locale locale = console.locale();
    line.setResourceBundle(CommandTexts.of("ntm", locale).bundle());
    line.getSubcommands()
        .forEach((name, sub) -> sub.setResourceBundle(CommandTexts.of(name, locale).bundle()));
    line.setOut(console.help());
    line.setErr(console.err());
    line.setParameterExceptionHandler(new WrongUsage(console));
    line.setExecutionExceptionHandler(new FailureMessages(console));
    line.setUsageHelpAutoWidth(true);
    line.setUsageHelpLongOptionsMaxWidth(28);
    line.setAbbreviatedOptionsAllowed(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.AUTO));
    return line;
  }

  // From Java 22 on there may be a console that is no terminal; without TERM there is none either.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    return System.console() != null && System.getenv("TERM") != null;
  }
}
