package io.github.ntmrules.internal.difference;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.internal.reasoning.Conjunct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one set of rules asks for an indicator, with all that its outcome depends on.
 *
 * @param provision what is asked, or {@code null} if the set has no such indicator, or has it for
 *     other units only
 * @param derivations the figures that are computed, whichever rule says so
 * @param confirmedOnly strict mode
 */
public record EffectiveProvision(
    @Nullable Provision provision, Derivations derivations, boolean confirmedOnly) {

  private static final RuleLocation ANY_RULE = new RuleLocation("", "", 0);

  /** Keeps only what makes a difference: not which rules compute figures, nor other figures. */
  public EffectiveProvision {
    provision = provision == null || provision.outsideOverlay() ? null : provision;
    derivations =
        provision == null
            ? Derivations.NONE
            : needed(derivations.deciding(confirmedOnly), provision);
  }

  private static Derivations needed(Derivations all, Provision provision) {
    Set<Measure> held =
        all.closure(provision.thresholds().stream().map(Requirement.Threshold::measure).toList());
    return new Derivations(
        all.all().stream()
            .filter(each -> held.contains(each.measure()))
            .map(each -> new Derivation(each.measure(), each.operation(), each.parts(), ANY_RULE))
            .toList());
  }

  /** All pairs of outcomes that the two can lead to. */
  public static ReachableOutcomes pairs(EffectiveProvision before, EffectiveProvision after) {
    ReachableOutcomes pairs = ReachableOutcomes.ofNothing();
    for (JointFigures group : groups(before, after)) {
      pairs = pairs.and(group.pairs());
    }
    return pairs;
  }

  /** The parts of both, those that share figures together. */
  public static List<JointFigures> groups(EffectiveProvision before, EffectiveProvision after) {
    List<Conjunct> earlier = before.conjuncts();
    List<Conjunct> all = new ArrayList<>(earlier);
    all.addAll(after.conjuncts());
    return Conjunct.joint(all).stream()
        .map(together -> new JointFigures(together, earlier::contains))
        .toList();
  }

  private List<Conjunct> conjuncts() {
    return Conjunct.of(provision, derivations, confirmedOnly);
  }

  /** Whether the two are alike in all that an outcome can depend on. */
  public boolean decidesAlike(EffectiveProvision other) {
    if (provision == null || other.provision == null) {
      return false;
    }
    return other.provision.match(
        theirs ->
            confirmedOnly == other.confirmedOnly
                && derivations.equals(other.derivations)
                && provision.decidesAs(theirs, confirmedOnly),
        theirs ->
            provision.match(
                mine -> false,
                mine -> mine.decides(confirmedOnly) == theirs.decides(other.confirmedOnly)));
  }

  /** Whether the two read the same: the same levels, of the same status, with the same sources. */
  boolean readsAlike(EffectiveProvision other) {
    return Objects.equals(inAnyColumn(provision, ANY_RULE), inAnyColumn(other.provision, ANY_RULE));
  }

  /** The same without the column its levels were taken from. */
  EffectiveProvision inAnyColumn() {
    return new EffectiveProvision(inAnyColumn(provision, null), derivations, confirmedOnly);
  }

  /**
   * The same without the column and what an overlay replaced.
   *
   * @param rule the rule to name instead, or {@code null} to name its own
   */
  private static @Nullable Provision inAnyColumn(
      @Nullable Provision provision, @Nullable RuleLocation rule) {
    return provision == null
        ? null
        : provision.match(
            required ->
                Provision.Required.builder()
                    .indicator(required.indicator())
                    .requirement(required.requirement())
                    .alternatives(
                        required.alternatives().stream()
                            .flatMap(each -> Stream.ofNullable(inAnyColumn(each, rule)))
                            .toList())
                    .rule(Objects.requireNonNullElse(rule, required.rule()))
                    .citation(anyColumn(required.citation()))
                    .generalTarget(required.generalTarget())
                    .build(),
            exempt ->
                Provision.Exempt.of(
                    exempt.indicator(),
                    exempt.reason(),
                    exempt.certainty(),
                    Objects.requireNonNullElse(rule, exempt.rule()),
                    anyColumn(exempt.citation())));
  }

  private static Citation anyColumn(Citation citation) {
    return Citation.of(citation.decree(), citation.place(), null, citation.readAt());
  }
}
