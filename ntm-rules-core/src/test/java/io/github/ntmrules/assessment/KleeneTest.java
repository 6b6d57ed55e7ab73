package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Holds the logic against brute force over every way the unknown could turn out. */
class KleeneTest {

  private static final Outcome MET = Outcome.MET;
  private static final Outcome NOT_MET = Outcome.NOT_MET;

  /** All lists of outcomes of up to four parts. */
  private static List<List<Outcome>> lists() {
    List<List<Outcome>> all = new ArrayList<>();
    all.add(List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).size() < 4) {
        for (Outcome outcome : Outcome.values()) {
          List<Outcome> longer = new ArrayList<>(all.get(i));
          longer.add(outcome);
          all.add(longer);
        }
      }
    }
    return all.subList(1, all.size());
  }

  /** The one outcome of all possible worlds, or undetermined if they differ; none asks nothing. */
  private static Outcome byWorlds(List<Outcome> parts, Predicate<List<Outcome>> met) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    List<Outcome> turns = List.of(MET, NOT_MET, Outcome.NOT_APPLICABLE);
    for (int world = 0; world < 81; world++) {
      List<Outcome> known = new ArrayList<>();
      int rest = world;
      for (Outcome part : parts) {
        known.add(part == Outcome.UNDETERMINED ? turns.get(rest % 3) : part);
        rest /= 3;
      }
      boolean asked = count(known, Outcome.NOT_APPLICABLE) < known.size();
      outcomes.add(!asked ? Outcome.NOT_APPLICABLE : met.test(known) ? MET : NOT_MET);
    }
    return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED;
  }

  private static long count(List<Outcome> parts, Outcome outcome) {
    return parts.stream().filter(part -> part == outcome).count();
  }

  private static Outcome atLeast(int needed, List<Outcome> parts) {
    long tally = parts.stream().mapToLong(part -> Kleene.tally(part.code())).sum();
    return Outcome.of(Kleene.atLeast(needed, tally));
  }

  private static Outcome given(Outcome condition, Outcome asked) {
    return Outcome.of(Kleene.given(condition.code(), asked.code()));
  }

  @Test
  void every_outcome_has_a_code_of_its_own() {
    for (Outcome outcome : Outcome.values()) {
      assertThat(Outcome.of(outcome.code())).isEqualTo(outcome);
    }
  }

  @Test
  void all_is_decided_exactly_when_every_possible_world_agrees() {
    for (List<Outcome> parts : lists()) {
      assertThat(Kleene.all(parts))
          .as("%s", parts)
          .isEqualTo(byWorlds(parts, known -> count(known, NOT_MET) == 0));
    }
  }

  @Test
  void at_least_n_is_decided_exactly_when_every_possible_world_agrees() {
    for (List<Outcome> parts : lists()) {
      for (int needed = 1; needed <= parts.size(); needed++) {
        int n = needed;
        assertThat(atLeast(n, parts))
            .as("%s of %s", n, parts)
            .isEqualTo(byWorlds(parts, known -> count(known, MET) >= n));
      }
    }
  }

  @Test
  void a_condition_that_is_not_met_asks_nothing() {
    for (Outcome asked : Outcome.values()) {
      assertThat(given(NOT_MET, asked)).isEqualTo(Outcome.NOT_APPLICABLE);
      assertThat(given(Outcome.NOT_APPLICABLE, asked)).isEqualTo(Outcome.NOT_APPLICABLE);
      assertThat(given(MET, asked)).isEqualTo(asked);
      assertThat(given(Outcome.UNDETERMINED, asked)).isEqualTo(Outcome.UNDETERMINED);
    }
  }
}
