package io.github.ntmrules.files.report;

import io.github.ntmrules.population.GroupKey;
import java.util.List;
import java.util.Map;

/**
 * Groups of units of one kind, as a page shows them.
 *
 * @param heading by what they are grouped
 * @param groups the groups
 * @param <T> what was counted of a group
 */
record Grouped<T>(String heading, List<Group<T>> groups) {

  /** What was counted of a group. */
  record Group<T>(GroupKey key, T result) {}

  static <T> Grouped<T> of(String heading, Map<GroupKey, T> groups) {
    return new Grouped<>(
        heading,
        groups.entrySet().stream()
            .map(each -> new Group<>(each.getKey(), each.getValue()))
            .toList());
  }
}
