package io.github.ntmrules.assessment;

import io.github.ntmrules.criteria.Derivation;
import io.github.ntmrules.criteria.Derivations;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.criteria.PartOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the figures that a set asks for hang together: which are computed from others by its rules,
 * and which are parts of others by the dictionary. Immutable and thread-safe.
 */
final class FigureNetwork {

  private final Map<Measure, Derivation> rules = new HashMap<>();
  private final Map<Measure, FigureGroup> groups = new HashMap<>();
  private final List<Measure> asked;
  private final Derivations derivations;
  private int size;

  private FigureNetwork(Collection<Measure> asked, Derivations derivations) {
    this.asked = List.copyOf(asked);
    this.derivations = derivations;
  }

  /**
   * Of those figures, and of all that hang together with them.
   *
   * @param derivations the figures that may be computed
   */
  static FigureNetwork of(Collection<Measure> asked, Derivations derivations) {
    FigureNetwork network = new FigureNetwork(asked, derivations);
    derivations.forEach(each -> network.rules.put(each.measure(), each));
    List<List<Measure>> links = new ArrayList<>();
    for (Derivation each : derivations) {
      List<Measure> link = new ArrayList<>(List.of(each.measure()));
      link.addAll(each.parts());
      links.add(link);
    }
    for (PartOf each : Measures.standard().parts()) {
      links.add(List.of(each.part(), each.whole()));
    }
    for (Measure measure : asked) {
      if (!network.groups.containsKey(measure)) {
        network.add(linked(measure, links), derivations);
      }
    }
    return network;
  }

  private static Set<Measure> linked(Measure first, List<List<Measure>> links) {
    Set<Measure> linked = new LinkedHashSet<>(List.of(first));
    boolean more = true;
    while (more) {
      more = false;
      for (List<Measure> link : links) {
        if (link.stream().anyMatch(linked::contains)) {
          more |= linked.addAll(link);
        }
      }
    }
    return linked;
  }

  private void add(Set<Measure> linked, Derivations derivations) {
    List<Measure> measures = List.copyOf(linked);
    List<FigureTie> ties = new ArrayList<>();
    for (Derivation each : derivations) {
      FigureTie tie = linked.contains(each.measure()) ? tie(each, measures) : null;
      if (tie != null) {
        ties.add(tie);
      }
    }
    for (PartOf each : Measures.standard().parts()) {
      if (linked.contains(each.part())) {
        ties.add(new FigureTie.Part(measures.indexOf(each.part()), measures.indexOf(each.whole())));
      }
    }
    FigureGroup group = new FigureGroup(size, measures, ties);
    size++;
    measures.forEach(measure -> groups.put(measure, group));
  }

  private static @Nullable FigureTie tie(Derivation derivation, List<Measure> measures) {
    int place = measures.indexOf(derivation.measure());
    int[] parts = derivation.parts().stream().mapToInt(measures::indexOf).toArray();
    if (derivation.operation() == Derivation.Operation.SUM) {
      return new FigureTie.Sum(place, parts);
    }
    return new FigureTie.Ratio(place, parts[0], parts[1]);
  }

  /** Equal when made of the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FigureNetwork that
            && asked.equals(that.asked)
            && derivations.equals(that.derivations));
  }

  @Override
  public int hashCode() {
    return asked.hashCode();
  }

  /** The group of a figure that is asked for, or of one that hangs together with it. */
  FigureGroup group(Measure measure) {
    return Objects.requireNonNull(groups.get(measure), measure.id());
  }

  /** How many groups there are. */
  int size() {
    return size;
  }

  /** How the figure is computed, or {@code null} if it is not. */
  @Nullable Derivation rule(Measure measure) {
    return rules.get(measure);
  }
}
