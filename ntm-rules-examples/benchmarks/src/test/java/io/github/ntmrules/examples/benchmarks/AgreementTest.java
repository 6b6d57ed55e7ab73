package io.github.ntmrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.benchmarks.contestants.Contestant;
import io.github.ntmrules.examples.benchmarks.contestants.Entry;
import io.github.ntmrules.examples.benchmarks.contestants.Verdict;
import io.github.ntmrules.examples.benchmarks.law.Law;
import io.github.ntmrules.examples.benchmarks.law.Population;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

  private static final Law LAW = Law.read(Assessor.packaged(Law.SET));
  private static final Population POPULATION = Population.of(LAW, Population.SIZE);
  private static final Contestant LIBRARY = Entry.LIBRARY.prepare(LAW, POPULATION);

  /** Fifty communes of each region; before it times anything the command compares them all. */
  private static final int COMPARED = 350;

  private static final List<Verdict> EXPECTED = LIBRARY.verdicts(0, COMPARED);

  @ParameterizedTest
  @EnumSource(Entry.class)
  void every_contestant_agrees_with_the_library_on_every_commune(Entry entry) {
    List<Verdict> verdicts = entry.prepare(LAW, POPULATION).verdicts(0, COMPARED);
    assertThat(verdicts).hasSize(COMPARED);
    for (int commune = 0; commune < COMPARED; commune++) {
      assertThat(verdicts.get(commune).differences(EXPECTED.get(commune)))
          .as("%s, commune %d", entry.title(), commune)
          .isEmpty();
    }
  }

  @Test
  void the_set_has_49_indicators_and_every_outcome_occurs() {
    assertThat(LAW.rows()).hasSize(49);
    Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
    IntStream.range(0, 100)
        .mapToObj(LIBRARY::verdict)
        .forEach(
            verdict ->
                IntStream.range(0, 49)
                    .forEach(row -> seen.add(Objects.requireNonNull(verdict.indicator(row)))));
    assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
  }
}
