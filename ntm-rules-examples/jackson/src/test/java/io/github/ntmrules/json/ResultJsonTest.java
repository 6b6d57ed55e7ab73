package io.github.ntmrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ntmrules.LawTable;
import io.github.ntmrules.Questions;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.cases.CaseCoverage;
import io.github.ntmrules.cases.CaseRun;
import io.github.ntmrules.cases.MutationResult;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.json.internal.Codec;
import io.github.ntmrules.missing.MissingToPass;
import io.github.ntmrules.missing.UnknownLevels;
import io.github.ntmrules.population.MergerResult;
import io.github.ntmrules.population.ProgressResult;
import io.github.ntmrules.population.RollUpResult;
import io.github.ntmrules.population.TargetResult;
import io.github.ntmrules.population.TrendResult;
import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.problem.Problem;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Results of real runs over all packaged sets: each is written alike by both versions of Jackson,
 * as its schema says, and reads back as an equal data form.
 */
class ResultJsonTest {

  private static final List<AnyMapper> MAPPERS = AnyMapper.vietnamese();
  private static final Map<Class<?>, List<Object>> FOUND = ObjectsOfRuns.all();

  /** The data form and the schema of each type that is not read as itself. */
  private static final Map<Class<?>, Form> FORMS = new LinkedHashMap<>();

  private record Form(Class<?> form, String schema) {}

  static {
    FORMS.put(
        CriterionResult.class, new Form(AssessmentView.OfCriterion.class, "criterion-result"));
    FORMS.put(
        IndicatorResult.class, new Form(AssessmentView.OfIndicator.class, "indicator-result"));
    FORMS.put(Requirements.class, new Form(RequirementsView.class, "requirements"));
    FORMS.put(Requirement.class, new Form(RequirementView.class, "requirement"));
    FORMS.put(Provision.class, new Form(RequirementsView.OfProvision.class, "provision"));
    FORMS.put(Questions.class, new Form(QuestionsView.class, "questions"));
    FORMS.put(RuleDifference.class, new Form(DifferenceView.class, "diff"));
    FORMS.put(UnitImpact.class, new Form(UnitImpactView.class, "unit-impact"));
    FORMS.put(ImpactResult.class, new Form(ImpactResultView.class, "impact-result"));
    FORMS.put(MissingToPass.class, new Form(MissingView.class, "missing"));
    FORMS.put(UnknownLevels.class, new Form(UnknownLevelsView.class, "unknown-levels"));
    FORMS.put(LawTable.class, new Form(LawTableView.class, "law-table"));
    FORMS.put(RollUpResult.class, new Form(RollUpView.class, "roll-up"));
    FORMS.put(ProgressResult.class, new Form(ProgressView.class, "progress-result"));
    FORMS.put(TrendResult.class, new Form(TrendView.class, "trend-result"));
    FORMS.put(MergerResult.class, new Form(MergerView.class, "merger-result"));
    FORMS.put(TargetResult.class, new Form(TargetView.class, "target-result"));
    FORMS.put(CaseRun.class, new Form(CaseRunView.class, "test"));
    FORMS.put(CaseCoverage.class, new Form(CoverageView.class, "coverage"));
    FORMS.put(MutationResult.class, new Form(MutationView.class, "mutate"));
    FORMS.put(NtmException.class, new Form(ProblemsView.class, "problems"));
    FORMS.put(Problem.class, new Form(ProblemView.class, "problem"));
  }

  private static List<Object> found(Class<?> type) {
    List<Object> all = new ArrayList<>();
    FOUND.forEach(
        (each, values) -> {
          if (type.isAssignableFrom(each)) {
            all.addAll(values);
          }
        });
    assertThat(all).as(type.getName()).isNotEmpty();
    return all;
  }

  @TestFactory
  List<DynamicTest> a_result_reads_back_as_its_data_form() {
    List<DynamicTest> tests = new ArrayList<>();
    FORMS.forEach(
        (type, form) ->
            tests.add(
                DynamicTest.dynamicTest(type.getSimpleName(), () -> assertReadsBack(type, form))));
    return tests;
  }

  private static void assertReadsBack(Class<?> type, Form form) throws Exception {
    for (Object value : found(type)) {
      byte[] json = MAPPERS.get(0).write(value);
      assertThat(MAPPERS.get(1).write(value)).isEqualTo(json);
      Schemas.assertValid(form.schema(), json);
      for (AnyMapper mapper : MAPPERS) {
        Object read = mapper.read(json, form.form());
        assertThat(read).isInstanceOf(DataForm.class);
        assertThat(mapper.write(read)).isEqualTo(json);
        assertThat(mapper.read(mapper.write(read), form.form())).isEqualTo(read);
        assertThat(read).isEqualTo(asWritten(value));
        assertThat(catchThrowable(() -> mapper.read(json, type)))
            .hasMessageContaining("is written as JSON and read as")
            .hasMessageContaining(form.form().getSimpleName());
      }
    }
  }

  private static Object asWritten(Object value) {
    return Codec.form(value, java.util.Locale.forLanguageTag("vi"));
  }

  @Test
  void what_is_one_value_reads_back_as_itself() throws Exception {
    for (Class<?> type : List.of(Measure.class, Scope.class, Figure.class, RulesKey.class)) {
      for (Object value : found(type)) {
        byte[] json = MAPPERS.get(0).write(value);
        assertThat(MAPPERS.get(1).write(value)).isEqualTo(json);
        if (type == Scope.class || type == Figure.class) {
          Schemas.assertValid(type.getSimpleName().toLowerCase(java.util.Locale.ROOT), json);
        }
        for (AnyMapper mapper : MAPPERS) {
          Object read = mapper.read(json, type);
          if (type == Figure.class && !shortFigure((Figure) value)) {
            assertThat(((Figure) read).range()).isEqualTo(((Figure) value).range());
          } else {
            assertThat(read).isEqualTo(value);
          }
        }
      }
    }
  }

  private static boolean shortFigure(Figure figure) {
    return figure.range().ends().stream().allMatch(each -> each.precision() < 20);
  }

  /** In whatever it stands: an application's own type, a map by measure, a list. */
  @Test
  void they_stand_in_the_types_of_an_application() throws Exception {
    Snapshot unit = (Snapshot) found(Snapshot.class).get(0);
    for (AnyMapper mapper : MAPPERS) {
      Stored stored = new Stored("a", unit, unit.figures());
      Stored read = mapper.read(mapper.write(stored), Stored.class);
      assertThat(read).isEqualTo(stored);
    }
  }

  record Stored(String id, Snapshot unit, Map<Measure, Figure> figures) {}

  @Test
  void every_type_that_is_written_is_tried() {
    for (Object value : List.of(found(Snapshot.class).get(0), found(Assessment.class).get(0))) {
      assertThat(Codec.knows(value.getClass())).isTrue();
    }
    assertThat(Codec.types())
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.Stream.concat(
                    FORMS.keySet().stream(),
                    java.util.stream.Stream.of(
                        Snapshot.class,
                        Assessment.class,
                        Measure.class,
                        Designation.class,
                        Scope.class,
                        Figure.class,
                        RulesKey.class))
                .toList());
  }

  @Test
  void there_is_no_other_schema_by_a_name_that_is_not() {
    assertThat(catchThrowable(() -> JsonSchemas.text("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
    assertThat(JsonSchemas.text("snapshot").getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }
}
