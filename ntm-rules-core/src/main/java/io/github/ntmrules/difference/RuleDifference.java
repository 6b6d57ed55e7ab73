package io.github.ntmrules.difference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.internal.text.NoJson;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two sets of rules ask differently, for every unit that can be. Immutable.
 *
 * <p>It is found by reasoning, not by sampling. The circumstances are put into classes that no
 * condition of either set tells apart; of each class all pairs of outcomes are worked out, by one
 * figure from between every two neighbouring levels, and none reported, of every measure, through
 * the code that assesses units. So {@link #sameVerdicts()} is a proof, for units of which every
 * figure is known exactly or not at all; a figure that is only bounded ("over 80") is not looked
 * at.
 *
 * <p>Compared is every day on which one of the sets is in force, whatever the other's period: both
 * are asked what they would say. Where a set needs a region, units without one are not compared:
 * what holds for them is what holds in every region. Indicators are the same if they have the same
 * code.
 */
public final class RuleDifference {

  private final CriteriaSet before;
  private final CriteriaSet after;
  private final List<RuleChange> changes;
  private final Set<Other> others;
  private final Set<Limit> limits;
  private final List<Where> notCompared;
  private final int classes;

  /** Copies the collections. */
  private RuleDifference(
      CriteriaSet before,
      CriteriaSet after,
      List<RuleChange> changes,
      Set<Other> others,
      Set<Limit> limits,
      List<Where> notCompared,
      int classes) {
    changes = List.copyOf(changes);
    others = ordered(others, Other.class);
    limits = ordered(limits, Limit.class);
    notCompared = List.copyOf(notCompared);

    this.before = before;
    this.after = after;
    this.changes = changes;
    this.others = others;
    this.limits = limits;
    this.notCompared = notCompared;
    this.classes = classes;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .before(before)
        .after(after)
        .changes(changes)
        .others(others)
        .limits(limits)
        .notCompared(notCompared)
        .classes(classes);
  }

  /** {@return the one set} */
  public CriteriaSet before() {
    return before;
  }

  /** {@return the other} */
  public CriteriaSet after() {
    return after;
  }

  /**
   * {@return what is asked otherwise, in the order of the decree: that of the later set, with what
   * only the earlier has after what it follows there; conditions last}
   */
  public List<RuleChange> changes() {
    return changes;
  }

  /** {@return what differs beside what is asked for indicators and conditions} */
  public Set<Other> others() {
    return others;
  }

  /** {@return why the comparison does not cover everything; empty if it does} */
  public Set<Limit> limits() {
    return limits;
  }

  /** {@return the circumstances in which one of the sets does not tell what it asks} */
  public List<Where> notCompared() {
    return notCompared;
  }

  /** {@return how many classes of circumstances were compared} */
  public int classes() {
    return classes;
  }

  /** What can differ beside what is asked for indicators and conditions. */
  public enum Other {
    /** The period in which units can be assessed. */
    PERIOD,
    /** Whether a unit's region must be known. */
    REGION_NEEDED,
    /** Which indicators a criterion has. */
    CRITERIA,
    /** The grounds for withdrawing recognition. */
    WITHDRAWALS
  }

  /** Why a comparison does not cover everything. */
  public enum Limit {
    /** There were too many classes of circumstances; only the first were looked at. */
    TOO_MANY_CIRCUMSTANCES,
    /** Some requirements have too many combinations of figures; they are undecided. */
    TOO_MANY_FIGURES,
    /** In some circumstances one of the sets does not tell what it asks. */
    NOT_TOLD
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> given, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(given);
    return Collections.unmodifiableSet(copy);
  }

  /**
   * {@return whether it is proved that both give the same verdict, indicator by indicator, for
   * every unit that can be} A set that differs in wording, source or status only may still do so.
   */
  public boolean sameVerdicts() {
    return limits.isEmpty()
        && others.isEmpty()
        && changes.stream().noneMatch(RuleChange::changesVerdicts);
  }

  /**
   * {@return the changes for that indicator; empty if there is none}
   *
   * @param code the code of an indicator, criterion or condition
   */
  public List<RuleChange> changes(String code) {
    return changes.stream().filter(change -> change.code().equals(code)).toList();
  }

  /**
   * {@return the whole difference in words, for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new DifferenceText(this, locale).text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleDifference that
        && before.equals(that.before)
        && after.equals(that.after)
        && changes.equals(that.changes)
        && others.equals(that.others)
        && limits.equals(that.limits)
        && notCompared.equals(that.notCompared)
        && classes == that.classes;
  }

  @Override
  public int hashCode() {
    return Objects.hash(before, after, changes, others, limits, notCompared, classes);
  }

  @Override
  public String toString() {
    return "RuleDifference[before="
        + before
        + ", after="
        + after
        + ", changes="
        + changes
        + ", others="
        + others
        + ", limits="
        + limits
        + ", notCompared="
        + notCompared
        + ", classes="
        + classes
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable CriteriaSet before;
    private @Nullable CriteriaSet after;
    private List<RuleChange> changes = List.of();
    private Set<Other> others = Set.of();
    private Set<Limit> limits = Set.of();
    private List<Where> notCompared = List.of();
    private int classes;

    private Builder() {}

    /**
     * Gives {@link RuleDifference#before()}.
     *
     * @param before the one set
     * @return this
     */
    public Builder before(CriteriaSet before) {
      this.before = before;
      return this;
    }

    /**
     * Gives {@link RuleDifference#after()}.
     *
     * @param after the other
     * @return this
     */
    public Builder after(CriteriaSet after) {
      this.after = after;
      return this;
    }

    /**
     * Gives {@link RuleDifference#changes()}.
     *
     * @param changes what is asked otherwise, in the order of the decree: that of the later set,
     *     with what only the earlier has after what it follows there; conditions last
     * @return this
     */
    public Builder changes(List<RuleChange> changes) {
      this.changes = changes;
      return this;
    }

    /**
     * Gives {@link RuleDifference#others()}.
     *
     * @param others what differs beside what is asked for indicators and conditions
     * @return this
     */
    public Builder others(Set<Other> others) {
      this.others = others;
      return this;
    }

    /**
     * Gives {@link RuleDifference#limits()}.
     *
     * @param limits why the comparison does not cover everything; empty if it does
     * @return this
     */
    public Builder limits(Set<Limit> limits) {
      this.limits = limits;
      return this;
    }

    /**
     * Gives {@link RuleDifference#notCompared()}.
     *
     * @param notCompared the circumstances in which one of the sets does not tell what it asks
     * @return this
     */
    public Builder notCompared(List<Where> notCompared) {
      this.notCompared = notCompared;
      return this;
    }

    /**
     * Gives {@link RuleDifference#classes()}.
     *
     * @param classes how many classes of circumstances were compared
     * @return this
     */
    public Builder classes(int classes) {
      this.classes = classes;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public RuleDifference build() {
      return new RuleDifference(
          Objects.requireNonNull(before, "before"),
          Objects.requireNonNull(after, "after"),
          changes,
          others,
          limits,
          notCompared,
          classes);
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
    throw NoJson.of(RuleDifference.class);
  }
}
