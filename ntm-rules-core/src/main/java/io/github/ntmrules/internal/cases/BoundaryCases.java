package io.github.ntmrules.internal.cases;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.Boundaries;
import io.github.ntmrules.cases.CaseGroup;
import io.github.ntmrules.cases.Expectation;
import io.github.ntmrules.cases.IdleLevel;
import io.github.ntmrules.cases.LevelCount;
import io.github.ntmrules.cases.OpenLevel;
import io.github.ntmrules.cases.RuleCell;
import io.github.ntmrules.cases.VerdictCase;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.internal.cases.RuleCells.Cell;
import io.github.ntmrules.internal.engine.RulesInUse;
import io.github.ntmrules.internal.engine.WrittenRule;
import io.github.ntmrules.internal.reasoning.LevelStep;
import io.github.ntmrules.internal.reasoning.PlainEvaluator;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the cases at the boundaries of what a set asks. Not thread-safe. */
public final class BoundaryCases {

  private record File(String name, @Nullable Overlay overlay) {}

  /** What makes a case another one. */
  private record Unit(String code, Scope at, Map<Measure, BigDecimal> figures) {}

  /** What makes a level another one. */
  private record Level(
      boolean condition,
      String code,
      @Nullable Overlay overlay,
      RuleLocation rule,
      @Nullable String column,
      Threshold threshold) {

    static Level of(RuleCell cell, Threshold threshold) {
      return new Level(
          cell.condition(),
          cell.indicator().code(),
          cell.overlay(),
          cell.rule(),
          cell.column(),
          threshold);
    }
  }

  private static final BigDecimal MOST_SCALED = BigDecimal.valueOf(1000);

  private final RulesInUse rules;
  private final RuleCells cells;
  private final Locale locale;
  private final SetCodes codes;
  private final CaseNames names;
  private final Map<File, List<VerdictCase>> files = new LinkedHashMap<>();
  private final Set<Unit> made = new HashSet<>();
  private final Set<Scope> inColumns = new HashSet<>();
  private final Set<RuleLocation> referring = new HashSet<>();
  private final SearchEffort effort = new SearchEffort();
  private final Set<IdleLevel> idle = new LinkedHashSet<>();

  /**
   * Makes the cases.
   *
   * @param rules what they are for
   * @param locale the language of their names: English for English, else Vietnamese
   */
  public static Boundaries of(RulesInUse rules, Locale locale) {
    return new BoundaryCases(rules, new RuleCells(rules), locale).result();
  }

  private BoundaryCases(RulesInUse rules, RuleCells cells, Locale locale) {
    this.rules = rules;
    this.cells = cells;
    this.locale = locale;
    this.codes = SetCodes.of(rules);
    this.names = new CaseNames(locale);
  }

  private Boundaries result() {
    cells.all().forEach(this::cell);
    rules.rules().rules().stream()
        .filter(each -> each.rule().choosesColumn())
        .forEach(this::column);
    List<CaseGroup> groups = new ArrayList<>();
    files.forEach((file, cases) -> groups.add(CaseGroup.of(file.name(), file.overlay(), cases)));
    Map<Level, List<RuleCell>> levels = levels();
    List<OpenLevel> open = new ArrayList<>();
    int never = 0;
    for (Map.Entry<Level, List<RuleCell>> each : levels.entrySet()) {
      Threshold threshold = each.getKey().threshold();
      if (!threshold.level().decides(rules.confirmedOnly())) {
        open.add(new OpenLevel(each.getValue().get(0), threshold));
        never++;
      } else if (each.getValue().stream().allMatch(cell -> isIdle(cell, threshold))) {
        never++;
      }
    }
    LevelCount count = new LevelCount(levels.size(), never);
    return Boundaries.builder()
        .set(rules.set())
        .groups(groups)
        .levels(count)
        .open(open)
        .idle(List.copyOf(idle))
        .build();
  }

