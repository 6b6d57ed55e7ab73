package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.criteria.Comparison;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.internal.reasoning.FigureClasses;
import io.github.ntmrules.internal.reasoning.FigureClasses.FigureClass;
import io.github.ntmrules.internal.reasoning.Need;
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
  private final List<Need> needs;
  private final List<FigureChange> changes = new ArrayList<>();
  private final List<ConditionToReport> toReport = new ArrayList<>();
  private final Set<Obstacle> obstacles = new LinkedHashSet<>();

  MissingFigures(Assessment assessment, List<Need> needs) {
    this.assessment = assessment;
    this.snapshot = assessment.snapshot();
    this.needs = needs;
  }

  MissingToPass result() {
    for (List<Need> together : groups()) {
      if (!together.stream().allMatch(this::passes)) {
        resolve(together);
      }
    }
    return new MissingToPass(assessment, changes, toReport, List.copyOf(obstacles));
  }

  private boolean passes(Need need) {
    return MissingSearch.passes(need.part().outcome(snapshot));
  }

  /** The needs that share figures, directly or through others; in the order of their first. */
  private List<List<Need>> groups() {
    Map<Measure, Measure> leaders = new LinkedHashMap<>();
    for (Need need : needs) {
      Measure first = null;
      for (Measure measure : need.part().measures()) {
        Measure leader = leader(leaders, measure);
        first = first == null ? leader : first;
        leaders.put(leader, first);
      }
    }
    Map<Object, List<Need>> groups = new LinkedHashMap<>();
    for (Need need : needs) {
      Set<Measure> measures = need.part().measures();
      Object key = measures.isEmpty() ? need : leader(leaders, measures.iterator().next());
      groups.computeIfAbsent(key, each -> new ArrayList<>()).add(need);
    }
    return List.copyOf(groups.values());
  }

  private static Measure leader(Map<Measure, Measure> leaders, Measure measure) {
    Measure at = measure;
    Measure next = leaders.get(at);
    while (next != null && !next.equals(at)) {
      at = next;
      next = leaders.get(at);
    }
    return at;
  }

  // ---- one group

  private void resolve(List<Need> together) {
    MissingSearch search = new MissingSearch(together, snapshot);
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
  private void reduce(List<Need> together) {
    List<Need> kept = new ArrayList<>(together.stream().filter(this::passes).toList());
    for (Need need : together) {
      if (!passes(need)) {
        List<Need> more = new ArrayList<>(kept);
        more.add(need);
        MissingSearch search = new MissingSearch(more, snapshot);
        if (search.smallest() != null) {
          kept = more;
        } else if (search.gaveUp()) {
          obstacles.add(new Obstacle(need.code(), Reason.NOT_DECIDED, null));
        } else {
          obstacle(need);
        }
      }
    }
    MissingSearch search = new MissingSearch(kept, snapshot);
    Choice choice = search.smallest();
    if (choice != null) {
      tell(search, kept, choice);
    }
  }

  private void obstacle(Need need) {
    List<Obstacle> found = new ArrayList<>();
    boolean alone = new MissingSearch(List.of(need), snapshot).smallest() != null;
    if (!alone && need.part().provision() instanceof Provision.Exempt) {
      found.add(new Obstacle(need.code(), Reason.EXEMPTION_DOUBTFUL, null));
    }
    if (!alone) {
      for (Threshold each : need.part().undecided()) {
        found.add(new Obstacle(need.code(), reason(each.level()), each));
      }
      need.part().thresholds().values().stream()
          .flatMap(Set::stream)
          .filter(MissingFigures::beyondRange)
          .forEach(each -> found.add(new Obstacle(need.code(), Reason.BEYOND_RANGE, each)));
    }
    if (found.isEmpty()) {
      found.add(new Obstacle(need.code(), Reason.CONTRADICTORY, null));
    }
    obstacles.addAll(found);
  }

  private static Reason reason(Level level) {
    return switch (level.status()) {
      case DOUBTFUL -> Reason.LEVEL_DOUBTFUL;
      case NOT_ON_FILE ->
          level.inUndeterminedColumn() ? Reason.COLUMN_UNDETERMINED : Reason.LEVEL_NOT_ON_FILE;
      case SET_BY_PROVINCE -> Reason.LEVEL_SET_BY_PROVINCE;
      case CONFIRMED, UNCONFIRMED -> Reason.LEVEL_UNCONFIRMED;
    };
  }

  private static boolean beyondRange(Threshold threshold) {
    BigDecimal level = Objects.requireNonNull(threshold.level().value());
    List<FigureClass> classes =
        FigureClasses.of(threshold.measure(), List.of(threshold), List.of());
    return classes.stream()
        .map(each -> threshold.comparison().lowerBound() ? each.upper() : each.lower())
        .noneMatch(end -> satisfies(end, threshold.comparison(), level));
  }

  private static boolean satisfies(BigDecimal figure, Comparison comparison, BigDecimal level) {
    int order = figure.compareTo(level);
    return order == 0 ? !comparison.strict() : (order > 0) == comparison.lowerBound();
  }

  // ---- telling

  private void tell(MissingSearch search, List<Need> together, Choice choice) {
    for (Map.Entry<Measure, @Nullable Long> each : choice.figures().entrySet()) {
      Measure measure = each.getKey();
      Map<Measure, @Nullable Long> others = new LinkedHashMap<>(choice.figures());
      others.remove(measure);
      List<String> codes =
          together.stream()
              .filter(need -> !search.passes(List.of(need), others))
              .map(Need::code)
              .distinct()
              .toList();
      Figure from = snapshot.figure(measure);
      Long to = each.getValue();
      if (to == null) {
        toReport.add(new ConditionToReport(measure, from, codes));
      } else {
        BigDecimal amount = search.amount(measure, to);
        changes.add(
            new FigureChange(
                measure,
                from,
                FixedPoint.decimal(to),
                beyond(together, measure, to),
                amount == null ? null : FixedPoint.stripped(amount),
                codes));
      }
    }
  }

  /** The level that the figure is just beyond, as a strict comparison asks. */
  private static @Nullable BigDecimal beyond(List<Need> together, Measure measure, long to) {
    long step = measure.whole() ? FixedPoint.ONE : 1;
    Set<BigDecimal> levels = new HashSet<>();
    for (Need need : together) {
      for (Threshold each : need.part().thresholds().getOrDefault(measure, Set.of())) {
        if (each.comparison().strict()) {
          BigDecimal level = Objects.requireNonNull(each.level().value());
          BigDecimal over = FixedPoint.decimal(to).subtract(level);
          over = each.comparison().lowerBound() ? over : over.negate();
          boolean next = over.signum() > 0 && over.compareTo(FixedPoint.decimal(step)) <= 0;
          if (next) {
            levels.add(level);
          }
        }
      }
    }
    return levels.isEmpty() ? null : levels.iterator().next();
  }
}
