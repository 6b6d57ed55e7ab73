package io.github.ntmrules.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.rules.RuleProblem.Kind;
import java.util.List;

/**
 * When recognition may be withdrawn, as a rule file writes it. Made by {@link
 * Vocabulary#criteriaNotMet}. Immutable.
 */
public final class WithdrawalTerm {

  private static final int ABOVE_ALL = 101;

  private final int atLeastPercent;
  private final int lessThanPercent;
  private final List<String> including;

  private WithdrawalTerm(int atLeastPercent, int lessThanPercent, List<String> including) {
    if (atLeastPercent < 1 || atLeastPercent > 100 || lessThanPercent <= atLeastPercent) {
      throw RuleException.of(Kind.WRONG_SHARE, null, atLeastPercent, lessThanPercent);
    }
    this.atLeastPercent = atLeastPercent;
    this.lessThanPercent = lessThanPercent;
    this.including = including;
  }

  static WithdrawalTerm atLeast(int percent) {
    return new WithdrawalTerm(percent, ABOVE_ALL, List.of());
  }

  /**
   * And less than so many percent.
   *
   * @param percent the percent
   * @return the withdrawal term
   */
  public WithdrawalTerm lessThan(int percent) {
    return new WithdrawalTerm(atLeastPercent, percent, including);
  }

  /**
   * And at least one of these criteria, by their codes, is among them.
   *
   * @param criteria the criteria
   * @return the withdrawal term
   */
  public WithdrawalTerm including(String... criteria) {
    return new WithdrawalTerm(atLeastPercent, lessThanPercent, List.of(criteria));
  }

  /**
   * {@return the trigger, as plain data}
   *
   * @param name the name
   * @param certainty the certainty
   * @param rule the rule
   * @param citation the citation
   */
  public WithdrawalTrigger resolve(
      Indicator name, LegalStatus certainty, RuleLocation rule, Citation citation) {
    return WithdrawalTrigger.builder()
        .name(name)
        .atLeastPercent(atLeastPercent)
        .lessThanPercent(lessThanPercent)
        .including(including)
        .certainty(certainty)
        .rule(rule)
        .citation(citation)
        .build();
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(WithdrawalTerm.class);
  }
}
