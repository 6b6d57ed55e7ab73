package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.FigureTable;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one unit, as a plan reads them; what they can be, where they are not exact, is
 * worked out only when asked for. Not thread-safe: one for each assessment.
 */
final class UnitFigures implements CaseFigures {

  private final @Nullable Snapshot snapshot;
  private final @Nullable FigureTable table;
  private final int row;
  private final FigureNetwork network;
  private @Nullable PossibleFigures @Nullable [] possible;
  private long looked;
  private long consistent;

  private UnitFigures(
      @Nullable Snapshot snapshot, @Nullable FigureTable table, int row, FigureNetwork network) {
    this.snapshot = snapshot;
    this.table = table;
    this.row = row;
    this.network = network;
  }

  UnitFigures(Snapshot snapshot, FigureNetwork network) {
    this(snapshot, null, 0, network);
  }

  UnitFigures(FigureTable table, int row, FigureNetwork network) {
    this(null, table, row, network);
  }

  /** What the unit reports, where it is not a row of a table. */
  Snapshot snapshot() {
    return Objects.requireNonNull(snapshot, "snapshot");
  }

  /** The figure of that measure, if it is reported. */
  @Nullable Figure reported(Measure measure) {
    if (snapshot != null) {
      return snapshot.figure(measure);
    }
    return table == null ? null : table.figure(row, measure);
  }

  /**
   * Whether exact figures of the group are plainly as reported, and missing ones plainly unknown:
   * the others say nothing of them.
   */
  boolean plain(FigureGroup group, @Nullable Figure figure) {
    return figure == null ? !group.anyReported(this) : consistent(group);
  }

  private boolean consistent(FigureGroup group) {
    long bit = group.number() < Long.SIZE ? 1L << group.number() : 0;
    if (bit == 0 || (looked & bit) == 0) {
      looked |= bit;
      boolean found = group.plainlyConsistent(this);
      consistent |= found ? bit : 0;
      return found;
    }
    return (consistent & bit) != 0;
  }

  @Override
  public PossibleFigures of(FigureGroup group) {
    @Nullable PossibleFigures[] all = possible;
    if (all == null) {
      all = new PossibleFigures[network.size()];
      possible = all;
    }
    PossibleFigures known = all[group.number()];
    if (known == null) {
      known = PossibleFigures.of(group, this::reported);
      all[group.number()] = known;
    }
    return known;
  }

  @Override
  public UnitFigures under(FigureNetwork other) {
    return new UnitFigures(snapshot, table, row, other);
  }
}
