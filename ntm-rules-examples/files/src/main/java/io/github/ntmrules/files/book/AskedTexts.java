package io.github.ntmrules.files.book;

import io.github.ntmrules.assessment.Finding;
import io.github.ntmrules.assessment.IndicatorResult;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Range;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Wording;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said of what is asked, which is the same for every unit it is asked of. Not thread-safe.
 */
final class AskedTexts {

  private static final int MOST_KEPT = 20_000;

  /**
   * What is asked.
   *
   * @param label the indicator
   * @param required what is asked, in words
   * @param level the level, where it is one number
   * @param unit its unit
   * @param status how well it is established
   * @param source where it stands in the law
   * @param rule where it stands in the rule files
   * @param overlay the title of the overlay that adds or replaces it
   */
  record Asked(
      String label,
      String required,
      @Nullable BigDecimal level,
      @Nullable String unit,
      LegalStatus status,
      String source,
      String rule,
      @Nullable String overlay) {

    /** Whether it is checked against its source. */
    boolean sure() {
      return status == LegalStatus.CONFIRMED;
    }
  }

  private final Locale locale;
  private final Wording wording;
  private final IdentityHashMap<Provision, Asked> known = new IdentityHashMap<>();

  AskedTexts(Locale locale) {
    this.locale = locale;
    this.wording = Wording.in(locale);
  }

  /** Of that result. */
  Asked of(IndicatorResult result) {
    Provision provision = result.provision();
    Asked asked = known.get(provision);
    if (asked == null) {
      if (known.size() == MOST_KEPT) {
        known.clear();
      }
      asked = make(result, provision);
      known.put(provision, asked);
    }
    return asked;
  }

  private Asked make(IndicatorResult result, Provision provision) {
    Finding.Comparison only = result.comparison();
    String unit = only == null ? "" : only.threshold().measure().unit(locale);
    Replacement replaced = provision.replaced();
    Overlay added = provision.addedBy();
    Overlay overlay = added != null || replaced == null ? added : replaced.overlay();
    return new Asked(
        result.indicator().label(locale),
        result.required(locale),
        only == null ? null : level(only),
        unit.isEmpty() ? null : unit,
        provision.match(required -> required.requirement().status(), exempt -> exempt.certainty()),
        wording.citation(provision.citation()),
        provision.rule().position(),
        overlay == null ? null : overlay.title(locale));
  }

  private static @Nullable BigDecimal level(Finding.Comparison only) {
    Range numbers = only.threshold().level().numbers();
    return numbers == null || !numbers.exact() || !only.threshold().measure().isNumber()
        ? null
        : numbers.lower();
  }
}
