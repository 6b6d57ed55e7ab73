package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.reading.PossibleGroups;
import io.github.ntmrules.internal.scope.Mentions;
import io.github.ntmrules.internal.scope.ScopeSpace;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rules speak by the designations that tell groups apart, and so decide for a unit of which
 * it is not determined in which group it is. A rule that speaks for the group leaves that open.
 */
final class GroupByDesignations {

  private final CriteriaSet set;
  private final PossibleGroups groups;
  private final List<Set<Designation>> telling;

  private GroupByDesignations(CriteriaSet set, PossibleGroups groups) {
    this.set = set;
    this.groups = groups;
    this.telling =
        ScopeSpace.of(groups.mentions(), List.of(set), List.of()).on(set.inForceFrom()).stream()
            .map(Scope::designations)
            .distinct()
            .toList();
  }

  /**
   * A note on each of them.
   *
   * @param ofSet the rules of the set, which conclude groups or do not
   * @param looked the rules that are looked at: the same, or those of an overlay
   */
  static List<RuleProblem> in(LoadedRules ofSet, LoadedRules looked) {
    CriteriaSet set = ofSet.set().set();
    PossibleGroups groups = PossibleGroups.of(ofSet.rules(), set.columns());
    if (!groups.any()) {
      return List.of();
    }
    GroupByDesignations by = new GroupByDesignations(set, groups);
    return looked.rules().stream()
        .filter(rule -> rule.provides() && !rule.looksAtGroup())
        .map(by::note)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable RuleProblem note(CheckedRule rule) {
    Mentions both = new Mentions();
    both.addAll(groups.mentions());
    both.addAll(rule.condition().mentions());
    ScopeSpace space = ScopeSpace.of(both, List.of(set), List.of());
    Scope found = space.tooMany() ? null : space.first(scope -> decides(rule, scope));
    if (found == null) {
      return null;
    }
    // As rule files write them.
    String held =
        found.designations().stream()
            .map(Designation::id)
            .sorted()
            .collect(Collectors.joining(", "));
    String possible = String.join(", ", possible(found));
    return RuleProblem.of(
        Kind.GROUP_BY_DESIGNATIONS, rule.reference(), List.of(held, possible), meant(rule, found));
  }

  /** Whether it speaks in that scope, and not in all of some group that is possible there. */
  private boolean decides(CheckedRule rule, Scope scope) {
    if (!rule.appliesIn(scope)) {
      return false;
    }
    List<String> possible = possible(scope);
    return possible.size() > 1
        && variants(scope).stream()
            .anyMatch(
                each -> {
                  String group = only(each);
                  return group != null && possible.contains(group) && !rule.appliesIn(each);
                });
  }

  /** The condition on groups that says the same wherever the group is determined, if there is. */
  private @Nullable String meant(CheckedRule rule, Scope found) {
    Set<String> in = new LinkedHashSet<>();
    Set<String> out = new LinkedHashSet<>();
    for (Scope each : variants(found)) {
      String group = only(each);
      if (group != null) {
        (rule.appliesIn(each) ? in : out).add(group);
      }
    }
    boolean mixed = in.stream().anyMatch(out::contains);
    if (mixed || in.isEmpty()) {
      return null;
    }
    if (in.size() == 1) {
      return "group == \"" + in.iterator().next() + "\"";
    }
    return out.size() == 1 ? "group != \"" + out.iterator().next() + "\"" : null;
  }

  /** The same scope with each of the designations that tell groups apart, or without. */
  private List<Scope> variants(Scope scope) {
    Set<Designation> known = new TreeSet<>();
    telling.forEach(known::addAll);
    List<Scope> variants = new ArrayList<>();
    for (Set<Designation> each : telling) {
      Set<Designation> held = new TreeSet<>();
      held.addAll(scope.designations());
      held.removeAll(known);
      held.addAll(each);
      variants.add(Scope.of(scope.date(), scope.region(), scope.province(), held));
    }
    return variants;
  }

  private @Nullable String only(Scope scope) {
    List<String> possible = possible(scope);
    return possible.size() == 1 ? possible.get(0) : null;
  }

  private List<String> possible(Scope scope) {
    return groups.in(scope).stream()
        .map(Scope::group)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }
}
