package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Acceptance;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The outcomes that what is asked can lead to, seen part by part: none that can follow is missing;
 * where parts share a figure, one may be too many.
 */
public final class PossibleOutcomes {

  private PossibleOutcomes() {}

  public static Set<Outcome> of(Provision provision, boolean confirmedOnly) {
    Set<Outcome> all =
        provision.match(
            required -> of(required.requirement(), confirmedOnly),
            exempt ->
                EnumSet.of(
                    exempt.decides(confirmedOnly) ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED));
    provision.alternatives().forEach(each -> all.addAll(of(each, confirmedOnly)));
    return all;
  }

  private static Set<Outcome> of(Requirement requirement, boolean confirmedOnly) {
    return requirement.match(
        threshold -> of(threshold, confirmedOnly),
        combination -> of(combination, confirmedOnly),
        meets ->
            all(
                meets.requirements().provisions().stream()
                    .map(each -> of(each, confirmedOnly))
                    .toList()));
  }

  private static Set<Outcome> of(Requirement.Threshold threshold, boolean confirmedOnly) {
    Acceptance acceptance = threshold.acceptance(confirmedOnly);
    Set<Outcome> outcomes = EnumSet.of(Outcome.UNDETERMINED);
    if (acceptance.surely() != null && threshold.measure().figuresIn(acceptance.surely()) != null) {
      outcomes.add(Outcome.MET);
    }
    if (acceptance.possibly().outside().stream()
        .anyMatch(each -> threshold.measure().figuresIn(each) != null)) {
      outcomes.add(Outcome.NOT_MET);
    }
    return outcomes;
  }

  private static Set<Outcome> of(Requirement.Combination combination, boolean confirmedOnly) {
    List<Set<Outcome>> parts =
        combination.parts().stream().map(each -> of(each, confirmedOnly)).toList();
    return combined(combination, parts);
  }

  /**
   * All that can follow for a combination, where each part has an outcome out of those that are
   * possible for it, whatever the others have.
   */
  public static Set<Outcome> combined(
      Requirement.Combination combination, List<Set<Outcome>> parts) {
    return combination.match(
        all -> all(parts),
        any -> atLeast(any.needed(), parts),
        some -> atLeast(some.needed(), parts),
        given -> given(parts.get(0), parts.get(1)));
  }

  /** The outcome that is certain; met too where at most nothing is asked. */
  public static Outcome certain(Set<Outcome> possible) {
    if (possible.equals(EnumSet.of(Outcome.MET, Outcome.NOT_APPLICABLE))) {
      return Outcome.MET;
    }
    return possible.size() == 1 ? possible.iterator().next() : Outcome.UNDETERMINED;
  }

  private static Set<Outcome> given(Set<Outcome> condition, Set<Outcome> then) {
    Set<Outcome> all = EnumSet.noneOf(Outcome.class);
    for (Outcome each : condition) {
      switch (each) {
        case MET -> all.addAll(then);
        case UNDETERMINED -> all.add(Outcome.UNDETERMINED);
        case NOT_MET, NOT_APPLICABLE -> all.add(Outcome.NOT_APPLICABLE);
      }
    }
    return all;
  }

  /** All that can follow where all of some parts are asked. */
  public static Set<Outcome> all(List<Set<Outcome>> parts) {
    Set<Outcome> all = EnumSet.of(Outcome.NOT_APPLICABLE);
    for (Set<Outcome> part : parts) {
      Set<Outcome> both = EnumSet.noneOf(Outcome.class);
      for (Outcome one : all) {
        part.forEach(other -> both.add(one.and(other)));
      }
      all = both;
    }
    return all;
  }

  /** How many parts are met, how many are open, and whether any applies for certain. */
  private record Tally(int met, int open, boolean applies) {

    Tally and(Outcome part) {
      return new Tally(
          met + (part == Outcome.MET ? 1 : 0),
          open + (part == Outcome.UNDETERMINED ? 1 : 0),
          applies || part == Outcome.MET || part == Outcome.NOT_MET);
    }

    Outcome outcome(int needed) {
      if (met >= needed) {
        return Outcome.MET;
      }
      if (met + open >= needed || (open > 0 && !applies)) {
        return Outcome.UNDETERMINED;
      }
      return applies ? Outcome.NOT_MET : Outcome.NOT_APPLICABLE;
    }
  }

  private static Set<Outcome> atLeast(int needed, List<Set<Outcome>> parts) {
    Set<Tally> tallies = Set.of(new Tally(0, 0, false));
    for (Set<Outcome> part : parts) {
      Set<Tally> more = new HashSet<>();
      tallies.forEach(tally -> part.forEach(outcome -> more.add(tally.and(outcome))));
      tallies = more;
    }
    Set<Outcome> all = EnumSet.noneOf(Outcome.class);
    tallies.forEach(tally -> all.add(tally.outcome(needed)));
    return all;
  }
}
