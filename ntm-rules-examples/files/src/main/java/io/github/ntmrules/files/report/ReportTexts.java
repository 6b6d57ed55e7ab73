package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.criteria.Citation;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.RuleLocation;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.difference.Direction;
import io.github.ntmrules.files.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reports say alike, in one language; templates read it as {@code words}.
 *
 * @param texts their texts
 * @param locale the language
 * @param wording the words of what is asked
 * @param findings the words of what was found
 */
record ReportTexts(Texts texts, Locale locale, Wording wording, FindingText findings) {

  ReportTexts(Texts texts) {
    this(texts, texts.locale(), Wording.in(texts.locale()), FindingText.in(texts.locale()));
  }

  /** The words of the reports. */
  static Texts in(Locale locale) {
    return Texts.of("report", locale);
  }

  /** A text of the reports. */
  String get(String key, @Nullable Object... arguments) {
    return texts.get(key, arguments);
  }

  /** A number. */
  public String number(Number number) {
    return texts.get("number", number);
  }

  /** The colours, the sign and the word of an outcome. */
  public Mark mark(Outcome outcome) {
    return Mark.of(outcome, locale);
  }

  /** The colours of a change: better, worse, or neither. */
  public static String css(Direction direction) {
    return switch (direction) {
      case LOOSER -> "better";
      case STRICTER -> "worse";
      default -> "other";
    };
  }

  /** A list of two, as far as they are stated. */
  public String place(
      @Nullable String commune, @Nullable String district, @Nullable String province) {
    return Stream.of(commune, district, province)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** What is asked, in words. */
  String asked(@Nullable Provision provision) {
    return asked(provision, wording::requirement);
  }

  /** The same with the legal status of every level. */
  String askedWithStatus(@Nullable Provision provision) {
    return asked(provision, wording::requirementWithStatus);
  }

  private String asked(@Nullable Provision provision, Function<Requirement, String> said) {
    return provision == null
        ? texts.get("difference.nothing")
        : provision.match(
            required -> said.apply(required.requirement()),
            exempt -> texts.get("difference.exempt", exempt.reason()));
  }

  /** Where something stands in the law. */
  public SourceView source(Citation citation, RuleLocation rule) {
    return SourceView.of(citation, rule, texts.locale());
  }

  /** Where a changed rule stands: {@code a.drl:15 → 17}; what is the same only once. */
  public String rules(@Nullable RuleLocation before, @Nullable RuleLocation after) {
    String earlier = before == null ? texts.get("rule.none") : before.position();
    String later = after == null ? texts.get("rule.none") : after.position();
    if (before != null && after != null && before.file().equals(after.file())) {
      return earlier.equals(later) ? earlier : earlier + " → " + after.line();
    }
    return earlier + " → " + later;
  }

  /** What sources state of that without figures, and whether the figures say otherwise. */
  List<String> stated(Assessment assessment, StatementCodes.Kind kind, String code) {
    StatementCodes.Subject subject = new StatementCodes.Subject(kind, code);
    return assessment.statements().stream()
        .filter(each -> subject.equals(each.subject()))
        .map(findings::stated)
        .toList();
  }

  /** How many have which outcome, each with its sign and word. */
  List<Tile> tiles(ToLongFunction<Outcome> count) {
    return Stream.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
        .map(each -> tile(mark(each), count.applyAsLong(each), mark(each).word()))
        .toList();
  }

  /** A key figure. */
  Tile tile(Mark mark, long number, String label) {
    return new Tile(mark.css(), mark.sign(), number(number), label);
  }
}
