package io.github.ntmrules.files.report;

import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Wording;
import java.util.List;
import java.util.Locale;

/**
 * Where something stands in the law (căn cứ), as a page shows it.
 *
 * @param citation decree, place and column
 * @param rule where the rule begins: file and line
 * @param readAt the pages where it was read
 */
record SourceView(String citation, String rule, List<String> readAt) {

  /** In that language. */
  static SourceView of(Citation citation, RuleLocation rule, Locale locale) {
    return new SourceView(
        Wording.in(locale).citation(citation),
        rule.position(),
        citation.readAt().stream().filter(SourceView::onTheWeb).toList());
  }

  // Nothing else may become a link: a rule file of a user's own could name a script.
  private static boolean onTheWeb(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
  }
}
