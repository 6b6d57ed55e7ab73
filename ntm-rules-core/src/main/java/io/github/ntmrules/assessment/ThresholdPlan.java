package io.github.ntmrules.assessment;

import io.github.ntmrules.assessment.Unsettled.Reason;
import io.github.ntmrules.criteria.Acceptance;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One figure against one level, ready: the level as ranges of millionths. Findings that are the
 * same for every unit are made once: that the figure is missing, and those of yes/no and of grades.
 * Immutable.
 */
final class ThresholdPlan implements RequirementPlan {

  /** For a finding that is the unit's own. */
  static final int OWN = -1;

  private static final int MISSING = 0;
  private static final Range.Millionths NOTHING = new Range.Millionths(1, 0);
  private static final Range EVERYTHING = new Range(null, false, null, false);

  private final Requirement.Threshold threshold;
  private final Measure measure;
  private final FigureNetwork network;
  private final FigureGroup group;
  private final int place;
  private final boolean confirmedOnly;
  private final Acceptance acceptance;
  private final @Nullable Range accepted;
  private final Range.Millionths surely;
  private final Range.Millionths possibly;
  private final long end;
  private final long otherEnd;
  private final List<Unsettled> undecided;
  private final List<Found> shared;

  /** What is accepted is kept only if the level decides. */
  ThresholdPlan(Requirement.Threshold threshold, FigureNetwork network, boolean confirmedOnly) {
    this.threshold = threshold;
    this.measure = threshold.measure();
    this.network = network;
    this.group = network.group(measure);
    this.place = group.place(measure);
    this.confirmedOnly = confirmedOnly;
    this.acceptance = threshold.acceptance(confirmedOnly);
    this.accepted = threshold.level().decides(confirmedOnly) ? threshold.accepted() : null;
    Range all = acceptance.surely();
    this.surely = all == null ? NOTHING : all.inMillionths();
    this.possibly = acceptance.possibly().inMillionths();
    this.end = accepted == null ? FixedPoint.NONE : scaled(accepted.lower(), accepted.upper());
    this.otherEnd = accepted == null ? FixedPoint.NONE : scaled(accepted.upper(), accepted.lower());
    this.undecided =
        List.of(
            unsettled(accepted == null ? reason(threshold.level()) : Reason.FIGURE_BOUND_TOO_WEAK));
    this.shared = List.copyOf(shared());
  }

  /** An end in millionths, or the other one where there is only that. */
  private static long scaled(@Nullable BigDecimal end, @Nullable BigDecimal other) {
    BigDecimal one = end == null ? other : end;
    return one == null ? FixedPoint.NONE : FixedPoint.scaled(one);
  }

  private List<Found> shared() {
    List<Found> all = new ArrayList<>();
    all.add(reasoned(null, PossibleFigures.of(group, each -> null)));
    for (int step = 0; step < steps(); step++) {
      all.add(exact(Figure.exactly(BigDecimal.valueOf(step)), null));
    }
    return all;
  }

  /** How many values the figure can have, where they are few; else 0. */
  private int steps() {
    return measure.kind() == MeasureKind.YES_NO ? 2 : measure.scale().size();
  }

  private Unsettled unsettled(Reason reason) {
    return Unsettled.of(reason, measure, threshold.level());
  }

  private static Reason reason(Level level) {
    return switch (level.status()) {
      case DOUBTFUL -> Reason.LEVEL_DOUBTFUL;
      case NOT_ON_FILE ->
          level.inUndeterminedColumn() ? Reason.COLUMN_UNDETERMINED : Reason.LEVEL_NOT_ON_FILE;
      case SET_BY_PROVINCE -> Reason.LEVEL_SET_BY_PROVINCE;
      case CONFIRMED, UNCONFIRMED, OWN_READING -> Reason.LEVEL_UNCONFIRMED;
    };
  }

  /** The findings that units share. */
  List<Found> sharedFindings() {
    return shared;
  }

