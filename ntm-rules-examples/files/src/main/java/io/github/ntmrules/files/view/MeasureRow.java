package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.files.decree.MeasureFinder.Proposal;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.format.Labelled;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.files.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the dictionary: what it is, what it can be, and which packaged sets ask for it.
 *
 * @param score how much it has in common with the words asked for, from 0 to 1; {@code null} if
 *     none were
 * @param id the id
 * @param label the label, in the language of the output
 * @param kind the kind
 * @param unit the unit, in the language of the output; empty where there is none
 * @param min the least value; {@code null} where there is none
 * @param max the greatest value; {@code null} where there is none
 * @param scale the steps of a grade from the lowest to the highest; {@code null} unless a grade
 * @param sets the ids of the packaged sets that ask for it, with blanks between them
 */
public record MeasureRow(
    @Nullable BigDecimal score,
    String id,
    String label,
    Labelled kind,
    String unit,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String scale,
    String sets) {

  private static final int DECIMALS = 2;

  /** Those measures, in their order. */
  public static Result<MeasureRow> of(
      Collection<Measure> measures, MeasureUses uses, Locale locale) {
    return Result.of(
        measures.stream().map(each -> of(each, null, uses, locale)).toList(), MeasureRow.class);
  }

  /** Those proposals, in their order. */
  public static Result<MeasureRow> of(List<Proposal> proposals, MeasureUses uses, Locale locale) {
    return Result.of(
        proposals.stream().map(each -> of(each.measure(), each, uses, locale)).toList(),
        MeasureRow.class);
  }

  private static MeasureRow of(
      Measure measure, @Nullable Proposal proposal, MeasureUses uses, Locale locale) {
    Texts texts = Texts.of("decree", locale);
    boolean number = measure.isNumber();
    return new MeasureRow(
        proposal == null
            ? null
            : BigDecimal.valueOf(proposal.score()).setScale(DECIMALS, RoundingMode.HALF_EVEN),
        measure.id(),
        measure.label(locale),
        new Labelled(measure.kind().toString(), texts.get("kind." + measure.kind())),
        measure.unit(locale),
        number ? measure.min() : null,
        number ? measure.max() : null,
        measure.scale().isEmpty() ? null : String.join(" < ", measure.scale()),
        String.join(" ", uses.sets(measure)));
  }
}
