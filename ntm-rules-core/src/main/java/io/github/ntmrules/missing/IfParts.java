package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Given;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The if-parts of needs ("if the commune has …"): they say what is the case, and ask for nothing.
 * Not thread-safe.
 */
final class IfParts {

  /** An if-part, and how figures are computed for it. */
  private record IfPart(Requirement condition, Derivations computed) {}

  private final Requirements around;
  private final Map<IfPart, Conjunct> all = new LinkedHashMap<>();
  private final Set<Threshold> asked = new HashSet<>();
  private final Set<Measure> measures = new HashSet<>();

  /**
   * Those of needs.
   *
   * @param around the requirements that the needs are of
   */
  IfParts(List<Conjunct> needs, Requirements around) {
    this.around = around;
    for (Conjunct need : needs) {
      Requirement requirement = need.provision().requirement();
      if (requirement != null) {
        collect(need, requirement, need.computed());
      }
    }
    all.values().forEach(each -> measures.addAll(each.measures()));
  }

  private void collect(Conjunct need, Requirement requirement, Derivations computed) {
    requirement.match(
        asked::add,
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
          return collect(
              need,
              other.provisions().stream()
                  .flatMap(each -> Stream.ofNullable(each.requirement()))
                  .toList(),
              other.derivations());
        });
  }

  private boolean collect(Conjunct need, List<Requirement> parts, Derivations computed) {
    parts.forEach(each -> collect(need, each, computed));
    return true;
  }

  /** The figures that if-parts depend on. */
  Set<Measure> measures() {
    return measures;
  }

  /** Whether a level is asked, and not only part of an if-part. */
  boolean asks(Threshold threshold) {
    return asked.contains(threshold);
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
    Requirement requirement = need.provision().requirement();
    return requirement == null || all.isEmpty()
        ? need
        : need.asking(settled(need, requirement, need.computed(), unit), need.computed());
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
      case NOT_MET, NOT_APPLICABLE -> nothing(need, LegalStatus.CONFIRMED);
      case UNDETERMINED -> new Given(nothing(need, LegalStatus.DOUBTFUL), then);
    };
  }

  private Requirements settled(Conjunct need, Requirements other, Snapshot unit) {
    return other.with(
        other.provisions().stream()
            .map(
                each ->
                    each.<Provision>match(
                        required ->
                            new Provision.Required(
                                required.indicator(),
                                settled(need, required.requirement(), other.derivations(), unit),
                                required.alternatives(),
                                required.rule(),
                                required.citation(),
                                required.generalTarget(),
                                required.replaced()),
                        exempt -> exempt))
            .toList(),
        other.conditions());
  }

  /** What asks nothing; where that is doubtful, what is undetermined. */
  private Requirement nothing(Conjunct need, LegalStatus certainty) {
    Provision of = need.provision();
    return new Requirement.Meets(
        around.with(
            around.set().indicators().stream()
                .<Provision>map(
                    each -> new Provision.Exempt(each, "", certainty, of.rule(), of.citation()))
                .toList(),
            around.conditions()));
  }
}
