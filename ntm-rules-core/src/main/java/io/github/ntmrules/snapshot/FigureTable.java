package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What many units of one kind report, as a table: a row a unit, a column a measure (bảng số liệu).
 * For sweeps over many units or many variants, where an object for each figure would cost too much.
 * Immutable and thread-safe.
 *
 * <p>A cell is an exact figure, or missing. Bounds ("over 80"), evidence and decisions of the
 * authority have no place in it: for those, take a {@link Snapshot}.
 *
 * <p>Rows are numbered from 0 in the order they were added. Where figures are plain numbers, they
 * are whole millionths of the unit of the measure, as {@link FixedPoint} says: 44.2 is 44200000,
 * yes is 1000000, a grade is its step of the scale, from 0, times a million.
 */
public final class FigureTable {

  private final UnitKind unit;
  private final List<String> names;
  private final List<Scope> scopes;
  private final int[] scopeOf;
  private final long[] @Nullable [] columns;

  /** Takes the arrays over. */
  private FigureTable(
      UnitKind unit,
      List<String> names,
      List<Scope> scopes,
      int[] scopeOf,
      long[] @Nullable [] columns) {
    this.unit = unit;
    this.names = names;
    this.scopes = scopes;
    this.scopeOf = scopeOf;
    this.columns = columns;
  }

  /** Begins a table of units of that kind. */
  public static Builder of(UnitKind unit) {
    return new Builder(Objects.requireNonNull(unit, "unit"));
  }

  /**
   * The table of what these units report.
   *
   * @throws InvalidTableException with all problems, if a unit is of another kind, or a figure is
   *     only bounded
   */
  public static FigureTable of(UnitKind unit, Collection<Snapshot> snapshots) {
    Builder builder = of(unit);
    snapshots.forEach(builder::unit);
    return builder.build();
  }

  /** The kind of all units. */
  public UnitKind unit() {
    return unit;
  }

  /** How many rows there are. */
  public int size() {
    return names.size();
  }

  /** The name of the unit in that row. */
  public String name(int row) {
    return names.get(row);
  }

  /** The circumstances of the unit in that row. */
  public Scope scope(int row) {
    return scopes.get(scopeOf[row]);
  }

  /** The circumstances of all units, each once, in the order in which they first come. */
  public List<Scope> distinctScopes() {
    return scopes;
  }

  /** The position of the unit's circumstances among the distinct ones, from 0. */
  public int scopeIndex(int row) {
    return scopeOf[row];
  }

  /** The figure in that row of the measure of that id, or {@code null} if it is missing. */
  public @Nullable Figure figure(int row, String measure) {
    return figure(row, Measures.standard().index(measure));
  }

  /**
   * The figure in that row of the measure at that position of the dictionary ({@link
   * Measures#index}), or {@code null} if it is missing or there is no such position.
   */
  public @Nullable Figure figure(int row, int measure) {
    long scaled = scaled(row, measure);
    return scaled == FixedPoint.NONE ? null : Figure.exactly(FixedPoint.decimal(scaled));
  }

  /**
   * The same in millionths, or {@link FixedPoint#NONE} if it is missing or there is no such
   * position.
   */
  public long scaled(int row, int measure) {
    long[] column = measure < 0 || measure >= columns.length ? null : columns[measure];
    return column == null ? FixedPoint.NONE : column[row];
  }

  /**
   * A copy of the column of that measure: a number of millionths for every row, {@link
   * FixedPoint#NONE} where it is missing.
   */
  public long[] column(String measure) {
    int index = Measures.standard().index(measure);
    return IntStream.range(0, size()).mapToLong(row -> scaled(row, index)).toArray();
  }

  /**
   * The same table with another column for that measure; all others are shared, not copied.
   *
   * @param measure the id of the measure
   * @param scaled a number of millionths for every row, {@link FixedPoint#NONE} where it is missing
   * @throws InvalidTableException with all problems, if a figure cannot be
   * @throws IllegalArgumentException if there is no such measure, or if there are more or fewer
   *     numbers than rows
   */
  public FigureTable with(String measure, long[] scaled) {
    if (scaled.length != size()) {
      throw new IllegalArgumentException(
          "A column of " + scaled.length + " figures does not fit a table of " + size() + " rows.");
    }
    Measure known = known(measure);
    long[] column = scaled.clone();
    List<TableProblem> problems = problems(known, column);
    if (!problems.isEmpty()) {
      throw new InvalidTableException(problems);
    }
    long[] @Nullable [] all = columns.clone();
    all[Measures.standard().index(measure)] = column;
    return new FigureTable(unit, names, scopes, scopeOf, all);
  }

  private static Measure known(String id) {
    Measure measure = Measures.standard().find(id);
    if (measure == null) {
      String nearest = Measures.standard().nearest(id);
      SnapshotProblem problem = new SnapshotProblem(Kind.UNKNOWN_MEASURE, id, "", "", nearest);
      throw new IllegalArgumentException(problem.message(Messages.VIETNAMESE));
    }
    return measure;
  }

