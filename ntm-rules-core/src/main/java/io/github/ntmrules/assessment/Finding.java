package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
   * What follows for the form that this finding has.
   *
   * @param comparison where one figure was held against one level
   * @param combination where findings were combined
   * @param referred where another whole set was asked for
   */
  <R extends @Nullable Object> R match(
      Function<Comparison, R> comparison,
      Function<Combination, R> combination,
      Function<Referred, R> referred);

  /** Every comparison that was made, in the order of the rule; those of another set too. */
  default List<Comparison> comparisons() {
    List<Comparison> all = new ArrayList<>();
    forEachComparison(all::add);
    return Collections.unmodifiableList(all);
  }

  /** Visits every comparison, in the order of {@link #comparisons()}. */
  void forEachComparison(Consumer<Comparison> visitor);

  /**
   * Visits which outcomes are certain where not all is known, and why; from here down, those of
   * this set only.
   */
  void forEachInference(BiConsumer<Outcome, Inference> visitor);

  /** The outcome at this node. */
  Outcome outcome();

  /**
   * One comparison.
   *
   * @param threshold what was asked
   * @param figure the figure as reported or computed, or what it must be where that is certain and
   *     decides; {@code null} if it is not known
   * @param derivation how the figure was computed, or {@code null} if it was reported
   * @param outcome the outcome
   * @param difference how far the figure is from the level, in the unit of the measure, from 0: the
   *     margin if met, the shortfall if not met, without zeros at the end of its decimals; the
   *     least it can be where the figure is only bounded; {@code null} if undetermined, or if the
   *     level is not known
   * @param unsettled what would decide it; empty unless undetermined
   * @param inference why the outcome is certain although the figure or the level is not known;
   *     {@code null} where they are, and where it is undetermined
   */
  record Comparison(
      Requirement.Threshold threshold,
      @Nullable Figure figure,
      @Nullable Derivation derivation,
      Outcome outcome,
      @Nullable BigDecimal difference,
      List<Unsettled> unsettled,
      @Nullable Inference inference)
      implements Finding {
    /** Copies the list. */
    public Comparison {
      unsettled = List.copyOf(unsettled);
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
     * Which end of what is accepted the difference is from: the lower one where more of the figure
     * would help; {@code null} if undetermined.
     */
    public Range.@Nullable End end() {
      Range accepted = threshold.accepted();
      return accepted == null || figure == null || difference == null
          ? null
          : accepted.nearestEnd(figure.range());
    }

    /**
     * The figure in words with its unit, or that there is none; for people, do not parse.
     *
     * @param locale English for English, else Vietnamese
     */
    public String observed(Locale locale) {
      return FindingText.in(locale).figure(threshold.measure(), figure);
    }
  }

  /**
   * A combination of findings.
   *
   * @param requirement what was asked
   * @param parts the findings for its parts, in its order
   * @param outcome the outcome: by that of the parts, where what they leave open does not matter
   * @param inference why the outcome is certain although a part that matters is not; else {@code
   *     null}
   */
  record Combination(
      Requirement.Combination requirement,
      List<Finding> parts,
      Outcome outcome,
      @Nullable Inference inference)
      implements Finding {
    /** Copies the parts, unless nobody can change them. */
    public Combination {
      parts = Slice.copyOf(parts);
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
  }

  /**
   * Another whole set was asked for.
   *
   * @param requirement what was asked
   * @param assessment the assessment of the same snapshot under that set
   */
  record Referred(Requirement.Meets requirement, Assessment assessment) implements Finding {
    @Override
    public Outcome outcome() {
      return assessment.outcome();
    }

    /**
     * The outcome under the other set, and how much of it is met, in words; for people, do not
     * parse.
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
  }
}
