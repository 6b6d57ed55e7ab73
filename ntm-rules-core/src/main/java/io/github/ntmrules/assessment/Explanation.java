package io.github.ntmrules.assessment;

import io.github.ntmrules.assessment.StatementCodes.Kind;
import io.github.ntmrules.assessment.StatementCodes.Subject;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Localized;
import io.github.ntmrules.register.InferredRegion;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An assessment in words. */
record Explanation(Assessment assessment, Locale locale, Wording wording, FindingText findings)
    implements Localized {

  Explanation(Assessment assessment, Locale locale) {
    this(assessment, locale, Wording.in(locale), FindingText.in(locale));
  }

  String text() {
    List<String> lines = new ArrayList<>();
    head(lines);
    for (CriterionResult criterion : assessment.criteria()) {
      lines.add("");
      lines.add(
          get(
              "criterion",
              criterion.criterion().code(),
              criterion.criterion().name(locale) + added(criterion.addedBy()),
              criterion.outcome().displayName(locale)));
      stated(Kind.CRITERION, criterion.criterion().code()).forEach(each -> lines.add("  " + each));
      criterion
          .indicators()
          .forEach(result -> lines.add(indicator(result).indent(2).stripTrailing()));
    }
    if (!assessment.conditions().isEmpty() || !assessment.requirements().withdrawals().isEmpty()) {
      lines.add("");
      recognition(lines);
      assessment
          .conditions()
          .forEach(result -> lines.add(indicator(result).indent(2).stripTrailing()));
    }
    gaps(lines);
    return String.join("\n", lines) + "\n";
  }

  private void head(List<String> lines) {
    Snapshot snapshot = assessment.snapshot();
    String place =
        Stream.of(snapshot.name(), snapshot.inCommune(), snapshot.district(), snapshot.province())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    lines.add(get("head", get("unit." + snapshot.unit()), place, wording.date(snapshot.date())));
    lines.add(get("head.set", assessment.set().title(locale), assessment.set().decree()));
    assessment
        .overlays()
        .forEach(each -> lines.add(get("head.overlay", each.title(locale), each.decree())));
    if (!snapshot.designations().isEmpty()) {
      lines.add(get("head.designations", findings.designations(snapshot)));
    }
    InferredRegion inferred = snapshot.inferredRegion();
    if (inferred != null) {
      lines.add(inferred.text(locale));
    }
    group(lines);
    lines.add(
        get(
            "head.outcome",
            assessment.outcome().displayName(locale),
            assessment.metCount(),
            assessment.applicableCount(),
            assessment.notMetCount(),
            assessment.undeterminedCount()));
    if (assessment.notApplicableCount() > 0) {
      lines.add(get("head.notApplicable", assessment.notApplicableCount()));
    }
    if (snapshot.isIncomplete()) {
      lines.add(get("head.incomplete"));
    }
    statements(lines);
    if (assessment.confirmedOnly()) {
      lines.add(get("head.confirmedOnly"));
    }
    if (assessment.outsidePeriod()) {
      LocalDate until = assessment.set().inForceUntil();
      lines.add(
          until == null
              ? get("head.before", wording.date(assessment.set().inForceFrom()))
              : get(
                  "head.outside",
                  wording.date(assessment.set().inForceFrom()),
                  wording.date(until)));
    }
  }

  /** Where sources state otherwise than what follows, or what nothing is asked of. */
  private void statements(List<String> lines) {
    List<StatedOutcome> stated = assessment.statements();
    String differs =
        stated.stream()
            .filter(StatedOutcome::differs)
            .map(each -> each.statement().code())
            .collect(Collectors.joining(", "));
    if (!differs.isEmpty()) {
      lines.add(get("head.statedDiffers", differs));
    }
    stated.stream()
        .filter(each -> each.problem() != null)
        .forEach(each -> lines.add(findings.stated(each)));
  }

  private void group(List<String> lines) {
    Requirements requirements = assessment.requirements();
    String group = requirements.group();
    UndeterminedGroup undetermined = requirements.undeterminedGroup();
    if (group != null) {
      lines.add(get("head.group", group));
    }
    if (undetermined != null) {
      RuleLocation rule = undetermined.rule();
      lines.add(get("head.groupUndetermined", undetermined.reason(), rule.name(), rule.position()));
    }
    String open = String.join(", ", requirements.open());
    if (requirements.regionOpen()) {
      lines.add(get("head.regionOpen", open));
    }
    if (requirements.provinceOpen()) {
      String overlays =
          requirements.possibleOverlays().stream()
              .map(each -> each.title(locale))
              .collect(Collectors.joining("; "));
      String key = overlays.isEmpty() ? "head.provinceOpen" : "head.overlayOpen";
      String province = assessment.snapshot().province();
      lines.add(
          province == null
              ? get(key, open, overlays)
              : get(key + ".unknown", open, overlays, province));
    }
  }

  // ---- one indicator

  String indicator(IndicatorResult result) {
    Provision provision = result.provision();
    String head =
        get("mark." + result.outcome()) + " " + result.code() + " " + findings.label(result) + ": ";
    String rule = "\n    " + get("rule", provision.rule().name(), provision.rule().position());
    String citation = replaced(provision) + " — " + wording.citation(provision.citation());
    String body =
        result.match(
            comparison -> comparison(comparison) + citation + status(comparison),
            combination ->
                wording.combination(combination.requirement()) + citation + parts(combination),
            referred -> findings.referred(referred) + citation,
            exempt -> exempt(result, exempt) + citation + status(exempt.certainty()));
    String stated =
        Stream.of(Kind.INDICATOR, Kind.CONDITION)
            .flatMap(kind -> stated(kind, result.code()))
            .map(each -> "\n    " + each)
            .collect(Collectors.joining());
    return head + body + inferred(result) + evidence(result) + stated + rule;
  }

  /** What sources state of it without figures. */
  private Stream<String> stated(Kind kind, String code) {
    Subject subject = new Subject(kind, code);
    return assessment.statements().stream()
        .filter(each -> subject.equals(each.subject()))
        .map(findings::stated);
  }

  /** Why it is certain although not all is known, on a line of its own. */
  private String inferred(IndicatorResult result) {
    String why = findings.inferred(result);
    return why.isEmpty() ? "" : "\n    " + why;
  }

  private String exempt(IndicatorResult result, Provision.Exempt exempt) {
    boolean decides = result.outcome() == Outcome.NOT_APPLICABLE;
    return get(decides ? "exempt" : "exempt.doubtful", exempt.reason());
  }

  /** By which overlay it is asked, if the set does not know it. */
  private String added(@Nullable Overlay overlay) {
    return overlay == null ? "" : " (" + findings.added(overlay) + ")";
  }

  /** The level an overlay replaced, and how the overlay's compares with it. */
  private String replaced(Provision provision) {
    Replacement replaced = provision.replaced();
    if (replaced == null) {
      return added(provision.addedBy());
    }
    Requirement asked = replaced.national().requirement();
    String rule = replaced.national().rule().name();
    String national =
        asked == null ? rule : asked.match(wording::level, combination -> rule, meets -> rule);
    String readBy = replaced.overlay().readBy();
    return readBy == null
        ? " (" + get("replaced." + replaced.strictness(), national) + ")"
        : " (" + get("replaced.reading", readBy, national) + ")";
  }

  /** Where the figures come from, a line each. */
  private String evidence(IndicatorResult result) {
    List<Finding.Comparison> own =
        result.match(List::of, Finding::comparisons, referred -> List.of(), exempt -> List.of());
    return own.stream()
        .map(found -> found.threshold().measure())
        .distinct()
        .flatMap(measure -> assessment.snapshot().evidence(measure).stream())
        .map(each -> "\n    " + findings.evidence(each))
        .collect(Collectors.joining());
  }

  /** The conditions beside the criteria, grounds for withdrawal, and what the authority decided. */
  private void recognition(List<String> lines) {
    Recognition recognition = assessment.recognition();
    lines.add(get("recognition", recognition.conditionsOutcome().displayName(locale)));
    for (Recognition.Withdrawal withdrawal : recognition.withdrawals()) {
      String key = "withdrawal." + withdrawal.outcome();
      lines.add(
          "  "
              + get(key, withdrawal.trigger().name().label(locale))
              + " — "
              + wording.citation(withdrawal.trigger().citation())
              + status(withdrawal.trigger().certainty()));
    }
    if (!recognition.oneOf().isEmpty()) {
      lines.add("  ! " + findings.oneOf(recognition.oneOf()));
    }
    for (AuthorityDecision decision : recognition.decisions()) {
      String key = decision.recognised() ? "decision.recognised" : "decision.refused";
      lines.add("  " + get(key, decision.decision(), wording.date(decision.date())));
    }
    if (recognition.differsFromDecision()) {
      lines.add("  " + get("decision.differs"));
    }
  }

  private String parts(Finding.Combination combination) {
    StringBuilder text = new StringBuilder();
    for (Finding part : combination.parts()) {
      String line =
          part.match(
              comparison ->
                  comparison.threshold().measure().label(locale)
                      + ": "
                      + comparison(comparison)
                      + status(comparison),
              inner -> wording.combination(inner.requirement()) + parts(inner),
              findings::referred);
      text.append(("\n" + get("mark." + part.outcome()) + " " + line).replace("\n", "\n    "));
    }
    return text.toString();
  }

  private String comparison(Finding.Comparison found) {
    String computed = findings.computedFrom(found, assessment.snapshot());
    String distance = findings.distance(found, false);
    return get(
            "comparison",
            found.observed(locale) + bracketed(computed),
            wording.level(found.threshold()))
        + bracketed(distance);
  }

  private static String bracketed(String text) {
    return text.isEmpty() ? "" : " (" + text + ")";
  }

  private String status(Finding.Comparison found) {
    return status(found.threshold().level().status());
  }

  private String status(LegalStatus status) {
    return " [" + status.displayName(locale) + "]";
  }

  // ---- what is missing

  private void gaps(List<String> lines) {
    List<Gap> gaps = assessment.gaps();
    if (gaps.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(get("gaps"));
    if (gaps.get(0).percent() != null) {
      lines.add("  " + get("gaps.notMet"));
    }
    boolean open = false;
    for (Gap gap : gaps) {
      BigDecimal percent = gap.percent();
      if (percent == null && !open) {
        lines.add("  " + get("gaps.undetermined"));
        open = true;
      }
      IndicatorResult result = gap.result();
      lines.add(
          "    "
              + result.code()
              + " "
              + findings.label(result)
              + ": "
              + (percent == null ? findings.needed(result) : missing(result, percent)));
    }
  }

  private String missing(IndicatorResult result, BigDecimal percent) {
    return result.match(
        only -> distance(result, percent),
        combination -> distance(result, percent),
        findings::needed,
        exempt -> "");
  }

  private String distance(IndicatorResult result, BigDecimal percent) {
    String parts =
        result.comparisons().stream()
            .filter(found -> found.outcome() == Outcome.NOT_MET)
            .map(this::amount)
            .collect(Collectors.joining("; "));
    return get("gaps.distance", parts, percent);
  }

  private String amount(Finding.Comparison found) {
    Measure measure = found.threshold().measure();
    BigDecimal difference = found.difference();
    if (measure.kind() == MeasureKind.YES_NO || difference == null) {
      return measure.label(locale);
    }
    if (measure.kind() == MeasureKind.GRADE) {
      return wording.level(found.threshold());
    }
    return wording.quantity(measure, difference);
  }
}
