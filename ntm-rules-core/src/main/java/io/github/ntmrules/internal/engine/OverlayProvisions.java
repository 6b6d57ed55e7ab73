package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import java.util.HashMap;
import java.util.Map;

/**
 * What the rules of an overlay conclude in one scope; what they say nothing of stays as it is.
 *
 * @param indicators the indicators concluded, by code
 * @param conditions the conditions beside the criteria concluded, by code
 */
record OverlayProvisions(Map<String, Provision> indicators, Map<String, Provision> conditions) {

  /** Copies the maps. */
  OverlayProvisions {
    indicators = Map.copyOf(indicators);
    conditions = Map.copyOf(conditions);
  }

  /** The same, nothing of which is more certain than that. */
  OverlayProvisions withFloor(LegalStatus floor) {
    return new OverlayProvisions(withFloor(indicators, floor), withFloor(conditions, floor));
  }

  private static Map<String, Provision> withFloor(Map<String, Provision> of, LegalStatus floor) {
    Map<String, Provision> all = new HashMap<>();
    of.forEach((code, each) -> all.put(code, each.withFloor(floor)));
    return all;
  }
}
