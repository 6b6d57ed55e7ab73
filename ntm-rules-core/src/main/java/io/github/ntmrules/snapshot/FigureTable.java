package io.github.ntmrules.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureMap;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import io.github.ntmrules.snapshot.SnapshotProblem.UnknownMeasure;
import io.github.ntmrules.snapshot.SnapshotProblem.WrongFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What many units of one kind report, as a table: a row a unit, a column a measure (bảng số liệu).
 * For sweeps over many units or many variants, where an object for each figure would cost too much.
 * Immutable and thread-safe.
 *
 * <p>A cell is an exact figure, or missing. Bounds ("over 80"), evidence, statements and decisions
 * of the authority have no place in it: for those, take a {@link Snapshot}.
 *
 * <p>Rows are numbered from 0 in the order they were added. Where figures are plain numbers, they
 * are whole millionths of the unit of the measure, as {@link FixedPoint} says: 44.2 is 44200000,
 * yes is 1000000, a grade is its step of the scale, from 0, times a million.
 */
public final class FigureTable {

  private static final long[] NO_ROWS = {};

  private final UnitKind unit;
  private final List<String> names;
  private final List<Scope> scopes;
  private final int[] scopeOf;
  private final MeasureMap<long[]> columns;
  private final Measures known;

  /** Takes the arrays over. */
  private FigureTable(
      UnitKind unit,
      List<String> names,
      List<Scope> scopes,
      int[] scopeOf,
      Map<Measure, long[]> columns,
      Measures known) {
    this.known = known;
    this.unit = unit;
    this.names = names;
    this.scopes = scopes;
    this.scopeOf = scopeOf;
    this.columns = MeasureMap.copyOf(columns);
  }

  /**
   * Begins a table of units of that kind.
   *
   * @param unit the unit
   * @return this
   */
  public static Builder of(UnitKind unit) {
    return builder(unit, Measures.standard());
  }

  /**
   * Begins a table of units whose figures are given by ids of that dictionary: for rules of a
   * folder that bring measures of their own, as {@code Assessor.table} does.
   *
   * @param unit the unit
   * @param measures the dictionary
   * @return this
   */
  public static Builder builder(UnitKind unit, Measures measures) {
    return new Builder(Objects.requireNonNull(unit, "unit"), measures);
  }

  /**
   * {@return the table of what these units report}
   *
   * @param unit the unit
   * @param snapshots the snapshots
   * @throws InvalidTableException with all problems, if a unit is of another kind, or a figure is
   *     only bounded
   */
  public static FigureTable of(UnitKind unit, Collection<Snapshot> snapshots) {
    Builder builder = of(unit);
    Objects.requireNonNull(snapshots, "snapshots").forEach(builder::unit);
    return builder.build();
  }

  /** {@return the kind of all units} */
  public UnitKind unit() {
    return unit;
  }

  /** {@return how many rows there are} */
  public int size() {
    return names.size();
  }

  /**
   * {@return the name of the unit in that row}
   *
   * @param row the row, from 0 on
   */
  public String name(int row) {
    return names.get(row);
  }

  /**
   * {@return the circumstances of the unit in that row}
   *
   * @param row the row, from 0 on
   */
  public Scope scope(int row) {
    return scopes.get(scopeOf[row]);
  }

  /** {@return the circumstances of all units, each once, in the order in which they first come} */
  public List<Scope> distinctScopes() {
    return scopes;
  }

  /**
   * {@return the position of the unit's circumstances among the distinct ones, from 0}
   *
   * @param row the row, from 0 on
   */
  public int scopeIndex(int row) {
    return scopeOf[row];
  }

  /**
   * {@return the figure in that row of that measure, or {@code null} if it is missing}
   *
   * @param row the row, from 0 on
   * @param measure the figure in question
   */
  public @Nullable Figure figure(int row, Measure measure) {
    long scaled = scaled(measure).applyAsLong(row);
    return scaled == FixedPoint.NONE ? null : Figure.exactly(FixedPoint.decimal(scaled));
  }

  /**
   * {@return the figure in that row of the measure of that id, or {@code null} if it is missing}
   *
   * @param row the row, from 0 on
   * @param measure the figure in question
   */
  public @Nullable Figure figure(int row, String measure) {
    Measure of = find(measure);
    return of == null ? null : figure(row, of);
  }

  /**
   * {@return whether any row may have a figure of that measure}
   *
   * @param measure the figure in question
   */
  public boolean has(Measure measure) {
    return columns.get(measure) != null;
  }

  /**
   * {@return the column of that measure by row, in millionths; {@link FixedPoint#NONE} where
   * missing}
   *
   * @param measure the figure in question
   */
  public IntToLongFunction scaled(Measure measure) {
    long[] column = columns.get(measure);
    return column == null ? row -> FixedPoint.NONE : row -> column[row];
  }

  /**
   * {@return a copy of the column of that measure: a number of millionths for every row, {@link
   * FixedPoint#NONE} where it is missing}
   *
   * @param measure the figure in question
   */
  public long[] column(String measure) {
    Measure of = find(measure);
    long[] column = of == null ? null : columns.get(of);
    return column == null ? sized(NO_ROWS, size()) : column.clone();
  }

