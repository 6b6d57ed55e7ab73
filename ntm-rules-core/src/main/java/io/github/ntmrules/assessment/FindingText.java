package io.github.ntmrules.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.internal.text.NoJson;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.SnapshotProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a finding, one sentence a method: the figure, how far it is from the level,
 * what it is computed from, where it comes from and what would settle it. What is asked is worded
 * by {@link Wording}. For people; do not parse. Immutable and thread-safe.
 */
public final class FindingText {

  private final Locale locale;
  private final Wording wording;

  private FindingText(Locale locale) {
    this.locale = locale;
    this.wording = Wording.in(locale);
  }

  /**
   * In the language of {@code locale}: English for English, else Vietnamese.
   *
   * @param locale the language: English for English, else Vietnamese
   * @return a finding text
   */
  public static FindingText in(Locale locale) {
    return new FindingText(locale);
  }

  /**
   * {@return what a unit is designated as, and by which decision, or that its number is not stated
   * where the law speaks of one: {@code xã khu vực III … (theo 2971/QĐ-UBND)}} Empty where nothing
   * is stated.
   *
   * @param unit the unit
   */
  public String designations(Snapshot unit) {
    return unit.designations().stream()
        .map(each -> designation(each, unit.designatedBy().get(each)))
        .collect(Collectors.joining("; "));
  }

  private String designation(Designation held, @Nullable String decision) {
    String name = held.displayName(locale);
    if (decision != null) {
      return get("designation.by", name, decision);
    }
    return held.decidedByAuthority() ? get("designation.noDecision", name) : name;
  }

  /**
   * {@return that something is not the set's own, and whose decision adds it: {@code thêm theo
   * quyết định của tỉnh: …}}
   *
   * @param overlay the overlay that adds it
   */
  public String added(Overlay overlay) {
    String key = overlay.province() == null ? "added.any" : "added";
    return get(key, overlay.title(locale), overlay.decree());
  }

  /**
   * {@return the shorter label of the figure where there is only one, else that of the indicator}
   *
   * @param result the result
   */
  public String label(IndicatorResult result) {
    Finding.Comparison only = result.comparison();
    return only == null
        ? result.indicator().label(locale)
        : only.threshold().measure().label(locale);
  }

  /**
   * {@return the figure with its unit, or that there is none: {@code 44,2 triệu đồng/năm}}
   *
   * @param measure the figure in question
   * @param figure what is reported
   */
  public String figure(Measure measure, @Nullable Figure figure) {
    return figure == null
        ? get("figure.missing")
        : wording.withUnit(figure.text(measure, locale), measure);
  }

  /**
   * {@return how far the figure is from the level, with its unit: {@code thiếu 5%}, {@code vừa đủ};
   * or that it is not exact enough to decide} Empty where that is no amount (yes or no, grades),
   * where it is not known, and where it is 0 for a figure that is only bounded.
   *
   * @param found what was found
   */
  public String distance(Finding.Comparison found) {
    return distance(found, true);
  }

  /** The same, and without the unit where it was just said. */
  String distance(Finding.Comparison found, boolean withUnit) {
    for (Unsettled open : found.unsettled()) {
      if (open.reason() == Unsettled.Reason.FIGURE_BOUND_TOO_WEAK) {
        return get("figure.tooWeak");
      }
      if (open.reason() == Unsettled.Reason.FIGURES_CONTRADICT) {
        return get("figure.contradict");
      }
    }
    Measure measure = found.threshold().measure();
    BigDecimal difference = found.difference();
    Figure figure = found.figure();
    boolean amount = measure.isNumber();
    if (difference == null || figure == null || !amount) {
      return "";
    }
    String side = found.end() == Range.End.LOWER ? ".low" : ".high";
    String key = "difference." + found.outcome() + side;
    if (difference.signum() == 0) {
      return figure.exact() ? get(key + ".zero") : "";
    }
    return get(
        key,
        atLeast(
            withUnit ? wording.quantity(measure, difference) : wording.number(difference), figure));
  }

  /**
   * {@return an amount with its unit, the least it can be where the figure it starts from is
   * bounded}
   *
   * @param measure the figure in question
   * @param amount the amount
   * @param from what it starts from
   */
  public String amount(Measure measure, BigDecimal amount, @Nullable Figure from) {
    return atLeast(wording.quantity(measure, amount), from);
  }

  private String atLeast(String amount, @Nullable Figure from) {
    return from == null || from.exact() ? amount : get("difference.atLeast", amount);
  }

  /**
   * {@return what the figure was computed from: {@code tổng của: hộ nghèo 2,1%; hộ cận nghèo 2,9%}}
   * Empty where it was reported itself.
   *
   * @param found what was found
   * @param unit whose figure it is
   */
  public String computedFrom(Finding.Comparison found, Snapshot unit) {
    Derivation derivation = found.derivation();
    return derivation == null
        ? ""
        : get(
            "figure." + derivation.operation(),
            derivation.parts().stream()
                .map(part -> part(part, unit.figure(part)))
                .collect(Collectors.joining("; ")));
  }

