package io.github.ntmrules.files.decree;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts of a decree in one spelling: small, composed, the tone mark where {@code hòa} has it, ASCII
 * digits and brackets, {@code >=} and {@code <=} for all signs of that meaning, {@code -} for all
 * dashes, single blanks. Line breaks stay, and so do the small digits of footnotes.
 */
final class PrintedText {

  private static final String NOTHING = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";
  private static final String BREAKS = "\r\u000B\f\u0085\u2028\u2029";
  private static final String DASHES = "‐‑‒–—―−﹣";
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\p{Z}]+");
  private static final Pattern ROUND_BREAK = Pattern.compile(" *\\n[ \\n]*");
  private static final Pattern NEW_PLACE =
      Pattern.compile("(o)([àáảãạèéẻẽẹ])(?!\\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\\p{L})");
  private static final Map<String, String> OLD_PLACE = new HashMap<>();
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('≥', ">="),
          Map.entry('≧', ">="),
          Map.entry('⩾', ">="),
          Map.entry('≤', "<="),
          Map.entry('≦', "<="),
          Map.entry('⩽', "<="),
          Map.entry('﹥', ">"),
          Map.entry('﹤', "<"),
          Map.entry('˃', ">"),
          Map.entry('˂', "<"),
          Map.entry('﹪', "%"),
          Map.entry('ð', "đ"));

  static {
    String[] tones = {"òaoà", "óaoá", "ỏaoả", "õaoã", "ọaoạ", "òeoè", "óeoé", "ỏeoẻ", "õeoẽ"};
    for (String each : tones) {
      OLD_PLACE.put(each.substring(2), each.substring(0, 2));
    }
    String[] more = {"ọeoẹ", "ùyuỳ", "úyuý", "ủyuỷ", "ũyuỹ", "ụyuỵ"};
    for (String each : more) {
      OLD_PLACE.put(each.substring(2), each.substring(0, 2));
    }
  }

  private PrintedText() {}

  /** That text in one spelling. */
  static String plain(String text) {
    String composed =
        Normalizer.normalize(text.replace("_x000D_", "\n"), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      append(plain, composed.charAt(i));
    }
    String spaced = BLANKS.matcher(plain).replaceAll(" ");
    String lines = ROUND_BREAK.matcher(spaced).replaceAll("\n");
    return tones(lines)
        .replace("> =", ">=")
        .replace("< =", "<=")
        .replace("qui định", "quy định")
        .replace("tỉ lệ", "tỷ lệ")
        .strip();
  }

  private static void append(StringBuilder plain, char c) {
    String sign = SIGNS.get(c);
    if (sign != null) {
      plain.append(sign);
    } else if (BREAKS.indexOf(c) >= 0) {
      plain.append('\n');
    } else if (DASHES.indexOf(c) >= 0) {
      plain.append('-');
    } else if (c >= '\uFF01' && c <= '\uFF5E') {
      plain.append(Character.toLowerCase((char) (c - 0xFEE0)));
    } else if (NOTHING.indexOf(c) < 0) {
      plain.append(c);
    }
  }

  /** With the tone mark of an open syllable on its first vowel: {@code hòa}, {@code ủy}. */
  static String tones(String small) {
    return NEW_PLACE.matcher(small).replaceAll(PrintedText::oldPlace);
  }

  private static String oldPlace(MatchResult found) {
    return OLD_PLACE.getOrDefault(found.group(), found.group());
  }
}
