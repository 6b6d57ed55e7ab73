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
      Threshold threshold = (Threshold) part(whole);
      return replace(
          whole,
          0,
          new Threshold(threshold.measure(), threshold.comparison(), Level.ofUndeterminedColumn()));
    }

    private Requirement replace(Requirement whole, int depth, Requirement changed) {
      if (depth == path.size()) {
        return changed;
      }
      List<Requirement> parts = new ArrayList<>(whole.children());
      int at = path.get(depth);
      parts.set(at, replace(parts.get(at), depth + 1, changed));
      if (whole instanceof Requirement.AllOf) {
        return new Requirement.AllOf(parts);
      }
      if (whole instanceof Requirement.AnyOf) {
        return new Requirement.AnyOf(parts);
      }
      return whole instanceof Requirement.AtLeastOf some
          ? new Requirement.AtLeastOf(some.needed(), parts)
          : new Requirement.Given(parts.get(0), parts.get(1));
    }

    /** What stands in the place of the part. */
    @Nullable Requirement changed(Requirement part, boolean confirmedOnly) {
      if (part instanceof Threshold threshold) {
        return threshold.level().decides(confirmedOnly) ? moved(threshold) : null;
      }
      if (part instanceof Requirement.Given given) {
        return given.requirement();
      }
      if (part instanceof Requirement.AtLeastOf some) {
        return new Requirement.AtLeastOf(needed, some.parts());
      }
      return part instanceof Requirement.AllOf
          ? new Requirement.AnyOf(part.children())
          : new Requirement.AllOf(part.children());
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

  private final List<Change> changes = new ArrayList<>();
  private int thresholds;

  private RequirementMutants() {}

  /**
   * All changes, in the order of the rule.
   *
   * @param requirement what is asked in one column; in others it differs in its levels only
   */
  static List<Change> of(Requirement requirement) {
    RequirementMutants mutants = new RequirementMutants();
    mutants.visit(requirement, List.of());
    return mutants.changes;
  }

  private void visit(Requirement part, List<Integer> path) {
    if (part instanceof Threshold threshold) {
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
    }
    int parts = part.children().size();
    if (part instanceof Requirement.Given) {
      changes.add(new Change(Kind.GIVEN, path, -1, null, 0));
    } else if (part instanceof Requirement.AtLeastOf some) {
      for (int needed : new int[] {some.needed() - 1, some.needed() + 1}) {
        if (needed >= 1 && needed <= parts) {
          changes.add(new Change(Kind.COMBINATION, path, -1, null, needed));
        }
      }
    } else if (parts > 1) {
      changes.add(new Change(Kind.COMBINATION, path, -1, null, 0));
    }
    for (int i = 0; i < parts; i++) {
      List<Integer> deeper = new ArrayList<>(path);
      deeper.add(i);
      visit(part.children().get(i), deeper);
    }
  }
}
