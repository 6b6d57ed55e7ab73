package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.Amendment;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says which rules a report follows. */
final class SetFacts {

  private final Texts texts;
  private final Wording wording;

  SetFacts(Texts texts) {
    this.texts = texts;
    this.wording = Wording.in(texts.locale());
  }

  /** The set, its decree, its period and the hash of its rule files. */
  List<Fact> of(CriteriaSet set, String rulesHash) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("set", set.title(texts.locale()) + " (" + set.id() + ")"));
    facts.add(fact("decree", decree(set)));
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