  /** All levels with the cells they are in: more than one where figures are computed otherwise. */
  private Map<Level, List<RuleCell>> levels() {
    Map<Level, List<RuleCell>> levels = new LinkedHashMap<>();
    for (Cell each : cells.all()) {
      RuleCell cell = each.cell();
      for (Threshold threshold : levels(each)) {
        levels.computeIfAbsent(Level.of(cell, threshold), level -> new ArrayList<>()).add(cell);
      }
    }
    return levels;
  }

  private boolean isIdle(RuleCell cell, Threshold threshold) {
    return idle.stream()
        .anyMatch(each -> each.cell().equals(cell) && each.threshold().equals(threshold));
  }

  /** The levels that the rule itself asks, each once. */
  private static List<Threshold> levels(Cell cell) {
    return Stream.ofNullable(cell.requirement())
        .flatMap(requirement -> requirement.thresholds().stream())
        .distinct()
        .toList();
  }

  /**
   * A rule that chooses a column in circumstances of which there is no case yet: the same cases as
   * of the plainer circumstances, for the row whose levels differ most from column to column.
   */
  private void column(WrittenRule rule) {
    Scope at = cells.firstColumn(rule);
    Requirements asked = at == null ? null : rules.rules().ifTold(at);
    if (at == null
        || asked == null
        || inColumns.stream().anyMatch(one -> cells.speaks(rule, one))) {
      return;
    }
    Cell most = null;
    for (Provision provision : asked.provisions()) {
      Cell cell = cells.find(false, provision, asked);
      if (cell != null
          && RuleCells.dependsOnColumn(provision)
          && (most == null || columns(cell) > columns(most))) {
        most = cell;
      }
    }
    if (most != null) {
      cell(new Cell(most.cell(), most.derivations(), at));
    }
  }

  /** In how many columns the rule asks something else. */
  private long columns(Cell of) {
    return cells.all().stream()
        .filter(each -> each.cell().rule().equals(of.cell().rule()))
        .map(Cell::requirement)
        .distinct()
        .count();
  }

  private void cell(Cell cell) {
    if (RuleCells.dependsOnColumn(cell.cell().provision())) {
      inColumns.add(cell.first());
    }
    Requirement requirement = cell.requirement();
    if (requirement == null) {
      add(cell, names.of(cell, get("boundary.exempt")), Map.of());
      return;
    }
    PivotSearch search =
        new PivotSearch(requirement, cell.derivations(), rules.confirmedOnly(), effort);
    if (!search.base().isEmpty()) {
      // Another set may ask something else in every region: that is for its own cases to show.
      if (!referring.add(cell.cell().rule())) {
        return;
      }
      referred(cell, requirement, search);
    }
    Map<Threshold, Boolean> own = new HashMap<>();
    for (Threshold threshold : requirement.thresholds()) {
      if (threshold.level().decides(rules.confirmedOnly())) {
        level(cell, threshold, search);
      } else if (own.put(threshold, true) == null) {
        unknown(cell, threshold, search);
      }
    }
  }

  // ---- one level

  private void level(Cell cell, Threshold threshold, PivotSearch search) {
    Measure measure = threshold.measure();
    Range accepted = Objects.requireNonNull(threshold.accepted());
    boolean decides = false;
    boolean complete = true;
    for (Range.End end : threshold.comparison().ends()) {
      BigDecimal level = Objects.requireNonNull(accepted.at(end));
      BigDecimal step = LevelStep.of(measure, level);
      BigDecimal more = end == Range.End.LOWER ? step : step.negate();
      boolean at = accepted.contains(level);
      BigDecimal satisfying = at ? level : level.add(more);
      BigDecimal not = at ? level.subtract(more) : level;
      boolean both = canBe(measure, satisfying) && canBe(measure, not);
      Map<Measure, BigDecimal> others = both ? search.deciding(measure, satisfying, not) : null;
      if (others == null) {
        complete &= !both || search.complete();
      } else {
        decides = true;
        level(cell, measure, level, others);
      }
    }
    if (!decides) {
      idle.add(new IdleLevel(cell.cell(), threshold, complete));
    }
  }

