package io.github.ntmrules.internal.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what was probably meant. */
public final class Suggestions {

  /** Most names that are suggested together. */
  private static final int FEW = 3;

  private static final int SHORTEST_BEGINNING = 3;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Suggestions() {}

  /**
   * The candidate that is nearest in spelling, the first of equals; {@code null} if none is within
   * a third of the length.
   */
  public static @Nullable String nearest(String word, Collection<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Math.max(2, Math.min(word.length(), 60) / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), bestDistance);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * The candidates that are nearest in spelling, the nearest first, {@value #FEW} at most: those
   * that are as near as {@link #nearest} asks; if there is none, those that begin with the word.
   */
  public static List<String> nearestFew(String word, Collection<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, Math.min(word.length(), 60) / 3) + 1;
    Map<String, Integer> near = new LinkedHashMap<>();
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), limit);
      if (distance < limit) {
        near.put(candidate, distance);
      }
    }
    Stream<String> found =
        near.isEmpty() && wanted.length() >= SHORTEST_BEGINNING
            ? candidates.stream().filter(each -> each.toLowerCase(Locale.ROOT).startsWith(wanted))
            : near.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return found.limit(FEW).toList();
  }

  /** In small letters without accents: {@code tỷ lệ Đạt} is {@code ty le dat}. */
  public static String bare(String words) {
    return MARKS
        .matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  /** Levenshtein distance, or {@code limit} if it is not less. */
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return Math.min(previous[b.length()], limit);
  }
}
