package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.population.Quotient;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Shares as people read them. */
final class SharesTest {

  private final Shares vietnamese = new Shares(Locale.forLanguageTag("vi"));
  private final Shares english = new Shares(Locale.ENGLISH);

  @Test
  void a_share_is_never_rounded_to_all_nor_to_none() {
    assertThat(vietnamese.percent(new Quotient(9_999, 9_999, 10_000))).isEqualTo("99,9%");
    assertThat(vietnamese.percent(new Quotient(1, 1, 10_000))).isEqualTo("0,1%");
    assertThat(vietnamese.percent(new Quotient(10_000, 10_000, 10_000))).isEqualTo("100%");
    assertThat(vietnamese.percent(new Quotient(0, 0, 10_000))).isEqualTo("0%");
    assertThat(english.wholePercent(new Quotient(999, 1_000, 1_000))).isEqualTo("99–100");
  }

  @Test
  void a_share_is_rounded_to_one_decimal_in_the_numbers_of_the_language() {
    assertThat(vietnamese.percent(new Quotient(2, 2, 3))).isEqualTo("66,7%");
    assertThat(english.percent(new Quotient(2, 2, 3))).isEqualTo("66.7%");
  }

  @Test
  void what_is_undetermined_leaves_a_range() {
    assertThat(vietnamese.percent(new Quotient(1, 3, 4))).isEqualTo("25–75%");
    assertThat(vietnamese.mean(new Quotient(25, 31, 2))).isEqualTo("12,5–15,5");
  }

  @Test
  void there_is_no_share_of_nothing() {
    assertThat(vietnamese.percent(null)).isEqualTo("–");
    assertThat(vietnamese.mean(null)).isEqualTo("–");
  }
}
