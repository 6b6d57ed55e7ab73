package io.github.ntmrules.rules;

import io.github.ntmrules.criteria.LegalStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a set, and which of them can be the one that applies. Immutable.
 *
 * @param all the columns of the set, in the order of the decree
 * @param possible those of which one applies: one where it is determined; none where no rule
 *     concluded any
 * @param certainty how well that is established: no level picked by it is more certain
 */
public record Columns(List<String> all, List<String> possible, LegalStatus certainty) {

  /**
   * Copies the lists.
   *
   * @param all all of them
   * @param possible the possible
   * @param certainty the certainty
   */
  public Columns {
    all = List.copyOf(all);
    possible = List.copyOf(possible);
  }

  /**
   * {@return those, of which that one applies for certain, or of which none was concluded if null}
   *
   * @param all all of them
   * @param column the column
   */
  public static Columns of(List<String> all, @Nullable String column) {
    return new Columns(all, column == null ? List.of() : List.of(column), LegalStatus.CONFIRMED);
  }

  /**
   * {@return the same where that one applies, as well established as this}
   *
   * @param column the column
   */
  public Columns only(String column) {
    return new Columns(all, List.of(column), certainty);
  }

  /** {@return the column that applies, or {@code null} if none or more than one is possible} */
  public @Nullable String determined() {
    return possible.size() == 1 ? possible.get(0) : null;
  }
}
