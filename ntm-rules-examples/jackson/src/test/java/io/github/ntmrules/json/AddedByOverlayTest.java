package io.github.ntmrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an overlay adds is marked as its own. All figures are made up (SỐ GIẢ ĐỊNH). */
class AddedByOverlayTest {

  private static final AnyMapper MAPPER = AnyMapper.vietnamese().get(0);

  @TempDir private Path temp;

  private Assessor over() throws IOException {
    Files.writeString(
        temp.resolve("lop_phu.txt"),
        """
        # SỐ GIẢ ĐỊNH
        id = kon-tum-them
        title-vi = Thử
        title-en = Test
        decree = QĐ thử
        overlays = qd1980-2016-xa
        province = Kon Tum
        in-force-from = 2019-01-01
        rules = tc20
        indicator 15.9 = 15 | Đường thêm | Roads added
        criterion 20 = tc20 | Của tỉnh | Of the province
        indicator 20 = Cửa hàng | Shops
        """);
    Files.writeString(
        temp.resolve("tc20.drl"),
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

        rule "20"
            @source("mục 2") @status("confirmed")
        when
            Scope()
        then
            law.require("20", yes("shop_to_standard"));
        end
        """);
    return Assessor.packaged("qd1980-2016-xa").withOverlay(temp);
  }

  @Test
  void the_criterion_the_indicator_and_the_provision_name_the_overlay() throws Exception {
    for (String province : new String[] {"Kon Tum", "Gia Lai"}) {
      Assessment assessment =
          over()
              .assess(
                  Snapshot.commune("Xã")
                      .province(province)
                      .on(LocalDate.of(2020, 12, 31))
                      .value("commune_roads_paved", 79)
                      .build());
      byte[] json = MAPPER.write(assessment);
      Schemas.assertValid("assessment", json);
      AssessmentView read = MAPPER.read(json, AssessmentView.class);
      read.criteria()
          .forEach(
              criterion -> {
                assertThat(criterion.addedBy())
                    .isEqualTo(criterion.code().equals("20") ? "kon-tum-them" : null);
                criterion
                    .indicators()
                    .forEach(
                        each ->
                            assertThat(each.addedBy())
                                .isEqualTo(
                                    each.code().equals("15.9") || each.code().equals("20")
                                        ? "kon-tum-them"
                                        : null));
              });
      byte[] asked = MAPPER.write(assessment.requirements());
      Schemas.assertValid("requirements", asked);
      RequirementsView view = MAPPER.read(asked, RequirementsView.class);
      assertThat(view.provisions())
          .filteredOn(each -> each.addedBy() != null)
          .extracting(RequirementsView.OfProvision::code)
          .containsExactly("15.9", "20");
      boolean inside = province.equals("Kon Tum");
      assertThat(view.overlays().contains("kon-tum-them")).isEqualTo(inside);
    }
  }
}
