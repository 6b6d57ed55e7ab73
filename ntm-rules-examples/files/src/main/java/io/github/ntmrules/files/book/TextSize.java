package io.github.ntmrules.files.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much room texts take; letters count as wide as digits, which they hardly ever are. */
final class TextSize {

  private static final int DAY = 11;

  private TextSize() {}

  /** The longest of its lines. */
  static int width(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof LocalDate) {
      return DAY;
    }
    if (value instanceof BigDecimal || value instanceof Number) {
      return number(value.toString());
    }
    String text = value.toString();
    int widest = 0;
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      used = text.charAt(i) == '\n' ? 0 : used + letter(text.charAt(i));
      widest = Math.max(widest, used);
    }
    return widest;
  }

  /** With signs between the thousands. */
  private static int number(String plain) {
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    return plain.length() + Math.max(0, whole - 1) / 3;
  }

  /** An accent written as a character of its own takes no room. */
  private static int letter(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1;
  }

  /** The longest of its words. */
  static int word(String text) {
    int longest = 0;
    for (String each : List.of(text.split("\\s+", -1))) {
      longest = Math.max(longest, width(each));
    }
    return longest;
  }

  /** How many lines a text takes where there is that room; long words are broken. */
  static int lines(@Nullable Object value, int room) {
    if (!(value instanceof String text) || (text.length() <= room && text.indexOf('\n') < 0)) {
      return 1;
    }
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += wrapped(line, Math.max(1, room));
    }
    return lines;
  }

  private static int wrapped(String line, int room) {
    int lines = 1;
    int used = 0;
    for (String word : line.split(" ", -1)) {
      int length = width(word);
      if (used > 0 && used + 1 + length > room) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      while (used > room) {
        lines++;
        used -= room;
      }
    }
    return lines;
  }
}
