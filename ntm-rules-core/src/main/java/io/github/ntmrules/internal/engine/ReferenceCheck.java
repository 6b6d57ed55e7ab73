package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedFolder;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules that rest on other sets, since only the other sets can tell whether a reference
 * holds: in every region, at the ends of the period and in every year of it.
 */
final class ReferenceCheck {

  private ReferenceCheck() {}

  /** Whether any rule refers to another set. */
  static boolean needed(CheckedFolder checked) {
    return checked.rules().stream().anyMatch(CheckedRule::refers);
  }

  /** What is wrong with references; empty also where there are none. */
  static List<RuleProblem> problems(RuleSet rules, CheckedFolder checked) {
    if (!needed(checked)) {
      return List.of();
    }
    Set<RuleProblem> problems = new LinkedHashSet<>();
    for (Scope scope : scopes(rules, checked)) {
      try {
        rules.resolve(scope);
      } catch (RuleException e) {
        problems.addAll(e.problems());
      }
    }
    return List.copyOf(problems);
  }

  private static List<Scope> scopes(RuleSet rules, CheckedFolder checked) {
    Overlay overlay = checked.overlay() == null ? null : checked.overlay().overlay();
    LocalDate from =
        overlay == null ? rules.description().set().inForceFrom() : overlay.inForceFrom();
    LocalDate until =
        overlay == null ? rules.description().set().inForceUntil() : overlay.inForceUntil();
    String province = overlay == null ? null : overlay.province();
    List<Scope> scopes = new ArrayList<>();
    for (LocalDate day : days(from, until)) {
      for (Region region : Region.values()) {
        scopes.add(Scope.of(day, region, province, Set.of()));
      }
    }
    return scopes;
  }

  private static Set<LocalDate> days(LocalDate from, @Nullable LocalDate until) {
    LocalDate last = until == null ? from.plusYears(1) : until.minusDays(1);
    Set<LocalDate> days = new TreeSet<>(List.of(from, last));
    for (int year = from.getYear() + 1; year <= last.getYear(); year++) {
      days.add(LocalDate.of(year, 1, 1));
    }
    return days;
  }
}
