package io.github.ntmrules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.ForkedJvm;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept follows what the rules tell apart, not who reports and when. */
class MonthOfReportsTest {

  // Half of the 64 MB that are asked for: with every plan for itself even those did not do.
  private static final String HEAP = "-Xmx32m";

  @TempDir private Path folder;

  @Test
  void a_month_of_daily_reports_in_63_provinces_costs_the_firings_of_its_first_day()
      throws Exception {
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            folder, List.of(HEAP), MonthOfReports.class, Integer.toString(Assessor.USUAL_ANSWERS));

    assertThat(ended.exit()).as(ended.text()).isZero();
    List<String[]> sets =
        ended
            .text()
            .lines()
            .filter(each -> each.startsWith("set "))
            .map(MonthOfReportsTest::words)
            .toList();
    assertThat(sets).hasSizeGreaterThan(5);
    for (String[] each : sets) {
      long first = Long.parseLong(each[3]);
      assertThat(Long.parseLong(each[5])).as(ended.text()).isEqualTo(first).isPositive();
      assertThat(first).as(ended.text()).isLessThanOrEqualTo(Long.parseLong(each[7]));
      assertThat(each[9]).as(ended.text()).isEqualTo(each[7]);
    }
  }

  private static String[] words(String line) {
    return line.split(" ");
  }

  @Test
  void what_is_asked_alike_in_two_scopes_takes_room_once() {
    RuleSet set = Objects.requireNonNull(RuleSet.packaged("qd318-2022-xa"));
    Answer one = set.answer(scope(Region.TAY_NGUYEN));
    Answer other = set.answer(scope(Region.DONG_NAM_BO));

    assertThat(other).isNotSameAs(one);
    assertThat(other.requirements().provision("10"))
        .isNotEqualTo(one.requirements().provision("10"));
    assertThat(other.requirements().provision("13.1"))
        .isSameAs(one.requirements().provision("13.1"));
  }

  @Test
  void no_more_answers_are_kept_than_was_said_and_they_are_the_same() {
    RuleSet usual = Objects.requireNonNull(RuleSet.packaged("qd318-2022-xa"));
    RuleSet few = usual.keeping(4);
    for (int round = 0; round < 2; round++) {
      for (Region region : Region.values()) {
        assertThat(few.resolve(scope(region))).isEqualTo(usual.resolve(scope(region)));
        assertThat(few.keptClasses()).isLessThanOrEqualTo(4);
      }
    }
    assertThat(usual.firings()).isEqualTo(Region.values().length);
    assertThat(few.firings()).as("dropped and asked for again").isGreaterThan(usual.firings());
  }

  private static Scope scope(Region region) {
    return Scope.of(LocalDate.of(2024, 9, 1), region, "Kon Tum", Set.of());
  }
}
