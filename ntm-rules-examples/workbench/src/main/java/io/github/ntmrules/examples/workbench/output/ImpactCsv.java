package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.LevelMargin;
import io.github.ntmrules.impact.RuleCause;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line for each cause of each indicator whose outcome changed. */
final class ImpactCsv implements ImpactOutput {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "district",
          "province",
          "region",
          "date",
          "unitBefore",
          "unitAfter",
          "indicator",
          "before",
          "after",
          "ruleBefore",
          "ruleAfter",
          "measure",
          "margin");

  private final Records records;

  ImpactCsv(PrintWriter out, Locale locale) {
    this.records = Records.in(Format.CSV, FIELDS, CommandTexts.common(locale), out);
  }

  @Override
  public void add(UnitImpact impact) {
    for (IndicatorImpact flip : impact.flips()) {
      flip.causes().forEach(cause -> add(impact, flip, cause));
    }
  }

  private void add(UnitImpact impact, IndicatorImpact flip, RuleCause cause) {
    Snapshot unit = impact.after().snapshot();
    List<LevelMargin> margins = flip.margins();
    LevelMargin only = margins.size() == 1 ? margins.get(0) : null;
    records.add(
        unit.name(),
        unit.district(),
        unit.province(),
        unit.region(),
        unit.date(),
        impact.before().outcome(),
        impact.after().outcome(),
        flip.code(),
        flip.outcomeBefore(),
        flip.outcomeAfter(),
        position(cause.ruleBefore()),
        position(cause.ruleAfter()),
        only == null ? null : only.threshold().measure().id(),
        only == null ? null : amount(only));
  }

  /** How far from the level, where that is an amount. */
  static @Nullable BigDecimal amount(LevelMargin margin) {
    return margin.threshold().measure().unitVi().isEmpty() ? null : margin.margin();
  }

  private static @Nullable String position(@Nullable RuleReference rule) {
    return rule == null ? null : rule.position();
  }

  @Override
  public void end(ImpactResult result) {
    // The lines say all; sums are for whoever reads them.
  }

  @Override
  public void close() {
    records.close();
  }
}
