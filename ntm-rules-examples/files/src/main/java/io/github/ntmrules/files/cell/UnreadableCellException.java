package io.github.ntmrules.files.cell;

import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell that says nothing that can be used. It has no stack trace: a file may have many. */
public final class UnreadableCellException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;

  private final String key;
  private final transient List<Object> arguments;
  private final @Nullable String suggestion;

  private UnreadableCellException(String key, @Nullable String suggestion, Object... arguments) {
    super(key, null, false, false);
    this.key = key;
    this.arguments = List.of(arguments);
    this.suggestion = suggestion;
  }

  /** With the message of that key and what it names: texts, and numbers to be written. */
  public static UnreadableCellException of(String key, Object... arguments) {
    return new UnreadableCellException(key, null, arguments);
  }

  /** The same with what was probably meant, if anything was. */
  public static UnreadableCellException maybe(
      @Nullable String suggestion, String key, Object... arguments) {
    return new UnreadableCellException(key, suggestion, arguments);
  }

  // Without signs between thousands: what is to be typed must not be ambiguous itself.
  private static String text(Object argument, Texts texts) {
    if (argument instanceof BigDecimal number) {
      String plain = number.toPlainString();
      return Texts.english(texts.locale()) ? plain : plain.replace('.', ',');
    }
    String text = argument.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** What is wrong, and on a new line what was probably meant. */
  public String message(Texts texts) {
    Object[] written = arguments.stream().map(each -> text(each, texts)).toArray();
    String message = texts.get(key, written);
    return suggestion == null ? message : message + "\n" + texts.get("maybe", suggestion);
  }
}
