package io.github.ntmrules.files.data;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A made-up unit that reports every figure of a form: at the level asked, where there is one. */
final class TemplateExample {

  private static final Region REGION = Region.DONG_BANG_SONG_HONG;

  private final Texts texts;
  private final LocalDate day;
  private final Map<Measure, BigDecimal> levels = new HashMap<>();

  TemplateExample(Assessor assessor, Texts texts) {
    this.texts = texts;
    this.day = AskedLevels.day(assessor);
    Requirements asked = assessor.requirements(Scope.of(day, REGION, null, Set.of()));
    asked.provisions().forEach(this::keep);
    asked.conditions().forEach(this::keep);
  }

  private void keep(Provision provision) {
    for (Requirement.Threshold threshold : provision.thresholds()) {
      BigDecimal value = threshold.level().value();
      if (value != null && threshold.measure().canBe(value)) {
        levels.putIfAbsent(threshold.measure(), value);
      }
    }
  }

  Snapshot snapshot(Form form, String name) {
    Snapshot.Builder unit =
        Snapshot.of(form.unit(), name)
            .province(texts.get("example.province"))
            .region(REGION)
            .on(day);
    if (form.unit() == UnitKind.VILLAGE) {
      unit.inCommune(texts.get("example.commune"));
    }
    for (Column column : form.columns()) {
      if (column instanceof Column.Reported reported) {
        unit.figure(reported.measure(), figure(reported.measure()));
      }
    }
    return unit.build();
  }

  /** Yes; the level asked; or the least that can be. */
  private Figure figure(Measure measure) {
    if (measure.kind() == MeasureKind.YES_NO) {
      return Figure.of(true);
    }
    BigDecimal least = measure.min() == null ? BigDecimal.ZERO : measure.min();
    return Figure.exactly(levels.getOrDefault(measure, least));
  }
}
