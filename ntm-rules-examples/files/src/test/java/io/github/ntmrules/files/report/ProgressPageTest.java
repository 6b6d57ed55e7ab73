package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.population.IncompatibleAssessmentsException;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page of what changed between two reports. */
final class ProgressPageTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final LocalDate FIRST = LocalDate.of(2025, 7, 31);
  private static final LocalDate SECOND = LocalDate.of(2025, 12, 31);
  private static final Assessor NATIONAL = Assessor.packaged("qd1980-2016-xa").forAnyPeriod();

  /** Criterion 10 asks for an income from 41 in the Central Highlands: QĐ 1980, Phụ lục, mục 10. */
  private static Assessment unit(
      String name, LocalDate day, @Nullable String income, boolean registered) {
    Snapshot.Builder unit =
        Snapshot.commune(name).province("Lai Châu").region(Region.TAY_NGUYEN).on(day);
    if (income != null) {
      unit.value("income_per_capita", income);
    }
    return NATIONAL.assess(unit.value("registered_for_recognition", registered).build());
  }

  private static String page(ProgressReport report, Locale locale) {
    StringWriter out = new StringWriter();
    try {
      report.write(locale, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static List<String> titles(String page) {
    return Pattern.compile("<title>(\\d+\\. .*?)</title><use[^>]*class=\"(k.)\"/>(<use)?")
        .matcher(page)
        .results()
        .map(each -> each.group(2) + (each.group(3) == null ? "" : "+") + " " + each.group(1))
        .toList();
  }

  private static ProgressReport report() {
    ProgressReport report = ProgressReport.of(NATIONAL.set());
    report.add(unit("Bình Lư", FIRST, "40", true), unit("Bình Lư", SECOND, "45", true));
    report.add(unit("Mù Cả", FIRST, "45", true), unit("Mù Cả", SECOND, "40", true));
    report.add(unit("Tả Lèng", FIRST, "45", true), unit("Tả Lèng", SECOND, "46", true));
    report.add(unit("Thu Lũm", FIRST, null, true), unit("Thu Lũm", SECOND, "45", true));
    report.add(unit("Pa Ủ", FIRST, "45", true), unit("Pa Ủ", SECOND, null, true));
    return report;
  }

  @Test
  void a_map_shows_criteria_gained_and_lost_and_what_may_be_neither() {
    assertThat(unit("Bình Lư", SECOND, "45", true).criteria().get(9).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(unit("Bình Lư", FIRST, "40", true).criteria().get(9).outcome())
        .isEqualTo(Outcome.NOT_MET);
    int met = unit("Bình Lư", FIRST, "40", true).metCount();
    int more = met + 1;

    // In the order of the codes: 03390, 03405, 03439, 03442, 03451.
    assertThat(titles(page(report(), VI)))
        .containsExactly(
            "ku 1. Xã Bình Lư: +1 (" + met + " → " + more + ")",
            "ke 2. Xã Tả Lèng: 0 (" + more + " → " + more + ")",
            // Undetermined before, met now: it may have been met all along.
            "ku+ 3. Xã Thu Lũm: +1 (" + met + " → " + more + ")",
            "kc+ 4. Xã Pa Ủ: −1 (" + more + " → " + met + ")",
            "kc 5. Xã Mù Cả: −1 (" + more + " → " + met + ")");
  }

  @Test
  void tables_count_the_changes_and_name_the_units() {
    String page = page(report(), VI);
    String text = page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");

    assertThat(text)
        .contains("Từ 31/07/2025 đến 31/12/2025")
        .contains("2 ↑ đạt nhiều tiêu chí hơn trước 2 ↓ đạt ít tiêu chí hơn trước 1 đạt số")
        .contains("4 xã; mất nhiều tiêu chí nhất trước");
    List<String> lost =
        Pattern.compile("<tr><th scope=\"row\"><bdi>([^<]*)</bdi>.*?</tr>", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .filter(each -> each.contains("<td></td><td>10</td>"))
            .toList();
    assertThat(lost).hasSize(2).anyMatch(each -> each.contains("Mù Cả"));
  }

  @Test
  void what_is_in_one_report_alone_is_named_and_so_is_what_could_not_be_read() {
    ProgressReport report = ProgressReport.of(NATIONAL.set());
    Assessment one = unit("Bình Lư", FIRST, "40", true);
    Snapshot later = unit("Bình Lư", SECOND, "45", true).snapshot();
    report.add(one, NATIONAL.assess(later.toBuilder().incomplete().build()));
    for (int i = 0; i < 25; i++) {
      report.onlyEarlier("Xã cũ " + i);
    }
    report.onlyLater("<i>Xã mới</i>");

    assertThat(page(report, VI))
        .contains("25 xã chỉ có trong tệp trước, không so sánh: Xã cũ 0; ")
        .contains("; và 5 đơn vị khác.")
        .contains("1 xã chỉ có trong tệp sau, không so sánh: &lt;i&gt;Xã mới&lt;/i&gt;.")
        .contains("(*) 1 xã thiếu số liệu");
    assertThat(page(report, Locale.ENGLISH)).contains("Only in the earlier file and not compared");
  }

  @Test
  void a_unit_whose_two_days_cannot_be_compared_is_not_counted() {
    ProgressReport report = ProgressReport.of(NATIONAL.set());
    Assessment one = unit("Bình Lư", FIRST, "40", true);

    assertThatThrownBy(() -> report.add(unit("Bình Lư", SECOND, "40", true), one))
        .isInstanceOf(IncompatibleAssessmentsException.class);

    assertThat(report.units()).isZero();
    assertThatThrownBy(() -> report.write(VI, new StringWriter()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void provinces_show_the_mean_change() {
    ProgressReport report = ProgressReport.of(NATIONAL.set());
    for (String province : List.of("Lai Châu", "Cà Mau", "Huế", "Lào Cai")) {
      for (int i = 0; i < 3; i++) {
        String later = i == 0 ? "45" : "40";
        report.add(in(province, i, FIRST, "40"), in(province, i, SECOND, later));
      }
    }
    assertThat(titles(page(report, VI))).hasSize(4).allMatch(each -> each.startsWith("ku "));
    assertThat(titles(page(report, VI)).get(0)).contains("Tỉnh Lai Châu: +0,3 (");
  }

  private static Assessment in(String province, int number, LocalDate day, String income) {
    return NATIONAL.assess(
        Snapshot.commune("Xã lạ " + number)
            .province(province)
            .region(Region.TAY_NGUYEN)
            .on(day)
            .value("income_per_capita", income)
            .build());
  }
}
