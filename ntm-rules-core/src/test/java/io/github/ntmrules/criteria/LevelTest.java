package io.github.ntmrules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of a level, and how far it may be relied on. */
class LevelTest {

  private static final Range NOT_ABOVE_36 = Range.atMost(new BigDecimal("36"));

  @Test
  void bounds_of_a_level_that_is_not_on_file_do_not_make_it_one_that_decides() {
    Level level = Level.notOnFileWithin(NOT_ABOVE_36, LegalStatus.CONFIRMED);

    assertThat(level.status()).isEqualTo(LegalStatus.NOT_ON_FILE);
    assertThat(level.certainty()).isEqualTo(LegalStatus.NOT_ON_FILE);
    assertThat(level.decides(false)).isFalse();
    assertThat(level.numbers()).isNull();
    assertThat(level.value()).isNull();
    assertThat(level.possible(false)).isEqualTo(NOT_ABOVE_36);
    assertThat(level.possible(true)).isEqualTo(NOT_ABOVE_36);
    assertThat(level).isNotEqualTo(Level.notOnFile());
  }

  @Test
  void in_strict_mode_bounds_that_follow_from_an_unconfirmed_level_are_none() {
    Level level = Level.notOnFileWithin(NOT_ABOVE_36, LegalStatus.UNCONFIRMED);

    assertThat(level.possible(false)).isEqualTo(NOT_ABOVE_36);
    assertThat(level.possible(true)).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"DOUBTFUL", "NOT_ON_FILE", "SET_BY_PROVINCE"})
  void what_is_in_doubt_bounds_nothing(LegalStatus status) {
    assertThatThrownBy(() -> Level.notOnFileWithin(NOT_ABOVE_36, status))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_level_that_decides_is_its_own_bounds_and_any_other_may_be_anything() {
    Range ten = Range.exactly(BigDecimal.TEN);

    assertThat(Level.of(BigDecimal.TEN, LegalStatus.CONFIRMED).possible(true)).isEqualTo(ten);
    assertThat(Level.of(BigDecimal.TEN, LegalStatus.UNCONFIRMED).possible(false)).isEqualTo(ten);
    for (Level unknown :
        List.of(
            Level.of(BigDecimal.TEN, LegalStatus.DOUBTFUL),
            Level.notOnFile(),
            Level.ofUndeterminedColumn(),
            Level.ofDirectionInDoubt(),
            Level.setByProvince(LegalStatus.CONFIRMED))) {
      assertThat(unknown.possible(false)).as(unknown.toString()).isNull();
    }
    assertThat(Level.of(BigDecimal.TEN, LegalStatus.UNCONFIRMED).possible(true)).isNull();
  }

  @Test
  void a_level_is_no_more_certain_than_what_it_rests_on() {
    Level confirmed = Level.of(BigDecimal.TEN, LegalStatus.CONFIRMED);
    Level doubtful = Level.of(BigDecimal.TEN, LegalStatus.DOUBTFUL);
    Level delegated = Level.setByProvince(LegalStatus.CONFIRMED);
    Level within = Level.notOnFileWithin(NOT_ABOVE_36, LegalStatus.CONFIRMED);

    assertThat(confirmed.withFloor(LegalStatus.UNCONFIRMED))
        .isEqualTo(Level.of(BigDecimal.TEN, LegalStatus.UNCONFIRMED));
    assertThat(doubtful.withFloor(LegalStatus.CONFIRMED)).isEqualTo(doubtful);
    assertThat(delegated.withFloor(LegalStatus.DOUBTFUL).status()).isEqualTo(LegalStatus.DOUBTFUL);
    assertThat(within.withFloor(LegalStatus.UNCONFIRMED).possible(true)).isNull();
    assertThat(within.withFloor(LegalStatus.UNCONFIRMED).possible(false)).isEqualTo(NOT_ABOVE_36);
    assertThat(within.withFloor(LegalStatus.DOUBTFUL))
        .isEqualTo(Level.notOnFile(LegalStatus.DOUBTFUL))
        .isNotEqualTo(Level.notOnFile());
    for (Level unknown :
        List.of(Level.notOnFile(), Level.ofUndeterminedColumn(), Level.ofDirectionInDoubt())) {
      assertThat(unknown.asked()).isEqualTo(LegalStatus.CONFIRMED);
      Level doubted = unknown.withFloor(LegalStatus.DOUBTFUL);
      assertThat(doubted.status()).isEqualTo(LegalStatus.NOT_ON_FILE);
      assertThat(doubted.asked()).isEqualTo(LegalStatus.DOUBTFUL);
    }
    assertThatThrownBy(() -> confirmed.withFloor(LegalStatus.NOT_ON_FILE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_level_of_which_even_the_direction_is_in_doubt_is_not_merely_not_on_file() {
    Level level = Level.ofDirectionInDoubt();

    assertThat(level.directionInDoubt()).isTrue();
    assertThat(level.status()).isEqualTo(LegalStatus.NOT_ON_FILE);
    assertThat(level.decides(false)).isFalse();
    assertThat(level).isNotEqualTo(Level.notOnFile());
  }

  @Test
  void what_is_known_of_a_level_is_scaled_with_it() {
    BigDecimal more = new BigDecimal("1.1");

    assertThat(Level.of(BigDecimal.TEN, LegalStatus.UNCONFIRMED).times(more))
        .isEqualTo(Level.of(new BigDecimal("11"), LegalStatus.UNCONFIRMED));
    assertThat(
            Level.notOnFileWithin(NOT_ABOVE_36, LegalStatus.CONFIRMED).times(more).possible(true))
        .isEqualTo(Range.atMost(new BigDecimal("39.6")));
    assertThat(Level.notOnFile().times(more)).isEqualTo(Level.notOnFile());
  }

  @Test
  void figures_are_computed_only_by_rules_that_may_decide() {
    Measure total = Measures.standard().find("multidimensional_poverty_rate");
    Measure near = Measures.standard().find("near_poor_households_rate");
    Measure poor = Measures.standard().find("poor_households_rate");
    RuleLocation rule = new RuleLocation("Thử", "tc01_thu.drl", 1);
    for (LegalStatus status :
        List.of(LegalStatus.CONFIRMED, LegalStatus.UNCONFIRMED, LegalStatus.DOUBTFUL)) {
      Derivations all =
          new Derivations(
              List.of(
                  new Derivation(
                      total, Derivation.Operation.SUM, List.of(poor, near), status, rule)));

      assertThat(all.deciding(false).isEmpty()).isEqualTo(status == LegalStatus.DOUBTFUL);
      assertThat(all.deciding(true).isEmpty()).isEqualTo(status != LegalStatus.CONFIRMED);
    }
  }
}
