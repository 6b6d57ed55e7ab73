package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Inference;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the table of one unit. */
final class IndicatorRows {

  private final Assessment assessment;
  private final ReportTexts words;

  IndicatorRows(Assessment assessment, Texts texts) {
    this.assessment = assessment;
    this.words = new ReportTexts(texts);
  }

  /** The indicator, and below it the parts of what is asked for it, if there are several. */
  List<Row> of(IndicatorResult result) {
    return rows(result, result.code());
  }

  /** The same for a condition beside the criteria, whose code says nothing to people. */
  List<Row> ofCondition(IndicatorResult result) {
    return rows(result, "");
  }

  private List<Row> rows(IndicatorResult result, String code) {
    Stream<Row> parts =
        result.match(
            only -> Stream.of(),
            combination -> parts(combination, 1),
            referred -> Stream.of(),
            exempt -> Stream.of());
    return Stream.concat(Stream.of(head(result, code)), parts).toList();
  }

  private Row head(IndicatorResult result, String code) {
    Provision provision = result.provision();
    LegalStatus status = status(result);
    return new Row(
        0,
        code,
        result.indicator().label(words.locale()),
        required(result),
        observed(result),
        Stream.concat(remarks(result).stream(), stated(result)).toList(),
        Mark.of(result.outcome(), words.locale()),
        status == null ? null : status.displayName(words.locale()),
        css(status),
        byOverlay(provision),
        SourceView.of(provision.citation(), provision.rule(), words.locale()));
  }

  private String required(IndicatorResult result) {
    return result.match(
        only -> result.required(words.locale()),
        combination -> words.wording().combination(combination.requirement()),
        referred -> result.required(words.locale()),
        exempt -> result.required(words.locale()));
  }

  private String observed(IndicatorResult result) {
    return result.match(
        only -> only.observed(words.locale()),
        combination -> "",
        referred -> words.findings().criteriaMet(referred.assessment()),
        exempt -> "");
  }

  private static @Nullable LegalStatus status(IndicatorResult result) {
    return result.match(
        only -> only.threshold().level().status(),
        combination -> null,
        referred -> null,
        exempt -> exempt.certainty());
  }

  private static String css(@Nullable LegalStatus status) {
    return status == LegalStatus.CONFIRMED ? "sure" : "unsure";
  }

  private Stream<String> stated(IndicatorResult result) {
    return Stream.of(StatementCodes.Kind.INDICATOR, StatementCodes.Kind.CONDITION)
        .flatMap(kind -> words.stated(assessment, kind, result.code()).stream());
  }

  private List<String> remarks(IndicatorResult result) {
    List<String> remarks =
        result.match(
            this::remarks,
            combination -> inferred(combination.outcome(), combination.inference()),
            this::remarks,
            exempt -> List.of());
    return Stream.concat(inferred(result.outcome(), result.inference()).stream(), remarks.stream())
        .distinct()
        .toList();
  }

  private List<String> inferred(Outcome certain, @Nullable Inference why) {
    String text = words.findings().inferred(certain, why);
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private List<String> remarks(Finding.Referred referred) {
    List<String> remarks = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.NOT_MET, Outcome.UNDETERMINED)) {
      String codes =
          referred.assessment().criteria().stream()
              .filter(each -> each.outcome() == outcome)
              .map(CriterionResult::criterion)
              .map(each -> each.code())
              .collect(Collectors.joining(", "));
      if (!codes.isEmpty()) {
        remarks.add(words.get("referred.criteria", outcome.displayName(words.locale()), codes));
      }
    }
    return remarks;
  }

  private List<String> remarks(Finding.Comparison found) {
    Stream<String> about =
        Stream.of(
            found.outcome() == Outcome.MET ? "" : words.findings().distance(found),
            words.findings().computedFrom(found, assessment.snapshot()),
            words.findings().inferred(found.outcome(), found.inference()));
    Stream<String> evidence =
        assessment.snapshot().evidence(found.threshold().measure()).stream()
            .map(words.findings()::evidence);
    return Stream.concat(about, evidence).filter(text -> !text.isEmpty()).toList();
  }

  /** What an overlay replaced, or that it adds the indicator. */
  private @Nullable String byOverlay(Provision provision) {
    Overlay added = provision.addedBy();
    return added == null
        ? replaced(provision.replaced())
        : words.get("added", words.findings().added(added));
  }

  private @Nullable String replaced(@Nullable Replacement replaced) {
    if (replaced == null) {
      return null;
    }
    String national =
        replaced
            .national()
            .match(
                required -> words.wording().requirement(required.requirement()),
                exempt -> words.get("replaced.exempt"));
    return words.get(
        "replaced." + replaced.strictness(), replaced.overlay().title(words.locale()), national);
  }

  // ---- parts

  private Stream<Row> parts(Finding.Combination combination, int depth) {
    if (combination.outcome() != Outcome.NOT_APPLICABLE) {
      return combination.parts().stream().flatMap(part -> rows(part, depth));
    }
    // What does not apply is no fault, though its condition is not met or its figure falls short.
    List<Finding> parts = combination.parts();
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(i -> rows(parts.get(i), depth).map(row -> row.with(idle(combination, i))));
  }

  /** The mark of a part of what does not apply: the condition of it does not hold. */
  private Mark idle(Finding.Combination combination, int part) {
    boolean condition =
        part == 0
            && combination.parts().get(0).outcome() == Outcome.NOT_MET
            && combination
                .requirement()
                .match(all -> false, any -> false, some -> false, given -> true);
    return condition
        ? new Mark("none", "–", words.get("given.not"))
        : Mark.of(Outcome.NOT_APPLICABLE, words.locale());
  }

  private Stream<Row> rows(Finding part, int depth) {
    return part.match(
        comparison -> Stream.of(part(comparison, depth)),
        combination ->
            Stream.concat(
                Stream.of(
                    part(
                        depth,
                        words.wording().combination(combination.requirement()),
                        "",
                        "",
                        inferred(combination.outcome(), combination.inference()),
                        combination.outcome(),
                        null)),
                parts(combination, depth + 1)),
        referred -> Stream.of(part(referred, depth)));
  }

  private Row part(Finding.Referred referred, int depth) {
    String title = referred.assessment().set().title(words.locale());
    return part(
        depth,
        words.get("referred.set", title),
        words.get("referred.all"),
        words.findings().criteriaMet(referred.assessment()),
        remarks(referred),
        referred.outcome(),
        null);
  }

  private Row part(Finding.Comparison found, int depth) {
    Requirement.Threshold asked = found.threshold();
    return part(
        depth,
        asked.measure().label(words.locale()),
        words.wording().levelWithUnit(asked),
        found.observed(words.locale()),
        remarks(found),
        found.outcome(),
        asked.level().status());
  }

  private Row part(
      int depth,
      String label,
      String required,
      String observed,
      List<String> remarks,
      Outcome outcome,
      @Nullable LegalStatus status) {
    return new Row(
        depth,
        "",
        label,
        required,
        observed,
        remarks,
        Mark.of(outcome, words.locale()),
        status == null ? null : status.displayName(words.locale()),
        css(status),
        null,
        null);
  }
}
