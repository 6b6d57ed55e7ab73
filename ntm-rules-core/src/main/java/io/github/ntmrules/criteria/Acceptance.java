package io.github.ntmrules.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which figures meet a threshold, whatever its level may be: of a level that decides there is one
 * answer; of one that is not known, figures that meet every level that can be set, and figures that
 * meet none. Immutable.
 *
 * @param surely the figures that meet it whatever the level is, or {@code null} if none does
 * @param possibly the figures that meet it for some level; those outside never do
 */
public record Acceptance(@Nullable Range surely, Range possibly) {

  private static final Range EVERYTHING = new Range(null, false, null, false);

  /**
   * Which figures meet a threshold.
   *
   * @param confirmedOnly strict mode: only confirmed levels, and bounds of levels, are known
   */
  static Acceptance of(Requirement.Threshold threshold, boolean confirmedOnly) {
    Level level = threshold.level();
    Range accepted = level.decides(confirmedOnly) ? threshold.accepted() : null;
    if (accepted != null) {
      return new Acceptance(accepted, accepted);
    }
    Measure measure = threshold.measure();
    Range bounds = level.possible(confirmedOnly);
    Range levels =
        !mayBeAnything(level, measure, confirmedOnly)
            ? null
            : bounds == null ? settable(measure) : bounds.intersect(settable(measure));
    return levels == null
        ? new Acceptance(null, EVERYTHING)
        : of(threshold.comparison(), levels, measure);
  }

  /**
   * Whether all that is not known is the number: what is asked is established, but for its level. A
   * level that is doubtful, or unconfirmed in strict mode, is not, nor is one that is not on file
   * where so is the rule that asks for it; and of yes or no there is no level to be known, so that
   * there it is what is asked that is not.
   */
  private static boolean mayBeAnything(Level level, Measure measure, boolean confirmedOnly) {
    boolean onlyTheNumber = level.leftToProvince() || level.certainty() == LegalStatus.NOT_ON_FILE;
    return onlyTheNumber
        && level.asked().decides(confirmedOnly)
        && !level.directionInDoubt()
        && !measure.placeholder()
        && measure.kind() != MeasureKind.YES_NO;
  }

  /** For every level that may be asked of the measure, from the lowest to the highest. */
  private static Acceptance of(Comparison comparison, Range levels, Measure measure) {
    BigDecimal low = levels.lower();
    BigDecimal high = levels.upper();
    return switch (comparison) {
      case AT_LEAST -> new Acceptance(from(high), every(from(low)));
      case AT_MOST -> new Acceptance(to(low), every(to(high)));
      // "More than 100 %" would be met by nothing: no such level can be set.
      case MORE_THAN ->
          new Acceptance(
              same(high, measure.max()) ? from(high) : above(high),
              low == null ? EVERYTHING : Range.moreThan(low));
      case LESS_THAN ->
          new Acceptance(
              same(low, measure.min()) ? to(low) : below(low),
              high == null ? EVERYTHING : Range.lessThan(high));
      case BETWEEN -> new Acceptance(levels.exact() ? levels : null, levels);
    };
  }

  /**
   * The levels that can be set: within the scale. The greatest number that is believed of an income
   * or a ratio is not the end of a scale.
   */
  private static Range settable(Measure measure) {
    boolean ends = measure.kind() == MeasureKind.PERCENT || measure.kind() == MeasureKind.GRADE;
    return ends ? measure.range() : new Range(measure.min(), false, null, false);
  }

  private static Range every(@Nullable Range range) {
    return range == null ? EVERYTHING : range;
  }

  private static @Nullable Range from(@Nullable BigDecimal level) {
    return level == null ? null : Range.atLeast(level);
  }

  private static @Nullable Range to(@Nullable BigDecimal level) {
    return level == null ? null : Range.atMost(level);
  }

  private static @Nullable Range above(@Nullable BigDecimal level) {
    return level == null ? null : Range.moreThan(level);
  }

  private static @Nullable Range below(@Nullable BigDecimal level) {
    return level == null ? null : Range.lessThan(level);
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }
}
