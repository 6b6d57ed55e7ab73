package io.github.ntmrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.impact.Impact;
import io.github.ntmrules.impact.UnitImpact;
import io.github.ntmrules.population.Progress;
import io.github.ntmrules.population.RollUp;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
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

  @Test
  void what_is_counted_over_many_units_names_the_overlay_too() throws Exception {
    Assessor over = over();
    Assessor plain = Assessor.packaged("qd1980-2016-xa");
    Snapshot unit =
        Snapshot.commune("Xã")
            .province("Kon Tum")
            .on(LocalDate.of(2020, 12, 31))
            .value("commune_roads_paved", 79)
            .build();
    RollUp rollUp = RollUp.of(over.set());
    rollUp.add(over.assess(unit));
    RollUpView counted = RollUpView.of(rollUp.result(), Locale.ENGLISH);
    Schemas.assertValid("roll-up", MAPPER.write(rollUp.result()));
    assertThat(counted.criteria())
        .filteredOn(each -> each.addedBy() != null)
        .extracting(each -> each.code() + " " + each.addedBy())
        .containsExactly("20 kon-tum-them");
    assertThat(counted.indicators())
        .filteredOn(each -> each.addedBy() != null)
        .extracting(each -> each.code() + " " + each.addedBy())
        .containsExactly("15.9 kon-tum-them", "20 kon-tum-them");
    Progress progress = Progress.of(over.set());
    progress.add(over.assess(unit), over.assess(unit));
    Schemas.assertValid("progress-result", MAPPER.write(progress.result()));
    assertThat(ProgressView.of(progress.result(), Locale.ENGLISH).criteria())
        .filteredOn(each -> each.addedBy() != null)
        .extracting(ProgressView.OfCriterion::code)
        .containsExactly("20");
    UnitImpact impact = UnitImpact.of(plain.assess(unit), over.assess(unit));
    Schemas.assertValid("unit-impact", MAPPER.write(impact));
    assertThat(UnitImpactView.of(impact).indicators())
        .extracting(each -> each.code() + " " + each.addedBy())
        .containsExactly("15.9 kon-tum-them", "20 kon-tum-them");
    Impact all = Impact.of(plain.set(), over.set());
    all.add(impact);
    Schemas.assertValid("impact-result", MAPPER.write(all.result()));
    assertThat(ImpactCounts.of(all.result()).causes())
        .filteredOn(each -> each.addedBy() != null)
        .extracting(ImpactCounts.OfCause::code)
        .contains("15.9", "20")
        .doesNotContain("15");
    // The other way round, it is the earlier side that has them.
    UnitImpact back = UnitImpact.of(over.assess(unit), plain.assess(unit));
    assertThat(UnitImpactView.of(back).indicators())
        .extracting(each -> each.code() + " " + each.addedBy())
        .containsExactly("15.9 kon-tum-them", "20 kon-tum-them");
  }

  @Test
  void a_unit_that_was_not_read_in_full_is_so_in_every_form() throws Exception {
    Snapshot unit =
        Snapshot.commune("Xã")
            .province("Kon Tum")
            .on(LocalDate.of(2020, 12, 31))
            .value("commune_roads_paved", 79)
            .incomplete()
            .build();
    byte[] json = MAPPER.write(unit);
    Schemas.assertValid("snapshot", json);
    assertThat(MAPPER.read(json, Snapshot.class)).isEqualTo(unit);
    assertThat(MAPPER.read(json, Snapshot.class).isIncomplete()).isTrue();
    Assessment assessment = over().assess(unit);
    byte[] result = MAPPER.write(assessment);
    Schemas.assertValid("assessment", result);
    AssessmentView read = MAPPER.read(result, AssessmentView.class);
    assertThat(read.unit().incomplete()).isTrue();
    assertThat(read.snapshot().snapshot()).isEqualTo(unit);
    RollUp rollUp = RollUp.of(over().set());
    rollUp.add(assessment);
    assertThat(RollUpView.of(rollUp.result(), Locale.ENGLISH).incomplete()).isEqualTo(1);
    assertThat(assessment.explain(Locale.ENGLISH)).contains("(*) Some cells");
  }
}
