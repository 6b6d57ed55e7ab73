package io.github.ntmrules.internal.check;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Designations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.text.Suggestions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which measure or designation of the library a label or a name of a folder may mean. */
final class NearLabels {

  /** Words that say nothing of what is counted, without accents. */
  private static final Set<String> NOTHING_SAID =
      Set.of(
          "ty", "ti", "le", "so", "luong", "co", "duoc", "cac", "va", "cua", "tren", "dia", "ban");

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  // Of all words of both labels, so many in a hundred are in both.
  private static final int NEAR = 70;

  private static final Map<Measure, Set<String>> LIBRARY =
      Measures.standard().reportable().stream()
          .collect(
              Collectors.toMap(
                  each -> each,
                  each -> words(each.labelVi()),
                  (one, other) -> one,
                  LinkedHashMap::new));

  private NearLabels() {}

  /**
   * The measure of the library that is called most nearly as that one, if most of the words are the
   * same; the same words whatever the kind, and else one of its kind.
   */
  static @Nullable Measure of(Measure measure) {
    Set<String> words = words(measure.labelVi());
    Measure nearest = null;
    int most = NEAR - 1;
    for (Map.Entry<Measure, Set<String>> each : LIBRARY.entrySet()) {
      int alike = alike(words, each.getValue());
      if (alike > most && (alike == 100 || each.getKey().kind() == measure.kind())) {
        nearest = each.getKey();
        most = alike;
      }
    }
    return nearest;
  }

  /** The designation of the library that is called most nearly as that one, by the same measure. */
  static @Nullable Designation of(Designation designation) {
    Set<String> words = words(designation.nameVi());
    Designation nearest = null;
    int most = NEAR - 1;
    for (Designation each : Designations.standard().all()) {
      int alike = alike(words, words(each.nameVi()));
      if (alike > most) {
        nearest = each;
        most = alike;
      }
    }
    return nearest;
  }

  private static int alike(Set<String> one, Set<String> other) {
    int both = 0;
    for (String word : one) {
      both += other.contains(word) ? 1 : 0;
    }
    int all = one.size() + other.size() - both;
    return all == 0 ? 0 : 100 * both / all;
  }

  private static Set<String> words(String label) {
    Set<String> words = new HashSet<>(List.of(BETWEEN.split(Suggestions.bare(label), -1)));
    words.removeAll(NOTHING_SAID);
    words.remove("");
    return words;
  }
}
