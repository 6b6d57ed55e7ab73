package io.github.ntmrules.files.report;

import java.util.List;

/**
 * A drawing of flows between nodes in columns: every place is worked out, in units of the drawing.
 */
record FlowPicture(int width, int height, List<Node> nodes, List<Link> links) {

  /** Copies the lists. */
  FlowPicture {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /** A node: a box with its words beside it. */
  record Node(
      boolean before,
      String x,
      String y,
      String height,
      String textX,
      String textY,
      String label,
      String detail,
      String full) {}

  /** A flow. */
  record Link(String css, String path, String textX, String textY, String number, String full) {}
}
