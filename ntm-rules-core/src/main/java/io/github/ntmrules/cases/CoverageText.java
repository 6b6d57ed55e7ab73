package io.github.ntmrules.cases;

import io.github.ntmrules.internal.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A coverage in words. */
record CoverageText(CaseCoverage coverage, Locale locale) implements Localized {

  String text() {
    List<String> lines = new ArrayList<>();
    String title = coverage.set().title(locale);
    lines.add(get("coverage.set", title, coverage.set().id(), coverage.caseCount()));
    List<String> names =
        List.of(get("coverage.rules"), get("coverage.levels"), get("coverage.outcomes"));
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    lines.add(line(names.get(0), coverage.rules(), width));
    lines.add(line(names.get(1), coverage.levels(), width));
    lines.add(line(names.get(2), coverage.outcomes(), width));
    lines.add("");
    if (coverage.complete()) {
      lines.add(get("coverage.complete"));
    } else {
      lines.add(get("coverage.gaps"));
      coverage.gaps().forEach(gap -> lines.add("  " + gap.message(locale)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(String name, Covered covered, int width) {
    String padded = name + " ".repeat(width - name.length());
    return "  "
        + get("coverage.line", padded, covered.touched(), covered.total(), covered.percent());
  }
}
