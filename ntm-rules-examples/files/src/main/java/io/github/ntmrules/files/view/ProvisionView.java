package io.github.ntmrules.files.view;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.files.format.MeasuredValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of an indicator.
 *
 * @param required what is asked, or {@code null} if nothing is
 * @param reason why nothing is asked, or {@code null}
 * @param status the least certain status of what is asked
 * @param source where it stands in the law
 * @param rule the rule that says so
 */
public record ProvisionView(
    @Nullable RequirementView required,
    @Nullable String reason,
    LegalStatus status,
    Source source,
    RuleReference rule) {

  /**
   * Where it stands in the law.
   *
   * @param decree the decree
   * @param place the place in it
   * @param column the column, or {@code null} where one level holds for all
   */
  public record Source(String decree, String place, @Nullable String column) {}

  static ProvisionView of(Provision provision) {
    Citation cited = provision.citation();
    Source source = new Source(cited.decree(), cited.place(), cited.column());
    if (provision instanceof Provision.Required required) {
      return new ProvisionView(
          RequirementView.of(required.requirement()),
          null,
          leastCertain(required.requirement()),
          source,
          provision.rule());
    }
    Provision.Exempt exempt = (Provision.Exempt) provision;
    return new ProvisionView(null, exempt.reason(), exempt.certainty(), source, provision.rule());
  }

  private static LegalStatus leastCertain(Requirement requirement) {
    LegalStatus[] least = {LegalStatus.CONFIRMED};
    requirement.forEachThreshold(
        threshold -> {
          LegalStatus status = threshold.level().status();
          least[0] = status.compareTo(least[0]) > 0 ? status : least[0];
        });
    return least[0];
  }

  /** What is asked of a unit, as a tree: each form has the fields of its record. */
  public sealed interface RequirementView {

    /** A figure is held against a level; {@code null} where the level is not on file. */
    record OfThreshold(
        String measure, Comparison comparison, @Nullable Object level, LegalStatus status)
        implements RequirementView {}

    /** All parts are asked. */
    record OfAll(List<RequirementView> allOf) implements RequirementView {}

    /** One part suffices. */
    record OfAny(List<RequirementView> anyOf) implements RequirementView {}

    /** So many parts suffice. */
    record OfSome(int atLeast, List<RequirementView> of) implements RequirementView {}

    /** Asked where the condition holds. */
    record OfCase(RequirementView given, RequirementView required) implements RequirementView {}

    /** Another set is asked, by its id. */
    record OfSet(String meets) implements RequirementView {}

    /** Of that requirement. */
    static RequirementView of(Requirement requirement) {
      if (requirement instanceof Requirement.Threshold threshold) {
        return new OfThreshold(
            threshold.measure().id(),
            threshold.comparison(),
            MeasuredValue.of(threshold.measure(), threshold.level().value()),
            threshold.level().status());
      }
      if (requirement instanceof Requirement.AllOf all) {
        return new OfAll(parts(all.parts()));
      }
      if (requirement instanceof Requirement.AnyOf any) {
        return new OfAny(parts(any.parts()));
      }
      if (requirement instanceof Requirement.AtLeastOf some) {
        return new OfSome(some.needed(), parts(some.parts()));
      }
      if (requirement instanceof Requirement.Given given) {
        return new OfCase(of(given.condition()), of(given.requirement()));
      }
      return new OfSet(((Requirement.Meets) requirement).requirements().set().id());
    }

    private static List<RequirementView> parts(List<Requirement> parts) {
      return parts.stream().map(RequirementView::of).toList();
    }
  }
}
