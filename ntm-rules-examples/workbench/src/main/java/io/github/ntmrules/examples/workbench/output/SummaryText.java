package io.github.ntmrules.examples.workbench.output;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Percents;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.BandCount;
import io.github.ntmrules.population.CriterionTally;
import io.github.ntmrules.population.IndicatorTally;
import io.github.ntmrules.population.OutcomeTally;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.RollUpResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What many assessments say together: by the number of criteria met, by group, by criterion, and
 * what holds units back.
 */
public final class SummaryText {

  private static final int HOLDING_BACK = 15;

  private final RollUpResult result;
  private final Locale locale;
  private final Texts texts;
  private final OverlayUse overlays;
  private final Added added;
  private final long inferredRegions;

  private record BandLine(String band, long certain, long possible) {}

  private record GroupLine(String group, @JsonUnwrapped Counts counts) {}

  private record CriterionLine(String criterion, @JsonUnwrapped Counts counts) {}

  private record Counts(long units, @JsonUnwrapped OutcomeTally tally, String share) {}

  private record IndicatorLine(
      String indicator, long notMet, long alone, long amongLastTwo, long undetermined) {}

  /**
   * Of that result.
   *
   * @param overlays how many units each overlay applied to
   * @param inferredRegions of how many units the region was inferred
   */
  public SummaryText(
      RollUpResult result, OverlayUse overlays, long inferredRegions, Locale locale) {
    this.result = result;
    this.inferredRegions = inferredRegions;
    this.overlays = overlays;
    this.locale = locale;
    this.added = new Added(locale);
    this.texts = CommandTexts.of("summary", locale);
  }

  /** Writes it. */
  public void print(PrintWriter out) {
    out.println(result.set().title(locale) + " (" + result.set().decree() + ")");
    for (Overlay each : overlays.overlays()) {
      out.println(overlays.text(each, result.set().unit(), texts));
    }
    OutcomeTally units = result.units();
    out.println(
        texts.get("head", units.total(), units.met(), units.notMet(), units.undetermined()));
    if (result.outsidePeriod() > 0) {
      out.println(texts.get("outsidePeriod", result.outsidePeriod()));
    }
    IncompleteUnits.tell(result.incomplete(), texts, out);
    if (inferredRegions > 0) {
      out.println(texts.get("inferred.units", inferredRegions));
    }
    int criteria = result.set().criteria().size();
    table(out, "bands", BandLine.class, result.bands(), each -> band(each, criteria));
    result
        .groups()
        .forEach(
            (grouping, groups) ->
                table(
                    out,
                    "by." + grouping,
                    GroupLine.class,
                    groups.entrySet(),
                    each ->
                        new GroupLine(
                            each.getKey().label(locale), counts(each.getValue().units()))));
    table(out, "criteria", CriterionLine.class, result.criteria(), this::criterion);
    holdingBack(out);
  }

  private <T, R extends Record> void table(
      PrintWriter out, String title, Class<R> type, Iterable<T> rows, Function<T, R> line) {
    out.println();
    out.println(texts.get(title));
    Table.print(type, Sequence.of(rows).map(line), texts, out);
  }

  private void holdingBack(PrintWriter out) {
    List<IndicatorTally> holding = result.holdingBack();
    if (holding.isEmpty()) {
      out.println();
      out.println(texts.get("holdingBack.none"));
      return;
    }
    List<IndicatorTally> most = holding.subList(0, Math.min(HOLDING_BACK, holding.size()));
    table(out, "holdingBack", IndicatorLine.class, most, this::indicator);
    if (holding.size() > HOLDING_BACK) {
      out.println(texts.get("holdingBack.more", holding.size() - HOLDING_BACK));
    }
  }

  private BandLine band(BandCount each, int criteria) {
    return new BandLine(each.band().label(criteria, locale), each.certain(), each.possible());
  }

  private CriterionLine criterion(CriterionTally each) {
    Criterion criterion = each.criterion();
    return new CriterionLine(
        criterion.code() + " " + criterion.name(locale) + added.text(criterion.addedBy()),
        counts(each.tally()));
  }

  private IndicatorLine indicator(IndicatorTally each) {
    return new IndicatorLine(
        each.indicator().code()
            + " "
            + each.indicator().label(locale)
            + added.text(each.indicator().addedBy()),
        each.tally().notMet(),
        each.alone(),
        each.amongLastTwo(),
        each.tally().undetermined());
  }

  private Counts counts(OutcomeTally tally) {
    return new Counts(tally.total(), tally, share(tally.shareMet()));
  }

  /** To one decimal, as the pages show it. */
  private String share(@Nullable Quotient share) {
    String percent = new Percents(locale).of(share, 1);
    return percent == null ? "" : percent + "%";
  }
}
