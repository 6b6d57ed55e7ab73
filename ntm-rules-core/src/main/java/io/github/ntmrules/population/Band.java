package io.github.ntmrules.population;

import io.github.ntmrules.internal.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The customary bands by which communes are reported (nhóm xã theo số tiêu chí đạt), from the best:
 * all of 19 criteria, 15–18, 10–14, 5–9, under 5.
 *
 * <p>For another number <i>n</i> of criteria the bands begin at the same fraction of it: at
 * ⌈n·15/19⌉, ⌈n·10/19⌉ and ⌈n·5/19⌉ criteria met, each ending one below the band above, and the
 * first at all <i>n</i>. For 19 these are the customary bands; for 10 they are 10, 8–9, 6–7, 3–5
 * and 0–2. Under five criteria there are bands that no number of criteria falls into.
 *
 * <p>The numbers in the names are those for 19 criteria.
 */
public enum Band {
  /** All criteria. */
  ALL(19),
  /** From 15/19 of the criteria to one less than all. */
  FROM_15(15),
  /** From 10/19 of the criteria to under 15/19. */
  FROM_10(10),
  /** From 5/19 of the criteria to under 10/19. */
  FROM_5(5),
  /** Under 5/19 of the criteria. */
  UNDER_5(0);

  static final List<Band> BEST_FIRST = List.of(values());

  private static final int CUSTOMARY = 19;

  private final int ofNineteen;

  Band(int ofNineteen) {
    this.ofNineteen = ofNineteen;
  }

  /**
   * {@return the band of a unit}
   *
   * @param met how many criteria it meets
   * @param criteria how many criteria apply to it
   * @throws IllegalArgumentException if {@code criteria} is below 1, or {@code met} is not from 0
   *     to {@code criteria}
   */
  public static Band of(int met, int criteria) {
    if (met < 0 || met > checked(criteria)) {
      throw new IllegalArgumentException(met + " criteria of " + criteria + " cannot be met.");
    }
    return BEST_FIRST.stream()
        .filter(band -> met >= band.from(criteria))
        .findFirst()
        .orElse(UNDER_5);
  }

  /**
   * {@return the least number of criteria met in this band}
   *
   * @param criteria how many criteria there are, at least 1
   * @throws IllegalArgumentException if {@code criteria} is below 1
   */
  public int from(int criteria) {
    long roundedUp = ((long) checked(criteria) * ofNineteen + CUSTOMARY - 1) / CUSTOMARY;
    return Math.toIntExact(roundedUp);
  }

  /**
   * {@return the greatest number of criteria met in this band; one less than {@link #from} if no
   * number falls into it}
   *
   * @param criteria how many criteria there are, at least 1
   * @throws IllegalArgumentException if {@code criteria} is below 1
   */
  public int to(int criteria) {
    return this == ALL ? checked(criteria) : above().from(criteria) - 1;
  }

  private Band above() {
    return BEST_FIRST.get(BEST_FIRST.indexOf(this) - 1);
  }

  private static int checked(int criteria) {
    if (criteria < 1) {
      throw new IllegalArgumentException("There are no bands of " + criteria + " criteria.");
    }
    return criteria;
  }

  /**
   * {@return the band in words, for people, with the numbers for a set of so many criteria}
   *
   * @param criteria how many criteria the set has, at least 1
   * @param locale English for English, else Vietnamese
   * @throws IllegalArgumentException if {@code criteria} is below 1
   */
  public String label(int criteria, Locale locale) {
    int from = from(criteria);
    int to = to(criteria);
    if (this == ALL) {
      return text(locale, "all", to);
    }
    if (from > to) {
      return text(locale, "none");
    }
    if (this == UNDER_5) {
      return text(locale, "under", to + 1);
    }
    return from == to ? text(locale, "one", from) : text(locale, "range", from, to);
  }

  private static String text(Locale locale, String key, Integer... numbers) {
    Object[] written = Arrays.stream(numbers).map(String::valueOf).toArray();
    return Messages.get(locale, "band." + key, written);
  }
}
