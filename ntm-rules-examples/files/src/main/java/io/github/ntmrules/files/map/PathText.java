package io.github.ntmrules.files.map;

/** Rings as the data of a path of SVG, as short as they can be said. Not thread-safe. */
final class PathText {

  /** Land smaller than that is drawn larger than it is, so that it is seen. */
  private static final int SEEN = 5;

  private static final String DOT = "l3 3-3 3-3-3z";

  private final StringBuilder text = new StringBuilder();

  void add(Ring ring) {
    Box box = Box.of(ring);
    if (box.width() < SEEN && box.height() < SEEN) {
      text.append('M').append(box.middleX()).append(' ').append(box.middleY() - 3).append(DOT);
      return;
    }
    int x = ring.xs()[0];
    int y = ring.ys()[0];
    text.append('M').append(x).append(' ').append(y).append('l');
    boolean first = true;
    // The last point is the first: z draws to it.
    for (int i = 1; i < ring.size() - 1; i++) {
      int dx = ring.xs()[i] - x;
      int dy = ring.ys()[i] - y;
      if (dx != 0 || dy != 0) {
        number(dx, first);
        number(dy, false);
        first = false;
        x += dx;
        y += dy;
      }
    }
    text.append('z');
  }

  private void number(int value, boolean first) {
    if (value >= 0 && !first) {
      text.append(' ');
    }
    text.append(value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
