package io.github.ntmrules.criteria;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rules concluded for one indicator, or for one condition beside the criteria, in one
 * scope: a requirement, or that it does not apply. Immutable.
 */
public sealed interface Provision {

  /**
   * What follows for the form that this provision has.
   *
   * @param required where the indicator is assessed
   * @param exempt where it is not
   */
  <R extends @Nullable Object> R match(Function<Required, R> required, Function<Exempt, R> exempt);

  /** What is asked, or {@code null} if nothing is. */
  @Nullable Requirement requirement();

  /**
   * Whether the two are alike in all that an outcome can depend on, computed figures apart.
   *
   * @param confirmedOnly strict mode
   */
  default boolean decidesAs(Provision other, boolean confirmedOnly) {
    return match(
        mine -> mine.requirement().equals(other.requirement()),
        mine ->
            other.match(
                theirs -> false,
                theirs -> mine.decides(confirmedOnly) == theirs.decides(confirmedOnly)));
  }

  /** Every threshold in what is asked, in the order of the rule; none of another set. */
  default List<Requirement.Threshold> thresholds() {
    Requirement asked = requirement();
    return asked == null ? List.of() : asked.thresholds();
  }

  /** The indicator, or the condition, that is provided for. */
  Indicator indicator();

  /** Its code. */
  default String code() {
    return indicator().code();
  }

  /** The rule that concluded it. */
  RuleLocation rule();

  /** Where it stands in the law. */
  Citation citation();

  /** What an overlay replaced by this, or {@code null} if it is the set's own. */
  @Nullable Replacement replaced();

  /** The same provision, noting what it replaced. */
  Provision replacing(Replacement replaced);

  /**
   * The indicator is assessed.
   *
   * @param indicator the indicator
   * @param requirement what is asked
   * @param rule the rule that says so
   * @param citation where it stands in the law
   * @param generalTarget the decree's national column ("chỉ tiêu chung") as printed, for
   *     information: it decides nothing; empty where there is none
   * @param replaced what an overlay replaced by this, or {@code null}
   */
  record Required(
      Indicator indicator,
      Requirement requirement,
      RuleLocation rule,
      Citation citation,
      String generalTarget,
      @Nullable Replacement replaced)
      implements Provision {

    /** A provision of the set's own. */
    public Required(
        Indicator indicator,
        Requirement requirement,
        RuleLocation rule,
        Citation citation,
        String generalTarget) {
      this(indicator, requirement, rule, citation, generalTarget, null);
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<Required, R> required, Function<Exempt, R> exempt) {
      return required.apply(this);
    }

    @Override
    public Provision replacing(Replacement what) {
      return new Required(indicator, requirement, rule, citation, generalTarget, what);
    }
  }

  /**
   * The indicator is not assessed.
   *
   * @param indicator the indicator
   * @param reason why, in Vietnamese, as the rule file gives it
   * @param certainty how well that is established: confirmed, unconfirmed or doubtful
   * @param rule the rule that says so
   * @param citation where it stands in the law
   * @param replaced what an overlay replaced by this, or {@code null}
   */
  record Exempt(
      Indicator indicator,
      String reason,
      LegalStatus certainty,
      RuleLocation rule,
      Citation citation,
      @Nullable Replacement replaced)
      implements Provision {

    /** A provision of the set's own. */
    public Exempt(
        Indicator indicator,
        String reason,
        LegalStatus certainty,
        RuleLocation rule,
        Citation citation) {
      this(indicator, reason, certainty, rule, citation, null);
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
    public Provision replacing(Replacement what) {
      return new Exempt(indicator, reason, certainty, rule, citation, what);
    }

    /**
     * Whether the exemption may decide.
     *
     * @param confirmedOnly strict mode: an unconfirmed exemption does not decide either
     */
    public boolean decides(boolean confirmedOnly) {
      return certainty == LegalStatus.CONFIRMED
          || (certainty == LegalStatus.UNCONFIRMED && !confirmedOnly);
    }
  }
}
