package io.github.ntmrules.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Ranges;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.TrialSet;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whether figures can meet or fail a requirement, against trying them all: levels lie on a coarse
 * grid, so figures on a grid twice as fine stand for all there are.
 */
class SatisfiabilityTest {

  private static final int ROUNDS = 1_500;
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final List<Measure> FIGURES =
      List.of(measure("alleys_clean"), measure("temporary_or_dilapidated_houses"));
  private static final List<Comparison> COMPARISONS = List.of(Comparison.values());

  private static Measure measure(String id) {
    return Objects.requireNonNull(Measures.standard().find(id));
  }

  @Test
  void a_requirement_that_no_figure_meets_or_fails_is_found_as_trying_all_figures_finds_it() {
    Random random = new Random(4);
    int neverMet = 0;
    int neverFailed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Requirement requirement = requirement(random, 3);
      boolean met = tried(requirement, Outcome.MET);
      boolean failed = tried(requirement, Outcome.NOT_MET);
      if (exact(requirement)) {
        assertThat(Satisfiability.met(requirement)).as("met: %s", requirement).isEqualTo(met);
        assertThat(Satisfiability.failed(requirement))
            .as("failed: %s", requirement)
            .isEqualTo(failed);
      } else {
        assertThat(Satisfiability.met(requirement) || !met).as("met: %s", requirement).isTrue();
        assertThat(Satisfiability.failed(requirement) || !failed).as("%s", requirement).isTrue();
      }
      neverMet += met ? 0 : 1;
      neverFailed += failed ? 0 : 1;
    }
    // Otherwise the comparison would prove little.
    assertThat(neverMet).isGreaterThan(50);
    assertThat(neverFailed).isGreaterThan(50);
  }

  /** Not where a part of a combination may be not applicable. */
  private static boolean exact(Requirement requirement) {
    if (requirement instanceof Requirement.Given given) {
      return exact(given.condition()) && exact(given.requirement());
    }
    return requirement.children().stream()
        .allMatch(part -> !(part instanceof Requirement.Given) && exact(part));
  }

  private static Requirement requirement(Random random, int depth) {
    int form = depth == 0 ? 0 : random.nextInt(6);
    if (form <= 1) {
      boolean percent = random.nextBoolean();
      Measure measure = FIGURES.get(percent ? 0 : 1);
      Comparison comparison = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
      Supplier<BigDecimal> number =
          () -> BigDecimal.valueOf(percent ? 50 * random.nextInt(3) : random.nextInt(3));
      return new Requirement.Threshold(
          measure,
          comparison,
          Ranges.level(comparison, number.get(), number, LegalStatus.CONFIRMED));
    }
    if (form == 2) {
      return new Requirement.Given(requirement(random, depth - 1), requirement(random, depth - 1));
    }
    List<Requirement> parts = new ArrayList<>();
    int size = 2 + random.nextInt(2);
    for (int i = 0; i < size; i++) {
      parts.add(requirement(random, depth - 1));
    }
    return form == 3
        ? new Requirement.AllOf(parts)
        : form == 4
            ? new Requirement.AnyOf(parts)
            : new Requirement.AtLeastOf(1 + random.nextInt(size), parts);
  }

  private static boolean tried(Requirement requirement, Outcome wanted) {
    Requirements asked = TrialSet.asking(requirement);
    for (int percent = 0; percent <= 100; percent += 25) {
      for (int count = 0; count <= 3; count++) {
        Snapshot snapshot =
            Snapshot.commune("x")
                .on(DAY)
                .value(FIGURES.get(0).id(), percent)
                .value(FIGURES.get(1).id(), count)
                .build();
        if (Assessment.of(asked, snapshot, false).indicators().get(0).outcome() == wanted) {
          return true;
        }
      }
    }
    return false;
  }
}
