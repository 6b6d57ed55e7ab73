package io.github.ntmrules.files.draft;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.decree.CellReading;
import io.github.ntmrules.files.decree.CellReading.Sure;
import io.github.ntmrules.files.decree.CellSays;
import io.github.ntmrules.files.decree.CellSays.Between;
import io.github.ntmrules.files.decree.CellSays.Grade;
import io.github.ntmrules.files.decree.CellSays.Level;
import io.github.ntmrules.files.decree.CellSays.Word;
import io.github.ntmrules.files.decree.MeasureFinder;
import io.github.ntmrules.files.decree.MeasureFinder.Proposal;
import io.github.ntmrules.files.decree.MeasureUses;
import io.github.ntmrules.files.decree.RuleWords;
import io.github.ntmrules.files.decree.RuleWords.Written;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which measures a row may be about, and whether one of them surely. Thread-safe. */
final class MeasureChoice {

  /**
   * What was found.
   *
   * @param sure the measure that is surely meant, or {@code null}
   * @param proposals those that it may be, best first
   */
  record Found(@Nullable Measure sure, List<Proposal> proposals) {

    /** Copies the proposals. */
    Found {
      proposals = List.copyOf(proposals);
    }

    /** Whether the dictionary seems to have none: even the best is far from it. */
    boolean isNone() {
      return sure == null && (proposals.isEmpty() || proposals.get(0).score() < FAR);
    }
  }

  /** How many are proposed. */
  static final int MOST = 5;

  private static final int ASKED = 40;

  /** Below this score nothing that is proposed is what is meant. */
  private static final double FAR = 0.25;

  /** From this score on, and so far ahead of the next, a proposal is what is meant. */
  private static final double ENOUGH = 0.75;

  private static final double AHEAD = 0.12;

  /** From this score on, and so far ahead that nothing else is near, it is, too. */
  private static final double LIKELY = 0.6;

  private static final double FAR_AHEAD = 0.3;

  /** From this score on the words are the same. */
  private static final double SAME = 0.995;

  private static final Set<RuleWords.Why> OTHER =
      EnumSet.of(
          RuleWords.Why.KIND,
          RuleWords.Why.UNIT,
          RuleWords.Why.IMPOSSIBLE,
          RuleWords.Why.NO_STEP,
          RuleWords.Why.PLACEHOLDER);

  private final MeasureFinder finder;
  private final MeasureUses uses;

  /** Among all measures that can be reported, by what those decrees call them. */
  MeasureChoice(MeasureUses uses) {
    this.uses = uses;
    finder = MeasureFinder.of(Measures.standard().reportable(), uses);
  }

  /**
   * The measures of a row.
   *
   * @param words what it is about
   * @param unit in what it is counted; may be empty
   * @param readings its levels
   */
  Found find(String words, String unit, List<CellReading> readings) {
    String asked = unit.isEmpty() ? words : words + " (" + unit + ")";
    List<Proposal> fit =
        finder.find(asked, kind(readings), ASKED).stream()
            .filter(each -> fits(each.measure(), readings))
            .sorted(Comparator.comparing(each -> elsewhere(each.measure(), words)))
            .toList();
    if (fit.isEmpty()) {
      return new Found(null, fit);
    }
    double best = fit.get(0).score();
    double next = fit.size() < 2 ? 0 : fit.get(1).score();
    boolean sure =
        (best >= ENOUGH && (best - next >= AHEAD || (best >= SAME && next < SAME)))
            || (best >= LIKELY && best - next >= FAR_AHEAD);
    return new Found(
        sure ? fit.get(0).measure() : null, fit.subList(0, Math.min(MOST, fit.size())));
  }

  /** Whether it is of districts, of which the words say nothing: that comes last. */
  private static boolean elsewhere(Measure measure, String words) {
    return measure.id().startsWith("district_")
        && !Spelling.plain(words).contains(Spelling.plain("huyện"));
  }

  /** How all other decrees hold the figure against a level; {@code null} if not all the same. */
  @Nullable Comparison usual(Measure measure) {
    Set<Comparison> all = uses.comparisons(measure);
    boolean one = all.size() == 1 && !all.contains(Comparison.BETWEEN);
    return one ? all.iterator().next() : null;
  }

  /** Whether the cells can be levels of that measure. */
  private static boolean fits(Measure measure, List<CellReading> readings) {
    List<CellReading> sure = readings.stream().filter(Sure.class::isInstance).toList();
    return sure.isEmpty()
        || !(RuleWords.write(measure, sure, Comparison.AT_LEAST) instanceof Written.Refused refused)
        || !OTHER.contains(refused.why());
  }

  /** Of what kind the figure is, if the cells say it. */
  static @Nullable MeasureKind kind(List<CellReading> readings) {
    for (CellReading each : readings) {
      CellSays says = each instanceof Sure sure ? sure.says() : null;
      if (says instanceof Grade) {
        return MeasureKind.GRADE;
      }
      if (says == Word.MET || says == Word.MARKED) {
        return MeasureKind.YES_NO;
      }
      String unit =
          says instanceof Level level
              ? level.unit()
              : says instanceof Between between ? between.unit() : "";
      if (unit.startsWith("%")) {
        return MeasureKind.PERCENT;
      }
    }
    return null;
  }
}
