package io.github.ntmrules.missing;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.internal.reasoning.FigureClasses;
import io.github.ntmrules.internal.reasoning.FigureClasses.FigureClass;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches the smallest choice of figures that meets needs which share figures: first with targets
 * and with conditions that may be whatever they are; then with one fact that has to be the case,
 * then with two, and so on. All choices of one figure are tried, then of two; of each figure one
 * value from between every two neighbouring levels, the nearest to what is reported. A target is
 * one that something asked calls for, never one in order to miss an if-part. Not thread-safe.
 */
final class MissingSearch {

  /**
   * How many choices are tried at most, without facts that have to be the case and with them; fewer
   * where each try assesses another set too, so that none is searched for longer than a person
   * waits.
   */
  static final int MOST_TRIES = 50_000;

  // So many provisions of another set take as long as what else a try costs.
  private static final int AS_LONG_AS_A_TRY = 4;

  /**
   * Figures that do.
   *
   * @param figures what is said of which figures, in the order of the decree
   * @param divisors how many of the targets are what another figure is divided by
   * @param distance how far they change, each relative to the larger of the two figures
   */
  record Choice(Map<Measure, Told> figures, int divisors, BigDecimal distance) {

    Choice inOrder(List<Measure> order) {
      Map<Measure, Told> ordered = new LinkedHashMap<>();
      for (Measure each : order) {
        Told told = figures.get(each);
        if (told != null) {
          ordered.put(each, told);
        }
      }
      return new Choice(ordered, divisors, distance);
    }
  }

  private final List<Conjunct> needs;
  private final IfParts ifParts;
  private final KnownFigures known;
  private final Candidates candidates;
  private final HeldFigures held;
  private final Set<Measure> divisors = new LinkedHashSet<>();
  private final List<Measure> variables = new ArrayList<>();
  private final List<Measure> order = new ArrayList<>();
  private final int most;
  private int tries;
  private @Nullable Choice best;

  /**
   * For needs.
   *
   * @param alsoHeld the figures that any need holds to a level, one that is left aside too
   */
  MissingSearch(List<Conjunct> needs, Set<Measure> alsoHeld, Assessment assessment) {
    Snapshot snapshot = assessment.snapshot();
    boolean confirmedOnly = assessment.confirmedOnly();
    this.needs = needs;
    this.most =
        MOST_TRIES
            / (1 + needs.stream().mapToInt(MissingSearch::referred).sum() / AS_LONG_AS_A_TRY);
    this.ifParts = new IfParts(needs, assessment.requirements(), confirmedOnly);
    this.held = new HeldFigures(needs, snapshot.figures().keySet(), confirmedOnly);
    Map<Measure, Figure> reported = new LinkedHashMap<>();
    for (Measure measure : held.all()) {
      Figure figure = snapshot.figure(measure);
      if (figure != null) {
        reported.put(measure, figure);
      }
    }
    this.known =
        new KnownFigures(reported, held.derivations(), alsoHeld, new FigureTies(held, needs));
    this.candidates = new Candidates(held, known);
    for (Derivation each : held.derivations()) {
      if (each.operation() == Derivation.Operation.RATIO) {
        divisors.add(each.parts().get(1));
      }
    }
    // What is computed comes after its parts, with which it has to agree.
    held.all().stream()
        .filter(this::canChange)
        .sorted(Comparator.comparing(known::isComputed))
        .forEach(variables::add);
    order.addAll(held.all());
  }

  /** How many provisions of other sets it asks to be met. */
  private static int referred(Conjunct need) {
    Requirement asked = need.provision().requirement();
    return asked == null
        ? 0
        : asked.match(
            threshold -> 0, combination -> 0, meets -> meets.requirements().provisions().size());
  }

  /**
   * A condition that is known is a fact. A computed figure follows from its parts where they are
   * known, unless it can be reported instead of them.
   */
  private boolean canChange(Measure measure) {
    if (!held.asked().contains(measure)) {
      return held.levels().containsKey(measure) && !known.fixed(measure);
    }
    return known.figure(measure) != null
        || !known.fixed(measure)
        || !known.insteadOf(measure, List.of()).isEmpty();
  }

