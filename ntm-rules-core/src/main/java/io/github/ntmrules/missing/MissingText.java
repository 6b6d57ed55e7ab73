package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Localized;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is missing, in words. */
record MissingText(MissingToPass missing, Locale locale, Wording wording, FindingText findings)
    implements Localized {

  MissingText(MissingToPass missing, Locale locale) {
    this(missing, locale, Wording.in(locale), FindingText.in(locale));
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        get(
            "missing.head",
            missing.assessment().snapshot().name(),
            missing.assessment().set().title(locale)));
    if (missing.passes()) {
      lines.add(get("missing.passes"));
    }
    if (!missing.changes().isEmpty()) {
      lines.add(get("missing.changes", missing.changes().size()));
      missing.changes().forEach(each -> lines.add("  " + change(each)));
    }
    facts(lines, "missing.toReport", each -> each.answer() == null);
    facts(lines, "missing.onlyIf", each -> each.answer() != null);
    if (!missing.obstacles().isEmpty()) {
      lines.add(get("missing.obstacles"));
      missing.obstacles().forEach(each -> lines.add("  " + obstacle(each)));
    }
    return String.join("\n", lines) + "\n";
  }

  private void facts(List<String> lines, String head, Predicate<ConditionToReport> which) {
    List<ConditionToReport> facts = missing.toReport().stream().filter(which).toList();
    if (!facts.isEmpty()) {
      lines.add(get(head));
      facts.forEach(each -> lines.add("  " + fact(each)));
    }
  }

  private String fact(ConditionToReport fact) {
    Measure measure = fact.measure();
    Range answer = fact.answer();
    String codes = codes(fact.codes());
    return answer == null
        ? get("missing.condition", measure.label(locale), codes)
        : get(
            fact.exempt() ? "missing.exempt" : "missing.answer",
            measure.label(locale),
            wording.withUnit(wording.range(measure, answer), measure),
            codes);
  }

  private String change(FigureChange change) {
    Measure measure = change.measure();
    return get(
        "missing.change",
        measure.label(locale),
        findings.figure(measure, change.from()),
        needed(change) + amount(change) + ofAnyLevel(change) + insteadOf(change),
        codes(change.codes()));
  }

  /** Where only the next figure after a level will do, the level is told. */
  private String needed(FigureChange change) {
    Measure measure = change.measure();
    BigDecimal beyond = change.beyond();
    BigDecimal amount = change.amount();
    if (beyond != null) {
      boolean above = change.to().compareTo(beyond) > 0;
      return get(above ? "bound.MORE_THAN" : "bound.LESS_THAN", wording.quantity(measure, beyond));
    }
    String to = wording.quantity(measure, change.to());
    if (measure.kind() == MeasureKind.YES_NO || (amount != null && amount.signum() == 0)) {
      return to;
    }
    Range asked = asked(change);
    if (asked != null && asked.ends().size() > 1) {
      return wording.withUnit(wording.range(measure, asked), measure);
    }
    boolean more = amount == null ? asked == null || asked.upper() == null : amount.signum() > 0;
    return get(more ? "bound.AT_LEAST" : "bound.AT_MOST", to);
  }

  /** What is accepted by the first level that the figure comes to, if it comes to one. */
  private @Nullable Range asked(FigureChange change) {
    return missing.assessment().indicators().stream()
        .flatMap(result -> result.comparisons().stream())
        .map(Finding.Comparison::threshold)
        .filter(each -> each.measure().equals(change.measure()))
        .map(Requirement.Threshold::accepted)
        .filter(Objects::nonNull)
        .filter(each -> each.ends().stream().anyMatch(end -> end.compareTo(change.to()) == 0))
        .findFirst()
        .orElse(null);
  }

  private String amount(FigureChange change) {
    BigDecimal amount = change.amount();
    Figure from = change.from();
    if (amount == null || !change.measure().isNumber()) {
      return "";
    }
    if (from != null && !from.exact() && amount.signum() == 0) {
      return " (" + get("missing.moreExact") + ")";
    }
    String much = findings.amount(change.measure(), amount.abs(), from);
    return " (" + get(amount.signum() > 0 ? "missing.more" : "missing.less", much) + ")";
  }

  /** That the figure meets a level which is not known, for it meets all that can be. */
  private String ofAnyLevel(FigureChange change) {
    boolean any =
        missing.assessment().indicators().stream()
            .filter(result -> change.codes().contains(result.code()))
            .flatMap(result -> result.comparisons().stream())
            .map(Finding.Comparison::threshold)
            .filter(each -> each.measure().equals(change.measure()))
            .anyMatch(each -> meetsOnlyWhateverItIs(each, change.to()));
    return any ? " (" + get("missing.anyLevel") + ")" : "";
  }

  private boolean meetsOnlyWhateverItIs(Requirement.Threshold threshold, BigDecimal figure) {
    boolean strict = missing.assessment().confirmedOnly();
    Range surely = threshold.acceptance(strict).surely();
    return !threshold.level().decides(strict) && surely != null && surely.contains(figure);
  }

  private String insteadOf(FigureChange change) {
    return change.insteadOf().isEmpty()
        ? ""
        : " ("
            + get(
                "missing.insteadOf",
                change.insteadOf().stream()
                    .map(each -> each.label(locale))
                    .collect(Collectors.joining(", ")))
            + ")";
  }

  private String obstacle(Obstacle obstacle) {
    String reason = obstacle.reason().displayName(locale);
    return obstacle.threshold() == null
        ? get("missing.obstacle", obstacle.code(), reason)
        : get(
            "missing.obstacle.level",
            obstacle.code(),
            obstacle.threshold().measure().label(locale),
            reason);
  }

  private static String codes(List<String> codes) {
    return String.join(", ", codes);
  }
}
