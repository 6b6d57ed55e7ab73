package io.github.ntmrules.internal.syntax;

import io.github.ntmrules.internal.text.Unseen;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which characters may stand in a rule file, and what was probably meant by others. */
final class Characters {

  private static final int FIRST_FULL_WIDTH = 0xFF01;
  private static final int LAST_FULL_WIDTH = 0xFF5E;
  private static final int FULL_WIDTH_TO_ASCII = 0xFEE0;

  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "-"),
          Map.entry(0x2212, "-"),
          Map.entry(0x2264, "<="),
          Map.entry(0x2265, ">="),
          Map.entry(0x2260, "!="),
          Map.entry(0x037E, ";"),
          Map.entry(0x201A, ","),
          Map.entry(0x066B, "."),
          Map.entry(0x00B4, "\""),
          Map.entry(0x0060, "\""));

  // Letters of other scripts that look like Latin ones.
  private static final String LOOK_ALIKES = "аеорсухіјѕԁһӏАВЕКМНОРСТУХІЈЅοαΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  private static final String LATIN = "aeopcyxijsdhlABEKMHOPCTYXIJSoaABEZHIKMNOPTYX";

  private Characters() {}

  /** A typographic quote. */
  static boolean curlyQuote(int c) {
    return "“”„‟‘’‚‛«»＂＇".indexOf(c) >= 0;
  }

  /** A blank that is neither a space, a tab nor the end of a line. */
  static boolean strangeBlank(int c) {
    return c != ' ' && (Character.isSpaceChar(c) || c == '\f' || c == 0x0B);
  }

  /**
   * Whether accents are stored together with their letters. For the letters of Vietnamese this can
   * be told without the tables of Unicode, which take long to load.
   */
  static boolean composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean surely = c < 0x300 || (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x2010 && c <= 0x2027);
      if (!surely) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }

  /** A character that is not seen, or changes how others are seen, or is none at all. */
  static boolean hidden(int c) {
    return Unseen.is(c)
        ? c != '\t' && c != '\r' && c != '\n'
        : c == 0xFFFD || Character.isSupplementaryCodePoint(c);
  }

  /** What to write instead, or {@code null} where it is simply to be taken away. */
  static @Nullable String instead(int c) {
    if (curlyQuote(c)) {
      return "\"";
    }
    if (strangeBlank(c)) {
      return "␠";
    }
    if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
      return Character.toString(c - FULL_WIDTH_TO_ASCII);
    }
    return SIGNS.get(c);
  }

  /** The word with letters that only look Latin replaced, or {@code null} if others remain. */
  static @Nullable String latin(String word) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int found = LOOK_ALIKES.indexOf(c);
      if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
        latin.append((char) (c - FULL_WIDTH_TO_ASCII));
      } else if (found >= 0) {
        latin.append(LATIN.charAt(found));
      } else if (c < 0x80) {
        latin.append(c);
      } else {
        return null;
      }
    }
    return latin.toString();
  }

  /** The character as a person can look it up: {@code U+00A0 NO-BREAK SPACE}. */
  static String name(int c) {
    String name = Character.getName(c);
    String code = "U+%04X".formatted(c);
    return name == null ? code : code + " " + name;
  }
}
