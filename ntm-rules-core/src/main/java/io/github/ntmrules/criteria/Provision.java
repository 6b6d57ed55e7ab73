package io.github.ntmrules.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rules concluded for one indicator, or for one condition beside the criteria, in one
 * scope: a requirement, or that it does not apply. Immutable.
 */
public sealed interface Provision {

  /**
   * {@return what follows for the form that this provision has}
   *
   * @param <R> what is made of it
   * @param required where the indicator is assessed
   * @param exempt where it is not
   */
  <R extends @Nullable Object> R match(Function<Required, R> required, Function<Exempt, R> exempt);

  /** {@return what is asked, or {@code null} if nothing is} */
  @Nullable Requirement requirement();

  /**
   * {@return whether the two are alike in all that an outcome can depend on, computed figures
   * apart}
   *
   * @param other the other one
   * @param confirmedOnly strict mode
   */
  default boolean decidesAs(Provision other, boolean confirmedOnly) {
    return match(
        mine -> other.match(theirs -> mine.asksAs(theirs, confirmedOnly), theirs -> false),
        mine ->
            other.match(
                theirs -> false,
                theirs -> mine.decides(confirmedOnly) == theirs.decides(confirmedOnly)));
  }

  /**
   * {@return what is asked in each of the columns that are possible, each once, where it is not
   * determined which applies and what is asked depends on it; else empty}
   */
  List<Provision> alternatives();

  /** {@return every threshold in what is asked, in the order of the rule; none of another set} */
  default List<Requirement.Threshold> thresholds() {
    Requirement asked = requirement();
    return asked == null ? List.of() : asked.thresholds();
  }

  /** {@return the indicator, or the condition, that is provided for} */
  Indicator indicator();

  /** {@return its code} */
  default String code() {
    return indicator().code();
  }

  /** {@return the rule that concluded it} */
  RuleLocation rule();

  /** {@return where it stands in the law} */
  Citation citation();

  /** {@return what an overlay replaced by this, or {@code null} if it is the set's own} */
  @Nullable Replacement replaced();

  /**
   * {@return the overlay that adds the indicator to the criteria set, or {@code null} if it is the
   * set's own}
   */
  default @Nullable Overlay addedBy() {
    return indicator().addedBy();
  }

  /**
   * {@return whether the indicator is not asked because the overlay that adds it does not apply: to
   * units of another province, or on another day}
   */
  default boolean outsideOverlay() {
    return match(required -> false, Exempt::ofOtherUnits);
  }

  /**
   * {@return the same provision, noting what it replaced}
   *
   * @param replaced the replaced
   */
  Provision replacing(Replacement replaced);

  /**
   * {@return the same provision, no more certain than what it rests on; see {@link
   * Requirement#withFloor}}
   *
   * @param floor the floor
   * @throws IllegalArgumentException if {@code floor} is neither {@code CONFIRMED}, {@code
   *     UNCONFIRMED} nor {@code DOUBTFUL}
   */
  Provision withFloor(LegalStatus floor);

  /** The indicator is assessed. */
  final class Required implements Provision {

    private final Indicator indicator;
    private final Requirement requirement;
    private final List<Provision> alternatives;
    private final RuleLocation rule;
    private final Citation citation;
    private final String generalTarget;
    private final @Nullable Replacement replaced;

    /** Copies the alternatives and checks that they have none themselves. */
    private Required(
        Indicator indicator,
        Requirement requirement,
        List<Provision> alternatives,
        RuleLocation rule,
        Citation citation,
        String generalTarget,
        @Nullable Replacement replaced) {
      Objects.requireNonNull(requirement, "requirement");
      alternatives = List.copyOf(alternatives);
      for (Provision each : alternatives) {
        if (!each.alternatives().isEmpty()) {
          throw new IllegalArgumentException(
              "An alternative of " + indicator.code() + " has alternatives itself.");
        }
      }

      this.indicator = indicator;
      this.requirement = requirement;
      this.alternatives = alternatives;
      this.rule = rule;
      this.citation = citation;
      this.generalTarget = generalTarget;
      this.replaced = replaced;
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
      return new Builder();
    }

    /** {@return a builder that holds all of this, for one that differs from it} */
    public Builder toBuilder() {
      return new Builder()
          .indicator(indicator)
          .requirement(requirement)
          .alternatives(alternatives)
          .rule(rule)
          .citation(citation)
          .generalTarget(generalTarget)
          .replaced(replaced);
    }

