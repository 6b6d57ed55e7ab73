package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.StatedOutcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line for each unit, with the nearest thing that is missing; and how many there were. */
public final class AssessmentText {

  private final CriteriaSet set;
  private final Texts texts;
  private final Map<Outcome, Long> units = new EnumMap<>(Outcome.class);

  /** So many units are named of which a source states otherwise than what follows. */
  private static final int MOST_NAMED = 20;

  private final List<String> named = new ArrayList<>();
  private long differing;
  private long marked;
  private long inferred;

  private record Line(
      String name,
      @Nullable String commune,
      @Nullable String district,
      @Nullable String province,
      LocalDate date,
      String outcome,
      int met,
      int notMet,
      int undetermined,
      int notApplicable,
      String nearest) {}

  /** Of units assessed against that set. */
  public AssessmentText(CriteriaSet set, Locale locale) {
    this.set = set;
    this.texts = CommandTexts.of("assess", locale);
  }

  /** Writes them as they come, then how many there were. */
  public void print(Sequence<Assessment> assessments, PrintWriter out) {
    out.println(set.title(texts.locale()) + " (" + set.decree() + ")");
    out.println();
    Table.print(Line.class, this::isShown, assessments.map(this::line), texts, out);
    out.println();
    long all = units.values().stream().mapToLong(Long::longValue).sum();
    out.println(
        texts.get(
            "total",
            all,
            units.getOrDefault(Outcome.MET, 0L),
            units.getOrDefault(Outcome.NOT_MET, 0L),
            units.getOrDefault(Outcome.UNDETERMINED, 0L)));
    IncompleteUnits.tell(marked, texts, out);
    if (inferred > 0) {
      out.println(texts.get("inferred.units", inferred));
    }
    if (differing > 0) {
      String more = differing > MOST_NAMED ? "; …" : "";
      out.println(texts.get("stated", differing, String.join("; ", named) + more));
    }
  }

  /** Only villages lie in a commune. */
  private boolean isShown(String column) {
    return set.unit() == UnitKind.VILLAGE || !column.equals("commune");
  }

  private Line line(Assessment assessment) {
    Snapshot unit = assessment.snapshot();
    Outcome outcome = assessment.outcome();
    units.merge(outcome, 1L, Long::sum);
    String codes =
        assessment.statements().stream()
            .filter(StatedOutcome::differs)
            .map(each -> each.statement().code())
            .collect(Collectors.joining(", "));
    if (!codes.isEmpty()) {
      differing++;
      if (differing <= MOST_NAMED) {
        named.add(unit.name() + " " + codes);
      }
    }
    marked += unit.isIncomplete() ? 1 : 0;
    inferred += unit.inferredRegion() != null && unit.region() != null ? 1 : 0;
    return new Line(
        IncompleteUnits.marked(unit),
        unit.inCommune(),
        unit.district(),
        unit.province(),
        unit.date(),
        texts.get("mark." + outcome) + " " + outcome.displayName(texts.locale()),
        assessment.metCount(),
        assessment.notMetCount(),
        assessment.undeterminedCount(),
        assessment.notApplicableCount(),
        nearest(assessment.gaps()));
  }

  private String nearest(List<Gap> gaps) {
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
}
