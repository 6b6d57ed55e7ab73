package io.github.ntmrules.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why no figures make a unit pass an indicator. Immutable. */
public final class Obstacle {

  private final String code;
  private final Reason reason;
  private final Requirement.@Nullable Threshold threshold;

  Obstacle(String code, Reason reason, Requirement.@Nullable Threshold threshold) {
    this.code = code;
    this.reason = reason;
    this.threshold = threshold;
  }

  /** {@return the code of the indicator} */
  public String code() {
    return code;
  }

  /** {@return why} */
  public Reason reason() {
    return reason;
  }

  /** {@return the level concerned, or {@code null} where it is not one level} */
  public Requirement.@Nullable Threshold threshold() {
    return threshold;
  }

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

    /**
     * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
     *
     * @param locale the language: English for English, else Vietnamese
     */
    public String displayName(Locale locale) {
      return Messages.get(locale, "obstacle." + this);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Obstacle that
        && code.equals(that.code)
        && reason.equals(that.reason)
        && Objects.equals(threshold, that.threshold);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, reason, threshold);
  }

  @Override
  public String toString() {
    return "Obstacle[code=" + code + ", reason=" + reason + ", threshold=" + threshold + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Obstacle.class);
  }
}
