package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.BandCount;
import io.github.ntmrules.population.CriterionTally;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.IndicatorTally;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.population.Tally;
import io.github.ntmrules.snapshot.Figure;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What many assessments say together: for people a table by group, by criterion and of what holds
 * units back; for programs one record for each group and each row of the set.
 */
public final class SummaryOutput {

  private static final List<String> FIELDS =
      List.of(
          "grouping",
          "group",
          "row",
          "code",
          "label",
          "units",
          "met",
          "notMet",
          "undetermined",
          "notApplicable");
  private static final List<String> COUNTS =
      List.of("units", "met", "notMet", "undetermined", "notApplicable", "share");
  private static final int HOLDING_BACK = 15;

  private final RollUpResult result;
  private final Locale locale;
  private final Texts texts;
  private final Wording wording;

  /** Of that result. */
  public SummaryOutput(RollUpResult result, Locale locale) {
    this.result = result;
    this.locale = locale;
    this.texts = CommandTexts.of("summary", locale);
    this.wording = Wording.in(locale);
  }

  /** Writes it in that format. */
  public void print(Format format, PrintWriter out) {
    if (format == Format.TEXT) {
      text(out);
    } else {
      try (Records records = Records.in(format, FIELDS, texts, out)) {
        add(records, null, result);
        result
            .groups()
            .forEach((grouping, groups) -> groups.forEach((key, each) -> add(records, key, each)));
      }
    }
    out.flush();
  }

  private void add(Records records, @Nullable GroupKey key, RollUpResult of) {
    add(records, key, "SET", of.set().id(), of.set().title(locale), of.units());
    for (CriterionTally each : of.criteria()) {
      String name = each.criterion().name(locale);
      add(records, key, "CRITERION", each.criterion().code(), name, each.tally());
    }
    for (IndicatorTally each : of.indicators()) {
      String label = each.indicator().label(locale);
      add(records, key, "INDICATOR", each.indicator().code(), label, each.tally());
    }
  }

  private void add(
      Records records, @Nullable GroupKey key, String row, String code, String label, Tally tally) {
    records.add(
        key == null ? null : key.grouping(),
        key == null || !key.stated() ? null : key.label(locale),
        row,
        code,
        label,
        tally.total(),
        tally.met(),
        tally.notMet(),
        tally.undetermined(),
        tally.notApplicable());
  }

  private void text(PrintWriter out) {
    out.println(result.set().title(locale) + " (" + result.set().decree() + ")");
    Tally units = result.units();
    out.println(
        texts.get("head", units.total(), units.met(), units.notMet(), units.undetermined()));
    if (result.outsidePeriod() > 0) {
      out.println(texts.get("outsidePeriod", result.outsidePeriod()));
    }
    bands(out);
    result.groups().forEach((grouping, groups) -> groups(out, grouping, groups));
    out.println();
    out.println(texts.get("criteria"));
    try (Records records = table("criterion", out)) {
      for (CriterionTally each : result.criteria()) {
        String label = each.criterion().code() + " " + each.criterion().name(locale);
        records.add(counts(label, each.tally()));
      }
    }
    holdingBack(out);
  }

  private void bands(PrintWriter out) {
    out.println();
    out.println(texts.get("bands"));
    int criteria = result.set().criteria().size();
    List<String> fields = List.of("band", "certain", "possible");
    try (Records records = Records.in(Format.TEXT, fields, texts, out)) {
      for (BandCount each : result.bands()) {
        records.add(each.band().label(criteria, locale), each.certain(), each.possible());
      }
    }
  }

  private void groups(PrintWriter out, Grouping grouping, Map<GroupKey, RollUpResult> groups) {
    out.println();
    out.println(texts.get("by." + grouping));
    try (Records records = table("group", out)) {
      groups.forEach((key, each) -> records.add(counts(key.label(locale), each.units())));
    }
  }

  private void holdingBack(PrintWriter out) {
    List<IndicatorTally> holding = result.holdingBack();
    out.println();
    out.println(texts.get(holding.isEmpty() ? "holdingBack.none" : "holdingBack"));
    if (holding.isEmpty()) {
      return;
    }
    List<String> fields = List.of("indicator", "notMet", "alone", "amongLastTwo", "undetermined");
    try (Records records = Records.in(Format.TEXT, fields, texts, out)) {
      for (IndicatorTally each : holding.subList(0, Math.min(HOLDING_BACK, holding.size()))) {
        records.add(
            each.indicator().code() + " " + each.indicator().label(locale),
            each.tally().notMet(),
            each.alone(),
            each.amongLastTwo(),
            each.tally().undetermined());
      }
    }
    if (holding.size() > HOLDING_BACK) {
      out.println(texts.get("holdingBack.more", holding.size() - HOLDING_BACK));
    }
  }

  private Records table(String first, PrintWriter out) {
    List<String> fields = Stream.concat(Stream.of(first), COUNTS.stream()).toList();
    return Records.in(Format.TEXT, fields, texts, out);
  }

  private @Nullable Object[] counts(String label, Tally tally) {
    return new @Nullable Object[] {
      label,
      tally.total(),
      tally.met(),
      tally.notMet(),
      tally.undetermined(),
      tally.notApplicable(),
      share(tally.shareMet())
    };
  }

  /** To one decimal, downwards: for people only; it decides nothing. */
  private String share(@Nullable Quotient share) {
    if (share == null) {
      return "";
    }
    Figure percent = share.percent();
    String least = percent(percent.lower());
    String most = percent(percent.upper());
    return (least.equals(most) ? least : least + "–" + most) + "%";
  }

  private String percent(@Nullable BigDecimal value) {
    return value == null ? "" : wording.number(value.setScale(1, RoundingMode.FLOOR));
  }
}
