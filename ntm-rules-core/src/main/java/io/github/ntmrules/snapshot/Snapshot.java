package io.github.ntmrules.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureMap;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.text.Excerpt;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.register.InferredRegion;
import io.github.ntmrules.snapshot.SnapshotProblem.Kind;
import io.github.ntmrules.snapshot.SnapshotProblem.WrongFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a unit, such as a commune, reports on a date: its circumstances and its figures. Immutable
 * and thread-safe; a figure that cannot be is refused when the snapshot is built.
 */
public final class Snapshot {

  private static final int LONGEST_NAME = 60;

  private final UnitKind unit;
  private final String name;
  private final @Nullable String inCommune;
  private final @Nullable String district;
  private final @Nullable String code;
  private final @Nullable InferredRegion inferredRegion;
  private final Scope scope;
  private final MeasureMap<Figure> figures;
  private final Map<Measure, List<Evidence>> evidence;
  private final List<AuthorityDecision> decisions;
  private final Map<Designation, String> designatedBy;
  private final List<Statement> statements;
  private final boolean incomplete;
  private final Measures known;

  private Snapshot(Builder builder, LocalDate date) {
    this.unit = builder.unit;
    this.name = builder.name;
    this.known = builder.known();
    this.inCommune = builder.inCommune;
    this.district = builder.district;
    this.code = builder.code;
    this.inferredRegion = builder.region == null ? builder.inferredRegion : null;
    Region region = inferredRegion == null ? builder.region : inferredRegion.region();
    this.scope = Scope.of(date, region, builder.province, builder.designations);
    this.figures = MeasureMap.copyOf(builder.figures);
    this.evidence = builder.allEvidence();
    this.decisions = List.copyOf(builder.decisions);
    this.statements = List.copyOf(builder.statements.values());
    this.designatedBy = Collections.unmodifiableMap(new TreeMap<>(builder.designatedBy));
    this.incomplete = builder.incomplete;
  }

  /**
   * Begins the snapshot of a commune (xã) of that name.
   *
   * @param name the name
   * @return this
   */
  public static Builder commune(String name) {
    return of(UnitKind.COMMUNE, name);
  }

  /**
   * Begins the snapshot of a unit of another kind: a village, a district or a province.
   *
   * @param unit the unit
   * @param name the name
   * @return this
   */
  public static Builder of(UnitKind unit, String name) {
    return of(unit, name, Measures.standard());
  }

  /**
   * Begins the snapshot of a unit whose figures are given by ids of that dictionary: for rules of a
   * folder that bring measures of their own, as {@code Assessor.snapshot} does.
   *
   * @param unit the unit
   * @param name the name
   * @param measures the dictionary
   * @return this
   */
  public static Builder of(UnitKind unit, String name, Measures measures) {
    return new Builder(Objects.requireNonNull(unit, "unit"), name, measures);
  }

  /** {@return the kind of unit} */
  public UnitKind unit() {
    return unit;
  }

  /** {@return the name of the unit, for people} */
  public String name() {
    return name;
  }

  /**
   * {@return the commune (xã) that a village lies in, or {@code null} if not stated or if the unit
   * is no village}
   */
  public @Nullable String inCommune() {
    return inCommune;
  }

  /** {@return the district, or {@code null} if not stated} */
  public @Nullable String district() {
    return district;
  }

  /** {@return the province, or {@code null} if not stated} */
  public @Nullable String province() {
    return scope.province();
  }

  /**
   * {@return the region, or {@code null} if it is neither stated nor {@linkplain #inferredRegion()
   * inferred}}
   */
  public @Nullable Region region() {
    return scope.region();
  }

  /**
   * {@return where the region is from if it is not stated but inferred, or why it could not be;
   * {@code null} if it is stated, or nobody tried to infer it} Results say so of the unit.
   */
  public @Nullable InferredRegion inferredRegion() {
    return inferredRegion;
  }

  /**
   * {@return the code of the statistics office of the unit, of a village that of its commune, as it
   * was given; {@code null} if it is not stated} It changes no outcome by itself.
   */
  public @Nullable String code() {
    return code;
  }

  /** {@return the date the figures are held against the law of} */
  public LocalDate date() {
    return scope.date();
  }

  /** {@return the circumstances that hold} */
  public Set<Designation> designations() {
    return scope.designations();
  }

  /**
   * {@return the decisions by which the authority designated the unit, such as {@code
   * 2971/QĐ-UBND}, as far as they are stated; in the order of {@link Designation}} For people to
   * follow up; they decide nothing.
   */
  public Map<Designation, String> designatedBy() {
    return designatedBy;
  }