  /** Whether it may have to be a fact that the figure is so. */
  private boolean canBeFact(Measure measure) {
    return held.conditions().contains(measure) && !known.fixed(measure);
  }

  // ---- search

  /** The smallest choice, or {@code null} if there is none, or if it was not found. */
  @Nullable Choice smallest() {
    long facts = variables.stream().filter(this::canBeFact).count();
    for (int some = 0; some <= facts && best == null && !gaveUp(); some++) {
      tries = some == 1 ? 0 : tries;
      for (int size = some; size <= variables.size() && best == null && !gaveUp(); size++) {
        choose(size, some, 0, new LinkedHashMap<>());
      }
    }
    Choice found = gaveUp() ? null : best;
    return found == null ? null : found.inOrder(order);
  }

  /** Whether there were too many choices to try them all. */
  boolean gaveUp() {
    return tries > most;
  }

  private void choose(int left, int facts, int from, Map<Measure, Told> chosen) {
    if (left == 0) {
      consider(chosen);
      return;
    }
    for (int i = from; i <= variables.size() - left && !gaveUp(); i++) {
      Measure measure = variables.get(i);
      if (facts < left) {
        for (Told told : told(measure, chosen)) {
          chosen.put(measure, told);
          choose(left - 1, facts, i + 1, chosen);
          chosen.remove(measure);
        }
      }
      if (facts > 0 && canBeFact(measure)) {
        for (long value : candidates.facts(measure, chosen)) {
          chosen.put(measure, Told.fact(value));
          choose(left - 1, facts - 1, i + 1, chosen);
          chosen.remove(measure);
        }
      }
    }
  }

  /** Targets of what is asked, and for an if-part that it is reported whatever it is. */
  private List<Told> told(Measure measure, Map<Measure, Told> chosen) {
    List<Told> told = new ArrayList<>();
    if (held.asked().contains(measure)) {
      candidates.targets(measure, chosen).forEach(each -> told.add(Told.target(each)));
    }
    if (canBeFact(measure)) {
      told.add(Told.WHATEVER);
    }
    return told;
  }

  private void consider(Map<Measure, Told> chosen) {
    tries++;
    Choice choice = choice(chosen);
    if ((best == null || less(choice, best))
        && known.agrees(chosen)
        && passes(needs, chosen)
        && chosen.keySet().stream().allMatch(each -> isNeeded(each, chosen))
        && chosen.keySet().stream().allMatch(each -> isAdvice(each, chosen))) {
      best = choice;
    }
  }

  private static boolean less(Choice one, Choice other) {
    int order = Integer.compare(one.divisors(), other.divisors());
    return order < 0 || (order == 0 && one.distance().compareTo(other.distance()) < 0);
  }

  private Choice choice(Map<Measure, Told> chosen) {
    int divided = 0;
    BigDecimal distance = BigDecimal.ZERO;
    for (Map.Entry<Measure, Told> each : chosen.entrySet()) {
      if (each.getValue().kind() == Told.Kind.TARGET) {
        divided += divisors.contains(each.getKey()) ? 1 : 0;
        distance = distance.add(distance(each.getKey(), each.getValue().value()));
      }
    }
    return new Choice(new LinkedHashMap<>(chosen), divided, distance);
  }

  /** From 0 to 1; 1 where nothing is reported. */
  private BigDecimal distance(Measure measure, long to) {
    BigDecimal amount = amount(measure, to);
    if (amount == null) {
      return BigDecimal.ONE;
    }
    BigDecimal value = FixedPoint.decimal(to);
    BigDecimal larger = value.abs().max(value.subtract(amount).abs()).max(amount.abs());
    return larger.signum() == 0
        ? BigDecimal.ZERO
        : amount.abs().divide(larger, MathContext.DECIMAL64);
  }

  /** How much more it is than the nearest that is reported today; {@code null} if nothing is. */
  @Nullable BigDecimal amount(Measure measure, long to) {
    Figure figure = known.figure(measure);
    if (figure == null) {
      return null;
    }
    BigDecimal value = FixedPoint.decimal(to);
    if (figure.lower() != null && value.compareTo(figure.lower()) < 0) {
      return value.subtract(figure.lower());
    }
    return figure.upper() != null && value.compareTo(figure.upper()) > 0
        ? value.subtract(figure.upper())
        : BigDecimal.ZERO;
  }

