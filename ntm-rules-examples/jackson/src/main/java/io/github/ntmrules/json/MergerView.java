package io.github.ntmrules.json;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.population.MergedProvince;
import io.github.ntmrules.population.MergedUnit;
import io.github.ntmrules.population.MergerChange;
import io.github.ntmrules.population.MergerLimit;
import io.github.ntmrules.population.MergerResult;
import io.github.ntmrules.register.RegisteredUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Units since the merger of 1 July 2025 beside those before. {@code merger-result.schema.json} says
 * what the fields mean.
 */
public record MergerView(
    List<OfUnit> units,
    List<OfProvince> oldProvinces,
    List<OfProvince> newProvinces,
    List<String> unmatched)
    implements DataForm {

  /** A unit of the register. */
  public record Unit(String code, String name, @Nullable String district, String province) {

    private static Unit of(RegisteredUnit unit, Locale locale) {
      return new Unit(unit.code(), unit.fullName(locale), unit.district(), unit.province().name());
    }
  }

  /** What was assessed of it. */
  public record Assessed(String set, LocalDate date, Outcome outcome, int met) {

    private static @Nullable Assessed of(@Nullable Assessment of) {
      return of == null
          ? null
          : new Assessed(of.set().id(), of.snapshot().date(), of.outcome(), of.metCount());
    }
  }

  /** A unit before that went into another. */
  public record OfPart(
      Unit unit, boolean whole, @Nullable Long people, @Nullable Assessed earlier) {}

  /** How a criterion stands. */
  public record OfCriterion(String code, MergerChange change) {}

  /** An estimate of a figure. */
  public record Carried(
      String measure, BigDecimal least, BigDecimal most, @Nullable BigDecimal mean) {}

  /** A unit since, beside what it came from. */
  public record OfUnit(
      Unit unit,
      @Nullable Assessed later,
      List<OfPart> parts,
      List<MergerLimit> limits,
      MergerChange change,
      List<OfCriterion> criteria,
      List<Carried> carried) {

    private static OfUnit of(MergedUnit each, Locale locale) {
      return new OfUnit(
          Unit.of(each.unit(), locale),
          Assessed.of(each.later()),
          each.parts().stream()
              .map(
                  part ->
                      new OfPart(
                          Unit.of(part.unit(), locale),
                          part.isWhole(),
                          part.people(),
                          Assessed.of(part.earlier())))
              .toList(),
          List.copyOf(each.limits()),
          each.change(),
          each.criteria().entrySet().stream()
              .map(one -> new OfCriterion(one.getKey().code(), one.getValue()))
              .toList(),
          each.carried().stream()
              .map(one -> new Carried(one.measure().id(), one.least(), one.most(), one.mean()))
              .toList());
    }
  }

  /** The units of a province. */
  public record OfProvince(
      String code,
      String name,
      @Nullable RollUpView earlier,
      @Nullable RollUpView later,
      long acrossBorders) {

    private static OfProvince of(MergedProvince each, Locale locale) {
      return new OfProvince(
          each.province().code(),
          each.province().name(),
          each.earlier() == null ? null : RollUpView.of(each.earlier(), locale),
          each.later() == null ? null : RollUpView.of(each.later(), locale),
          each.acrossBorders());
    }
  }

  /** Of that result, with labels in that language. */
  public static MergerView of(MergerResult result, Locale locale) {
    return new MergerView(
        result.units().stream().map(each -> OfUnit.of(each, locale)).toList(),
        result.oldProvinces().stream().map(each -> OfProvince.of(each, locale)).toList(),
        result.newProvinces().stream().map(each -> OfProvince.of(each, locale)).toList(),
        result.unmatched().stream().map(each -> each.text(locale)).toList());
  }
}