  /** At the level, beside it and without the figure. */
  private void level(
      Cell cell, Measure measure, BigDecimal level, Map<Measure, BigDecimal> others) {
    if (measure.kind() == MeasureKind.YES_NO) {
      figure(cell, measure, BigDecimal.ONE, others, get("boundary.yes"));
      figure(cell, measure, BigDecimal.ZERO, others, get("boundary.no"));
    } else {
      String text = names.level(measure, level);
      BigDecimal step = LevelStep.of(measure, level);
      figure(cell, measure, level, others, get("boundary.at"));
      figure(cell, measure, level.subtract(step), others, get("boundary.below", text));
      figure(cell, measure, level.add(step), others, get("boundary.above", text));
    }
    Map<Measure, BigDecimal> without = new LinkedHashMap<>(others);
    without.remove(measure);
    computed(cell, measure, level, without);
    if (fresh(cell, without)) {
      add(cell, names.of(cell, measure, null, get("boundary.missing")), without);
    }
  }

  /** A figure that is at the level, computed from others: one case for every rule that computes. */
  private void computed(
      Cell cell, Measure measure, BigDecimal level, Map<Measure, BigDecimal> others) {
    for (Derivation derivation : cell.derivations().deciding(rules.confirmedOnly())) {
      if (derivation.measure().equals(measure)
          && derivation.parts().stream().noneMatch(others::containsKey)) {
        Map<Measure, BigDecimal> parts = parts(derivation, level);
        Map<Measure, BigDecimal> figures = new LinkedHashMap<>(others);
        figures.putAll(parts);
        if (!parts.isEmpty() && fresh(cell, figures)) {
          String what = get("boundary.computed");
          add(cell, names.of(cell, measure, FixedPoint.stripped(level), what), figures);
        }
      }
    }
  }

  /** Parts that make the level, if some are easily found; else none. */
  private static Map<Measure, BigDecimal> parts(Derivation derivation, BigDecimal level) {
    Map<Measure, BigDecimal> parts = new LinkedHashMap<>();
    Measure first = derivation.parts().get(0);
    for (BigDecimal scale = BigDecimal.ONE;
        scale.compareTo(MOST_SCALED) <= 0;
        scale = scale.multiply(BigDecimal.TEN)) {
      boolean ratio = derivation.operation() == Derivation.Operation.RATIO;
      BigDecimal figure = ratio ? level.multiply(scale) : level;
      BigDecimal rest = ratio ? scale : BigDecimal.ZERO;
      parts.clear();
      derivation.parts().forEach(part -> parts.put(part, rest));
      parts.put(first, FixedPoint.stripped(figure));
      boolean can =
          parts.size() == derivation.parts().size()
              && parts.entrySet().stream().allMatch(each -> canBe(each.getKey(), each.getValue()));
      if (can) {
        return parts;
      }
    }
    return Map.of();
  }

  private static boolean canBe(Measure measure, BigDecimal figure) {
    return measure.canBe(figure) && FixedPoint.fits(FixedPoint.stripped(figure));
  }

  private void figure(
      Cell cell, Measure measure, BigDecimal figure, Map<Measure, BigDecimal> others, String what) {
    if (canBe(measure, figure)) {
      BigDecimal value = FixedPoint.stripped(figure);
      Map<Measure, BigDecimal> figures = new LinkedHashMap<>(others);
      figures.put(measure, value);
      if (fresh(cell, figures)) {
        boolean yesNo = measure.kind() == MeasureKind.YES_NO;
        add(cell, names.of(cell, measure, yesNo ? null : value, what), figures);
      }
    }
  }

