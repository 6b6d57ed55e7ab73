package io.github.ntmrules.json;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.missing.ConditionToReport;
import io.github.ntmrules.missing.FigureChange;
import io.github.ntmrules.missing.MissingToPass;
import io.github.ntmrules.missing.Obstacle;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit is missing to pass. {@code missing.schema.json} says what the fields mean. */
public record MissingView(
    UnitView unit,
    String set,
    String setHash,
    @Nullable String key,
    LocalDate date,
    Outcome outcome,
    boolean passes,
    boolean byFiguresAlone,
    List<OfChange> changes,
    List<OfCondition> toReport,
    List<OfObstacle> obstacles)
    implements DataForm {

  /** A figure that has to change, or to be reported. */
  public record OfChange(
      String measure,
      @Nullable Object from,
      @Nullable Object to,
      @Nullable Object beyond,
      @Nullable BigDecimal amount,
      List<String> insteadOf,
      List<String> codes) {

    private static OfChange of(FigureChange change) {
      Measure measure = change.measure();
      return new OfChange(
          measure.id(),
          figure(measure, change.from()),
          MeasuredValue.of(measure, change.to()),
          MeasuredValue.of(measure, change.beyond()),
          measure.isNumber() ? MeasuredValue.difference(change.amount()) : null,
          change.insteadOf().stream().map(Measure::id).toList(),
          change.codes());
    }
  }

  /** A condition that has to be reported as it is. */
  public record OfCondition(
      String measure,
      @Nullable Object from,
      @Nullable Object answer,
      boolean exempt,
      List<String> codes) {

    private static OfCondition of(ConditionToReport condition) {
      Measure measure = condition.measure();
      return new OfCondition(
          measure.id(),
          figure(measure, condition.from()),
          MeasuredValue.of(measure, condition.answer()),
          condition.exempt(),
          condition.codes());
    }
  }

  /** Why no figures do. */
  public record OfObstacle(
      String code, Obstacle.Reason reason, @Nullable RequirementView threshold) {

    private static OfObstacle of(Obstacle obstacle) {
      Requirement asked = obstacle.threshold();
      return new OfObstacle(
          obstacle.code(), obstacle.reason(), asked == null ? null : RequirementView.of(asked));
    }
  }

  private static @Nullable Object figure(Measure measure, @Nullable Figure figure) {
    return figure == null ? null : MeasuredValue.of(measure, figure.shown().range());
  }

  /** Of that. */
  public static MissingView of(MissingToPass missing) {
    Assessment assessment = missing.assessment();
    RulesKey key = assessment.key();
    return new MissingView(
        UnitView.of(assessment.snapshot()),
        assessment.set().id(),
        assessment.rulesHash(),
        key == null ? null : key.text(),
        assessment.snapshot().date(),
        assessment.outcome(),
        missing.passes(),
        missing.byFiguresAlone(),
        missing.changes().stream().map(OfChange::of).toList(),
        missing.toReport().stream().map(OfCondition::of).toList(),
        missing.obstacles().stream().map(OfObstacle::of).toList());
  }
}
