package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A share of criteria not met that gives ground for withdrawing recognition (căn cứ thu hồi). */
public final class WithdrawalTrigger {

  private final Indicator name;
  private final int atLeastPercent;
  private final int lessThanPercent;
  private final List<String> including;
  private final LegalStatus certainty;
  private final RuleLocation rule;
  private final Citation citation;

  /** Copies the codes. */
  private WithdrawalTrigger(
      Indicator name,
      int atLeastPercent,
      int lessThanPercent,
      List<String> including,
      LegalStatus certainty,
      RuleLocation rule,
      Citation citation) {
    including = List.copyOf(including);

    this.name = name;
    this.atLeastPercent = atLeastPercent;
    this.lessThanPercent = lessThanPercent;
    this.including = including;
    this.certainty = certainty;
    this.rule = rule;
    this.citation = citation;
  }

  /** {@return a builder that holds nothing yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds all of this, for one that differs from it} */
  public Builder toBuilder() {
    return new Builder()
        .name(name)
        .atLeastPercent(atLeastPercent)
        .lessThanPercent(lessThanPercent)
        .including(including)
        .certainty(certainty)
        .rule(rule)
        .citation(citation);
  }

  /** {@return its code and label} */
  public Indicator name() {
    return name;
  }

  /** {@return the share of the criteria that apply, in percent, from which it holds} */
  public int atLeastPercent() {
    return atLeastPercent;
  }

  /** {@return the share below which it holds; above 100 where there is no such bound} */
  public int lessThanPercent() {
    return lessThanPercent;
  }

  /**
   * {@return codes of criteria of which at least one must be among those not met; empty where any
   * will do}
   */
  public List<String> including() {
    return including;
  }

  /** {@return how well it is established: confirmed, unconfirmed or doubtful} */
  public LegalStatus certainty() {
    return certainty;
  }

  /** {@return the rule that says so} */
  public RuleLocation rule() {
    return rule;
  }

  /** {@return where it stands in the law} */
  public Citation citation() {
    return citation;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WithdrawalTrigger that
        && name.equals(that.name)
        && atLeastPercent == that.atLeastPercent
        && lessThanPercent == that.lessThanPercent
        && including.equals(that.including)
        && certainty.equals(that.certainty)
        && rule.equals(that.rule)
        && citation.equals(that.citation);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        name, atLeastPercent, lessThanPercent, including, certainty, rule, citation);
  }

  @Override
  public String toString() {
    return "WithdrawalTrigger[name="
        + name
        + ", atLeastPercent="
        + atLeastPercent
        + ", lessThanPercent="
        + lessThanPercent
        + ", including="
        + including
        + ", certainty="
        + certainty
        + ", rule="
        + rule
        + ", citation="
        + citation
        + "]";
  }

  /** Makes one; what is not said to be optional must be given. Not thread-safe. */
  public static final class Builder {

    private @Nullable Indicator name;
    private int atLeastPercent;
    private int lessThanPercent;
    private List<String> including = List.of();
    private @Nullable LegalStatus certainty;
    private @Nullable RuleLocation rule;
    private @Nullable Citation citation;

    private Builder() {}

    /**
     * Gives {@link WithdrawalTrigger#name()}.
     *
     * @param name its code and label
     * @return this
     */
    public Builder name(Indicator name) {
      this.name = name;
      return this;
    }

    /**
     * Gives {@link WithdrawalTrigger#atLeastPercent()}.
     *
     * @param atLeastPercent the share of the criteria that apply, in percent, from which it holds
     * @return this
     */
    public Builder atLeastPercent(int atLeastPercent) {
      this.atLeastPercent = atLeastPercent;
      return this;
    }

    /**
     * Gives {@link WithdrawalTrigger#lessThanPercent()}.
     *
     * @param lessThanPercent the share below which it holds; above 100 where there is no such bound
     * @return this
     */
    public Builder lessThanPercent(int lessThanPercent) {
      this.lessThanPercent = lessThanPercent;
      return this;
    }

    /**
     * Gives {@link WithdrawalTrigger#including()}.
     *
     * @param including codes of criteria of which at least one must be among those not met; empty
     *     where any will do
     * @return this
     */
    public Builder including(List<String> including) {
      this.including = including;
      return this;
    }

    /**
     * Gives {@link WithdrawalTrigger#certainty()}.
     *
     * @param certainty how well it is established: confirmed, unconfirmed or doubtful
     * @return this
     */
    public Builder certainty(LegalStatus certainty) {
      this.certainty = certainty;
      return this;
    }

    /**
     * Gives {@link WithdrawalTrigger#rule()}.
     *
     * @param rule the rule that says so
     * @return this
     */
    public Builder rule(RuleLocation rule) {
      this.rule = rule;
      return this;
    }

    /**
     * Gives {@link WithdrawalTrigger#citation()}.
     *
     * @param citation where it stands in the law
     * @return this
     */
    public Builder citation(Citation citation) {
      this.citation = citation;
      return this;
    }

    /**
     * {@return what was given, as one}
     *
     * @throws NullPointerException if something that must be given was not: its message names it
     */
    public WithdrawalTrigger build() {
      return new WithdrawalTrigger(
          Objects.requireNonNull(name, "name"),
          atLeastPercent,
          lessThanPercent,
          including,
          Objects.requireNonNull(certainty, "certainty"),
          Objects.requireNonNull(rule, "rule"),
          Objects.requireNonNull(citation, "citation"));
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
    throw NoJson.of(WithdrawalTrigger.class);
  }
}
