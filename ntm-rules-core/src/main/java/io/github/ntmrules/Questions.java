package io.github.ntmrules;

import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a form asks of a unit in a scope: {@link Assessor#questions}. Any of the figures may have
 * evidence, and any criterion, indicator or condition a statement; for these the law asks nothing
 * of its own. Immutable and thread-safe.
 *
 * @param scope the scope
 * @param requirements what the set asks there: what each figure is held against, which figures are
 *     computed from others if they are not reported, and which overlays lie over it
 * @param measures the figures that the criteria ask for, in the order of the decree, and after a
 *     figure that is computed those it is computed from
 * @param conditionMeasures the figures that only the conditions beside the criteria ask for, in
 *     their order
 * @param designations what a unit can be designated as that makes a difference on the day
 * @param region whether the region makes a difference on the day
 * @param province whether the province makes a difference on the day
 */
public record Questions(
    Scope scope,
    Requirements requirements,
    List<Measure> measures,
    List<Measure> conditionMeasures,
    Set<Designation> designations,
    boolean region,
    boolean province) {

  /** Copies the collections. */
  public Questions {
    measures = List.copyOf(measures);
    conditionMeasures = List.copyOf(conditionMeasures);
    designations = Collections.unmodifiableSet(new LinkedHashSet<>(designations));
  }
}
