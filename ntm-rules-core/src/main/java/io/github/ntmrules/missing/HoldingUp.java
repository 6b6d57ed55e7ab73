package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Unsettled;
import io.github.ntmrules.assessment.Unsettled.Reason;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.reasoning.PossibleOutcomes;
import io.github.ntmrules.missing.LevelKey.Path;
import io.github.ntmrules.snapshot.Figure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which levels hold up one result, and what would follow if one were known. Not thread-safe. */
final class HoldingUp {

  private static final Set<Reason> OF_THE_LEVEL =
      EnumSet.of(
          Reason.LEVEL_NOT_ON_FILE,
          Reason.LEVEL_DOUBTFUL,
          Reason.LEVEL_SET_BY_PROVINCE,
          Reason.LEVEL_UNCONFIRMED);

  private final boolean confirmedOnly;
  private final Derivations derivations;
  private boolean columnOpen;

  /**
   * In one assessment.
   *
   * @param derivations how its figures are computed from others
   */
  HoldingUp(boolean confirmedOnly, Derivations derivations) {
    this.confirmedOnly = confirmedOnly;
    this.derivations = derivations;
  }

  /** Whether something was come upon that is undetermined in a column that is not determined. */
  boolean columnOpen() {
    return columnOpen;
  }

  /** The levels through which a result is undetermined; none if it is not. */
  List<LevelKey> levels(IndicatorResult result, Path path) {
    List<LevelKey> all = new ArrayList<>();
    if (result.outcome() == Outcome.UNDETERMINED) {
      collect(result, path, all);
    }
    return all;
  }

  private void collect(IndicatorResult result, Path path, List<LevelKey> into) {
    Provision provision = result.provision();
    if (!provision.alternatives().isEmpty()) {
      columnOpen = true;
      return;
    }
    Finding finding = result.finding();
    if (finding != null) {
      collect(finding, 0, provision, path, into);
      return;
    }
    provision
        .<List<LevelKey>>match(
            required -> List.of(),
            exempt -> exempt.decides(confirmedOnly) ? List.of() : List.of(path.of(exempt)))
        .forEach(into::add);
  }

  /** From that threshold of the provision on. */
  private void collect(
      Finding finding, int part, Provision provision, Path path, List<LevelKey> into) {
    if (finding.outcome() != Outcome.UNDETERMINED) {
      return;
    }
    finding.<Boolean>match(
        comparison -> {
          boolean open = LevelKey.isOpen(comparison.threshold(), confirmedOnly);
          return open
              && ofTheLevel(comparison)
              && into.add(path.of(provision, part, comparison.threshold()));
        },
        combination -> {
          int next = part;
          for (int i = 0; i < combination.parts().size(); i++) {
            collect(combination.parts().get(i), next, provision, path, into);
            next += thresholds(combination, i);
          }
          return true;
        },
        referred -> {
          Path further = path.through(referred.assessment().set().id());
          for (IndicatorResult each : referred.assessment().indicators()) {
            if (each.outcome() == Outcome.UNDETERMINED) {
              collect(each, further, into);
            }
          }
          return true;
        });
  }

  private static boolean ofTheLevel(Finding.Comparison comparison) {
    return comparison.unsettled().stream().map(Unsettled::reason).anyMatch(OF_THE_LEVEL::contains);
  }

  private static int thresholds(Finding.Combination combination, int part) {
    return combination.requirement().parts().get(part).thresholds().size();
  }

  // ---- what would follow

  /** Whether the result is decided whatever that level is, if nothing else is known besides. */
  boolean decidedIfKnown(IndicatorResult result, Path path, LevelKey level) {
    return List.of(Outcome.MET, Outcome.NOT_MET).stream()
        .allMatch(
            each -> {
              Set<Outcome> all = outcomes(result, path, level, each);
              return PossibleOutcomes.certain(all) != Outcome.UNDETERMINED;
            });
  }

  /** All that can follow for a result if the figure meets that level, or if it does not. */
  private Set<Outcome> outcomes(
      IndicatorResult result, Path path, LevelKey level, Outcome assumed) {
    if (result.outcome() != Outcome.UNDETERMINED) {
      return EnumSet.of(result.outcome());
    }
    Finding finding = result.finding();
    return finding == null || !result.provision().alternatives().isEmpty()
        ? EnumSet.allOf(Outcome.class)
        : outcomes(finding, 0, result.provision(), path, level, assumed);
  }

  private Set<Outcome> outcomes(
      Finding finding, int part, Provision provision, Path path, LevelKey level, Outcome assumed) {
    if (finding.outcome() != Outcome.UNDETERMINED) {
      return EnumSet.of(finding.outcome());
    }
    return finding.match(
        comparison ->
            path.of(provision, part, comparison.threshold()).equals(level) && exact(comparison)
                ? EnumSet.of(assumed)
                : unknown(comparison),
        combination -> {
          List<Set<Outcome>> parts = new ArrayList<>();
          int next = part;
          for (int i = 0; i < combination.parts().size(); i++) {
            parts.add(outcomes(combination.parts().get(i), next, provision, path, level, assumed));
            next += thresholds(combination, i);
          }
          Requirement.Combination asked = combination.requirement();
          return PossibleOutcomes.combined(asked, parts);
        },
        referred -> {
          Path further = path.through(referred.assessment().set().id());
          HoldingUp there =
              new HoldingUp(confirmedOnly, referred.assessment().requirements().derivations());
          return PossibleOutcomes.all(
              referred.assessment().indicators().stream()
                  .map(each -> there.outcomes(each, further, level, assumed))
                  .toList());
        });
  }

  /** What a comparison may come to; to nothing, if there may be no such figure. */
  private Set<Outcome> unknown(Finding.Comparison comparison) {
    boolean figure =
        comparison.unsettled().stream()
                .noneMatch(each -> each.reason() == Reason.FIGURES_CONTRADICT)
            && derivations.of(comparison.threshold().measure()) == null;
    return figure
        ? EnumSet.of(Outcome.MET, Outcome.NOT_MET)
        : EnumSet.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED);
  }

  /** Whether nothing but the level is open: the figure is one number, and at odds with no other. */
  private static boolean exact(Finding.Comparison comparison) {
    Figure figure = comparison.figure();
    return figure != null
        && figure.exact()
        && comparison.unsettled().stream().map(Unsettled::reason).allMatch(OF_THE_LEVEL::contains);
  }
}
