package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The result for one indicator, or for one condition beside the criteria. */
public final class IndicatorResult {

  private final Provision provision;
  private final Outcome outcome;
  private final @Nullable Finding finding;
  private final @Nullable Inference inference;

  IndicatorResult(
      Provision provision,
      Outcome outcome,
      @Nullable Finding finding,
      @Nullable Inference inference) {
    this.provision = provision;
    this.outcome = outcome;
    this.finding = finding;
    this.inference = inference;
  }

  /** {@return what the law asks, by which rule and with which source} */
  public Provision provision() {
    return provision;
  }

  /** {@return the outcome} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return how it came about, or {@code null} if the indicator is exempt} */
  public @Nullable Finding finding() {
    return finding;
  }

  /**
   * {@return why the outcome is certain although by the finding alone it is not, or that this was
   * given up; else {@code null}}
   */
  public @Nullable Inference inference() {
    return inference;
  }

  /**
   * {@return what follows for the form that the result has}
   *
   * @param <R> what is made of it
   * @param comparison where one figure was held against one level
   * @param combination where findings were combined
   * @param referred where another whole set was asked for
   * @param exempt where the indicator is exempt
   */
  public <R extends @Nullable Object> R match(
      Function<Finding.Comparison, R> comparison,
      Function<Finding.Combination, R> combination,
      Function<Finding.Referred, R> referred,
      Function<Provision.Exempt, R> exempt) {
    return provision.match(
        required ->
            Objects.requireNonNull(finding, "finding").match(comparison, combination, referred),
        exempt);
  }

  /**
   * {@return the only comparison; {@code null} if the indicator is exempt, or asks for more than
   * one}
   */
  public Finding.@Nullable Comparison comparison() {
    return match(only -> only, combination -> null, referred -> null, exempt -> null);
  }

  /** {@return the indicator} */
  public Indicator indicator() {
    return provision.indicator();
  }

  /**
   * {@return the overlay that adds the indicator to the criteria set, such as a province's
   * decision, or {@code null} if it is the set's own}
   */
  public @Nullable Overlay addedBy() {
    return provision.addedBy();
  }

  /** {@return the code of the indicator} */
  public String code() {
    return provision.indicator().code();
  }

  /**
   * {@return every comparison that was made, in the order of the rule; none if the indicator is
   * exempt}
   */
  public List<Finding.Comparison> comparisons() {
    return finding == null ? List.of() : finding.comparisons();
  }

  /**
   * {@return why the outcome is certain although not all that it depends on is known; and of
   * comparisons why they are} Each once, in the order of the rule; empty where nothing had to be
   * inferred.
   */
  public List<Inference> inferences() {
    List<Inference> all = new ArrayList<>();
    forEachInference((certain, why) -> all.add(why));
    return all.stream().distinct().toList();
  }

  /** Visits which outcomes are certain, of the whole and of comparisons, and why. */
  void forEachInference(BiConsumer<Outcome, Inference> visitor) {
    if (inference != null) {
      visitor.accept(outcome, inference);
    }
    if (finding != null) {
      finding.forEachInference(visitor);
    }
  }

  /** {@return what would settle the outcome; empty unless it is undetermined} */
  public List<Unsettled> unsettled() {
    return outcome != Outcome.UNDETERMINED
        ? List.of()
        : comparisons().stream().flatMap(found -> found.unsettled().stream()).distinct().toList();
  }

  /**
   * {@return what the law asks, in words with units, for people; do not parse} A single figure is
   * not named, since the indicator is.
   *
   * @param locale English for English, else Vietnamese
   */
  public String required(Locale locale) {
    Wording wording = Wording.in(locale);
    return provision.match(
        required ->
            required
                .requirement()
                .match(wording::levelWithUnit, wording::requirement, wording::requirement),
        exempt -> Messages.get(locale, "exempt", exempt.reason()));
  }

  /**
   * {@return what was reported, in words with units, for people; do not parse} Of several figures
   * each is named; a missing one is said to be.
   *
   * @param locale English for English, else Vietnamese
   */
  public String observed(Locale locale) {
    return match(
        only -> only.observed(locale),
        combination -> figures(locale),
        referred -> referred.observed(locale),
        exempt -> "");
  }

  private String figures(Locale locale) {
    return comparisons().stream()
        .map(each -> each.threshold().measure().label(locale) + ": " + each.observed(locale))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndicatorResult that
        && provision.equals(that.provision)
        && outcome.equals(that.outcome)
        && Objects.equals(finding, that.finding)
        && Objects.equals(inference, that.inference);
  }

  @Override
  public int hashCode() {
    return Objects.hash(provision, outcome, finding, inference);
  }

  @Override
  public String toString() {
    return "IndicatorResult[provision="
        + provision
        + ", outcome="
        + outcome
        + ", finding="
        + finding
        + ", inference="
        + inference
        + "]";
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(IndicatorResult.class);
  }
}
