package io.github.ntmrules.internal.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of units, folded: whatever their case, blanks, hyphens and apostrophes, wherever the tone
 * mark stands ({@code hoà}, {@code hòa}), and with {@code i} or {@code y} where both are written
 * ({@code Mỹ}, {@code Mĩ}).
 */
public final class NameKey {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String VOWELS = "aeiouy";

  // The mark of another letter of the alphabet: â ă ơ.
  private static final String QUALITIES = "\u0302\u0306\u031B";

  private static final Pattern LONE_Y =
      Pattern.compile("(?<=[bcdđghklmnpqrstvx]|qu)y(?![aeiouy\u0302\u0306\u031B])");
  private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

  private NameKey() {}

  /**
   * {@return the name with its tones and letters told apart: {@code Hoà} and {@code Hòa} are one,
   * {@code Hoa} is another}
   *
   * @param name the name
   */
  public static String exact(String name) {
    String small =
        Normalizer.normalize(
            Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(small.length() + 4);
    StringBuilder tones = new StringBuilder(2);
    for (int i = 0; i < small.length(); i++) {
      char letter = small.charAt(i);
      int tone = TONES.indexOf(letter);
      if (tone >= 0) {
        tones.append((char) ('\uE001' + tone)); // no letter and no figure
      } else if (QUALITIES.indexOf(letter) >= 0) {
        key.append(letter);
      } else if (Character.isLetterOrDigit(letter)) {
        char latin =
            letter == 'đ' || letter == 'ð' || letter == 'ɖ' ? 'đ' : LatinLetters.latin(letter);
        if (VOWELS.indexOf(latin) < 0) {
          key.append(tones);
          tones.setLength(0);
        }
        key.append(latin);
      }
    }
    return even(key.append(tones).toString());
  }

  /** With i for a lone y, and without zeros before a number. */
  private static String even(String key) {
    String lone = key.indexOf('y') < 0 ? key : LONE_Y.matcher(key).replaceAll("i");
    return lone.indexOf('0') < 0 ? lone : ZEROS.matcher(lone).replaceAll("");
  }

  /**
   * {@return the name in Latin letters alone, without any mark}
   *
   * @param name the name
   */
  public static String bare(String name) {
    String small = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char letter = small.charAt(i);
      if (Character.isLetterOrDigit(letter)) {
        key.append(LatinLetters.latin(letter));
      }
    }
    return even(key.toString());
  }

  /**
   * {@return whether a mark stands on any letter: then that no mark stands on another may be meant}
   *
   * @param name the name
   */
  public static boolean hasMarks(String name) {
    String parted = Normalizer.normalize(name, Normalizer.Form.NFD);
    return parted
        .chars()
        .anyMatch(
            each ->
                Character.getType(each) == Character.NON_SPACING_MARK || "đĐ".indexOf(each) >= 0);
  }
}
