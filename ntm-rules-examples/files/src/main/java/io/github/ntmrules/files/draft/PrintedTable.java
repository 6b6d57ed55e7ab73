package io.github.ntmrules.files.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is printed, whatever file it stands in: a grid in which a cell stands in all places
 * that it covers. Immutable but while it is built.
 */
final class PrintedTable {

  /** What a cell is beside its text. */
  enum Trait {
    /** A number of a spreadsheet, of which 1.1 and 1.10 are one. */
    NUMBER,
    /** No text and no number: a day, an error. */
    NO_TEXT,
    /** It begins with a number that the program counts, and that is no text of it. */
    COUNTED
  }

  /** A cell: its text with line breaks, and how many rows it covers. Equal only to itself. */
  static final class Spot {

    private final String text;
    private final Set<Trait> traits;
    private int rows = 1;

    Spot(String text, Set<Trait> traits) {
      this.text = text;
      this.traits = Set.copyOf(traits);
    }

    Spot(String text) {
      this(text, Set.of());
    }

    String text() {
      return text;
    }

    boolean is(Trait trait) {
      return traits.contains(trait);
    }

    /** How many rows it covers. */
    int rows() {
      return rows;
    }

    void rows(int count) {
      rows = count;
    }
  }

  /**
   * A row.
   *
   * @param number as people count it, from 1
   * @param hidden whether they do not see it
   * @param spots the cells by their columns; {@code null} where there is none
   */
  record Line(int number, boolean hidden, List<@Nullable Spot> spots) {

    /** Copies the cells. */
    Line {
      spots = Collections.unmodifiableList(new ArrayList<>(spots));
    }

    @Nullable Spot spot(int column) {
      return column >= 0 && column < spots.size() ? spots.get(column) : null;
    }

    String text(int column) {
      Spot spot = spot(column);
      return spot == null ? "" : spot.text();
    }

    /** The cells that say anything, each once. */
    Set<Spot> said() {
      Set<Spot> said = new LinkedHashSet<>();
      for (Spot each : spots) {
        if (each != null && !each.text().isBlank()) {
          said.add(each);
        }
      }
      return said;
    }
  }

  private final String name;
  private final List<Line> lines;

  PrintedTable(String name, List<Line> lines) {
    this.name = name;
    this.lines = List.copyOf(lines);
  }

  /** Which one of the file it is: its number, or the name of its sheet. */
  String name() {
    return name;
  }

  List<Line> lines() {
    return lines;
  }

  int columns() {
    return lines.stream().mapToInt(each -> each.spots().size()).max().orElse(0);
  }
}
