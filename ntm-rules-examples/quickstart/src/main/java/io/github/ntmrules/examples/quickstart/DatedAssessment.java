package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The assessment of a unit whose figures are of one day between two dates, nobody knows which.
 *
 * <p>The law of another day may ask something else: the income asked before 2020 is not that of
 * 2020. So the unit is assessed on every day that can matter, and an outcome counts only where all
 * of them agree; else it is {@link Outcome#UNDETERMINED}.
 *
 * <p>The days that can matter are the first and the last one and every 31 December and 1 January
 * between them, because the rules of the set used here change with the calendar year only (a test
 * holds that). For a set that changes within a year, add the day before the change and the day of
 * it. Immutable and thread-safe.
 */
final class DatedAssessment {

  /**
   * Consecutive days with the same outcomes.
   *
   * @param from the first day
   * @param to the last day, included
   * @param assessment the assessment on the first day
   */
  record Span(LocalDate from, LocalDate to, Assessment assessment) {

    private boolean continuedBy(Assessment next) {
      // The outcomes of the criteria follow from those of the indicators.
      return indicatorOutcomes(assessment).equals(indicatorOutcomes(next))
          && assessment.outsidePeriod() == next.outsidePeriod();
    }
  }

  private final List<Span> spans;

  private DatedAssessment(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /**
   * Assesses on the days that can matter from the earliest to the latest, both included.
   *
   * @param snapshotOn what the unit reports, if the figures are of that day
   * @throws IllegalArgumentException if {@code latest} is before {@code earliest}
   */
  static DatedAssessment of(
      Assessor assessor,
      LocalDate earliest,
      LocalDate latest,
      Function<LocalDate, Snapshot> snapshotOn) {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "No day lies between " + earliest + " and " + latest + ".\nMaybe the other way round?");
    }
    List<Span> spans = new ArrayList<>();
    for (LocalDate day : days(earliest, latest)) {
      Assessment next = assessor.assess(snapshotOn.apply(day));
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).continuedBy(next)) {
        spans.set(last, new Span(spans.get(last).from(), day, spans.get(last).assessment()));
      } else {
        spans.add(new Span(day, day, next));
      }
    }
    return new DatedAssessment(spans);
  }

  /** The days that can matter, oldest first, each once. */
  private static SortedSet<LocalDate> days(LocalDate earliest, LocalDate latest) {
    SortedSet<LocalDate> days = new TreeSet<>(List.of(earliest));
    for (int year = earliest.getYear(); year < latest.getYear(); year++) {
      days.add(LocalDate.of(year, 12, 31));
      days.add(LocalDate.of(year + 1, 1, 1));
    }
    days.add(latest);
    return days;
  }

  /** The days, oldest first, joined where the outcomes are the same; never empty. */
  List<Span> spans() {
    return spans;
  }

  /** Whether every possible day has the same outcomes, so that the date does not matter. */
  boolean sameOnEveryDay() {
    return spans.size() == 1;
  }

  /** Whether any of the days lies outside the set's period in force. */
  boolean outsidePeriod() {
    return spans.stream().anyMatch(span -> span.assessment().outsidePeriod());
  }

  /** The outcome of the whole set. */
  Outcome outcome() {
    return agreed(spans.stream().map(span -> span.assessment().outcome()).toList());
  }

  /**
   * The outcome of an indicator.
   *
   * @throws IllegalArgumentException if the set has no such indicator
   */
  Outcome indicator(String code) {
    return agreed(spans.stream().map(span -> span.assessment().indicator(code).outcome()).toList());
  }

  /** How many criteria have that outcome. */
  int criteria(Outcome outcome) {
    return count(outcome, DatedAssessment::criteriaOutcomes);
  }

  /** How many indicators have that outcome. */
  int indicators(Outcome outcome) {
    return count(outcome, DatedAssessment::indicatorOutcomes);
  }

  private int count(Outcome outcome, Function<Assessment, List<Outcome>> outcomes) {
    List<List<Outcome>> days =
        spans.stream().map(span -> outcomes.apply(span.assessment())).toList();
    ToIntFunction<Integer> one =
        row -> agreed(days.stream().map(day -> day.get(row)).toList()) == outcome ? 1 : 0;
    return IntStream.range(0, days.get(0).size()).boxed().mapToInt(one).sum();
  }

  /** The outcome all share, else undetermined. */
  private static Outcome agreed(Collection<Outcome> outcomes) {
    return outcomes.stream().distinct().count() == 1
        ? outcomes.iterator().next()
        : Outcome.UNDETERMINED;
  }

  private static List<Outcome> criteriaOutcomes(Assessment assessment) {
    return assessment.criteria().stream().map(CriterionResult::outcome).toList();
  }

  private static List<Outcome> indicatorOutcomes(Assessment assessment) {
    return assessment.indicators().stream().map(IndicatorResult::outcome).toList();
  }
}
