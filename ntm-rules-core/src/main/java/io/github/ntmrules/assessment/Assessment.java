package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.internal.text.Lookup;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows for one unit from one criteria set (kết quả đánh giá), with every reason. Immutable
 * and thread-safe. It is an assessment, never a recognition: recognising is for the authority.
 */
public final class Assessment {

  private final AssessmentPlan plan;
  private final @Nullable RulesKey key;
  private final Snapshot snapshot;
  private final Outcome outcome;
  private final List<CriterionResult> criteria;
  private final List<IndicatorResult> indicators;
  private final List<IndicatorResult> conditions;

  /** Takes the arrays over. */
  Assessment(
      AssessmentPlan plan,
      @Nullable RulesKey key,
      Snapshot snapshot,
      Outcome outcome,
      CriterionResult[] criteria,
      IndicatorResult[] indicators,
      IndicatorResult[] conditions) {
    this.plan = plan;
    this.key = key;
    this.snapshot = snapshot;
    this.outcome = outcome;
    this.criteria = new Slice<>(criteria, 0, criteria.length);
    this.indicators = new Slice<>(indicators, 0, indicators.length);
    this.conditions = new Slice<>(conditions, 0, conditions.length);
  }

  /**
   * Holds a snapshot against requirements. Pure; whether the requirements are those of the
   * snapshot's circumstances and date is the caller's affair. For many snapshots against the same
   * requirements, {@link AssessmentPlan} are faster.
   *
   * @param requirements what is asked
   * @param snapshot what is reported
   * @param confirmedOnly strict mode: only confirmed levels decide
   * @return an assessment
   */
  public static Assessment of(Requirements requirements, Snapshot snapshot, boolean confirmedOnly) {
    Objects.requireNonNull(requirements, "requirements");
    Objects.requireNonNull(snapshot, "snapshot");
    return AssessmentPlan.of(requirements, confirmedOnly).assess(snapshot);
  }

  /** {@return the criteria set} */
  public CriteriaSet set() {
    return requirements().set();
  }

  /** {@return what was asked} */
  public Requirements requirements() {
    return plan.requirements();
  }

  /**
   * By what rules and in what mode this came about, to be stored beside it so that it can be come
   * to again; {@code null} where requirements were assessed without an assessor, as {@link #of}
   * does.
   *
   * @return the rules key
   */
  public @Nullable RulesKey key() {
    return key;
  }

  /**
   * {@return the content hash of the rule files that were followed: SHA-256 over the set, its
   * overlays, the sets it refers to and the dictionary of measures, in 64 hexadecimal digits}
   */
  public String rulesHash() {
    return requirements().rulesHash();
  }

  /**
   * {@return the overlays that were followed: those that replaced something of what is asked of
   * this unit} See {@link Requirements#overlays()}; what each replaced is in {@link
   * IndicatorResult}.
   */
  public List<Overlay> overlays() {
    return requirements().overlays();
  }

  /** {@return what was reported} */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** {@return whether only confirmed levels were let decide} */
  public boolean confirmedOnly() {
    return plan.confirmedOnly();
  }

  /**
   * {@return whether the date lies outside the set's period in force: a study, not an assessment
   * under it}
   */
  public boolean outsidePeriod() {
    return !set().inForceOn(snapshot.date());
  }

  /**
   * Met only when every criterion that applies is met.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return the results by criterion, in the order of the decree} */
  public List<CriterionResult> criteria() {
    return criteria;
  }

  /** {@return the results by indicator, in the order of the decree} */
  public List<IndicatorResult> indicators() {
    return indicators;
  }

  /**
   * {@return the result for that indicator}
   *
   * @param code the code of an indicator, criterion or condition
   * @throws IllegalArgumentException if the set has no such indicator
   */
  public IndicatorResult indicator(String code) {
    return Lookup.byCode(
        indicators, IndicatorResult::code, code, "The set " + set().id() + " has no indicator ");
  }

  /**
   * Results for conditions beside the criteria, which do not count in the outcome.
   *
   * @return these
   */
  public List<IndicatorResult> conditions() {
    return conditions;
  }

