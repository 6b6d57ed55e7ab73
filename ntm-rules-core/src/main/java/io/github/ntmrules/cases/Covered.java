package io.github.ntmrules.cases;

/**
 * How many of some things cases touch.
 *
 * @param touched how many are touched
 * @param total how many there are
 */
public record Covered(int touched, int total) {

  /**
   * Checks the numbers.
   *
   * @param total the total
   * @param touched the touched
   * @throws IllegalArgumentException if it is not 0 ≤ touched ≤ total
   */
  public Covered {
    if (touched < 0 || touched > total) {
      throw new IllegalArgumentException(touched + " of " + total + " cannot be touched.");
    }
  }

  /**
   * {@return the share in whole percent, rounded down, so that 100 means all; 100 where there are
   * none}
   */
  public int percent() {
    return total == 0 ? 100 : (int) (100L * touched / total);
  }
}
