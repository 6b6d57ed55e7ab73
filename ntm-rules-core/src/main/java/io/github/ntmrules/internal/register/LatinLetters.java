package io.github.ntmrules.internal.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words in small Latin letters without marks, whatever alphabet they were typed in. */
public final class LatinLetters {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NO_SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");

  /** Letters of other alphabets that look like Latin ones, without marks and small. */
  private static final Map<Character, Character> LOOKING_ALIKE = new HashMap<>();

  static {
    String others = "đðɖаеорсухіјѕһԁԛԝвкмнтοανρικυτɡı";
    String latin = "dddaeopcyxijshdqwbkmhtoavpikutgi";
    for (int i = 0; i < latin.length(); i++) {
      LOOKING_ALIKE.put(others.charAt(i), latin.charAt(i));
    }
  }

  private LatinLetters() {}

  /**
   * {@return the words, without figures}
   *
   * @param text what was typed
   */
  public static List<String> words(String text) {
    return words(text, NO_LETTERS);
  }

  /**
   * {@return the words, among which are figures}
   *
   * @param text what was typed
   */
  public static List<String> wordsAndFigures(String text) {
    return words(text, NO_SIGNS);
  }

  /**
   * {@return whether words are those of a name, one at least as a whole and the others as their
   * first letter alone}
   *
   * @param words the words
   * @param name the words of the name
   */
  public static boolean areShortened(List<String> words, List<String> name) {
    if (words.size() != name.size()) {
      return false;
    }
    int whole = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean same = word.equals(name.get(i));
      whole += same ? 1 : 0;
      if (!same && !(word.length() == 1 && name.get(i).startsWith(word))) {
        return false;
      }
    }
    return whole > 0 && whole < words.size();
  }

  /** The Latin letter that looks like that small one. */
  static char latin(char letter) {
    return LOOKING_ALIKE.getOrDefault(letter, letter);
  }

  private static List<String> words(String text, Pattern between) {
    String small =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      latin.append(latin(small.charAt(i)));
    }
    List<String> words = new ArrayList<>();
    for (String word : between.split(UNSEEN.matcher(latin).replaceAll(""), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
