package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.Coverage;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of what is on file is computed, never typed. */
class CoverageTableTest {

  private static final Path README = Path.of("..", "README.md");

  @Test
  void the_readme_says_what_is_on_file_as_the_rules_do() {
    StringBuilder table = new StringBuilder("| set | on | criteria | indicators |");
    for (LegalStatus status : SetScopes.STATUSES) {
      table.append(' ').append(status.displayName(Locale.ENGLISH)).append(" |");
    }
    table.append("\n|---|---|--:|--:|").append("--:|".repeat(SetScopes.STATUSES.size()));
    Assessor.packagedSets().forEach(id -> table.append('\n').append(line(Assessor.packaged(id))));
    TestFiles.assertComputedPart(README, "coverage", table.append('\n').toString());
  }

  /** A span where the regions differ. */
  private static String line(Assessor assessor) {
    CriteriaSet set = assessor.set();
    LocalDate until = set.inForceUntil();
    LocalDate day = until == null ? set.inForceFrom() : until.minusDays(1);
    List<Coverage> coverages =
        Stream.of(Region.values())
            .map(region -> Scope.of(day, region, null, Set.of()))
            .map(scope -> assessor.requirements(scope).coverage())
            .toList();
    StringBuilder line = new StringBuilder();
    line.append("| `%s` | %s |".formatted(set.id(), day));
    line.append(" %d | %d |".formatted(set.criteria().size(), set.indicators().size()));
    assertThat(coverages)
        .allSatisfy(
            each -> assertThat(each.indicators()).containsEntry(LegalStatus.OWN_READING, 0));
    for (LegalStatus status : SetScopes.STATUSES) {
      String span = span(coverages, coverage -> coverage.indicators().getOrDefault(status, 0));
      line.append(' ').append(span).append(" |");
    }
    return line.toString();
  }

  private static String span(List<Coverage> coverages, ToIntFunction<Coverage> count) {
    int least = coverages.stream().mapToInt(count).min().orElse(0);
    int most = coverages.stream().mapToInt(count).max().orElse(0);
    return least == most ? "" + least : least + "–" + most;
  }
}
