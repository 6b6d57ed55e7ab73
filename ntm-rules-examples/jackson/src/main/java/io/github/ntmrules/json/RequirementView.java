package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a unit, as a tree: each form has the fields of its record. */
public sealed interface RequirementView extends DataForm {

  /**
   * A figure is held against a level; {@code null} where the level is not on file, and then, if
   * that is known, between which numbers it lies.
   */
  record OfThreshold(
      String measure,
      Comparison comparison,
      @Nullable Object level,
      @Nullable Object levelWithin,
      LegalStatus status)
      implements RequirementView {

    static OfThreshold of(Requirement.Threshold threshold) {
      Measure measure = threshold.measure();
      Level level = threshold.level();
      return new OfThreshold(
          measure.id(),
          threshold.comparison(),
          MeasuredValue.of(measure, level.numbers()),
          level.numbers() == null ? MeasuredValue.of(measure, level.possible(false)) : null,
          level.status());
    }
  }

  /** All parts are asked. */
  record OfAll(List<RequirementView> allOf) implements RequirementView {}

  /** One part suffices. */
  record OfAny(List<RequirementView> anyOf) implements RequirementView {}

  /** So many parts suffice. */
  record OfSome(int atLeast, List<RequirementView> of) implements RequirementView {}

  /** Asked where the condition holds. */
  record OfCase(RequirementView given, RequirementView required) implements RequirementView {}

  /** Another set is asked, by its id. */
  record OfSet(String meets) implements RequirementView {}

  /** Of that requirement. */
  static RequirementView of(Requirement requirement) {
    return requirement.match(
        OfThreshold::of, RequirementView::of, meets -> new OfSet(meets.requirements().set().id()));
  }

  private static RequirementView of(Requirement.Combination combination) {
    return combination.match(
        all -> new OfAll(parts(all.parts())),
        any -> new OfAny(parts(any.parts())),
        some -> new OfSome(some.needed(), parts(some.parts())),
        given -> new OfCase(of(given.condition()), of(given.requirement())));
  }

  private static List<RequirementView> parts(List<Requirement> parts) {
    return parts.stream().map(RequirementView::of).toList();
  }
}
