package io.github.ntmrules.json.internal;

import io.github.ntmrules.json.JsonException;
import io.github.ntmrules.json.JsonProblem;
import io.github.ntmrules.json.JsonProblem.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a value. Not thread-safe. */
final class Problems {

  private static final int LONGEST = 60;

  private final List<JsonProblem> all = new ArrayList<>();

  void add(Kind kind, String path, String... details) {
    all.add(new JsonProblem(kind, path, shortened(details), null, null));
  }

  void suggesting(
      Kind kind, String path, String given, @Nullable String suggestion, String... more) {
    List<String> details = new ArrayList<>(shortened(given));
    details.addAll(List.of(more));
    all.add(new JsonProblem(kind, path, details, suggestion, null));
  }

  private static List<String> shortened(String... details) {
    List<String> some = new ArrayList<>();
    for (String each : details) {
      int length = each.codePointCount(0, each.length());
      some.add(
          length <= LONGEST ? each : each.substring(0, each.offsetByCodePoints(0, LONGEST)) + "…");
    }
    return some;
  }

  List<JsonProblem> all() {
    return all;
  }

  int count() {
    return all.size();
  }

  void check(String type) {
    if (!all.isEmpty()) {
      throw new JsonException(type, all);
    }
  }

  /** The word that is nearest in spelling, or {@code null} if none is near. */
  static @Nullable String nearest(String word, Collection<String> words) {
    String nearest = null;
    int least = word.length() / 3 + 1;
    String mine = word.toLowerCase(Locale.ROOT);
    for (String each : words) {
      int distance = distance(mine, each.toLowerCase(Locale.ROOT), least);
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    return nearest;
  }

  private static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) >= most) {
      return most;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
