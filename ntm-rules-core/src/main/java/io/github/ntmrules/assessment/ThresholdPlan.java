package io.github.ntmrules.assessment;

import io.github.ntmrules.assessment.Unsettled.Reason;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
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
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One figure against one level, ready: the level as a range of millionths. Findings that are the
 * same for every unit are made once: that the figure is missing, and those of yes/no and of grades.
 * Immutable.
 */
final class ThresholdPlan implements RequirementPlan {

  /** For a finding that is the unit's own. */
  static final int OWN = -1;

  private static final int MISSING = 0;
  private static final Range NOTHING_KNOWN = new Range(null, false, null, false);

  private final Requirement.Threshold threshold;
  private final Measure measure;
  private final Derivations derivations;
  private final @Nullable Range accepted;
  private final long least;
  private final long most;
  private final long end;
  private final long otherEnd;
  private final List<Unsettled> undecided;
  private final List<Finding.Comparison> shared;

  /** What is accepted is kept only if the level decides. */
  ThresholdPlan(Requirement.Threshold threshold, Derivations derivations, boolean confirmedOnly) {
    this.threshold = threshold;
    this.measure = threshold.measure();
    this.derivations = derivations.of(measure) == null ? Derivations.NONE : derivations;
    this.accepted = threshold.level().decides(confirmedOnly) ? threshold.accepted() : null;
    Range range = accepted == null ? NOTHING_KNOWN : accepted;
    Range.Millionths millionths = range.inMillionths();
    this.least = millionths.least();
    this.most = millionths.most();
    this.end = scaled(range.lower(), range.upper());
    this.otherEnd = scaled(range.upper(), range.lower());
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

  private List<Finding.Comparison> shared() {
    List<Unsettled> missing = new ArrayList<>(List.of(unsettled(Reason.FIGURE_MISSING)));
    if (accepted == null) {
      missing.addAll(undecided);
    }
    List<Finding.Comparison> all = new ArrayList<>();
    all.add(new Finding.Comparison(threshold, null, null, Outcome.UNDETERMINED, null, missing));
    for (int step = 0; step < steps(); step++) {
      Figure figure = Figure.exactly(BigDecimal.valueOf(step));
      all.add(compare(figure, null));
    }
    return all;
  }

  /** How many values the figure can have, where they are few; else 0. */
  private int steps() {
    return measure.kind() == MeasureKind.YES_NO ? 2 : measure.scale().size();
  }

  private Unsettled unsettled(Reason reason) {
    return new Unsettled(reason, measure, threshold.level());
  }

  private static Reason reason(Level level) {
    return switch (level.status()) {
      case DOUBTFUL -> Reason.LEVEL_DOUBTFUL;
      case NOT_ON_FILE ->
          level.inUndeterminedColumn() ? Reason.COLUMN_UNDETERMINED : Reason.LEVEL_NOT_ON_FILE;
      case SET_BY_PROVINCE -> Reason.LEVEL_SET_BY_PROVINCE;
      case CONFIRMED, UNCONFIRMED -> Reason.LEVEL_UNCONFIRMED;
    };
  }

  /** The findings that units share. */
  List<Finding.Comparison> sharedFindings() {
    return shared;
  }

  /** The figure as reported, if it is. */
  @Nullable Figure reported(UnitFigures unit) {
    return unit.reported(measure);
  }

  /** Which of the shared findings is that of a unit with this figure, or {@link #OWN}. */
  int sharedFinding(@Nullable Figure figure) {
    if (figure == null) {
      return derivations.isEmpty() ? MISSING : OWN;
    }
    return shared.size() > 1 ? 1 + (int) (figure.scaled() / FixedPoint.ONE) : OWN;
  }

  @Override
  public Finding.Comparison find(UnitFigures unit) {
    Figure figure = reported(unit);
    int index = sharedFinding(figure);
    return index == OWN ? own(figure, unit) : shared.get(index);
  }

  /** The finding of a unit with this figure that is not among the shared ones. */
  Finding.Comparison own(@Nullable Figure figure, UnitFigures unit) {
    return figure == null ? computed(unit.computed(derivations)) : compare(figure, null);
  }

  private Finding.Comparison computed(DerivedFigures figures) {
    Figure figure = figures.of(measure);
    return figure == null ? shared.get(MISSING) : compare(figure, figures.derivation(measure));
  }

  private Finding.Comparison compare(Figure figure, @Nullable Derivation derivation) {
    if (accepted == null) {
      return undecided(figure, derivation);
    }
    long scaled = figure.scaled();
    Outcome outcome;
    if (scaled != FixedPoint.NONE) {
      outcome = least <= scaled && scaled <= most ? Outcome.MET : Outcome.NOT_MET;
    } else if (accepted.includes(figure.range())) {
      outcome = Outcome.MET;
    } else if (accepted.isDisjointFrom(figure.range())) {
      outcome = Outcome.NOT_MET;
    } else {
      return undecided(figure, derivation);
    }
    BigDecimal difference =
        scaled == FixedPoint.NONE || !endsAreScaled()
            ? accepted.distance(figure.range())
            : FixedPoint.decimal(distance(scaled));
    return new Finding.Comparison(threshold, figure, derivation, outcome, difference, List.of());
  }

  private boolean endsAreScaled() {
    return end != FixedPoint.NONE && otherEnd != FixedPoint.NONE;
  }

  /** To the nearer end, in millionths. */
  private long distance(long figure) {
    return Math.min(Math.abs(figure - end), Math.abs(figure - otherEnd));
  }

  private Finding.Comparison undecided(Figure figure, @Nullable Derivation derivation) {
    return new Finding.Comparison(
        threshold, figure, derivation, Outcome.UNDETERMINED, null, undecided);
  }

  // ---- many units

  @Override
  public void outcomes(FigureTable table, int[] rows, byte[] outcomes, int at) {
    if (accepted == null) {
      Arrays.fill(outcomes, at, at + rows.length, (byte) Outcome.UNDETERMINED.code());
      return;
    }
    IntToLongFunction column = table.scaled(measure);
    compare(column, rows, outcomes, at);
    for (int i = 0; i < rows.length && !derivations.isEmpty(); i++) {
      if (column.applyAsLong(rows[i]) == FixedPoint.NONE) {
        outcomes[at + i] = (byte) comparison(table, rows[i]).outcome().code();
      }
    }
  }

  private void compare(IntToLongFunction column, int[] rows, byte[] outcomes, int at) {
    int met = Outcome.MET.code();
    int notMet = Outcome.NOT_MET.code();
    int missing = Outcome.UNDETERMINED.code();
    for (int i = 0; i < rows.length; i++) {
      long figure = column.applyAsLong(rows[i]);
      // The sign of either distance, not a branch: data without order would mispredict it.
      int outside = (int) (((figure - least) | (most - figure)) >>> (Long.SIZE - 1));
      int decided = met + (notMet - met) * outside;
      outcomes[at + i] = (byte) (figure == FixedPoint.NONE ? missing : decided);
    }
  }

  /** The finding for one unit of a table. */
  Finding.Comparison comparison(FigureTable table, int row) {
    Figure figure = table.figure(row, measure);
    if (figure != null) {
      return compare(figure, null);
    }
    return derivations.isEmpty()
        ? shared.get(MISSING)
        : computed(new DerivedFigures(each -> table.figure(row, each), derivations));
  }

  /**
   * The distances of the figures from the level, into the places of the rows: cut to whole
   * millionths, {@link FixedPoint#NONE} where the comparison is undetermined.
   */
  void differences(FigureTable table, int[] rows, long[] into) {
    if (accepted == null) {
      for (int row : rows) {
        into[row] = FixedPoint.NONE;
      }
    } else if (endsAreScaled() && derivations.isEmpty()) {
      IntToLongFunction column = table.scaled(measure);
      for (int row : rows) {
        long figure = column.applyAsLong(row);
        into[row] = figure == FixedPoint.NONE ? FixedPoint.NONE : distance(figure);
      }
    } else {
      for (int row : rows) {
        BigDecimal difference = comparison(table, row).difference();
        into[row] =
            difference == null
                ? FixedPoint.NONE
                : difference.movePointRight(FixedPoint.DECIMALS).longValue();
      }
    }
  }

  @Override
  public void forEachThreshold(Consumer<ThresholdPlan> visitor) {
    visitor.accept(this);
  }
}
