package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.ProvisionPlan;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of what is asked, which is to be met with all others; judged by the same code that
 * assesses units. Immutable.
 */
public final class Conjunct {

  private static final Indicator ONLY = new Indicator("1", "1", "1");

  private final String code;
  private final ProvisionPlan plan;
  private final Derivations computed;
  private final boolean confirmedOnly;
  private final Map<Measure, Set<Threshold>> thresholds = new LinkedHashMap<>();
  private final Set<Derivation> derivations = new LinkedHashSet<>();
  private final Set<Threshold> undecided = new LinkedHashSet<>();
  private final Set<Measure> asked = new LinkedHashSet<>();
  private final Set<Measure> measures = new LinkedHashSet<>();

  private Conjunct(
      String code, Provision provision, Derivations derivations, boolean confirmedOnly) {
    this.code = code;
    this.computed = derivations;
    this.confirmedOnly = confirmedOnly;
    this.plan = new ProvisionPlan(provision, derivations, confirmedOnly);
    held(provision, derivations, false).forEach(this::note);
    this.measures.addAll(thresholds.keySet());
    this.derivations.forEach(derivation -> measures.addAll(derivation.parts()));
  }

  /**
   * A level that is asked.
   *
   * @param computed the figures that are computed for it
   * @param condition whether it is only the condition of something else
   */
  private record Held(Threshold threshold, Derivations computed, boolean condition) {}

  private static Stream<Held> held(Provision provision, Derivations computed, boolean condition) {
    return provision.match(
        required -> held(required.requirement(), computed, condition), exempt -> Stream.of());
  }

  private static Stream<Held> held(
      Requirement requirement, Derivations computed, boolean condition) {
    return requirement.match(
        threshold -> Stream.of(new Held(threshold, computed, condition)),
        combination ->
            combination.match(
                all -> held(all.parts(), computed, condition),
                any -> held(any.parts(), computed, condition),
                some -> held(some.parts(), computed, condition),
                given ->
                    Stream.concat(
                        held(given.condition(), computed, true),
                        held(given.requirement(), computed, condition))),
        meets ->
            meets.requirements().provisions().stream()
                .flatMap(each -> held(each, meets.requirements().derivations(), condition)));
  }

  private static Stream<Held> held(
      List<Requirement> parts, Derivations computed, boolean condition) {
    return parts.stream().flatMap(part -> held(part, computed, condition));
  }

  /** Notes what the outcome depends on: levels that may decide, and the figures held to them. */
  private void note(Held held) {
    Threshold threshold = held.threshold();
    if (!threshold.level().decides(confirmedOnly)) {
      undecided.add(threshold);
      return;
    }
    thresholds.computeIfAbsent(threshold.measure(), key -> new LinkedHashSet<>()).add(threshold);
    Derivations computed = held.computed().deciding(confirmedOnly);
    Set<Measure> used = computed.closure(Set.of(threshold.measure()));
    used.stream()
        .flatMap(measure -> Stream.ofNullable(computed.of(measure)))
        .forEach(derivations::add);
    if (!held.condition()) {
      asked.addAll(used);
    }
  }

  /**
   * The parts of a provision that all are to be met: those of combinations of all, and those of a
   * whole set that is to be met.
   *
   * @param provision what is asked, or {@code null} if nothing is
   * @param derivations the figures that are computed, whichever rule says so
   * @param confirmedOnly strict mode
   */
  public static List<Conjunct> of(
      @Nullable Provision provision, Derivations derivations, boolean confirmedOnly) {
    return provision == null
        ? List.of()
        : split(provision.code(), provision, derivations, confirmedOnly).toList();
  }

  private static Stream<Conjunct> split(
      String code, Provision provision, Derivations derivations, boolean confirmedOnly) {
    Supplier<Stream<Conjunct>> whole =
        () -> Stream.of(whole(code, provision, derivations, confirmedOnly));
    return provision.match(
        required ->
            required
                .requirement()
                .match(
                    threshold -> whole.get(),
                    combination ->
                        combination.match(
                            all ->
                                all.parts().stream()
                                    .map(part -> asking(required, part))
                                    .flatMap(part -> split(code, part, derivations, confirmedOnly)),
                            any -> whole.get(),
                            some -> whole.get(),
                            given -> whole.get()),
                    meets ->
                        meets.requirements().provisions().stream()
                            .flatMap(
                                each ->
                                    split(
                                        code,
                                        each,
                                        meets.requirements().derivations(),
                                        confirmedOnly))),
        exempt -> whole.get());
  }

  private static Provision asking(Provision.Required required, Requirement requirement) {
    return new Provision.Required(ONLY, requirement, required.rule(), required.citation(), "");
  }

  /** All that a provision asks, as one part. */
  public static Conjunct whole(
      Provision provision, Derivations derivations, boolean confirmedOnly) {
    return whole(provision.code(), provision, derivations, confirmedOnly);
  }

  private static Conjunct whole(
      String code, Provision provision, Derivations derivations, boolean confirmedOnly) {
    return new Conjunct(
        code,
        provision.match(required -> asking(required, required.requirement()), Conjunct::exempt),
        derivations,
        confirmedOnly);
  }

  private static Provision exempt(Provision.Exempt exempt) {
    return new Provision.Exempt(ONLY, "", exempt.certainty(), exempt.rule(), exempt.citation());
  }

  /** The code of the indicator of the set that is assessed for which it is asked. */
  public String code() {
    return code;
  }

  /** The levels that may decide, by measure. */
  public Map<Measure, Set<Threshold>> thresholds() {
    return thresholds;
  }

  /** How figures that matter are computed where they are not reported. */
  public Set<Derivation> derivations() {
    return derivations;
  }

  /** What is asked by levels that are not known, or may not decide. */
  public Set<Threshold> undecided() {
    return undecided;
  }

  /** The measures that are asked for themselves, not only as the condition of something else. */
  public Set<Measure> asked() {
    return asked;
  }

  /** The provision, of which only what is asked is kept. */
  public Provision provision() {
    return plan.provision();
  }

  /** The rules by which figures are computed for it, those that may not decide among them. */
  public Derivations computed() {
    return computed;
  }

  /**
   * Something else that is asked in its place.
   *
   * @param requirement what is asked
   * @param by how figures are computed for it
   */
  public Conjunct asking(Requirement requirement, Derivations by) {
    Provision here = plan.provision();
    return new Conjunct(
        code,
        new Provision.Required(ONLY, requirement, here.rule(), here.citation(), ""),
        by,
        confirmedOnly);
  }

  /** The parts that share figures, directly or through others, together. */
  public static List<List<Conjunct>> joint(List<Conjunct> parts) {
    List<List<Conjunct>> groups = new ArrayList<>();
    for (Conjunct part : parts) {
      List<Conjunct> joined = new ArrayList<>();
      for (List<Conjunct> group : List.copyOf(groups)) {
        if (!group.stream().allMatch(part::sharesNothingWith)) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      joined.add(part);
      groups.add(joined);
    }
    return groups;
  }

  private boolean sharesNothingWith(Conjunct other) {
    return Collections.disjoint(measures, other.measures);
  }

  /** The measures whose figures matter. */
  public Set<Measure> measures() {
    return measures;
  }

  /** The outcome for a unit. */
  public Outcome outcome(Snapshot snapshot) {
    return plan.outcome(snapshot);
  }
}
