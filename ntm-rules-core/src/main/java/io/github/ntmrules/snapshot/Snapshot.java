package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.text.Suggestions;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a unit, such as a commune, reports on a date: its circumstances and its figures. Immutable
 * and thread-safe; a figure that cannot be is refused when the snapshot is built.
 */
public final class Snapshot {

  private final UnitKind unit;
  private final String name;
  private final @Nullable String district;
  private final @Nullable String province;
  private final @Nullable Region region;
  private final LocalDate date;
  private final Set<Designation> designations;
  private final Map<String, Figure> figures;
  private final Map<String, List<Evidence>> evidence;
  private final List<AuthorityDecision> decisions;

  private Snapshot(Builder builder, LocalDate date) {
    this.unit = builder.unit;
    this.name = builder.name;
    this.district = builder.district;
    this.province = builder.province;
    this.region = builder.region;
    this.date = date;
    this.designations = Collections.unmodifiableSet(EnumSet.copyOf(builder.designations));
    this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(builder.figures));
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
    return province;
  }

  /** The region, or {@code null} if not stated. */
  public @Nullable Region region() {
    return region;
  }

  /** The date the figures are held against the law of. */
  public LocalDate date() {
    return date;
  }

  /** The circumstances that hold. */
  public Set<Designation> designations() {
    return designations;
  }

  /** The figures by measure id, in the order they were given. */
  public Map<String, Figure> figures() {
    return figures;
  }

  /** The figure of that measure, or {@code null} if it is not reported. */
  public @Nullable Figure figure(String measure) {
    return figures.get(measure);
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

    // Longer numbers are no figure of a commune, and would only cost memory to compare and print.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("-?[0-9]{1,15},[0-9]{1,9}");
    private static final BigDecimal GREATEST = new BigDecimal("999999999999999.999999999");
    private static final int MOST_DECIMALS = 9;

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
      Measure found = known(measure, text);
      if (found == null) {
        return this;
      }
      if (found.kind() == MeasureKind.GRADE) {
        return grade(found, text);
      }
      if (found.kind() == MeasureKind.YES_NO) {
        return problem(Kind.WRONG_TYPE, measure, text, "true/false", null);
      }
      if (!NUMBER.matcher(text).matches()) {
        String meant = COMMA_NUMBER.matcher(text).matches() ? text.replace(',', '.') : null;
        return problem(Kind.NOT_A_NUMBER, measure, text, "44.2", meant);
      }
      return put(found, Figure.exactly(new BigDecimal(text)));
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
      Measure found = known(measure, Boolean.toString(yes));
      if (found == null) {
        return this;
      }
      return found.kind() == MeasureKind.YES_NO
          ? put(found, Figure.of(yes))
          : problem(Kind.WRONG_TYPE, measure, Boolean.toString(yes), expected(found), null);
    }

    /** A figure that may be bounded only, such as {@code Figure.moreThan(new BigDecimal("80"))}. */
    public Builder value(String measure, Figure figure) {
      Measure found = known(measure, figure.toString());
      if (found == null) {
        return this;
      }
      boolean number = found.kind() != MeasureKind.YES_NO && found.kind() != MeasureKind.GRADE;
      return number
          ? put(found, figure)
          : problem(Kind.WRONG_TYPE, measure, figure.toString(), expected(found), null);
    }

    /** Evidence for the figure of that measure; a figure may have several. */
    public Builder evidence(String measure, Evidence document) {
      Measure found = known(measure, document.document());
      if (found != null) {
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

    private @Nullable Measure known(String id, String given) {
      Measure measure = Measures.standard().find(id);
      if (measure == null) {
        String nearest = Measures.standard().nearest(id);
        problem(Kind.UNKNOWN_MEASURE, id, given, "", nearest);
      }
      return measure;
    }

    private Builder grade(Measure measure, String text) {
      int step = measure.scale().indexOf(text);
      if (step < 0) {
        String nearest = Suggestions.nearest(text, measure.scale());
        return problem(Kind.UNKNOWN_GRADE, measure.id(), text, expected(measure), nearest);
      }
      return put(measure, Figure.exactly(BigDecimal.valueOf(step)));
    }

    private Builder put(Measure measure, Figure figure) {
      if (beyond(measure, figure)) {
        return problem(Kind.OUT_OF_RANGE, measure.id(), figure.toString(), expected(measure), null);
      }
      for (BigDecimal bound : bounds(figure)) {
        if (!storable(bound)) {
          return problem(
              Kind.OUT_OF_RANGE, measure.id(), shortText(bound), expected(measure), null);
        }
        if (!measure.canBe(bound)) {
          boolean whole = measure.whole() && bound.stripTrailingZeros().scale() > 0;
          Kind kind = whole ? Kind.NOT_WHOLE : Kind.OUT_OF_RANGE;
          return problem(kind, measure.id(), bound.toPlainString(), expected(measure), null);
        }
      }
      if (figures.putIfAbsent(measure.id(), figure) != null) {
        return problem(Kind.REPEATED, measure.id(), figure.toString(), "", null);
      }
      return this;
    }

    // "Over 100 %" and "under 0" leave no value that can be.
    private static boolean beyond(Measure measure, Figure figure) {
      return (figure.lowerStrict() && same(figure.lower(), measure.max()))
          || (figure.upperStrict() && same(figure.upper(), measure.min()));
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
      return a != null && b != null && a.compareTo(b) == 0;
    }

    // Scale and precision are looked at first: 1E+999999999 must not be written out.
    private static boolean storable(BigDecimal value) {
      return value.scale() <= MOST_DECIMALS
          && value.precision() - (long) value.scale() <= 15
          && value.abs().compareTo(GREATEST) <= 0;
    }

    private static String shortText(BigDecimal value) {
      String text = value.toString();
      return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static List<BigDecimal> bounds(Figure figure) {
      List<BigDecimal> bounds = new ArrayList<>();
      if (figure.lower() != null) {
        bounds.add(figure.lower());
      }
      if (figure.upper() != null) {
        bounds.add(figure.upper());
      }
      return bounds;
    }

    private static String expected(Measure measure) {
      if (measure.kind() == MeasureKind.GRADE) {
        return String.join(" < ", measure.scale());
      }
      if (measure.kind() == MeasureKind.YES_NO) {
        return "true/false";
      }
      BigDecimal min = measure.min();
      BigDecimal max = measure.max();
      return (min == null ? "" : min.toPlainString())
          + " … "
          + (max == null ? "" : max.toPlainString())
          + (measure.unitVi().isEmpty() ? "" : " " + measure.unitVi());
    }

    private Builder problem(
        Kind kind, String subject, String given, String expected, @Nullable String suggestion) {
      problems.add(new SnapshotProblem(kind, subject, given, expected, suggestion));
      return this;
    }
  }
}
