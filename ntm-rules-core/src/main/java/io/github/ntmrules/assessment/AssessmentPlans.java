package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.internal.cache.Interner;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.internal.text.NotApi;
import org.jspecify.annotations.Nullable;

/**
 * Makes requirements of many scopes ready, and shares between them what is asked alike, so that a
 * further scope takes room only for what is asked otherwise there. What nobody uses any more is not
 * kept. Thread-safe.
 */
@NotApi
public final class AssessmentPlans {

  /** Shares nothing: for requirements that stand alone. */
  static final AssessmentPlans UNSHARED = new AssessmentPlans(null, null);

  private final @Nullable Interner<FigureNetwork> networks;
  private final @Nullable Interner<ProvisionPlan> provisions;

  /** With nothing to share yet. */
  public AssessmentPlans() {
    this(new Interner<>(), new Interner<>());
  }

  private AssessmentPlans(
      @Nullable Interner<FigureNetwork> networks, @Nullable Interner<ProvisionPlan> provisions) {
    this.networks = networks;
    this.provisions = provisions;
  }

  /**
   * {@return the same as {@link AssessmentPlan#of}}
   *
   * @param requirements what is asked
   * @param confirmedOnly strict mode: only confirmed levels decide
   */
  public AssessmentPlan of(Requirements requirements, boolean confirmedOnly) {
    return new AssessmentPlan(requirements, confirmedOnly, this);
  }

  /** An equal one that is in use already, or that one. */
  FigureNetwork shared(FigureNetwork network) {
    return networks == null ? network : networks.one(network);
  }

  /** An equal one that is in use already, or that one. */
  ProvisionPlan shared(ProvisionPlan plan) {
    return provisions == null ? plan : provisions.one(plan);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(AssessmentPlans.class);
  }

  /** Nor is one made of anything that such a mapper reads. */
  @JsonCreator
  private static AssessmentPlans json(Object unused) {
    throw NoJson.of(AssessmentPlans.class);
  }
}
