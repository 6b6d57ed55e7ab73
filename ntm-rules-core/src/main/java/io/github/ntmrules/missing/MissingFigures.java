package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.internal.reasoning.FigureClasses;
import io.github.ntmrules.missing.MissingSearch.Answer;
import io.github.ntmrules.missing.MissingSearch.Choice;
import io.github.ntmrules.missing.Obstacle.Reason;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is missing, for needs that share figures together. Not thread-safe. */
final class MissingFigures {

  private final Assessment assessment;
  private final Snapshot snapshot;
  private final List<Conjunct> needs;
  private final Set<Measure> held = new HashSet<>();
  private final List<FigureChange> changes = new ArrayList<>();
  private final List<ConditionToReport> toReport = new ArrayList<>();
  private final Set<Obstacle> obstacles = new LinkedHashSet<>();

  MissingFigures(Assessment assessment, List<Conjunct> needs) {
    this.assessment = assessment;
    this.snapshot = assessment.snapshot();
    this.needs = needs;
    needs.forEach(each -> held.addAll(held(each).levels().keySet()));
  }

  MissingToPass result() {
    for (List<Conjunct> together : groups()) {
      if (!together.stream().allMatch(this::passes)) {
        resolve(together);
      }
    }
    return new MissingToPass(assessment, changes, toReport, List.copyOf(obstacles));
  }

  private MissingSearch search(List<Conjunct> some) {
    return new MissingSearch(some, held, assessment);
  }

  private boolean passes(Conjunct need) {
    return MissingSearch.passes(need.outcome(snapshot));
  }

  private HeldFigures held(Conjunct need) {
    return new HeldFigures(List.of(need), snapshot.figures().keySet(), assessment.confirmedOnly());
  }

