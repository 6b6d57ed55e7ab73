package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an overlay adds, on the page of a unit. All figures are made up (SỐ GIẢ ĐỊNH). */
final class AddedByOverlayPageTest {

  @TempDir private Path temp;

  private String page(String province, Locale locale) throws IOException {
    Files.writeString(
        temp.resolve("lop_phu.txt"),
        """
        # SỐ GIẢ ĐỊNH
        id = kon-tum-them
        title-vi = Thử thêm
        title-en = Test
        decree = QĐ thử
        overlays = qd1980-2016-xa
        province = Kon Tum
        in-force-from = 2019-01-01
        rules = tc15
        indicator 15.9 = 15 | Đường thêm | Roads added
        """);
    Files.writeString(
        temp.resolve("tc15.drl"),
        """
        package io.github.ntmrules.overlays.kon_tum_them

        import io.github.ntmrules.criteria.Scope
        import static io.github.ntmrules.rules.Vocabulary.*
        global io.github.ntmrules.rules.Conclusions law

        rule "15.9"
            @source("mục 1") @status("confirmed")
        when
            Scope()
        then
            law.require("15.9", percent("commune_roads_paved").atLeast(80));
        end
        """);
    StringWriter page = new StringWriter();
    UnitReport.write(
        Assessor.packaged("qd1980-2016-xa")
            .withOverlay(temp)
            .assess(
                Snapshot.commune("Thử")
                    .province(province)
                    .on(LocalDate.of(2020, 12, 31))
                    .value("commune_roads_paved", 79)
                    .build()),
        locale,
        page);
    return page.toString();
  }

  @Test
  void it_is_flagged_and_marked_as_the_provinces() throws IOException {
    assertThat(page("Kon Tum", Locale.forLanguageTag("vi")))
        .contains(
            "Thử thêm thêm chỉ tiêu 15.9",
            "Chỉ tiêu thêm theo quyết định của tỉnh: Thử thêm, QĐ thử");
    assertThat(page("Kon Tum", Locale.ENGLISH))
        .contains("Test adds the indicators 15.9", "added by the province&#39;s decision: Test");
  }

  @Test
  void units_of_other_provinces_are_not_flagged() throws IOException {
    assertThat(page("Gia Lai", Locale.forLanguageTag("vi")))
        .doesNotContain("thêm chỉ tiêu 15.9")
        .contains("chỉ hỏi nơi và khi có hiệu lực: Thử thêm");
  }
}
