package io.github.ntmrules.internal.cases;

/**
 * How much searching is done for the levels of one set, counted in levels that figures were held
 * against: so that who has many levels, each one of many parts, waits for an end. Not thread-safe.
 */
final class SearchEffort {

  /** For one level. */
  private static final long MOST_FOR_ONE = 400_000;

  /** For all of them together. */
  private static final long MOST_IN_ALL = 6_000_000;

  /** What each has, even if others have used up everything. */
  private static final long LEAST_FOR_ONE = 2_000;

  private long used;
  private long here;

  /** Begins with another level. */
  void next() {
    here = 0;
  }

  /** Notes what was done. */
  void use(long levels) {
    used += levels;
    here += levels;
  }

  /** Whether the level that was begun with last has had its share. */
  boolean isUsedUp() {
    return here > MOST_FOR_ONE || (used > MOST_IN_ALL && here > LEAST_FOR_ONE);
  }
}
