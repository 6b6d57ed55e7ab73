package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What does not apply to a unit is never shown as a fault of it. */
final class GivenPageTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  /** 13.4: a commune with a craft village has a plan for it. */
  private static String rows(boolean village, boolean plan) throws IOException {
    StringWriter page = new StringWriter();
    Snapshot unit =
        Snapshot.commune("Thử")
            .region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC)
            .on(LocalDate.of(2022, 12, 31))
            .value("has_craft_village", village)
            .value("craft_village_plan", plan)
            .build();
    UnitReport.write(Assessor.packaged("qd318-2022-xa").assess(unit), VI, page);
    String html = page.toString();
    int from = html.indexOf("<td class=\"code\">13.4</td>");
    return html.substring(from, html.indexOf("</tbody>", from));
  }

  @Test
  void a_condition_that_does_not_hold_is_no_fault_nor_is_what_it_would_ask() throws IOException {
    assertThat(rows(false, false))
        .contains(
            "<span class=\"mark none\">– không áp dụng</span>",
            "<span class=\"mark none\">– không thuộc trường hợp này</span>")
        .doesNotContain("mark not", "✗");
  }

  @Test
  void where_it_holds_what_is_missing_is_a_fault() throws IOException {
    assertThat(rows(true, false)).contains("<span class=\"mark not\">✗ không đạt</span>");
    assertThat(rows(true, true)).doesNotContain("mark not");
  }
}
