package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sets of outcomes, against every choice of one outcome for each part. */
class OutcomeSetTest {

  private static final int SETS = 16;

  private static List<Outcome> outcomes(int set) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Outcome each : Outcome.values()) {
      if ((set & OutcomeSet.of(each)) != 0) {
        outcomes.add(each);
      }
    }
    return outcomes;
  }

  /** What every choice of one outcome for each part leads to. */
  private static int everyChoice(int needed, int[] parts, int from, long tally) {
    if (from == parts.length) {
      return 1 << Kleene.atLeast(needed, tally);
    }
    int all = 0;
    for (Outcome each : outcomes(parts[from])) {
      all |= everyChoice(needed, parts, from + 1, tally + Kleene.tally(each.code()));
    }
    return all;
  }

  @Test
  void at_least_so_many_of_up_to_four_parts() {
    for (int number = 1; number <= 4; number++) {
      int[] parts = new int[number];
      int ways = (int) Math.pow(SETS - 1, number);
      for (int way = 0; way < ways; way++) {
        for (int part = 0, rest = way; part < number; part++, rest /= SETS - 1) {
          parts[part] = 1 + rest % (SETS - 1);
        }
        for (int needed = 1; needed <= number; needed++) {
          assertThat(OutcomeSet.atLeast(needed, parts))
              .as("%d of %s", needed, parts)
              .isEqualTo(everyChoice(needed, parts, 0, 0));
        }
      }
    }
  }

  @Test
  void all_and_any_of_two_and_one_given_the_other() {
    for (int one = 1; one < SETS; one++) {
      for (int other = 1; other < SETS; other++) {
        int all = 0;
        int given = 0;
        int any = 0;
        for (Outcome mine : outcomes(one)) {
          for (Outcome theirs : outcomes(other)) {
            all |= 1 << Kleene.all(mine.code(), theirs.code());
            any |= 1 << Kleene.atLeast(1, Kleene.tally(mine.code()) + Kleene.tally(theirs.code()));
            given |= 1 << Kleene.given(mine.code(), theirs.code());
          }
        }
        assertThat(OutcomeSet.all(one, other)).isEqualTo(all);
        assertThat(OutcomeSet.any(one, other)).isEqualTo(any);
        assertThat(OutcomeSet.given(one, other)).isEqualTo(given);
      }
    }
  }

  @Test
  void one_outcome_is_certain_and_so_is_met_where_at_most_nothing_is_asked() {
    int met = OutcomeSet.of(Outcome.MET);
    int nothing = OutcomeSet.of(Outcome.NOT_APPLICABLE);
    for (int set = 1; set < SETS; set++) {
      List<Outcome> possible = outcomes(set);
      Outcome verdict =
          set == (met | nothing)
              ? Outcome.MET
              : possible.size() == 1 ? possible.get(0) : Outcome.UNDETERMINED;
      assertThat(OutcomeSet.verdict(set)).isEqualTo(verdict);
    }
  }
}
