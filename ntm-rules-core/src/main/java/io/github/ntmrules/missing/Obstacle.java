package io.github.ntmrules.missing;

import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.text.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why no figures make a unit pass an indicator. Immutable.
 *
 * @param code the code of the indicator
 * @param reason why
 * @param threshold the level concerned, or {@code null} where it is not one level
 */
public record Obstacle(String code, Reason reason, Requirement.@Nullable Threshold threshold) {

  /** Why no figures do. */
  public enum Reason {
    /** No level is on file. */
    LEVEL_NOT_ON_FILE,
    /** The level differs from group to group, and it is not determined which group applies. */
    COLUMN_UNDETERMINED,
    /** The sources of the level disagree. */
    LEVEL_DOUBTFUL,
    /** The province sets the level, and what it set is not on file. */
    LEVEL_SET_BY_PROVINCE,
    /** The level is unconfirmed, and only confirmed levels decide in strict mode. */
    LEVEL_UNCONFIRMED,
    /** Whether the indicator applies is not established well enough. */
    EXEMPTION_DOUBTFUL,
    /** The level lies beyond what the figure can be. */
    BEYOND_RANGE,
    /** What is asked cannot be met together, by this indicator alone or beside others. */
    CONTRADICTORY,
    /** Not decided: there were too many combinations of figures to look at. */
    NOT_DECIDED;

    /** The name in the language of {@code locale}: English for English, else Vietnamese. */
    public String displayName(Locale locale) {
      return Messages.get(locale, "obstacle." + this);
    }
  }
}
