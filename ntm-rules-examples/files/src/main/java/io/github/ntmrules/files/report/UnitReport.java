package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Recognition;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of one unit as a page in the layout officers use: criterion, indicator, what is
 * asked, what was reported, the outcome and its source; then what is missing.
 */
public final class UnitReport {

  private final Assessment assessment;
  private final Texts texts;
  private final Locale locale;
  private final Wording wording;
  private final Rows rows;

  private UnitReport(Assessment assessment, Texts texts) {
    this.assessment = assessment;
    this.texts = texts;
    this.locale = texts.locale();
    this.wording = Wording.in(locale);
    this.rows = new Rows(assessment, texts);
  }

  /**
   * Writes the page.
   *
   * @param assessment the assessment of the unit
   * @param locale English for English, else Vietnamese
   * @param out where to; it is flushed, not closed. Its encoding must be UTF-8, as the page says
   * @throws IOException if it cannot be written
   */
  public static void write(Assessment assessment, Locale locale, Writer out) throws IOException {
    Texts texts = Words.in(locale);
    Page.write("unit", texts, new UnitReport(assessment, texts).page(), out);
  }

  private UnitPage page() {
    List<GapRow> gaps = new GapRows(texts).of(assessment);
    String name = name();
    return new UnitPage(
        texts.get("unit.title", name),
        name,
        place(),
        Mark.of(assessment.outcome(), locale),
        summary(),
        Words.tiles(texts, this::count),
        facts(),
        flags(),
        assessment.criteria().stream().map(this::criterion).toList(),
        recognition(),
        gaps.stream().filter(gap -> gap.percent() != null).toList(),
        gaps.stream().filter(gap -> gap.percent() == null).toList(),
        assessment.set().note(locale));
  }

  private long count(Outcome outcome) {
    return assessment.criteria().stream().filter(each -> each.outcome() == outcome).count();
  }

  // ---- head

  private String name() {
    Snapshot snapshot = assessment.snapshot();
    String kind = texts.get("kind." + snapshot.unit());
    return snapshot.name().toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT) + " ")
        ? snapshot.name()
        : texts.get("unit.name", kind, snapshot.name());
  }

  private String place() {
    Snapshot snapshot = assessment.snapshot();
    return Stream.of(
            labelled("district", snapshot.district()),
            labelled("province", snapshot.province()),
            snapshot.region() == null
                ? null
                : labelled("region", snapshot.region().displayName(locale)),
            labelled("date", wording.date(snapshot.date())))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private @Nullable String labelled(String key, @Nullable String value) {
    return value == null || value.isBlank() ? null : texts.get("place." + key, value);
  }

  private String summary() {
    int applicable = assessment.criteria().size() - assessment.notApplicableCount();
    return texts.get("unit.summary", assessment.metCount(), applicable);
  }

  private List<Fact> facts() {
    SetFacts words = new SetFacts(texts);
    List<Fact> facts = new ArrayList<>(words.of(assessment.set(), assessment.rulesHash()));
    Requirements requirements = assessment.requirements();
    if (requirements.group() != null) {
      facts.add(words.fact("group", requirements.group()));
    } else if (requirements.column() != null) {
      facts.add(words.fact("column", requirements.column()));
    }
    Set<Designation> designations = assessment.snapshot().designations();
    if (!designations.isEmpty()) {
      facts.add(
          words.fact(
              "designations",
              designations.stream()
                  .map(each -> each.displayName(locale))
                  .collect(Collectors.joining("; "))));
    }
    return facts;
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (assessment.outsidePeriod()) {
      flags.add(texts.get("flag.outsidePeriod", wording.date(assessment.snapshot().date())));
    }
    if (assessment.confirmedOnly()) {
      flags.add(texts.get("flag.confirmedOnly"));
    }
    UndeterminedGroup group = assessment.requirements().undeterminedGroup();
    if (group != null) {
      flags.add(texts.get("flag.group", group.reason()));
    }
    String overlays = overlays();
    if (!overlays.isEmpty()) {
      flags.add(
          texts.get("flag.replaced", overlays, names(each -> each.provision().replaced() != null)));
    }
    String unsure = names(UnitReport::restsOnUnconfirmed);
    if (!unsure.isEmpty()) {
      flags.add(texts.get("flag.unconfirmed", unsure));
    }
    return flags;
  }

  private String overlays() {
    return Stream.concat(assessment.indicators().stream(), assessment.conditions().stream())
        .map(each -> each.provision().replaced())
        .filter(Objects::nonNull)
        .map(replaced -> replaced.overlay().title(locale))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** The codes of those indicators and the names of those conditions. */
  private String names(Predicate<IndicatorResult> which) {
    return Stream.concat(
            assessment.indicators().stream().filter(which).map(IndicatorResult::code),
            assessment.conditions().stream()
                .filter(which)
                .map(each -> each.indicator().label(locale)))
        .collect(Collectors.joining(", "));
  }

  private static boolean restsOnUnconfirmed(IndicatorResult result) {
    return result.outcome() != Outcome.UNDETERMINED
        && result
            .provision()
            .match(
                required -> result.comparisons().stream().anyMatch(UnitReport::isUnconfirmed),
                exempt -> exempt.certainty() == LegalStatus.UNCONFIRMED);
  }

  private static boolean isUnconfirmed(Finding.Comparison found) {
    return found.outcome() != Outcome.UNDETERMINED
        && found.threshold().level().status() == LegalStatus.UNCONFIRMED;
  }

  // ---- results

  private CriterionView criterion(CriterionResult result) {
    long asked =
        result.indicators().stream()
            .filter(each -> each.outcome() != Outcome.NOT_APPLICABLE)
            .count();
    long met = result.indicators().stream().filter(each -> each.outcome() == Outcome.MET).count();
    return new CriterionView(
        result.criterion().code(),
        result.criterion().name(locale),
        Mark.of(result.outcome(), locale),
        texts.get("criterion.count", met, asked),
        result.indicators().stream().map(rows::of).toList());
  }

  private @Nullable RecognitionView recognition() {
    Recognition recognition = assessment.recognition();
    if (recognition.conditions().isEmpty()
        && recognition.withdrawals().isEmpty()
        && recognition.decisions().isEmpty()) {
      return null;
    }
    return new RecognitionView(
        Mark.of(recognition.conditionsOutcome(), locale),
        recognition.conditions().stream().map(rows::ofCondition).toList(),
        recognition.withdrawals().stream().map(this::withdrawal).toList(),
        recognition.decisions().stream().map(this::decision).toList(),
        recognition.differsFromDecision() ? texts.get("decision.differs") : null);
  }

  /** A ground that holds is bad news: it has the colours of what is not met. */
  private RecognitionView.Withdrawal withdrawal(Recognition.Withdrawal withdrawal) {
    String css =
        switch (withdrawal.outcome()) {
          case MET -> "not";
          case UNDETERMINED -> "open";
          case NOT_MET, NOT_APPLICABLE -> "none";
        };
    String sign = css.equals("not") ? "!" : css.equals("open") ? "?" : "–";
    return new RecognitionView.Withdrawal(
        css,
        sign,
        texts.get("withdrawal." + withdrawal.outcome(), withdrawal.trigger().name().label(locale)),
        withdrawal.trigger().certainty().displayName(locale),
        SourceView.of(withdrawal.trigger().citation(), withdrawal.trigger().rule(), locale));
  }

  private String decision(AuthorityDecision decision) {
    return texts.get(
        decision.recognised() ? "decision.recognised" : "decision.refused",
        decision.decision(),
        wording.date(decision.date()));
  }
}
