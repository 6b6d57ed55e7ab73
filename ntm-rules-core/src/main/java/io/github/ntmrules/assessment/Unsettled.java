package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not known and would have to be, for an undetermined comparison to be decided.
 */
public final class Unsettled {

  private final Reason reason;
  private final Measure measure;
  private final Level level;
  private final Map<Measure, Figure> conflict;

  /** Copies the figures. */
  Unsettled(Reason reason, Measure measure, Level level, Map<Measure, Figure> conflict) {
    conflict =
        conflict.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(conflict));

    this.reason = reason;
    this.measure = measure;
    this.level = level;
    this.conflict = conflict;
  }

  /** {@return what is not known} */
  public Reason reason() {
    return reason;
  }

  /** {@return the figure concerned} */
  public Measure measure() {
    return measure;
  }

  /** {@return the level concerned, with its status and, where doubtful, its candidate} */
  public Level level() {
    return level;
  }

  /** {@return the reported figures that cannot all be right, in order; empty for other reasons} */
  public Map<Measure, Figure> conflict() {
    return conflict;
  }

  /** Where no figures are at odds. */
  static Unsettled of(Reason reason, Measure measure, Level level) {
    return new Unsettled(reason, measure, level, Map.of());
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unsettled that
        && reason.equals(that.reason)
        && measure.equals(that.measure)
        && level.equals(that.level)
        && conflict.equals(that.conflict);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reason, measure, level, conflict);
  }

  @Override
  public String toString() {
    return "Unsettled[reason="
        + reason
        + ", measure="
        + measure
        + ", level="
        + level
        + ", conflict="
        + conflict
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Unsettled.class);
  }
}
