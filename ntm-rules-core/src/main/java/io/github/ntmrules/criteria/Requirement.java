package io.github.ntmrules.criteria;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of a unit's figures for one indicator (yêu cầu). Immutable; knows no figures.
 *
 * <p>Requirements are combined by strong Kleene logic: what is unknown stays unknown unless the
 * rest decides.
 */
public sealed interface Requirement {

  /**
   * One figure against one level.
   *
   * @param measure the figure
   * @param comparison how it is compared
   * @param level the level, in the unit of the measure; of two numbers if the comparison has two
   *     ends
   */
  record Threshold(Measure measure, Comparison comparison, Level level) implements Requirement {
    /** Requires all three. */
    public Threshold {
      Objects.requireNonNull(measure, "measure");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(level, "level");
      Range numbers = level.numbers();
      if (numbers != null && !numbers.exact() && comparison.ends().size() == 1) {
        throw new IllegalArgumentException(comparison + " has one level, not " + numbers + ".");
      }
    }

    /** The figures that satisfy it, or {@code null} if the level has no value. */
    public @Nullable Range accepted() {
      return comparison.accepting(level);
    }
  }

  /**
   * All of the parts that apply.
   *
   * @param parts at least one
   */
  record AllOf(List<Requirement> parts) implements Requirement {
    /** Copies the parts. */
    public AllOf {
      parts = nonEmpty(parts);
    }
  }

  /**
   * Any one of the parts.
   *
   * @param parts at least one
   */
  record AnyOf(List<Requirement> parts) implements Requirement {
    /** Copies the parts. */
    public AnyOf {
      parts = nonEmpty(parts);
    }
  }

  /**
   * At least so many of the parts. A part that is not applicable does not count as met.
   *
   * @param needed how many, from 1 to the number of parts
   * @param parts at least one
   */
  record AtLeastOf(int needed, List<Requirement> parts) implements Requirement {
    /** Copies the parts and checks that the number can be reached. */
    public AtLeastOf {
      parts = nonEmpty(parts);
      if (needed < 1 || needed > parts.size()) {
        throw new IllegalArgumentException(
            "At least " + needed + " of " + parts.size() + " parts cannot be asked.");
      }
    }
  }

  /**
   * "If the commune has …": where the condition is not met, nothing is asked and the outcome is not
   * applicable; where it is undetermined, so is the outcome.
   *
   * @param condition when the requirement applies
   * @param requirement what is then asked
   */
  record Given(Requirement condition, Requirement requirement) implements Requirement {
    /** Requires both. */
    public Given {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(requirement, "requirement");
    }
  }

  /**
   * The unit meets another whole set.
   *
   * @param requirements what that set asks in the same scope
   */
  record Meets(Requirements requirements) implements Requirement {
    /** Requires the requirements. */
    public Meets {
      Objects.requireNonNull(requirements, "requirements");
    }
  }

  /** The direct parts, in the order of the rule; none for a threshold or another set. */
  default List<Requirement> children() {
    if (this instanceof AllOf all) {
      return all.parts();
    }
    if (this instanceof AnyOf any) {
      return any.parts();
    }
    if (this instanceof AtLeastOf some) {
      return some.parts();
    }
    if (this instanceof Given given) {
      return List.of(given.condition(), given.requirement());
    }
    return List.of();
  }

  /** Visits every threshold in this requirement, in the order of the rule. */
  default void forEachThreshold(Consumer<Threshold> visitor) {
    if (this instanceof Threshold threshold) {
      visitor.accept(threshold);
    }
    children().forEach(part -> part.forEachThreshold(visitor));
  }

  private static List<Requirement> nonEmpty(List<Requirement> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A combination has at least one part.");
    }
    return List.copyOf(parts);
  }
}
