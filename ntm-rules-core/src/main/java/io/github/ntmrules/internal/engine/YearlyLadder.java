package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Range.End;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.rules.Columns;
import io.github.ntmrules.rules.RuleException;
import io.github.ntmrules.rules.RuleProblem;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the levels of other days tell of one that is not on file, where the rules say that an
 * indicator is never eased: it is no harder than the next that is on file, and no easier than the
 * last. Levels in doubt tell nothing. Not thread-safe: one for each firing.
 */
final class YearlyLadder {

  /** A level that may decide, and the first of the days it is the level of. */
  private record Step(LocalDate day, BigDecimal value, LegalStatus certainty) {

    String text() {
      return value.toPlainString() + " (" + day + ")";
    }
  }

  private final LocalDate day;
  private final Supplier<List<LocalDate>> days;
  private final Function<LocalDate, Collector> hear;
  private final Map<LocalDate, Collector> heard = new TreeMap<>();

  /**
   * The ladder in the circumstances of one scope.
   *
   * @param day the day of that scope
   * @param days days of the set's period, in order: one of each class that the rules tell apart
   * @param hear asks the rules in the same circumstances on another day
   */
  YearlyLadder(LocalDate day, Supplier<List<LocalDate>> days, Function<LocalDate, Collector> hear) {
    this.day = day;
    this.days = days;
    this.hear = hear;
  }

  /**
   * Bounds for an indicator that is never eased.
   *
   * @param certainty how well that is established
   */
  Bounds bounds(Indicator indicator, LegalStatus certainty) {
    return certainty == LegalStatus.DOUBTFUL
        ? Bounds.NONE
        : (columns, asked) ->
            asked.map(
                threshold ->
                    only(threshold, asked)
                        ? bounded(threshold, steps(indicator, columns, threshold), certainty)
                        : threshold);
  }

  private Requirement.Threshold bounded(
      Requirement.Threshold threshold, List<Step> steps, LegalStatus certainty) {
    Level level = threshold.level();
    if (!level.equals(Level.notOnFile(level.asked()))) {
      return threshold;
    }
    boolean rising = end(threshold.comparison()) == End.LOWER;
    for (LegalStatus least : List.of(LegalStatus.UNCONFIRMED, LegalStatus.CONFIRMED)) {
      List<Step> sure =
          steps.stream().filter(each -> each.certainty().compareTo(least) <= 0).toList();
      for (Step nearest : nearest(sure)) {
        boolean later = nearest.day().isAfter(day);
        level =
            level.within(
                rising == later ? Range.atMost(nearest.value()) : Range.atLeast(nearest.value()),
                nearest.certainty().lessCertain(certainty));
      }
    }
    return new Requirement.Threshold(threshold.measure(), threshold.comparison(), level);
  }

  /** The last step before the day, and the first one after it, as far as there are any. */
  private List<Step> nearest(List<Step> steps) {
    List<Step> nearest = new ArrayList<>();
    steps.stream()
        .filter(each -> !each.day().isAfter(day))
        .reduce((before, last) -> last)
        .ifPresent(nearest::add);
    steps.stream().filter(each -> each.day().isAfter(day)).findFirst().ifPresent(nearest::add);
    return nearest;
  }

  /** The levels of such a threshold that may decide, by day. */
  private List<Step> steps(Indicator indicator, Columns columns, Requirement.Threshold threshold) {
    End end = end(threshold.comparison());
    List<Step> steps = new ArrayList<>();
    for (LocalDate each : end == null ? List.<LocalDate>of() : days.get()) {
      Level level = level(each, indicator, columns, threshold);
      BigDecimal value = level == null ? null : level.value();
      if (level != null && value != null && level.decides(false)) {
        steps.add(new Step(each, value, level.certainty()));
      }
    }
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      Step after = steps.get(i);
      if (before.value().compareTo(after.value()) * (end == End.LOWER ? 1 : -1) > 0) {
        throw new RuleException(List.of(eased(indicator, before, after)));
      }
    }
    return steps;
  }

  private static RuleProblem eased(Indicator indicator, Step before, Step after) {
    List<String> details = List.of(indicator.code(), before.text(), after.text());
    return RuleProblem.of(Kind.LEVEL_EASED, null, details, null);
  }

  private @Nullable Level level(
      LocalDate on, Indicator indicator, Columns columns, Requirement.Threshold threshold) {
    try {
      Collector there = heard.computeIfAbsent(on, hear);
      Requirement asked = there.asked(indicator, columns);
      return asked == null || !there.saysNeverEased(indicator)
          ? null
          : asked.thresholds().stream()
              .filter(each -> alike(each, threshold) && only(each, asked))
              .findFirst()
              .map(Requirement.Threshold::level)
              .orElse(null);
    } catch (RuleException e) {
      return null; // Told where that day itself is asked for.
    }
  }

  private static boolean alike(Requirement.Threshold one, Requirement.Threshold other) {
    return one.measure().equals(other.measure()) && one.comparison() == other.comparison();
  }

  /** Whether no other threshold of the requirement could be taken for that one. */
  private static boolean only(Requirement.Threshold threshold, Requirement in) {
    return in.thresholds().stream().filter(each -> alike(each, threshold)).count() == 1;
  }

  /** The end that such a level is, or {@code null} where it is two. */
  private static @Nullable End end(Comparison comparison) {
    return comparison.ends().size() == 1 ? comparison.ends().iterator().next() : null;
  }
}