  /** With what was reported of it; it may be computed itself. */
  private String part(Measure measure, @Nullable Figure figure) {
    String label = measure.label(locale);
    return figure == null ? label : label + " " + figure(measure, figure);
  }

  /**
   * {@return where a figure comes from: {@code minh chứng: Báo cáo 12/BC-UBND, trang 3}}
   *
   * @param evidence the evidence
   */
  public String evidence(Evidence evidence) {
    return get(
        "evidence",
        Stream.of(
                evidence.document(),
                evidence.page(),
                evidence.reportedBy(),
                evidence.reportedOn() == null ? null : wording.date(evidence.reportedOn()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")));
  }

  /**
   * {@return what a source states without figures, and whether the figures say otherwise: {@code
   * nguồn nêu: đạt (Báo cáo 12/BC-UBND, 31/12/2020) — khác với kết quả tính được: không đạt}} Where
   * it is not known what it is stated of, that is said.
   *
   * @param stated the stated
   */
  public String stated(StatedOutcome stated) {
    SnapshotProblem problem = stated.problem();
    if (problem != null) {
      return problem.message(locale);
    }
    LocalDate date = stated.statement().date();
    String source =
        Stream.of(stated.statement().source(), date == null ? null : wording.date(date))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String outcome = stated.stated().displayName(locale);
    String text = source.isEmpty() ? get("stated", outcome) : get("stated.by", outcome, source);
    Outcome computed = Objects.requireNonNull(stated.computed());
    if (stated.differs()) {
      return get("stated.differs", text, computed.displayName(locale));
    }
    return computed == Outcome.UNDETERMINED ? get("stated.open", text) : text;
  }

  /**
   * {@return what would settle an outcome that is not determined; of several figures, for which}
   *
   * @param result the result
   */
  public String needed(IndicatorResult result) {
    return result.match(
        only -> unsettled(result, false),
        combination -> unsettled(result, true),
        this::needed,
        exempt -> get("needed.EXEMPTION"));
  }

  private String unsettled(IndicatorResult result, boolean several) {
    return result.unsettled().stream()
        .map(
            open ->
                get("needed." + open.reason(), figures(open.conflict()))
                    + (several ? " (" + open.measure().label(locale) + ")" : ""))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String figures(Map<Measure, Figure> figures) {
    return figures.entrySet().stream()
        .map(each -> part(each.getKey(), each.getValue()))
        .collect(Collectors.joining("; "));
  }

  /**
   * {@return why an outcome is certain although not all is known: {@code suy ra: đạt với mọi mức có
   * thể đặt ra}; empty where nothing had to be inferred}
   *
   * @param result the result
   */
  public String inferred(IndicatorResult result) {
    Set<String> texts = new LinkedHashSet<>();
    result.forEachInference((certain, why) -> texts.add(why.text(certain, locale)));
    return String.join("; ", texts);
  }

  /**
   * {@return the same of a comparison, or of a combination without its parts}
   *
   * @param certain the certain
   * @param why the reason
   */
  public String inferred(Outcome certain, @Nullable Inference why) {
    return why == null ? "" : why.text(certain, locale);
  }

  /**
   * {@return that one of several grounds for withdrawal holds for certain, though it is not known
   * which, and how well they are established: {@code ít nhất một trong 2 căn cứ thu hồi sau chắc
   * chắn có, …}}
   *
   * @param grounds at least one, see {@link Recognition#oneOf()}
   */
  public String oneOf(List<WithdrawalTrigger> grounds) {
    LegalStatus status =
        grounds.stream()
            .map(WithdrawalTrigger::certainty)
            .reduce(LegalStatus.CONFIRMED, LegalStatus::lessCertain);
    return get(
        "withdrawal.oneOf",
        grounds.size(),
        grounds.stream().map(each -> each.name().label(locale)).collect(Collectors.joining("; ")),
        status.displayName(locale));
  }

  /**
   * {@return that the other set has to be met}
   *
   * @param referred the referred
   */
  public String needed(Finding.Referred referred) {
    return get("needed.SET", referred.assessment().set().title(locale));
  }

  /**
   * {@return that another set is asked for, and what became of it}
   *
   * @param referred the referred
   */
  public String referred(Finding.Referred referred) {
    Assessment other = referred.assessment();
    return get(
        "referred",
        other.set().title(locale),
        other.outcome().displayName(locale),
        criteriaMet(other));
  }

  /**
   * {@return how many criteria are met, of those that apply: {@code đạt 15/19 tiêu chí}}
   *
   * @param assessment the assessment
   */
  public String criteriaMet(Assessment assessment) {
    return get("referred.criteria", assessment.metCount(), assessment.applicableCount());
  }

  private String get(String key, Object... arguments) {
    return Messages.get(locale, key, arguments);
  }

  /** A mapper that does not know the library is refused, instead of being given nothing. */
  @JsonValue
  private Object json() {
    throw NoJson.of(FindingText.class);
  }
}
