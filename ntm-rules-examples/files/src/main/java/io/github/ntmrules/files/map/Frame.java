package io.github.ntmrules.files.map;

/**
 * A stretch of the earth on a sheet: degrees become units of the sheet, one scale in all
 * directions.
 *
 * @param window what of the earth
 * @param left where its west comes to lie
 * @param top where its north comes to lie
 * @param scale units of the sheet for a degree from south to north
 */
record Frame(Window window, double left, double top, double scale) {

  int x(double longitude) {
    return (int) Math.round(left + (longitude - window.west()) * window.shrink() * scale);
  }

  int y(double latitude) {
    return (int) Math.round(top + (window.north() - latitude) * scale);
  }

  /** That ring on the sheet. */
  Ring draw(Ring ring, Outlines.Grid grid) {
    Ring drawn = new Ring(new int[ring.size()], new int[ring.size()]);
    for (int i = 0; i < ring.size(); i++) {
      drawn.xs()[i] = x(grid.longitude(ring.xs()[i]));
      drawn.ys()[i] = y(grid.latitude(ring.ys()[i]));
    }
    return drawn;
  }
}
