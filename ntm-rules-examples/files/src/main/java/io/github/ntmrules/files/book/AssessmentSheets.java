package io.github.ntmrules.files.book;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.assessment.Gap;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.StatedOutcome;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.files.format.Sequence;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.json.MeasuredValue;
import io.github.ntmrules.register.InferredRegion;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two sheets of assessments, written side by side as the units come. Not thread-safe. */
final class AssessmentSheets {

  /** Stands behind the name of a unit that is missing figures. */
  static final String MARK = " (*)";

  /** So many of the things that are missing are told with a unit; all are on the other sheet. */
  private static final int MOST_GAPS = 6;

  private final Texts texts;
  private final Locale locale;
  private final CriteriaSet set;
  private final FindingText findings;
  private final AskedTexts asked;

  AssessmentSheets(Texts texts, CriteriaSet set) {
    this.texts = texts;
    this.locale = texts.locale();
    this.set = set;
    this.findings = FindingText.in(locale);
    this.asked = new AskedTexts(locale);
  }

  List<SheetWriter> write(BookWriter book, Sequence<Assessment> assessments) {
    SheetWriter units = book.aside(texts.get("sheet.units"), unitColumns(), 1);
    SheetWriter indicators = book.sheet(texts.get("sheet.indicators"), indicatorColumns(), 2);
    assessments.forEach(each -> add(each, units, indicators));
    units.close();
    indicators.close();
    return List.of(units, indicators);
  }

  private void add(Assessment assessment, SheetWriter units, SheetWriter indicators) {
    List<IndicatorResult> results = new ArrayList<>();
    List<@Nullable CriterionResult> criteria = new ArrayList<>();
    for (CriterionResult criterion : assessment.criteria()) {
      for (IndicatorResult each : criterion.indicators()) {
        results.add(each);
        criteria.add(criterion);
      }
    }
    for (IndicatorResult each : assessment.conditions()) {
      results.add(each);
      criteria.add(null);
    }
    int reason = reason(assessment, results);
    Place unit = units.next();
    Place first = results.isEmpty() ? null : indicators.next();
    for (int i = 0; i < results.size(); i++) {
      if (i == reason) {
        first = indicators.next();
      }
      Place back = i == 0 || i == reason ? unit : null;
      indicators.row(indicator(assessment, criteria.get(i), results.get(i), back));
    }
    units.row(unit(assessment, first));
  }

