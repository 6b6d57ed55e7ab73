package io.github.ntmrules.files.report;

import java.util.List;

/**
 * A drawing of flows between nodes in columns: every place is worked out, in units of the drawing.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param nodes the nodes
 * @param links the flows, as wide as there are units
 */
record FlowPicture(int width, int height, List<Node> nodes, List<Link> links) {

  /** Copies the lists. */
  FlowPicture {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /**
   * A node: a box with its words beside it.
   *
   * @param before whether the words stand before the box
   * @param x where it begins from the left
   * @param y where it begins from the top
   * @param height how high it is
   * @param textX where its words begin
   * @param textY where their first line stands
   * @param label the words, short enough for their place
   * @param detail a second line; may be empty
   * @param full the words in full
   */
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

  /**
   * A flow.
   *
   * @param css the name of its colours
   * @param path its outline
   * @param textX where its number stands
   * @param textY where its number stands
   * @param number how many units
   * @param full what it is, in words
   */
  record Link(String css, String path, String textX, String textY, String number, String full) {}
}
