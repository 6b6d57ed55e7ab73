package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule takes from another set is no more certain than the rule that takes it. */
class OtherSetCertaintyTest {

  private static final String HEADER = RuleTexts.head("sets.dan");
  private static final String DESCRIPTION =
      RuleTexts.description(
          "dan",
          """
      title-vi = Dẫn bộ khác
      title-en = Referring to another set
      indicators-in-decree = 2

      criterion 1 = tc01_mot | Một | One
      indicator 1.1 = Một | One
      indicator 1.2 = Hai | Two
      """);
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

  @TempDir private Path folder;

  private Assessor referring(String status) throws IOException {
    String rules =
        RuleTexts.rule("1.1", "", "law.require(\"1.1\", meets(\"qd1980-2016-xa\"));")
            + RuleTexts.rule(
                "1.2",
                "",
                "law.require(\"1.2\", millionDong(\"income_per_capita\").atLeast("
                    + " levelOf(\"qd1980-2016-xa\", \"10\") ));");
    Files.writeString(folder.resolve("bo_tieu_chi.txt"), DESCRIPTION);
    Files.writeString(
        folder.resolve("tc01_mot.drl"),
        HEADER + RuleTexts.column() + rules.replace("\"confirmed\"", '"' + status + '"'));
    return Assessor.fromDirectory(folder);
  }

  // The income of 2020 in the Red River delta is confirmed (1980/QĐ-TTg, 10: 50 million dong).
  @ParameterizedTest
  @CsvSource({
    "confirmed,   CONFIRMED,   NOT_MET,      NOT_MET",
    "unconfirmed, UNCONFIRMED, NOT_MET,      UNDETERMINED",
    "doubtful,    DOUBTFUL,    UNDETERMINED, UNDETERMINED"
  })
  void the_status_of_the_rule_is_a_floor_for_a_level_and_a_whole_set_of_another(
      String status, LegalStatus level, Outcome outcome, Outcome strict) throws IOException {
    Assessor assessor = referring(status);
    Scope scope = Scope.of(DAY, Region.DONG_BANG_SONG_HONG, null, Set.of());
    assertThat(assessor.requirements(scope).provision("1.2").thresholds())
        .extracting(each -> each.level().status())
        .containsExactly(level);
    Snapshot poor =
        Snapshot.commune("Thử")
            .region(Region.DONG_BANG_SONG_HONG)
            .on(DAY)
            .value("income_per_capita", "49.9")
            .build();
    assertThat(assessor.assess(poor).indicators())
        .extracting(IndicatorResult::outcome)
        .containsOnly(outcome);
    assertThat(assessor.confirmedLevelsOnly().assess(poor).indicators())
        .extracting(IndicatorResult::outcome)
        .containsOnly(strict);
  }

  @Test
  void an_advanced_commune_is_not_failed_in_strict_mode_by_a_condition_that_is_not_confirmed() {
    // 3.1 of the basic set is confirmed (80, 1680/QĐ-BNN-VPĐP); that the basic set is to be met as
    // a condition of the advanced one is not.
    Snapshot commune =
        Snapshot.commune("Thử")
            .region(Region.DONG_NAM_BO)
            .on(LocalDate.of(2025, 6, 30))
            .value("farmland_irrigated_and_drained", 79)
            .build();
    Assessor basic = Assessor.packaged("qd318-2022-xa").confirmedLevelsOnly();
    assertThat(basic.assess(commune).outcome()).isEqualTo(Outcome.NOT_MET);
    Assessor advanced = Assessor.packaged("qd318-2022-xa-nang-cao");
    assertThat(condition(advanced.assess(commune))).isEqualTo(Outcome.NOT_MET);
    assertThat(condition(advanced.confirmedLevelsOnly().assess(commune)))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private static Outcome condition(Assessment assessment) {
    return assessment.conditions().stream()
        .filter(each -> each.code().equals("basic-set"))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
