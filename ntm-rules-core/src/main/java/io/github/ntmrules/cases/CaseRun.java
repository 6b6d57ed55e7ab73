package io.github.ntmrules.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cases, run: what each expected, what followed and why. Immutable. */
public final class CaseRun {

  private final CriteriaSet set;
  private final boolean confirmedOnly;
  private final List<CaseResult> results;

  /** Copies the list. */
  private CaseRun(CriteriaSet set, boolean confirmedOnly, List<CaseResult> results) {
    results = List.copyOf(results);

    this.set = set;
    this.confirmedOnly = confirmedOnly;
    this.results = results;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder().set(set).confirmedOnly(confirmedOnly).results(results);
  }

  /** {@return the criteria set they were held against} */
  public CriteriaSet set() {
    return set;
  }

  /** {@return whether only confirmed levels were let decide} */
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  /** {@return one for each case, in their order} */
  public List<CaseResult> results() {
    return results;
  }

  /**
   * {@return whether there is a case at all, and every one passed: a run of nothing proves nothing}
   */
  public boolean passed() {
    return !results.isEmpty() && results.stream().allMatch(CaseResult::passed);
  }

  /** {@return the cases that did not pass, in their order} */
  public List<CaseResult> failures() {
    return results.stream().filter(each -> !each.passed()).toList();
  }

  /**
   * Number of cases that something is wrong with, so that they prove less than they say.
   *
   * @return the number
   */
  public long brokenCount() {
    return results.stream().filter(each -> !each.problems().isEmpty()).count();
  }

  /**
   * Number of expectations of all cases, those of which were held against an outcome.
   *
   * @return the number
   */
  public long expectationCount() {
    return results.stream().mapToLong(each -> each.expectations().size()).sum();
  }

  /**
   * {@return the run in words, for people; do not parse} Of cases that did not pass every reason.
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return explain(locale, Messages.get(locale, "case.anyPeriod"));
  }

  /**
   * {@return the same, for users of a program}
   *
   * @param locale the language: English for English, else Vietnamese
   * @param anyPeriod how they ask it for a study of a date on which the set was not in force
   */
  public String explain(Locale locale, String anyPeriod) {
    return new CaseRunText(this, locale, anyPeriod).text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseRun that
        && set.equals(that.set)
        && confirmedOnly == that.confirmedOnly
        && results.equals(that.results);
  }

  @Override
  public int hashCode() {
    return Objects.hash(set, confirmedOnly, results);
  }

  @Override
  public String toString() {
    return "CaseRun[set=" + set + ", confirmedOnly=" + confirmedOnly + ", results=" + results + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable CriteriaSet set;
    private boolean confirmedOnly;
    private List<CaseResult> results = List.of();

    private Builder() {}

    /**
     * Gives {@link CaseRun#set()}.
     *
     * @param set the criteria set they were held against
     * @return this
     */
    public Builder set(CriteriaSet set) {
      this.set = set;
      return this;
    }

    /**
     * Gives {@link CaseRun#confirmedOnly()}.
     *
     * @param confirmedOnly whether only confirmed levels were let decide
     * @return this
     */
    public Builder confirmedOnly(boolean confirmedOnly) {
      this.confirmedOnly = confirmedOnly;
      return this;
    }

    /**
     * Gives {@link CaseRun#results()}.
     *
     * @param results one for each case, in their order
     * @return this
     */
    public Builder results(List<CaseResult> results) {
      this.results = results;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public CaseRun build() {
      return new CaseRun(Objects.requireNonNull(set, "set"), confirmedOnly, results);
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
    throw NoJson.of(CaseRun.class);
  }
}
