package io.github.ntmrules.files.map;

/**
 * A closed line on the grid of the outlines: its last point is its first. Its arrays are its own.
 */
// Points are many, and nobody compares rings.
@SuppressWarnings("ArrayRecordComponent")
record Ring(int[] xs, int[] ys) {

  int size() {
    return xs.length;
  }
}
