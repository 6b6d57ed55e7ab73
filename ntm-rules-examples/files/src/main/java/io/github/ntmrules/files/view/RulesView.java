package io.github.ntmrules.files.view;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Overlay;
import java.util.List;

/** Which rules were used. */
public record RulesView(String set, List<String> overlays, String setHash) {

  static RulesView of(Assessor rules) {
    return new RulesView(
        rules.set().id(), rules.overlays().stream().map(Overlay::id).toList(), rules.rulesHash());
  }
}
