package io.github.ntmrules.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people of a language write them: {@code 1.234,5} in Vietnamese. */
public final class Numbers {

  /** Most decimals that are shown: more than a figure that is reported can have. */
  public static final int SHOWN_DECIMALS = 9;

  private Numbers() {}

  /**
   * The number in full, without trailing zeros. A computed quotient with more decimals than are
   * shown is {@linkplain #shown rounded} and marked with "≈"; the verdict never uses this text.
   */
  public static String format(BigDecimal number, Locale locale) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    boolean english = Messages.english(locale);
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setGroupingSeparator(english ? ',' : '.');
    DecimalFormat format = new DecimalFormat("#,##0.#########", symbols);
    String text = format.format(shown(number));
    return number.stripTrailingZeros().scale() > SHOWN_DECIMALS ? "≈ " + text : text;
  }

  /** The number with as many decimals as are shown, rounded half to even if it has more. */
  public static BigDecimal shown(BigDecimal number) {
    return number.scale() > SHOWN_DECIMALS
        ? number.setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN)
        : number;
  }
}
