package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.NotApi;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requirements made ready once, for many units to be held against: levels as whole millionths, and
 * all results that are the same for every unit. Immutable and thread-safe.
 */
@NotApi
public final class AssessmentPlan {

  private final Requirements requirements;
  private final boolean confirmedOnly;
  private final FigureNetwork network;
  private final List<ProvisionPlan> provisions;
  private final List<ProvisionPlan> conditions;

  /** Makes requirements ready, of what is shared where it is alike. */
  AssessmentPlan(Requirements requirements, boolean confirmedOnly, AssessmentPlans plans) {
    this.requirements = requirements;
    this.confirmedOnly = confirmedOnly;
    this.network = plans.shared(network(requirements, confirmedOnly));
    this.provisions = shared(requirements.provisions(), plans);
    this.conditions = shared(requirements.conditions(), plans);
  }

  private List<ProvisionPlan> shared(List<Provision> asked, AssessmentPlans plans) {
    return asked.stream()
        .map(each -> plans.shared(new ProvisionPlan(each, network, confirmedOnly, plans)))
        .toList();
  }

  private static FigureNetwork network(Requirements requirements, boolean confirmedOnly) {
    Set<Measure> asked = new LinkedHashSet<>();
    Stream.concat(requirements.provisions().stream(), requirements.conditions().stream())
        .forEach(each -> asked.addAll(ProvisionPlan.measures(each)));
    return FigureNetwork.of(asked, requirements.derivations().deciding(confirmedOnly));
  }

  /**
   * Makes requirements ready.
   *
   * @param requirements what is asked
   * @param confirmedOnly strict mode: only confirmed levels decide
   * @return an assessment plan
   */
  public static AssessmentPlan of(Requirements requirements, boolean confirmedOnly) {
    return AssessmentPlans.UNSHARED.of(requirements, confirmedOnly);
  }

  /** {@return what is asked} */
  public Requirements requirements() {
    return requirements;
  }

  /** {@return whether only confirmed levels decide} */
  public boolean confirmedOnly() {
    return confirmedOnly;
  }

  /**
   * Holds a snapshot against the requirements. Pure; whether they are those of the snapshot's
   * circumstances and date is the caller's affair.
   *
   * @param snapshot what the unit reports
   * @return the assessment
   */
  public Assessment assess(Snapshot snapshot) {
    return assess(snapshot, null);
  }

  /**
   * {@return the same}
   *
   * @param snapshot what the unit reports
   * @param key by what rules and in what mode, which the assessment carries; or {@code null} if
   *     that is not told
   */
  public Assessment assess(Snapshot snapshot, @Nullable RulesKey key) {
    UnitFigures unit = new UnitFigures(snapshot, network);
    IndicatorResult[] indicators = results(provisions, unit);
    List<Criterion> asked = requirements.set().criteria();
    CriterionResult[] criteria = new CriterionResult[asked.size()];
    int all = Outcome.NOT_APPLICABLE.code();
    int from = 0;
    for (int c = 0; c < criteria.length; c++) {
      Criterion criterion = asked.get(c);
      int to = from + criterion.indicators().size();
      int outcome = Outcome.NOT_APPLICABLE.code();
      for (int i = from; i < to; i++) {
        outcome = Kleene.all(outcome, indicators[i].outcome().code());
      }
      all = Kleene.all(all, outcome);
      criteria[c] =
          new CriterionResult(criterion, Outcome.of(outcome), new Slice<>(indicators, from, to));
      from = to;
    }
    IndicatorResult[] beside = results(conditions, unit);
    return new Assessment(this, key, snapshot, Outcome.of(all), criteria, indicators, beside);
  }

  /**
   * What can come about for each criterion when everything gets known: {@link OutcomeSet}s of
   * {@code MET}, {@code NOT_MET} and {@code NOT_APPLICABLE}. What is met can turn out not to apply,
   * where that is all that is open. Each indicator is seen for itself. Nothing says whether what a
   * province adds counts among the criteria of which a set's grounds speak: a criterion is seen
   * with what an overlay adds and without.
   */
  int[] possible(Assessment assessment) {
    UnitFigures unit = new UnitFigures(assessment.snapshot(), network);
    int[] all = new int[assessment.criteria().size()];
    int next = 0;
    for (int c = 0; c < all.length; c++) {
      all[c] = OutcomeSet.of(Outcome.NOT_APPLICABLE);
      int own = all[c];
      for (IndicatorResult each : assessment.criteria().get(c).indicators()) {
        int one = possible(provisions.get(next++), each.outcome(), unit);
        all[c] = OutcomeSet.all(all[c], one);
        own = each.addedBy() == null ? OutcomeSet.all(own, one) : own;
      }
      all[c] |= own;
    }
    return all;
  }

  private static int possible(ProvisionPlan provision, Outcome outcome, UnitFigures unit) {
    return switch (outcome) {
      case NOT_MET, NOT_APPLICABLE -> OutcomeSet.of(outcome);
      case UNDETERMINED -> provision.possible(unit);
      case MET -> OutcomeSet.of(outcome) | (provision.possible(unit) & ~OutcomeSet.MET_OR_NOT);
    };
  }

  private static IndicatorResult[] results(List<ProvisionPlan> plans, UnitFigures unit) {
    IndicatorResult[] results = new IndicatorResult[plans.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = plans.get(i).result(unit);
    }
    return results;
  }

  /** How the figures that are asked for hang together. */
  FigureNetwork network() {
    return network;
  }

  /** What is asked for each indicator, in the order of the decree. */
  List<ProvisionPlan> provisions() {
    return provisions;
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(AssessmentPlan.class);
  }
}
