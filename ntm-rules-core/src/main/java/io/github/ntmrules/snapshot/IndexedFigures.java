package io.github.ntmrules.snapshot;

import io.github.ntmrules.criteria.FixedPoint;
import io.github.ntmrules.criteria.Measures;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures to be found by the position of their measure in the dictionary, without hashing: a bit
 * for every measure, and only those that are reported, in the order of the dictionary. Immutable.
 */
final class IndexedFigures {

  // A long has 2^6 bits.
  private static final int WORD = 6;

  private final long[] reported;
  private final int[] before;
  private final Figure[] figures;
  private final long[] scaled;

  IndexedFigures(Map<String, Figure> byId) {
    int[] indices = indices(byId.keySet());
    int most = indices.length == 0 ? -1 : indices[indices.length - 1];
    this.reported = new long[(most >> WORD) + 1];
    this.before = new int[reported.length];
    this.figures = new Figure[indices.length];
    this.scaled = new long[indices.length];
    for (int index : indices) {
      reported[index >>> WORD] |= 1L << index;
    }
    for (int word = 1; word < before.length; word++) {
      before[word] = before[word - 1] + Long.bitCount(reported[word - 1]);
    }
    byId.forEach(
        (id, figure) -> {
          int rank = rank(Measures.standard().index(id));
          figures[rank] = figure;
          scaled[rank] = figure.scaled();
        });
  }

  private static int[] indices(Collection<String> ids) {
    return ids.stream().mapToInt(id -> Measures.standard().index(id)).sorted().toArray();
  }

  /** The figure of the measure at that position; none for -1, which no measure has. */
  @Nullable Figure at(int index) {
    return reported(index) ? figures[rank(index)] : null;
  }

  /** The same in millionths, kept side by side so that a unit's figures are read at a stretch. */
  long scaled(int index) {
    return reported(index) ? scaled[rank(index)] : FixedPoint.NONE;
  }

  private boolean reported(int index) {
    int word = index >>> WORD;
    return word < reported.length && (reported[word] & (1L << index)) != 0;
  }

  private int rank(int index) {
    int word = index >>> WORD;
    return before[word] + Long.bitCount(reported[word] & ((1L << index) - 1));
  }
}
