package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.CriterionResult;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.FindingText;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.Recognition;
import io.github.ntmrules.assessment.StatedOutcome;
import io.github.ntmrules.assessment.StatementCodes;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Requirements;
import io.github.ntmrules.criteria.UndeterminedGroup;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.register.InferredRegion;
import io.github.ntmrules.snapshot.AuthorityDecision;
import io.github.ntmrules.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of one unit says; its template reads it. */
record UnitPage(Assessment assessment, Texts texts) {

  // ---- head

  public String title() {
    return texts.get("unit.title", name());
  }

  /** How many criteria have which outcome. */
  public List<Tile> tiles() {
    return new ReportTexts(texts)
        .tiles(
            outcome ->
                assessment.criteria().stream().filter(each -> each.outcome() == outcome).count());
  }

  public String name() {
    Snapshot snapshot = assessment.snapshot();
    String kind = texts.get("kind." + snapshot.unit());
    return snapshot.name().toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT) + " ")
        ? snapshot.name()
        : texts.get("unit.name", kind, snapshot.name());
  }

  public String place() {
    Snapshot snapshot = assessment.snapshot();
    return Stream.of(
            labelled("commune", snapshot.inCommune()),
            labelled("district", snapshot.district()),
            labelled("province", snapshot.province()),
            snapshot.region() == null
                ? null
                : labelled("region", snapshot.region().displayName(texts.locale())),
            labelled("date", date(snapshot.date())))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private String date(LocalDate day) {
    return Wording.in(texts.locale()).date(day);
  }

  private @Nullable String labelled(String key, @Nullable String value) {
    return value == null || value.isBlank() ? null : texts.get("place." + key, value);
  }

  public String summary() {
    return texts.get("unit.summary", assessment.metCount(), assessment.applicableCount());
  }

  public List<Fact> facts() {
    SetFacts words = new SetFacts(texts);
    Map<Overlay, String> overlays = new LinkedHashMap<>();
    assessment
        .overlays()
        .forEach(each -> overlays.put(each, each.title(texts.locale()) + " (" + each.id() + ")"));
    List<Fact> facts =
        new ArrayList<>(words.of(assessment.set(), overlays, assessment.rulesHash()));
    Requirements requirements = assessment.requirements();
    if (requirements.group() != null) {
      facts.add(words.fact("group", requirements.group()));
    } else if (requirements.column() != null) {
      facts.add(words.fact("column", requirements.column()));
    }
    String designations = FindingText.in(texts.locale()).designations(assessment.snapshot());
    if (!designations.isEmpty()) {
      facts.add(words.fact("designations", designations));
    }
    return facts;
  }

  public List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (assessment.snapshot().isIncomplete()) {
      flags.add(texts.get("flag.incomplete"));
    }
    InferredRegion inferred = assessment.snapshot().inferredRegion();
    if (inferred != null) {
      flags.add(inferred.text(texts.locale()));
    }
    if (assessment.outsidePeriod()) {
      flags.add(texts.get("flag.outsidePeriod", date(assessment.snapshot().date())));
    }
    if (assessment.confirmedOnly()) {
      flags.add(texts.get("flag.confirmedOnly"));
    }
    UndeterminedGroup group = assessment.requirements().undeterminedGroup();
    if (group != null) {
      flags.add(texts.get("flag.group", group.reason()));
    }
    if (assessment.requirements().regionOpen()) {
      flags.add(texts.get("flag.region", String.join(", ", assessment.requirements().open())));
    }
    if (assessment.requirements().provinceOpen()) {
      flags.add(provinceOpen(assessment.requirements()));
    }
    String overlays = overlays();
    if (!overlays.isEmpty()) {
      flags.add(
          texts.get("flag.replaced", overlays, names(each -> each.provision().replaced() != null)));
    }
    addAdded(flags);
    addStatements(flags);
    String unsure = names(each -> restsOn(each, LegalStatus.UNCONFIRMED));
    if (!unsure.isEmpty()) {
      flags.add(texts.get("flag.unconfirmed", unsure));
    }
    String own = names(each -> restsOn(each, LegalStatus.OWN_READING));
    if (!own.isEmpty()) {
      flags.add(texts.get("flag.ownReading", own));
    }
    return flags;
  }

  /** That the province would settle something, and which overlays may apply. */
  private String provinceOpen(Requirements asked) {
    String overlays =
        asked.possibleOverlays().stream()
            .map(each -> OverlayUse.name(each, texts))
            .collect(Collectors.joining("; "));
    String key = overlays.isEmpty() ? "flag.province" : "flag.province.overlay";
    String open = String.join(", ", asked.open());
    String province = assessment.snapshot().province();
    return province == null
        ? texts.get(key, open, overlays)
        : texts.get(key + ".unknown", open, overlays, province);
  }

  /** What overlays add to the set and ask of this unit. */
  private void addAdded(List<String> flags) {
    Map<Overlay, List<String>> codes = new LinkedHashMap<>();
    for (IndicatorResult each : assessment.indicators()) {
      Overlay overlay = each.addedBy();
      if (overlay != null && !each.provision().outsideOverlay()) {
        codes.computeIfAbsent(overlay, key -> new ArrayList<>()).add(each.code());
      }
    }
    codes.forEach(
        (overlay, its) ->
            flags.add(
                texts.get("flag.added", overlay.title(texts.locale()), String.join(", ", its))));
  }

  /** Where sources state otherwise than what follows, or what nothing is asked of. */
  private void addStatements(List<String> flags) {
    List<StatedOutcome> statements = assessment.statements();
    String differ =
        statements.stream()
            .filter(StatedOutcome::differs)
            .map(each -> each.statement().code())
            .collect(Collectors.joining(", "));
    if (!differ.isEmpty()) {
      flags.add(texts.get("flag.stated", differ));
    }
    statements.stream()
        .filter(each -> each.problem() != null)
        .map(FindingText.in(texts.locale())::stated)
        .forEach(flags::add);
  }

  private String overlays() {
    return Stream.concat(assessment.indicators().stream(), assessment.conditions().stream())
        .map(each -> each.provision().replaced())
        .filter(Objects::nonNull)
        .map(replaced -> replaced.overlay().title(texts.locale()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** The codes of those indicators and the names of those conditions. */
  private String names(Predicate<IndicatorResult> which) {
    return Stream.concat(
            assessment.indicators().stream().filter(which).map(IndicatorResult::code),
            assessment.conditions().stream()
                .filter(which)
                .map(each -> each.indicator().label(texts.locale())))
        .collect(Collectors.joining(", "));
  }

  private static boolean restsOn(IndicatorResult result, LegalStatus status) {
    return result.outcome() != Outcome.UNDETERMINED
        && result
            .provision()
            .match(
                required -> result.comparisons().stream().anyMatch(each -> restsOn(each, status)),
                exempt -> exempt.certainty() == status);
  }

  private static boolean restsOn(Finding.Comparison found, LegalStatus status) {
    return found.outcome() != Outcome.UNDETERMINED && found.threshold().level().status() == status;
  }

  // ---- results

  /** How many of the indicators of a criterion are met, in words. */
  public String count(CriterionResult result) {
    long asked =
        result.indicators().stream()
            .filter(each -> each.outcome() != Outcome.NOT_APPLICABLE)
            .count();
    long met = result.indicators().stream().filter(each -> each.outcome() == Outcome.MET).count();
    return texts.get("criterion.count", met, asked);
  }

  /** What sources state of the criterion without figures. */
  public List<String> stated(CriterionResult result) {
    return new ReportTexts(texts)
        .stated(assessment, StatementCodes.Kind.CRITERION, result.criterion().code());
  }

  /** The rows of its indicators. */
  public List<List<Row>> rows(CriterionResult result) {
    return result.indicators().stream().map(new IndicatorRows(assessment, texts)::of).toList();
  }

  /** Conditions, grounds and decisions, or {@code null} if there are none. */
  public @Nullable Recognition recognition() {
    Recognition recognition = assessment.recognition();
    return recognition.conditions().isEmpty()
            && recognition.withdrawals().isEmpty()
            && recognition.decisions().isEmpty()
        ? null
        : recognition;
  }

  /** The rows of the conditions beside the criteria. */
  public List<List<Row>> conditions() {
    return assessment.recognition().conditions().stream()
        .map(new IndicatorRows(assessment, texts)::ofCondition)
        .toList();
  }

  /** A ground that holds is bad news: it has the colours of what is not met. */
  public Mark mark(Recognition.Withdrawal withdrawal) {
    String text =
        texts.get(
            "withdrawal." + withdrawal.outcome(),
            withdrawal.trigger().name().label(texts.locale()));
    return switch (withdrawal.outcome()) {
      case MET -> new Mark("not", "!", text);
      case UNDETERMINED -> new Mark("open", "?", text);
      case NOT_MET, NOT_APPLICABLE -> new Mark("none", "–", text);
    };
  }

  /** That one of these grounds holds for certain, though it is not known which. */
  public Mark oneOf(List<WithdrawalTrigger> grounds) {
    return new Mark("not", "!", FindingText.in(texts.locale()).oneOf(grounds));
  }

  public String sentence(AuthorityDecision decision) {
    return texts.get(
        decision.recognised() ? "decision.recognised" : "decision.refused",
        decision.decision(),
        date(decision.date()));
  }

  // ---- what is missing

  private Stream<GapRow> gaps() {
    return new GapRows(texts).of(assessment).stream();
  }

  /** Of the indicators that are not met, the nearest first. */
  public List<GapRow> notMet() {
    return gaps().filter(gap -> gap.percent() != null).toList();
  }

  /** What would settle those that are undetermined. */
  public List<GapRow> open() {
    return gaps().filter(gap -> gap.percent() == null).toList();
  }
}
