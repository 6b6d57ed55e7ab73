package io.github.ntmrules.internal.difference;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.Scope;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of two sets of rules that are compared.
 *
 * @param set the criteria set
 * @param overlays the overlays over it
 * @param confirmedOnly strict mode: only confirmed levels decide
 * @param requirements what it asks in some circumstances, whatever their date, or {@code null} if
 *     its rules do not tell
 */
public record ComparedRules(
    CriteriaSet set,
    List<Overlay> overlays,
    boolean confirmedOnly,
    Function<Scope, @Nullable Requirements> requirements) {

  /** Copies the list. */
  public ComparedRules {
    overlays = List.copyOf(overlays);
  }
}
