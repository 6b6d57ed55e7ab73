package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.PartOf;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.internal.reasoning.FigureClasses;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The levels of needs that some figure meets or misses for certain, those that are not on file too,
 * and the figures on which that depends. Not thread-safe.
 */
final class HeldFigures {

  private final Set<Measure> reported;
  private final boolean confirmedOnly;
  private final Map<Measure, Set<Threshold>> levels = new LinkedHashMap<>();
  private final Set<Derivation> derivations = new LinkedHashSet<>();
  private final Set<Derivations> networks = new LinkedHashSet<>();
  private final Set<Threshold> askedLevels = new HashSet<>();
  private final Set<Measure> asked = new LinkedHashSet<>();
  private final Set<Measure> conditions = new LinkedHashSet<>();
  private final Set<Measure> all = new LinkedHashSet<>();

  /**
   * Those of needs.
   *
   * @param reported the figures that are reported
   * @param confirmedOnly strict mode
   */
  HeldFigures(Collection<Conjunct> needs, Set<Measure> reported, boolean confirmedOnly) {
    this.reported = reported;
    this.confirmedOnly = confirmedOnly;
    for (Conjunct need : needs) {
      collect(need.provision(), need.computed(), false);
    }
  }

  private void collect(Provision provision, Derivations computed, boolean condition) {
    Requirement requirement = provision.requirement();
    if (requirement != null) {
      collect(requirement, computed, condition);
    }
    provision.alternatives().forEach(each -> collect(each, computed, condition));
  }

  private boolean collect(Requirement requirement, Derivations computed, boolean condition) {
    return requirement.match(
        threshold -> note(threshold, computed.deciding(confirmedOnly), condition),
        combination ->
            combination.match(
                every -> collect(every.parts(), computed, condition),
                any -> collect(any.parts(), computed, condition),
                some -> collect(some.parts(), computed, condition),
                given -> {
                  boolean conditionKnown = collect(given.condition(), computed, true);
                  return collect(given.requirement(), computed, condition) && conditionKnown;
                }),
        meets -> {
          Derivations others = meets.requirements().derivations();
          meets.requirements().provisions().forEach(each -> collect(each, others, condition));
          return true;
        });
  }

  private boolean collect(List<Requirement> parts, Derivations computed, boolean condition) {
    parts.forEach(each -> collect(each, computed, condition));
    return true;
  }

  private boolean note(Threshold threshold, Derivations computed, boolean condition) {
    Measure measure = threshold.measure();
    if (!tellsFiguresApart(threshold)) {
      return false;
    }
    levels.computeIfAbsent(measure, each -> new LinkedHashSet<>()).add(threshold);
    networks.add(computed);
    Set<Measure> used = computed.closure(Set.of(measure));
    Set<Measure> beside = beside(used, computed);
    computed.forEach(
        each -> {
          if (beside.contains(each.measure())) {
            derivations.add(each);
          }
        });
    all.addAll(beside);
    if (condition) {
      conditions.addAll(used);
    } else {
      askedLevels.add(threshold);
      asked.addAll(used);
      beside.stream().filter(reported::contains).forEach(asked::add);
    }
    return true;
  }

  private boolean tellsFiguresApart(Threshold threshold) {
    return threshold.level().decides(confirmedOnly)
        || FigureClasses.of(threshold.measure(), ranges(List.of(threshold)), List.of()).size() > 1;
  }

  /** These figures and those that may be at odds with them, or say what they are. */
  private Set<Measure> beside(Set<Measure> some, Derivations computed) {
    Set<Measure> beside = new LinkedHashSet<>(some);
    boolean more = true;
    while (more) {
      more = false;
      for (Derivation each : computed) {
        boolean sum = reported.contains(each.measure());
        if (sum && each.parts().stream().anyMatch(beside::contains)) {
          more |= beside.add(each.measure());
        }
        if (beside.contains(each.measure())) {
          more |= beside.addAll(each.parts());
        }
      }
      for (PartOf each : Measures.standard().parts()) {
        if (beside.contains(each.part()) || beside.contains(each.whole())) {
          more |= beside.addAll(List.of(each.part(), each.whole()));
        }
      }
    }
    return beside;
  }

  /** What levels tell apart. */
  Set<Range> ranges(Collection<Threshold> some) {
    return FigureClasses.ranges(some, confirmedOnly);
  }

  /** The levels, by measure. */
  Map<Measure, Set<Threshold>> levels() {
    return levels;
  }

  /** The levels that the figure is held to. */
  Set<Threshold> levels(Measure measure) {
    return levels.getOrDefault(measure, Set.of());
  }

  /** Whether a level is asked, and not only part of an if-part. */
  boolean asks(Threshold threshold) {
    return askedLevels.contains(threshold);
  }

  /** How figures that matter are computed. */
  Set<Derivation> derivations() {
    return derivations;
  }

  /** All ways in which a set computes figures. */
  Set<Derivations> networks() {
    return networks;
  }

  /** The figures that something asked depends on, and the reported ones that have to fit them. */
  Set<Measure> asked() {
    return asked;
  }

  /** The figures that if-parts depend on. */
  Set<Measure> conditions() {
    return conditions;
  }

  /** All figures that matter. */
  Set<Measure> all() {
    return all;
  }

  /** Whether these needs share no figure with others. */
  boolean sharesNothingWith(HeldFigures other) {
    return Stream.concat(all.stream(), levels.keySet().stream()).noneMatch(other.all::contains);
  }
}
