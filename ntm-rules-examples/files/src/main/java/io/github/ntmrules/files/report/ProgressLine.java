package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.Reassessment;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one unit of many between two days.
 *
 * @param gained the codes of criteria that are met now and were not, or were undetermined
 * @param lost the codes of those that were met and are not, or are undetermined
 */
record ProgressLine(
    long number,
    String name,
    @Nullable String commune,
    @Nullable String district,
    @Nullable String province,
    int before,
    int after,
    int applicable,
    List<String> gained,
    List<String> lost,
    Outcome outcomeBefore,
    Outcome outcomeAfter) {

  /** What lost most first, then what gained most; among equals as they were given. */
  static final Comparator<ProgressLine> MOST_FIRST =
      Comparator.comparingInt((ProgressLine each) -> each.lost().size())
          .thenComparingInt(each -> each.gained().size())
          .reversed()
          .thenComparingLong(ProgressLine::number);

  /** Copies the codes. */
  ProgressLine {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  static ProgressLine of(long number, Reassessment pair) {
    Assessment later = pair.later();
    Snapshot snapshot = later.snapshot();
    return new ProgressLine(
        number,
        snapshot.name(),
        snapshot.inCommune(),
        snapshot.district(),
        snapshot.province(),
        pair.earlier().metCount(),
        later.metCount(),
        later.applicableCount(),
        codes(pair, Change.NEWLY_MET, Change.ESTABLISHED_MET),
        codes(pair, Change.LOST, Change.MET_NO_LONGER_ESTABLISHED),
        pair.earlier().outcome(),
        later.outcome());
  }

  private static List<String> codes(Reassessment pair, Change one, Change other) {
    return Stream.of(one, other)
        .flatMap(each -> pair.criteria(each).stream())
        .map(each -> each.code())
        .toList();
  }

  /** Whether any criterion, or the whole set, is otherwise. */
  boolean changes() {
    return !gained.isEmpty() || !lost.isEmpty() || outcomeBefore != outcomeAfter;
  }
}
