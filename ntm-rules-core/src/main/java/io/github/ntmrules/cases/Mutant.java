package io.github.ntmrules.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One small change of one rule (đột biến): a mistake that somebody could make. Immutable. */
public final class Mutant {

  private final Kind kind;
  private final RuleLocation rule;
  private final @Nullable Overlay overlay;
  private final boolean condition;
  private final @Nullable Indicator indicator;
  private final @Nullable String column;
  private final @Nullable Requirement before;
  private final @Nullable Requirement after;
  private final String scopeCondition;
  private final List<Where> where;

  /** Copies the list. */
  private Mutant(
      Kind kind,
      RuleLocation rule,
      @Nullable Overlay overlay,
      boolean condition,
      @Nullable Indicator indicator,
      @Nullable String column,
      @Nullable Requirement before,
      @Nullable Requirement after,
      String scopeCondition,
      List<Where> where) {
    where = List.copyOf(where);

    this.kind = kind;
    this.rule = rule;
    this.overlay = overlay;
    this.condition = condition;
    this.indicator = indicator;
    this.column = column;
    this.before = before;
    this.after = after;
    this.scopeCondition = scopeCondition;
    this.where = where;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .kind(kind)
        .rule(rule)
        .overlay(overlay)
        .condition(condition)
        .indicator(indicator)
        .column(column)
        .before(before)
        .after(after)
        .scopeCondition(scopeCondition)
        .where(where);
  }

  /** {@return what kind of change it is} */
  public Kind kind() {
    return kind;
  }

  /** {@return the rule that is changed} */
  public RuleLocation rule() {
    return rule;
  }

  /** {@return the overlay it is a rule of, or {@code null} if it is one of the set's own} */
  public @Nullable Overlay overlay() {
    return overlay;
  }

  /** {@return whether what the rule asks is asked as a condition beside the criteria} */
  public boolean condition() {
    return condition;
  }

  /** {@return the indicator, or the condition, or {@code null} for a scope condition} */
  public @Nullable Indicator indicator() {
    return indicator;
  }

  /** {@return the one column that is changed, or {@code null} if all that the rule asks is} */
  public @Nullable String column() {
    return column;
  }

  /** {@return the part that is changed, or {@code null} for a scope condition} */
  public @Nullable Requirement before() {
    return before;
  }

  /** {@return what stands in its place, or {@code null} for a scope condition} */
  public @Nullable Requirement after() {
    return after;
  }

  /** {@return the comparison that is left out, as the rule file writes it; else empty} */
  public String scopeCondition() {
    return scopeCondition;
  }

  /** {@return in which circumstances; for a scope condition empty} */
  public List<Where> where() {
    return where;
  }

  /** The kinds of change. */
  public enum Kind {
    /** A level is one smallest step higher. */
    LEVEL_UP,
    /** A level is one smallest step lower. */
    LEVEL_DOWN,
    /** A strict bound is loose, or a loose one strict. */
    BOUND,
    /** All instead of any, any instead of all, or one part more or fewer is needed. */
    COMBINATION,
    /** What is asked under a condition is asked always. */
    GIVEN,
    /** A comparison of a scope condition is left out. */
    SCOPE;

    /**
     * {@return the name in the language of {@code locale}: English for English, else Vietnamese}
     *
     * @param locale the language: English for English, else Vietnamese
     */
    public String displayName(Locale locale) {
      return Messages.get(locale, "mutant." + this);
    }
  }

  /**
   * {@return what is changed, from what to what, and where it stands; for people, do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String describe(Locale locale) {
    if (kind == Kind.SCOPE) {
      return Messages.get(locale, "mutant.scope", rule.name(), rule.position(), scopeCondition);
    }
    Wording wording = Wording.in(locale);
    String of = Objects.requireNonNull(indicator).code();
    if (column != null) {
      of += ", " + Messages.get(locale, "column", column);
    }
    Requirement one = Objects.requireNonNull(before);
    Requirement other = Objects.requireNonNull(after);
    return Messages.get(
        locale,
        "mutant.requirement",
        of,
        kind.displayName(locale),
        one.match(
            threshold ->
                threshold.measure().label(locale) + ": " + wording.levelWithStatus(threshold),
            wording::requirementWithStatus,
            wording::requirementWithStatus),
        one.match(
            threshold -> level(wording, other),
            combination -> wording.requirementWithStatus(other),
            meets -> wording.requirementWithStatus(other)),
        rule.position());
  }

  /** A level without its figure, which is the one it is compared with. */
  private static String level(Wording wording, Requirement changed) {
    return changed.match(
        wording::levelWithStatus, wording::requirementWithStatus, wording::requirementWithStatus);
  }

