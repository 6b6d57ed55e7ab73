package io.github.ntmrules.json.internal;

import io.github.ntmrules.Assessor;
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
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.impact.ImpactResult;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.json.AssessmentView;
import io.github.ntmrules.json.CaseRunView;
import io.github.ntmrules.json.CoverageView;
import io.github.ntmrules.json.DataForm;
import io.github.ntmrules.json.DifferenceView;
import io.github.ntmrules.json.ImpactResultView;
import io.github.ntmrules.json.JsonException;
import io.github.ntmrules.json.JsonProblem;
import io.github.ntmrules.json.JsonProblem.Kind;
import io.github.ntmrules.json.LawTableView;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.json.MergerView;
import io.github.ntmrules.json.MissingView;
import io.github.ntmrules.json.MutationView;
import io.github.ntmrules.json.ProblemView;
import io.github.ntmrules.json.ProblemsView;
import io.github.ntmrules.json.ProgressView;
import io.github.ntmrules.json.QuestionsView;
import io.github.ntmrules.json.RequirementView;
import io.github.ntmrules.json.RequirementsView;
import io.github.ntmrules.json.RollUpView;
import io.github.ntmrules.json.ScopeView;
import io.github.ntmrules.json.SnapshotView;
import io.github.ntmrules.json.TargetView;
import io.github.ntmrules.json.TrendView;
import io.github.ntmrules.json.UnitImpactView;
import io.github.ntmrules.json.UnknownLevelsView;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which types are written, as which data form, and read as what. Immutable and thread-safe, as far
 * as what finds assessors is.
 */
public final class Codec {

  /**
   * A type of the library.
   *
   * @param as makes the data form
   * @param form the data form it is read as, or {@code null} if it is read as itself
   */
  private record Entry<T>(
      Class<T> type, BiFunction<T, Locale, Object> as, @Nullable Class<?> form) {

    Object form(Object value, Locale locale) {
      return as.apply(type.cast(value), locale);
    }
  }

  private static final List<Entry<?>> ENTRIES =
      List.of(
          itself(Snapshot.class, (value, locale) -> SnapshotView.of(value)),
          itself(Assessment.class, AssessmentView::of),
          itself(RulesKey.class, (value, locale) -> value.text()),
          itself(Measure.class, (value, locale) -> value.id()),
          itself(Designation.class, (value, locale) -> value.id()),
          itself(Figure.class, (value, locale) -> MeasuredValue.of(value)),
          itself(Scope.class, (value, locale) -> ScopeView.of(value)),
          only(
              CriterionResult.class,
              AssessmentView.OfCriterion::of,
              AssessmentView.OfCriterion.class),
          only(
              IndicatorResult.class,
              AssessmentView.OfIndicator::of,
              AssessmentView.OfIndicator.class),
          only(Requirements.class, RequirementsView::of, RequirementsView.class),
          only(
              Requirement.class,
              (value, locale) -> RequirementView.of(value),
              RequirementView.class),
          only(
              Provision.class,
              RequirementsView.OfProvision::of,
              RequirementsView.OfProvision.class),
          only(Questions.class, QuestionsView::of, QuestionsView.class),
          only(RuleDifference.class, DifferenceView::of, DifferenceView.class),
          only(UnitImpact.class, (value, locale) -> UnitImpactView.of(value), UnitImpactView.class),
          only(ImpactResult.class, ImpactResultView::of, ImpactResultView.class),
          only(MissingToPass.class, (value, locale) -> MissingView.of(value), MissingView.class),
          only(UnknownLevels.class, UnknownLevelsView::of, UnknownLevelsView.class),
          only(LawTable.class, LawTableView::of, LawTableView.class),
          only(RollUpResult.class, RollUpView::of, RollUpView.class),
          only(ProgressResult.class, ProgressView::of, ProgressView.class),
          only(TrendResult.class, TrendView::of, TrendView.class),
          only(MergerResult.class, MergerView::of, MergerView.class),
          only(TargetResult.class, TargetView::of, TargetView.class),
          only(
              CaseRun.class,
              (value, locale) -> CaseRunView.of(value, null, locale, null),
              CaseRunView.class),
          only(CaseCoverage.class, CoverageView::of, CoverageView.class),
          only(MutationResult.class, MutationView::of, MutationView.class),
          only(NtmException.class, ProblemsView::of, ProblemsView.class),
          only(Problem.class, ProblemView::of, ProblemView.class));

