package io.github.ntmrules.files.text;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.population.Change;
import io.github.ntmrules.population.GroupKey;
import io.github.ntmrules.population.OutcomeTally;
import io.github.ntmrules.population.ProgressResult;
import io.github.ntmrules.population.Quotient;
import io.github.ntmrules.population.TargetResult;
import io.github.ntmrules.population.TrendPoint;
import io.github.ntmrules.population.TrendResult;
import io.github.ntmrules.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A trend in words, the same on a page and on a terminal. Immutable and thread-safe. */
public final class TrendLines {

  private final TrendResult result;
  private final List<TargetResult> held;
  private final Texts texts;
  private final Means means;
  private final Wording wording;

  /** A year; what is not known is empty. */
  public record YearLine(
      String year,
      String set,
      String units,
      String mean,
      String met,
      String share,
      String newly,
      String lost,
      String day) {}

  /** A target; the remark says why it is not known, or of whom not, or is empty. */
  public record TargetLine(
      String year,
      String place,
      String measure,
      String planned,
      String reached,
      String remark,
      Outcome outcome) {}

  /**
   * Of that trend.
   *
   * @param held the targets beside what is reached
   * @param texts words with those of the area {@code trend}
   */
  public TrendLines(TrendResult result, List<TargetResult> held, Texts texts) {
    this.result = result;
    this.held = List.copyOf(held);
    this.texts = texts;
    this.means = new Means(texts.locale());
    this.wording = Wording.in(texts.locale());
  }

  /** The sets that were followed, the earliest first. */
  public List<CriteriaSet> setsInOrder() {
    return result.points().stream().map(TrendPoint::set).distinct().toList();
  }

  /** Whether the years were held against different sets. */
  public boolean severalSets() {
    return setsInOrder().size() > 1;
  }

  /** Each set with its decree and its years. */
  public List<String> sets() {
    List<String> lines = new ArrayList<>();
    for (CriteriaSet set : setsInOrder()) {
      String years =
          result.points().stream()
              .filter(each -> each.set().equals(set))
              .map(each -> String.valueOf(each.year()))
              .collect(Collectors.joining(", "));
      lines.add(texts.get("trend.set", set.title(texts.locale()), set.id(), set.decree(), years));
    }
    return lines;
  }

  /** What is to be known before the numbers are compared. */
  public List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (severalSets()) {
      flags.add(texts.get("trend.several"));
    }
    if (result.points().stream().anyMatch(each -> each.firstDay().isBefore(Register.MERGER))
        && result.points().stream().anyMatch(each -> !each.lastDay().isBefore(Register.MERGER))) {
      flags.add(texts.get("trend.merger"));
    }
    Map<Integer, List<String>> byYear = new TreeMap<>();
    result
        .points()
        .forEach(
            each ->
                byYear
                    .computeIfAbsent(each.year(), year -> new ArrayList<>())
                    .add(each.set().id()));
    byYear.forEach(
        (year, sets) -> {
          if (sets.size() > 1) {
            flags.add(texts.get("trend.mixed", year.toString(), String.join(", ", sets)));
          }
        });
    return flags;
  }

  /** The years. */
  public List<YearLine> years() {
    return result.points().stream().map(this::year).toList();
  }

  private YearLine year(TrendPoint point) {
    OutcomeTally tally = point.units().units();
    ProgressResult changes = point.changes();
    boolean known = changes.units().total() > 0;
    String share = new Percents(texts.locale()).of(tally.shareMet(), 1);
    return new YearLine(
        String.valueOf(point.year()),
        point.set().id(),
        number(tally.total()),
        means.of(point.units().meanCriteriaMet(), 2),
        means.of(new Quotient(tally.met(), tally.met() + tally.undetermined(), 1), 0),
        share == null ? "" : share + "%",
        known ? number(changes.criteriaCount(Change.NEWLY_MET)) : "",
        known ? number(changes.criteriaCount(Change.LOST)) : "",
        wording.date(point.lastDay()));
  }

  private String number(long count) {
    return means.of(new Quotient(count, count, 1), 0);
  }

  /** The targets. */
  public List<TargetLine> targets() {
    return held.stream().map(this::target).toList();
  }

  private TargetLine target(TargetResult each) {
    GroupKey group = each.target().group();
    LocalDate asOf = each.asOf();
    Quotient reached = each.reached();
    String said =
        reached == null || asOf == null
            ? texts.get("trend.target.none")
            : texts.get("trend.target.reached", means.of(reached, 2), wording.date(asOf));
    return new TargetLine(
        String.valueOf(each.target().year()),
        group == null ? texts.get("trend.target.whole") : group.label(texts.locale()),
        each.target().measure().displayName(texts.locale()),
        wording.number(each.target().planned()),
        said,
        each.unpaired() == 0 ? "" : texts.get("trend.target.unpaired", each.unpaired()),
        each.outcome());
  }
}
