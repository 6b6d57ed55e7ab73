package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.FigureTable;
import java.util.function.Consumer;

/** Several requirements combined, ready. Immutable. */
final class CombinationPlan implements RequirementPlan {

  private enum Logic {
    ALL,
    AT_LEAST,
    GIVEN
  }

  private final Requirement.Combination requirement;
  private final Logic logic;
  private final int needed;
  private final RequirementPlan[] parts;

  CombinationPlan(
      Requirement.Combination requirement, Derivations derivations, boolean confirmedOnly) {
    this.requirement = requirement;
    this.parts =
        requirement.parts().stream()
            .map(part -> RequirementPlan.of(part, derivations, confirmedOnly))
            .toArray(RequirementPlan[]::new);
    this.needed = requirement.needed();
    this.logic =
        requirement.match(
            all -> Logic.ALL, any -> Logic.AT_LEAST, some -> Logic.AT_LEAST, given -> Logic.GIVEN);
  }

  @Override
  public Finding find(UnitFigures unit) {
    Finding[] findings = new Finding[parts.length];
    for (int i = 0; i < parts.length; i++) {
      findings[i] = parts[i].find(unit);
    }
    return new Finding.Combination(
        requirement, new Slice<>(findings, 0, findings.length), Outcome.of(combine(findings)));
  }

  private int combine(Finding[] findings) {
    int first = findings[0].outcome().code();
    if (logic == Logic.GIVEN) {
      return Kleene.given(first, findings[1].outcome().code());
    }
    int all = first;
    long tally = 0;
    for (Finding finding : findings) {
      all = Kleene.all(all, finding.outcome().code());
      tally += Kleene.tally(finding.outcome().code());
    }
    return logic == Logic.ALL ? all : Kleene.atLeast(needed, tally);
  }

  // ---- many units

  @Override
  public void outcomes(FigureTable table, int[] rows, byte[] outcomes, int at) {
    byte[] part = new byte[rows.length];
    long[] tallies = new long[logic == Logic.AT_LEAST ? rows.length : 0];
    for (int p = 0; p < parts.length; p++) {
      if (p == 0 && logic != Logic.AT_LEAST) {
        parts[p].outcomes(table, rows, outcomes, at);
      } else {
        parts[p].outcomes(table, rows, part, 0);
        add(part, tallies, outcomes, at);
      }
    }
    for (int i = 0; i < tallies.length; i++) {
      outcomes[at + i] = (byte) Kleene.atLeast(needed, tallies[i]);
    }
  }

  private void add(byte[] part, long[] tallies, byte[] outcomes, int at) {
    switch (logic) {
      case ALL -> {
        for (int i = 0; i < part.length; i++) {
          outcomes[at + i] = (byte) Kleene.all(outcomes[at + i], part[i]);
        }
      }
      case GIVEN -> {
        for (int i = 0; i < part.length; i++) {
          outcomes[at + i] = (byte) Kleene.given(outcomes[at + i], part[i]);
        }
      }
      case AT_LEAST -> {
        for (int i = 0; i < part.length; i++) {
          tallies[i] += Kleene.tally(part[i]);
        }
      }
    }
  }

  @Override
  public void forEachThreshold(Consumer<ThresholdPlan> visitor) {
    for (RequirementPlan part : parts) {
      part.forEachThreshold(visitor);
    }
  }
}
