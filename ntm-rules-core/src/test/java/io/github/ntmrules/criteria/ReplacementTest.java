package io.github.ntmrules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Replacement.Strictness;
import io.github.ntmrules.criteria.Requirement.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How levels of what is counted compare, against trying all figures. */
class ReplacementTest {

  private static final Measure HOUSES =
      Objects.requireNonNull(Measures.standard().find("temporary_or_dilapidated_houses"));
  private static final List<BigDecimal> FIGURES =
      IntStream.rangeClosed(0, 9).mapToObj(BigDecimal::valueOf).toList();

  private static List<Threshold> thresholds() {
    List<Threshold> all = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      for (int level = 2; level <= 5; level++) {
        BigDecimal other = BigDecimal.valueOf(level + 2L);
        Level asked =
            Ranges.level(comparison, BigDecimal.valueOf(level), () -> other, LegalStatus.CONFIRMED);
        all.add(new Threshold(HOUSES, comparison, asked));
      }
    }
    return all;
  }

  private static List<BigDecimal> meeting(Threshold threshold) {
    Range accepted = Objects.requireNonNull(threshold.accepted());
    return FIGURES.stream().filter(each -> Ranges.lies(each, accepted)).toList();
  }

  @Test
  void a_level_is_as_strict_as_the_figures_that_meet_it_say() {
    for (Threshold own : thresholds()) {
      for (Threshold other : thresholds()) {
        boolean within = meeting(other).containsAll(meeting(own));
        boolean around = meeting(own).containsAll(meeting(other));
        Strictness expected =
            within && around
                ? Strictness.SAME
                : within
                    ? Strictness.STRICTER
                    : around ? Strictness.LOOSER : Strictness.INCOMPARABLE;
        assertThat(Replacement.compare(own, other)).as("%s, %s", own, other).isEqualTo(expected);
      }
    }
  }
}