  private static final ClassValue<Optional<Entry<?>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Optional<Entry<?>> computeValue(Class<?> type) {
          return ENTRIES.stream().filter(each -> each.type().isAssignableFrom(type)).findFirst();
        }
      };

  private final Locale locale;
  private final Function<RulesKey, Optional<Assessor>> assessors;
  private final Measures measures;

  /**
   * With labels in that language.
   *
   * @param assessors finds the assessor of a key
   */
  public Codec(Locale locale, Function<RulesKey, Optional<Assessor>> assessors) {
    this(locale, assessors, Measures.standard());
  }

  private Codec(
      Locale locale, Function<RulesKey, Optional<Assessor>> assessors, Measures measures) {
    this.locale = locale;
    this.assessors = assessors;
    this.measures = measures;
  }

  /** The same, which reads ids of measures by that dictionary. */
  public Codec knowing(Measures dictionary) {
    return new Codec(locale, assessors, dictionary);
  }

  private static <T> Entry<T> itself(Class<T> type, BiFunction<T, Locale, Object> as) {
    return new Entry<>(type, as, null);
  }

  private static <T> Entry<T> only(Class<T> type, BiFunction<T, Locale, Object> as, Class<?> form) {
    return new Entry<>(type, as, form);
  }

  /** Whether values of that type are written and read here. */
  public static boolean knows(Class<?> type) {
    return DataForm.class.isAssignableFrom(type) || KNOWN.get(type).isPresent();
  }

  /** Whether values of that type are names, and keys of objects as well. */
  public static boolean isName(Class<?> type) {
    return type == Measure.class || type == Designation.class;
  }

  /** The types of the library that are written, beside the data forms. */
  public static List<Class<?>> types() {
    return ENTRIES.stream().<Class<?>>map(Entry::type).toList();
  }

  /** What is written of a value of a type that is known, with labels in that language. */
  public static Object form(Object value, Locale locale) {
    Optional<Entry<?>> entry = KNOWN.get(value.getClass());
    return entry.isPresent() ? entry.get().form(value, locale) : value;
  }

  /** Writes a value of a type that is known. */
  public void write(Object value, Sink out) throws IOException {
    new FormWriter(out).write(form(value, locale));
  }

  /**
   * Reads a value of a type that is known.
   *
   * @throws JsonException with all problems, if there is any
   */
  public Object read(Class<?> type, Node node) {
    Optional<Entry<?>> entry = KNOWN.get(type);
    if (entry.isEmpty()) {
      return reading(type, type, node);
    }
    Class<?> form = entry.get().form();
    if (form != null) {
      throw refused(type, Kind.WRITTEN_ONLY, type.getSimpleName(), form.getSimpleName());
    }
    return itself(type, node);
  }

  private Object itself(Class<?> type, Node node) {
    if (type == Snapshot.class) {
      return ((SnapshotView) reading(SnapshotView.class, Snapshot.class, node)).snapshot(measures);
    }
    if (type == Assessment.class) {
      Object stored = knowing(named(node)).reading(AssessmentView.class, Assessment.class, node);
      return new AssessmentReading((AssessmentView) stored, assessors).assessment();
    }
    if (type == Scope.class) {
      return ((ScopeView) reading(ScopeView.class, Scope.class, node)).scope();
    }
    if (type == Figure.class) {
      return figure(node);
    }
    if (!(node instanceof Node.Text text)) {
      throw refused(type, Kind.WRONG_KIND, "text", node.shown());
    }
    return type == Measure.class
        ? measure(text.text())
        : type == Designation.class ? designation(text.text()) : key(text.text());
  }

  /** The dictionary of the rules that a stored result names, as far as they are found. */
  private Measures named(Node node) {
    Node key = node instanceof Node.Fields fields ? fields.fields().get("key") : null;
    if (!(key instanceof Node.Text text)) {
      return measures;
    }
    try {
      return assessors
          .apply(RulesKey.parse(text.text()))
          .map(found -> found.dictionary().and(measures))
          .orElse(measures);
    } catch (IllegalArgumentException e) {
      return measures; // Told where the result is assessed again.
    }
  }

  /** A data form, which is read as another type. */
  private Object reading(Class<?> form, Class<?> as, Node node) {
    Problems problems = new Problems();
    Object read = new FormReader(problems, measures.designations()).form(form, node, "$");
    problems.check(as.getSimpleName());
    if (read == null) {
      throw new IllegalStateException("Nothing was read, and no problem told: " + form);
    }
    return read;
  }

  private Figure figure(Node node) {
    Problems problems = new Problems();
    Object value = new FormReader(problems, measures.designations()).measured(node, "$");
    problems.check(Figure.class.getSimpleName());
    Figure figure =
        value instanceof BigDecimal number
            ? Figure.exactly(number)
            : value instanceof MeasuredValue.Bounds bounds ? bounds.figure() : null;
    if (figure == null) {
      throw refused(Figure.class, Kind.WRONG_KIND, "number", node.shown());
    }
    return figure;
  }

  /**
   * The measure of that id.
   *
   * @throws JsonException if there is none
   */
  private Measure measure(String id) {
    Measure measure = measures.find(id);
    if (measure == null) {
      throw new JsonException(
          Measure.class.getSimpleName(),
          List.of(
              new JsonProblem(Kind.UNKNOWN_MEASURE, "$", List.of(id), measures.nearest(id), null)));
    }
    return measure;
  }

  /**
   * The designation of that id.
   *
   * @throws JsonException if there is none
   */
  private Designation designation(String id) {
    Problems problems = new Problems();
    Object found =
        new FormReader(problems, measures.designations())
            .constant(Designation.class, new Node.Text(id), "$");
    problems.check(Designation.class.getSimpleName());
    return (Designation) Objects.requireNonNull(found);
  }

  private static RulesKey key(String text) {
    try {
      return RulesKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused(RulesKey.class, Kind.NOT_A_KEY, "\"" + text + "\"");
    }
  }

  static JsonException refused(Class<?> type, Kind kind, String... details) {
    Problems problems = new Problems();
    problems.add(kind, "$", details);
    return new JsonException(type.getSimpleName(), problems.all());
  }
}
