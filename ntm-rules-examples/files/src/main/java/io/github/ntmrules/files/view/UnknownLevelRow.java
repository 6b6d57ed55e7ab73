package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.json.UnknownLevelsView;
import io.github.ntmrules.missing.HeldUp;
import io.github.ntmrules.missing.UnknownLevel;
import io.github.ntmrules.missing.UnknownLevels;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A level that does not decide, in words; counts are {@code null} where no units were counted. */
public record UnknownLevelRow(
    String code,
    String label,
    boolean condition,
    @Nullable String via,
    String levelOf,
    @Nullable String column,
    String where,
    @Nullable String measure,
    @Nullable String figure,
    @Nullable Comparison comparison,
    @Nullable Object candidate,
    @Nullable Object bounds,
    @Nullable String unit,
    LegalStatus status,
    String decree,
    String place,
    @Nullable String read,
    String rule,
    @Nullable Integer units,
    @Nullable Integer decidedIfKnown,
    @Nullable Integer outcomes) {

  /** Of those levels. */
  public static Result<UnknownLevelRow> of(UnknownLevels levels, Locale locale) {
    return Result.of(
        UnknownLevelsView.of(levels, locale),
        UnknownLevelRow.class,
        levels.levels().stream().map(each -> of(each, locale)).toList());
  }

  private static UnknownLevelRow of(UnknownLevel level, Locale locale) {
    Threshold asked = level.threshold();
    Measure measure = asked == null ? null : asked.measure();
    HeldUp held = level.heldUp();
    String unit = measure == null ? "" : measure.unit(locale);
    List<String> read = level.provision().citation().readAt();
    return new UnknownLevelRow(
        level.indicator().code(),
        level.indicator().label(locale),
        level.condition(),
        level.via().isEmpty() ? null : String.join(" > ", level.via()),
        level.provision().code(),
        level.column(),
        level.where().stream().map(each -> each.text(locale)).collect(Collectors.joining("; ")),
        measure == null ? null : measure.id(),
        measure == null ? null : measure.label(locale),
        asked == null ? null : asked.comparison(),
        measure == null ? null : MeasuredValue.column(MeasuredValue.of(measure, level.candidate())),
        measure == null ? null : MeasuredValue.column(MeasuredValue.of(measure, level.bounds())),
        unit.isEmpty() ? null : unit,
        level.status(),
        level.provision().citation().decree(),
        level.provision().citation().place(),
        read.isEmpty() ? null : String.join(" ", read),
        level.provision().rule().position(),
        held == null ? null : held.units(),
        held == null ? null : held.decidedIfKnown(),
        held == null ? null : held.outcomes());
  }
}
