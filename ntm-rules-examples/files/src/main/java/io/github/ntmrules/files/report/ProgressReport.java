package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Progress;
import io.github.ntmrules.population.ProgressResult;
import io.github.ntmrules.population.Reassessment;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two reports of the same units, against one criteria set, as a page: maps of
 * how many criteria more or fewer are met, the changes of each criterion, and the units that
 * change.
 *
 * <p>Units are added one by one and not kept, but for one line each of the {@value #SHOWN_IN_FULL}
 * that change most, and counts of each commune on the maps, where a unit stands as it is called in
 * the later report. Not thread-safe.
 */
public final class ProgressReport {

  /** Up to how many units that change the page shows one by one. */
  public static final int SHOWN_IN_FULL = 500;

  private final Progress progress;
  private final OverlayUse overlays;
  private final PlacedUnits<AreaChange> placed = new PlacedUnits<>(AreaChange::new);
  private final PriorityQueue<ProgressLine> lines =
      new PriorityQueue<>(ProgressLine.MOST_FIRST.reversed());
  private final Span earlier = new Span();
  private final Span later = new Span();
  private final Unpaired onlyEarlier = new Unpaired();
  private final Unpaired onlyLater = new Unpaired();
  private @Nullable String rulesHash;
  private long units;
  private long more;
  private long fewer;
  private long changing;
  private long incomplete;

  private ProgressReport(CriteriaSet set, List<Overlay> overlays) {
    this.progress = Progress.of(set);
    this.overlays = OverlayUse.of(overlays);
  }

  /** The first and the last day of many. */
  private static final class Span {
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    void add(LocalDate day) {
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
    }
  }

  /** Units of one of the reports alone; the first are named. */
  private static final class Unpaired {
    private final List<String> names = new ArrayList<>();
    private long count;

    void add(String name) {
      count++;
      if (names.size() < PlacedUnits.NAMED) {
        names.add(name);
      }
    }
  }

  /** A report without units yet. */
  public static ProgressReport of(CriteriaSet set) {
    return of(set, List.of());
  }

  /**
   * The same, that tells also which of these overlays applied to no unit.
   *
   * @param overlays those that lie over the set
   */
  public static ProgressReport of(CriteriaSet set, List<Overlay> overlays) {
    return new ProgressReport(set, overlays);
  }

  /**
   * Adds one unit, given by its two assessments.
   *
   * @throws io.github.ntmrules.population.IncompatibleAssessmentsException if the two cannot be
   *     compared, or not be counted with those before; the unit is then not added
   */
  public void add(Assessment before, Assessment after) {
    Reassessment pair = new Reassessment(before, after);
    progress.add(pair);
    overlays.add(after);
    rulesHash = after.rulesHash();
    earlier.add(before.snapshot().date());
    later.add(after.snapshot().date());
    placed.add(after.snapshot(), place -> place.add(pair));
    more += after.metCount() > before.metCount() ? 1 : 0;
    fewer += after.metCount() < before.metCount() ? 1 : 0;
    incomplete += before.snapshot().isIncomplete() || after.snapshot().isIncomplete() ? 1 : 0;
    ProgressLine line = ProgressLine.of(units++, pair);
    if (line.changes()) {
      changing++;
      lines.add(line);
      if (lines.size() > SHOWN_IN_FULL) {
        lines.remove();
      }
    }
  }

  /**
   * Notes a unit that is in the earlier report alone: the page names it.
   *
   * @param name how it is called
   */
  public void onlyEarlier(String name) {
    onlyEarlier.add(name);
  }

  /**
   * Notes a unit that is in the later report alone: the page names it.
   *
   * @param name how it is called
   */
  public void onlyLater(String name) {
    onlyLater.add(name);
  }

  /** How many units were added. */
  public long units() {
    return units;
  }

  /**
   * Writes the page with the units added so far.
   *
   * @param locale English for English, else Vietnamese
   * @param out where to; it is flushed, not closed. Its encoding must be UTF-8, as the page says
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if no unit was added
   */
  public void write(Locale locale, Writer out) throws IOException {
    String hash = rulesHash;
    if (hash == null) {
      throw new IllegalStateException("A report needs a unit.");
    }
    Texts texts = ReportTexts.in(locale);
    ProgressResult result = progress.result();
    List<ProgressLine> shown = new ArrayList<>(lines);
    shown.sort(ProgressLine.MOST_FIRST);
    ProgressPage page =
        new ProgressPage(
            result,
            overlays,
            hash,
            List.of(earlier.first, earlier.last, later.first, later.last),
            more,
            fewer,
            changing,
            shown,
            told(result.set(), texts),
            maps(result.set(), texts),
            texts);
    Page.write("progress", texts, page, out);
  }

  private List<String> told(CriteriaSet set, Texts texts) {
    List<String> told = new ArrayList<>();
    if (incomplete > 0) {
      told.add(texts.get("flag.someIncomplete", texts.get("units." + set.unit(), incomplete)));
    }
    if (onlyEarlier.count > 0) {
      told.add(told("progress.onlyEarlier", onlyEarlier, set, texts));
    }
    if (onlyLater.count > 0) {
      told.add(told("progress.onlyLater", onlyLater, set, texts));
    }
    return told;
  }

  private static String told(String key, Unpaired those, CriteriaSet set, Texts texts) {
    String names = String.join("; ", those.names);
    long left = those.count - those.names.size();
    return texts.get(
        key,
        texts.get("units." + set.unit(), those.count),
        left == 0 ? names : texts.get("map.more", names, left));
  }

  private List<MapView> maps(CriteriaSet set, Texts texts) {
    ChangeScales scales = new ChangeScales(texts);
    boolean provinces = set.unit() == UnitKind.PROVINCE;
    boolean communes = set.unit() == UnitKind.COMMUNE;
    return new MapViews<>(
            placed,
            set.unit(),
            List.of(provinces ? scales.ofOne() : scales.ofMany()),
            List.of(communes ? scales.ofOne() : scales.ofMany()),
            texts)
        .all();
  }
}