  /** The figure as reported, if it is. */
  @Nullable Figure reported(UnitFigures unit) {
    return unit.reported(measure);
  }

  /**
   * Which of the shared findings is that of the unit, which reports this figure, or {@link #OWN}.
   */
  int sharedFinding(@Nullable Figure figure, UnitFigures unit) {
    if (group.tied() && !unit.plain(group, figure)) {
      return figure == null && isOpenBeside(unit) ? MISSING : OWN;
    }
    if (figure == null) {
      return MISSING;
    }
    return shared.size() > 1 ? 1 + (int) (figure.scaled() / FixedPoint.ONE) : OWN;
  }

  /** Whether exact figures beside a missing one leave it as open as if they were missing too. */
  private boolean isOpenBeside(UnitFigures unit) {
    // Of a level that is not known, a figure that others make is told all the same.
    if (accepted == null || shared.get(MISSING).outcomes() != OutcomeSet.MET_OR_NOT) {
      return false;
    }
    ExactFigures figures = new ExactFigures(group);
    return figures.put(unit)
        && figures.narrow(place)
        && outcomes(figures.least(place), figures.most(place)) == OutcomeSet.MET_OR_NOT;
  }

  @Override
  public Found find(UnitFigures unit) {
    Figure figure = reported(unit);
    int index = sharedFinding(figure, unit);
    if (index != OWN) {
      return shared.get(index);
    }
    return figure != null && isPlain(figure, unit)
        ? exact(figure, null)
        : reasoned(figure, unit.of(group));
  }

  /** What is told of a unit with this figure that is not among the shared findings. */
  Finding own(@Nullable Figure figure, UnitFigures unit) {
    return figure != null && isPlain(figure, unit)
        ? comparison(figure, null)
        : reasoned(figure, unit.of(group)).finding();
  }

  /** Whether the figure is exact, and stands whatever else is reported. */
  private boolean isPlain(Figure figure, UnitFigures unit) {
    return figure.scaled() != FixedPoint.NONE && (!group.tied() || unit.plain(group, figure));
  }

  private Found exact(Figure figure, @Nullable Derivation derivation) {
    Finding.Comparison found = comparison(figure, derivation);
    return found.outcome() == Outcome.UNDETERMINED
        ? new Found(found, OutcomeSet.MET_OR_NOT)
        : Found.of(found);
  }

  private Finding.Comparison comparison(Figure figure, @Nullable Derivation derivation) {
    long scaled = figure.scaled();
    if (accepted == null) {
      return comparisonToAnyLevel(figure, derivation);
    }
    BigDecimal difference =
        endsAreScaled() ? FixedPoint.decimal(distance(scaled)) : accepted.distance(figure.range());
    Outcome outcome = surely.contains(scaled) ? Outcome.MET : Outcome.NOT_MET;
    return new Finding.Comparison(
        threshold, figure, derivation, outcome, difference, List.of(), null);
  }

  private Finding.Comparison comparisonToAnyLevel(Figure figure, @Nullable Derivation derivation) {
    Outcome outcome = OutcomeSet.verdict(outcomes(figure.scaled(), figure.scaled()));
    return outcome == Outcome.UNDETERMINED
        ? comparison(figure, derivation, outcome, null, null)
        : comparison(figure, derivation, outcome, null, inference(Map.of()));
  }