  private List<TableProblem> problems(Measure measure, long[] column) {
    List<TableProblem> problems = new ArrayList<>();
    long least = measure.min() == null ? -FixedPoint.GREATEST : FixedPoint.scaled(measure.min());
    long most = measure.max() == null ? FixedPoint.GREATEST : FixedPoint.scaled(measure.max());
    long step = measure.whole() ? FixedPoint.ONE : 1;
    for (int row = 0; row < column.length; row++) {
      long figure = column[row];
      boolean can = least <= figure && figure <= most && figure % step == 0;
      if (!can && figure != FixedPoint.NONE) {
        int at = row;
        new FigureDoor(problem -> problems.add(new TableProblem(at, names.get(at), problem)))
            .possible(measure, Figure.exactly(FixedPoint.decimal(figure)));
      }
    }
    return problems;
  }

  /** Builds a table and collects everything that is wrong with it. Not thread-safe. */
  public static final class Builder {

    private static final int FEW = 16;

    private final UnitKind unit;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> scopeOf = new ArrayList<>();
    private final Map<Scope, Integer> scopes = new LinkedHashMap<>();
    private final long[] @Nullable [] columns = new long[Measures.standard().all().size()][];
    private final List<TableProblem> problems = new ArrayList<>();
    private final FigureDoor door = new FigureDoor(this::problem);

    private Builder(UnitKind unit) {
      this.unit = unit;
    }

    /** Begins the row of a unit; the figures that follow are this unit's. */
    public Builder unit(String name, Scope its) {
      names.add(Objects.requireNonNull(name, "name"));
      scopeOf.add(scopes.computeIfAbsent(its, each -> scopes.size()));
      if (name.isBlank()) {
        door.refuse(Kind.MISSING_NAME, "name", "", "", null);
      }
      return this;
    }

    /** Adds a row with all that the snapshot reports; its figures must be exact. */
    public Builder unit(Snapshot snapshot) {
      unit(snapshot.name(), snapshot.scope());
      if (snapshot.unit() != unit) {
        door.refuse(Kind.OTHER_UNIT, "unit", snapshot.unit().toString(), unit.toString(), null);
      }
      snapshot.figures().forEach(this::put);
      return this;
    }

    /** A figure of the unit begun last, as {@link Snapshot.Builder#value(String, String)}. */
    public Builder value(String measure, String text) {
      return put(measure, door.text(measure, text));
    }

    /** A figure of the unit begun last, as {@link Snapshot.Builder#value(String, BigDecimal)}. */
    public Builder value(String measure, BigDecimal value) {
      return put(measure, door.number(measure, Figure.exactly(value)));
    }

    /** A figure of the unit begun last, as {@link Snapshot.Builder#value(String, long)}. */
    public Builder value(String measure, long value) {
      return value(measure, BigDecimal.valueOf(value));
    }

    /** A figure of the unit begun last, as {@link Snapshot.Builder#value(String, boolean)}. */
    public Builder value(String measure, boolean yes) {
      return put(measure, door.yes(measure, yes));
    }

    /** Everything that is wrong so far; empty if the table can be built. */
    public List<TableProblem> problems() {
      return List.copyOf(problems);
    }

    /**
     * The table.
     *
     * @throws InvalidTableException with all problems, if there is any
     */
    public FigureTable build() {
      if (!problems.isEmpty()) {
        throw new InvalidTableException(problems);
      }
      long[] @Nullable [] all = columns.clone();
      for (int i = 0; i < all.length; i++) {
        long[] column = all[i];
        all[i] = column == null ? null : sized(column, names.size());
      }
      return new FigureTable(
          unit,
          List.copyOf(names),
          List.copyOf(scopes.keySet()),
          scopeOf.stream().mapToInt(Integer::intValue).toArray(),
          all);
    }

    private Builder put(String measure, @Nullable Figure figure) {
      if (figure == null) {
        return this;
      }
      if (figure.scaled() == FixedPoint.NONE) {
        door.refuse(Kind.NOT_EXACT, measure, figure.toString(), "", null);
        return this;
      }
      int index = Measures.standard().index(measure);
      int row = row();
      long[] column = columns[index];
      if (column == null || column.length <= row) {
        column = sized(column == null ? new long[0] : column, FEW + row + row / 2);
        columns[index] = column;
      }
      if (column[row] != FixedPoint.NONE) {
        door.refuse(Kind.REPEATED, measure, figure.toString(), "", null);
      }
      column[row] = figure.scaled();
      return this;
    }

    /** A copy of that length; what is new is missing. */
    private static long[] sized(long[] column, int length) {
      long[] copy = Arrays.copyOf(column, length);
      if (length > column.length) {
        Arrays.fill(copy, column.length, length, FixedPoint.NONE);
      }
      return copy;
    }

    private int row() {
      if (names.isEmpty()) {
        throw new IllegalStateException(
            "A figure was given before any unit.\nMaybe call unit(…) first?");
      }
      return names.size() - 1;
    }

    private void problem(SnapshotProblem problem) {
      problems.add(new TableProblem(row(), names.get(row()), problem));
    }
  }
}
