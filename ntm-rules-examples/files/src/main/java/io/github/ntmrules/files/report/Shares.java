package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.files.text.Percents;
import io.github.ntmrules.population.OutcomeTally;
import io.github.ntmrules.population.Quotient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shares and means in words: rounded, but never to all where it is not all, nor to none where it is
 * not none.
 */
final class Shares {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int BAR_DECIMALS = 3;
  private static final int SHADES = 5;

  private final Wording wording;
  private final Percents percents;

  Shares(Locale locale) {
    this.wording = Wording.in(locale);
    this.percents = new Percents(locale);
  }

  /** {@code 45,2%}; {@code 45,2–60%} where something is undetermined; {@code –} of nothing. */
  public String percent(@Nullable Quotient share) {
    String percent = percent(share, 1);
    return share == null ? percent : percent + "%";
  }

  /** The same in whole percent, without the sign. */
  public String wholePercent(@Nullable Quotient share) {
    return percent(share, 0);
  }

  private String percent(@Nullable Quotient share, int decimals) {
    return Objects.requireNonNullElse(percents.of(share, decimals), "–");
  }

  /** The colours of a share, by fifths. */
  public String shade(@Nullable Quotient share) {
    return share == null ? "none" : "s" + Math.min(SHADES - 1, share.lower() * SHADES / share.of());
  }

  /** {@code 12,3}; {@code 12,3–14,1} where something is undetermined; {@code –} of nothing. */
  public String mean(@Nullable Quotient mean) {
    if (mean == null) {
      return "–";
    }
    String from = mean(mean.lower(), mean.of());
    String to = mean(mean.upper(), mean.of());
    return from.equals(to) ? from : from + "–" + to;
  }

  private String mean(long sum, long of) {
    return wording.number(
        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
  }

  /** A bar of the outcomes side by side, the bad ones first; 100 wide. */
  public static List<Bar> bars(OutcomeTally tally) {
    List<Bar> bars = new ArrayList<>();
    long before = 0;
    for (Outcome outcome :
        List.of(Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET, Outcome.NOT_APPLICABLE)) {
      long count = tally.count(outcome);
      if (count > 0) {
        String css = Mark.of(outcome, Locale.ROOT).css();
        bars.add(new Bar(css, width(before, tally.total()), width(count, tally.total())));
      }
      before += count;
    }
    return bars;
  }

  /** A part of a whole as a width of 100, for the page's drawing. */
  public static String width(long part, long of) {
    return of == 0
        ? "0"
        : HUNDRED
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(of), BAR_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }

  /**
   * A piece of a bar.
   *
   * @param css the name of its colours
   * @param x where it begins, of 100
   * @param width how wide it is, of 100
   */
  record Bar(String css, String x, String width) {}
}