  /** By all that the figure can be. */
  private Found reasoned(@Nullable Figure reported, PossibleFigures figures) {
    Map<Measure, Figure> conflict = figures.conflict(place);
    if (conflict != null) {
      Unsettled open =
          new Unsettled(Reason.FIGURES_CONTRADICT, measure, threshold.level(), conflict);
      return new Found(
          new Finding.Comparison(
              threshold, reported, null, Outcome.UNDETERMINED, null, List.of(open), null),
          OutcomeSet.UNTOLD);
    }
    Derivation derivation = figures.computed(place, network::rule);
    Range range = figures.range(place);
    Figure computed = derivation == null ? null : Figure.in(figures.computed(place));
    if (computed != null && computed.scaled() != FixedPoint.NONE && !figures.mayBeNone(place)) {
      return exact(computed, derivation);
    }
    int outcomes = outcomes(figures);
    Outcome outcome = OutcomeSet.verdict(outcomes);
    Figure known = reported == null ? computed : reported;
    if (outcome == Outcome.UNDETERMINED) {
      return new Found(comparison(known, derivation, outcome, null, null), outcomes);
    }
    boolean plain = known != null && decidedBy(known.range(), outcome);
    Range deciding = plain ? Objects.requireNonNull(known).range() : range;
    BigDecimal difference = accepted == null ? null : accepted.distance(deciding);
    Inference inference =
        plain && accepted != null ? null : inference(plain ? Map.of() : figures.others(place));
    return new Found(
        comparison(
            known == null ? Figure.in(range) : known, derivation, outcome, difference, inference),
        outcomes);
  }

  /** Whether that range alone leads to the outcome. */
  private boolean decidedBy(Range range, Outcome outcome) {
    Range sure = acceptance.surely();
    return outcome == Outcome.MET
        ? sure != null && sure.includes(range)
        : acceptance.possibly().isDisjointFrom(range);
  }

  private Inference inference(Map<Measure, Figure> others) {
    if (accepted == null) {
      boolean bounded = threshold.level().possible(confirmedOnly) != null;
      return new Inference(
          bounded ? Inference.Ground.LEVELS_OF_OTHER_YEARS : Inference.Ground.ANY_LEVEL, others);
    }
    return others.isEmpty()
        ? new Inference(Inference.Ground.ANY_FIGURE)
        : new Inference(Inference.Ground.RELATED_FIGURES, others);
  }

  private Finding.Comparison comparison(
      @Nullable Figure figure,
      @Nullable Derivation derivation,
      Outcome outcome,
      @Nullable BigDecimal difference,
      @Nullable Inference inference) {
    List<Unsettled> open = List.of();
    if (outcome == Outcome.UNDETERMINED) {
      open = figure == null ? missing() : undecided;
    }
    return new Finding.Comparison(
        threshold, figure, derivation, outcome, difference, open, inference);
  }

  private List<Unsettled> missing() {
    Unsettled missing = unsettled(Reason.FIGURE_MISSING);
    return accepted == null ? List.of(missing, undecided.get(0)) : List.of(missing);
  }

  @Override
  public int outcomes(CaseFigures figures) {
    return outcomes(figures.of(group));
  }

  private int outcomes(PossibleFigures figures) {
    if (figures.conflict(place) != null || figures.isNone(place)) {
      return OutcomeSet.UNTOLD;
    }
    Range range = figures.range(place);
    Range sure = acceptance.surely();
    int outcomes = figures.mayBeNone(place) ? OutcomeSet.UNTOLD : 0;
    if (!isDisjoint(acceptance.possibly(), range, figures)) {
      outcomes |= OutcomeSet.of(Outcome.MET);
    }
    if (sure == null || !includes(sure, range, figures)) {
      outcomes |= OutcomeSet.of(Outcome.NOT_MET);
    }
    return outcomes;
  }

  /** Of a figure that there may not be, since its divisor is 0, the law does not say. */
  @Override
  public boolean isAsked(CaseFigures figures) {
    PossibleFigures possible = figures.of(group);
    return !possible.isNone(place) && !possible.mayBeNone(place);
  }

  /** Whether the figures that can be in one range are none of the other. */
  private boolean isDisjoint(Range one, Range other, PossibleFigures figures) {
    Range both = one.intersect(other);
    return both == null || (figures.onGrid(place) && both.onGridOf(measure) == null);
  }

  private boolean includes(Range some, Range range, PossibleFigures figures) {
    return some.outside().stream().allMatch(each -> isDisjoint(each, range, figures));
  }

  // ---- cases