    /** {@return the indicator} */
    @Override
    public Indicator indicator() {
      return indicator;
    }

    /**
     * {@return what is asked; where it is not determined which column applies, levels that differ
     * are {@link Level#ofUndeterminedColumn()}}
     */
    @Override
    public Requirement requirement() {
      return requirement;
    }

    /**
     * {@return where it is not determined which column applies and what is asked depends on it:
     * what is asked in each column that is possible, each once; one of these holds, and none has
     * alternatives itself. Else empty}
     */
    @Override
    public List<Provision> alternatives() {
      return alternatives;
    }

    /** {@return the rule that says so} */
    @Override
    public RuleLocation rule() {
      return rule;
    }

    /** {@return where it stands in the law} */
    @Override
    public Citation citation() {
      return citation;
    }

    /**
     * {@return the decree's national column ("chỉ tiêu chung") as printed, for information: it
     * decides nothing; empty where there is none}
     */
    public String generalTarget() {
      return generalTarget;
    }

    /** {@return what an overlay replaced by this, or {@code null}} */
    @Override
    public @Nullable Replacement replaced() {
      return replaced;
    }

    /**
     * {@return a provision of the set's own, in a column that is determined}
     *
     * @param indicator the indicator
     * @param requirement the requirement
     * @param rule the rule
     * @param citation the citation
     * @param generalTarget the general target
     */
    public static Required of(
        Indicator indicator,
        Requirement requirement,
        RuleLocation rule,
        Citation citation,
        String generalTarget) {
      return new Required(indicator, requirement, List.of(), rule, citation, generalTarget, null);
    }

    private boolean asksAs(Required other, boolean confirmedOnly) {
      return requirement.equals(other.requirement)
          && alternatives.size() == other.alternatives.size()
          && alternatives.stream()
              .allMatch(
                  mine ->
                      other.alternatives.stream()
                          .anyMatch(theirs -> mine.decidesAs(theirs, confirmedOnly)));
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<Required, R> required, Function<Exempt, R> exempt) {
      return required.apply(this);
    }

    @Override
    public Provision replacing(Replacement what) {
      return new Required(
          indicator, requirement, alternatives, rule, citation, generalTarget, what);
    }

    @Override
    public Provision withFloor(LegalStatus floor) {
      return new Required(
          indicator,
          requirement.withFloor(floor),
          alternatives.stream().map(each -> each.withFloor(floor)).toList(),
          rule,
          citation,
          generalTarget,
          replaced);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Required that
          && indicator.equals(that.indicator)
          && requirement.equals(that.requirement)
          && alternatives.equals(that.alternatives)
          && rule.equals(that.rule)
          && citation.equals(that.citation)
          && generalTarget.equals(that.generalTarget)
          && Objects.equals(replaced, that.replaced);
    }

    @Override
    public int hashCode() {
      return Objects.hash(
          indicator, requirement, alternatives, rule, citation, generalTarget, replaced);
    }

    @Override
    public String toString() {
      return "Required[indicator="
          + indicator
          + ", requirement="
          + requirement
          + ", alternatives="
          + alternatives
          + ", rule="
          + rule
          + ", citation="
          + citation
          + ", generalTarget="
          + generalTarget
          + ", replaced="
          + replaced
          + "]";
    }

    /** Makes one; what is not said to be optional must be given. Not thread-safe. */
    public static final class Builder {

      private @Nullable Indicator indicator;
      private @Nullable Requirement requirement;
      private List<Provision> alternatives = List.of();
      private @Nullable RuleLocation rule;
      private @Nullable Citation citation;
      private String generalTarget = "";
      private @Nullable Replacement replaced;

      private Builder() {}

      /**
       * Gives {@link Required#indicator()}.
       *
       * @param indicator the indicator
       * @return this
       */
      public Builder indicator(Indicator indicator) {
        this.indicator = indicator;
        return this;
      }

      /**
       * Gives {@link Required#requirement()}.
       *
       * @param requirement what is asked; where it is not determined which column applies, levels
       *     that differ are {@link Level#ofUndeterminedColumn()}
       * @return this
       */
      public Builder requirement(Requirement requirement) {
        this.requirement = requirement;
        return this;
      }

