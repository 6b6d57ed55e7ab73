package io.github.ntmrules.cases;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Indicator;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something of the rules that no case touches, so that a mistake there would not be noticed. */
public sealed interface CoverageGap {

  /**
   * {@return what is not touched, where it stands, and why that matters; for people, do not parse}
   *
   * @param locale the language: English for English, else Vietnamese
   */
  String message(Locale locale);

  /**
   * A rule of which no case expects anything where it speaks.
   *
   * @param rule its name and place
   * @param overlay the overlay it is a rule of, or {@code null} if it is one of the set's own
   */
  record UntouchedRule(RuleLocation rule, @Nullable Overlay overlay) implements CoverageGap {
    @Override
    public String message(Locale locale) {
      return Messages.get(locale, "gap.rule", rule.name(), rule.position());
    }
  }

  /**
   * A level that no case reads: in its cell no case expects something of the indicator and reports
   * the figure. Where nothing is held against a level (what is asked is another set, or the
   * indicator does not apply), a cell of which no case expects anything.
   *
   * @param cell the cell
   * @param threshold the level and what is held against it, or {@code null} where there is none
   */
  record UntouchedLevel(RuleCell cell, Requirement.@Nullable Threshold threshold)
      implements CoverageGap {
    @Override
    public String message(Locale locale) {
      List<String> where = cell.where().stream().map(each -> each.text(locale)).toList();
      String places = where.stream().limit(3).collect(Collectors.joining(" | "));
      String more = where.size() > 3 ? places + " | …" : places;
      String position = cell.rule().position();
      String code = cell.indicator().code();
      if (threshold == null) {
        return Messages.get(
            locale, "gap.cell", code, cell.indicator().label(locale), more, position);
      }
      Wording wording = Wording.in(locale);
      String key = threshold.level().value() == null ? "gap.unknown" : "gap.level";
      return Messages.get(
          locale,
          key,
          code,
          threshold.measure().label(locale) + " " + wording.levelWithStatus(threshold),
          more,
          position);
    }
  }

  /**
   * An outcome that an indicator can have and that no case expects of it.
   *
   * @param condition whether it is a condition beside the criteria
   * @param indicator the indicator, or the condition
   * @param outcome the outcome
   * @param rule the first rule by which it can follow
   */
  record UnexpectedOutcome(
      boolean condition, Indicator indicator, Outcome outcome, RuleLocation rule)
      implements CoverageGap {
    @Override
    public String message(Locale locale) {
      return Messages.get(
          locale,
          "gap.outcome." + outcome,
          indicator.code(),
          indicator.label(locale),
          outcome.displayName(locale),
          rule.position());
    }
  }
}