  /** The reported figures that a target is reported instead of. */
  List<Measure> insteadOf(Measure measure, Choice choice) {
    return known.insteadOf(measure, choice.figures().keySet());
  }

  // ---- trying

  /** Whether these needs are met with the figures, whatever the conditions to be reported say. */
  boolean passes(List<Conjunct> some, Map<Measure, Told> chosen) {
    return always(
        chosen,
        settled -> {
          Snapshot snapshot = snapshot(settled);
          return some.stream().allMatch(need -> passes(need.outcome(snapshot)));
        });
  }

  /** Whether it holds whatever the conditions to be reported say; not where nothing can be. */
  private boolean always(Map<Measure, Told> chosen, Predicate<Map<Measure, Told>> test) {
    // What is computed comes after its parts, and agrees with them.
    List<Measure> open =
        chosen.keySet().stream()
            .filter(each -> !Objects.requireNonNull(chosen.get(each)).one())
            .sorted(Comparator.comparing(known::isComputed))
            .toList();
    AtomicBoolean some = new AtomicBoolean();
    boolean always =
        always(
            chosen,
            open,
            0,
            settled -> {
              some.set(true);
              // No target holds a fact to anything.
              return known.agrees(settled) && test.test(settled);
            });
    return always && some.get();
  }

  private boolean always(
      Map<Measure, Told> chosen, List<Measure> open, int next, Predicate<Map<Measure, Told>> test) {
    if (next == open.size()) {
      return test.test(chosen);
    }
    Measure condition = open.get(next);
    for (long each : candidates.facts(condition, chosen)) {
      Map<Measure, Told> told = new LinkedHashMap<>(chosen);
      told.put(condition, Told.fact(each));
      if (known.canBeFact(condition, Told.fact(each), KnownFigures.facts(told))
          && !always(told, open, next + 1, test)) {
        return false;
      }
    }
    return true;
  }

  static boolean passes(Outcome outcome) {
    return outcome == Outcome.MET || outcome == Outcome.NOT_APPLICABLE;
  }

  private Snapshot snapshot(Map<Measure, Told> chosen) {
    return snapshotOf(known.with(chosen));
  }

  private static Snapshot snapshotOf(Map<Measure, Figure> figures) {
    Snapshot.Builder unit = Snapshot.commune("…").on(LocalDate.EPOCH);
    figures.forEach(unit::figure);
    return unit.build();
  }

  // ---- what is advice

  private boolean isNeeded(Measure measure, Map<Measure, Told> chosen) {
    Map<Measure, Told> others = new LinkedHashMap<>(chosen);
    others.remove(measure);
    return !passes(needs, others);
  }

  /**
   * Whether it is no target, or misses no if-part, or only because something asked calls for it.
   */
  private boolean isAdvice(Measure measure, Map<Measure, Told> chosen) {
    Told told = Objects.requireNonNull(chosen.get(measure));
    return !isTarget(measure, chosen)
        || ifParts.isEmpty()
        || missesNothing(measure, chosen)
        || isCalledFor(measure, told.value(), chosen);
  }

  /** Whether no if-part is missed for this target, by itself or beside some of the others. */
  private boolean missesNothing(Measure measure, Map<Measure, Told> chosen) {
    return always(
        chosen,
        settled -> {
          List<Measure> others =
              settled.keySet().stream()
                  .filter(each -> !each.equals(measure) && isTarget(each, settled))
                  .toList();
          Snapshot then = snapshot(settled);
          return IntStream.range(0, 1 << others.size())
              .noneMatch(
                  some -> {
                    Map<Measure, Told> with = new LinkedHashMap<>(settled);
                    IntStream.range(0, others.size())
                        .filter(i -> (some >> i & 1) == 1)
                        .forEach(i -> with.remove(others.get(i)));
                    Map<Measure, Told> without = new LinkedHashMap<>(with);
                    without.remove(measure);
                    return ifParts.missedFor(then, snapshot(with), snapshot(without));
                  });
        });
  }

