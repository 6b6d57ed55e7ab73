package io.github.ntmrules.examples.workbench.text;

import io.github.ntmrules.files.text.Texts;
import java.util.Locale;

/** Where the words of the commands are. */
public final class CommandTexts {

  private CommandTexts() {}

  /**
   * The words of a command, from the files {@code <command>_vi.properties} and {@code
   * <command>_en.properties} beside this class, on top of those that all commands share.
   *
   * @throws IllegalStateException if there is no such command
   */
  public static Texts of(String command, Locale locale) {
    return common(locale).with(CommandTexts.class, command);
  }

  /** The words that all commands share. */
  public static Texts common(Locale locale) {
    return Texts.common(locale).with(CommandTexts.class, "common");
  }
}
