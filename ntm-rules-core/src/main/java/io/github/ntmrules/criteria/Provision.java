package io.github.ntmrules.criteria;

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
        mine -> other.match(theirs -> mine.asksAs(theirs, confirmedOnly), theirs -> false),
        mine ->
            other.match(
                theirs -> false,
                theirs -> mine.decides(confirmedOnly) == theirs.decides(confirmedOnly)));
  }

  /**
   * What is asked in each of the columns that are possible, each once, where it is not determined
   * which applies and what is asked depends on it; else empty.
   */
  List<Provision> alternatives();

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
   * The same provision, no more certain than what it rests on; see {@link Requirement#withFloor}.
   *
   * @throws IllegalArgumentException if {@code floor} is neither {@code CONFIRMED}, {@code
   *     UNCONFIRMED} nor {@code DOUBTFUL}
   */
  Provision withFloor(LegalStatus floor);

  /**
   * The indicator is assessed.
   *
   * @param indicator the indicator
   * @param requirement what is asked; where it is not determined which column applies, levels that
   *     differ are {@link Level#ofUndeterminedColumn()}
   * @param alternatives where it is not determined which column applies and what is asked depends
   *     on it: what is asked in each column that is possible, each once; one of these holds, and
   *     none has alternatives itself. Else empty
   * @param rule the rule that says so
   * @param citation where it stands in the law
   * @param generalTarget the decree's national column ("chỉ tiêu chung") as printed, for
   *     information: it decides nothing; empty where there is none
   * @param replaced what an overlay replaced by this, or {@code null}
   */
  record Required(
      Indicator indicator,
      Requirement requirement,
      List<Provision> alternatives,
      RuleLocation rule,
      Citation citation,
      String generalTarget,
      @Nullable Replacement replaced)
      implements Provision {

    /** Copies the alternatives and checks that they have none themselves. */
    public Required {
      Objects.requireNonNull(requirement, "requirement");
      alternatives = List.copyOf(alternatives);
      for (Provision each : alternatives) {
        if (!each.alternatives().isEmpty()) {
          throw new IllegalArgumentException(
              "An alternative of " + indicator.code() + " has alternatives itself.");
        }
      }
    }

    /** A provision of the set's own, in a column that is determined. */
    public Required(
        Indicator indicator,
        Requirement requirement,
        RuleLocation rule,
        Citation citation,
        String generalTarget) {
      this(indicator, requirement, List.of(), rule, citation, generalTarget, null);
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
     * Whether the exemption may decide.
     *
     * @param confirmedOnly strict mode: an unconfirmed exemption does not decide either
     */
    public boolean decides(boolean confirmedOnly) {
      return certainty.decides(confirmedOnly);
    }
  }
}
