package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.FigureTable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Several requirements combined, ready. Immutable. */
final class CombinationPlan implements RequirementPlan {

  private enum Logic {
    ALL,
    ANY,
    AT_LEAST,
    GIVEN
  }

  private final Requirement.Combination requirement;
  private final Logic logic;
  private final int needed;
  private final RequirementPlan[] parts;

  CombinationPlan(
      Requirement.Combination requirement,
      FigureNetwork network,
      boolean confirmedOnly,
      AssessmentPlans plans) {
    this.requirement = requirement;
    this.parts =
        requirement.parts().stream()
            .map(part -> RequirementPlan.of(part, network, confirmedOnly, plans))
            .toArray(RequirementPlan[]::new);
    this.needed = requirement.needed();
    this.logic =
        requirement.match(
            all -> Logic.ALL,
            any -> Logic.ANY,
            some -> some.needed() == 1 ? Logic.ANY : Logic.AT_LEAST,
            given -> Logic.GIVEN);
  }

  @Override
  public Found find(UnitFigures unit) {
    Finding[] findings = new Finding[parts.length];
    int[] outcomes = new int[parts.length];
    boolean certain = true;
    for (int i = 0; i < parts.length; i++) {
      Found found = parts[i].find(unit);
      findings[i] = found.finding();
      outcomes[i] = found.outcomes();
      certain &= OutcomeSet.isSingle(outcomes[i]);
    }
    int plainly = plainly(findings);
    int all = certain ? 1 << plainly : combine(outcomes);
    Outcome outcome = OutcomeSet.verdict(all);
    Inference inference =
        outcome.code() != plainly
            ? new Inference(
                logic == Logic.GIVEN ? Inference.Ground.CANNOT_FAIL : Inference.Ground.ANY_CASE)
            : null;
    return new Found(
        new Finding.Combination(
            requirement, new Slice<>(findings, 0, findings.length), outcome, inference),
        all);
  }

  /** What follows from the outcomes of the parts alone, as a code. */
  private int plainly(Finding[] parts) {
    int all = parts[0].outcome().code();
    if (logic == Logic.GIVEN) {
      return Kleene.given(all, parts[1].outcome().code());
    }
    long tally = 0;
    for (Finding part : parts) {
      all = Kleene.all(all, part.outcome().code());
      tally += Kleene.tally(part.outcome().code());
    }
    return logic == Logic.ALL ? all : Kleene.atLeast(needed, tally);
  }

  @Override
  public int outcomes(CaseFigures figures) {
    int[] outcomes = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      outcomes[i] = parts[i].outcomes(figures);
    }
    return combine(outcomes);
  }

  @Override
  public boolean isAsked(CaseFigures figures) {
    return logic != Logic.GIVEN && Stream.of(parts).anyMatch(each -> each.isAsked(figures));
  }

  private int combine(int[] outcomes) {
    return switch (logic) {
      case ALL -> {
        int all = outcomes[0];
        for (int i = 1; i < outcomes.length; i++) {
          all = OutcomeSet.all(all, outcomes[i]);
        }
        yield all;
      }
      case ANY -> {
        int any = outcomes[0];
        for (int i = 1; i < outcomes.length; i++) {
          any = OutcomeSet.any(any, outcomes[i]);
        }
        yield any;
      }
      case AT_LEAST -> OutcomeSet.atLeast(needed, outcomes);
      case GIVEN -> OutcomeSet.given(outcomes[0], outcomes[1]);
    };
  }

  // ---- many units

  @Override
  public void sets(FigureTable table, int[] rows, byte[] sets, int at) {
    byte[] part = new byte[rows.length];
    long[] some = new long[logic == Logic.AT_LEAST ? rows.length : 0];
    long[] more = new long[some.length];
    for (int p = 0; p < parts.length; p++) {
      if (p == 0 && logic != Logic.AT_LEAST) {
        parts[p].sets(table, rows, sets, at);
      } else {
        parts[p].sets(table, rows, part, 0);
        add(part, some, more, sets, at);
      }
    }
    for (int i = 0; i < some.length; i++) {
      sets[at + i] = (byte) OutcomeSet.atLeast(needed, parts.length, some[i], more[i]);
    }
  }

  private void add(byte[] part, long[] some, long[] more, byte[] sets, int at) {
    switch (logic) {
      case ALL -> {
        for (int i = 0; i < part.length; i++) {
          sets[at + i] = (byte) OutcomeSet.all(sets[at + i], part[i]);
        }
      }
      case ANY -> {
        for (int i = 0; i < part.length; i++) {
          sets[at + i] = (byte) OutcomeSet.any(sets[at + i], part[i]);
        }
      }
      case GIVEN -> {
        for (int i = 0; i < part.length; i++) {
          sets[at + i] = (byte) OutcomeSet.given(sets[at + i], part[i]);
        }
      }
      case AT_LEAST -> {
        for (int i = 0; i < part.length; i++) {
          some[i] += OutcomeSet.some(part[i]);
          more[i] += OutcomeSet.more(part[i]);
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

  @Override
  public void forEachOwnThreshold(Consumer<ThresholdPlan> visitor) {
    for (RequirementPlan part : parts) {
      part.forEachOwnThreshold(visitor);
    }
  }
}
