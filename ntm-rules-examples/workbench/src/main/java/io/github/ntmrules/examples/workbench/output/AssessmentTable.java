package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line for each unit, with the nearest thing that is missing; and how many there were. */
final class AssessmentTable implements AssessmentOutput {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "district",
          "province",
          "date",
          "outcome",
          "met",
          "notMet",
          "undetermined",
          "notApplicable",
          "nearest");

  private final Records records;
  private final PrintWriter out;
  private final Texts texts;
  private final Map<Outcome, Long> units = new EnumMap<>(Outcome.class);

  AssessmentTable(CriteriaSet set, PrintWriter out, Locale locale) {
    this.texts = CommandTexts.of("assess", locale);
    this.out = out;
    out.println(set.title(locale) + " (" + set.decree() + ")");
    out.println();
    this.records = Records.in(Format.TEXT, FIELDS, texts, out);
  }

  @Override
  public void add(Assessment assessment) {
    Snapshot unit = assessment.snapshot();
    Outcome outcome = assessment.outcome();
    units.merge(outcome, 1L, Long::sum);
    records.add(
        unit.name(),
        unit.district(),
        unit.province(),
        unit.date(),
        texts.get("mark." + outcome) + " " + outcome.displayName(texts.locale()),
        assessment.metCount(),
        assessment.notMetCount(),
        assessment.undeterminedCount(),
        assessment.notApplicableCount(),
        nearest(assessment));
  }

  private String nearest(Assessment assessment) {
    List<Gap> gaps = assessment.gaps();
    if (gaps.isEmpty()) {
      return "";
    }
    Gap first = gaps.get(0);
    Locale locale = texts.locale();
    return texts.get(
        first.relativeDistance() == null ? "open" : "missing",
        first.result().code(),
        first.result().observed(locale),
        first.result().required(locale));
  }

  @Override
  public void close() {
    records.close();
    out.println();
    long all = units.values().stream().mapToLong(Long::longValue).sum();
    out.println(
        texts.get(
            "total",
            all,
            units.getOrDefault(Outcome.MET, 0L),
            units.getOrDefault(Outcome.NOT_MET, 0L),
            units.getOrDefault(Outcome.UNDETERMINED, 0L)));
    out.flush();
  }
}
