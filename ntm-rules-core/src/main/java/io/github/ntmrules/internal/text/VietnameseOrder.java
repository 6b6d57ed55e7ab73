package io.github.ntmrules.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The order of names in the Vietnamese alphabet: a ă â b c d đ e ê …, whatever locales the platform
 * knows. Letters decide first, then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then the way the
 * name is written, so that only equal names compare as equal.
 */
public final class VietnameseOrder {

  private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private VietnameseOrder() {}

  /** Compares two names. */
  public static int compare(String one, String other) {
    int byLetters = byLetters(letters(one), letters(other));
    if (byLetters != 0) {
      return byLetters;
    }
    int byTones = tones(one).compareTo(tones(other));
    return byTones != 0 ? byTones : one.compareTo(other);
  }

  private static int byLetters(String one, String other) {
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      int order = Integer.compare(weight(one.charAt(i)), weight(other.charAt(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  // Blanks, digits and signs come before the alphabet, letters of other alphabets after it.
  private static int weight(char c) {
    int place = LETTERS.indexOf(c);
    if (place >= 0) {
      return (1 << 16) + place;
    }
    return Character.isLetter(c) ? (1 << 17) + c : c;
  }

  /** In small letters, without tones. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    apart(name).chars().filter(c -> TONES.indexOf(c) < 0).forEach(c -> letters.append((char) c));
    return Normalizer.normalize(letters, Normalizer.Form.NFC);
  }

  /** One digit for each letter: 0 for none (ngang), then in the order of {@link #TONES}. */
  private static String tones(String name) {
    StringBuilder tones = new StringBuilder();
    for (char c : apart(name).toCharArray()) {
      int tone = TONES.indexOf(c);
      if (tone < 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
        tones.append('0');
      } else if (tone >= 0 && tones.length() > 0) {
        tones.setCharAt(tones.length() - 1, (char) ('1' + tone));
      }
    }
    return tones.toString();
  }

  private static String apart(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
  }
}
