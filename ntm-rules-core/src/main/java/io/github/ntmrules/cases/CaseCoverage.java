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
 * What of the rules some cases touch (độ phủ), and what none does. Immutable.
 *
 * <p>A case touches a cell only if it expects something of the indicator, of its criterion or of
 * the whole set in circumstances where the cell applies; and a level only if the figure is known
 * too. To assess a unit alone touches nothing: nobody would notice a wrong outcome. Whether the
 * expectations hold is not asked here.
 *
 * <p>Rules are left out whose conclusions no outcome shows: grounds for withdrawal, rules that do
 * not speak in the set's period, and those that choose a column where no level depends on it.
 */
public final class CaseCoverage {

  private final CriteriaSet set;
  private final int caseCount;
  private final Covered rules;
  private final Covered levels;
  private final Covered outcomes;
  private final List<CoverageGap> gaps;

  /** Copies the list. */
  private CaseCoverage(
      CriteriaSet set,
      int caseCount,
      Covered rules,
      Covered levels,
      Covered outcomes,
      List<CoverageGap> gaps) {
    gaps = List.copyOf(gaps);

    this.set = set;
    this.caseCount = caseCount;
    this.rules = rules;
    this.levels = levels;
    this.outcomes = outcomes;
    this.gaps = gaps;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .set(set)
        .caseCount(caseCount)
        .rules(rules)
        .levels(levels)
        .outcomes(outcomes)
        .gaps(gaps);
  }

  /** {@return the criteria set} */
  public CriteriaSet set() {
    return set;
  }

  /** {@return number of cases} */
  public int caseCount() {
    return caseCount;
  }

  /** {@return the rules of which something is expected where they speak} */
  public Covered rules() {
    return rules;
  }

  /** {@return the levels that are read, column by column; a cell without levels counts as one} */
  public Covered levels() {
    return levels;
  }

  /**
   * {@return the outcomes that are expected, among those that each indicator or condition can have}
   */
  public Covered outcomes() {
    return outcomes;
  }

  /**
   * {@return what no case touches: rules, then levels, then outcomes, each in the order of the
   * decree}
   */
  public List<CoverageGap> gaps() {
    return gaps;
  }

  /** {@return whether every rule, level and outcome is touched} */
  public boolean complete() {
    return gaps.isEmpty();
  }

  /**
   * {@return the coverage in words, for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new CoverageText(this, locale).text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseCoverage that
        && set.equals(that.set)
        && caseCount == that.caseCount
        && rules.equals(that.rules)
        && levels.equals(that.levels)
        && outcomes.equals(that.outcomes)
        && gaps.equals(that.gaps);
  }

  @Override
  public int hashCode() {
    return Objects.hash(set, caseCount, rules, levels, outcomes, gaps);
  }

  @Override
  public String toString() {
    return "CaseCoverage[set="
        + set
        + ", caseCount="
        + caseCount
        + ", rules="
        + rules
        + ", levels="
        + levels
        + ", outcomes="
        + outcomes
        + ", gaps="
        + gaps
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable CriteriaSet set;
    private int caseCount;
    private @Nullable Covered rules;
    private @Nullable Covered levels;
    private @Nullable Covered outcomes;
    private List<CoverageGap> gaps = List.of();

    private Builder() {}

    /**
     * Gives {@link CaseCoverage#set()}.
     *
     * @param set the criteria set
     * @return this
     */
    public Builder set(CriteriaSet set) {
      this.set = set;
      return this;
    }

    /**
     * Gives {@link CaseCoverage#caseCount()}.
     *
     * @param caseCount number of cases
     * @return this
     */
    public Builder caseCount(int caseCount) {
      this.caseCount = caseCount;
      return this;
    }

    /**
     * Gives {@link CaseCoverage#rules()}.
     *
     * @param rules the rules of which something is expected where they speak
     * @return this
     */
    public Builder rules(Covered rules) {
      this.rules = rules;
      return this;
    }

    /**
     * Gives {@link CaseCoverage#levels()}.
     *
     * @param levels the levels that are read, column by column; a cell without levels counts as one
     * @return this
     */
    public Builder levels(Covered levels) {
      this.levels = levels;
      return this;
    }

    /**
     * Gives {@link CaseCoverage#outcomes()}.
     *
     * @param outcomes the outcomes that are expected, among those that each indicator or condition
     *     can have
     * @return this
     */
    public Builder outcomes(Covered outcomes) {
      this.outcomes = outcomes;
      return this;
    }

    /**
     * Gives {@link CaseCoverage#gaps()}.
     *
     * @param gaps what no case touches: rules, then levels, then outcomes, each in the order of the
     *     decree
     * @return this
     */
    public Builder gaps(List<CoverageGap> gaps) {
      this.gaps = gaps;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public CaseCoverage build() {
      return new CaseCoverage(
          Objects.requireNonNull(set, "set"),
          caseCount,
          Objects.requireNonNull(rules, "rules"),
          Objects.requireNonNull(levels, "levels"),
          Objects.requireNonNull(outcomes, "outcomes"),
          gaps);
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
    throw NoJson.of(CaseCoverage.class);
  }
}
