package io.github.ntmrules.files.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out where the nodes and flows of a drawing are. Flows are as wide as they have units, each
 * in a slot high enough for its number; nodes are as high as the slots of their fuller side.
 */
final class FlowLayout {

  /** How wide the drawing is. */
  static final int WIDTH = 1100;

  private static final int[] COLUMNS = {330, 620, 900};
  private static final int BOX = 12;
  private static final int GAP = 10;
  private static final double SLOT = 15;
  private static final double LEAST_NODE = 30;
  private static final double WIDEST_SIDE = 420;
  private static final double SIDE_OF_A_NODE = 90;
  private static final int TOP = 34;
  private static final int TEXT_INSET = 8;
  private static final int NUMBER_INSET = 6;
  private static final int BASELINE = 4;
  private static final int[] LETTERS = {50, 36, 28};

  private final List<Map<String, Place>> columns = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  /**
   * A flow from a node of one column to one of the next.
   *
   * @param column the column it comes from
   * @param from the key of the node it comes from
   * @param to the key of the node it goes to
   * @param units how many units, at least 1
   * @param css the name of its colours
   * @param number the number in words
   * @param full what it is, in words
   */
  record Flow(
      int column, String from, String to, long units, String css, String number, String full) {}

  private static final class Place {
    final String label;
    final String detail;
    double top;
    double in;
    double out;

    Place(String label, String detail) {
      this.label = label;
      this.detail = detail;
    }

    double height() {
      return Math.max(LEAST_NODE, Math.max(in, out));
    }
  }

  /** An empty drawing. */
  FlowLayout() {
    for (int i = 0; i < COLUMNS.length; i++) {
      columns.add(new LinkedHashMap<>());
    }
  }

  /** Adds a node below those of its column. */
  void node(int column, String key, String label, String detail) {
    columns.get(column).put(key, new Place(label, detail));
  }

  /** Adds a flow between nodes that are there. */
  void flow(Flow flow) {
    flows.add(flow);
  }

  /** The drawing. */
  FlowPicture picture() {
    double scale = scale();
    for (Flow flow : flows) {
      place(flow.column(), flow.from()).out += slot(flow, scale);
      place(flow.column() + 1, flow.to()).in += slot(flow, scale);
    }
    double height = 0;
    for (Map<String, Place> column : columns) {
      height = Math.max(height, stack(column));
    }
    List<FlowPicture.Node> nodes = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (Place place : columns.get(i).values()) {
        nodes.add(node(i, place));
      }
    }
    return new FlowPicture(WIDTH, (int) Math.ceil(height), nodes, links(scale));
  }

  /** So that the fuller side is not too high: less high where there are few nodes. */
  private double scale() {
    long most = 1;
    for (int column = 0; column < COLUMNS.length - 1; column++) {
      int at = column;
      most =
          Math.max(
              most,
              flows.stream().filter(each -> each.column() == at).mapToLong(Flow::units).sum());
    }
    int nodes = columns.stream().mapToInt(Map::size).max().orElse(1);
    return Math.min(WIDEST_SIDE, SIDE_OF_A_NODE * nodes) / most;
  }

  private static double thickness(Flow flow, double scale) {
    return Math.max(1, flow.units() * scale);
  }

  private static double slot(Flow flow, double scale) {
    return Math.max(SLOT, thickness(flow, scale));
  }

  private Place place(int column, String key) {
    Place place = columns.get(column).get(key);
    if (place == null) {
      throw new IllegalArgumentException("No node " + key);
    }
    return place;
  }

  private static double stack(Map<String, Place> column) {
    double y = TOP;
    for (Place place : column.values()) {
      place.top = y;
      y += place.height() + GAP;
    }
    return y;
  }

  private static FlowPicture.Node node(int column, Place place) {
    boolean before = column == 0;
    double textY = place.top + place.height() / 2 + (place.detail.isEmpty() ? BASELINE : -1);
    return new FlowPicture.Node(
        before,
        number(COLUMNS[column]),
        number(place.top),
        number(place.height()),
        number(before ? COLUMNS[column] - TEXT_INSET : COLUMNS[column] + BOX + TEXT_INSET),
        number(textY),
        cut(place.label, LETTERS[column]),
        cut(place.detail, LETTERS[column]),
        place.detail.isEmpty() ? place.label : place.label + " – " + place.detail);
  }

  private List<FlowPicture.Link> links(double scale) {
    columns.forEach(
        column ->
            column
                .values()
                .forEach(
                    place -> {
                      // From here on: where the next flow begins on either side.
                      double height = place.height();
                      place.in = place.top + (height - place.in) / 2;
                      place.out = place.top + (height - place.out) / 2;
                    }));
    List<FlowPicture.Link> links = new ArrayList<>();
    for (Flow flow : flows) {
      Place from = place(flow.column(), flow.from());
      Place to = place(flow.column() + 1, flow.to());
      double slot = slot(flow, scale);
      links.add(link(flow, from.out + slot / 2, to.in + slot / 2, thickness(flow, scale)));
      from.out += slot;
      to.in += slot;
    }
    return links;
  }

  private static FlowPicture.Link link(Flow flow, double from, double to, double thickness) {
    double left = COLUMNS[flow.column()] + BOX;
    double right = COLUMNS[flow.column() + 1];
    double bend = (left + right) / 2;
    double half = thickness / 2;
    String path =
        "M "
            + point(left, from - half)
            + curve(bend, from - half, to - half, right)
            + " L "
            + point(right, to + half)
            + curve(bend, to + half, from + half, left)
            + " Z";
    // At the end, where the words of the node before do not stand in its way.
    return new FlowPicture.Link(
        flow.css(),
        path,
        number(right - NUMBER_INSET),
        number(to + BASELINE),
        flow.number(),
        flow.full());
  }

  private static String curve(double bend, double from, double to, double end) {
    return " C " + point(bend, from) + " " + point(bend, to) + " " + point(end, to);
  }

  private static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String cut(String text, int letters) {
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "…";
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
