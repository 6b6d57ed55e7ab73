package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit, such as a commune, reports on a date: its circumstances and its figures. Immutable
 * and thread-safe; a figure that cannot be is refused when the snapshot is built.
 */
public final class Snapshot {

  private final UnitKind unit;
  private final String name;
  private final @Nullable String district;
  private final Scope scope;
  private final Map<String, Figure> figures;
  private final IndexedFigures indexed;
  private final Map<String, List<Evidence>> evidence;
  private final List<AuthorityDecision> decisions;

  private Snapshot(Builder builder, LocalDate date) {
    this.unit = builder.unit;
    this.name = builder.name;
    this.district = builder.district;
    this.scope = Scope.of(date, builder.region, builder.province, builder.designations);
    this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(builder.figures));
    this.indexed = new IndexedFigures(figures);
    Map<String, List<Evidence>> copied = new LinkedHashMap<>();
    builder.evidence.forEach((measure, each) -> copied.put(measure, List.copyOf(each)));
    this.evidence = Collections.unmodifiableMap(copied);
    this.decisions = List.copyOf(builder.decisions);
  }

  /** Begins the snapshot of a commune (xã) of that name. */
  public static Builder commune(String name) {
    return new Builder(UnitKind.COMMUNE, name);
  }

  /** Begins the snapshot of a unit of another kind: a village, a district or a province. */
  public static Builder of(UnitKind unit, String name) {
    return new Builder(Objects.requireNonNull(unit, "unit"), name);
  }

  /** The kind of unit. */
  public UnitKind unit() {
    return unit;
  }

  /** The name of the unit, for people. */
  public String name() {
    return name;
  }

  /** The district, or {@code null} if not stated. */
  public @Nullable String district() {
    return district;
  }

  /** The province, or {@code null} if not stated. */
  public @Nullable String province() {
    return scope.province();
  }

  /** The region, or {@code null} if not stated. */
  public @Nullable Region region() {
    return scope.region();
  }

  /** The date the figures are held against the law of. */
  public LocalDate date() {
    return scope.date();
  }

  /** The circumstances that hold. */
  public Set<Designation> designations() {
    return scope.designations();
  }

  /** All that decides what the law asks of the unit, in one value. */
  public Scope scope() {
    return scope;
  }

  /** The figures by measure id, in the order they were given. */
  public Map<String, Figure> figures() {
    return figures;
  }

  /** The figure of that measure, or {@code null} if it is not reported. */
  public @Nullable Figure figure(String measure) {
    return figures.get(measure);
  }

  /**
   * The figure of the measure at that position of the dictionary ({@link Measures#index}), or
   * {@code null} if it is not reported or there is no such position.
   */
  public @Nullable Figure figure(int index) {
    return indexed.at(index);
  }

  /**
   * The same in millionths ({@link FixedPoint}), or {@link FixedPoint#NONE} if it is not reported,
   * or not known exactly.
   */
  public long scaled(int index) {
    return indexed.scaled(index);
  }

  /** The evidence for the figure of that measure, in the order it was given; may be empty. */
  public List<Evidence> evidence(String measure) {
    return evidence.getOrDefault(measure, List.of());
  }

  /** What the authority decided, in the order it was given. */
  public List<AuthorityDecision> decisions() {
    return decisions;
  }

  /** Builds a snapshot and collects everything that is wrong with it. Not thread-safe. */
  public static final class Builder {

    private final UnitKind unit;
    private final String name;
    private @Nullable String district;
    private @Nullable String province;
    private @Nullable Region region;
    private @Nullable LocalDate date;
    private final Set<Designation> designations = EnumSet.noneOf(Designation.class);
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    private final List<AuthorityDecision> decisions = new ArrayList<>();
    private final List<SnapshotProblem> problems = new ArrayList<>();
    private final FigureDoor door = new FigureDoor(problems::add);

    private Builder(UnitKind unit, String name) {
      this.unit = unit;
      this.name = Objects.requireNonNull(name, "name");
    }

    /** The district (huyện). */
    public Builder district(String district) {
      this.district = Objects.requireNonNull(district, "district");
      return this;
    }

    /** The province (tỉnh). */
    public Builder province(String province) {
      this.province = Objects.requireNonNull(province, "province");
      return this;
    }

    /** The region (vùng); most sets need it. */
    public Builder region(Region region) {
      this.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /** The date the figures are held against the law of; needed. */
    public Builder on(LocalDate date) {
      this.date = Objects.requireNonNull(date, "date");
      return this;
    }

    /** States that a circumstance holds. */
    public Builder designation(Designation designation) {
      designations.add(designation);
      return this;
    }

    /**
     * A figure as text: a plain decimal number such as {@code 44.2} in the unit of the measure, or
     * the name of a grade.
     */
    public Builder value(String measure, String text) {
      return put(measure, door.text(measure, text));
    }

    /** A figure in the unit of the measure, exact to the last decimal. */
    public Builder value(String measure, BigDecimal value) {
      return value(measure, Figure.exactly(value));
    }

    /** A whole figure in the unit of the measure. */
    public Builder value(String measure, long value) {
      return value(measure, Figure.exactly(BigDecimal.valueOf(value)));
    }

    /** Yes (đạt, có) or no. */
    public Builder value(String measure, boolean yes) {
      return put(measure, door.yes(measure, yes));
    }

    /** A figure that may be bounded only, such as {@code Figure.moreThan(new BigDecimal("80"))}. */
    public Builder value(String measure, Figure figure) {
      return put(measure, door.number(measure, figure));
    }

    /** Evidence for the figure of that measure; a figure may have several. */
    public Builder evidence(String measure, Evidence document) {
      if (door.known(measure, document.document()) != null) {
        evidence.computeIfAbsent(measure, each -> new ArrayList<>()).add(document);
      }
      return this;
    }

    /** What the authority decided, as a fact; it changes no outcome. */
    public Builder decision(AuthorityDecision decision) {
      decisions.add(Objects.requireNonNull(decision, "decision"));
      return this;
    }

    /** Everything that is wrong so far; empty if the snapshot can be built. */
    public List<SnapshotProblem> problems() {
      List<SnapshotProblem> all = new ArrayList<>(problems);
      if (name.isBlank()) {
        all.add(new SnapshotProblem(Kind.MISSING_NAME, "name", "", "", null));
      }
      if (date == null) {
        all.add(new SnapshotProblem(Kind.MISSING_DATE, "date", "", "", null));
      }
      return List.copyOf(all);
    }

    /**
     * The snapshot.
     *
     * @throws InvalidSnapshotException with all problems, if there is any
     */
    public Snapshot build() {
      List<SnapshotProblem> all = problems();
      LocalDate on = date;
      if (on == null || !all.isEmpty()) {
        throw new InvalidSnapshotException(name, all);
      }
      return new Snapshot(this, on);
    }

    private Builder put(String measure, @Nullable Figure figure) {
      if (figure != null && figures.putIfAbsent(measure, figure) != null) {
        door.refuse(Kind.REPEATED, measure, figure.toString(), "", null);
      }
      return this;
    }
  }
}
