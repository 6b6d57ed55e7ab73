package io.github.ntmrules.cases;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.internal.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A run of cases in words. */
record CaseRunText(CaseRun run, Locale locale, String anyPeriod) implements Localized {

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(get("caseRun.set", run.set().title(locale), run.set().id()));
    lines.add(conclusion());
    for (CaseResult failed : run.failures()) {
      lines.add("");
      failed(failed, lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private String conclusion() {
    int cases = run.results().size();
    if (cases == 0) {
      return get("caseRun.none");
    }
    int failed = run.failures().size();
    return failed == 0
        ? get("caseRun.passed", cases, run.expectationCount())
        : get("caseRun.failed", cases, failed, run.brokenCount());
  }

  private void failed(CaseResult failed, List<String> lines) {
    String place = failed.of().place();
    String mark = get("mark." + Outcome.NOT_MET) + " ";
    lines.add(mark + (place.isEmpty() ? "" : place + ": ") + failed.of().name());
    failed.problems().stream()
        .map(each -> each.message(locale, anyPeriod))
        .forEach(each -> lines.add(each.indent(2).stripTrailing()));
    for (CheckedExpectation each : failed.failures()) {
      lines.add("  " + expectation(each));
      Assessment assessment = Objects.requireNonNull(failed.assessment());
      each.results()
          .forEach(
              of -> lines.add(assessment.explain(of.code(), locale).indent(4).stripTrailing()));
    }
  }

  private String expectation(CheckedExpectation each) {
    String code = each.expectation().code();
    return get(
        "caseRun.expectation",
        code.equals(Expectation.WHOLE_SET) ? get("caseRun.wholeSet") : code,
        each.expectation().outcome().displayName(locale),
        each.actual().displayName(locale));
  }
}