  /**
   * {@return the same table with another column for that measure; all others are shared, not
   * copied}
   *
   * @param measure the id of the measure
   * @param scaled a number of millionths for every row, {@link FixedPoint#NONE} where it is missing
   * @throws InvalidTableException with all problems, if a figure cannot be
   * @throws IllegalArgumentException if there is no such measure, or if there are more or fewer
   *     numbers than rows
   */
  public FigureTable with(String measure, long[] scaled) {
    Objects.requireNonNull(scaled, "scaled");
    if (scaled.length != size()) {
      throw new IllegalArgumentException(
          "A column of " + scaled.length + " figures does not fit a table of " + size() + " rows.");
    }
    Measure of = find(measure);
    if (of == null) {
      throw new IllegalArgumentException(
          UnknownMeasure.of(measure, "", known).line(Locale.ENGLISH));
    }
    long[] column = scaled.clone();
    List<TableProblem> problems = problems(of, column);
    if (!problems.isEmpty()) {
      throw new InvalidTableException(problems);
    }
    Map<Measure, long[]> all = new LinkedHashMap<>(columns);
    all.put(of, column);
    return new FigureTable(unit, names, scopes, scopeOf, all, known);
  }

  /** The measure of that id, in the dictionary that it was made by or among its columns. */
  private @Nullable Measure find(String id) {
    Measure of = known.find(id);
    return of != null
        ? of
        : columns.keySet().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  private List<TableProblem> problems(Measure measure, long[] column) {
    List<TableProblem> problems = new ArrayList<>();
    long least = measure.min() == null ? -FixedPoint.GREATEST : FixedPoint.scaled(measure.min());
    long most = measure.max() == null ? FixedPoint.GREATEST : FixedPoint.scaled(measure.max());
    long step = measure.whole() ? FixedPoint.ONE : 1;
    for (int row = 0; row < column.length; row++) {
      long figure = column[row];
      boolean can =
          !measure.placeholder() && least <= figure && figure <= most && figure % step == 0;
      if (!can && figure != FixedPoint.NONE) {
        Figure wrong = Figure.exactly(FixedPoint.decimal(figure));
        SnapshotProblem problem =
            Objects.requireNonNull(FigureValidator.problem(measure, wrong), "problem");
        problems.add(new TableProblem(row, names.get(row), problem));
      }
    }
    return problems;
  }

  /** A copy of that length; what is new is missing. */
  private static long[] sized(long[] column, int length) {
    long[] copy = Arrays.copyOf(column, length);
    if (length > column.length) {
      Arrays.fill(copy, column.length, length, FixedPoint.NONE);
    }
    return copy;
  }

  /** Builds a table and collects everything that is wrong with it. Not thread-safe. */
  public static final class Builder extends FigureBuilder<Builder> {

    private static final int FEW = 16;

    private final UnitKind unit;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> scopeOf = new ArrayList<>();
    private final Map<Scope, Integer> scopes = new LinkedHashMap<>();
    private final Map<Measure, long[]> columns = new LinkedHashMap<>();
    private final List<TableProblem> problems = new ArrayList<>();

    private Builder(UnitKind unit, Measures known) {
      super(known);
      this.unit = unit;
    }

    /**
     * Begins the row of a unit; the figures that follow are this unit's.
     *
     * @param name the name
     * @param scope the scope
     * @return this
     */
    public Builder unit(String name, Scope scope) {
      Objects.requireNonNull(scope, "scope");
      names.add(Objects.requireNonNull(name, "name"));
      scopeOf.add(scopes.computeIfAbsent(scope, each -> scopes.size()));
      if (name.isBlank()) {
        refuse(new SnapshotProblem.Missing(Kind.MISSING_NAME));
      }
      return this;
    }

    /**
     * Adds a row with all that the snapshot reports; its figures must be exact.
     *
     * @param snapshot what the unit reports
     * @return this
     */
    public Builder unit(Snapshot snapshot) {
      Objects.requireNonNull(snapshot, "snapshot");
      unit(snapshot.name(), snapshot.scope());
      if (snapshot.unit() != unit) {
        refuse(new SnapshotProblem.OtherUnit(Kind.OTHER_UNIT, snapshot.unit(), unit));
      }
      snapshot.figures().forEach(this::keep);
      return this;
    }

    /** {@return everything that is wrong so far; empty if the table can be built} */
    public List<TableProblem> problems() {
      return List.copyOf(problems);
    }

    /**
     * {@return the table}
     *
     * @throws InvalidTableException with all problems, if there is any
     */
    public FigureTable build() {
      if (!problems.isEmpty()) {
        throw new InvalidTableException(problems);
      }
      Map<Measure, long[]> all = new LinkedHashMap<>(columns);
      all.replaceAll((measure, column) -> sized(column, names.size()));
      return new FigureTable(
          unit,
          List.copyOf(names),
          List.copyOf(scopes.keySet()),
          scopeOf.stream().mapToInt(Integer::intValue).toArray(),
          all,
          known());
    }

    @Override
    Builder self() {
      return this;
    }

    @Override
    Builder missing(Measure measure) {
      row();
      return this;
    }

    @Override
    Builder keep(Measure measure, Figure figure) {
      if (figure.scaled() == FixedPoint.NONE) {
        return refuse(new WrongFigure(Kind.NOT_EXACT, measure, figure));
      }
      int row = row();
      long[] column = columns.getOrDefault(measure, NO_ROWS);
      if (column.length <= row) {
        column = sized(column, FEW + row + row / 2);
        columns.put(measure, column);
      }
      if (column[row] != FixedPoint.NONE) {
        refuse(new WrongFigure(Kind.REPEATED, measure, figure));
      }
      column[row] = figure.scaled();
      return this;
    }

    private int row() {
      if (names.isEmpty()) {
        throw new IllegalStateException(
            "A figure was given before any unit. Maybe call unit(…) first?");
      }
      return names.size() - 1;
    }

    @Override
    Builder refuse(SnapshotProblem problem) {
      problems.add(new TableProblem(row(), names.get(row()), problem));
      return this;
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(FigureTable.class);
  }
}
