package io.github.ntmrules.impact;

/**
 * How many units changed in which direction. Immutable.
 *
 * @param better number of units whose outcome became better
 * @param worse number of units whose outcome became worse
 * @param applicabilityOnly number of units for which it was met and does not apply, or the reverse
 */
public record FlipCount(long better, long worse, long applicabilityOnly) {

  /**
   * Checks the numbers.
   *
   * @param better the better
   * @param worse the worse
   * @param applicabilityOnly the applicability only
   * @throws IllegalArgumentException if one is below 0
   */
  public FlipCount {
    if (better < 0 || worse < 0 || applicabilityOnly < 0) {
      throw new IllegalArgumentException("A number of units is never below 0.");
    }
  }

  /**
   * Number of all units that changed.
   *
   * @return the number
   */
  public long total() {
    return better + worse + applicabilityOnly;
  }
}
