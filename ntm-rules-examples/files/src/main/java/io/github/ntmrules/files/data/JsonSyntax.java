package io.github.ntmrules.files.data;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where JSON is none, in the words of this library: those of the parser are for programmers, and in
 * one language.
 */
final class JsonSyntax {

  private static final Pattern FIELD = Pattern.compile("Duplicate [^']*'(.*)'", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("Unrecognized token '(.*?)'.*", Pattern.DOTALL);
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected (?:character \\(|close marker )'(.)'.*", Pattern.DOTALL);

  /** What the parser's words contain, and what is said instead; the first that fits. */
  private static final List<Map.Entry<String, String>> MEANINGS =
      List.of(
          Map.entry("illegal unquoted character", "json.control"),
          Map.entry("illegal character", "json.control"),
          Map.entry("leading zero", "json.zeros"),
          Map.entry("(non-standard) comment", "json.comment"),
          Map.entry("character escape", "json.escape"));

  private static final int LONGEST = 60;

  private JsonSyntax() {}

  /** The same in our words, with line and column, of the unit of that number. */
  static UnreadableFileException failure(int number, JsonProcessingException cause) {
    JsonLocation at = cause.getLocation();
    String line = at == null ? "?" : Integer.toString(at.getLineNr());
    String column = at == null ? "?" : Integer.toString(at.getColumnNr());
    String said = cause.getOriginalMessage();
    if (cause instanceof JsonEOFException) {
      return new UnreadableFileException(number, "json.end", line, column);
    }
    if (cause instanceof StreamConstraintsException) {
      return new UnreadableFileException(number, "json.limit", line, column);
    }
    Matcher field = FIELD.matcher(said);
    if (field.find()) {
      return new UnreadableFileException(number, "json.key", line, column, shown(field.group(1)));
    }
    String small = said.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> each : MEANINGS) {
      if (small.contains(each.getKey())) {
        return new UnreadableFileException(number, each.getValue(), line, column);
      }
    }
    Matcher token = TOKEN.matcher(said);
    if (token.matches()) {
      return new UnreadableFileException(number, "json.word", line, column, shown(token.group(1)));
    }
    Matcher character = CHARACTER.matcher(said);
    if (!character.matches()) {
      return new UnreadableFileException(number, "json.wrong", line, column);
    }
    boolean closes = character.group(1).matches("[]}]");
    return new UnreadableFileException(
        number, closes ? "json.comma" : "json.character", line, column, character.group(1));
  }

  private static String shown(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
