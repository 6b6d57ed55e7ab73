package io.github.ntmrules.json;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.register.InferredRegion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the region of a unit that states none is from, or why it does not follow; unconfirmed.
 *
 * @param basis what it follows from, or why it does not
 * @param possible the region, or those that are possible
 * @param of the code, unit or province that it follows from, for people
 */
public record InferredRegionView(InferredRegion.Basis basis, Set<Region> possible, String of)
    implements DataForm {

  /** Of that unit's, or {@code null} if nobody tried to infer it. */
  static @Nullable InferredRegionView of(@Nullable InferredRegion inferred) {
    return inferred == null
        ? null
        : new InferredRegionView(inferred.basis(), inferred.possible(), inferred.of());
  }

  /** Whether there is one region where the basis gives one. */
  boolean sound() {
    return !basis.decides() || possible.size() == 1;
  }

  /**
   * The same as a unit has it.
   *
   * @throws IllegalArgumentException if the basis gives a region and there is not one
   */
  public InferredRegion inferred() {
    return InferredRegion.of(basis, possible, of);
  }
}
