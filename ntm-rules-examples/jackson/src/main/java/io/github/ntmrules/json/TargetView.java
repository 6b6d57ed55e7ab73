package io.github.ntmrules.json;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.TargetMeasure;
import io.github.ntmrules.population.TargetResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks for a year, beside what is reached. {@code target-result.schema.json} says what
 * the fields mean.
 */
public record TargetView(
    int year,
    @Nullable Grouping grouping,
    @Nullable String group,
    @Nullable String groupLabel,
    TargetMeasure measure,
    String label,
    BigDecimal planned,
    @Nullable LocalDate asOf,
    @Nullable Quotient reached,
    long unpaired,
    Outcome outcome)
    implements DataForm {

  /** Of that result, with labels in that language. */
  public static TargetView of(TargetResult result, Locale locale) {
    GroupKey group = result.target().group();
    return new TargetView(
        result.target().year(),
        group == null ? null : group.grouping(),
        group == null ? null : group.code(),
        group == null ? null : group.label(locale),
        result.target().measure(),
        result.target().measure().displayName(locale),
        result.target().planned(),
        result.asOf(),
        result.reached(),
        result.unpaired(),
        result.outcome());
  }
}
