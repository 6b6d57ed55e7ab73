package io.github.ntmrules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.OfEverySet;
import io.github.ntmrules.RuleTests;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.cases.Mutant.Kind;
import io.github.ntmrules.criteria.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Mutations of the packaged sets, with their cases at the boundaries. */
class MutationTest {

  // One for all tests: what the rules ask is worked out once.
  private static final Assessor ASSESSOR = Assessor.packaged("qd1980-2016-xa");
  private static final List<VerdictCase> BOUNDARIES = RuleTests.of(ASSESSOR).boundaries().cases();

  @OfEverySet
  void boundaries_notice_every_change_of_what_is_asked_that_can_be_noticed(String id) {
    Assessor assessor = Assessor.packaged(id);
    Boundaries boundaries = RuleTests.of(assessor).boundaries();
    List<Integer> progress = new ArrayList<>();
    MutationResult result =
        RuleTests.of(assessor)
            .mutations(
                boundaries.cases(),
                (done, total) -> {
                  assertThat(done).isEqualTo(progress.size());
                  progress.add(total);
                });
    // Just outside the scope of a rule there is no level to have cases at.
    assertThat(result.unnoticed())
        .as(result.explain(Locale.ROOT))
        .allMatch(each -> each.mutant().kind() == Kind.SCOPE && each.wanted() != null);
    assertThat(result.passed()).isEqualTo(result.unnoticed().isEmpty());
    int others = result.refused() + result.idle().size() + result.unnoticed().size();
    assertThat(result.total()).isEqualTo(result.noticed() + others).isEqualTo(progress.size() - 1);
    assertThat(progress).containsOnly(result.total());
    // A level or bound that nobody can notice is one that the boundaries call idle.
    for (Mutant mutant : result.idle()) {
      if (mutant.before() instanceof Requirement.Threshold threshold) {
        assertThat(boundaries.idle())
            .anyMatch(
                each ->
                    each.threshold().equals(threshold) && each.cell().rule().equals(mutant.rule()));
      }
    }
  }

  @Test
  void the_cases_that_are_wanted_notice_what_was_not_noticed() {
    Assessor assessor = ASSESSOR;
    List<VerdictCase> cases = new ArrayList<>(BOUNDARIES.subList(0, 200));
    MutationResult before = RuleTests.of(assessor).mutations(cases);
    assertThat(before.unnoticed()).hasSizeGreaterThan(20);
    for (UnnoticedMutant each : before.unnoticed()) {
      cases.add(each.wantedCase(assessor.set().unit(), Locale.ROOT));
    }
    MutationResult after = RuleTests.of(assessor).mutations(cases);
    assertThat(after.unnoticed()).as(after.explain(Locale.ROOT)).isEmpty();
    assertThat(after.noticed()).isEqualTo(before.noticed() + before.unnoticed().size());
    assertThat(after.explain(Locale.ROOT))
        .contains("Mọi thay đổi có thể nhận ra đều bị ca phát hiện.");
  }

  /** The changes of what is asked that some cases do not notice. */
  private static List<Mutant> unnoticed(Assessor assessor, List<VerdictCase> cases) {
    return RuleTests.of(assessor).mutations(cases).unnoticed().stream()
        .map(UnnoticedMutant::mutant)
        .filter(each -> each.kind() != Kind.SCOPE)
        .toList();
  }

