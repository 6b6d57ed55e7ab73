package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.ProvisionPlan;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.PartOf;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
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

  private static final Indicator ONLY = Indicator.of("1", "1", "1");

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
    undecided.forEach(threshold -> measures.add(threshold.measure()));
    this.derivations.forEach(derivation -> measures.addAll(derivation.parts()));
    boolean more = true;
    while (more) {
      more = false;
      for (PartOf each : Measures.standard().parts()) {
        if (measures.contains(each.part()) || measures.contains(each.whole())) {
          more |= measures.addAll(List.of(each.part(), each.whole()));
        }
      }
    }
  }

  /**
   * A level that is asked.
   *
   * @param computed the figures that are computed for it
   * @param condition whether it is only the condition of something else
   */
  private record Held(Threshold threshold, Derivations computed, boolean condition) {}

  private static Stream<Held> held(Provision provision, Derivations computed, boolean condition) {
    return Stream.concat(
        Stream.ofNullable(provision.requirement())
            .flatMap(asked -> held(asked, computed, condition)),
        provision.alternatives().stream().flatMap(each -> held(each, computed, condition)));
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
    if (!provision.alternatives().isEmpty()) {
      return whole.get();
    }
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
    return Provision.Required.of(ONLY, requirement, required.rule(), required.citation(), "");
  }

  private static Provision only(Provision.Required required) {
    return Provision.Required.builder()
        .indicator(ONLY)
        .requirement(required.requirement())
        .alternatives(
            required.alternatives().stream()
                .map(each -> each.match(Conjunct::only, Conjunct::exempt))
                .toList())
        .rule(required.rule())
        .citation(required.citation())
        .build();
  }

  /** All that a provision asks, as one part. */
  public static Conjunct whole(
      Provision provision, Derivations derivations, boolean confirmedOnly) {
    return whole(provision.code(), provision, derivations, confirmedOnly);
  }

  private static Conjunct whole(
      String code, Provision provision, Derivations derivations, boolean confirmedOnly) {
    return new Conjunct(
        code, provision.match(Conjunct::only, Conjunct::exempt), derivations, confirmedOnly);
  }

  private static Provision exempt(Provision.Exempt exempt) {
    return Provision.Exempt.of(ONLY, "", exempt.certainty(), exempt.rule(), exempt.citation());
  }

  /** The code of the indicator of the set that is assessed for which it is asked. */
  public String code() {
    return code;
  }

  /** What the outcome tells apart of the figures of that measure. */
  public Set<Range> ranges(Measure measure) {
    List<Threshold> held = new ArrayList<>(thresholds.getOrDefault(measure, Set.of()));
    undecided.stream().filter(each -> each.measure().equals(measure)).forEach(held::add);
    return FigureClasses.ranges(held, confirmedOnly);
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
        Provision.Required.of(ONLY, requirement, here.rule(), here.citation(), ""),
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
