package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.RuleReference;
import io.github.ntmrules.files.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says where a changed rule stands in the rule files of both sides. */
final class RulePlaces {

  private RulePlaces() {}

  /** {@code a.drl:15 → b.drl:17}, {@code a.drl:15 → 17}; what is the same only once. */
  static String text(@Nullable RuleReference before, @Nullable RuleReference after, Texts texts) {
    String earlier = before == null ? texts.get("rule.none") : before.position();
    String later = after == null ? texts.get("rule.none") : after.position();
    if (before != null && after != null && before.file().equals(after.file())) {
      return earlier.equals(later) ? earlier : earlier + " → " + after.line();
    }
    return earlier + " → " + later;
  }
}
