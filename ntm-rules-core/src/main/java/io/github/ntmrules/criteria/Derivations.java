package io.github.ntmrules.criteria;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the rules of one set compute figures from others, each figure in one way. Immutable.
 *
 * @param all in the order in which the rules said so
 */
public record Derivations(List<Derivation> all) implements Iterable<Derivation> {

  /** No figure is computed. */
  public static final Derivations NONE = new Derivations(List.of());

  /**
   * Copies the list and checks that no figure is computed in two ways.
   *
   * @param all all of them
   */
  public Derivations {
    all = List.copyOf(all);
    Set<Measure> computed = new HashSet<>();
    for (Derivation each : all) {
      if (!computed.add(each.measure())) {
        throw new IllegalArgumentException(
            "The figure " + each.measure().id() + " is computed in two ways.");
      }
    }
  }

  /** {@return whether no figure is computed} */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * {@return those by which figures may be computed}
   *
   * @param confirmedOnly strict mode: not those of unconfirmed rules either
   */
  public Derivations deciding(boolean confirmedOnly) {
    List<Derivation> deciding = all.stream().filter(each -> each.decides(confirmedOnly)).toList();
    return deciding.size() == all.size() ? this : new Derivations(deciding);
  }

  /**
   * {@return how that figure is computed, or {@code null} if it is not}
   *
   * @param measure the figure in question
   */
  public @Nullable Derivation of(Measure measure) {
    for (Derivation each : all) {
      if (each.measure().equals(measure)) {
        return each;
      }
    }
    return null;
  }

  /**
   * {@return the figures that these can depend on: themselves, and after each that is computed
   * those it is computed from}
   *
   * @param measures the measures
   */
  public Set<Measure> closure(Collection<Measure> measures) {
    Set<Measure> closure = new LinkedHashSet<>();
    measures.forEach(measure -> close(measure, closure));
    return closure;
  }

  private void close(Measure measure, Set<Measure> closure) {
    if (closure.add(measure)) {
      Derivation derivation = of(measure);
      if (derivation != null) {
        derivation.parts().forEach(part -> close(part, closure));
      }
    }
  }

  @Override
  public Iterator<Derivation> iterator() {
    return all.iterator();
  }
}
