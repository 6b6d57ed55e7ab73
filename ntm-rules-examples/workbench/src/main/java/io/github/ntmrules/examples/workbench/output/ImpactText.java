package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For people: all together, the groups, and the first units that change. */
final class ImpactText implements ImpactOutput {

  private static final int SHOWN = 50;
  private static final List<String> UNITS =
      List.of("name", "province", "date", "before", "after", "indicators");
  private static final List<String> GROUPS =
      List.of("group", "units", "better", "worse", "metBefore", "metAfter");

  private final PrintWriter out;
  private final Locale locale;
  private final Texts texts;
  private final List<@Nullable Object[]> first = new ArrayList<>();
  private long changed;

  ImpactText(PrintWriter out, Locale locale) {
    this.out = out;
    this.locale = locale;
    this.texts = CommandTexts.of("impact", locale);
  }

  @Override
  public void add(UnitImpact impact) {
    List<IndicatorImpact> flips = impact.flips();
    if (flips.isEmpty() && !impact.flipped()) {
      return;
    }
    changed++;
    if (first.size() < SHOWN) {
      Snapshot unit = impact.after().snapshot();
      first.add(
          new @Nullable Object[] {
            unit.name(),
            unit.province(),
            unit.date(),
            impact.before().outcome().displayName(locale),
            impact.after().outcome().displayName(locale),
            flips.stream().map(this::flip).collect(Collectors.joining("; "))
          });
    }
  }

  private String flip(IndicatorImpact flip) {
    return flip.code()
        + " "
        + texts.get("mark." + flip.outcomeBefore())
        + "→"
        + texts.get("mark." + flip.outcomeAfter());
  }

  @Override
  public void end(ImpactResult result) {
    out.print(result.explain(locale));
    result.groups().forEach(this::groups);
    out.println();
    out.println(texts.get(changed == 0 ? "units.none" : "units", changed));
    if (changed == 0) {
      return;
    }
    try (Records records = Records.in(Format.TEXT, UNITS, texts, out)) {
      first.forEach(records::add);
    }
    if (changed > first.size()) {
      out.println(texts.get("units.more", changed - first.size()));
    }
  }

  private void groups(Grouping grouping, Map<GroupKey, ImpactResult> groups) {
    out.println();
    out.println(texts.get("by." + grouping));
    try (Records records = Records.in(Format.TEXT, GROUPS, texts, out)) {
      groups.forEach(
          (key, each) ->
              records.add(
                  key.label(locale),
                  each.units().total(),
                  ImpactCounts.better(each.units()),
                  ImpactCounts.worse(each.units()),
                  each.units().earlier().count(Outcome.MET),
                  each.units().later().count(Outcome.MET)));
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
