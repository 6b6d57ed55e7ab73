package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is missing, in words. */
final class MissingText {

  private final MissingToPass missing;
  private final Locale locale;
  private final Wording wording;

  MissingText(MissingToPass missing, Locale locale) {
    this.missing = missing;
    this.locale = locale;
    this.wording = Wording.in(locale);
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
    if (!missing.toReport().isEmpty()) {
      lines.add(get("missing.toReport"));
      for (ConditionToReport each : missing.toReport()) {
        lines.add(
            "  " + get("missing.condition", each.measure().label(locale), codes(each.codes())));
      }
    }
    if (!missing.obstacles().isEmpty()) {
      lines.add(get("missing.obstacles"));
      missing.obstacles().forEach(each -> lines.add("  " + obstacle(each)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String change(FigureChange change) {
    Measure measure = change.measure();
    Figure from = change.from();
    return get(
        "missing.change",
        measure.label(locale),
        from == null
            ? get("figure.missing")
            : wording.withUnit(from.text(measure, locale), measure),
        needed(change) + amount(change),
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
    boolean more = amount == null ? asksForMore(change) : amount.signum() > 0;
    return get(more ? "bound.AT_LEAST" : "bound.AT_MOST", to);
  }

  /**
   * Whether the level that a figure not yet reported has to reach is one from which on it will do.
   */
  private boolean asksForMore(FigureChange change) {
    return missing.assessment().indicators().stream()
        .flatMap(result -> result.comparisons().stream())
        .map(Finding.Comparison::threshold)
        .filter(each -> each.measure().equals(change.measure()))
        .filter(each -> isLevel(each, change.to()))
        .findFirst()
        .map(each -> each.comparison().lowerBound())
        .orElse(true);
  }

  private static boolean isLevel(Requirement.Threshold threshold, BigDecimal value) {
    BigDecimal level = threshold.level().value();
    return level != null && level.compareTo(value) == 0;
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
    String text = wording.quantity(change.measure(), amount.abs());
    String least = from != null && !from.exact() ? get("difference.atLeast", text) : text;
    return " (" + get(amount.signum() > 0 ? "missing.more" : "missing.less", least) + ")";
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

  private String get(String key, Object... arguments) {
    return Messages.get(locale, key, arguments);
  }
}
