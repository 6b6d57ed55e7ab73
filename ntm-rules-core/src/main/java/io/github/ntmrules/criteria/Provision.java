package io.github.ntmrules.criteria;

/**
 * What the rules concluded for one indicator, or for one condition beside the criteria, in one
 * scope: a requirement, or that it does not apply. Immutable.
 */
public sealed interface Provision {

  /** The indicator, or the condition, that is provided for. */
  Indicator indicator();

  /** The rule that concluded it. */
  RuleReference rule();

  /** Where it stands in the law. */
  Citation citation();

  /**
   * The indicator is assessed.
   *
   * @param indicator the indicator
   * @param requirement what is asked
   * @param rule the rule that says so
   * @param citation where it stands in the law
   * @param generalTarget the decree's national column ("chỉ tiêu chung") as printed, for
   *     information: it decides nothing; empty where there is none
   */
  record Required(
      Indicator indicator,
      Requirement requirement,
      RuleReference rule,
      Citation citation,
      String generalTarget)
      implements Provision {}

  /**
   * The indicator is not assessed.
   *
   * @param indicator the indicator
   * @param reason why, in Vietnamese, as the rule file gives it
   * @param certainty how well that is established: confirmed, unconfirmed or doubtful
   * @param rule the rule that says so
   * @param citation where it stands in the law
   */
  record Exempt(
      Indicator indicator,
      String reason,
      LegalStatus certainty,
      RuleReference rule,
      Citation citation)
      implements Provision {

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