  /**
   * {@return whether the conditions for recognition are met, and whether there is ground for
   * withdrawing it: the criteria, the conditions beside them, and what the authority decided, side
   * by side}
   */
  public Recognition recognition() {
    List<Outcome> all = new ArrayList<>(List.of(outcome()));
    conditions.forEach(condition -> all.add(condition.outcome()));
    Withdrawals shares =
        new Withdrawals(set().criteria(), plan.possible(this), plan.confirmedOnly());
    List<WithdrawalTrigger> grounds = requirements().withdrawals();
    List<AuthorityDecision> decisions =
        snapshot.decisions().stream()
            .filter(decision -> decision.setId().equals(set().id()))
            .toList();
    return new Recognition(
        Kleene.all(all),
        outcome(),
        conditions,
        shares.outcome(grounds, requirements().withdrawalsOpen()),
        grounds.stream()
            .map(each -> new Recognition.Withdrawal(each, shares.outcome(each)))
            .toList(),
        shares.oneOf(grounds),
        decisions);
  }

  /**
   * {@return what sources state without figures, beside what follows from the figures: in the order
   * it was reported, also where the two differ, and where the set asks for nothing of that code} It
   * has changed no outcome.
   */
  public List<StatedOutcome> statements() {
    return Statements.of(this);
  }

  /**
   * Number of criteria met.
   *
   * @return the number
   */
  public int metCount() {
    return count(Outcome.MET);
  }

  /**
   * Number of criteria not met.
   *
   * @return the number
   */
  public int notMetCount() {
    return count(Outcome.NOT_MET);
  }

  /**
   * Number of criteria undetermined.
   *
   * @return the number
   */
  public int undeterminedCount() {
    return count(Outcome.UNDETERMINED);
  }

  /**
   * Number of criteria that do not apply.
   *
   * @return the number
   */
  public int notApplicableCount() {
    return count(Outcome.NOT_APPLICABLE);
  }

  /**
   * Number of criteria that apply.
   *
   * @return the number
   */
  public int applicableCount() {
    return criteria.size() - notApplicableCount();
  }

  private int count(Outcome wanted) {
    int count = 0;
    for (CriterionResult result : criteria) {
      count += result.outcome() == wanted ? 1 : 0;
    }
    return count;
  }

  /**
   * {@return what is missing to pass: first the indicators that are not met, smallest relative
   * distance first, then those that are undetermined, in the order of the decree}
   */
  public List<Gap> gaps() {
    return Gaps.of(indicators);
  }

  /**
   * {@return the whole result in words, for people; do not parse}
   *
   * @param locale English for English, else Vietnamese
   */
  public String explain(Locale locale) {
    return new Explanation(this, Objects.requireNonNull(locale, "locale")).text();
  }

  /**
   * {@return one indicator, or one condition beside the criteria, in words, for people; do not
   * parse}
   *
   * @param code the code of the indicator or condition
   * @param locale English for English, else Vietnamese
   * @throws IllegalArgumentException if there is no such indicator, and no such condition is asked
   */
  public String explain(String code, Locale locale) {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(locale, "locale");
    IndicatorResult result =
        conditions.stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseGet(() -> indicator(code));
    return new Explanation(this, locale).indicator(result);
  }

  /** Equal when the same is asked, in the same mode, and reported: the same follows then. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Assessment that
            && confirmedOnly() == that.confirmedOnly()
            && snapshot.equals(that.snapshot)
            && (plan == that.plan || requirements().equals(that.requirements())));
  }

  @Override
  public int hashCode() {
    return Objects.hash(set().id(), rulesHash(), confirmedOnly(), snapshot);
  }

  /** The set, the outcome and the unit, in one line; do not parse. */
  @Override
  public String toString() {
    return "Assessment[%s%s: %s, %d of %d criteria met; %s]"
        .formatted(
            set().id(),
            confirmedOnly() ? ", confirmed levels only" : "",
            outcome,
            metCount(),
            applicableCount(),
            snapshot);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(Assessment.class);
  }
}
