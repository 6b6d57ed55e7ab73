package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.difference.RuleChange;
import io.github.ntmrules.difference.RuleDifference;
import io.github.ntmrules.files.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what two sets of rules ask differently into words. */
final class DifferenceLines {

  /** More circumstances than these are counted only. */
  private static final int MOST_PLACES = 6;

  private final RuleDifference difference;

  private final ReportTexts words;

  DifferenceLines(RuleDifference difference, Texts texts) {
    this.difference = difference;
    this.words = new ReportTexts(texts);
  }

  /** The changes that change some unit's outcome, or of which that is not decided. */
  public List<RuleChange> changes() {
    return difference.changes().stream().filter(RuleChange::changesVerdicts).toList();
  }

  /** How many changes change no outcome, in a sentence; empty if there are none. */
  public String restated() {
    long restated =
        difference.changes().stream()
            .filter(each -> !each.changesVerdicts())
            .map(RuleChange::code)
            .distinct()
            .count();
    return restated == 0 ? "" : words.get("difference.restated", restated);
  }

  /** What else differs, and what was not compared. */
  List<String> flags() {
    List<String> flags = new ArrayList<>();
    difference.others().forEach(each -> flags.add(words.get("other." + each)));
    difference.limits().forEach(each -> flags.add(words.get("limit." + each)));
    return flags;
  }

  /** What is asked there, in words. */
  public String asked(@Nullable Provision provision) {
    return words.askedWithStatus(provision);
  }

  /** In which circumstances. */
  public String where(List<Where> places) {
    String text =
        places.stream()
            .limit(MOST_PLACES)
            .map(each -> each.text(words.locale()))
            .collect(Collectors.joining("; "));
    return places.size() <= MOST_PLACES
        ? text
        : words.get("difference.more", text, places.size() - MOST_PLACES);
  }
}
