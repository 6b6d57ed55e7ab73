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

/** That one of two grounds for withdrawal is certain, though neither is, on the page of a unit. */
final class WithdrawalPageTest {

  private static final Locale VI = Locale.forLanguageTag("vi");

  private static String page(Snapshot.Builder unit, Locale locale) throws IOException {
    StringWriter page = new StringWriter();
    UnitReport.write(Assessor.packaged("qd318-2022-xa").assess(unit.build()), locale, page);
    return page.toString();
  }

  /** Criteria 9, 10, 13, 15 and 18 are not met: five of 19, of which income is named. */
  private static Snapshot.Builder commune() {
    return Snapshot.commune("Thử")
        .region(Region.TRUNG_DU_MIEN_NUI_PHIA_BAC)
        .on(LocalDate.of(2022, 12, 31))
        .value("effective_lawful_cooperative", false)
        .value("temporary_or_dilapidated_houses", 3)
        .value("income_per_capita", 20)
        .value("health_insurance_coverage", 50)
        .value("commune_officials_standard", false);
  }

  @Test
  void six_of_nineteen_not_met_are_ground_whatever_the_others_are() throws IOException {
    Snapshot.Builder unit = commune().value("six_year_olds_in_grade_1", 50);
    assertThat(page(unit, VI))
        .contains(
            "<span class=\"mark not\">!</span> ít nhất một trong 2 căn cứ thu hồi sau chắc chắn có,"
                + " dù chưa biết là căn cứ nào: Từ 30% đến dưới 50%");
    assertThat(page(unit, Locale.ENGLISH))
        .contains("at least one of 2 grounds for withdrawal holds for certain, though");
  }

  @Test
  void five_need_not_be() throws IOException {
    assertThat(page(commune(), VI))
        .contains("Chưa xác định: Từ 30% đến dưới 50%")
        .doesNotContain("chắc chắn có");
  }
}
