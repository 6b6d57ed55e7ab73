package io.github.ntmrules.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a set asks in one scope. {@code requirements.schema.json} says what the fields mean.
 *
 * @param setHash the content hash of the rules, or {@code null} where it follows from no files
 * @param overlays the ids of the overlays that replaced something of it
 * @param possibleOverlays the ids of those that may apply, since the province is not stated
 */
public record RequirementsView(
    String set,
    @Nullable String setHash,
    List<String> overlays,
    @Nullable String column,
    @Nullable String group,
    @Nullable OfUndeterminedGroup undeterminedGroup,
    boolean regionOpen,
    boolean provinceOpen,
    List<String> possibleOverlays,
    List<OfProvision> provisions,
    List<OfProvision> conditions,
    List<OfDerivation> derivations,
    List<OfWithdrawal> withdrawals,
    boolean withdrawalsOpen)
    implements DataForm {

  /**
   * What is asked for an indicator or a condition; which overlay adds it to the set, or {@code
   * null} if it is the set's own.
   */
  public record OfProvision(
      String code,
      String label,
      @Nullable String addedBy,
      @JsonUnwrapped ProvisionView provision,
      @Nullable String generalTarget,
      List<ProvisionView> alternatives,
      @Nullable OfReplacement replaced)
      implements DataForm {

    /** Of that provision, with its label in that language. */
    public static OfProvision of(Provision provision, Locale locale) {
      Replacement replaced = provision.replaced();
      String target = provision.match(Provision.Required::generalTarget, exempt -> "");
      return new OfProvision(
          provision.code(),
          provision.indicator().label(locale),
          ProvisionView.id(provision.addedBy()),
          ProvisionView.of(provision),
          target.isEmpty() ? null : target,
          provision.alternatives().stream().map(ProvisionView::of).toList(),
          replaced == null ? null : OfReplacement.of(replaced, locale));
    }
  }

  /** What an overlay put something else in the place of. */
  public record OfReplacement(
      String overlay, Replacement.Strictness strictness, OfProvision national) {

    private static OfReplacement of(Replacement replaced, Locale locale) {
      return new OfReplacement(
          replaced.overlay().id(),
          replaced.strictness(),
          OfProvision.of(replaced.national(), locale));
    }
  }

  /** Why the rules cannot say which group a commune is in. */
  public record OfUndeterminedGroup(
      String reason, List<String> columns, LegalStatus status, RuleLocation rule) {

    private static OfUndeterminedGroup of(UndeterminedGroup group) {
      return new OfUndeterminedGroup(
          group.reason(), group.columns(), group.certainty(), group.rule());
    }
  }

  /** A figure that is computed from others where it is not reported. */
  public record OfDerivation(
      String measure,
      Derivation.Operation operation,
      List<String> parts,
      LegalStatus status,
      RuleLocation rule) {

    private static OfDerivation of(Derivation derivation) {
      return new OfDerivation(
          derivation.measure().id(),
          derivation.operation(),
          derivation.parts().stream().map(Measure::id).toList(),
          derivation.status(),
          derivation.rule());
    }
  }

  /** A share of criteria not met that is a ground for withdrawing recognition. */
  public record OfWithdrawal(
      String code,
      String label,
      int atLeastPercent,
      int lessThanPercent,
      List<String> including,
      LegalStatus status,
      ProvisionView.Source source,
      RuleLocation rule) {

    private static OfWithdrawal of(WithdrawalTrigger ground, Locale locale) {
      return new OfWithdrawal(
          ground.name().code(),
          ground.name().label(locale),
          ground.atLeastPercent(),
          ground.lessThanPercent(),
          ground.including(),
          ground.certainty(),
          ProvisionView.Source.of(ground.citation()),
          ground.rule());
    }
  }

  /** Of those requirements, with labels in that language. */
  public static RequirementsView of(Requirements asked, Locale locale) {
    UndeterminedGroup open = asked.undeterminedGroup();
    return new RequirementsView(
        asked.set().id(),
        asked.rulesHash().isEmpty() ? null : asked.rulesHash(),
        asked.overlays().stream().map(Overlay::id).toList(),
        asked.column(),
        asked.group(),
        open == null ? null : OfUndeterminedGroup.of(open),
        asked.regionOpen(),
        asked.provinceOpen(),
        asked.possibleOverlays().stream().map(Overlay::id).toList(),
        asked.provisions().stream().map(each -> OfProvision.of(each, locale)).toList(),
        asked.conditions().stream().map(each -> OfProvision.of(each, locale)).toList(),
        asked.derivations().all().stream().map(OfDerivation::of).toList(),
        asked.withdrawals().stream().map(each -> OfWithdrawal.of(each, locale)).toList(),
        asked.withdrawalsOpen());
  }
}