  /** {@return all that decides what the law asks of the unit, in one value} */
  public Scope scope() {
    return scope;
  }

  /** {@return the figures by measure, in the order they were given} */
  public Map<Measure, Figure> figures() {
    return figures;
  }

  /**
   * {@return the figure of that measure, or {@code null} if it is not reported}
   *
   * @param measure the figure in question
   */
  public @Nullable Figure figure(Measure measure) {
    return figures.get(Objects.requireNonNull(measure, "measure"));
  }

  /**
   * {@return the figure of the measure of that id, or {@code null} if it is not reported}
   *
   * @param measure the figure in question
   */
  public @Nullable Figure figure(String measure) {
    Measure of = find(Objects.requireNonNull(measure, "measure"));
    return of == null ? null : figures.get(of);
  }

  /** The measure of that id, in the dictionary that it was made by or among its figures. */
  private @Nullable Measure find(String id) {
    Measure of = known.find(id);
    return of != null
        ? of
        : Stream.concat(figures.keySet().stream(), evidence.keySet().stream())
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(null);
  }

  /** {@return the evidence by measure, as it was given: also for figures that are not reported} */
  public Map<Measure, List<Evidence>> evidence() {
    return evidence;
  }

  /**
   * {@return the evidence for the figure of that measure, in the order it was given; may be empty}
   *
   * @param measure the figure in question
   */
  public List<Evidence> evidence(Measure measure) {
    return evidence.getOrDefault(Objects.requireNonNull(measure, "measure"), List.of());
  }

  /**
   * {@return the same, by the id of the measure}
   *
   * @param measure the figure in question
   */
  public List<Evidence> evidence(String measure) {
    Measure of = find(Objects.requireNonNull(measure, "measure"));
    return of == null ? List.of() : evidence(of);
  }

  /** {@return what the authority decided, in the order it was given} */
  public List<AuthorityDecision> decisions() {
    return decisions;
  }

  /**
   * {@return what sources state of criteria, indicators and conditions without figures, in the
   * order it was given} It changes no outcome.
   */
  public List<Statement> statements() {
    return statements;
  }

  /**
   * {@return whether some of what its source says could not be read} What could not be read counts
   * as missing; results say so of the unit.
   */
  public boolean isIncomplete() {
    return incomplete;
  }

  /**
   * {@return a builder that begins with all this reports} What is taken over can be given anew:
   * another figure, or none, takes the place of the figure and of its evidence, and another
   * statement that of the statement of its code. Decisions and evidence are added to; so are
   * circumstances.
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Equal when all that is reported is, in whichever order the figures were given. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Snapshot that
            && unit == that.unit
            && name.equals(that.name)
            && Objects.equals(inCommune, that.inCommune)
            && Objects.equals(district, that.district)
            && Objects.equals(code, that.code)
            && Objects.equals(inferredRegion, that.inferredRegion)
            && scope.equals(that.scope)
            && figures.equals(that.figures)
            && evidence.equals(that.evidence)
            && decisions.equals(that.decisions)
            && designatedBy.equals(that.designatedBy)
            && statements.equals(that.statements)
            && incomplete == that.incomplete);
  }

  @Override
  public int hashCode() {
    return Objects.hash(unit, name, inCommune, district, scope, figures);
  }

  /** The unit, its circumstances and how many figures it reports, in one line; do not parse. */
  @Override
  public String toString() {
    String shown = Excerpt.of(name.lines().collect(Collectors.joining(" ")), LONGEST_NAME);
    return "Snapshot[%s %s: %s; %d figures]".formatted(unit, shown, scope, figures.size());
  }

  /** Builds a snapshot and collects everything that is wrong with it. Not thread-safe. */
  public static final class Builder extends FigureBuilder<Builder> {

    private final UnitKind unit;
    private final String name;
    private @Nullable String inCommune;
    private @Nullable String district;
    private @Nullable String province;
    private @Nullable String code;
    private @Nullable Region region;
    private @Nullable InferredRegion inferredRegion;
    private @Nullable LocalDate date;
    private final Set<Designation> designations = new TreeSet<>();
    private final Map<Designation, String> designatedBy = new TreeMap<>();
    private final Map<Measure, Figure> figures = new LinkedHashMap<>();
    private final Map<Measure, List<Evidence>> evidence = new LinkedHashMap<>();
    // What was taken over from another snapshot and not been given anew.
    private final Map<Measure, List<Evidence>> takenOver = new LinkedHashMap<>();
    private final Set<String> statedBefore = new HashSet<>();
    private final List<AuthorityDecision> decisions = new ArrayList<>();
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final List<SnapshotProblem> problems = new ArrayList<>();
    private boolean incomplete;

