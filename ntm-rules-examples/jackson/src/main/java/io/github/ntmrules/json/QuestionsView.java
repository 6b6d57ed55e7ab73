package io.github.ntmrules.json;

import io.github.ntmrules.Questions;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a form asks of a unit in a scope. {@code questions.schema.json} says what they mean. */
public record QuestionsView(
    ScopeView scope,
    RequirementsView requirements,
    List<MeasureView> figures,
    List<MeasureView> conditionFigures,
    Set<Designation> designations,
    boolean region,
    boolean province)
    implements DataForm {

  /** Of those questions, with labels in that language. */
  public static QuestionsView of(Questions asked, Locale locale) {
    return new QuestionsView(
        ScopeView.of(asked.scope()),
        RequirementsView.of(asked.requirements(), locale),
        measures(asked.measures(), locale),
        measures(asked.conditionMeasures(), locale),
        asked.designations(),
        asked.region(),
        asked.province());
  }

  private static List<MeasureView> measures(List<Measure> measures, Locale locale) {
    return measures.stream().map(each -> MeasureView.of(each, locale)).toList();
  }
}
