package io.github.ntmrules.impact;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.reasoning.Conjunct;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what two sets of rules say differently for the indicators of one unit. */
final class RuleCauses {

  private final Assessment before;
  private final Assessment after;
  private final boolean confirmedOnly;
  private final List<Measure> computedOtherwise = new ArrayList<>();

  RuleCauses(Assessment before, Assessment after) {
    this.before = before;
    this.after = after;
    this.confirmedOnly = before.confirmedOnly();
    Set<Measure> computed = new LinkedHashSet<>();
    before.requirements().derivations().forEach(each -> computed.add(each.measure()));
    after.requirements().derivations().forEach(each -> computed.add(each.measure()));
    for (Measure measure : computed) {
      if (!alike(
          before.requirements().derivations().of(measure),
          after.requirements().derivations().of(measure))) {
        computedOtherwise.add(measure);
      }
    }
  }

  /**
   * What the rules mean for an indicator, or {@code null} if they say the same of it.
   *
   * @param earlier the result by the earlier rules, or {@code null} if they do not have it
   * @param later the result by the later rules, likewise
   */
  @Nullable IndicatorImpact impact(
      boolean condition, @Nullable IndicatorResult earlier, @Nullable IndicatorResult later) {
    Provision one = earlier == null ? null : earlier.provision();
    Provision other = later == null ? null : later.provision();
    List<RuleCause> changes = changes(one, other);
    if (changes.isEmpty()) {
      return null;
    }
    boolean flipped =
        (earlier == null ? Outcome.NOT_APPLICABLE : earlier.outcome())
            != (later == null ? Outcome.NOT_APPLICABLE : later.outcome());
    List<RuleCause> causes = changes;
    if (!flipped) {
      causes = List.of();
    } else if (changes.size() > 1 && one != null && other != null && later != null) {
      causes = causes(one, other, changes, later.outcome());
    }
    return new IndicatorImpact(condition, earlier, later, changes, causes);
  }

  // ---- what differs

  private List<RuleCause> changes(@Nullable Provision one, @Nullable Provision other) {
    List<RuleCause> changes = new ArrayList<>();
    if (!asksAlike(one, other)) {
      changes.add(new RuleCause.OfProvision(one, other));
    }
    for (Measure measure : computedOtherwise) {
      if (one != null
          && other != null
          && (dependsOn(one, before.requirements(), measure)
              || dependsOn(other, after.requirements(), measure))) {
        changes.add(
            new RuleCause.OfDerivation(
                other.indicator().code(),
                before.requirements().derivations().of(measure),
                after.requirements().derivations().of(measure)));
      }
    }
    return changes;
  }

  /** Whether the two are alike in all that an outcome can depend on, computed figures apart. */
  private boolean asksAlike(@Nullable Provision one, @Nullable Provision other) {
    return one != null && other != null && one.decidesAs(other, confirmedOnly);
  }

  /** Whether the figure is asked for, or is part of one that is. */
  private static boolean dependsOn(Provision provision, Requirements of, Measure measure) {
    List<Measure> held =
        provision.thresholds().stream().map(Requirement.Threshold::measure).toList();
    return of.derivations().closure(held).contains(measure);
  }

  private static boolean alike(@Nullable Derivation one, @Nullable Derivation other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.operation() == other.operation() && one.parts().equals(other.parts());
  }

  // ---- what explains

  /** Tries the choices of changes: those are causes that belong to a smallest one that suffices. */
  private List<RuleCause> causes(
      Provision one, Provision other, List<RuleCause> changes, Outcome wanted) {
    List<Integer> sufficient = new ArrayList<>();
    int causes = 0;
    for (int choice = 1; choice < 1 << changes.size(); choice++) {
      int chosen = choice;
      // A part of a choice is a smaller number: it was tried before.
      boolean known = sufficient.stream().anyMatch(each -> (each & chosen) == each);
      if (!known && outcome(one, other, changes, chosen) == wanted) {
        sufficient.add(choice);
        causes |= choice;
      }
    }
    List<RuleCause> found = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      if ((causes & (1 << i)) != 0) {
        found.add(changes.get(i));
      }
    }
    return found;
  }

  private Outcome outcome(Provision one, Provision other, List<RuleCause> changes, int chosen) {
    Provision provision = one;
    List<Derivation> derivations = new ArrayList<>(before.requirements().derivations().all());
    for (int i = 0; i < changes.size(); i++) {
      if ((chosen & (1 << i)) == 0) {
        continue;
      }
      if (changes.get(i) instanceof RuleCause.OfDerivation change) {
        derivations.remove(change.before());
        if (change.after() != null) {
          derivations.add(change.after());
        }
      } else {
        provision = other;
      }
    }
    return Conjunct.whole(provision, new Derivations(derivations), confirmedOnly)
        .outcome(after.snapshot());
  }
}