  /** The needs that share figures, directly or through others; in the order of their first. */
  private List<List<Conjunct>> groups() {
    List<Set<Conjunct>> groups = new ArrayList<>();
    Map<Conjunct, HeldFigures> figures = new LinkedHashMap<>();
    needs.forEach(need -> figures.put(need, held(need)));
    for (Conjunct need : needs) {
      HeldFigures mine = Objects.requireNonNull(figures.get(need));
      Set<Conjunct> joined = new HashSet<>(Set.of(need));
      for (Set<Conjunct> group : List.copyOf(groups)) {
        if (!group.stream()
            .allMatch(each -> mine.sharesNothingWith(Objects.requireNonNull(figures.get(each))))) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      groups.add(joined);
    }
    return needs.stream()
        .flatMap(need -> groups.stream().filter(group -> group.contains(need)))
        .distinct()
        .map(group -> needs.stream().filter(group::contains).toList())
        .toList();
  }

  // ---- one group

  private void resolve(List<Conjunct> together) {
    MissingSearch search = search(together);
    Choice choice = search.smallest();
    if (choice != null) {
      tell(search, together, choice);
    } else if (search.gaveUp()) {
      together.stream()
          .filter(need -> !passes(need))
          .forEach(need -> obstacles.add(new Obstacle(need.code(), Reason.NOT_DECIDED, null)));
    } else {
      reduce(together);
    }
  }

  /** Keeps what can be met together: first what is met today, then in the order of the decree. */
  private void reduce(List<Conjunct> together) {
    List<Conjunct> kept = new ArrayList<>(together.stream().filter(this::passes).toList());
    for (Conjunct need : together) {
      if (!passes(need)) {
        List<Conjunct> more = new ArrayList<>(kept);
        more.add(need);
        MissingSearch search = search(more);
        if (search.smallest() != null) {
          kept = more;
        } else if (search.gaveUp()) {
          obstacles.add(new Obstacle(need.code(), Reason.NOT_DECIDED, null));
        } else {
          obstacle(need);
        }
      }
    }
    MissingSearch search = search(kept);
    Choice choice = search.smallest();
    if (choice != null) {
      tell(search, kept, choice);
    }
  }

  private void obstacle(Conjunct need) {
    List<Obstacle> found = new ArrayList<>();
    boolean alone = search(List.of(need)).smallest() != null;
    if (!alone && need.provision().requirement() == null) {
      found.add(new Obstacle(need.code(), Reason.EXEMPTION_DOUBTFUL, null));
    }
    if (!alone) {
      for (Threshold each : inTheWay(need)) {
        found.add(new Obstacle(need.code(), reason(each.level()), each));
      }
      need.thresholds().values().stream()
          .flatMap(Set::stream)
          .filter(MissingFigures::beyondRange)
          .forEach(each -> found.add(new Obstacle(need.code(), Reason.BEYOND_RANGE, each)));
    }
    if (found.isEmpty()) {
      found.add(new Obstacle(need.code(), Reason.CONTRADICTORY, null));
    }
    obstacles.addAll(found);
  }

  /** The levels that are not known, without those that some figure meets for certain. */
  private List<Threshold> inTheWay(Conjunct need) {
    List<Threshold> never = need.undecided().stream().filter(each -> !canBeMet(each)).toList();
    return never.isEmpty() ? List.copyOf(need.undecided()) : never;
  }

  private boolean canBeMet(Threshold threshold) {
    Range surely = threshold.acceptance(assessment.confirmedOnly()).surely();
    return surely != null && threshold.measure().figuresIn(surely) != null;
  }

  private static Reason reason(Level level) {
    return switch (level.status()) {
      case DOUBTFUL -> Reason.LEVEL_DOUBTFUL;
      case NOT_ON_FILE ->
          level.inUndeterminedColumn() ? Reason.COLUMN_UNDETERMINED : Reason.LEVEL_NOT_ON_FILE;
      case SET_BY_PROVINCE -> Reason.LEVEL_SET_BY_PROVINCE;
      case CONFIRMED, UNCONFIRMED, OWN_READING -> Reason.LEVEL_UNCONFIRMED;
    };
  }

  private static boolean beyondRange(Threshold threshold) {
    Measure measure = threshold.measure();
    Range figures = measure.figuresIn(Objects.requireNonNull(threshold.accepted()));
    return figures == null || figures.isDisjointFrom(FigureClasses.all(measure).range());
  }

  // ---- telling

  private void tell(MissingSearch search, List<Conjunct> together, Choice choice) {
    for (Map.Entry<Measure, Told> each : choice.figures().entrySet()) {
      Measure measure = each.getKey();
      Map<Measure, Told> others = new LinkedHashMap<>(choice.figures());
      others.remove(measure);
      List<Conjunct> dependent =
          together.stream().filter(need -> !search.passes(List.of(need), others)).toList();
      List<String> codes = dependent.stream().map(Conjunct::code).distinct().toList();
      Figure from = snapshot.figure(measure);
      long to = each.getValue().value();
      switch (each.getValue().kind()) {
        case WHATEVER -> toReport.add(ConditionToReport.of(measure, from, codes));
        case FACT -> {
          Answer answer = search.answer(measure, choice, dependent);
          toReport.add(
              new ConditionToReport(measure, from, answer.figures(), answer.exempt(), codes));
        }
        case TARGET ->
            changes.add(
                new FigureChange(
                    measure,
                    from,
                    FixedPoint.decimal(to),
                    beyond(together, measure, to),
                    stripped(search.amount(measure, to)),
                    search.insteadOf(measure, choice),
                    codes));
      }
    }
  }

  private static @Nullable BigDecimal stripped(@Nullable BigDecimal amount) {
    return amount == null ? null : FixedPoint.stripped(amount);
  }

  /** The level that the figure is just beyond, as an end that is open asks. */
  private static @Nullable BigDecimal beyond(List<Conjunct> together, Measure measure, long to) {
    for (Conjunct need : together) {
      for (Threshold each : need.thresholds().getOrDefault(measure, Set.of())) {
        Range accepted = Objects.requireNonNull(each.accepted());
        Range figures = accepted.onGridOf(measure);
        for (Range.End end : each.comparison().ends()) {
          BigDecimal level = accepted.at(end);
          BigDecimal next = figures == null ? null : figures.at(end);
          boolean open = level != null && !accepted.contains(level);
          if (open && next != null && next.compareTo(FixedPoint.decimal(to)) == 0) {
            return level;
          }
        }
      }
    }
    return null;
  }
}
