package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.register.LatinLetters;
import io.github.ntmrules.internal.register.ProvinceList;
import io.github.ntmrules.internal.text.Suggestions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the provinces and cities under the centre (tỉnh, thành phố trực thuộc trung ương):
 * the 63 until 30 June 2025, among which are the 34 since. One that is written in any usual way is
 * the same: with or without "tỉnh", "TP.", capitals, blanks, hyphens or tone marks, in letters that
 * only look like those of the alphabet. A name of none of them is left as it is, for a list of
 * names may be newer than this one.
 *
 * <p>Source: the list of the statistics office of 18 July 2025.
 */
public final class Provinces {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");

  // No name is longer by far; nothing is worked out for a text that is none.
  private static final int LONGEST = 80;

  // A shorter text is near to many.
  private static final int SHORTEST = 4;

  private static final int LETTERS_FOR_A_SLIP = 4;

  /** What may stand before a name, without marks; the longer first. */
  private static final List<List<String>> KINDS =
      List.of(
          List.of("thanh", "pho"), List.of("t", "p"), List.of("tinh"), List.of("tp"), List.of("t"));

  /** What may stand after it in English. */
  private static final List<String> KINDS_AFTER = List.of("province", "city");

  private static final List<List<String>> COUNTRY =
      List.of(List.of("viet", "nam"), List.of("vietnam"), List.of("vn"));

  /** The names, by what is left of each spelling when it is folded. */
  private static final Map<String, String> BY_SPELLING = new LinkedHashMap<>();

  private static final List<String> NAMES;
  private static final Set<String> AS_THEY_ARE = new HashSet<>(Set.of(Scope.ANOTHER_PROVINCE));

  static {
    List<String> names = new ArrayList<>();
    for (ProvinceList.Before entry : ProvinceList.before()) {
      names.add(entry.name());
      BY_SPELLING.put(folded(entry.name()), entry.name());
      entry.others().forEach(other -> BY_SPELLING.put(folded(other), entry.name()));
    }
    NAMES = List.copyOf(names);
    AS_THEY_ARE.addAll(names);
  }

  private Provinces() {}

  /** {@return the names, in the order of the statistics office} */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * {@return the province's name as it is in the list, or {@code null} if it is none of them}
   *
   * @param text the name, written in any usual way
   */
  public static @Nullable String find(String text) {
    Objects.requireNonNull(text, "text");
    if (text.length() > LONGEST) {
      return null;
    }
    List<String> words = withoutCountry(words(text));
    String name = BY_SPELLING.get(String.join("", words));
    if (name != null) {
      return name;
    }
    if (!words.isEmpty() && KINDS_AFTER.contains(words.get(words.size() - 1))) {
      words = words.subList(0, words.size() - 1);
    }
    for (List<String> kind : KINDS) {
      if (words.size() > kind.size() && words.subList(0, kind.size()).equals(kind)) {
        String rest = String.join("", words.subList(kind.size(), words.size()));
        return BY_SPELLING.get(rest);
      }
    }
    return BY_SPELLING.get(String.join("", words));
  }

  /**
   * {@return the province's name as it is in the list; what is none of them, as it is, without what
   * is not seen and with single blanks}
   *
   * @param text the name, written in any usual way
   */
  public static String canonical(String text) {
    if (AS_THEY_ARE.contains(text)) {
      return text;
    }
    String known = find(text);
    if (known != null) {
      return known;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return BLANKS.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll(" ").strip();
  }

  /**
   * {@return whether a unit's province is stated and one of the list} One that is stated and none
   * of them may be any: what depends on it is open, as where none is stated.
   *
   * @param name as {@link Scope#province} has it, or {@code null} if none is stated
   */
  public static boolean isListed(@Nullable String name) {
    return name != null && AS_THEY_ARE.contains(name);
  }

  /**
   * {@return the one province whose name is shortened so – {@code B.Phước}, {@code N. Định} –, or
   * {@code null} if none or several may be} A word at least is written out; the others are their
   * first letters.
   *
   * @param text the name, written in any usual way
   */
  public static @Nullable String shortened(String text) {
    Objects.requireNonNull(text, "text");
    if (text.length() > LONGEST) {
      return null;
    }
    List<String> words = withoutCountry(words(text));
    Set<String> found = new HashSet<>();
    for (String name : NAMES) {
      if (isShortened(words, words(name))) {
        found.add(name);
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static boolean isShortened(List<String> words, List<String> name) {
    // "tỉnh B.Phước" is no shorter name than "B.Phước".
    for (List<String> kind : KINDS) {
      int before = kind.size();
      if (words.size() == name.size() + before
          && words.subList(0, before).equals(kind)
          && LatinLetters.areShortened(words.subList(before, words.size()), name)) {
        return true;
      }
    }
    return LatinLetters.areShortened(words, name);
  }

  /**
   * {@return what was probably meant by a name that is none of them, or {@code null}} Names are
   * short and near to each other, and some are those of provinces that are no more: only the one
   * that differs in a letter of four at most, and less than any other, is meant.
   *
   * @param text the name
   */
  public static @Nullable String nearest(String text) {
    List<String> words = words(text);
    for (List<String> kind : KINDS) {
      if (words.size() > kind.size() && words.subList(0, kind.size()).equals(kind)) {
        words = words.subList(kind.size(), words.size());
        break;
      }
    }
    String word = String.join("", words);
    return word.length() < SHORTEST ? null : nearestTo(word);
  }

  private static @Nullable String nearestTo(String word) {
    int limit = Math.max(1, Math.min(word.length(), LONGEST) / LETTERS_FOR_A_SLIP) + 1;
    int least = limit;
    Set<String> nearest = new HashSet<>();
    for (Map.Entry<String, String> each : BY_SPELLING.entrySet()) {
      int distance = Suggestions.distance(word, each.getKey(), limit);
      if (distance < least) {
        nearest.clear();
        least = distance;
      }
      if (distance < limit && distance == least) {
        nearest.add(each.getValue());
      }
    }
    return nearest.size() == 1 ? nearest.iterator().next() : null;
  }

  /** Without the country after it: {@code Hà Tĩnh, Việt Nam}. */
  private static List<String> withoutCountry(List<String> words) {
    for (List<String> country : COUNTRY) {
      int rest = words.size() - country.size();
      if (rest > 0 && words.subList(rest, words.size()).equals(country)) {
        return words.subList(0, rest);
      }
    }
    return words;
  }

  private static String folded(String name) {
    return String.join("", words(name));
  }

  private static List<String> words(String text) {
    return LatinLetters.words(text);
  }
}
