package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a requirement was held against the figures: the same tree as the requirement,
 * with an outcome at every node. Immutable.
 */
public sealed interface Finding {

  /**
   * {@return what follows for the form that this finding has}
   *
   * @param <R> what is made of it
   * @param comparison where one figure was held against one level
   * @param combination where findings were combined
   * @param referred where another whole set was asked for
   */
  <R extends @Nullable Object> R match(
      Function<Comparison, R> comparison,
      Function<Combination, R> combination,
      Function<Referred, R> referred);

  /**
   * {@return every comparison that was made, in the order of the rule; those of another set too}
   */
  default List<Comparison> comparisons() {
    List<Comparison> all = new ArrayList<>();
    forEachComparison(all::add);
    return Collections.unmodifiableList(all);
  }

  /**
   * Visits every comparison, in the order of {@link #comparisons()}.
   *
   * @param visitor what is done
   */
  void forEachComparison(Consumer<Comparison> visitor);

  /**
   * Visits which outcomes are certain where not all is known, and why; from here down, those of
   * this set only.
   *
   * @param visitor what is done
   */
  void forEachInference(BiConsumer<Outcome, Inference> visitor);

  /** {@return the outcome at this node} */
  Outcome outcome();

  /** One comparison. */
  final class Comparison implements Finding {

    private final Requirement.Threshold threshold;
    private final @Nullable Figure figure;
    private final @Nullable Derivation derivation;
    private final Outcome outcome;
    private final @Nullable BigDecimal difference;
    private final List<Unsettled> unsettled;
    private final @Nullable Inference inference;

    /** Copies the list. */
    Comparison(
        Requirement.Threshold threshold,
        @Nullable Figure figure,
        @Nullable Derivation derivation,
        Outcome outcome,
        @Nullable BigDecimal difference,
        List<Unsettled> unsettled,
        @Nullable Inference inference) {
      unsettled = List.copyOf(unsettled);

      this.threshold = threshold;
      this.figure = figure;
      this.derivation = derivation;
      this.outcome = outcome;
      this.difference = difference;
      this.unsettled = unsettled;
      this.inference = inference;
    }

    /** {@return what was asked} */
    public Requirement.Threshold threshold() {
      return threshold;
    }

    /**
     * {@return the figure as reported or computed, or what it must be where that is certain and
     * decides; {@code null} if it is not known}
     */
    public @Nullable Figure figure() {
      return figure;
    }

    /** {@return how the figure was computed, or {@code null} if it was reported} */
    public @Nullable Derivation derivation() {
      return derivation;
    }

    /** {@return the outcome} */
    @Override
    public Outcome outcome() {
      return outcome;
    }

    /**
     * {@return how far the figure is from the level, in the unit of the measure, from 0: the margin
     * if met, the shortfall if not met, without zeros at the end of its decimals; the least it can
     * be where the figure is only bounded; {@code null} if undetermined, or if the level is not
     * known}
     */
    public @Nullable BigDecimal difference() {
      return difference;
    }

    /** {@return what would decide it; empty unless undetermined} */
    public List<Unsettled> unsettled() {
      return unsettled;
    }

    /**
     * {@return why the outcome is certain although the figure or the level is not known; {@code
     * null} where they are, and where it is undetermined}
     */
    public @Nullable Inference inference() {
      return inference;
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<Comparison, R> comparison,
        Function<Combination, R> combination,
        Function<Referred, R> referred) {
      return comparison.apply(this);
    }

    @Override
    public void forEachComparison(Consumer<Comparison> visitor) {
      visitor.accept(this);
    }

    @Override
    public List<Comparison> comparisons() {
      return List.of(this);
    }

    @Override
    public void forEachInference(BiConsumer<Outcome, Inference> visitor) {
      if (inference != null) {
        visitor.accept(outcome, inference);
      }
    }

    /**
     * {@return which end of what is accepted the difference is from: the lower one where more of
     * the figure would help; {@code null} if undetermined}
     */
    public Range.@Nullable End end() {
      Range accepted = threshold.accepted();
      return accepted == null || figure == null || difference == null
          ? null
          : accepted.nearestEnd(figure.range());
    }

    /**
     * {@return the figure in words with its unit, or that there is none; for people, do not parse}
     *
     * @param locale English for English, else Vietnamese
     */
    public String observed(Locale locale) {
      return FindingText.in(locale).figure(threshold.measure(), figure);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Comparison that
          && threshold.equals(that.threshold)
          && Objects.equals(figure, that.figure)
          && Objects.equals(derivation, that.derivation)
          && outcome.equals(that.outcome)
          && Objects.equals(difference, that.difference)
          && unsettled.equals(that.unsettled)
          && Objects.equals(inference, that.inference);
    }

