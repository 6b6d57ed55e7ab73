package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Given;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The if-parts of needs ("if the commune has …"): they say what is the case, and ask for nothing.
 * Not thread-safe.
 */
final class IfParts {

  /** An if-part, and how figures are computed for it. */
  private record IfPart(Requirement condition, Derivations computed) {}

  private final Requirements around;
  private final boolean confirmedOnly;
  private final List<Measure> free;
  private final Map<IfPart, Conjunct> all = new LinkedHashMap<>();

  /**
   * Those of needs.
   *
   * @param around the requirements that the needs are of
   * @param confirmedOnly strict mode
   */
  IfParts(List<Conjunct> needs, Requirements around, boolean confirmedOnly) {
    this.around = around;
    this.confirmedOnly = confirmedOnly;
    needs.forEach(need -> collect(need, need.provision(), need.computed()));
    Set<Measure> used = new HashSet<>();
    needs.forEach(need -> used.addAll(need.measures()));
    this.free =
        Measures.standard().reportable().stream()
            .filter(each -> each.kind() == MeasureKind.YES_NO && !used.contains(each))
            .toList();
  }

  private void collect(Conjunct need, Provision provision, Derivations computed) {
    Requirement requirement = provision.requirement();
    if (requirement != null) {
      collect(need, requirement, computed);
    }
    provision.alternatives().forEach(each -> collect(need, each, computed));
  }

  private boolean collect(Conjunct need, Requirement requirement, Derivations computed) {
    return requirement.match(
        threshold -> true,
        combination ->
            combination.match(
                every -> collect(need, every.parts(), computed),
                any -> collect(need, any.parts(), computed),
                some -> collect(need, some.parts(), computed),
                given -> {
                  all.computeIfAbsent(
                      new IfPart(given.condition(), computed),
                      each -> need.asking(each.condition(), each.computed()));
                  return collect(need, List.of(given.requirement()), computed);
                }),
        meets -> {
          Requirements other = meets.requirements();
          other.provisions().forEach(each -> collect(need, each, other.derivations()));
          return true;
        });
  }

  private boolean collect(Conjunct need, List<Requirement> parts, Derivations computed) {
    parts.forEach(each -> collect(need, each, computed));
    return true;
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether some if-part is missed in the end, and with what is looked at, but not without it. */
  boolean missedFor(Snapshot end, Snapshot with, Snapshot without) {
    return all.values().stream()
        .anyMatch(
            each ->
                missed(each.outcome(end))
                    && missed(each.outcome(with))
                    && !missed(each.outcome(without)));
  }

  private static boolean missed(Outcome outcome) {
    return outcome == Outcome.NOT_MET || outcome == Outcome.NOT_APPLICABLE;
  }

  // ---- settled

  /** What is asked of a unit for which every if-part stays what it is for this one. */
  Conjunct settled(Conjunct need, Snapshot unit) {
    return all.isEmpty()
        ? need
        : Conjunct.whole(
            settled(need, need.provision(), need.computed(), unit), need.computed(), confirmedOnly);
  }

  private Provision settled(
      Conjunct need, Provision provision, Derivations computed, Snapshot unit) {
    return provision.match(
        required ->
            Provision.Required.builder()
                .indicator(required.indicator())
                .requirement(settled(need, required.requirement(), computed, unit))
                .alternatives(
                    required.alternatives().stream()
                        .map(each -> settled(need, each, computed, unit))
                        .toList())
                .rule(required.rule())
                .citation(required.citation())
                .generalTarget(required.generalTarget())
                .replaced(required.replaced())
                .build(),
        exempt -> exempt);
  }

  private Requirement settled(
      Conjunct need, Requirement requirement, Derivations computed, Snapshot unit) {
    return requirement.match(
        threshold -> threshold,
        combination ->
            combination.match(
                every -> parts(need, every, computed, unit),
                any -> parts(need, any, computed, unit),
                some -> parts(need, some, computed, unit),
                given -> given(need, given, computed, unit)),
        meets -> new Requirement.Meets(settled(need, meets.requirements(), unit)));
  }

  private Requirement parts(
      Conjunct need, Requirement.Combination of, Derivations computed, Snapshot unit) {
    return of.of(of.parts().stream().map(each -> settled(need, each, computed, unit)).toList());
  }

  private Requirement given(Conjunct need, Given given, Derivations computed, Snapshot unit) {
    Requirement then = settled(need, given.requirement(), computed, unit);
    Conjunct condition = Objects.requireNonNull(all.get(new IfPart(given.condition(), computed)));
    return switch (condition.outcome(unit)) {
      case MET -> then;
      case NOT_MET, NOT_APPLICABLE -> nothing(need);
      case UNDETERMINED -> new Given(open(condition), then);
    };
  }

  private Requirements settled(Conjunct need, Requirements other, Snapshot unit) {
    return other.with(
        other.provisions().stream()
            .map(each -> settled(need, each, other.derivations(), unit))
            .toList(),
        other.conditions());
  }

  /** What may be met or not: something that nobody reports here, for each if-part its own. */
  private Requirement open(Conjunct condition) {
    Measure any = free.get(List.copyOf(all.values()).indexOf(condition) % free.size());
    return new Threshold(any, Comparison.AT_LEAST, Level.of(BigDecimal.ONE, LegalStatus.CONFIRMED));
  }

  /** What asks nothing. */
  private Requirement nothing(Conjunct need) {
    Provision of = need.provision();
    return new Requirement.Meets(
        around.with(
            around.set().indicators().stream()
                .<Provision>map(
                    each ->
                        Provision.Exempt.of(
                            each, "", LegalStatus.CONFIRMED, of.rule(), of.citation()))
                .toList(),
            around.conditions()));
  }
}