      /**
       * Gives {@link Required#alternatives()}.
       *
       * @param alternatives where it is not determined which column applies and what is asked
       *     depends on it: what is asked in each column that is possible, each once; one of these
       *     holds, and none has alternatives itself. Else empty
       * @return this
       */
      public Builder alternatives(List<Provision> alternatives) {
        this.alternatives = alternatives;
        return this;
      }

      /**
       * Gives {@link Required#rule()}.
       *
       * @param rule the rule that says so
       * @return this
       */
      public Builder rule(RuleLocation rule) {
        this.rule = rule;
        return this;
      }

      /**
       * Gives {@link Required#citation()}.
       *
       * @param citation where it stands in the law
       * @return this
       */
      public Builder citation(Citation citation) {
        this.citation = citation;
        return this;
      }

      /**
       * Gives {@link Required#generalTarget()}.
       *
       * @param generalTarget the decree's national column ("chỉ tiêu chung") as printed, for
       *     information: it decides nothing; empty where there is none
       * @return this
       */
      public Builder generalTarget(String generalTarget) {
        this.generalTarget = generalTarget;
        return this;
      }

      /**
       * Gives {@link Required#replaced()}.
       *
       * @param replaced what an overlay replaced by this, or {@code null}
       * @return this
       */
      public Builder replaced(@Nullable Replacement replaced) {
        this.replaced = replaced;
        return this;
      }

      /**
       * {@return what was given, as one}
       *
       * @throws NullPointerException if something that must be given was not: its message names it
       */
      public Required build() {
        return new Required(
            Objects.requireNonNull(indicator, "indicator"),
            Objects.requireNonNull(requirement, "requirement"),
            alternatives,
            Objects.requireNonNull(rule, "rule"),
            Objects.requireNonNull(citation, "citation"),
            generalTarget,
            replaced);
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
      throw NoJson.of(getClass());
    }
  }

  /** The indicator is not assessed. */
  final class Exempt implements Provision {

    private static final String OVERLAY_FILE = "lop_phu.txt";

    private final Indicator indicator;
    private final String reason;
    private final LegalStatus certainty;
    private final RuleLocation rule;
    private final Citation citation;
    private final @Nullable Replacement replaced;

    private Exempt(
        Indicator indicator,
        String reason,
        LegalStatus certainty,
        RuleLocation rule,
        Citation citation,
        @Nullable Replacement replaced) {
      this.indicator = indicator;
      this.reason = reason;
      this.certainty = certainty;
      this.rule = rule;
      this.citation = citation;
      this.replaced = replaced;
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
      return new Builder();
    }

    /** {@return a builder that holds all of this, for one that differs from it} */
    public Builder toBuilder() {
      return new Builder()
          .indicator(indicator)
          .reason(reason)
          .certainty(certainty)
          .rule(rule)
          .citation(citation)
          .replaced(replaced);
    }

    /** {@return the indicator} */
    @Override
    public Indicator indicator() {
      return indicator;
    }

    /** {@return why, in Vietnamese, as the rule file gives it} */
    public String reason() {
      return reason;
    }

    /** {@return how well that is established: confirmed, unconfirmed or doubtful} */
    public LegalStatus certainty() {
      return certainty;
    }

    /** {@return the rule that says so} */
    @Override
    public RuleLocation rule() {
      return rule;
    }

    /** {@return where it stands in the law} */
    @Override
    public Citation citation() {
      return citation;
    }

    /** {@return what an overlay replaced by this, or {@code null}} */
    @Override
    public @Nullable Replacement replaced() {
      return replaced;
    }

    /**
     * {@return a provision of the set's own}
     *
     * @param indicator the indicator
     * @param reason the reason
     * @param certainty the certainty
     * @param rule the rule
     * @param citation the citation
     */
    public static Exempt of(
        Indicator indicator,
        String reason,
        LegalStatus certainty,
        RuleLocation rule,
        Citation citation) {
      return new Exempt(indicator, reason, certainty, rule, citation, null);
    }

    /**
     * {@return that an indicator that an overlay adds is not asked where the overlay does not
     * apply}
     *
     * @param indicator the indicator
     * @throws IllegalArgumentException if no overlay adds it
     */
    public static Exempt outsideOverlay(Indicator indicator) {
      Overlay overlay = indicator.addedBy();
      if (overlay == null) {
        throw new IllegalArgumentException("No overlay adds the indicator " + indicator.code());
      }
      return of(
          indicator,
          Messages.get(Messages.VIETNAMESE, "added.elsewhere", overlay.titleVi()),
          LegalStatus.CONFIRMED,
          new RuleLocation(overlay.id(), OVERLAY_FILE, 1),
          Citation.of(
              overlay.decree(), Messages.get(Messages.VIETNAMESE, "added.scope"), null, List.of()));
    }

