package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.StatedOutcome;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.internal.text.Messages;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Published figures of real communes against the sets, with what their provinces decided. What a
 * source states must be what follows from the figure; where a source only implies an outcome, by
 * saying that the commune was recognised, the comparison is written down for review, and a
 * disagreement needs a reason.
 */
class RealCommunesTest {

  private static final int VALUES_ON_FILE = 96;

  /** What follows from a figure on consecutive days: the levels, their status, the outcome. */
  private record Verdict(String levels, Set<LegalStatus> statuses, Outcome outcome) {}

  /** A verdict and the days on which it holds. */
  private record Span(LocalDate first, LocalDate last, Verdict verdict) {}

  /** A figure and what follows from it on every day it can be of. */
  private record Compared(RealFigure figure, List<Span> spans) {

    /** The outcome on which all days agree, else undetermined. */
    Outcome outcome() {
      Set<Outcome> outcomes =
          spans.stream().map(span -> span.verdict().outcome()).collect(Collectors.toSet());
      return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED;
    }

    /** Whether every level may decide, confirmed or not. */
    boolean levelsDecide() {
      return spans.stream()
          .allMatch(
              span ->
                  Set.of(LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED)
                      .containsAll(span.verdict().statuses()));
    }

    /** Whether the source is contradicted on some day and borne out on none. */
    boolean disagrees() {
      return switch (figure.get("outcome")) {
        case "met" -> onSomeDay(Outcome.NOT_MET) && !onSomeDay(Outcome.MET);
        case "not_met" -> onSomeDay(Outcome.MET) && !onSomeDay(Outcome.NOT_MET);
        default -> false;
      };
    }

    private boolean onSomeDay(Outcome outcome) {
      return spans.stream().anyMatch(span -> span.verdict().outcome() == outcome);
    }

    String key() {
      return figure.get("commune") + " " + figure.get("code");
    }
  }

  private final List<RealFigure> figures = RealFigure.all();
  private final List<Compared> compared =
      figures.stream().filter(RealFigure::used).map(this::compare).toList();

  // ---- comparing