  FigureGroup group() {
    return group;
  }

  int place() {
    return place;
  }

  /**
   * The ranges that lead to different outcomes, where what the figure can be lies in more than one;
   * else none.
   */
  List<Range> cases(PossibleFigures figures) {
    Range range = figures.range(place);
    if (figures.conflict(place) != null || range.exact()) {
      return List.of();
    }
    for (Range side : Arrays.asList(acceptance.surely(), acceptance.possibly())) {
      if (side != null && !isDisjoint(side, range, figures) && !includes(side, range, figures)) {
        List<Range> cases = new ArrayList<>(List.of(side));
        cases.addAll(side.outside());
        return cases;
      }
    }
    return List.of();
  }

  private boolean endsAreScaled() {
    return end != FixedPoint.NONE && otherEnd != FixedPoint.NONE;
  }

  /** To the nearer end, in millionths. */
  private long distance(long figure) {
    return Math.min(Math.abs(figure - end), Math.abs(figure - otherEnd));
  }

  // ---- many units

  @Override
  public void sets(FigureTable table, int[] rows, byte[] sets, int at) {
    compare(table, rows, sets, at, Told.SETS);
  }

  /** The codes of the outcomes, likewise. */
  void outcomes(FigureTable table, int[] rows, byte[] outcomes, int at) {
    compare(table, rows, outcomes, at, Told.CODES);
  }

  /** What is told of an outcome: the set that has it alone, or its code. */
  private enum Told {
    SETS,
    CODES;

    private byte of(int set) {
      return this == SETS ? (byte) set : OutcomeSet.code(set);
    }
  }

  private void compare(FigureTable table, int[] rows, byte[] into, int at, Told told) {
    IntToLongFunction column = table.scaled(measure);
    if (accepted == null) {
      compareToAnyLevel(column, rows, into, at, told);
    } else {
      compare(column, rows, into, at, told);
    }
    if (heldBeside(table)) {
      compareBesideOthers(table, rows, into, at, told);
    }
  }

  /** Whether a figure that hangs together with this one may be reported beside it. */
  private boolean heldBeside(FigureTable table) {
    return group.tied()
        && group.measures().stream().anyMatch(each -> !each.equals(measure) && table.has(each));
  }

  private void compareBesideOthers(FigureTable table, int[] rows, byte[] into, int at, Told told) {
    @Nullable IntToLongFunction[] columns =
        group.measures().stream()
            .map(each -> table.has(each) ? table.scaled(each) : null)
            .toArray(IntToLongFunction[]::new);
    boolean[] marked = new boolean[rows.length];
    for (FigureTie tie : group.ties()) {
      tie.mark(columns, rows, marked);
    }
    markMissing(table.scaled(measure), rows, marked);
    ExactFigures figures = new ExactFigures(group);
    for (int i = 0; i < rows.length; i++) {
      if (marked[i]) {
        figures.put(columns, rows[i]);
        if (figures.concern(place)) {
          into[at + i] = told.of(beside(figures, table, rows[i]));
        }
      }
    }
  }

  private static void markMissing(IntToLongFunction column, int[] rows, boolean[] marked) {
    for (int i = 0; i < rows.length; i++) {
      marked[i] |= column.applyAsLong(rows[i]) == FixedPoint.NONE;
    }
  }

  private int beside(ExactFigures figures, FigureTable table, int row) {
    return figures.narrow(place)
        ? outcomes(figures.least(place), figures.most(place))
        : outcomes(new UnitFigures(table, row, network));
  }

  /** What can follow of a figure from one to another, on the grid of its measure. */
  private int outcomes(long least, long most) {
    int outcomes = 0;
    if (Math.max(least, possibly.least()) <= Math.min(most, possibly.most())) {
      outcomes |= OutcomeSet.of(Outcome.MET);
    }
    if (least < surely.least() || most > surely.most()) {
      outcomes |= OutcomeSet.of(Outcome.NOT_MET);
    }
    return outcomes;
  }