  /**
   * A level that is not known: a figure it would have to be known for, and those that need none.
   */
  private void unknown(Cell cell, Threshold threshold, PivotSearch search) {
    Map<Measure, BigDecimal> others = search.undetermined(threshold);
    if (others == null) {
      idle.add(new IdleLevel(cell.cell(), threshold, search.complete()));
      return;
    }
    Measure measure = threshold.measure();
    String status = threshold.level().status().displayName(locale);
    Map<Measure, BigDecimal> open = new LinkedHashMap<>(others);
    if (!measure.placeholder()) {
      open.putIfAbsent(measure, PivotSearch.open(threshold, rules.confirmedOnly()));
    }
    if (fresh(cell, open)) {
      add(cell, names.of(cell, measure, null, get("boundary.unknown", status)), open);
    }
    for (BigDecimal certain : PivotSearch.certain(threshold, rules.confirmedOnly())) {
      Map<Measure, BigDecimal> figures = new LinkedHashMap<>(others);
      figures.put(measure, certain);
      if (canBe(measure, certain) && fresh(cell, figures)) {
        boolean yesNo = measure.kind() == MeasureKind.YES_NO;
        String what = get("boundary.certain", status);
        add(cell, names.of(cell, measure, yesNo ? null : certain, what), figures);
      }
    }
  }

  // ---- another whole set

  /** A whole set that is to be met: all figures good, the first that decides bad, none. */
  private void referred(Cell cell, Requirement requirement, PivotSearch search) {
    Map<Measure, BigDecimal> good = search.base();
    add(cell, names.of(cell, get("boundary.good")), good);
    PlainEvaluator evaluator = new PlainEvaluator(cell.derivations(), rules.confirmedOnly());
    Outcome before = evaluator.outcome(requirement, good);
    for (Measure measure : good.keySet()) {
      for (BigDecimal end : ends(measure)) {
        Map<Measure, BigDecimal> bad = new LinkedHashMap<>(good);
        bad.put(measure, end);
        Outcome after = evaluator.outcome(requirement, bad);
        if (after == Outcome.NOT_MET && after != before) {
          add(cell, names.of(cell, measure, end, get("boundary.oneBad")), bad);
          add(cell, names.of(cell, get("boundary.missing")), Map.of());
          return;
        }
      }
    }
  }

  private static List<BigDecimal> ends(Measure measure) {
    if (measure.kind() == MeasureKind.YES_NO) {
      return List.of(BigDecimal.ZERO);
    }
    List<BigDecimal> ends = new ArrayList<>();
    if (measure.min() != null) {
      ends.add(measure.min());
    }
    if (measure.max() != null) {
      ends.add(measure.max());
    }
    return ends;
  }

  // ---- one case

  private boolean fresh(Cell cell, Map<Measure, BigDecimal> figures) {
    String code = codes.code(cell.cell().indicator(), cell.cell().condition());
    return made.add(new Unit(code, cell.first(), figures));
  }

  private void add(Cell cell, String name, Map<Measure, BigDecimal> figures) {
    Scope at = cell.first();
    String unit = Messages.get(locale, "unit." + rules.set().unit());
    Snapshot.Builder builder = Snapshot.of(rules.set().unit(), unit).in(at);
    figures.forEach((measure, value) -> builder.figure(measure, Figure.exactly(value)));
    PlainEvaluator evaluator = new PlainEvaluator(cell.derivations(), rules.confirmedOnly());
    Outcome outcome = evaluator.outcome(cell.cell().provision(), figures);
    if (outcome == Outcome.UNDETERMINED && !evaluator.sawAll()) {
      // Too many figures are missing to say by plain means that nothing follows from the rest.
      return;
    }
    String code = codes.code(cell.cell().indicator(), cell.cell().condition());
    files
        .computeIfAbsent(
            new File(cell.cell().rule().file(), cell.cell().overlay()), key -> new ArrayList<>())
        .add(VerdictCase.of(name, builder.build(), List.of(new Expectation(code, outcome))));
  }

  private String get(String key, Object... arguments) {
    return Messages.get(locale, key, arguments);
  }
}
