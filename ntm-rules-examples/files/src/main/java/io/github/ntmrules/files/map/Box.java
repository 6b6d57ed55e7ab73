package io.github.ntmrules.files.map;

/** The rectangle around a ring. */
record Box(int left, int right, int top, int bottom) {

  static Box of(Ring ring) {
    Box box = new Box(ring.xs()[0], ring.xs()[0], ring.ys()[0], ring.ys()[0]);
    for (int i = 1; i < ring.size(); i++) {
      int x = ring.xs()[i];
      int y = ring.ys()[i];
      box =
          new Box(
              Math.min(box.left, x),
              Math.max(box.right, x),
              Math.min(box.top, y),
              Math.max(box.bottom, y));
    }
    return box;
  }

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  int middleX() {
    return (left + right) / 2;
  }

  int middleY() {
    return (top + bottom) / 2;
  }
}