  @Test
  void without_one_case_at_a_level_its_mutants_are_no_longer_noticed() {
    Assessor assessor = ASSESSOR;
    List<VerdictCase> all = BOUNDARIES;
    // The level 41 of Decision 1980, annex, row 10, column TN.
    List<VerdictCase> withoutAt =
        all.stream().filter(each -> !each.name().contains("41 triệu đồng/năm ở Tây")).toList();
    assertThat(withoutAt).hasSize(all.size() - 1);
    assertThat(unnoticed(assessor, withoutAt))
        .singleElement()
        .matches(each -> each.kind() == Kind.LEVEL_UP && "TN".equals(each.column()));
    List<VerdictCase> withoutBelow =
        all.stream().filter(each -> !each.name().contains("40,9 triệu đồng/năm ở Tây")).toList();
    MutationResult result = RuleTests.of(assessor).mutations(withoutBelow);
    UnnoticedMutant down = result.unnoticed().get(0);
    assertThat(result.unnoticed())
        .filteredOn(each -> each.mutant().kind() != Kind.SCOPE)
        .hasSize(1);
    assertThat(down.mutant().kind()).isEqualTo(Kind.LEVEL_DOWN);
    assertThat(down.code()).isEqualTo("10");
    assertThat(down.wanted()).isNotNull();
    assertThat(down.wanted().before()).isEqualTo(Outcome.NOT_MET);
    assertThat(down.wanted().after()).isEqualTo(Outcome.MET);
    assertThat(result.explain(Locale.ROOT))
        .contains("10, cột TN: hạ mức")
        .contains(
            "từ \"Thu nhập bình quân đầu người: từ 41 triệu đồng/năm [đã đối chiếu]\" thành "
                + "\"từ 40,9 triệu đồng/năm [đã đối chiếu]\"")
        .contains(
            "cần một ca: 01/01/2020, TN; Thu nhập bình quân đầu người 40,9 triệu đồng/năm; "
                + "mong đợi 10 = không đạt");
    assertThat(result.explain(Locale.ENGLISH)).contains("level lowered");
  }

  @Test
  void the_bound_of_a_row_is_noticed_by_a_case_at_the_level_of_any_column() {
    Assessor assessor = ASSESSOR;
    List<VerdictCase> income =
        BOUNDARIES.stream().filter(each -> each.name().startsWith("Thu nhập")).toList();
    List<VerdictCase> without =
        income.stream().filter(each -> !each.name().contains("vừa đúng mức")).toList();
    assertThat(unnoticed(assessor, income)).noneMatch(each -> of(each, "10", Kind.BOUND));
    assertThat(unnoticed(assessor, without))
        .filteredOn(each -> of(each, "10", Kind.BOUND))
        .hasSize(1);
    List<VerdictCase> one =
        income.stream()
            .filter(each -> !each.name().contains("vừa đúng mức") || each.name().contains("Tây"))
            .toList();
    assertThat(unnoticed(assessor, one)).noneMatch(each -> of(each, "10", Kind.BOUND));
  }

  private static boolean of(Mutant mutant, String code, Kind kind) {
    return mutant.kind() == kind
        && mutant.indicator() != null
        && mutant.indicator().code().equals(code);
  }

  @Test
  void cases_that_fail_already_prove_nothing_and_nothing_is_changed() {
    Assessor assessor = ASSESSOR;
    VerdictCase right = BOUNDARIES.get(0);
    VerdictCase wrong =
        VerdictCase.of(
            "Sai", right.snapshot(), List.of(new Expectation("10", Outcome.NOT_APPLICABLE)));
    MutationResult red = RuleTests.of(assessor).mutations(List.of(right, wrong));
    assertThat(red.ran()).isFalse();
    assertThat(red.passed()).isFalse();
    assertThat(red.total()).isZero();
    assertThat(red.explain(Locale.ROOT))
        .contains("chưa thử thay đổi nào")
        .contains("10: mong đợi không áp dụng");
    assertThat(RuleTests.of(assessor).mutations(List.of()).ran()).isFalse();
  }

  @Test
  void the_order_is_always_the_same() {
    Assessor assessor = Assessor.packaged("qd691-2018-xa-kieu-mau");
    List<VerdictCase> few = RuleTests.of(assessor).boundaries().cases().subList(0, 3);
    assertThat(RuleTests.of(assessor).mutations(few).unnoticed())
        .isEqualTo(
            RuleTests.of(Assessor.packaged("qd691-2018-xa-kieu-mau")).mutations(few).unnoticed())
        .isNotEmpty();
  }

  @Test
  void the_rules_of_an_overlay_are_changed_too() {
    Assessor assessor = Assessor.packaged("qd318-2022-xa").withOverlay("binh-phuoc-2022");
    assertThat(unnoticed(assessor, RuleTests.of(assessor).boundaries().cases())).isEmpty();
    List<VerdictCase> national =
        RuleTests.of(assessor).boundaries().groups().stream()
            .filter(group -> group.overlay() == null)
            .flatMap(group -> group.cases().stream())
            .toList();
    assertThat(unnoticed(assessor, national)).isNotEmpty().allMatch(each -> each.overlay() != null);
  }
}
