package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Means;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.MergerRow;
import io.github.ntmrules.population.CarriedFigure;
import io.github.ntmrules.population.MergedPart;
import io.github.ntmrules.population.MergedProvince;
import io.github.ntmrules.population.MergedUnit;
import io.github.ntmrules.population.MergerChange;
import io.github.ntmrules.population.MergerResult;
import io.github.ntmrules.population.RollUpResult;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Communes since the merger of 1 July 2025, each beside what it came from, and by province. */
public final class MergerText {

  private final MergerResult result;
  private final boolean estimates;
  private final Locale locale;
  private final Texts texts;
  private final Wording wording;

  /**
   * Of that result.
   *
   * @param estimates whether estimates of figures are told
   */
  public MergerText(MergerResult result, boolean estimates, Locale locale) {
    this.result = result;
    this.estimates = estimates;
    this.locale = locale;
    this.texts = CommandTexts.of("progress", locale);
    this.wording = Wording.in(locale);
  }

  /** Writes what is to be known before the rows are read. */
  public void notes(PrintWriter out) {
    out.println(texts.get("merger.head", result.units().size()));
    out.println(texts.get("merger.note"));
    if (!result.unmatched().isEmpty()) {
      out.println(texts.get("merger.unmatched", result.unmatched().size()));
    }
  }

  /** Writes it. */
  public void print(PrintWriter out) {
    notes(out);
    for (MergedUnit each : result.units()) {
      out.println();
      unit(each, out);
    }
    provinces("merger.old", result.oldProvinces(), out);
    provinces("merger.new", result.newProvinces(), out);
  }

  private void unit(MergedUnit unit, PrintWriter out) {
    String name = unit.unit().fullName(locale) + ", " + unit.unit().province().name();
    out.println(name + " (" + unit.unit().code() + "): " + state(unit.later()));
    for (MergedPart each : unit.parts()) {
      String whole = each.isWhole() ? "" : texts.get("merger.part");
      String place = each.unit().district() + ", " + each.unit().province().name();
      out.println(
          "  ← "
              + each.unit().fullName(locale)
              + ", "
              + place
              + whole
              + ": "
              + state(each.earlier()));
    }
    for (MergerChange change : MergerChange.values()) {
      if (!unit.criteria(change).isEmpty()) {
        out.println("  " + change.displayName(locale) + ": " + MergerRow.codes(unit, change));
      }
    }
    if (!unit.limits().isEmpty()) {
      String limits =
          unit.limits().stream()
              .map(each -> each.displayName(locale))
              .collect(Collectors.joining("; "));
      out.println("  " + texts.get("merger.limits", limits));
    }
    if (estimates) {
      unit.carried().forEach(each -> out.println("  " + estimate(each)));
    }
  }

  private String state(@Nullable Assessment of) {
    return of == null
        ? texts.get("merger.none")
        : texts.get(
            "merger.state",
            of.metCount(),
            of.applicableCount(),
            of.outcome().displayName(locale),
            wording.date(of.snapshot().date()));
  }

  private String estimate(CarriedFigure each) {
    Measure measure = each.measure();
    BigDecimal mean = each.mean();
    String label = measure.label(locale);
    String least = wording.quantity(measure, each.least());
    String most = wording.quantity(measure, each.most());
    return mean == null
        ? texts.get("merger.between", label, least, most)
        : texts.get("merger.mean", label, wording.quantity(measure, mean), least, most);
  }

  private void provinces(String title, List<MergedProvince> provinces, PrintWriter out) {
    if (provinces.isEmpty()) {
      return;
    }
    out.println();
    out.println(texts.get(title));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.get("merger.column.province"),
            texts.get("merger.column.before"),
            texts.get("merger.column.since")));
    for (MergedProvince each : provinces) {
      String across =
          each.acrossBorders() == 0 ? "" : " " + texts.get("merger.across", each.acrossBorders());
      rows.add(
          List.of(each.province().name(), units(each.earlier()), units(each.later()) + across));
    }
    TextGrid.print(rows, rows.get(0).size(), 0, out);
  }

  private String units(@Nullable RollUpResult of) {
    return of == null
        ? "–"
        : texts.get(
            "merger.units",
            of.units().total(),
            new Means(locale).of(of.meanCriteriaMet(), 2),
            of.units().met());
  }
}
