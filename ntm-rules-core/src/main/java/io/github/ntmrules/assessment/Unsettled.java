package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.snapshot.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is not known and would have to be, for an undetermined comparison to be decided.
 *
 * @param reason what is not known
 * @param measure the figure concerned
 * @param level the level concerned, with its status and, where doubtful, its candidate
 * @param conflict the reported figures that cannot all be right, in order; empty for other reasons
 */
public record Unsettled(
    Reason reason, Measure measure, Level level, Map<Measure, Figure> conflict) {

  /** Copies the figures. */
  public Unsettled {
    conflict =
        conflict.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(conflict));
  }

  /** Where no figures are at odds. */
  public Unsettled(Reason reason, Measure measure, Level level) {
    this(reason, measure, level, Map.of());
  }

  /** What is not known. */
  public enum Reason {
    /** The figure is not reported. */
    FIGURE_MISSING,
    /** The figure is only bounded ("over 80"), and the bound does not decide. */
    FIGURE_BOUND_TOO_WEAK,
    /** The figure, and others reported beside it, cannot all be right. */
    FIGURES_CONTRADICT,
    /** No level is on file. */
    LEVEL_NOT_ON_FILE,
    /** The level differs from group to group, and it is not determined which group applies. */
    COLUMN_UNDETERMINED,
    /** The sources of the level disagree. */
    LEVEL_DOUBTFUL,
    /** The province sets the level, and what it set is not on file. */
    LEVEL_SET_BY_PROVINCE,
    /** The level is unconfirmed, and only confirmed levels decide in strict mode. */
    LEVEL_UNCONFIRMED
  }
}
