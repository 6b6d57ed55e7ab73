package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Unsettled;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Replaced;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the table of one unit. */
final class Rows {

  private final Assessment assessment;
  private final Texts texts;
  private final Locale locale;
  private final Wording wording;

  Rows(Assessment assessment, Texts texts) {
    this.assessment = assessment;
    this.texts = texts;
    this.locale = texts.locale();
    this.wording = Wording.in(locale);
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
        result.indicator().label(locale),
        required(result),
        observed(result),
        remarks(result),
        Mark.of(result.outcome(), locale),
        status == null ? null : status.displayName(locale),
        css(status),
        replaced(provision.replaced()),
        SourceView.of(provision.citation(), provision.rule(), locale));
  }

  private String required(IndicatorResult result) {
    return result.match(
        only -> asked(only.threshold()),
        combination -> wording.combination(combination.requirement()),
        referred -> result.required(locale),
        exempt -> result.required(locale));
  }

  /** The level with its unit; that there must be none has no unit. */
  private String asked(Requirement.Threshold threshold) {
    String level = wording.level(threshold);
    BigDecimal value = threshold.level().value();
    boolean none = value != null && value.signum() == 0;
    return value == null || (none && threshold.comparison() == Comparison.AT_MOST)
        ? level
        : wording.withUnit(level, threshold.measure());
  }

  private String observed(IndicatorResult result) {
    return result.match(
        only -> only.observed(locale), combination -> "", this::referred, exempt -> "");
  }

  private String referred(Finding.Referred referred) {
    Assessment other = referred.assessment();
    return texts.get(
        "referred", other.metCount(), other.criteria().size() - other.notApplicableCount());
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

  private List<String> remarks(IndicatorResult result) {
    return result.match(
        this::remarks, combination -> List.of(), this::remarks, exempt -> List.of());
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
        remarks.add(texts.get("referred.criteria", outcome.displayName(locale), codes));
      }
    }
    return remarks;
  }

  private List<String> remarks(Finding.Comparison found) {
    List<String> remarks = new ArrayList<>();
    String distance = distance(found);
    if (!distance.isEmpty()) {
      remarks.add(distance);
    }
    Derivation derivation = found.derivation();
    if (derivation != null) {
      remarks.add(
          texts.get(
              "computed." + derivation.operation(),
              derivation.parts().stream().map(this::reported).collect(Collectors.joining("; "))));
    }
    assessment.snapshot().evidence(found.threshold().measure()).stream()
        .map(this::evidence)
        .forEach(remarks::add);
    return remarks;
  }

  /** How far the figure is from the level, in the unit of the measure; empty if that is said. */
  private String distance(Finding.Comparison found) {
    if (found.unsettled().stream()
        .anyMatch(open -> open.reason() == Unsettled.Reason.FIGURE_BOUND_TOO_WEAK)) {
      return texts.get("distance.tooWeak");
    }
    BigDecimal difference = found.difference();
    if (found.outcome() != Outcome.NOT_MET
        || difference == null
        || !found.threshold().measure().isNumber()) {
      return "";
    }
    Figure figure = found.figure();
    String side = found.end() == Range.End.LOWER ? "low" : "high";
    if (difference.signum() == 0) {
      return figure != null && figure.exact() ? texts.get("distance." + side + ".zero") : "";
    }
    String amount = wording.quantity(found.threshold().measure(), difference);
    boolean exact = figure != null && figure.exact();
    return texts.get("distance." + side, exact ? amount : texts.get("distance.atLeast", amount));
  }

  private String reported(Measure measure) {
    Figure figure = assessment.snapshot().figure(measure);
    return measure.label(locale)
        + ": "
        + (figure == null
            ? texts.get("figure.missing")
            : wording.withUnit(figure.text(measure, locale), measure));
  }

  private String evidence(Evidence evidence) {
    String text =
        Stream.of(
                evidence.document(),
                evidence.page(),
                evidence.reportedBy(),
                evidence.reportedOn() == null ? null : wording.date(evidence.reportedOn()))
            .filter(part -> part != null)
            .collect(Collectors.joining(", "));
    return texts.get("evidence", text);
  }

  private @Nullable String replaced(@Nullable Replaced replaced) {
    if (replaced == null) {
      return null;
    }
    String national =
        replaced
            .national()
            .match(
                required -> wording.requirement(required.requirement()),
                exempt -> texts.get("replaced.exempt"));
    return texts.get(
        "replaced." + replaced.strictness(), replaced.overlay().title(locale), national);
  }

  // ---- parts

  private Stream<Row> parts(Finding.Combination combination, int depth) {
    return combination.parts().stream().flatMap(part -> rows(part, depth));
  }

  private Stream<Row> rows(Finding part, int depth) {
    return part.match(
        comparison -> Stream.of(part(comparison, depth)),
        combination ->
            Stream.concat(
                Stream.of(
                    part(
                        depth,
                        wording.combination(combination.requirement()),
                        "",
                        "",
                        List.of(),
                        combination.outcome(),
                        null)),
                parts(combination, depth + 1)),
        referred -> Stream.of(part(referred, depth)));
  }

  private Row part(Finding.Referred referred, int depth) {
    String title = referred.assessment().set().title(locale);
    return part(
        depth,
        texts.get("referred.set", title),
        texts.get("referred.all"),
        referred(referred),
        remarks(referred),
        referred.outcome(),
        null);
  }

  private Row part(Finding.Comparison found, int depth) {
    Requirement.Threshold asked = found.threshold();
    return part(
        depth,
        asked.measure().label(locale),
        asked(asked),
        found.observed(locale),
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
        Mark.of(outcome, locale),
        status == null ? null : status.displayName(locale),
        css(status),
        null,
        null);
  }
}
