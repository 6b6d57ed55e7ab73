package io.github.ntmrules.files.map;

import java.util.List;

/** A stretch of the earth, in degrees. */
record Window(double west, double east, double south, double north) {

  boolean holds(double longitude, double latitude) {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  }

  /** The smallest that holds all these rings. */
  static Window around(List<Ring> rings, Outlines.Grid grid) {
    int west = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    int south = Integer.MAX_VALUE;
    int north = Integer.MIN_VALUE;
    for (Ring ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        west = Math.min(west, ring.xs()[i]);
        east = Math.max(east, ring.xs()[i]);
        south = Math.min(south, ring.ys()[i]);
        north = Math.max(north, ring.ys()[i]);
      }
    }
    return new Window(
        grid.longitude(west), grid.longitude(east), grid.latitude(south), grid.latitude(north));
  }

  /** How wide it is, where a degree from south to north is 1. */
  double width() {
    return (east - west) * shrink();
  }

  double height() {
    return north - south;
  }

  /** How much shorter a degree from west to east is than one from south to north, midway. */
  double shrink() {
    return Math.cos(Math.toRadians((south + north) / 2));
  }
}