  /** In which circumstances, in words, the first few. */
  String places(Locale locale) {
    String first =
        where.stream().limit(3).map(each -> each.text(locale)).collect(Collectors.joining(" | "));
    return where.size() > 3 ? first + " | …" : first;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mutant that
        && kind.equals(that.kind)
        && rule.equals(that.rule)
        && Objects.equals(overlay, that.overlay)
        && condition == that.condition
        && Objects.equals(indicator, that.indicator)
        && Objects.equals(column, that.column)
        && Objects.equals(before, that.before)
        && Objects.equals(after, that.after)
        && scopeCondition.equals(that.scopeCondition)
        && where.equals(that.where);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        kind, rule, overlay, condition, indicator, column, before, after, scopeCondition, where);
  }

  @Override
  public String toString() {
    return "Mutant[kind="
        + kind
        + ", rule="
        + rule
        + ", overlay="
        + overlay
        + ", condition="
        + condition
        + ", indicator="
        + indicator
        + ", column="
        + column
        + ", before="
        + before
        + ", after="
        + after
        + ", scopeCondition="
        + scopeCondition
        + ", where="
        + where
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable Kind kind;
    private @Nullable RuleLocation rule;
    private @Nullable Overlay overlay;
    private boolean condition;
    private @Nullable Indicator indicator;
    private @Nullable String column;
    private @Nullable Requirement before;
    private @Nullable Requirement after;
    private @Nullable String scopeCondition;
    private List<Where> where = List.of();

    private Builder() {}

    /**
     * Gives {@link Mutant#kind()}.
     *
     * @param kind what kind of change it is
     * @return this
     */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Gives {@link Mutant#rule()}.
     *
     * @param rule the rule that is changed
     * @return this
     */
    public Builder rule(RuleLocation rule) {
      this.rule = rule;
      return this;
    }

    /**
     * Gives {@link Mutant#overlay()}.
     *
     * @param overlay the overlay it is a rule of, or {@code null} if it is one of the set's own
     * @return this
     */
    public Builder overlay(@Nullable Overlay overlay) {
      this.overlay = overlay;
      return this;
    }

    /**
     * Gives {@link Mutant#condition()}.
     *
     * @param condition whether what the rule asks is asked as a condition beside the criteria
     * @return this
     */
    public Builder condition(boolean condition) {
      this.condition = condition;
      return this;
    }

    /**
     * Gives {@link Mutant#indicator()}.
     *
     * @param indicator the indicator, or the condition, or {@code null} for a scope condition
     * @return this
     */
    public Builder indicator(@Nullable Indicator indicator) {
      this.indicator = indicator;
      return this;
    }

    /**
     * Gives {@link Mutant#column()}.
     *
     * @param column the one column that is changed, or {@code null} if all that the rule asks is
     * @return this
     */
    public Builder column(@Nullable String column) {
      this.column = column;
      return this;
    }

    /**
     * Gives {@link Mutant#before()}.
     *
     * @param before the part that is changed, or {@code null} for a scope condition
     * @return this
     */
    public Builder before(@Nullable Requirement before) {
      this.before = before;
      return this;
    }

    /**
     * Gives {@link Mutant#after()}.
     *
     * @param after what stands in its place, or {@code null} for a scope condition
     * @return this
     */
    public Builder after(@Nullable Requirement after) {
      this.after = after;
      return this;
    }

    /**
     * Gives {@link Mutant#scopeCondition()}.
     *
     * @param scopeCondition the comparison that is left out, as the rule file writes it; else empty
     * @return this
     */
    public Builder scopeCondition(String scopeCondition) {
      this.scopeCondition = scopeCondition;
      return this;
    }

    /**
     * Gives {@link Mutant#where()}.
     *
     * @param where in which circumstances; for a scope condition empty
     * @return this
     */
    public Builder where(List<Where> where) {
      this.where = where;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public Mutant build() {
      return new Mutant(
          Objects.requireNonNull(kind, "kind"),
          Objects.requireNonNull(rule, "rule"),
          overlay,
          condition,
          indicator,
          column,
          before,
          after,
          Objects.requireNonNull(scopeCondition, "scopeCondition"),
          where);
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
    throw NoJson.of(Mutant.class);
  }
}