  /** Which is the first that has the outcome of the unit. */
  private static int reason(Assessment assessment, List<IndicatorResult> results) {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).outcome() == assessment.outcome()) {
        return i;
      }
    }
    return 0;
  }

  // ---- a row for each unit

  private List<BookColumn> columns(String... keys) {
    return Stream.of(keys)
        .map(each -> new BookColumn(texts.get("column." + each), widest(each)))
        .toList();
  }

  private static int widest(String column) {
    return switch (column) {
      case "missing" -> 70;
      case "label", "reason" -> 44;
      case "source", "required" -> 30;
      case "unitName" -> 26;
      case "rule", "observed", "stated", "differs", "overlays", "remark" -> 22;
      default -> 18;
    };
  }

  private boolean villages() {
    return set.unit() == UnitKind.VILLAGE;
  }

  private List<BookColumn> placeColumns() {
    return villages()
        ? columns("commune", "district", "province", "date")
        : columns("district", "province", "date");
  }

  private void place(Snapshot unit, List<BookCell> cells) {
    if (villages()) {
      cells.add(BookCell.of(unit.inCommune()));
    }
    cells.add(BookCell.of(unit.district()));
    cells.add(BookCell.of(unit.province()));
    cells.add(BookCell.of(unit.date()));
  }

  private List<BookColumn> unitColumns() {
    List<BookColumn> columns = new ArrayList<>(columns("unitName"));
    columns.addAll(placeColumns());
    columns.addAll(
        columns("region", "outcome", "met", "notMet", "undetermined", "notApplicable", "missing"));
    for (Criterion each : set.criteria()) {
      columns.add(new BookColumn(name(each), 14));
    }
    columns.addAll(columns("group", "overlays", "differs", "remark"));
    return columns;
  }

  private String name(Criterion criterion) {
    return criterion.code() + ". " + criterion.name(locale);
  }

  private static String name(Snapshot unit) {
    return unit.isIncomplete() ? unit.name() + MARK : unit.name();
  }

  private List<BookCell> unit(Assessment assessment, @Nullable Place reason) {
    Snapshot unit = assessment.snapshot();
    List<BookCell> cells = new ArrayList<>();
    cells.add(BookCell.of(name(unit)));
    place(unit, cells);
    Region region = unit.region();
    cells.add(BookCell.of(region == null ? null : region.displayName(locale)));
    cells.add(outcome(assessment.outcome()).to(reason));
    cells.add(BookCell.of(assessment.metCount()));
    cells.add(BookCell.of(assessment.notMetCount()));
    cells.add(BookCell.of(assessment.undeterminedCount()));
    cells.add(BookCell.of(assessment.notApplicableCount()));
    cells.add(BookCell.of(missing(assessment)));
    Map<String, Outcome> outcomes = new HashMap<>();
    assessment.criteria().forEach(each -> outcomes.put(each.criterion().code(), each.outcome()));
    for (Criterion each : set.criteria()) {
      Outcome outcome = outcomes.get(each.code());
      cells.add(outcome == null ? BookCell.of(null) : outcome(outcome));
    }
    cells.add(BookCell.of(assessment.requirements().group()));
    cells.add(
        BookCell.of(joined(assessment.overlays().stream().map(each -> each.title(locale)), "; ")));
    cells.add(
        BookCell.of(
            joined(
                assessment.statements().stream()
                    .filter(StatedOutcome::differs)
                    .map(each -> each.statement().code()),
                ", ")));
    cells.add(BookCell.of(remark(assessment)));
    return cells;
  }

  private BookCell outcome(Outcome outcome) {
    return BookCell.of(outcome.displayName(locale), Tone.of(outcome));
  }

  private static @Nullable String joined(Stream<String> texts, String between) {
    String text = texts.collect(Collectors.joining(between));
    return text.isEmpty() ? null : text;
  }

  private @Nullable String remark(Assessment assessment) {
    InferredRegion inferred = assessment.snapshot().inferredRegion();
    return joined(
        Stream.of(
                assessment.snapshot().isIncomplete() ? texts.get("remark.incomplete") : "",
                inferred == null ? "" : inferred.text(locale),
                assessment.outsidePeriod() ? texts.get("remark.outsidePeriod") : "",
                ownReading(assessment))
            .filter(each -> !each.isEmpty()),
        "; ");
  }

  /** Which indicators are decided by levels that an office read itself; empty if none is. */
  private String ownReading(Assessment assessment) {
    String codes =
        assessment.indicators().stream()
            .filter(each -> each.outcome() != Outcome.UNDETERMINED)
            .filter(
                each ->
                    each.comparisons().stream()
                        .anyMatch(
                            found -> found.threshold().level().status() == LegalStatus.OWN_READING))
            .map(IndicatorResult::code)
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "" : texts.get("remark.ownReading", codes);
  }

  /** What is missing in words, the nearest first, each on a line of its own. */
  private @Nullable String missing(Assessment assessment) {
    List<Gap> gaps = assessment.gaps();
    List<String> lines = new ArrayList<>();
    for (Gap each : gaps.subList(0, Math.min(MOST_GAPS, gaps.size()))) {
      IndicatorResult result = each.result();
      String label = findings.label(result);
      lines.add(
          each.relativeDistance() == null
              ? texts.get("missing.open", result.code(), label, needed(result))
              : texts.get(
                  "missing", result.code(), label, observed(result), asked.of(result).required()));
    }
    if (gaps.size() > MOST_GAPS) {
      lines.add(texts.get("missing.more", gaps.size() - MOST_GAPS));
    }
    return joined(lines.stream(), "\n");
  }

  private String observed(IndicatorResult result) {
    return result.observed(locale);
  }

  // ---- a row for each unit and indicator

  private List<BookColumn> indicatorColumns() {
    List<BookColumn> columns = new ArrayList<>(columns("unitName", "indicator"));
    columns.addAll(placeColumns());
    columns.addAll(
        columns(
            "criterion",
            "label",
            "outcome",
            "observed",
            "level",
            "shortfall",
            "measureUnit",
            "required",
            "reason",
            "status",
            "source",
            "rule",
            "overlay",
            "stated"));
    return columns;
  }

  private List<BookCell> indicator(
      Assessment assessment,
      @Nullable CriterionResult criterion,
      IndicatorResult result,
      @Nullable Place back) {
    Snapshot unit = assessment.snapshot();
    AskedTexts.Asked of = asked.of(result);
    List<BookCell> cells = new ArrayList<>();
    cells.add(BookCell.of(name(unit)).to(back));
    cells.add(BookCell.of(result.code()));
    place(unit, cells);
    cells.add(
        BookCell.of(criterion == null ? texts.get("conditions") : name(criterion.criterion())));
    cells.add(BookCell.of(of.label()));
    cells.add(outcome(result.outcome()));
    Finding.Comparison only = result.comparison();
    cells.add(BookCell.of(only == null ? text(observed(result)) : figure(only, result)));
    cells.add(BookCell.of(of.level()));
    cells.add(BookCell.of(only == null ? null : shortfall(only)));
    cells.add(BookCell.of(of.unit()));
    cells.add(BookCell.of(of.required()));
    cells.add(BookCell.of(text(reason(result))));
    cells.add(BookCell.of(of.status().displayName(locale), of.sure() ? Tone.PLAIN : Tone.OPEN));
    cells.add(BookCell.of(of.source()));
    cells.add(BookCell.of(of.rule()));
    cells.add(BookCell.of(of.overlay()));
    cells.add(BookCell.of(stated(assessment, criterion, result)));
    return cells;
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A number where it is one, else in words: a grade, bounds, or that there is none. */
  private Object figure(Finding.Comparison only, IndicatorResult result) {
    Figure figure = only.figure();
    if (figure != null && figure.exact() && only.threshold().measure().isNumber()) {
      return Objects.requireNonNull(figure.shown().lower());
    }
    return observed(result);
  }

  private @Nullable Object shortfall(Finding.Comparison only) {
    if (only.outcome() != Outcome.NOT_MET || !only.threshold().measure().isNumber()) {
      return null;
    }
    Figure figure = only.figure();
    if (figure != null && !figure.exact()) {
      return text(findings.distance(only));
    }
    BigDecimal difference = MeasuredValue.difference(only.difference());
    return difference == null ? null : difference.abs();
  }

  private String reason(IndicatorResult result) {
    Stream<String> about =
        switch (result.outcome()) {
          case NOT_MET -> notMet(result);
          case UNDETERMINED -> Stream.of(needed(result));
          default -> Stream.of();
        };
    return Stream.concat(about, Stream.of(findings.inferred(result)))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String needed(IndicatorResult result) {
    String needed = findings.needed(result);
    return needed.isEmpty() ? "" : texts.get("reason.needed", needed);
  }

  private Stream<String> notMet(IndicatorResult result) {
    return result.match(
        only -> {
          String distance = findings.distance(only);
          return Stream.of(distance.isEmpty() ? texts.get("reason.level") : distance);
        },
        combination ->
            result.comparisons().stream()
                .filter(each -> each.outcome() == Outcome.NOT_MET)
                .map(
                    each -> {
                      String label = each.threshold().measure().label(locale);
                      String distance = findings.distance(each);
                      return label
                          + ": "
                          + (distance.isEmpty() ? texts.get("reason.level") : distance);
                    })
                .distinct(),
        referred -> Stream.of(findings.referred(referred)),
        exempt -> Stream.of());
  }

  /** What sources state of it, and of the criterion. */
  private @Nullable String stated(
      Assessment assessment, @Nullable CriterionResult criterion, IndicatorResult result) {
    if (assessment.statements().isEmpty()) {
      return null;
    }
    StatementCodes.Subject of =
        new StatementCodes.Subject(
            criterion == null ? StatementCodes.Kind.CONDITION : StatementCodes.Kind.INDICATOR,
            result.code());
    StatementCodes.Subject whole =
        criterion == null
            ? of
            : new StatementCodes.Subject(
                StatementCodes.Kind.CRITERION, criterion.criterion().code());
    return joined(
        assessment.statements().stream()
            .filter(each -> of.equals(each.subject()) || whole.equals(each.subject()))
            .map(
                each ->
                    whole.equals(each.subject()) && !whole.equals(of)
                        ? texts.get("stated.criterion", findings.stated(each))
                        : findings.stated(each)),
        "; ");
  }
}