  private void compare(IntToLongFunction column, int[] rows, byte[] into, int at, Told told) {
    byte met = told.of(OutcomeSet.of(Outcome.MET));
    byte notMet = told.of(OutcomeSet.of(Outcome.NOT_MET));
    compare(column, rows, into, at, surely, met, notMet, told);
  }

  private void compareToAnyLevel(
      IntToLongFunction column, int[] rows, byte[] into, int at, Told told) {
    byte met = told.of(OutcomeSet.of(Outcome.MET));
    byte open = told.of(OutcomeSet.MET_OR_NOT);
    byte notMet = told.of(OutcomeSet.of(Outcome.NOT_MET));
    boolean someMeetAny = acceptance.surely() != null;
    if (EVERYTHING.equals(acceptance.possibly())) {
      if (someMeetAny) {
        compare(column, rows, into, at, surely, met, open, told);
      } else if (open == told.of(shared.get(MISSING).outcomes())) {
        Arrays.fill(into, at, at + rows.length, open);
      } else {
        compare(column, rows, into, at, possibly, open, open, told);
      }
    } else if (someMeetAny) {
      for (int i = 0; i < rows.length; i++) {
        long figure = column.applyAsLong(rows[i]);
        int set =
            figure == FixedPoint.NONE ? shared.get(MISSING).outcomes() : outcomes(figure, figure);
        into[at + i] = told.of(set);
      }
    } else {
      compare(column, rows, into, at, possibly, open, notMet, told);
    }
  }

  /**
   * One of two things, as the figure lies in the range or not, or what is told of a missing one.
   */
  private void compare(
      IntToLongFunction column,
      int[] rows,
      byte[] into,
      int at,
      Range.Millionths range,
      byte inside,
      byte outside,
      Told told) {
    byte missing = told.of(shared.get(MISSING).outcomes());
    long least = range.least();
    long most = range.most();
    for (int i = 0; i < rows.length; i++) {
      long figure = column.applyAsLong(rows[i]);
      // The sign of either distance, not a branch: data without order would mispredict it.
      int beyond = (int) (((figure - least) | (most - figure)) >>> (Long.SIZE - 1));
      int decided = inside + (outside - inside) * beyond;
      into[at + i] = (byte) (figure == FixedPoint.NONE ? missing : decided);
    }
  }

  /** The finding for one unit of a table. */
  Finding.Comparison comparison(FigureTable table, int row) {
    return comparison(find(new UnitFigures(table, row, network)));
  }

  static Finding.Comparison comparison(Found found) {
    return found.finding().match(only -> only, combination -> null, referred -> null);
  }

  /**
   * The distances of the figures from the level, into the places of the rows: cut to whole
   * millionths, {@link FixedPoint#NONE} where there is none.
   */
  void differences(FigureTable table, int[] rows, long[] into) {
    if (accepted == null) {
      for (int row : rows) {
        into[row] = FixedPoint.NONE;
      }
    } else if (endsAreScaled() && !heldBeside(table)) {
      IntToLongFunction column = table.scaled(measure);
      for (int row : rows) {
        long figure = column.applyAsLong(row);
        into[row] = figure == FixedPoint.NONE ? missingDifference() : distance(figure);
      }
    } else {
      for (int row : rows) {
        into[row] = millionths(comparison(table, row).difference());
      }
    }
  }

  private long missingDifference() {
    return millionths(comparison(shared.get(MISSING)).difference());
  }

  private static long millionths(@Nullable BigDecimal difference) {
    return difference == null
        ? FixedPoint.NONE
        : difference.movePointRight(FixedPoint.DECIMALS).longValue();
  }

  @Override
  public void forEachThreshold(Consumer<ThresholdPlan> visitor) {
    visitor.accept(this);
  }

  @Override
  public void forEachOwnThreshold(Consumer<ThresholdPlan> visitor) {
    visitor.accept(this);
  }
}
