package io.github.ntmrules.cases;

import io.github.ntmrules.criteria.Overlay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases that belong to one rule file, so that a file of cases can be named like it. Immutable.
 *
 * @param file the name of the rule file, such as {@code tc10_thu_nhap.drl}
 * @param overlay the overlay it is a file of, or {@code null} if it is one of the set's own
 * @param cases the cases, in the order of the decree
 */
public record CaseGroup(String file, @Nullable Overlay overlay, List<VerdictCase> cases) {

  /** Copies the list. */
  public CaseGroup {
    cases = List.copyOf(cases);
  }
}
