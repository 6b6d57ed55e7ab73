package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.ProgressResult;
import io.github.ntmrules.population.Transitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the page on two days says of what was counted; its template reads it.
 *
 * @param days the first and the last day of assessment of either report
 * @param more how many units meet more criteria than before
 * @param fewer how many meet fewer
 * @param changing how many change in any way
 * @param lines of those that change, not too many
 * @param told what of the units is not compared, or not wholly, in words
 * @param maps where they are
 */
record ProgressPage(
    ProgressResult result,
    OverlayUse overlays,
    String rulesHash,
    List<LocalDate> days,
    long more,
    long fewer,
    long changing,
    List<ProgressLine> lines,
    List<String> told,
    List<MapView> maps,
    Texts texts) {

  /** Copies the lists. */
  ProgressPage {
    days = List.copyOf(days);
    lines = List.copyOf(lines);
    told = List.copyOf(told);
    maps = List.copyOf(maps);
  }

  public CriteriaSet set() {
    return result.set();
  }

  public String count() {
    return texts.get("units." + set().unit(), result.units().total());
  }

  public String title() {
    return texts.get("progress.title", count());
  }

  public String period() {
    return texts.get("progress.days", day(days.get(0), days.get(1)), day(days.get(2), days.get(3)));
  }

  private String day(LocalDate first, LocalDate last) {
    Wording wording = Wording.in(texts.locale());
    return first.equals(last)
        ? wording.date(first)
        : texts.get("progress.range", wording.date(first), wording.date(last));
  }

  public String main() {
    return texts.get(
        "progress.main",
        texts.get("number", result.units().earlier().count(Outcome.MET)),
        texts.get("number", result.units().later().count(Outcome.MET)));
  }

  public List<Tile> tiles() {
    return List.of(
        new Tile("met", "↑", texts.get("number", more), texts.get("progress.more")),
        new Tile("not", "↓", texts.get("number", fewer), texts.get("progress.fewer")),
        new Tile(
            "",
            "",
            texts.get("number", result.units().total() - more - fewer),
            texts.get("progress.same")));
  }

  public List<String> flags() {
    List<String> flags = new ArrayList<>(new OverlayFacts(overlays, set().unit(), texts).flags());
    flags.addAll(told);
    if (result.confirmedOnly()) {
      flags.add(texts.get("flag.confirmedOnly"));
    }
    return flags;
  }

  public List<Fact> facts() {
    OverlayFacts use = new OverlayFacts(overlays, set().unit(), texts);
    return new SetFacts(texts).of(set(), use.facts(overlays.overlays()), rulesHash);
  }

  /** Changes that some unit or criterion went through; the others would be empty columns. */
  public List<Change> changes() {
    return Arrays.stream(Change.values())
        .filter(each -> result.units().count(each) + result.criteriaCount(each) > 0)
        .toList();
  }

  public List<Long> counts(Transitions transitions) {
    return changes().stream().map(transitions::count).toList();
  }

  public String linesHint() {
    String all = texts.get("units." + set().unit(), changing);
    return changing > lines.size()
        ? texts.get("progress.linesSome", lines.size(), all)
        : texts.get("progress.linesAll", all);
  }
}
