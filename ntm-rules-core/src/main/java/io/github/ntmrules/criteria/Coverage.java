package io.github.ntmrules.criteria;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much of the law is on file, by legal status. An indicator with several levels counts under
 * the least established of them.
 *
 * @param indicators number of indicators by status; every status has an entry
 * @param levels number of levels by status; every status has an entry
 * @param notApplicable number of indicators that are not assessed
 */
public record Coverage(
    Map<LegalStatus, Integer> indicators, Map<LegalStatus, Integer> levels, int notApplicable) {

  /**
   * Copies the maps and fills in zeros.
   *
   * @param indicators the indicators
   * @param levels the levels
   * @param notApplicable the not applicable
   */
  public Coverage {
    indicators = complete(indicators);
    levels = complete(levels);
  }

  private static Map<LegalStatus, Integer> complete(Map<LegalStatus, Integer> counts) {
    Map<LegalStatus, Integer> all = new EnumMap<>(LegalStatus.class);
    for (LegalStatus status : LegalStatus.values()) {
      all.put(status, counts.getOrDefault(status, 0));
    }
    return java.util.Collections.unmodifiableMap(all);
  }
}
