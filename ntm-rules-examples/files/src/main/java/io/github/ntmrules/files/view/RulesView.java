package io.github.ntmrules.files.view;

/**
 * Which rules were used.
 *
 * @param set the id of the set
 * @param overlays the ids of the overlays on it
 * @param setHash the hash of all of them
 */
public record RulesView(String set, List<String> overlays, String setHash) {

  static RulesView of(Assessor rules) {
    return new RulesView(
        rules.set().id(), rules.overlays().stream().map(Overlay::id).toList(), rules.rulesHash());
  }
}
