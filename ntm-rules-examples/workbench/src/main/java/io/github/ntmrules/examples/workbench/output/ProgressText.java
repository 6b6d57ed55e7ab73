package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.files.view.ProgressRow;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.CriterionProgress;
import io.github.ntmrules.population.ProgressResult;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed between two dates: the set as a whole, and criterion by criterion. */
public final class ProgressText {

  private static final int NAMED = 20;

  private final ProgressResult result;
  private final Texts texts;

  /** Of that result. */
  public ProgressText(ProgressResult result, Locale locale) {
    this.result = result;
    this.texts = CommandTexts.of("progress", locale);
  }

  // Told in other words, or above the table.
  private static final Set<String> BESIDE = Set.of("addedBy", "incomplete");

  /**
   * Writes it.
   *
   * @param onlyEarlier names of units of the earlier report alone
   * @param onlyLater names of units of the later report alone
   * @param incomplete how many units of either report are missing figures that could not be read
   */
  public void print(
      List<ProgressRow> rows,
      List<String> onlyEarlier,
      List<String> onlyLater,
      long incomplete,
      PrintWriter out) {
    out.println(result.set().title(texts.locale()) + " (" + result.set().decree() + ")");
    head(onlyEarlier, onlyLater, incomplete, out);
    out.println();
    Set<String> never = never();
    Table.print(
        ProgressRow.class,
        column -> !BESIDE.contains(column) && !never.contains(column),
        Sequence.of(rows).map(this::marked),
        texts,
        out);
  }

  /** Writes which units there were, and which were in one report alone. */
  public void head(
      List<String> onlyEarlier, List<String> onlyLater, long incomplete, PrintWriter out) {
    out.println(texts.get("head", result.units().total()));
    unpaired(out, "onlyEarlier", onlyEarlier);
    unpaired(out, "onlyLater", onlyLater);
    IncompleteUnits.tell(incomplete, texts, out);
  }

  /** Changes that no unit and no criterion went through would be empty columns. */
  private Set<String> never() {
    return Arrays.stream(Change.values())
        .filter(each -> result.units().count(each) == 0 && result.criteriaCount(each) == 0)
        .map(Change::toString)
        .collect(Collectors.toSet());
  }

  /** With a word on the overlay that adds the criterion, if any does. */
  private ProgressRow marked(ProgressRow row) {
    return result.criteria().stream()
        .map(CriterionProgress::criterion)
        .filter(each -> each.addedBy() != null && each.code().equals(row.code()))
        .findFirst()
        .map(each -> row.label() + new Added(texts.locale()).text(each.addedBy()))
        .map(
            label ->
                new ProgressRow(
                    row.row(), row.code(), label, row.addedBy(), row.changes(), row.incomplete()))
        .orElse(row);
  }

  private void unpaired(PrintWriter out, String key, List<String> names) {
    if (!names.isEmpty()) {
      String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
      out.println(texts.get(key, names.size(), names.size() > NAMED ? named + ", …" : named));
    }
  }
}
