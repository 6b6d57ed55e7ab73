package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The cases at boundaries, and the levels that have none, in words. */
record BoundariesText(Boundaries boundaries, Locale locale) implements Localized {

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        get(
            "boundaries.set",
            boundaries.set().title(locale),
            boundaries.set().id(),
            boundaries.cases().size(),
            boundaries.levels().neverDeciding(),
            boundaries.levels().all()));
    for (CaseGroup group : boundaries.groups()) {
      lines.add("  " + get("boundaries.file", group.file(), group.cases().size()));
    }
    for (LegalStatus status : LegalStatus.values()) {
      open(status, lines);
    }
    boundaries.idle().forEach(each -> idle(each, lines));
    return String.join("\n", lines) + "\n";
  }

  private void open(LegalStatus status, List<String> lines) {
    List<String> codes =
        boundaries.open().stream()
            .filter(each -> each.threshold().level().status() == status)
            .map(each -> each.cell().indicator().code())
            .toList();
    if (!codes.isEmpty()) {
      String each = codes.stream().distinct().collect(Collectors.joining(", "));
      lines.add("");
      lines.add(get("boundaries.open", codes.size(), status.displayName(locale), each));
    }
  }

  private void idle(IdleLevel each, List<String> lines) {
    lines.add("");
    lines.add(
        get(
            each.proved() ? "boundaries.idle" : "boundaries.idle.notProved",
            each.cell().indicator().code(),
            Wording.in(locale).requirementWithStatus(each.threshold())));
    each.cell().where().forEach(where -> lines.add("  " + where.text(locale)));
    lines.add("  " + get("rule", each.cell().rule().name(), each.cell().rule().position()));
  }
}
