package io.github.ntmrules.population;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.register.AdministrativeKind;
import io.github.ntmrules.register.RegisteredUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit since the merger of 1 July 2025 beside the units that it came from. Immutable and
 * thread-safe.
 *
 * <p>What is compared are outcomes of whole units. Where {@link MergerLimit#IN_PART} is among the
 * {@link #limits}, some of them lived on in several new units, and what was so in the part that
 * went into this one is not known.
 */
public final class MergedUnit {

  private final RegisteredUnit unit;
  private final @Nullable Assessment later;
  private final List<MergedPart> parts;
  private final Set<MergerLimit> limits;
  private final MergerChange change;
  private final Map<Criterion, MergerChange> criteria;
  private final List<CarriedFigure> carried;

  MergedUnit(RegisteredUnit unit, @Nullable Assessment later, List<MergedPart> parts) {
    this.unit = unit;
    this.later = later;
    this.parts = List.copyOf(parts);
    this.limits = limitsOf(unit, later, parts);
    boolean comparable = !limits.contains(MergerLimit.OTHER_SET);
    List<@Nullable Outcome> outcomes = new ArrayList<>();
    parts.forEach(each -> outcomes.add(each.earlier() == null ? null : each.earlier().outcome()));
    this.change =
        comparable
            ? MergerChange.of(outcomes, later == null ? null : later.outcome())
            : MergerChange.UNKNOWN;
    this.criteria = Collections.unmodifiableMap(criteriaOf(comparable));
    this.carried = List.copyOf(carriedOf());
  }

  private static Set<MergerLimit> limitsOf(
      RegisteredUnit unit, @Nullable Assessment later, List<MergedPart> parts) {
    Set<MergerLimit> limits = EnumSet.noneOf(MergerLimit.class);
    if (parts.isEmpty()) {
      limits.add(MergerLimit.NO_ORIGIN);
    }
    if (later == null) {
      boolean ward = unit.kind() == AdministrativeKind.WARD;
      limits.add(ward ? MergerLimit.WARD_SINCE : MergerLimit.NOT_ASSESSED_SINCE);
    }
    for (MergedPart each : parts) {
      if (!each.isWhole()) {
        limits.add(MergerLimit.IN_PART);
      }
      Assessment earlier = each.earlier();
      if (earlier == null) {
        boolean commune = each.unit().kind() == AdministrativeKind.COMMUNE;
        limits.add(commune ? MergerLimit.NOT_ASSESSED_BEFORE : MergerLimit.NOT_A_COMMUNE);
      } else if (later != null && !earlier.set().equals(later.set())) {
        limits.add(MergerLimit.OTHER_SET);
      }
    }
    return Collections.unmodifiableSet(limits);
  }

  private Map<Criterion, MergerChange> criteriaOf(boolean comparable) {
    Map<Criterion, MergerChange> changes = new LinkedHashMap<>();
    CriteriaSet set = later == null || !comparable ? null : later.set();
    if (set == null || later == null) {
      return changes;
    }
    for (int i = 0; i < set.criteria().size(); i++) {
      List<@Nullable Outcome> before = new ArrayList<>();
      for (MergedPart each : parts) {
        Assessment earlier = each.earlier();
        before.add(earlier == null ? null : earlier.criteria().get(i).outcome());
      }
      changes.put(
          set.criteria().get(i), MergerChange.of(before, later.criteria().get(i).outcome()));
    }
    return changes;
  }

  /** Of each figure that all parts have and that it does not report itself. */
  private List<CarriedFigure> carriedOf() {
    Set<Measure> measures = new LinkedHashSet<>();
    for (MergedPart each : parts) {
      if (each.earlier() != null) {
        measures.addAll(each.earlier().snapshot().figures().keySet());
      }
    }
    List<CarriedFigure> estimates = new ArrayList<>();
    for (Measure each : measures) {
      boolean reported = later != null && later.snapshot().figure(each) != null;
      CarriedFigure estimate = reported ? null : CarriedFigure.of(each, parts);
      if (estimate != null) {
        estimates.add(estimate);
      }
    }
    return estimates;
  }

  /** {@return the unit} */
  public RegisteredUnit unit() {
    return unit;
  }

  /** {@return its last assessment, or {@code null} if there is none} */
  public @Nullable Assessment later() {
    return later;
  }

  /** {@return the units that it came from, in the order of the register; all that are on file} */
  public List<MergedPart> parts() {
    return parts;
  }

  /** {@return why less can be said of it; empty if nothing stands in the way} */
  public Set<MergerLimit> limits() {
    return limits;
  }

  /** {@return how its outcome of the whole set stands to those of what it came from} */
  public MergerChange change() {
    return change;
  }

  /**
   * {@return the same of each criterion, in the order of the decree; empty if it was not assessed,
   * or not by the same set as what it came from}
   */
  public Map<Criterion, MergerChange> criteria() {
    return criteria;
  }

  /**
   * {@return the criteria that stand so, in the order of the decree}
   *
   * @param its how they stand
   */
  public List<Criterion> criteria(MergerChange its) {
    return criteria.entrySet().stream()
        .filter(each -> each.getValue() == its)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * {@return estimates of figures that all of what it came from reported and it does not; no
   * verdict follows from them}
   */
  public List<CarriedFigure> carried() {
    return carried;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MergedUnit that
        && unit == that.unit
        && Objects.equals(later, that.later)
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(unit.code(), later, parts);
  }

  /** The unit and what it came from; do not parse. */
  @Override
  public String toString() {
    return unit + " < " + parts;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(MergedUnit.class);
  }
}
