package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.RuleLocation;
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
    RuleLocation rule)
    implements DataForm {

  /**
   * Where it stands in the law.
   *
   * @param decree the decree
   * @param place the place in it
   * @param column the column, or {@code null} where one level holds for all
   */
  public record Source(String decree, String place, @Nullable String column) {
    /** Of that citation. */
    public static Source of(Citation cited) {
      return new Source(cited.decree(), cited.place(), cited.column());
    }
  }

  /** The id of an overlay that adds something, or {@code null} if none does. */
  static @Nullable String id(@Nullable Overlay overlay) {
    return overlay == null ? null : overlay.id();
  }

  /** The least certain status of what that provision asks. */
  static LegalStatus status(Provision provision) {
    return provision.match(
        required -> required.requirement().status(), exempt -> exempt.certainty());
  }

  /** Of that provision. */
  public static ProvisionView of(Provision provision) {
    Source source = Source.of(provision.citation());
    return provision.match(
        required ->
            new ProvisionView(
                RequirementView.of(required.requirement()),
                null,
                required.requirement().status(),
                source,
                required.rule()),
        exempt ->
            new ProvisionView(null, exempt.reason(), exempt.certainty(), source, exempt.rule()));
  }
}
