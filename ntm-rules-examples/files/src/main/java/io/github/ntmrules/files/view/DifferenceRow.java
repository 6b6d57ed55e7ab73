package io.github.ntmrules.files.view;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.difference.RuleChange;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.files.format.Result;
import io.github.ntmrules.json.DifferenceView;
import io.github.ntmrules.json.RulesView;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of which two sets of rules ask differently, in words. At the end is how certain is
 * what they ask.
 */
public record DifferenceRow(
    String code,
    String label,
    RuleChange.Kind kind,
    Direction direction,
    String where,
    @Nullable String before,
    @Nullable String beforeRule,
    @Nullable String after,
    @Nullable String afterRule,
    @Nullable LegalStatus beforeStatus,
    @Nullable LegalStatus afterStatus) {

  static DifferenceRow of(RuleChange change, Locale locale) {
    return new DifferenceRow(
        change.code(),
        change.indicator().label(locale),
        change.kind(),
        change.direction(),
        change.where().stream().map(each -> each.text(locale)).collect(Collectors.joining("; ")),
        asked(change.before(), locale),
        rule(change.before()),
        asked(change.after(), locale),
        rule(change.after()),
        status(change.before()),
        status(change.after()));
  }

  private static @Nullable String asked(@Nullable Provision provision, Locale locale) {
    if (provision == null) {
      return null;
    }
    return provision.match(
        required -> Wording.in(locale).requirement(required.requirement()),
        exempt -> exempt.reason());
  }

  private static @Nullable LegalStatus status(@Nullable Provision provision) {
    return provision == null
        ? null
        : provision.match(
            required -> required.requirement().status(), exempt -> exempt.certainty());
  }

  private static @Nullable String rule(@Nullable Provision provision) {
    return provision == null ? null : provision.rule().position();
  }

  /** Of that difference between those rules. */
  public static Result<DifferenceRow> of(
      RuleDifference difference, Assessor before, Assessor after, Locale locale) {
    return Result.of(
        DifferenceView.of(difference, RulesView.of(before), RulesView.of(after), locale),
        DifferenceRow.class,
        difference.changes().stream().map(each -> of(each, locale)).toList());
  }
}