    private Builder(UnitKind unit, String name, Measures known) {
      super(known);
      this.unit = unit;
      this.name = Objects.requireNonNull(name, "name");
    }

    private Builder(Snapshot from) {
      this(from.unit, from.name, from.known);
      inCommune = from.inCommune;
      district = from.district;
      in(from.scope);
      code = from.code;
      inferredRegion = from.inferredRegion;
      region = inferredRegion == null ? region : null;
      designatedBy.putAll(from.designatedBy);
      figures.putAll(from.figures);
      from.figures.keySet().forEach(each -> takenOver.put(each, from.evidence(each)));
      from.evidence.forEach(
          (measure, each) -> {
            if (!takenOver.containsKey(measure)) {
              evidence.put(measure, new ArrayList<>(each));
            }
          });
      decisions.addAll(from.decisions);
      from.statements.forEach(each -> statements.put(each.code(), each));
      statedBefore.addAll(statements.keySet());
      incomplete = from.incomplete;
    }

    private Map<Measure, List<Evidence>> allEvidence() {
      Map<Measure, List<Evidence>> all = new LinkedHashMap<>();
      takenOver.forEach((measure, each) -> all.put(measure, new ArrayList<>(each)));
      evidence.forEach(
          (measure, each) -> all.computeIfAbsent(measure, any -> new ArrayList<>()).addAll(each));
      all.values().removeIf(List::isEmpty);
      all.replaceAll((measure, each) -> List.copyOf(each));
      return Collections.unmodifiableMap(all);
    }

    /**
     * The commune (xã) that a village lies in: villages of several communes bear the same name.
     *
     * @param commune the name of the commune
     * @return this
     * @throws IllegalArgumentException if the unit is no village
     */
    public Builder inCommune(String commune) {
      Objects.requireNonNull(commune, "commune");
      if (unit != UnitKind.VILLAGE) {
        throw new IllegalArgumentException("A village lies in a commune, and no " + unit);
      }
      this.inCommune = commune;
      return this;
    }

    /**
     * The district (huyện).
     *
     * @param district the district
     * @return this
     */
    public Builder district(String district) {
      this.district = Objects.requireNonNull(district, "district");
      return this;
    }

    /**
     * The province (tỉnh).
     *
     * @param province the province
     * @return this
     */
    public Builder province(String province) {
      this.province = Objects.requireNonNull(province, "province");
      return this;
    }

    /**
     * The code of the statistics office (mã đơn vị hành chính); of a village, that of its commune.
     *
     * @param its the code
     * @return this
     */
    public Builder code(String its) {
      this.code = Objects.requireNonNull(its, "its");
      return this;
    }

    /**
     * The region as it was inferred, or that it could not be. One that is stated goes before it.
     *
     * @param inferred what was inferred, as a rule by {@link
     *     io.github.ntmrules.register.Register#region}
     * @return this
     */
    public Builder inferredRegion(InferredRegion inferred) {
      this.inferredRegion = Objects.requireNonNull(inferred, "inferred");
      return this;
    }

