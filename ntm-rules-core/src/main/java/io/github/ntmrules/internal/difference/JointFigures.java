package io.github.ntmrules.internal.difference;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.PartOf;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.UnitKind;
import io.github.ntmrules.internal.reasoning.Conjunct;
import io.github.ntmrules.internal.reasoning.FigureClasses;
import io.github.ntmrules.internal.reasoning.FigureClasses.FigureClass;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Parts of two requirements that share figures, and no figure with any other part. Between
 * neighbouring levels the outcome does not change: one figure of each class of every measure, in
 * every combination, shows all that can follow. Where a figure is missing or bounded, the outcome
 * is what all figures that it may be agree in, so nothing else follows there; only a figure that
 * one of the two may compute is left out too. Not thread-safe.
 */
public final class JointFigures {

  /** More combinations of figures are not looked at. */
  public static final int MOST_COMBINATIONS = 100_000;

  /** Figures of one or several measures, in every combination that matters. */
  private record Choice(List<Map<Measure, BigDecimal>> options) {}

  private final List<Conjunct> before = new ArrayList<>();
  private final List<Conjunct> after = new ArrayList<>();
  private final Set<Measure> measures = new LinkedHashSet<>();

  /**
   * Of the parts that share figures.
   *
   * @param earlier which of them are parts of the one requirement; the others are of the other
   */
  JointFigures(List<Conjunct> together, Predicate<Conjunct> earlier) {
    for (Conjunct part : together) {
      (earlier.test(part) ? before : after).add(part);
      measures.addAll(part.measures());
    }
  }

  // ---- what can follow

  /** All pairs of outcomes. */
  ReachableOutcomes pairs() {
    ReachableOutcomes pairs = new ReachableOutcomes();
    List<Choice> choices = choices(pairs);
    if (combinations(choices) > MOST_COMBINATIONS) {
      pairs.incomplete();
    } else {
      combine(choices, 0, new LinkedHashMap<>(), pairs);
    }
    return pairs;
  }

  /** How many combinations of figures there are to look at. */
  public long combinations() {
    return combinations(choices(new ReachableOutcomes()));
  }

  private static long combinations(List<Choice> choices) {
    double product = 1;
    for (Choice choice : choices) {
      product *= choice.options().size();
    }
    return (long) product;
  }

  private void combine(
      List<Choice> choices, int next, Map<Measure, BigDecimal> figures, ReachableOutcomes pairs) {
    if (next == choices.size()) {
      Snapshot.Builder builder = Snapshot.of(UnitKind.COMMUNE, "…").on(LocalDate.EPOCH);
      figures.forEach((measure, value) -> builder.figure(measure, Figure.exactly(value)));
      Snapshot snapshot = builder.build();
      ReachableOutcomes.Pair pair =
          new ReachableOutcomes.Pair(outcome(before, snapshot), outcome(after, snapshot));
      pairs.add(pair, new LinkedHashMap<>(figures));
      return;
    }
    for (Map<Measure, BigDecimal> option : choices.get(next).options()) {
      figures.putAll(option);
      if (isPossible(figures)) {
        combine(choices, next + 1, figures, pairs);
      }
      option.keySet().forEach(figures::remove);
    }
  }

