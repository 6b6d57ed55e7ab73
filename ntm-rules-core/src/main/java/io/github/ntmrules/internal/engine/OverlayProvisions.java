package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Provision;
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
}
