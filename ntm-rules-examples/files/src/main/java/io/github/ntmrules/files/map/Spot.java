package io.github.ntmrules.files.map;

/**
 * A place within a ring that is far from its border, where something can be written.
 *
 * @param room how far the border is
 */
record Spot(double x, double y, double room) {

  private static final int STEPS = 10;
  private static final int ROUNDS = 3;

  /** About the one that is farthest: looked for in a net, then in ever smaller ones around it. */
  static Spot in(Ring ring) {
    Box box = Box.of(ring);
    double width = box.width();
    double height = box.height();
    Spot best = new Spot(box.middleX(), box.middleY(), -1);
    for (int round = 0; round < ROUNDS; round++) {
      Spot middle = best;
      for (int i = 0; i <= STEPS * STEPS; i++) {
        double x = middle.x + width * (i % STEPS - STEPS / 2.0 + 0.5) / STEPS;
        double y = middle.y + height * (Math.floorDiv(i, STEPS) - STEPS / 2.0 + 0.5) / STEPS;
        double room = room(ring, x, y, best.room);
        best = room > best.room ? new Spot(x, y, room) : best;
      }
      width /= STEPS / 2.0;
      height /= STEPS / 2.0;
    }
    return best;
  }

  /** How far the border is from there; less than 0 outside, and where it is nearer than asked. */
  private static double room(Ring ring, double x, double y, double least) {
    double enough = least < 0 ? -1 : least * least;
    boolean inside = false;
    double nearest = Double.MAX_VALUE;
    for (int i = 1; i < ring.size(); i++) {
      double x1 = ring.xs()[i - 1];
      double y1 = ring.ys()[i - 1];
      double x2 = ring.xs()[i];
      double y2 = ring.ys()[i];
      if (y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
        inside = !inside;
      }
      nearest = Math.min(nearest, distance(x - x1, y - y1, x2 - x1, y2 - y1));
      if (nearest <= enough) {
        return -1;
      }
    }
    return inside ? Math.sqrt(nearest) : -1;
  }

  /** The square of how far a point is from a line; both from the line's beginning. */
  private static double distance(double x, double y, double toX, double toY) {
    double length = toX * toX + toY * toY;
    double along = length == 0 ? 0 : Math.max(0, Math.min(1, (x * toX + y * toY) / length));
    double dx = x - along * toX;
    double dy = y - along * toY;
    return dx * dx + dy * dy;
  }
}
