package io.github.ntmrules.internal.cases;

import io.github.ntmrules.cases.Mutant.Kind;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.internal.reasoning.LevelStep;
import io.github.ntmrules.population.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All small changes of one requirement, by where they are made. */
final class RequirementMutants {

  /**
   * One change, whichever column its levels are of.
   *
   * @param kind what kind of change it is
   * @param path where: the positions of parts, from the whole requirement down
   * @param threshold the position of the threshold that is changed, or -1 for a combination
   * @param end the end whose level is moved, where that is what changes
   * @param needed how many parts are needed then, where that is what changes
   */
  record Change(Kind kind, List<Integer> path, int threshold, Range.@Nullable End end, int needed) {

    /** Whether it moves a level, which a row has one of for each column. */
    boolean movesLevel() {
      return kind == Kind.LEVEL_UP || kind == Kind.LEVEL_DOWN;
    }

    /** The part that is changed. */
    Requirement part(Requirement whole) {
      Requirement part = whole;
      for (int at : path) {
        part = part.children().get(at);
      }
      return part;
    }

    /** The whole requirement with the change, or {@code null} if there is nothing to change. */
    @Nullable Requirement apply(Requirement whole, boolean confirmedOnly) {
      Requirement changed = changed(part(whole), confirmedOnly);
      return changed == null ? null : replace(whole, 0, changed);
    }

    /** The whole requirement where the level is not known for want of a column. */
    Requirement inNoColumn(Requirement whole) {
      return replace(
          whole,
          0,
          part(whole)
              .match(
                  threshold ->
                      new Threshold(
                          threshold.measure(),
                          threshold.comparison(),
                          Level.ofUndeterminedColumn()),
                  combination -> combination,
                  meets -> meets));
    }

    private Requirement replace(Requirement whole, int depth, Requirement changed) {
      return depth == path.size()
          ? changed
          : whole.match(
              threshold -> threshold,
              combination -> replace(combination, depth, changed),
              meets -> meets);
    }

    private Requirement replace(Requirement.Combination whole, int depth, Requirement changed) {
      List<Requirement> parts = new ArrayList<>(whole.parts());
      int at = path.get(depth);
      parts.set(at, replace(parts.get(at), depth + 1, changed));
      return whole.of(parts);
    }

    /** What stands in the place of the part. */
    @Nullable Requirement changed(Requirement part, boolean confirmedOnly) {
      return part.match(
          threshold -> threshold.level().decides(confirmedOnly) ? moved(threshold) : null,
          combination ->
              combination.match(
                  all -> new Requirement.AnyOf(all.parts()),
                  any -> new Requirement.AllOf(any.parts()),
                  some -> new Requirement.AtLeastOf(needed, some.parts()),
                  Requirement.Given::requirement),
          meets -> null);
    }

    private @Nullable Threshold moved(Threshold threshold) {
      Measure measure = threshold.measure();
      Comparison comparison = threshold.comparison();
      if (end == null) {
        return new Threshold(
            measure, Objects.requireNonNull(comparison.otherBound()), threshold.level());
      }
      Range numbers = Objects.requireNonNull(threshold.level().numbers());
      BigDecimal level = Objects.requireNonNull(numbers.at(end));
      BigDecimal step = LevelStep.of(measure, level);
      BigDecimal moved = kind == Kind.LEVEL_UP ? level.add(step) : level.subtract(step);
      Range other = comparison.ends().size() == 1 ? Range.exactly(moved) : numbers.with(end, moved);
      return other == null
          ? null
          : new Threshold(measure, comparison, Level.of(other, threshold.level().certainty()));
    }
  }

  private int thresholds;

  private RequirementMutants() {}

  /**
   * All changes, in the order of the rule.
   *
   * @param requirement what is asked in one column; in others it differs in its levels only
   */
  static List<Change> of(Requirement requirement) {
    return new RequirementMutants().changes(requirement, List.of());
  }

  private List<Change> changes(Requirement part, List<Integer> path) {
    return part.match(
        threshold -> changes(threshold, path),
        combination -> changes(combination, path),
        meets -> List.of());
  }

  private List<Change> changes(Threshold threshold, List<Integer> path) {
    List<Change> changes = new ArrayList<>();
    // "Yes" has no level and no bound that anybody could write otherwise.
    if (threshold.measure().kind() != MeasureKind.YES_NO) {
      for (Range.End end : threshold.comparison().ends()) {
        changes.add(new Change(Kind.LEVEL_UP, path, thresholds, end, 0));
        changes.add(new Change(Kind.LEVEL_DOWN, path, thresholds, end, 0));
      }
      if (threshold.comparison().otherBound() != null) {
        changes.add(new Change(Kind.BOUND, path, thresholds, null, 0));
      }
    }
    thresholds++;
    return changes;
  }

  private List<Change> changes(Requirement.Combination combination, List<Integer> path) {
    int parts = combination.parts().size();
    List<Change> otherForm =
        parts > 1 ? List.of(new Change(Kind.COMBINATION, path, -1, null, 0)) : List.of();
    List<Change> changes =
        new ArrayList<>(
            combination.match(
                all -> otherForm,
                any -> otherForm,
                some ->
                    Stream.of(some.needed() - 1, some.needed() + 1)
                        .filter(needed -> needed >= 1 && needed <= parts)
                        .map(needed -> new Change(Kind.COMBINATION, path, -1, null, needed))
                        .toList(),
                given -> List.of(new Change(Kind.GIVEN, path, -1, null, 0))));
    for (int i = 0; i < parts; i++) {
      List<Integer> deeper = new ArrayList<>(path);
      deeper.add(i);
      changes.addAll(changes(combination.parts().get(i), deeper));
    }
    return changes;
  }
}
