package io.github.ntmrules.json;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.DaySpan;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.difference.RuleChange;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.difference.Witness;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two sets of rules ask differently. {@code diff.schema.json} says what the fields mean. */
public record DifferenceView(
    RulesView before,
    RulesView after,
    boolean sameVerdicts,
    int classes,
    Set<RuleDifference.Other> others,
    Set<RuleDifference.Limit> limits,
    List<Places> notCompared,
    List<OfChange> changes)
    implements DataForm {

  /** An indicator of which they ask differently, where, and with which figures it shows. */
  public record OfChange(
      String code,
      String label,
      boolean condition,
      RuleChange.Kind kind,
      Direction direction,
      @Nullable ProvisionView before,
      @Nullable ProvisionView after,
      List<Places> where,
      List<OfWitness> witnesses) {}

  /** A unit that shows it. */
  public record OfWitness(
      LocalDate date,
      @Nullable Region region,
      @Nullable String province,
      Set<Designation> designations,
      Map<String, @Nullable Object> figures,
      Outcome before,
      Outcome after) {}

  /** Units alike to the law: all of them where a list is empty. */
  public record Places(
      List<Days> days,
      List<Region> regions,
      List<String> provinces,
      Set<Designation> with,
      Set<Designation> without) {

    private static Places of(Where where) {
      return new Places(
          where.days().stream().map(Days::of).toList(),
          where.regions(),
          where.provinces(),
          where.with(),
          where.without());
    }
  }

  /** From the first to the last day; {@code null} where there is no last. */
  public record Days(LocalDate from, @Nullable LocalDate until) {

    static Days of(DaySpan span) {
      LocalDate end = span.until();
      return new Days(span.from(), end == null ? null : end.minusDays(1));
    }
  }

  /** Of that difference, of whose rules only the sets are known. */
  public static DifferenceView of(RuleDifference difference, Locale locale) {
    return of(
        difference, RulesView.of(difference.before()), RulesView.of(difference.after()), locale);
  }

  /** Of that difference between those rules. */
  public static DifferenceView of(
      RuleDifference difference, RulesView before, RulesView after, Locale locale) {
    return new DifferenceView(
        before,
        after,
        difference.sameVerdicts(),
        difference.classes(),
        difference.others(),
        difference.limits(),
        places(difference.notCompared()),
        difference.changes().stream().map(each -> change(each, locale)).toList());
  }

  private static OfChange change(RuleChange change, Locale locale) {
    return new OfChange(
        change.code(),
        change.indicator().label(locale),
        change.condition(),
        change.kind(),
        change.direction(),
        provision(change.before()),
        provision(change.after()),
        places(change.where()),
        change.witnesses().stream().map(DifferenceView::witness).toList());
  }

  private static @Nullable ProvisionView provision(@Nullable Provision provision) {
    return provision == null ? null : ProvisionView.of(provision);
  }

  private static OfWitness witness(Witness witness) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    witness
        .figures()
        .forEach((measure, value) -> figures.put(measure.id(), MeasuredValue.of(measure, value)));
    return new OfWitness(
        witness.scope().date(),
        witness.scope().region(),
        witness.scope().province(),
        witness.scope().designations(),
        figures,
        witness.before(),
        witness.after());
  }

  static List<Places> places(List<Where> places) {
    return places.stream().map(Places::of).toList();
  }
}
