package io.github.ntmrules.internal.reasoning;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.PreparedRequirements;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One part of what is asked, which is to be met with all others; judged by the same code that
 * assesses units. Immutable.
 */
public final class Conjunct {

  private static final Indicator ONLY = new Indicator("1", "1", "1");
  private static final CriteriaSet SET =
      new CriteriaSet(
          "part",
          "part",
          "part",
          "",
          UnitKind.COMMUNE,
          LocalDate.EPOCH,
          null,
          List.of(),
          false,
          List.of(new Criterion("1", "1", "1", List.of(ONLY))),
          List.of(),
          null,
          0,
          "",
          "");

  private final String code;
  private final PreparedRequirements prepared;
  private final boolean confirmedOnly;
  private final Map<Measure, Set<Threshold>> thresholds = new LinkedHashMap<>();
  private final Set<Derivation> derivations = new LinkedHashSet<>();
  private final Set<Threshold> undecided = new LinkedHashSet<>();
  private final Set<Measure> asked = new LinkedHashSet<>();

  private Conjunct(
      String code, Provision provision, List<Derivation> derivations, boolean confirmedOnly) {
    this.code = code;
    this.confirmedOnly = confirmedOnly;
    this.prepared =
        PreparedRequirements.of(
            new Requirements(
                SET, null, null, null, List.of(provision), List.of(), derivations, List.of()),
            confirmedOnly);
    if (provision instanceof Provision.Required required) {
      look(required.requirement(), derivations, false);
    }
  }

  /** Notes what the outcome depends on: levels that may decide, and the figures held to them. */
  private void look(Requirement requirement, List<Derivation> computed, boolean condition) {
    if (requirement instanceof Threshold threshold) {
      if (threshold.level().decides(confirmedOnly)) {
        thresholds
            .computeIfAbsent(threshold.measure(), measure -> new LinkedHashSet<>())
            .add(threshold);
        derive(threshold.measure(), computed);
        if (!condition) {
          ask(threshold.measure(), computed);
        }
      } else {
        undecided.add(threshold);
      }
    }
    if (requirement instanceof Requirement.Meets meets) {
      Requirements other = meets.requirements();
      for (Provision provision : other.provisions()) {
        if (provision instanceof Provision.Required required) {
          look(required.requirement(), other.derivations(), condition);
        }
      }
    }
    if (requirement instanceof Requirement.Given given) {
      look(given.condition(), computed, true);
      look(given.requirement(), computed, condition);
    } else {
      requirement.children().forEach(child -> look(child, computed, condition));
    }
  }

  private void derive(Measure measure, List<Derivation> computed) {
    for (Derivation derivation : computed) {
      if (derivation.measure().equals(measure) && derivations.add(derivation)) {
        derivation.parts().forEach(part -> derive(part, computed));
      }
    }
  }

  private void ask(Measure measure, List<Derivation> computed) {
    if (asked.add(measure)) {
      for (Derivation derivation : computed) {
        if (derivation.measure().equals(measure)) {
          derivation.parts().forEach(part -> ask(part, computed));
        }
      }
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
      @Nullable Provision provision, List<Derivation> derivations, boolean confirmedOnly) {
    List<Conjunct> parts = new ArrayList<>();
    if (provision != null) {
      split(provision.indicator().code(), provision, derivations, confirmedOnly, parts);
    }
    return parts;
  }

  private static void split(
      String code,
      Provision provision,
      List<Derivation> derivations,
      boolean confirmedOnly,
      List<Conjunct> parts) {
    if (provision instanceof Provision.Exempt exempt) {
      parts.add(new Conjunct(code, exempt(exempt), List.of(), confirmedOnly));
    }
    if (provision instanceof Provision.Required required) {
      Requirement requirement = required.requirement();
      if (requirement instanceof Requirement.AllOf all) {
        all.parts()
            .forEach(
                each -> split(code, asking(required, each), derivations, confirmedOnly, parts));
      } else if (requirement instanceof Requirement.Meets meets) {
        List<Derivation> theirs = meets.requirements().derivations();
        meets
            .requirements()
            .provisions()
            .forEach(each -> split(code, each, theirs, confirmedOnly, parts));
      } else {
        parts.add(new Conjunct(code, asking(required, requirement), derivations, confirmedOnly));
      }
    }
  }

  private static Provision asking(Provision.Required required, Requirement requirement) {
    return new Provision.Required(ONLY, requirement, required.rule(), required.citation(), "");
  }

  /** All that a provision asks, as one part. */
  public static Conjunct whole(
      Provision provision, List<Derivation> derivations, boolean confirmedOnly) {
    return new Conjunct(
        provision.indicator().code(),
        provision instanceof Provision.Required required
            ? asking(required, required.requirement())
            : exempt((Provision.Exempt) provision),
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
    return prepared.requirements().provisions().get(0);
  }

  /** The measures whose figures matter. */
  public Set<Measure> measures() {
    Set<Measure> measures = new LinkedHashSet<>(thresholds.keySet());
    derivations.forEach(derivation -> measures.addAll(derivation.parts()));
    return measures;
  }

  /** The outcome for a unit. */
  public Outcome outcome(Snapshot snapshot) {
    return prepared.assess(snapshot).outcome();
  }
}
