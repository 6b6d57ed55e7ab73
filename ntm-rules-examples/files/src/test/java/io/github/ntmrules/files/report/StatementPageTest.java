package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import io.github.ntmrules.snapshot.Statement;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a source states without figures, on the page of a unit. */
final class StatementPageTest {

  private static String page(Snapshot.Builder unit, Locale locale) throws IOException {
    StringWriter page = new StringWriter();
    UnitReport.write(Assessor.packaged("qd1980-2016-xa").assess(unit.build()), locale, page);
    return page.toString();
  }

  private static Snapshot.Builder commune() {
    return Snapshot.commune("Thử")
        .region(Region.TAY_NGUYEN)
        .on(LocalDate.of(2020, 12, 31))
        .value("income_per_capita", 40);
  }

  @Test
  void it_stands_with_the_criterion_or_the_indicator_and_what_differs_is_flagged()
      throws IOException {
    Snapshot.Builder unit =
        commune()
            .stated(Statement.met("10").from("Báo cáo <12>"))
            .stated("17", true)
            .stated("17.11", false);
    assertThat(page(unit, Locale.forLanguageTag("vi")))
        .contains(
            "<span class=\"remark\"><bdi>nguồn nêu: đạt (Báo cáo &lt;12&gt;) — khác với kết quả tính"
                + " được: không đạt</bdi></span>",
            "<span class=\"remark\"><bdi>nguồn nêu: đạt — số liệu chưa đủ để biết</bdi></span></th>",
            "<li>Nguồn nêu khác với kết quả tính được: 10. Kết quả chỉ theo số liệu.</li>",
            "<li>17.11: qd1980-2016-xa không có");
    assertThat(page(unit, Locale.ENGLISH))
        .contains("<li>A source states otherwise than what follows: 10. The result follows the");
  }

  @Test
  void where_nothing_is_stated_nothing_is_said() throws IOException {
    assertThat(page(commune(), Locale.forLanguageTag("vi")))
        .doesNotContain("nguồn nêu", "Nguồn nêu");
  }
}
