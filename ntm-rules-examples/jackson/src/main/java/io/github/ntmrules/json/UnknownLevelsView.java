package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.missing.HeldUp;
import io.github.ntmrules.missing.UnknownLevel;
import io.github.ntmrules.missing.UnknownLevels;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a set that do not decide. {@code unknown-levels.schema.json} says what the fields
 * mean.
 */
public record UnknownLevelsView(
    String set,
    boolean confirmedOnly,
    boolean complete,
    @Nullable Integer units,
    int columnOpen,
    List<DifferenceView.Places> untold,
    List<OfLevel> levels)
    implements DataForm {

  /** A level that does not decide, or an exemption in doubt. */
  public record OfLevel(
      String code,
      String label,
      boolean condition,
      List<String> via,
      String levelOf,
      int part,
      @Nullable String column,
      LegalStatus status,
      @Nullable String measure,
      @Nullable Comparison comparison,
      @Nullable Object candidate,
      @Nullable Object bounds,
      @Nullable String reason,
      ProvisionView.Source source,
      List<String> readAt,
      RuleLocation rule,
      List<DifferenceView.Places> where,
      @Nullable OfHeldUp heldUp) {

    private static OfLevel of(UnknownLevel level, Locale locale) {
      Requirement.Threshold asked = level.threshold();
      Measure measure = asked == null ? null : asked.measure();
      Provision provision = level.provision();
      HeldUp counted = level.heldUp();
      return new OfLevel(
          level.indicator().code(),
          level.indicator().label(locale),
          level.condition(),
          level.via(),
          provision.code(),
          level.part(),
          level.column(),
          level.status(),
          measure == null ? null : measure.id(),
          asked == null ? null : asked.comparison(),
          measure == null ? null : MeasuredValue.of(measure, level.candidate()),
          measure == null ? null : MeasuredValue.of(measure, level.bounds()),
          provision.<@Nullable String>match(required -> null, Provision.Exempt::reason),
          ProvisionView.Source.of(provision.citation()),
          provision.citation().readAt(),
          provision.rule(),
          DifferenceView.places(level.where()),
          counted == null ? null : OfHeldUp.of(counted));
    }
  }

  /** How many units it holds up. */
  public record OfHeldUp(int units, int decidedIfKnown, int outcomes) {

    private static OfHeldUp of(HeldUp counted) {
      return new OfHeldUp(counted.units(), counted.decidedIfKnown(), counted.outcomes());
    }
  }

  /** Of those levels, with labels in that language. */
  public static UnknownLevelsView of(UnknownLevels levels, Locale locale) {
    return new UnknownLevelsView(
        levels.set().id(),
        levels.confirmedOnly(),
        levels.complete(),
        levels.units(),
        levels.columnOpen(),
        DifferenceView.places(levels.untold()),
        levels.levels().stream().map(each -> OfLevel.of(each, locale)).toList());
  }
}
