package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.Amendment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which rules a report follows. */
final class SetFacts {

  private final Texts texts;
  private final Wording wording;

  SetFacts(Texts texts) {
    this.texts = texts;
    this.wording = Wording.in(texts.locale());
  }

  /**
   * The set and what lies over it, the decrees of all of them, its period and the hash of the rule
   * files.
   *
   * @param overlays each overlay in words
   */
  List<Fact> of(CriteriaSet set, Map<Overlay, String> overlays, String rulesHash) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("set", set.title(texts.locale()) + " (" + set.id() + ")"));
    overlays.values().forEach(each -> facts.add(fact("overlay", each)));
    facts.add(fact("decree", decrees(set, overlays.keySet())));
    facts.add(fact("period", period(set)));
    if (!rulesHash.isEmpty()) {
      facts.add(fact("hash", rulesHash));
    }
    return facts;
  }

  /** A fact with the label of that key. */
  Fact fact(String key, String value) {
    return new Fact(texts.get("fact." + key), value);
  }

  /** What a side of a comparison rests on: the decree of the set, and the province's decision. */
  String decrees(CriteriaSet set, Collection<Overlay> overlays) {
    return Stream.concat(Stream.of(decree(set)), overlays.stream().map(Overlay::decree))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String decree(CriteriaSet set) {
    String amendments =
        set.amendments().stream()
            .map(Amendment::decree)
            .distinct()
            .collect(Collectors.joining("; "));
    return amendments.isEmpty()
        ? set.decree()
        : texts.get("decree.amended", set.decree(), amendments);
  }

  private String period(CriteriaSet set) {
    String from = wording.date(set.inForceFrom());
    return set.inForceUntil() == null
        ? texts.get("period.from", from)
        : texts.get("period.fromTo", from, wording.date(set.inForceUntil().minusDays(1)));
  }
}
