package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.CriterionProgress;
import io.github.ntmrules.population.ProgressResult;
import io.github.ntmrules.population.Transitions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What changed between two dates: the set as a whole, and criterion by criterion. */
public final class ProgressOutput {

  private static final int NAMED = 20;

  private final ProgressResult result;
  private final List<String> onlyEarlier;
  private final List<String> onlyLater;
  private final Locale locale;
  private final Texts texts;

  /**
   * Of that result.
   *
   * @param onlyEarlier names of units of the earlier report alone
   * @param onlyLater names of units of the later report alone
   */
  public ProgressOutput(
      ProgressResult result, List<String> onlyEarlier, List<String> onlyLater, Locale locale) {
    this.result = result;
    this.onlyEarlier = onlyEarlier;
    this.onlyLater = onlyLater;
    this.locale = locale;
    this.texts = CommandTexts.of("progress", locale);
  }

  /** Writes it in that format. */
  public void print(Format format, PrintWriter out) {
    List<Change> shown = format == Format.TEXT ? occurring() : List.of(Change.values());
    if (format == Format.TEXT) {
      out.println(result.set().title(locale) + " (" + result.set().decree() + ")");
      out.println(texts.get("head", result.units().total()));
      unpaired(out, "onlyEarlier", onlyEarlier);
      unpaired(out, "onlyLater", onlyLater);
      out.println();
    }
    List<String> fields = new ArrayList<>(List.of("row", "code", "label"));
    shown.forEach(change -> fields.add(change.toString()));
    try (Records records = Records.in(format, fields, texts, out)) {
      Labelled set = new Labelled("SET", texts.get("row.SET"));
      Labelled criterion = new Labelled("CRITERION", texts.get("row.CRITERION"));
      String title = result.set().title(locale);
      add(records, set, result.set().id(), title, result.units(), shown);
      for (CriterionProgress each : result.criteria()) {
        String name = each.criterion().name(locale);
        add(records, criterion, each.criterion().code(), name, each.transitions(), shown);
      }
    }
    out.flush();
  }

  /** Changes that no unit and no criterion went through would be empty columns. */
  private List<Change> occurring() {
    return Arrays.stream(Change.values())
        .filter(each -> result.units().count(each) > 0 || result.criteriaCount(each) > 0)
        .toList();
  }

  private void unpaired(PrintWriter out, String key, List<String> names) {
    if (!names.isEmpty()) {
      String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
      out.println(texts.get(key, names.size(), names.size() > NAMED ? named + ", …" : named));
    }
  }

  private static void add(
      Records records,
      Labelled row,
      String code,
      String label,
      Transitions transitions,
      List<Change> shown) {
    List<@Nullable Object> values = new ArrayList<>(List.of(row, code, label));
    shown.forEach(change -> values.add(transitions.count(change)));
    records.add(values.toArray());
  }
}
