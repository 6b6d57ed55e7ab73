package io.github.ntmrules.examples.workbench;

import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.text.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, what was probably meant, and where help is. */
final class WrongUsage implements IParameterExceptionHandler {

  private final Console console;
  private final Texts texts;

  WrongUsage(Console console) {
    this.console = console;
    this.texts = CommandTexts.of("ntm", console.locale());
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    PrintWriter err = console.err();
    CommandLine command = wrong.getCommandLine();
    err.println(message(wrong));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        err.println(texts.get("maybe", String.join(", ", near)));
      }
    }
    String unknown = unknownCommand(wrong);
    String near = unknown == null ? null : nearest(unknown, command);
    if (near != null) {
      err.println(texts.get("maybe", near));
    }
    err.println(texts.get("usage.help", command.getCommandSpec().qualifiedName()));
    return ExitCode.BAD_INPUT;
  }

  private String message(ParameterException wrong) {
    if (wrong instanceof MissingParameterException missing) {
      return texts.get(
          "usage.missing",
          missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(", ")));
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return texts.get("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return texts.get("usage.twice", name(twice.getOverwritten()));
    }
    if (wrong.getArgSpec() != null) {
      String values = values(wrong.getArgSpec());
      String message = texts.get("usage.value", name(wrong.getArgSpec()), said(wrong));
      return values.isEmpty() ? message : message + "\n" + texts.get("usage.values", values);
    }
    String unknown = unknownCommand(wrong);
    if (unknown != null) {
      return texts.get("usage.noSuchCommand", unknown);
    }
    String message = wrong.getMessage();
    return message == null || message.isEmpty() ? texts.get("usage.noCommand") : message;
  }

  /** The command that help was asked for and that there is none of, or {@code null}. */
  private static @Nullable String unknownCommand(ParameterException wrong) {
    boolean named = wrong.getArgSpec() == null && !(wrong instanceof UnmatchedArgumentException);
    String value = named ? wrong.getValue() : null;
    return value == null || value.isEmpty() ? null : value;
  }

  private static @Nullable String nearest(String unknown, CommandLine command) {
    return Spelling.nearest(unknown, command.getSubcommands().keySet());
  }

  /** What can be written where only some words can; empty elsewhere. */
  private static String values(ArgSpec argument) {
    Class<?>[] types = argument.auxiliaryTypes();
    Class<?> type = types.length == 0 ? argument.type() : types[0];
    if (!type.isEnum()) {
      return "";
    }
    String label = argument.paramLabel();
    return label.indexOf('|') >= 0
        ? label.replace("|", ", ")
        : Stream.of(type.getEnumConstants())
            .map(each -> each.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }

  private String said(ParameterException wrong) {
    return wrong.getValue() == null ? "" : texts.get("usage.said", wrong.getValue());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
