package io.github.ntmrules.files.text;

import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.population.Quotient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shares in percent, in the same words wherever they are shown: rounded to the nearest, but never
 * to all where it is not all, nor to none where it is not none. For people; it decides nothing.
 * Immutable and thread-safe.
 */
public final class Percents {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Wording wording;

  /** In that language. */
  public Percents(Locale locale) {
    this.wording = Wording.in(locale);
  }

  /**
   * {@code 45,2}; {@code 45,2–60} where something is undetermined; {@code null} of nothing.
   *
   * @param decimals to how many decimals
   */
  public @Nullable String of(@Nullable Quotient share, int decimals) {
    if (share == null) {
      return null;
    }
    String from = percent(share.lower(), share.of(), decimals);
    String to = percent(share.upper(), share.of(), decimals);
    return from.equals(to) ? from : from + "–" + to;
  }

  private String percent(long part, long of, int decimals) {
    BigDecimal exact = HUNDRED.multiply(BigDecimal.valueOf(part));
    BigDecimal rounded = exact.divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    if (part > 0 && part < of) {
      rounded = rounded.max(step).min(HUNDRED.subtract(step));
    }
    return wording.number(rounded);
  }
}
