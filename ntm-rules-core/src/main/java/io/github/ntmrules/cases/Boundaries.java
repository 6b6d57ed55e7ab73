package io.github.ntmrules.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cases at the boundaries of what a set asks: for every cell of every rule and every level in it,
 * one at the level, just below and just above it, and one without the figure; with other figures
 * such that this level decides. What each expects follows from the level by plain reasoning, never
 * from an assessment. Immutable.
 *
 * <p>"Just" is the smallest step that an analyst would write: 1 for what is counted, one grade,
 * else one in the last place of the level, but 0.1 for a level without decimals. A level that
 * decides nothing (doubtful, not on file, left to the province) has one case, which is undetermined
 * whatever the figure; what does not apply has one, too. Another whole set that is to be met has
 * three: all figures at their best, one that is not, and none. Where a figure can be computed from
 * others, one case is at the level by those.
 */
public final class Boundaries {

  private final CriteriaSet set;
  private final List<CaseGroup> groups;
  private final LevelCount levels;
  private final List<OpenLevel> open;
  private final List<IdleLevel> idle;

  /** Copies the lists. */
  private Boundaries(
      CriteriaSet set,
      List<CaseGroup> groups,
      LevelCount levels,
      List<OpenLevel> open,
      List<IdleLevel> idle) {
    groups = List.copyOf(groups);
    open = List.copyOf(open);
    idle = List.copyOf(idle);

    this.set = set;
    this.groups = groups;
    this.levels = levels;
    this.open = open;
    this.idle = idle;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder().set(set).groups(groups).levels(levels).open(open).idle(idle);
  }

  /** {@return the criteria set} */
  public CriteriaSet set() {
    return set;
  }

  /** {@return the cases by rule file, in the order of the decree; no two have the same name} */
  public List<CaseGroup> groups() {
    return groups;
  }

  /** {@return how many levels there are, and how many of them never decide} */
  public LevelCount levels() {
    return levels;
  }

  /**
   * {@return the levels that decide nothing because of their status, in the order of the decree}
   */
  public List<OpenLevel> open() {
    return open;
  }

  /** {@return the levels for which there are no such figures, in the order of the decree} */
  public List<IdleLevel> idle() {
    return idle;
  }

  /** {@return all cases, in the order of the decree} */
  public List<VerdictCase> cases() {
    return groups.stream().flatMap(group -> group.cases().stream()).toList();
  }

  /**
   * {@return how many cases there are for which file, and which levels decide nothing, in words,
   * for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new BoundariesText(this, locale).text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Boundaries that
        && set.equals(that.set)
        && groups.equals(that.groups)
        && levels.equals(that.levels)
        && open.equals(that.open)
        && idle.equals(that.idle);
  }

  @Override
  public int hashCode() {
    return Objects.hash(set, groups, levels, open, idle);
  }

  @Override
  public String toString() {
    return "Boundaries[set="
        + set
        + ", groups="
        + groups
        + ", levels="
        + levels
        + ", open="
        + open
        + ", idle="
        + idle
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable CriteriaSet set;
    private List<CaseGroup> groups = List.of();
    private @Nullable LevelCount levels;
    private List<OpenLevel> open = List.of();
    private List<IdleLevel> idle = List.of();

    private Builder() {}

    /**
     * Gives {@link Boundaries#set()}.
     *
     * @param set the criteria set
     * @return this
     */
    public Builder set(CriteriaSet set) {
      this.set = set;
      return this;
    }

    /**
     * Gives {@link Boundaries#groups()}.
     *
     * @param groups the cases by rule file, in the order of the decree; no two have the same name
     * @return this
     */
    public Builder groups(List<CaseGroup> groups) {
      this.groups = groups;
      return this;
    }

    /**
     * Gives {@link Boundaries#levels()}.
     *
     * @param levels how many levels there are, and how many of them never decide
     * @return this
     */
    public Builder levels(LevelCount levels) {
      this.levels = levels;
      return this;
    }

    /**
     * Gives {@link Boundaries#open()}.
     *
     * @param open the levels that decide nothing because of their status, in the order of the
     *     decree
     * @return this
     */
    public Builder open(List<OpenLevel> open) {
      this.open = open;
      return this;
    }

    /**
     * Gives {@link Boundaries#idle()}.
     *
     * @param idle the levels for which there are no such figures, in the order of the decree
     * @return this
     */
    public Builder idle(List<IdleLevel> idle) {
      this.idle = idle;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public Boundaries build() {
      return new Boundaries(
          Objects.requireNonNull(set, "set"),
          groups,
          Objects.requireNonNull(levels, "levels"),
          open,
          idle);
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(Builder.class);
    }

    /** Nor is one made from what such a mapper reads. */
    @JsonCreator
    private static Builder of(Object unused) {
      throw NoJson.of(Builder.class);
    }
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Boundaries.class);
  }
}
