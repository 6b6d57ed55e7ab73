package io.github.ntmrules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks of a unit in a scope: {@link Assessor#questions}. Any of the figures may have
 * evidence, and any criterion, indicator or condition a statement; for these the law asks nothing
 * of its own. Immutable and thread-safe.
 */
public final class Questions {

  private final Scope scope;
  private final Requirements requirements;
  private final List<Measure> measures;
  private final List<Measure> conditionMeasures;
  private final Set<Designation> designations;
  private final boolean region;
  private final boolean province;

  /** Copies the collections. */
  Questions(
      Scope scope,
      Requirements requirements,
      List<Measure> measures,
      List<Measure> conditionMeasures,
      Set<Designation> designations,
      boolean region,
      boolean province) {
    measures = List.copyOf(measures);
    conditionMeasures = List.copyOf(conditionMeasures);
    designations = Collections.unmodifiableSet(new LinkedHashSet<>(designations));

    this.scope = scope;
    this.requirements = requirements;
    this.measures = measures;
    this.conditionMeasures = conditionMeasures;
    this.designations = designations;
    this.region = region;
    this.province = province;
  }

  /** {@return the scope} */
  public Scope scope() {
    return scope;
  }

  /**
   * {@return what the set asks there: what each figure is held against, which figures are computed
   * from others if they are not reported, and which overlays lie over it}
   */
  public Requirements requirements() {
    return requirements;
  }

  /**
   * {@return the figures that the criteria ask for, in the order of the decree, and after a figure
   * that is computed those it is computed from}
   */
  public List<Measure> measures() {
    return measures;
  }

  /** {@return the figures that only the conditions beside the criteria ask for, in their order} */
  public List<Measure> conditionMeasures() {
    return conditionMeasures;
  }

  /** {@return what a unit can be designated as that makes a difference on the day} */
  public Set<Designation> designations() {
    return designations;
  }

  /** {@return whether the region makes a difference on the day} */
  public boolean region() {
    return region;
  }

  /** {@return whether the province makes a difference on the day} */
  public boolean province() {
    return province;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Questions that
        && scope.equals(that.scope)
        && requirements.equals(that.requirements)
        && measures.equals(that.measures)
        && conditionMeasures.equals(that.conditionMeasures)
        && designations.equals(that.designations)
        && region == that.region
        && province == that.province;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        scope, requirements, measures, conditionMeasures, designations, region, province);
  }

  @Override
  public String toString() {
    return "Questions[scope="
        + scope
        + ", requirements="
        + requirements
        + ", measures="
        + measures
        + ", conditionMeasures="
        + conditionMeasures
        + ", designations="
        + designations
        + ", region="
        + region
        + ", province="
        + province
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Questions.class);
  }
}
