package io.github.ntmrules.files.text;

import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.population.Quotient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Means and numbers that may be bounded, in the same words wherever they are shown: rounded to the
 * nearest. For people; it decides nothing. Immutable and thread-safe.
 */
public final class Means {

  private static final String NOTHING = "–";

  private final Wording wording;

  /** In that language. */
  public Means(Locale locale) {
    this.wording = Wording.in(locale);
  }

  /**
   * {@code 13,43}; {@code 13,43–14,1} where something is undetermined; {@code –} of nothing.
   *
   * @param decimals to how many decimals; zeros at the end are left out
   */
  public String of(@Nullable Quotient mean, int decimals) {
    if (mean == null) {
      return NOTHING;
    }
    String from = wording.number(rounded(mean.lower(), mean.of(), decimals));
    String to = wording.number(rounded(mean.upper(), mean.of(), decimals));
    return from.equals(to) ? from : from + NOTHING + to;
  }

  /** One number divided by another, rounded to the nearest. */
  public static BigDecimal rounded(long number, long of, int decimals) {
    return BigDecimal.valueOf(number)
        .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
  }
}
