package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.IndicatorImpact;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.Transitions;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What other rules mean for units: all together, the groups, and the first units that change. */
public final class ImpactText {

  private static final int SHOWN = 50;

  private final Locale locale;
  private final Texts texts;
  private final OverlayUse overlays;
  private final List<Line> first = new ArrayList<>();
  private long changed;
  private long incomplete;

  private record Line(
      String name,
      @Nullable String province,
      LocalDate date,
      String before,
      String after,
      String indicators) {}

  private record GroupLine(
      String group, long units, long better, long worse, long metBefore, long metAfter) {}

  /**
   * In that language.
   *
   * @param overlays how many units each overlay of either side applied to, when all have come
   */
  public ImpactText(OverlayUse overlays, Locale locale) {
    this.overlays = overlays;
    this.locale = locale;
    this.texts = CommandTexts.of("impact", locale);
  }

  /**
   * Writes it when the last unit has come.
   *
   * @param units each unit, changed or not, as it comes
   * @param all gives what all units together show
   */
  public void print(Sequence<UnitImpact> units, Supplier<ImpactResult> all, PrintWriter out) {
    units.forEach(this::add);
    ImpactResult result = all.get();
    for (Overlay each : overlays.overlays()) {
      out.println(overlays.text(each, result.after().unit(), texts));
    }
    out.print(result.explain(locale));
    result.groups().forEach((grouping, groups) -> groups(grouping, groups, out));
    out.println();
    out.println(texts.get(changed == 0 ? "units.none" : "units", changed));
    if (changed > 0) {
      Table.print(Line.class, Sequence.of(first), texts, out);
    }
    IncompleteUnits.tell(incomplete, texts, out);
    if (changed > first.size()) {
      out.println(texts.get("units.more", changed - first.size()));
    }
  }

  private void add(UnitImpact impact) {
    List<IndicatorImpact> flips = impact.flips();
    if (flips.isEmpty() && !impact.flipped()) {
      return;
    }
    changed++;
    incomplete += impact.after().snapshot().isIncomplete() ? 1 : 0;
    if (first.size() < SHOWN) {
      Snapshot unit = impact.after().snapshot();
      first.add(
          new Line(
              IncompleteUnits.marked(unit),
              unit.province(),
              unit.date(),
              impact.before().outcome().displayName(locale),
              impact.after().outcome().displayName(locale),
              flips.stream().map(this::flip).collect(Collectors.joining("; "))));
    }
  }

  private String flip(IndicatorImpact flip) {
    return flip.code()
        + " "
        + texts.get("mark." + flip.outcomeBefore())
        + "→"
        + texts.get("mark." + flip.outcomeAfter());
  }

  private void groups(Grouping grouping, Map<GroupKey, ImpactResult> groups, PrintWriter out) {
    out.println();
    out.println(texts.get("by." + grouping));
    Sequence<GroupLine> lines =
        Sequence.of(groups.entrySet()).map(each -> line(each.getKey(), each.getValue().units()));
    Table.print(GroupLine.class, lines, texts, out);
  }

  private GroupLine line(GroupKey key, Transitions units) {
    return new GroupLine(
        key.label(locale),
        units.total(),
        count(units, Direction.LOOSER),
        count(units, Direction.STRICTER),
        units.earlier().count(Outcome.MET),
        units.later().count(Outcome.MET));
  }

  private static long count(Transitions units, Direction direction) {
    long count = 0;
    for (Outcome before : Outcome.values()) {
      for (Outcome after : Outcome.values()) {
        count += Direction.of(before, after) == direction ? units.count(before, after) : 0;
      }
    }
    return count;
  }
}
