package io.github.ntmrules.files.decree;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Amendment;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which indicators ask for which measures: so that a figure is found by what decrees call it.
 * Immutable and thread-safe.
 */
public final class MeasureUses {

  /** Of no set: only the dictionary is known. */
  public static final MeasureUses NONE = new MeasureUses(Map.of(), Map.of());

  /**
   * An indicator that asks for a measure.
   *
   * @param setId the set
   * @param indicator the indicator, or the condition beside the criteria
   * @param direct whether the figure is held against a level there; else it serves to compute
   *     another, or another set that is to be met asks for it
   */
  public record Use(String setId, Indicator indicator, boolean direct) {}

  private final Map<Measure, Set<Use>> uses;
  private final Map<Measure, Map<String, Set<Comparison>>> comparisons;

  private MeasureUses(
      Map<Measure, Set<Use>> uses, Map<Measure, Map<String, Set<Comparison>>> comparisons) {
    this.uses = uses;
    this.comparisons = comparisons;
  }

  /** By all packaged sets; their rules are loaded. */
  public static MeasureUses packaged() {
    return by(Assessor.packagedSets().stream().map(Assessor::packaged).toList());
  }

  /**
   * By those sets, in every region and for every designation alone, on the days on which they and
   * their amendments come into force and on their last.
   *
   * @param assessors the sets
   */
  public static MeasureUses by(Collection<Assessor> assessors) {
    Map<Measure, Set<Use>> uses = new LinkedHashMap<>();
    Map<Measure, Map<String, Set<Comparison>>> comparisons = new HashMap<>();
    for (Assessor each : assessors) {
      Set<Requirements> asked = new LinkedHashSet<>();
      for (LocalDate day : days(each.set())) {
        for (Scope scope : each.scopes(day)) {
          if (scope.province() == null && scope.designations().size() <= 1) {
            asked.add(each.requirements(scope));
          }
        }
      }
      String id = each.set().id();
      for (Requirements some : asked) {
        add(id, some, uses);
        thresholds(some, threshold -> compare(id, threshold, comparisons));
      }
    }
    return new MeasureUses(uses, comparisons);
  }

  private static Set<LocalDate> days(CriteriaSet set) {
    Set<LocalDate> days = new TreeSet<>();
    LocalDate until = set.inForceUntil();
    days.add(set.inForceFrom());
    days.add(until == null ? set.inForceFrom() : until.minusDays(1));
    for (Amendment each : set.amendments()) {
      if (set.inForceOn(each.inForceFrom())) {
        days.add(each.inForceFrom());
      }
    }
    return days;
  }

  private static void compare(
      String set,
      Requirement.Threshold of,
      Map<Measure, Map<String, Set<Comparison>>> comparisons) {
    comparisons
        .computeIfAbsent(of.measure(), none -> new HashMap<>())
        .computeIfAbsent(set, none -> new TreeSet<>())
        .add(of.comparison());
  }

  private static void thresholds(Requirements asked, Consumer<Requirement.Threshold> to) {
    List<Provision> provisions = new ArrayList<>(asked.provisions());
    provisions.addAll(asked.conditions());
    provisions.stream()
        .map(Provision::requirement)
        .filter(Objects::nonNull)
        .forEach(each -> each.thresholds().forEach(to));
  }

  private static void add(String set, Requirements asked, Map<Measure, Set<Use>> uses) {
    List<Provision> provisions = new ArrayList<>(asked.provisions());
    provisions.addAll(asked.conditions());
    for (Provision each : provisions) {
      Set<Measure> named = new LinkedHashSet<>();
      Stream.concat(Stream.of(each), each.alternatives().stream())
          .map(Provision::requirement)
          .filter(Objects::nonNull)
          .forEach(requirement -> collect(requirement, named));
      for (Measure measure : asked.measures(each)) {
        if (!measure.placeholder()) {
          uses.computeIfAbsent(measure, none -> new LinkedHashSet<>())
              .add(new Use(set, each.indicator(), named.contains(measure)));
        }
      }
    }
  }

  /** The figures that are held against a level; not those of another set that is to be met. */
  private static void collect(Requirement requirement, Set<Measure> named) {
    for (Requirement.Threshold each : requirement.thresholds()) {
      named.add(each.measure());
    }
  }

  /**
   * The same without what a set calls its figures.
   *
   * @param setId the set
   */
  public MeasureUses without(String setId) {
    Map<Measure, Set<Use>> others = new LinkedHashMap<>();
    uses.forEach(
        (measure, all) -> {
          Set<Use> rest = new LinkedHashSet<>(all);
          rest.removeIf(each -> each.setId().equals(setId));
          others.put(measure, rest);
        });
    Map<Measure, Map<String, Set<Comparison>>> rest = new HashMap<>();
    comparisons.forEach(
        (measure, sets) -> {
          Map<String, Set<Comparison>> kept = new HashMap<>(sets);
          kept.remove(setId);
          rest.put(measure, kept);
        });
    return new MeasureUses(others, rest);
  }

  /**
   * The indicators that ask for a measure, in the order of the sets; empty if none does.
   *
   * @param measure the measure
   */
  public List<Use> of(Measure measure) {
    return List.copyOf(uses.getOrDefault(measure, Set.of()));
  }

  /**
   * How decrees hold a figure against its levels; empty if none does.
   *
   * @param measure the measure
   */
  public Set<Comparison> comparisons(Measure measure) {
    Set<Comparison> all = new TreeSet<>();
    comparisons.getOrDefault(measure, Map.of()).values().forEach(all::addAll);
    return all;
  }

  /**
   * The ids of the sets that ask for a measure.
   *
   * @param measure the measure
   */
  public List<String> sets(Measure measure) {
    return of(measure).stream().map(Use::setId).distinct().toList();
  }
}