    @Override
    public int hashCode() {
      return Objects.hash(threshold, figure, derivation, outcome, difference, unsettled, inference);
    }

    @Override
    public String toString() {
      return "Comparison[threshold="
          + threshold
          + ", figure="
          + figure
          + ", derivation="
          + derivation
          + ", outcome="
          + outcome
          + ", difference="
          + difference
          + ", unsettled="
          + unsettled
          + ", inference="
          + inference
          + "]";
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(getClass());
    }
  }

  /** A combination of findings. */
  final class Combination implements Finding {

    private final Requirement.Combination requirement;
    private final List<Finding> parts;
    private final Outcome outcome;
    private final @Nullable Inference inference;

    /** Copies the parts, unless nobody can change them. */
    Combination(
        Requirement.Combination requirement,
        List<Finding> parts,
        Outcome outcome,
        @Nullable Inference inference) {
      parts = Slice.copyOf(parts);

      this.requirement = requirement;
      this.parts = parts;
      this.outcome = outcome;
      this.inference = inference;
    }

    /** {@return what was asked} */
    public Requirement.Combination requirement() {
      return requirement;
    }

    /** {@return the findings for its parts, in its order} */
    public List<Finding> parts() {
      return parts;
    }

    /** {@return the outcome: by that of the parts, where what they leave open does not matter} */
    @Override
    public Outcome outcome() {
      return outcome;
    }

    /**
     * {@return why the outcome is certain although a part that matters is not; else {@code null}}
     */
    public @Nullable Inference inference() {
      return inference;
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<Comparison, R> comparison,
        Function<Combination, R> combination,
        Function<Referred, R> referred) {
      return combination.apply(this);
    }

    @Override
    public void forEachComparison(Consumer<Comparison> visitor) {
      parts.forEach(part -> part.forEachComparison(visitor));
    }

    @Override
    public void forEachInference(BiConsumer<Outcome, Inference> visitor) {
      if (inference != null) {
        visitor.accept(outcome, inference);
      }
      parts.forEach(part -> part.forEachInference(visitor));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Combination that
          && requirement.equals(that.requirement)
          && parts.equals(that.parts)
          && outcome.equals(that.outcome)
          && Objects.equals(inference, that.inference);
    }

    @Override
    public int hashCode() {
      return Objects.hash(requirement, parts, outcome, inference);
    }

    @Override
    public String toString() {
      return "Combination[requirement="
          + requirement
          + ", parts="
          + parts
          + ", outcome="
          + outcome
          + ", inference="
          + inference
          + "]";
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(getClass());
    }
  }

  /** Another whole set was asked for. */
  final class Referred implements Finding {

    private final Requirement.Meets requirement;
    private final Assessment assessment;

    Referred(Requirement.Meets requirement, Assessment assessment) {
      this.requirement = requirement;
      this.assessment = assessment;
    }

    /** {@return what was asked} */
    public Requirement.Meets requirement() {
      return requirement;
    }

    /** {@return the assessment of the same snapshot under that set} */
    public Assessment assessment() {
      return assessment;
    }

    @Override
    public Outcome outcome() {
      return assessment.outcome();
    }

    /**
     * {@return the outcome under the other set, and how much of it is met, in words; for people, do
     * not parse}
     *
     * @param locale English for English, else Vietnamese
     */
    public String observed(Locale locale) {
      return FindingText.in(locale).referred(this);
    }

    @Override
    public <R extends @Nullable Object> R match(
        Function<Comparison, R> comparison,
        Function<Combination, R> combination,
        Function<Referred, R> referred) {
      return referred.apply(this);
    }

    @Override
    public void forEachComparison(Consumer<Comparison> visitor) {
      assessment.indicators().forEach(result -> result.comparisons().forEach(visitor));
    }

    @Override
    public void forEachInference(BiConsumer<Outcome, Inference> visitor) {
      // Those of the other set stand in its assessment.
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Referred that
          && requirement.equals(that.requirement)
          && assessment.equals(that.assessment);
    }

    @Override
    public int hashCode() {
      return Objects.hash(requirement, assessment);
    }

    @Override
    public String toString() {
      return "Referred[requirement=" + requirement + ", assessment=" + assessment + "]";
    }

    /** A mapper that does not know the library is refused, instead of being given nothing. */
    @JsonValue
    private Object json() {
      throw NoJson.of(getClass());
    }
  }
}
