package io.github.ntmrules.files.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.files.format.Labelled;
import io.github.ntmrules.files.text.Means;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.CriterionTally;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.OutcomeTally;
import io.github.ntmrules.population.ProgressResult;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.population.TargetResult;
import io.github.ntmrules.population.TrendPoint;
import io.github.ntmrules.population.TrendResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Many units in one year: of the set as a whole (all units, and each group), of a criterion, or a
 * target beside what is reached. What does not belong to a kind of row is {@code null}; so is
 * {@code meanAtMost} and {@code reachedAtMost} where nothing is undetermined.
 *
 * @param set the id of the set that was followed, {@code null} of a target
 * @param code the id of the set, the code of the criterion, what the target counts
 * @param mean the mean number of criteria met, of what is certain, to four decimals
 * @param meanAtMost the same where all that is undetermined were met
 * @param newlyMet how many units newly meet it, of those with an earlier assessment by the same set
 * @param lost how many no longer do
 * @param criteriaNewlyMet how many criteria are newly met, over all units
 * @param criteriaLost how many no longer are
 * @param asOf the last day of what is counted
 * @param planned what the plan asks
 * @param outcome whether as much is reached
 */
public record TrendRow(
    int year,
    @Nullable String set,
    @JsonUnwrapped SummaryRow.Group group,
    Labelled row,
    String code,
    String label,
    @Nullable Long units,
    @Nullable Long met,
    @Nullable Long notMet,
    @Nullable Long undetermined,
    @Nullable Long notApplicable,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal meanAtMost,
    @Nullable Long newlyMet,
    @Nullable Long lost,
    @Nullable Long criteriaNewlyMet,
    @Nullable Long criteriaLost,
    @Nullable LocalDate asOf,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal reached,
    @Nullable BigDecimal reachedAtMost,
    @Nullable Outcome outcome) {

  private static final int DECIMALS = 4;

  /** All years, each with its groups and criteria, then the targets. */
  public static List<TrendRow> of(TrendResult result, List<TargetResult> targets, Locale locale) {
    Texts texts = Texts.of("view", locale);
    List<TrendRow> rows = new ArrayList<>();
    for (TrendPoint point : result.points()) {
      rows.add(whole(point, null, point.units(), texts));
      point
          .units()
          .groups()
          .forEach(
              (grouping, groups) ->
                  groups.forEach((key, units) -> rows.add(whole(point, key, units, texts))));
      for (CriterionTally each : point.units().criteria()) {
        rows.add(criterion(point, each, texts));
      }
    }
    targets.forEach(each -> rows.add(target(each, texts)));
    return rows;
  }

  private static TrendRow whole(
      TrendPoint point, @Nullable GroupKey group, RollUpResult units, Texts texts) {
    ProgressResult changes = point.changes(group);
    ProgressResult known = changes == null || changes.units().total() == 0 ? null : changes;
    Quotient mean = units.meanCriteriaMet();
    OutcomeTally tally = units.units();
    return new TrendRow(
        point.year(),
        point.set().id(),
        SummaryRow.Group.of(group, texts.locale()),
        row("SET", texts),
        point.set().id(),
        point.set().title(texts.locale()),
        tally.total(),
        tally.met(),
        tally.notMet(),
        tally.undetermined(),
        tally.notApplicable(),
        lower(mean),
        upper(mean),
        known == null ? null : known.units().count(Change.NEWLY_MET),
        known == null ? null : known.units().count(Change.LOST),
        known == null ? null : known.criteriaCount(Change.NEWLY_MET),
        known == null ? null : known.criteriaCount(Change.LOST),
        point.lastDay(),
        null,
        null,
        null,
        null);
  }

  private static TrendRow criterion(TrendPoint point, CriterionTally each, Texts texts) {
    Criterion criterion = each.criterion();
    boolean known = point.changes().units().total() > 0;
    var changes = point.changes().criterion(criterion.code()).transitions();
    return new TrendRow(
        point.year(),
        point.set().id(),
        SummaryRow.Group.of(null, texts.locale()),
        row("CRITERION", texts),
        criterion.code(),
        criterion.name(texts.locale()),
        each.tally().total(),
        each.tally().met(),
        each.tally().notMet(),
        each.tally().undetermined(),
        each.tally().notApplicable(),
        null,
        null,
        known ? changes.count(Change.NEWLY_MET) : null,
        known ? changes.count(Change.LOST) : null,
        null,
        null,
        point.lastDay(),
        null,
        null,
        null,
        null);
  }

  private static TrendRow target(TargetResult each, Texts texts) {
    return new TrendRow(
        each.target().year(),
        null,
        SummaryRow.Group.of(each.target().group(), texts.locale()),
        row("TARGET", texts),
        each.target().measure().name(),
        each.target().measure().displayName(texts.locale()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        each.asOf(),
        each.target().planned(),
        lower(each.reached()),
        upper(each.reached()),
        each.outcome());
  }

  private static Labelled row(String code, Texts texts) {
    return new Labelled(code, texts.get("row." + code));
  }

  private static @Nullable BigDecimal lower(@Nullable Quotient of) {
    return of == null ? null : number(of.lower(), of.of());
  }

  private static @Nullable BigDecimal upper(@Nullable Quotient of) {
    return of == null || of.exact() ? null : number(of.upper(), of.of());
  }

  private static BigDecimal number(long number, long of) {
    BigDecimal rounded = Means.rounded(number, of, DECIMALS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
