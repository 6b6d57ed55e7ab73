package io.github.ntmrules.examples.workbench;

import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.data.BadInputException;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.problem.NtmException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not do its work; never with a stack trace for what a user can mend. */
final class FailureMessages implements IExecutionExceptionHandler {

  private final Console console;
  private final Texts texts;

  FailureMessages(Console console) {
    this.console = console;
    this.texts = CommandTexts.common(console.locale());
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof OutputLostException) {
      // It is told at the end, wherever it came up.
      return ExitCode.BAD_INPUT;
    }
    String message = message(failure);
    if (message == null) {
      throw failure;
    }
    console.out().flush();
    console.err().println(message);
    return ExitCode.BAD_INPUT;
  }

  private @Nullable String message(Exception failure) {
    Locale locale = console.locale();
    if (failure instanceof BadInputException bad) {
      return bad.message(texts);
    }
    if (failure instanceof NtmException refused) {
      return refused.getCause() instanceof IOException unreadable
          ? file(unreadable)
          : refused.message(locale);
    }
    if (failure instanceof UncheckedIOException unchecked) {
      return file(unchecked.getCause());
    }
    return failure instanceof IOException file ? file(file) : null;
  }

  private String file(@Nullable IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      return texts.get("file.missing", missing.getFile());
    }
    return failure instanceof FileAlreadyExistsException there
        ? texts.get("file.exists", there.getFile())
        : texts.get("file.unreadable", failure == null ? "" : String.valueOf(failure.getMessage()));
  }
}