  private static boolean isTarget(Measure measure, Map<Measure, Told> chosen) {
    Told told = chosen.get(measure);
    return told != null && told.kind() == Told.Kind.TARGET;
  }

  /** Whether, with every if-part as it is then, the next figure towards today's would not do. */
  private boolean isCalledFor(Measure measure, long to, Map<Measure, Told> chosen) {
    List<Figure> nearer = nearer(measure, to);
    return !always(
        chosen,
        settled -> {
          Map<Measure, Figure> figures = known.with(settled);
          Snapshot then = snapshotOf(figures);
          List<Conjunct> asking = needs.stream().map(each -> ifParts.settled(each, then)).toList();
          return nearer.stream()
              .allMatch(
                  each -> {
                    Map<Measure, Figure> less = new LinkedHashMap<>(figures);
                    less.put(measure, each);
                    Snapshot unit = snapshotOf(less);
                    return asking.stream().allMatch(need -> passes(need.outcome(unit)));
                  });
        });
  }

  /** The next figure towards today's; both that are next where that is not known exactly. */
  private List<Figure> nearer(Measure measure, long to) {
    FigureClass all = FigureClasses.all(measure);
    Figure today = known.figure(measure);
    List<Figure> nearer = new ArrayList<>();
    for (long next : new long[] {to - all.step(), to + all.step()}) {
      boolean towards = today == null || !today.exact() || (today.scaled() < to) == (next < to);
      if (towards && all.least() <= next && next <= all.most()) {
        nearer.add(Figure.exactly(FixedPoint.decimal(next)));
      }
    }
    return nearer;
  }

  /**
   * The figures of a fact with which a choice does.
   *
   * @param figures the figures, around the one that was tried; {@code null} if it does with all
   * @param exempt whether with all of them what depends on it does not apply
   */
  record Answer(@Nullable Range figures, boolean exempt) {}

  /**
   * The figures of a fact with which the choice does.
   *
   * @param dependent the needs that are not met without it
   */
  Answer answer(Measure measure, Choice choice, List<Conjunct> dependent) {
    Map<Measure, Told> others = new LinkedHashMap<>(choice.figures());
    long value = Objects.requireNonNull(others.remove(measure)).value();
    List<FigureClass> classes = candidates.classes(measure, others);
    int at = 0;
    while (classes.get(at).most() < value) {
      at++;
    }
    int first = at;
    while (first > 0 && does(measure, classes.get(first - 1), others)) {
      first--;
    }
    int last = at;
    while (last + 1 < classes.size() && does(measure, classes.get(last + 1), others)) {
      last++;
    }
    boolean exempt =
        classes.subList(first, last + 1).stream()
            .flatMap(each -> with(measure, each, others).stream())
            .allMatch(each -> isExempt(dependent, each));
    boolean all = first == 0 && last == classes.size() - 1;
    return new Answer(
        all ? null : Candidates.range(measure, classes.get(first), classes.get(last)), exempt);
  }

  private boolean does(Measure measure, FigureClass of, Map<Measure, Told> others) {
    List<Map<Measure, Told>> all = with(measure, of, others);
    return !all.isEmpty()
        && all.stream().allMatch(each -> known.agrees(each) && passes(needs, each));
  }

  /** The choices in which a fact is one of the figures of a class that can be. */
  private List<Map<Measure, Told>> with(
      Measure measure, FigureClass of, Map<Measure, Told> others) {
    List<Map<Measure, Told>> all = new ArrayList<>();
    for (long value : Candidates.possible(measure, of, known.possible(measure, others))) {
      Map<Measure, Told> chosen = new LinkedHashMap<>(others);
      chosen.put(measure, Told.fact(value));
      all.add(chosen);
    }
    return all;
  }

  private boolean isExempt(List<Conjunct> some, Map<Measure, Told> chosen) {
    return always(
        chosen,
        settled -> {
          Snapshot unit = snapshot(settled);
          return some.stream().allMatch(each -> each.outcome(unit) == Outcome.NOT_APPLICABLE);
        });
  }
}