  private Compared compare(RealFigure figure) {
    List<RealFigure> together =
        figures.stream()
            .filter(RealFigure::used)
            .filter(
                other ->
                    Stream.of("commune_id", "earliest", "latest")
                        .allMatch(column -> other.get(column).equals(figure.get(column))))
            .toList();
    List<Span> spans = new ArrayList<>();
    for (LocalDate day : days(figure)) {
      Verdict verdict = verdict(figure, assess(together, day));
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).verdict().equals(verdict)) {
        spans.set(last, new Span(spans.get(last).first(), day, verdict));
      } else {
        spans.add(new Span(day, day, verdict));
      }
    }
    return new Compared(figure, spans);
  }

  /** The days on either side of which anything can change, while the figure can be of them. */
  private static Set<LocalDate> days(RealFigure figure) {
    Set<LocalDate> days = new TreeSet<>(List.of(figure.earliest(), figure.latest()));
    Stream<LocalDate> ofOverlays =
        overlays(figure).stream()
            .flatMap(each -> Stream.of(each.inForceFrom(), each.inForceFrom().minusDays(1)));
    Stream.concat(SetScopes.of(figure.get("set")).days().stream(), ofOverlays)
        .filter(day -> !day.isBefore(figure.earliest()) && !day.isAfter(figure.latest()))
        .forEach(days::add);
    return days;
  }

  /** What the commune's province decided for its own communes, as far as on file. */
  private static List<Overlay> overlays(RealFigure figure) {
    return Catalogue.packaged().overlays().stream()
        .filter(each -> each.overlays().equals(figure.get("set")))
        .filter(each -> each.isOf(figure.get("province")))
        .toList();
  }

  private static Assessment assess(List<RealFigure> together, LocalDate day) {
    RealFigure one = together.get(0);
    Snapshot.Builder snapshot =
        Snapshot.commune(one.get("commune"))
            .province(one.get("province"))
            .region(one.region())
            .on(day);
    together.forEach(figure -> figure.reportTo(snapshot));
    Assessor assessor = Assessor.packaged(one.get("set"));
    for (Overlay overlay : overlays(one)) {
      assessor = assessor.withOverlay(overlay.id());
    }
    // Phú Long was assessed under the set of 2016 some months after it had ended.
    return assessor.forAnyPeriod().assess(snapshot.build());
  }

  private static Verdict verdict(RealFigure figure, Assessment assessment) {
    IndicatorResult result =
        Stream.concat(assessment.indicators().stream(), assessment.conditions().stream())
            .filter(each -> each.code().equals(figure.get("code")))
            .findFirst()
            .orElseThrow(() -> new AssertionError(figure + ": no such indicator or condition"));
    List<Finding.Comparison> comparisons =
        result.comparisons().stream()
            .filter(each -> each.threshold().measure().equals(figure.measure()))
            .toList();
    assertThat(comparisons).as("%s asks for another figure", figure).isNotEmpty();
    return new Verdict(
        comparisons.stream()
            .map(each -> LevelText.bare(each.threshold()))
            .collect(Collectors.joining("; ")),
        comparisons.stream()
            .map(each -> each.threshold().level().status())
            .collect(Collectors.toCollection(TreeSet::new)),
        result.outcome());
  }

  // ---- the tests

  @Test
  void no_value_on_file_is_lost_and_each_is_used_or_says_why_not() {
    assertThat(figures).hasSize(VALUES_ON_FILE);
    assertThat(figures)
        .allSatisfy(figure -> assertThat(figure.used()).isEqualTo(reasonNotUsed(figure).isEmpty()));
  }

  private static String reasonNotUsed(RealFigure figure) {
    return figure.get("not_used_because");
  }

  @Test
  void what_a_source_states_follows_from_the_figure() {
    List<Compared> stated =
        compared.stream()
            .filter(each -> each.figure().get("outcome_basis").equals("stated"))
            .filter(Compared::levelsDecide)
            .toList();
    assertThat(stated).isNotEmpty();
    assertThat(stated)
        .allSatisfy(
            each ->
                assertThat(each.outcome())
                    .as("%s", each)
                    .isEqualTo(
                        each.figure().get("outcome").equals("met")
                            ? Outcome.MET
                            : Outcome.NOT_MET));
  }

  /**
   * Mỹ Thuận (Vĩnh Long), 29/10/2014: 16 of 19 criteria are stated to be met, none with figures.
   */
  @Test
  void what_a_source_states_of_whole_criteria_is_shown_and_decides_nothing() {
    List<RealFigure> stated =
        figures.stream()
            .filter(each -> !each.used() && !each.get("set").isEmpty())
            .filter(each -> each.get("value").isEmpty() && !each.get("criterion").isEmpty())
            .filter(each -> each.get("outcome_basis").equals("stated"))
            .toList();
    RealFigure one = stated.get(0);
    assertThat(stated).hasSize(19).allMatch(each -> each.get("commune").equals("Mỹ Thuận"));
    Snapshot.Builder snapshot =
        Snapshot.commune(one.get("commune")).region(one.region()).on(one.latest());
    for (RealFigure each : stated) {
      boolean met = each.get("outcome").equals("met");
      snapshot.stated(
          new Statement("tc:" + each.get("criterion"), met, each.get("source"), each.latest()));
    }
    Assessment assessment = Assessor.packaged(one.get("set")).assess(snapshot.build());
    assertThat(assessment.undeterminedCount()).isEqualTo(19);
    assertThat(assessment.statements())
        .hasSize(19)
        .allMatch(each -> each.computed() == Outcome.UNDETERMINED)
        .noneMatch(StatedOutcome::differs);
    assertThat(assessment.statements().stream().map(StatedOutcome::stated))
        .filteredOn(each -> each == Outcome.MET)
        .hasSize(16);
    assertThat(assessment.explain(Messages.VIETNAMESE))
        .contains("nguồn nêu: không đạt (" + one.get("source") + ", 29/10/2014)");
  }

  @Test
  void every_disagreement_has_a_reason_and_every_reason_a_disagreement() {
    List<Map<String, String>> reasons = TestFiles.table("real-communes-disagreements.tsv");
    assertThat(reasons).allSatisfy(row -> assertThat(row.get("reason")).isNotBlank());
    assertThat(reasons.stream().map(row -> row.get("commune") + " " + row.get("code")))
        .containsExactlyInAnyOrderElementsOf(
            compared.stream().filter(Compared::disagrees).map(Compared::key).toList());
  }

  @Test
  void the_comparisons_are_as_reviewed() {
    TestFiles.assertGolden("real-communes.txt", report());
  }

  // ---- the report

  private String report() {
    Map<Outcome, Long> outcomes =
        compared.stream().collect(Collectors.groupingBy(Compared::outcome, Collectors.counting()));
    return "SỐ LIỆU ĐÃ CÔNG BỐ CỦA CÁC XÃ CÓ THẬT, SO VỚI CÁC BỘ TIÊU CHÍ\n\n"
        + "%d số liệu, %d số liệu dùng được: %d đạt, %d không đạt, %d chưa xác định; %d khác với nguồn.\n"
            .formatted(
                figures.size(),
                compared.size(),
                outcomes.getOrDefault(Outcome.MET, 0L),
                outcomes.getOrDefault(Outcome.NOT_MET, 0L),
                outcomes.getOrDefault(Outcome.UNDETERMINED, 0L),
                compared.stream().filter(Compared::disagrees).count())
        + "“suy ra”: nguồn chỉ nói xã được công nhận, không nói riêng chỉ tiêu này.\n\n"
        + comparisons()
        + notUsed("SỐ LIỆU KHÔNG DÙNG", figure -> !figure.used() && !figure.get("value").isEmpty())
        + notUsed(
            "CHỈ NÊU KẾT QUẢ CẢ TIÊU CHÍ",
            figure -> !figure.used() && figure.get("value").isEmpty());
  }

  private String comparisons() {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "Xã",
                "Bộ tiêu chí",
                "Mã",
                "Số liệu",
                "Mức",
                "Tình trạng",
                "Kết quả",
                "Nguồn nói",
                "Khác",
                "Ngày"));
    for (Compared each : compared) {
      for (Span span : each.spans()) {
        table.add(
            List.of(
                each.figure().get("commune"),
                each.figure().get("set"),
                each.figure().get("code"),
                each.figure().text(),
                span.verdict().levels(),
                span.verdict().statuses().stream()
                    .map(status -> status.displayName(Messages.VIETNAMESE))
                    .collect(Collectors.joining("; ")),
                span.verdict().outcome().displayName(Messages.VIETNAMESE),
                each.figure().sourceSays(),
                each.disagrees() ? "≠" : "",
                days(span)));
      }
    }
    return table.plain();
  }

  private static String days(Span span) {
    String first = PageTable.date(span.first());
    return span.first().equals(span.last()) ? first : first + " – " + PageTable.date(span.last());
  }

  private String notUsed(String title, Predicate<RealFigure> which) {
    MarkdownTable table =
        new MarkdownTable(
            List.of("Xã", "Bộ tiêu chí", "Mã", "Nguồn viết", "Số liệu", "Nguồn nói", "Vì sao"));
    figures.stream()
        .filter(which)
        .forEach(
            figure ->
                table.add(
                    List.of(
                        figure.get("commune"),
                        figure.get("set"),
                        figure.get("code").isEmpty() ? figure.get("criterion") : figure.get("code"),
                        figure.get("source_words"),
                        figure.text().strip(),
                        figure.sourceSays(),
                        reasonNotUsed(figure))));
    return "\n" + title + "\n\n" + table.plain();
  }
}