    /**
     * The region (vùng); where it is not stated, what it would settle stays open.
     *
     * @param region the region
     * @return this
     */
    public Builder region(Region region) {
      this.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /**
     * The date the figures are held against the law of; needed.
     *
     * @param date the day
     * @return this
     */
    public Builder on(LocalDate date) {
      this.date = Objects.requireNonNull(date, "date");
      return this;
    }

    /**
     * The date and all circumstances of that scope.
     *
     * @param scope the scope
     * @return this
     */
    public Builder in(Scope scope) {
      Objects.requireNonNull(scope, "scope");
      date = scope.date();
      region = scope.region();
      province = scope.province();
      designations.addAll(scope.designations());
      return this;
    }

    /**
     * States that a circumstance holds.
     *
     * @param designation the designation
     * @return this
     */
    public Builder designation(Designation designation) {
      designations.add(Objects.requireNonNull(designation, "designation"));
      return this;
    }

    /**
     * States that the circumstance of that id holds.
     *
     * @param id the id, in the dictionary that the snapshot was begun with
     * @return this
     * @throws IllegalArgumentException if that dictionary has none, with the nearest id
     */
    public Builder designation(String id) {
      return designation(known().designations().get(Objects.requireNonNull(id, "id")));
    }

    /**
     * States that a circumstance holds, and by which decision of the authority.
     *
     * @param designation the designation
     * @param decision the number of the decision, such as {@code 2971/QĐ-UBND}
     * @return this
     * @throws IllegalArgumentException if the decision is blank
     */
    public Builder designation(Designation designation, String decision) {
      Objects.requireNonNull(designation, "designation");
      if (Objects.requireNonNull(decision, "decision").isBlank()) {
        throw new IllegalArgumentException(
            "A decision has a number: "
                + designation
                + ". Maybe designation("
                + designation
                + ")?");
      }
      designatedBy.put(designation, decision.strip());
      return designation(designation);
    }

    /**
     * Evidence for the figure of that measure; a figure may have several.
     *
     * @param measure the figure in question
     * @param document the document
     * @return this
     */
    public Builder evidence(Measure measure, Evidence document) {
      Objects.requireNonNull(measure, "measure");
      Objects.requireNonNull(document, () -> "the evidence for " + measure);
      evidence.computeIfAbsent(measure, each -> new ArrayList<>()).add(document);
      return this;
    }

    /**
     * The same, by the id of the measure.
     *
     * @param measure the figure in question
     * @param document the document
     * @return this
     */
    public Builder evidence(String measure, Evidence document) {
      Objects.requireNonNull(document, () -> "the evidence for " + measure);
      return of(measure, document.document(), of -> evidence(of, document));
    }

    /**
     * What the authority decided, as a fact; it changes no outcome.
     *
     * @param decision the decision
     * @return this
     */
    public Builder decision(AuthorityDecision decision) {
      decisions.add(Objects.requireNonNull(decision, "decision"));
      return this;
    }

    /**
     * What a source states of a criterion, an indicator or a condition without figures; it changes
     * no outcome. Whether a set has something of its code is told when the unit is assessed.
     *
     * @param statement the statement
     * @return this
     */
    public Builder stated(Statement statement) {
      Objects.requireNonNull(statement, "statement");
      boolean first =
          statedBefore.remove(statement.code()) || !statements.containsKey(statement.code());
      if (first) {
        statements.put(statement.code(), statement);
      }
      return first ? this : refuse(new SnapshotProblem.RepeatedStatement(statement.code()));
    }

    /**
     * The same without a source.
     *
     * @param code the code of the criterion, the indicator or the condition
     * @param met whether it is stated to be met
     * @return this
     * @throws IllegalArgumentException if the code is blank
     */
    public Builder stated(String code, boolean met) {
      return stated(new Statement(code, met, null, null));
    }

    /**
     * States that some of what the source says of the unit could not be read, and so is missing
     * here. It changes no outcome; results say it of the unit.
     *
     * @return this
     */
    public Builder incomplete() {
      incomplete = true;
      return this;
    }

    /** {@return everything that is wrong so far; empty if the snapshot can be built} */
    public List<SnapshotProblem> problems() {
      List<SnapshotProblem> all = new ArrayList<>(problems);
      if (name.isBlank()) {
        all.add(new SnapshotProblem.Missing(Kind.MISSING_NAME));
      }
      if (date == null) {
        all.add(new SnapshotProblem.Missing(Kind.MISSING_DATE));
      }
      return List.copyOf(all);
    }

    /**
     * {@return the snapshot}
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

    @Override
    Builder self() {
      return this;
    }

    @Override
    Builder missing(Measure measure) {
      if (takenOver.remove(measure) != null) {
        figures.remove(measure);
      }
      return this;
    }

    @Override
    Builder keep(Measure measure, Figure figure) {
      List<Evidence> before = takenOver.remove(measure);
      if (before != null) {
        if (figure.equals(figures.put(measure, figure)) && !before.isEmpty()) {
          evidence.computeIfAbsent(measure, each -> new ArrayList<>()).addAll(0, before);
        }
        return this;
      }
      // Two measures of folders with one id are one quantity that is declared in two ways.
      boolean otherwise =
          measure.ofFolder()
              && figures.keySet().stream()
                  .anyMatch(each -> each.id().equals(measure.id()) && !each.equals(measure));
      return !otherwise && figures.putIfAbsent(measure, figure) == null
          ? this
          : refuse(new WrongFigure(Kind.REPEATED, measure, figure));
    }

    @Override
    Builder refuse(SnapshotProblem problem) {
      problems.add(problem);
      return this;
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Snapshot.class);
  }
}