    private boolean ofOtherUnits() {
      // No rule file has that name.
      return indicator.addedBy() != null && rule.file().equals(OVERLAY_FILE);
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<Required, R> required, Function<Exempt, R> exempt) {
      return exempt.apply(this);
    }

    @Override
    public @Nullable Requirement requirement() {
      return null;
    }

    @Override
    public List<Provision> alternatives() {
      return List.of();
    }

    @Override
    public Provision replacing(Replacement what) {
      return new Exempt(indicator, reason, certainty, rule, citation, what);
    }

    @Override
    public Provision withFloor(LegalStatus floor) {
      LegalStatus least = certainty.lessCertain(Level.checked(floor));
      return new Exempt(indicator, reason, least, rule, citation, replaced);
    }

    /**
     * {@return whether the exemption may decide}
     *
     * @param confirmedOnly strict mode: an unconfirmed exemption does not decide either
     */
    public boolean decides(boolean confirmedOnly) {
      return certainty.decides(confirmedOnly);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Exempt that
          && indicator.equals(that.indicator)
          && reason.equals(that.reason)
          && certainty.equals(that.certainty)
          && rule.equals(that.rule)
          && citation.equals(that.citation)
          && Objects.equals(replaced, that.replaced);
    }

    @Override
    public int hashCode() {
      return Objects.hash(indicator, reason, certainty, rule, citation, replaced);
    }

    @Override
    public String toString() {
      return "Exempt[indicator="
          + indicator
          + ", reason="
          + reason
          + ", certainty="
          + certainty
          + ", rule="
          + rule
          + ", citation="
          + citation
          + ", replaced="
          + replaced
          + "]";
    }

    /** Makes one; what is not said to be optional must be given. Not thread-safe. */
    public static final class Builder {

      private @Nullable Indicator indicator;
      private @Nullable String reason;
      private @Nullable LegalStatus certainty;
      private @Nullable RuleLocation rule;
      private @Nullable Citation citation;
      private @Nullable Replacement replaced;

      private Builder() {}

      /**
       * Gives {@link Exempt#indicator()}.
       *
       * @param indicator the indicator
       * @return this
       */
      public Builder indicator(Indicator indicator) {
        this.indicator = indicator;
        return this;
      }

      /**
       * Gives {@link Exempt#reason()}.
       *
       * @param reason why, in Vietnamese, as the rule file gives it
       * @return this
       */
      public Builder reason(String reason) {
        this.reason = reason;
        return this;
      }

      /**
       * Gives {@link Exempt#certainty()}.
       *
       * @param certainty how well that is established: confirmed, unconfirmed or doubtful
       * @return this
       */
      public Builder certainty(LegalStatus certainty) {
        this.certainty = certainty;
        return this;
      }

      /**
       * Gives {@link Exempt#rule()}.
       *
       * @param rule the rule that says so
       * @return this
       */
      public Builder rule(RuleLocation rule) {
        this.rule = rule;
        return this;
      }

      /**
       * Gives {@link Exempt#citation()}.
       *
       * @param citation where it stands in the law
       * @return this
       */
      public Builder citation(Citation citation) {
        this.citation = citation;
        return this;
      }

      /**
       * Gives {@link Exempt#replaced()}.
       *
       * @param replaced what an overlay replaced by this, or {@code null}
       * @return this
       */
      public Builder replaced(@Nullable Replacement replaced) {
        this.replaced = replaced;
        return this;
      }

      /**
       * {@return what was given, as one}
       *
       * @throws NullPointerException if something that must be given was not: its message names it
       */
      public Exempt build() {
        return new Exempt(
            Objects.requireNonNull(indicator, "indicator"),
            Objects.requireNonNull(reason, "reason"),
            Objects.requireNonNull(certainty, "certainty"),
            Objects.requireNonNull(rule, "rule"),
            Objects.requireNonNull(citation, "citation"),
            replaced);
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
      throw NoJson.of(getClass());
    }
  }
}
