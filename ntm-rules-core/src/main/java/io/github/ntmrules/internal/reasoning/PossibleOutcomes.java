package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.assessment.Outcome;
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
    return provision.match(
        required -> of(required.requirement(), confirmedOnly),
        exempt ->
            EnumSet.of(
                exempt.decides(confirmedOnly) ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED));
  }

  private static Set<Outcome> of(Requirement requirement, boolean confirmedOnly) {
    return requirement.match(
        threshold ->
            threshold.level().decides(confirmedOnly)
                ? EnumSet.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED)
                : EnumSet.of(Outcome.UNDETERMINED),
        combination -> of(combination, confirmedOnly),
        meets ->
            all(
                meets.requirements().provisions().stream()
                    .map(each -> of(each, confirmedOnly))
                    .toList()));
  }

  private static Set<Outcome> of(Requirement.Combination combination, boolean confirmedOnly) {
    List<Set<Outcome>> parts =
        combination.parts().stream().map(each -> of(each, confirmedOnly)).toList();
    return combination.match(
        all -> all(parts),
        any -> atLeast(any.needed(), parts),
        some -> atLeast(some.needed(), parts),
        given -> given(parts.get(0), parts.get(1)));
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

  private static Set<Outcome> all(List<Set<Outcome>> parts) {
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

  /** How many parts are met and how many are open; none of them where none applies. */
  private record Tally(int met, int open, boolean applies) {

    Tally and(Outcome part) {
      return new Tally(
          met + (part == Outcome.MET ? 1 : 0),
          open + (part == Outcome.UNDETERMINED ? 1 : 0),
          applies || part != Outcome.NOT_APPLICABLE);
    }

    Outcome outcome(int needed) {
      if (!applies) {
        return Outcome.NOT_APPLICABLE;
      }
      if (met >= needed) {
        return Outcome.MET;
      }
      return met + open >= needed ? Outcome.UNDETERMINED : Outcome.NOT_MET;
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
