package io.github.ntmrules.criteria;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of a unit's figures for one indicator (yêu cầu). Immutable; knows no figures.
 *
 * <p>Requirements are combined by strong Kleene logic: what is unknown stays unknown unless the
 * rest decides.
 *
 * <p>Who has to do with a requirement says what follows for every form of it, by {@link #match}.
 */
public sealed interface Requirement {

  /**
   * {@return what follows for the form that this requirement has}
   *
   * @param <R> what is made of it
   * @param threshold where one figure is held against one level
   * @param combination where several requirements are combined
   * @param meets where another whole set is to be met
   */
  <R extends @Nullable Object> R match(
      Function<Threshold, R> threshold,
      Function<Combination, R> combination,
      Function<Meets, R> meets);

  /**
   * One figure against one level.
   *
   * @param measure the figure
   * @param comparison how it is compared
   * @param level the level, in the unit of the measure; of two numbers if the comparison has two
   *     ends
   */
  record Threshold(Measure measure, Comparison comparison, Level level) implements Requirement {
    /**
     * Requires all three.
     *
     * @param measure the figure in question
     * @param comparison the comparison
     * @param level the level
     */
    public Threshold {
      Objects.requireNonNull(measure, "measure");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(level, "level");
      Range numbers = level.numbers();
      if (numbers != null && !numbers.exact() && comparison.ends().size() == 1) {
        throw new IllegalArgumentException(comparison + " has one level, not " + numbers + ".");
      }
    }

    /** {@return the figures that satisfy it, or {@code null} if the level has no value} */
    public @Nullable Range accepted() {
      return comparison.accepting(level);
    }

    /**
     * {@return which figures satisfy it whatever its level may be, and which for some level that
     * can be set}
     *
     * @param confirmedOnly strict mode: an unconfirmed level is not known
     */
    public Acceptance acceptance(boolean confirmedOnly) {
      return Acceptance.of(this, confirmedOnly);
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<Threshold, R> threshold,
        Function<Combination, R> combination,
        Function<Meets, R> meets) {
      return threshold.apply(this);
    }
  }

  /** Several requirements combined to one. */
  sealed interface Combination extends Requirement {

    /** {@return the parts, in the order of the rule; at least one} */
    List<Requirement> parts();

    /**
     * {@return how many of the parts have to be met for this to be met, where all of them apply}
     */
    int needed();

    /**
     * {@return the same form of other parts}
     *
     * @param others as many as there are parts
     */
    Combination of(List<Requirement> others);

    /**
     * {@return what follows for the form that this combination has}
     *
     * @param <R> what is made of it
     * @param all where all that apply are to be met
     * @param any where one is to be met
     * @param some where at least so many are to be met
     * @param given where something is asked on a condition
     */
    <R extends @Nullable Object> R match(
        Function<AllOf, R> all,
        Function<AnyOf, R> any,
        Function<AtLeastOf, R> some,
        Function<Given, R> given);

    @Override
    default <R extends @Nullable Object> R match(
        Function<Threshold, R> threshold,
        Function<Combination, R> combination,
        Function<Meets, R> meets) {
      return combination.apply(this);
    }
  }

  /**
   * All of the parts that apply.
   *
   * @param parts at least one
   */
  record AllOf(List<Requirement> parts) implements Combination {
    /**
     * Copies the parts.
     *
     * @param parts the parts
     */
    public AllOf {
      parts = nonEmpty(parts);
    }

    @Override
    public int needed() {
      return parts.size();
    }

    @Override
    public Combination of(List<Requirement> others) {
      return new AllOf(others);
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<AllOf, R> all,
        Function<AnyOf, R> any,
        Function<AtLeastOf, R> some,
        Function<Given, R> given) {
      return all.apply(this);
    }
  }

  /**
   * Any one of the parts.
   *
   * @param parts at least one
   */
  record AnyOf(List<Requirement> parts) implements Combination {
    /**
     * Copies the parts.
     *
     * @param parts the parts
     */
    public AnyOf {
      parts = nonEmpty(parts);
    }

    @Override
    public int needed() {
      return 1;
    }

    @Override
    public Combination of(List<Requirement> others) {
      return new AnyOf(others);
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<AllOf, R> all,
        Function<AnyOf, R> any,
        Function<AtLeastOf, R> some,
        Function<Given, R> given) {
      return any.apply(this);
    }
  }

  /**
   * At least so many of the parts. A part that is not applicable does not count as met.
   *
   * @param needed how many, from 1 to the number of parts
   * @param parts at least one
   */
  record AtLeastOf(int needed, List<Requirement> parts) implements Combination {
    /**
     * Copies the parts and checks that the number can be reached.
     *
     * @param parts the parts
     * @param needed the needed
     */
    public AtLeastOf {
      parts = nonEmpty(parts);
      if (needed < 1 || needed > parts.size()) {
        throw new IllegalArgumentException(
            "At least " + needed + " of " + parts.size() + " parts cannot be asked.");
      }
    }

    @Override
    public Combination of(List<Requirement> others) {
      return new AtLeastOf(needed, others);
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<AllOf, R> all,
        Function<AnyOf, R> any,
        Function<AtLeastOf, R> some,
        Function<Given, R> given) {
      return some.apply(this);
    }
  }

  /**
   * "If the commune has …": where the condition is not met, nothing is asked and the outcome is not
   * applicable; where it is undetermined, so is the outcome.
   *
   * @param condition when the requirement applies
   * @param requirement what is then asked
   */
  record Given(Requirement condition, Requirement requirement) implements Combination {
    /**
     * Requires both.
     *
     * @param condition the condition
     * @param requirement the requirement
     */
    public Given {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(requirement, "requirement");
    }

    @Override
    public List<Requirement> parts() {
      return List.of(condition, requirement);
    }

    @Override
    public int needed() {
      return 2;
    }

    @Override
    public Combination of(List<Requirement> others) {
      return new Given(others.get(0), others.get(1));
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<AllOf, R> all,
        Function<AnyOf, R> any,
        Function<AtLeastOf, R> some,
        Function<Given, R> given) {
      return given.apply(this);
    }
  }

  /**
   * The unit meets another whole set.
   *
   * @param requirements what that set asks in the same scope
   */
  record Meets(Requirements requirements) implements Requirement {
    /**
     * Requires the requirements.
     *
     * @param requirements the requirements
     */
    public Meets {
      Objects.requireNonNull(requirements, "requirements");
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<Threshold, R> threshold,
        Function<Combination, R> combination,
        Function<Meets, R> meets) {
      return meets.apply(this);
    }
  }

  /** {@return the direct parts, in the order of the rule; none for a threshold or another set} */
  default List<Requirement> children() {
    return match(threshold -> List.of(), Combination::parts, meets -> List.of());
  }

  /**
   * {@return every threshold in this requirement, in the order of the rule; none of another set}
   */
  default List<Threshold> thresholds() {
    return match(
        List::of,
        combination ->
            combination.parts().stream().flatMap(part -> part.thresholds().stream()).toList(),
        meets -> List.of());
  }

  /**
   * {@return the same requirement with other thresholds in the place of its own; what another set
   * asks stays as it is}
   *
   * @param change the threshold to put in the place of one
   */
  default Requirement map(UnaryOperator<Threshold> change) {
    return match(
        change::apply,
        combination ->
            combination.of(combination.parts().stream().map(part -> part.map(change)).toList()),
        meets -> meets);
  }

  /**
   * {@return the same requirement, no level of which is more certain than what it rests on, such as
   * the rule that asks it of the unit; what another set asks included} What does not apply there is
   * no more certain either.
   *
   * @param floor {@code CONFIRMED}, {@code UNCONFIRMED}, {@code OWN_READING} or {@code DOUBTFUL}
   * @throws IllegalArgumentException if {@code floor} is another status
   */
  default Requirement withFloor(LegalStatus floor) {
    return match(
        threshold ->
            new Threshold(
                threshold.measure(), threshold.comparison(), threshold.level().withFloor(floor)),
        combination ->
            combination.of(
                combination.parts().stream().map(part -> part.withFloor(floor)).toList()),
        meets -> new Meets(meets.requirements().withFloor(floor)));
  }

  /**
   * {@return the least established status of the levels in it, in the order of {@link LegalStatus}}
   */
  default LegalStatus status() {
    return thresholds().stream()
        .map(threshold -> threshold.level().status())
        .max(Comparator.naturalOrder())
        .orElse(LegalStatus.CONFIRMED);
  }

  private static List<Requirement> nonEmpty(List<Requirement> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A combination has at least one part.");
    }
    return List.copyOf(parts);
  }
}
