package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.impact.Impact;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.Grouping;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What other rules mean for many units as a page: what is asked otherwise, which verdicts change
 * and in which direction, which changed rule is the cause, and which units it concerns.
 *
 * <p>Units are added one by one and not kept, but for {@value #SHOWN_IN_FULL} whose outcomes
 * change: the memory used depends on the rows and rules of the sets and on how many provinces are
 * named, not on the number of units. Not thread-safe.
 */
public final class ImpactReport {

  /** Up to how many units whose outcomes change the page shows one by one. */
  public static final int SHOWN_IN_FULL = 500;

  private final RuleDifference difference;
  private final Impact impact;
  private final Flows flows = new Flows();
  private final List<UnitImpact> wholeChanges = new ArrayList<>();
  private final List<UnitImpact> otherChanges = new ArrayList<>();
  private long changing;
  private @Nullable String hashes;

  private final OverlayUse before;
  private final OverlayUse after;

  private ImpactReport(RuleDifference difference, List<Overlay> before, List<Overlay> after) {
    this.difference = difference;
    this.before = OverlayUse.of(before);
    this.after = OverlayUse.of(after);
    this.impact =
        Impact.of(
            difference.before(),
            difference.after(),
            Grouping.COMMUNE_GROUP,
            Grouping.REGION,
            Grouping.PROVINCE);
  }

  /**
   * A report without units yet.
   *
   * @param difference what the two sets of rules ask differently
   */
  public static ImpactReport of(RuleDifference difference) {
    return of(difference, List.of(), List.of());
  }

  /**
   * The same, that tells also which of these overlays applied to no unit.
   *
   * @param difference what the two sets of rules ask differently
   * @param before the overlays over the rules before
   * @param after the overlays over the rules after
   */
  public static ImpactReport of(
      RuleDifference difference, List<Overlay> before, List<Overlay> after) {
    return new ImpactReport(difference, before, after);
  }

  /**
   * Adds one unit.
   *
   * @throws io.github.ntmrules.population.IncompatibleAssessmentsException if its assessments are
   *     against other sets, or if they are strict and those before were not, or the reverse; it is
   *     then not added
   * @throws IllegalArgumentException if they follow other rule files than those before; it is then
   *     not added
   */
  public void add(UnitImpact unit) {
    String followed = unit.before().rulesHash() + " → " + unit.after().rulesHash();
    if (hashes != null && !hashes.equals(followed)) {
      throw new IllegalArgumentException(
          "The rules " + followed + " are not those before, " + hashes + ".");
    }
    impact.add(unit);
    before.add(unit.before());
    after.add(unit.after());
    hashes = followed;
    flows.add(unit);
    if (unit.flipped() || !unit.flips().isEmpty()) {
      changing++;
      keep(unit);
    }
  }

  /** A unit whose whole outcome changes takes the place of one of which it does not. */
  private void keep(UnitImpact unit) {
    boolean full = wholeChanges.size() + otherChanges.size() == SHOWN_IN_FULL;
    if (unit.flipped() && full && !otherChanges.isEmpty()) {
      otherChanges.remove(otherChanges.size() - 1);
      full = false;
    }
    if (!full) {
      (unit.flipped() ? wholeChanges : otherChanges).add(unit);
    }
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
    if (hashes == null) {
      throw new IllegalStateException("A report needs a unit.");
    }
    List<UnitImpact> shown = new ArrayList<>(wholeChanges);
    shown.addAll(otherChanges);
    Texts texts = ReportTexts.in(locale);
    ImpactPage page =
        new ImpactPage(
            difference, impact.result(), before, after, flows, shown, changing, hashes, texts);
    Page.write("impact", texts, page, out);
  }
}
