package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Grouping;
import io.github.ntmrules.population.RollUp;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The assessments of many units against one criteria set as a page: how many criteria they meet,
 * which units miss which criteria, which indicators hold them back, and where.
 *
 * <p>Maps show the provinces of the units, and their communes where these lie in few provinces: as
 * they are since 1 July 2025, found by name in the {@link io.github.ntmrules.register.Register}. A
 * unit of before counts in the province it is part of now, and is on the map of communes only if
 * one of today is that unit, whole and alone. The page says which units are on no map.
 *
 * <p>Units are added one by one and not kept, but for one line each of the {@value #SHOWN_IN_FULL}
 * that meet the fewest criteria, and counts of each commune on the maps: the memory used depends on
 * the rows of the set and on how many districts and communes are named, not on the number of units.
 * Not thread-safe.
 */
public final class PopulationReport {

  /** Up to how many units the page shows one by one. */
  public static final int SHOWN_IN_FULL = 500;

  /** How many of the worst are shown where there are more than that. */
  static final int SHOWN_OF_MANY = 50;

  private final RollUp rollUp;
  private final long[] byCriteriaMet;
  private final PriorityQueue<UnitLine> worst =
      new PriorityQueue<>(UnitLine.WORST_FIRST.reversed());
  private long units;
  private long inferredRegions;
  private @Nullable String rulesHash;
  private @Nullable LocalDate earliest;
  private @Nullable LocalDate latest;

  private final OverlayUse overlays;
  private final PlacedUnits<AreaCount> placed = new PlacedUnits<>(AreaCount::new);

  private PopulationReport(CriteriaSet set, List<Overlay> overlays) {
    this.overlays = OverlayUse.of(overlays);
    this.rollUp = RollUp.of(set, Grouping.values());
    this.byCriteriaMet = new long[set.criteria().size() + 1];
  }

  /** A report without units yet. */
  public static PopulationReport of(CriteriaSet set) {
    return of(set, List.of());
  }

  /**
   * The same, that tells also which of these overlays applied to no unit.
   *
   * @param overlays those that lie over the set
   */
  public static PopulationReport of(CriteriaSet set, List<Overlay> overlays) {
    return new PopulationReport(set, overlays);
  }

  /**
   * Adds one unit.
   *
   * @throws io.github.ntmrules.population.IncompatibleAssessmentsException if the assessment is
   *     against another set, or if it is strict and those before were not, or the reverse; it is
   *     then not added
   * @throws IllegalArgumentException if it follows other rule files than those before; it is then
   *     not added
   */
  public void add(Assessment assessment) {
    if (rulesHash != null && !rulesHash.equals(assessment.rulesHash())) {
      throw new IllegalArgumentException(
          "The rules " + assessment.rulesHash() + " are not those before, " + rulesHash + ".");
    }
    rollUp.add(assessment);
    overlays.add(assessment);
    placed.add(assessment.snapshot(), place -> place.add(assessment));
    rulesHash = assessment.rulesHash();
    byCriteriaMet[assessment.metCount()]++;
    LocalDate date = assessment.snapshot().date();
    earliest = earliest == null || date.isBefore(earliest) ? date : earliest;
    latest = latest == null || date.isAfter(latest) ? date : latest;
    worst.add(UnitLine.of(units, assessment));
    if (worst.size() > SHOWN_IN_FULL) {
      worst.remove();
    }
    inferredRegions += regionIsInferred(assessment) ? 1 : 0;
    units++;
  }

  private static boolean regionIsInferred(Assessment assessment) {
    return assessment.snapshot().inferredRegion() != null && assessment.snapshot().region() != null;
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
    LocalDate first = earliest;
    LocalDate last = latest;
    if (first == null || last == null || rulesHash == null) {
      throw new IllegalStateException("A report needs a unit.");
    }
    List<UnitLine> lines = new ArrayList<>(worst);
    lines.sort(UnitLine.WORST_FIRST);
    Texts texts = ReportTexts.in(locale);
    PopulationPage page =
        new PopulationPage(
            rollUp.result(),
            overlays,
            rulesHash,
            first,
            last,
            LongStream.of(byCriteriaMet).boxed().toList(),
            lines,
            maps(texts),
            inferredRegions,
            texts);
    Page.write("population", texts, page, out);
  }

  private List<MapView> maps(Texts texts) {
    CriteriaSet set = rollUp.result().set();
    StateScales scales = new StateScales(set.criteria().size(), texts);
    boolean provinces = set.unit() == UnitKind.PROVINCE;
    boolean communes = set.unit() == UnitKind.COMMUNE;
    return new MapViews<>(
            placed,
            set.unit(),
            provinces ? scales.ofOne() : scales.ofMany(),
            communes ? scales.ofOne() : scales.ofMany(),
            texts)
        .all();
  }
}
