package io.github.ntmrules.analysis;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A difference in words. */
final class DifferenceText {

  private final RuleDifference difference;
  private final Locale locale;

  DifferenceText(RuleDifference difference, Locale locale) {
    this.difference = difference;
    this.locale = locale;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(get("ruleDifference.sets", set(difference.before()), set(difference.after())));
    lines.add(conclusion());
    difference.others().forEach(each -> lines.add("  " + get("ruleDifference." + each)));
    difference.limits().forEach(each -> lines.add("  " + get("ruleDifference." + each)));
    difference.notCompared().forEach(each -> lines.add("    " + each.text(locale)));
    for (RuleChange change : difference.changes()) {
      lines.add("");
      change(change, lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private String set(CriteriaSet set) {
    return set.title(locale) + " (" + set.id() + ")";
  }

  private String conclusion() {
    if (difference.sameVerdicts()) {
      return get("ruleDifference.same", difference.classes());
    }
    long changed =
        difference.changes().stream()
            .filter(RuleChange::changesVerdicts)
            .map(RuleChange::code)
            .distinct()
            .count();
    return get("ruleDifference.differ", changed, difference.classes());
  }

  private void change(RuleChange change, List<String> lines) {
    lines.add(
        get(
            "ruleDifference.change",
            change.code(),
            change.indicator().label(locale),
            change.kind().displayName(locale),
            change.direction().displayName(locale)));
    change.where().forEach(each -> lines.add("  " + each.text(locale)));
    side("ruleDifference.before", change.before(), lines);
    side("ruleDifference.after", change.after(), lines);
    for (Witness witness : change.witnesses()) {
      lines.add(
          "  "
              + get(
                  "ruleDifference.witness",
                  figures(witness),
                  witness.before().displayName(locale),
                  witness.after().displayName(locale)));
    }
  }

  private void side(String key, @Nullable Provision provision, List<String> lines) {
    if (provision == null) {
      lines.add("  " + get(key, get("ruleDifference.nothing")));
      return;
    }
    String asked =
        provision instanceof Provision.Exempt exempt
            ? get("exempt", exempt.reason()) + " [" + exempt.certainty().displayName(locale) + "]"
            : requirement(((Provision.Required) provision).requirement());
    lines.add("  " + get(key, asked + " — " + citation(provision.citation())));
    lines.add("    " + get("rule", provision.rule().name(), provision.rule().position()));
  }

  private String citation(Citation citation) {
    String column = citation.column();
    return citation.decree()
        + ", "
        + citation.place()
        + (column == null ? "" : ", " + get("column", column));
  }

  // ---- what is asked

  private String requirement(Requirement requirement) {
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

  private String level(Threshold threshold) {
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

  // ---- figures

  private String figures(Witness witness) {
    String circumstances = witness.circumstances().date().toString();
    if (witness.circumstances().region() != null) {
      circumstances += ", " + witness.circumstances().region().abbreviation();
    }
    List<String> all = new ArrayList<>(List.of(circumstances));
    witness
        .figures()
        .forEach((measure, value) -> all.add(measure.label(locale) + " " + value(measure, value)));
    return String.join("; ", all);
  }

  private String value(Measure measure, BigDecimal value) {
    String unit = measure.unit(locale);
    return switch (measure.kind()) {
      case YES_NO -> get(value.signum() > 0 ? "yes" : "no");
      case GRADE -> measure.scale().get(value.intValueExact());
      default ->
          Numbers.format(value, locale)
              + (unit.isEmpty() || unit.startsWith("%") ? unit : " " + unit);
    };
  }

  private String get(String key, Object... arguments) {
    return Messages.get(locale, key, arguments);
  }
}
