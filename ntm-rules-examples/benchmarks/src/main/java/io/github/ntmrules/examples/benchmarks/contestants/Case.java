package io.github.ntmrules.examples.benchmarks.contestants;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.examples.benchmarks.law.Law;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in the regions that ask the same of it: what a rule author would write down as one
 * group of rules, one row of a decision table or one expression.
 *
 * @param row the indicator
 * @param place its place in the set, from 0
 * @param regions the regions; empty where all regions ask the same
 * @param levels the level of each part, {@code null} where none decides
 */
record Case(Law.Row row, int place, List<Region> regions, List<@Nullable BigDecimal> levels) {

  /** All cases of the set, in the order of the decree. */
  static List<Case> all(Law law) {
    List<Case> cases = new ArrayList<>();
    for (int place = 0; place < law.rows().size(); place++) {
      cases.addAll(of(law.rows().get(place), place));
    }
    return cases;
  }

  /** The cases of one indicator. */
  static List<Case> of(Law.Row row, int place) {
    Map<List<@Nullable BigDecimal>, List<Region>> groups = new LinkedHashMap<>();
    for (Region region : Region.values()) {
      groups.computeIfAbsent(levels(row, region), each -> new ArrayList<>()).add(region);
    }
    boolean everywhere = groups.size() == 1;
    List<Case> cases = new ArrayList<>();
    groups.forEach(
        (levels, regions) ->
            cases.add(new Case(row, place, everywhere ? List.of() : regions, levels)));
    return cases;
  }

  private static List<@Nullable BigDecimal> levels(Law.Row row, Region region) {
    @Nullable BigDecimal[] levels = new @Nullable BigDecimal[row.parts().size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = row.parts().get(i).value(region);
    }
    return Arrays.asList(levels);
  }

  /** Whether a level of some part decides. */
  boolean decides() {
    return levels.stream().anyMatch(level -> level != null);
  }

  /**
   * The condition under which the outcome is met or not met, in the words of a language with {@code
   * &&}, {@code ||} and {@code !} on booleans. Missing figures satisfy neither.
   */
  String condition(Outcome outcome, Comparing language) {
    boolean met = outcome == Outcome.MET;
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      BigDecimal level = levels.get(i);
      parts.add(level == null ? "false" : language.compare(row.parts().get(i), level, met));
    }
    boolean and = (row.join() == Law.Join.ALL) == met;
    return parts.size() == 1 ? parts.get(0) : "(" + String.join(and ? " && " : " || ", parts) + ")";
  }

  /** The condition under which the outcome is undetermined: neither of the above. */
  String undetermined(Comparing language) {
    return decides()
        ? "!"
            + wrapped(condition(Outcome.MET, language))
            + " && !"
            + wrapped(condition(Outcome.NOT_MET, language))
        : "true";
  }

  private static String wrapped(String condition) {
    return condition.startsWith("(") && condition.endsWith(")") && balanced(condition)
        ? condition
        : "(" + condition + ")";
  }

  private static boolean balanced(String condition) {
    int depth = 0;
    for (int i = 0; i < condition.length() - 1; i++) {
      depth += condition.charAt(i) == '(' ? 1 : condition.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  /** How a language writes one comparison. */
  interface Comparing {
    /**
     * A boolean expression that is false where the figure is missing.
     *
     * @param met whether it asks for the level being reached; else for its being missed
     */
    String compare(Law.Part part, BigDecimal level, boolean met);
  }
}
