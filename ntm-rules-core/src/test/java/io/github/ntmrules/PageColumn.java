package io.github.ntmrules;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a set's page, and circumstances in which it applies.
 *
 * @param name the column, as the set names it; a region's abbreviation where only the region makes
 *     a difference; empty where nothing does
 * @param region the region, or {@code null}
 * @param designations the fewest designations that lead to the column
 */
record PageColumn(String name, @Nullable Region region, Set<Designation> designations) {

  /** The circumstances on a day. */
  Scope on(LocalDate day) {
    return Scope.of(day, region, null, designations);
  }

  /** The heading of the column. */
  String heading() {
    return name.isEmpty() ? "Mức" : name.replaceFirst("^nhom-", "Nhóm ");
  }

  /** The columns of a set, in its order, each reached by a scope of every day. */
  static List<PageColumn> of(SetScopes scopes, Assessor assessor) {
    CriteriaSet set = scopes.set();
    if (!set.columns().isEmpty()) {
      return set.columns().stream().map(name -> found(name, scopes, assessor)).toList();
    }
    if (set.regionNeeded()) {
      return Stream.of(Region.values())
          .map(region -> new PageColumn(region.abbreviation(), region, Set.of()))
          .toList();
    }
    return List.of(new PageColumn("", null, Set.of()));
  }

  private static PageColumn found(String name, SetScopes scopes, Assessor assessor) {
    for (Set<Designation> designations : scopes.designations()) {
      for (Region region : scopes.regions()) {
        PageColumn column = new PageColumn(name, region, designations);
        if (scopes.days().stream()
            .allMatch(day -> name.equals(assessor.requirements(column.on(day)).column()))) {
          return column;
        }
      }
    }
    throw new IllegalStateException(scopes.set().id() + ": no scope leads to the column " + name);
  }
}
