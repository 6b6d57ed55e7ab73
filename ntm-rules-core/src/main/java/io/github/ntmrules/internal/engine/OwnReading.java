package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an office itself read in the gazette, laid over what is asked: it fills levels that do not
 * decide, and replaces none that does. A level that was left blank says nothing.
 */
final class OwnReading {

  private OwnReading() {}

  /**
   * What is asked with the reading in it.
   *
   * @param below what is asked without
   * @param own what the reading says
   * @return {@code below} itself where the reading fills nothing
   */
  static Provision fill(Provision below, Provision own) {
    if (!below.alternatives().isEmpty() || !own.alternatives().isEmpty()) {
      // Which column of the one is which of the other is not kept: all are filled, or none.
      return each(own).allMatch(OwnReading::saysAll) && each(below).noneMatch(OwnReading::settled)
          ? own
          : below;
    }
    if (settled(below)) {
      return below;
    }
    return below.match(
        theirs ->
            own.match(
                mine -> {
                  if (!alike(mine.requirement(), theirs.requirement())) {
                    return saysAll(mine) ? mine : below;
                  }
                  Requirement filled = merged(theirs.requirement(), mine.requirement());
                  return filled.equals(theirs.requirement())
                      ? below
                      : mine.toBuilder().requirement(filled).build();
                },
                mine -> mine),
        theirs -> saysAll(own) ? own : below);
  }

  private static Stream<Provision> each(Provision provision) {
    return provision.alternatives().isEmpty()
        ? Stream.of(provision)
        : provision.alternatives().stream();
  }

  /** Whether nothing in it is open. */
  private static boolean settled(Provision provision) {
    return provision.match(
        required -> required.thresholds().stream().allMatch(each -> each.level().decides(false)),
        exempt -> exempt.decides(false));
  }

  private static boolean saysAll(Provision provision) {
    return provision.thresholds().stream().allMatch(OwnReading::says);
  }

  private static boolean says(Threshold threshold) {
    return threshold.level().status() != LegalStatus.NOT_ON_FILE;
  }

  /** Whether both ask for levels of the same figures, joined in the same way. */
  private static boolean alike(Requirement one, Requirement other) {
    return one.map(OwnReading::form).equals(other.map(OwnReading::form));
  }

  private static Threshold form(Threshold threshold) {
    return new Threshold(threshold.measure(), Comparison.AT_LEAST, Level.notOnFile());
  }

  private static Requirement merged(Requirement below, Requirement own) {
    List<Threshold> read = own.thresholds();
    Iterator<Threshold> next = read.iterator();
    return below.map(each -> merged(each, next.next()));
  }

  private static Threshold merged(Threshold below, Threshold own) {
    boolean open = !below.level().decides(false) && says(own);
    // A doubt takes away no bound that is on file.
    boolean less = !own.level().decides(false) && below.level().possible(false) != null;
    return open && !less ? own : below;
  }
}
