package io.github.ntmrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Criterion;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.criteria.WithdrawalTrigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ends of the bands for withdrawal, by the packaged grounds themselves: from 30 % to under 50 %
 * with a criterion that is named, and from 50 % with any (Regulation with 18/2022/QĐ-TTg, chapter
 * V, as amended by 03/2024/QĐ-TTg).
 */
class WithdrawalsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  // Named: the last criterion, 19 in a commune and 9 in a district. Shares of what applies.
  @ParameterizedTest
  @CsvSource({
    // set, criteria that do not apply, not met, the last is one of them | w1, w2
    "qd318-2022-xa,              1, 9, true,  NOT_MET, MET",
    "qd318-2022-xa,              1, 9, false, NOT_MET, MET",
    "qd318-2022-xa,              1, 8, true,  MET,     NOT_MET",
    "qd318-2022-xa,              1, 8, false, NOT_MET, NOT_MET",
    "qd318-2022-xa,              0, 9, true,  MET,     NOT_MET",
    "qd318-2022-xa,              0, 10, true, NOT_MET, MET",
    "qd318-2022-xa,              9, 3, true,  MET,     NOT_MET",
    "qd318-2022-xa,              9, 2, true,  NOT_MET, NOT_MET",
    "qd318-2022-xa-nang-cao,     1, 9, true,  NOT_MET, MET",
    "qd318-2022-xa-nang-cao,     1, 8, true,  MET,     NOT_MET",
    "qd320-2022-huyen,           1, 4, true,  NOT_MET, MET",
    "qd320-2022-huyen,           1, 3, true,  MET,     NOT_MET",
    "qd320-2022-huyen,           1, 2, true,  NOT_MET, NOT_MET",
    "qd320-2022-huyen-nang-cao,  1, 4, true,  NOT_MET, MET",
    "qd320-2022-huyen-nang-cao,  1, 3, true,  MET,     NOT_MET",
  })
  void exactly_half_is_the_second_ground_and_exactly_thirty_percent_the_first(
      String id, int notApplying, int failing, boolean named, Outcome first, Outcome second) {
    Assessor assessor = Assessor.packaged(id);
    List<WithdrawalTrigger> grounds =
        assessor.requirements(Scope.of(DAY, Region.DONG_NAM_BO, "Tỉnh", Set.of())).withdrawals();
    List<Criterion> criteria = assessor.set().criteria();
    int[] possible = outcomes(criteria.size(), notApplying, failing, named);
    Withdrawals shares = new Withdrawals(criteria, possible, false);
    assertThat(grounds).extracting(shares::outcome).containsExactly(first, second);
    boolean either = first == Outcome.MET || second == Outcome.MET;
    assertThat(shares.outcome(grounds, false)).isEqualTo(either ? Outcome.MET : Outcome.NOT_MET);
    assertThat(shares.oneOf(grounds)).isEmpty();
  }

  /** From the front those that do not apply, then those not met; the last one is not met if so. */
  private static int[] outcomes(int criteria, int notApplying, int failing, boolean lastFails) {
    int[] outcomes = new int[criteria];
    int before = lastFails ? failing - 1 : failing;
    for (int i = 0; i < criteria; i++) {
      boolean last = i == criteria - 1;
      boolean fails = last ? lastFails : i >= notApplying && i < notApplying + before;
      Outcome outcome =
          i < notApplying ? Outcome.NOT_APPLICABLE : fails ? Outcome.NOT_MET : Outcome.MET;
      outcomes[i] = OutcomeSet.of(outcome);
    }
    return outcomes;
  }
}
