package io.github.ntmrules.difference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one set of rules asks for an indicator, or for a condition beside the criteria, where
 * another asks something else. Immutable.
 */
public final class RuleChange {

  private final Kind kind;
  private final Direction direction;
  private final boolean condition;
  private final @Nullable Provision before;
  private final @Nullable Provision after;
  private final List<Where> where;
  private final List<Witness> witnesses;

  /** Copies the lists. */
  private RuleChange(
      Kind kind,
      Direction direction,
      boolean condition,
      @Nullable Provision before,
      @Nullable Provision after,
      List<Where> where,
      List<Witness> witnesses) {
    where = List.copyOf(where);
    witnesses = List.copyOf(witnesses);
    if (before == null && after == null) {
      throw new IllegalArgumentException("A change concerns an indicator of one set at least.");
    }

    this.kind = kind;
    this.direction = direction;
    this.condition = condition;
    this.before = before;
    this.after = after;
    this.where = where;
    this.witnesses = witnesses;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .kind(kind)
        .direction(direction)
        .condition(condition)
        .before(before)
        .after(after)
        .where(where)
        .witnesses(witnesses);
  }

  /** {@return what kind of change it is} */
  public Kind kind() {
    return kind;
  }

  /**
   * {@return how the later compares with the earlier; for an indicator that only one set has, the
   * other asks nothing}
   */
  public Direction direction() {
    return direction;
  }

  /** {@return whether it is a condition beside the criteria} */
  public boolean condition() {
    return condition;
  }

  /**
   * {@return what the one asks, by which rule and with which source, or {@code null} if it has no
   * such indicator; of the citation the column is kept only if it is the same everywhere}
   */
  public @Nullable Provision before() {
    return before;
  }

  /** {@return what the other asks, likewise} */
  public @Nullable Provision after() {
    return after;
  }

  /** {@return in which circumstances} */
  public List<Where> where() {
    return where;
  }

  /**
   * {@return units that show it: none if the verdict is the same or was not decided, one for each
   * way the verdict changes, the worse first}
   */
  public List<Witness> witnesses() {
    return witnesses;
  }

  /** What kind of change it is. */
  public enum Kind {
    /** Only the later set has the indicator. */
    ADDED,
    /** Only the earlier set has it. */
    REMOVED,
    /** Both have it, and some unit's outcome changes, or that was not decided. */
    CHANGED,
    /** The same verdict for every unit, but another wording, source or legal status. */
    RESTATED;

    /**
     * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
     *
     * @param locale the language: English for English, else Vietnamese
     */
    public String displayName(Locale locale) {
      return Messages.get(locale, "ruleChange." + this);
    }
  }

  /** {@return the indicator, or the condition, as the later set names it if it has it} */
  public Indicator indicator() {
    return Objects.requireNonNull(after == null ? before : after).indicator();
  }

  /** {@return its code} */
  public String code() {
    return indicator().code();
  }

  /** {@return whether some unit's outcome changes, or that was not decided} */
  public boolean changesVerdicts() {
    return direction != Direction.SAME;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleChange that
        && kind.equals(that.kind)
        && direction.equals(that.direction)
        && condition == that.condition
        && Objects.equals(before, that.before)
        && Objects.equals(after, that.after)
        && where.equals(that.where)
        && witnesses.equals(that.witnesses);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, direction, condition, before, after, where, witnesses);
  }

  @Override
  public String toString() {
    return "RuleChange[kind="
        + kind
        + ", direction="
        + direction
        + ", condition="
        + condition
        + ", before="
        + before
        + ", after="
        + after
        + ", where="
        + where
        + ", witnesses="
        + witnesses
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable Kind kind;
    private @Nullable Direction direction;
    private boolean condition;
    private @Nullable Provision before;
    private @Nullable Provision after;
    private List<Where> where = List.of();
    private List<Witness> witnesses = List.of();

    private Builder() {}

    /**
     * Gives {@link RuleChange#kind()}.
     *
     * @param kind what kind of change it is
     * @return this
     */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Gives {@link RuleChange#direction()}.
     *
     * @param direction how the later compares with the earlier; for an indicator that only one set
     *     has, the other asks nothing
     * @return this
     */
    public Builder direction(Direction direction) {
      this.direction = direction;
      return this;
    }

    /**
     * Gives {@link RuleChange#condition()}.
     *
     * @param condition whether it is a condition beside the criteria
     * @return this
     */
    public Builder condition(boolean condition) {
      this.condition = condition;
      return this;
    }

    /**
     * Gives {@link RuleChange#before()}.
     *
     * @param before what the one asks, by which rule and with which source, or {@code null} if it
     *     has no such indicator; of the citation the column is kept only if it is the same
     *     everywhere
     * @return this
     */
    public Builder before(@Nullable Provision before) {
      this.before = before;
      return this;
    }

    /**
     * Gives {@link RuleChange#after()}.
     *
     * @param after what the other asks, likewise
     * @return this
     */
    public Builder after(@Nullable Provision after) {
      this.after = after;
      return this;
    }

    /**
     * Gives {@link RuleChange#where()}.
     *
     * @param where in which circumstances
     * @return this
     */
    public Builder where(List<Where> where) {
      this.where = where;
      return this;
    }

    /**
     * Gives {@link RuleChange#witnesses()}.
     *
     * @param witnesses units that show it: none if the verdict is the same or was not decided, one
     *     for each way the verdict changes, the worse first
     * @return this
     */
    public Builder witnesses(List<Witness> witnesses) {
      this.witnesses = witnesses;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public RuleChange build() {
      return new RuleChange(
          Objects.requireNonNull(kind, "kind"),
          Objects.requireNonNull(direction, "direction"),
          condition,
          before,
          after,
          where,
          witnesses);
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
    throw NoJson.of(RuleChange.class);
  }
}
