package io.github.ntmrules.difference;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.internal.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A difference in words. */
record DifferenceText(RuleDifference difference, Locale locale, ProvisionText provisions)
    implements Localized {

  DifferenceText(RuleDifference difference, Locale locale) {
    this(difference, locale, new ProvisionText(locale));
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
    provisions.add("ruleDifference.before", change.before(), lines);
    provisions.add("ruleDifference.after", change.after(), lines);
    for (Witness witness : change.witnesses()) {
      lines.add(
          "  "
              + get(
                  "ruleDifference.witness",
                  witness.text(locale),
                  witness.before().displayName(locale),
                  witness.after().displayName(locale)));
    }
  }
}
