package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.KnownSet;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.packaged();

  private static List<String> inForce(UnitKind unit, String date) {
    return CATALOGUE.applicable(unit, LocalDate.parse(date)).inForce().stream()
        .map(CriteriaSet::id)
        .toList();
  }

  @Test
  void every_packaged_set_is_listed_once_and_can_be_assessed() {
    assertThat(CATALOGUE.sets())
        .extracting(CriteriaSet::id)
        .containsExactlyInAnyOrderElementsOf(Assessor.packagedSets());
    for (CriteriaSet set : CATALOGUE.sets()) {
      assertThat(Assessor.packaged(set.id()).set()).isEqualTo(set);
      assertThat(set.title(Locale.forLanguageTag("vi"))).isNotBlank();
      assertThat(set.title(Locale.ENGLISH)).isNotBlank();
    }
  }

  @Test
  void the_date_selects_the_set_in_force() {
    assertThat(inForce(UnitKind.COMMUNE, "2012-01-01")).containsExactly("qd491-2009-xa");
    assertThat(inForce(UnitKind.COMMUNE, "2016-11-30")).containsExactly("qd491-2009-xa");
    assertThat(inForce(UnitKind.COMMUNE, "2016-12-01")).contains("qd1980-2016-xa");
    assertThat(inForce(UnitKind.COMMUNE, "2022-03-07")).contains("qd1980-2016-xa");
    assertThat(inForce(UnitKind.COMMUNE, "2022-03-08"))
        .contains("qd318-2022-xa", "qd318-2022-xa-nang-cao", "qd319-2022-xa-kieu-mau")
        .doesNotContain("qd1980-2016-xa");
    assertThat(inForce(UnitKind.COMMUNE, "2008-01-01")).isEmpty();
  }

  @Test
  void where_no_single_set_applies_the_candidates_say_why() {
    ApplicableSets gap = CATALOGUE.applicable(UnitKind.COMMUNE, LocalDate.of(2008, 1, 1));
    assertThat(gap.only()).isNull();
    assertThat(gap.candidates()).isNotEmpty();
    assertThat(gap.candidates().get(0).explain(Locale.ENGLISH))
        .contains("qd491-2009-xa", "not yet in force");
    CriteriaSet only = CATALOGUE.applicable(UnitKind.COMMUNE, LocalDate.of(2012, 1, 1)).only();
    assertThat(Objects.requireNonNull(only).id()).isEqualTo("qd491-2009-xa");
  }

  @Test
  void a_set_in_force_says_until_when_if_that_is_known() {
    ApplicableSets now = CATALOGUE.applicable(UnitKind.COMMUNE, LocalDate.of(2026, 3, 1));
    CriteriaSet latest = Objects.requireNonNull(now.only());
    assertThat(latest.inForceUntil()).isNull();
    ApplicableSets.Candidate open = now.candidates().get(now.candidates().size() - 1);
    assertThat(open.explain(Locale.forLanguageTag("vi")))
        .isEqualTo(latest.id() + " (" + latest.titleVi() + "): có hiệu lực, từ 15/02/2026.");
    assertThat(open.explain(Locale.ENGLISH)).endsWith(": in force, from 2026-02-15.");

    ApplicableSets then = CATALOGUE.applicable(UnitKind.COMMUNE, LocalDate.of(2012, 1, 1));
    assertThat(then.candidates().get(0).explain(Locale.forLanguageTag("vi")))
        .endsWith(": có hiệu lực, từ 02/06/2009 đến 30/11/2016.");
    assertThat(now.candidates().get(0).explain(Locale.forLanguageTag("vi")))
        .endsWith(": hết hiệu lực sau ngày 30/11/2016.");
  }

  @Test
  void what_superseded_what_is_a_chain() {
    CriteriaSet first = Objects.requireNonNull(CATALOGUE.find("qd491-2009-xa"));
    CriteriaSet second = Objects.requireNonNull(CATALOGUE.supersededBy(first));
    assertThat(second.id()).isEqualTo("qd1980-2016-xa");
    assertThat(Objects.requireNonNull(CATALOGUE.supersededBy(second)).id())
        .isEqualTo("qd318-2022-xa");
    for (CriteriaSet set : CATALOGUE.sets()) {
      if (set.supersedes() != null) {
        CriteriaSet before = Objects.requireNonNull(CATALOGUE.find(set.supersedes()), set.id());
        assertThat(before.inForceFrom()).isBefore(set.inForceFrom());
      }
    }
  }

  @Test
  void a_set_whose_content_is_not_on_file_says_so_when_asked_for() {
    assertThat(CATALOGUE.withoutContent()).isNotEmpty();
    for (KnownSet known : CATALOGUE.withoutContent()) {
      assertThat(Assessor.packagedSets()).doesNotContain(known.id());
      assertThatThrownBy(() -> Assessor.packaged(known.id()))
          .isInstanceOf(UnknownCriteriaSetException.class)
          .hasMessageContaining("its content is not on file");
    }
  }

  @Test
  void amendments_lie_within_the_period_of_their_set() {
    for (CriteriaSet set : CATALOGUE.sets()) {
      assertThat(set.amendments()).allMatch(amendment -> set.inForceOn(amendment.inForceFrom()));
    }
    assertThat(Objects.requireNonNull(CATALOGUE.find("qd318-2022-xa")).amendments())
        .singleElement()
        .satisfies(one -> assertThat(one.inForceFrom()).isEqualTo(LocalDate.of(2024, 3, 1)));
  }

  @Test
  void coverage_says_by_column_how_much_of_a_set_is_on_file() {
    assertThat(CATALOGUE.coverage("qd1980-2016-xa"))
        .containsOnlyKeys("TDMNPB", "ĐBSH", "BTB", "DHNTB", "TN", "ĐNB", "ĐBSCL")
        .allSatisfy(
            (column, coverage) ->
                assertThat(coverage.indicators().values().stream().mapToInt(n -> n).sum())
                    .isEqualTo(49));
    // All eight conditions for provinces were read.
    assertThat(CATALOGUE.coverage("qd321-2022-tinh"))
        .hasEntrySatisfying(
            "",
            coverage -> assertThat(coverage.indicators()).containsEntry(LegalStatus.CONFIRMED, 8));
  }

  @Test
  void overlays_are_listed_with_the_set_they_lie_over() {
    assertThat(CATALOGUE.overlays())
        .anySatisfy(
            overlay -> {
              assertThat(overlay.id()).isEqualTo("binh-phuoc-2022");
              assertThat(overlay.overlays()).isEqualTo("qd318-2022-xa");
            });
  }
}