  /** Whether no part is above its whole. */
  private static boolean isPossible(Map<Measure, BigDecimal> figures) {
    for (PartOf each : Measures.standard().parts()) {
      BigDecimal part = figures.get(each.part());
      BigDecimal whole = figures.get(each.whole());
      if (part != null && whole != null && part.compareTo(whole) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Outcome outcome(List<Conjunct> parts, Snapshot snapshot) {
    Outcome all = Outcome.NOT_APPLICABLE;
    for (Conjunct part : parts) {
      all = all.and(part.outcome(snapshot));
    }
    return all;
  }

  // ---- which figures

  private List<Choice> choices(ReachableOutcomes pairs) {
    List<Choice> choices = new ArrayList<>();
    Set<Measure> open = new LinkedHashSet<>(measures);
    for (Derivation derivation : derivations(pairs)) {
      open.remove(derivation.measure());
      open.removeAll(derivation.parts());
      choices.add(computed(derivation, pairs));
    }
    for (Measure measure : open) {
      choices.add(new Choice(exact(measure, reported(measure, Set.of()))));
    }
    return choices;
  }

  /** How figures are computed; what is too entangled to be exact is noted and left out. */
  private Set<Derivation> derivations(ReachableOutcomes pairs) {
    Set<Derivation> all = new LinkedHashSet<>();
    before.forEach(part -> all.addAll(part.derivations()));
    after.forEach(part -> all.addAll(part.derivations()));
    Set<Measure> taken = new HashSet<>();
    Set<Derivation> apart = new LinkedHashSet<>();
    for (Derivation derivation : all) {
      Set<Measure> own = new LinkedHashSet<>(derivation.parts());
      own.add(derivation.measure());
      boolean distinct = own.size() == derivation.parts().size() + 1;
      boolean negative =
          derivation.operation() == Derivation.Operation.RATIO
              && derivation.parts().stream()
                  .anyMatch(part -> part.min() == null || part.min().signum() < 0);
      if (!distinct || negative || own.stream().anyMatch(taken::contains)) {
        pairs.incomplete();
      } else {
        taken.addAll(own);
        apart.add(derivation);
      }
    }
    return apart;
  }

  /** What is told apart of a figure, and of those that it is a part of or that are part of it. */
  private Set<Range> ranges(Measure measure) {
    Set<Range> ranges = new LinkedHashSet<>();
    Stream.concat(before.stream(), after.stream())
        .forEach(part -> tiedTo(measure).forEach(each -> ranges.addAll(part.ranges(each))));
    return ranges;
  }

  private Set<Measure> tiedTo(Measure measure) {
    Set<Measure> tied = new LinkedHashSet<>(Set.of(measure));
    for (int before = 0; before < tied.size(); ) {
      before = tied.size();
      for (PartOf each : Measures.standard().parts()) {
        if (tied.contains(each.part()) || tied.contains(each.whole())) {
          tied.addAll(List.of(each.part(), each.whole()));
        }
      }
    }
    return tied;
  }

  private List<FigureClass> reported(Measure measure, Set<BigDecimal> more) {
    return FigureClasses.of(measure, ranges(measure), more);
  }

  private static List<Map<Measure, BigDecimal>> alone(Measure measure, List<FigureClass> classes) {
    List<Map<Measure, BigDecimal>> options = new ArrayList<>(exact(measure, classes));
    options.add(Map.of());
    return options;
  }

  /** One figure of each class. */
  private static List<Map<Measure, BigDecimal>> exact(Measure measure, List<FigureClass> classes) {
    if (measure.placeholder()) {
      return List.of(Map.of());
    }
    List<Map<Measure, BigDecimal>> options = new ArrayList<>();
    classes.forEach(each -> options.add(Map.of(measure, each.lower())));
    return options;
  }

  /** The computed figure reported, with any parts; and not reported, with parts that make it. */
  private Choice computed(Derivation derivation, ReachableOutcomes pairs) {
    List<Map<Measure, BigDecimal>> options = new ArrayList<>();
    List<List<FigureClass>> parts = new ArrayList<>();
    boolean ratio = derivation.operation() == Derivation.Operation.RATIO;
    for (Measure part : derivation.parts()) {
      boolean divisor = ratio && parts.size() == 1;
      BigDecimal least = part.whole() ? BigDecimal.ONE : new BigDecimal("0.000001");
      parts.add(reported(part, divisor ? Set.of(least) : Set.of()));
    }
    Measure measure = derivation.measure();
    List<Map<Measure, BigDecimal>> own = alone(measure, reported(measure, Set.of()));
    Set<BigDecimal> levels = levels(measure);
    List<Map<Measure, BigDecimal>> beside = List.of(Map.of());
    for (int i = 0; i < parts.size(); i++) {
      beside = product(beside, alone(derivation.parts().get(i), parts.get(i)));
    }
    // Reported beside its parts it is what they make, or the report contradicts itself.
    options.addAll(own);
    options.addAll(beside);
    made(derivation, new DerivedFigureSearch(derivation, levels), parts, List.of(), options, pairs);
    return new Choice(options);
  }

  private Set<BigDecimal> levels(Measure measure) {
    Set<BigDecimal> levels = new TreeSet<>();
    ranges(measure).forEach(each -> levels.addAll(each.ends()));
    return levels;
  }

  private static List<Map<Measure, BigDecimal>> product(
      List<Map<Measure, BigDecimal>> some, List<Map<Measure, BigDecimal>> others) {
    List<Map<Measure, BigDecimal>> all = new ArrayList<>();
    for (Map<Measure, BigDecimal> one : some) {
      for (Map<Measure, BigDecimal> other : others) {
        Map<Measure, BigDecimal> both = new LinkedHashMap<>(one);
        both.putAll(other);
        all.add(both);
      }
    }
    return all;
  }

  private static void made(
      Derivation derivation,
      DerivedFigureSearch derived,
      List<List<FigureClass>> parts,
      List<FigureClass> chosen,
      List<Map<Measure, BigDecimal>> options,
      ReachableOutcomes pairs) {
    if (chosen.size() < parts.size()) {
      for (FigureClass each : parts.get(chosen.size())) {
        List<FigureClass> more = new ArrayList<>(chosen);
        more.add(each);
        made(derivation, derived, parts, more, options, pairs);
      }
      return;
    }
    List<List<BigDecimal>> choices = derived.choices(chosen);
    if (choices == null) {
      pairs.incomplete();
      return;
    }
    for (List<BigDecimal> choice : choices) {
      Map<Measure, BigDecimal> figures = new LinkedHashMap<>();
      for (int i = 0; i < choice.size(); i++) {
        figures.put(derivation.parts().get(i), choice.get(i));
      }
      options.add(figures);
    }
  }
}
