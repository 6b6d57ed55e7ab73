package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.json.UnitImpactView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cause of the change of an indicator of a unit; the measure and the margin are told where one
 * level alone is asked, and how certain it is. At the end is which overlay adds the indicator, and
 * whether some of what the source of the unit says could not be read.
 */
public record ImpactRow(
    @JsonUnwrapped UnitColumns unit,
    Outcome unitBefore,
    Outcome unitAfter,
    String indicator,
    Outcome before,
    Outcome after,
    @Nullable String ruleBefore,
    @Nullable String ruleAfter,
    @Nullable String measure,
    @Nullable BigDecimal margin,
    @Nullable LegalStatus statusAfter,
    @Nullable String addedBy,
    @Nullable Boolean incomplete) {

  static ImpactRow of(
      UnitImpactView impact, UnitImpactView.OfIndicator flip, UnitImpactView.Cause cause) {
    UnitImpactView.Margin only = flip.margins().size() == 1 ? flip.margins().get(0) : null;
    return new ImpactRow(
        UnitColumns.of(impact.unit(), impact.date()),
        impact.before(),
        impact.after(),
        flip.code(),
        flip.before(),
        flip.after(),
        cause.ruleBefore(),
        cause.ruleAfter(),
        only == null ? null : only.measure(),
        only == null ? null : only.margin(),
        flip.status(),
        flip.addedBy(),
        impact.unit().incomplete());
  }

  static List<ImpactRow> of(UnitImpactView impact) {
    return impact.indicators().stream()
        .flatMap(flip -> flip.causes().stream().map(cause -> of(impact, flip, cause)))
        .toList();
  }
}
