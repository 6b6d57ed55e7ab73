package io.github.ntmrules.files.report;

import io.github.ntmrules.files.map.MapInset;
import java.util.List;

/**
 * A map with the table of its figures, as a page shows it; its template reads it. What stands on
 * one place has one number in the drawing, in the table and in all names of its parts.
 *
 * @param id what the names of its parts begin with
 * @param width the width of the drawings, in their units
 * @param height their height
 * @param shapes the outline of each place, in order
 * @param insets frames with names
 * @param figures drawings of the same places by other figures
 * @param rows what there is of each place of which there is something
 * @param notes what the map does not show, and why
 */
record MapView(
    String id,
    String heading,
    int width,
    int height,
    List<String> shapes,
    List<Inset> insets,
    List<Figure> figures,
    List<Row> rows,
    List<String> notes) {

  private static final int WIDE = 700;

  /** Copies the lists. */
  MapView {
    shapes = List.copyOf(shapes);
    insets = List.copyOf(insets);
    figures = List.copyOf(figures);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Whether it is so wide that little of it can be read on a phone. */
  public boolean wide() {
    return width > WIDE;
  }

  /** A frame and its name; the name stands within it, or above what is where it is. */
  record Inset(MapInset box, String name) {}

  /** A drawing. */
  record Figure(String caption, String label, List<Key> legend, List<Place> places) {

    /** Copies the lists. */
    Figure {
      legend = List.copyOf(legend);
      places = List.copyOf(places);
    }
  }

  /** A colour and what it means. */
  record Key(String css, boolean open, String label) {}

  /**
   * A place in a drawing.
   *
   * @param index which of the shapes it is
   * @param known whether there is a row of it
   * @param title what is said where the pointer rests
   * @param number its number, or empty if there is no room for it or nothing known
   * @param narrow whether there is little room
   */
  record Place(
      int index,
      String css,
      boolean open,
      boolean known,
      String title,
      String number,
      boolean narrow,
      int x,
      int y) {}

  /** A line of the table. */
  record Row(int index, String number, String name, List<MapColour> cells) {

    /** Copies the cells. */
    Row {
      cells = List.copyOf(cells);
    }
  }
}
