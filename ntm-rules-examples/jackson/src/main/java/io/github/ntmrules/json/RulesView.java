package io.github.ntmrules.json;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules were used.
 *
 * @param set the id of the criteria set
 * @param overlays the ids of the overlays, or {@code null} where they are not known
 * @param setHash the content hash of the rules, or {@code null} where it is not known
 */
public record RulesView(String set, @Nullable List<String> overlays, @Nullable String setHash)
    implements DataForm {

  /** Of those rules. */
  public static RulesView of(Assessor rules) {
    return new RulesView(
        rules.set().id(), rules.overlays().stream().map(Overlay::id).toList(), rules.rulesHash());
  }

  /** Of the rules of that set, of which nothing else is known. */
  static RulesView of(CriteriaSet set) {
    return new RulesView(set.id(), null, null);
  }
}
