package io.github.ntmrules.analysis;

import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Numbers;
import io.github.ntmrules.snapshot.Circumstances;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked, and figures, in words. */
final class RequirementText {

  private final Locale locale;

  RequirementText(Locale locale) {
    this.locale = locale;
  }

  /** What is asked, with the status of every level. */
  String requirement(Requirement requirement) {
    if (requirement instanceof Threshold threshold) {
      return threshold.measure().label(locale) + " " + level(threshold);
    }
    if (requirement instanceof Requirement.Meets meets) {
      return get("ruleDifference.meets", meets.requirements().set().title(locale));
    }
    String parts =
        requirement.children().stream().map(this::requirement).collect(Collectors.joining("; "));
    return combined(requirement) + " (" + parts + ")";
  }

  private String combined(Requirement requirement) {
    if (requirement instanceof Requirement.AnyOf) {
      return get("combination.any");
    }
    if (requirement instanceof Requirement.AtLeastOf some) {
      return get("combination.atLeast", some.needed(), some.parts().size());
    }
    return get(requirement instanceof Requirement.Given ? "combination.given" : "combination.all");
  }

  /** The level a figure is held against, and how, with its status. */
  String level(Threshold threshold) {
    Level level = threshold.level();
    return asked(threshold, level.value()) + " [" + level.status().displayName(locale) + "]";
  }

  private String asked(Threshold threshold, @Nullable BigDecimal value) {
    if (value == null) {
      Level level = threshold.level();
      return get(
          level.leftToProvince()
              ? "level.SET_BY_PROVINCE"
              : level.inUndeterminedColumn() ? "level.COLUMN_UNDETERMINED" : "level.NOT_ON_FILE");
    }
    Measure measure = threshold.measure();
    if (measure.kind() == MeasureKind.YES_NO) {
      return get("required.yes");
    }
    return value.signum() == 0 && threshold.comparison() == Comparison.AT_MOST
        ? get("required.none")
        : get("bound." + threshold.comparison(), value(measure, value));
  }

  /** A figure with its unit. */
  String value(Measure measure, BigDecimal value) {
    String unit = measure.unit(locale);
    return switch (measure.kind()) {
      case YES_NO -> get(value.signum() > 0 ? "yes" : "no");
      case GRADE -> measure.scale().get(value.intValueExact());
      default ->
          Numbers.format(value, locale)
              + (unit.isEmpty() || unit.startsWith("%") ? unit : " " + unit);
    };
  }

  /** Circumstances and figures of a unit. */
  String unit(Witness witness) {
    Circumstances at = witness.circumstances();
    List<String> circumstances = new ArrayList<>(List.of(at.date().toString()));
    if (at.region() != null) {
      circumstances.add(at.region().abbreviation());
    }
    if (at.province() != null) {
      circumstances.add(at.province().strip());
    }
    at.designations().forEach(each -> circumstances.add(each.displayName(locale)));
    List<String> all = new ArrayList<>(List.of(String.join(", ", circumstances)));
    witness
        .figures()
        .forEach((measure, value) -> all.add(measure.label(locale) + " " + value(measure, value)));
    if (witness.figures().isEmpty()) {
      all.add(get("witness.noFigures"));
    }
    return String.join("; ", all);
  }

  private String get(String key, Object... arguments) {
    return Messages.get(locale, key, arguments);
  }
}
