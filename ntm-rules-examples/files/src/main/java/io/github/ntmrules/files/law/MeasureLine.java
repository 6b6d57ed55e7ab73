package io.github.ntmrules.files.law;

import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.table.MeasureEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A measure of a folder's own as a line of its sheet. Not thread-safe. */
final class MeasureLine {

  private static final Pattern RANGE = Pattern.compile("(-?[0-9.]*)\\s*\\.\\.\\s*(-?[0-9.]*)");
  private static final int KIND = 0;
  private static final int RANGE_AT = 1;
  private static final int UNIT = 2;
  private static final int UNIT_ENGLISH = 3;
  private static final int NAME = 4;
  private static final int ENGLISH = 5;
  private static final int LONGEST_ID = 48;

  /** The units that go without saying. */
  private static final Map<String, String> UNITS =
      Map.of(
          "percent", "%",
          "millionDong", "triệu đồng",
          "squareMetres", "m²",
          "litres", "lít",
          "times", "lần");

  private final Map<MeasureColumn, String> texts = new EnumMap<>(MeasureColumn.class);

  /** The line that is written of it. */
  static MeasureLine of(MeasureEntry entry, BookWords words) {
    List<String> parts = entry.parts();
    String kind = parts.get(KIND);
    MeasureLine line = new MeasureLine();
    line.put(MeasureColumn.NAME, parts.get(NAME));
    line.put(MeasureColumn.KIND, words.kind().text(kind));
    line.put(MeasureColumn.UNIT, parts.get(UNIT));
    line.put(MeasureColumn.ENGLISH, parts.get(ENGLISH));
    line.put(MeasureColumn.UNIT_ENGLISH, parts.get(UNIT_ENGLISH));
    line.put(MeasureColumn.ID, entry.id());
    String range = parts.get(RANGE_AT);
    Matcher ends = RANGE.matcher(range);
    if (kind.equals("grade") || !ends.matches()) {
      line.put(MeasureColumn.STEPS, range);
    } else if (!(kind.equals("yes") && range.equals("0..1"))) {
      line.put(MeasureColumn.FROM, ends.group(1)).put(MeasureColumn.TO, ends.group(2));
    }
    return line;
  }

  MeasureLine put(MeasureColumn column, String text) {
    texts.put(column, text);
    return this;
  }

  String get(MeasureColumn column) {
    return texts.getOrDefault(column, "");
  }

  /** Whether nobody typed anything. */
  boolean isBlank() {
    for (MeasureColumn each : MeasureColumn.values()) {
      if (!each.ofTool() && !get(each).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether it was made ready for a row that may ask for it. */
  boolean waits() {
    return get(MeasureColumn.ID).equals(OpenRows.DRAFT.strip());
  }

  /** What it is called, as spellings are compared. */
  String plainName() {
    return Spelling.plain(get(MeasureColumn.NAME));
  }

  /** Whether both say the same in what is read. */
  boolean same(MeasureLine other) {
    for (MeasureColumn each : MeasureColumn.values()) {
      if (!each.ofTool() && !get(each).equals(BookCells.plain(other.get(each)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a dictionary says after the id; where nobody touched it, as it is written there.
   *
   * @param kind the word of the kind
   * @param was the line before, or {@code null}
   * @param entry what is written, or {@code null}
   */
  List<String> parts(String kind, @Nullable MeasureLine was, @Nullable MeasureEntry entry) {
    List<String> parts = new ArrayList<>();
    parts.add(kind);
    parts.add(range(kind));
    String unit = get(MeasureColumn.UNIT);
    parts.add(unit.isEmpty() ? UNITS.getOrDefault(kind, "") : unit);
    parts.add(get(MeasureColumn.UNIT_ENGLISH));
    parts.add(get(MeasureColumn.NAME));
    parts.add(get(MeasureColumn.ENGLISH));
    if (was != null && entry != null) {
      List<List<MeasureColumn>> of =
          List.of(
              List.of(MeasureColumn.KIND),
              List.of(
                  MeasureColumn.KIND, MeasureColumn.FROM, MeasureColumn.TO, MeasureColumn.STEPS),
              List.of(MeasureColumn.UNIT, MeasureColumn.KIND),
              List.of(MeasureColumn.UNIT_ENGLISH),
              List.of(MeasureColumn.NAME),
              List.of(MeasureColumn.ENGLISH));
      for (int i = 0; i < parts.size(); i++) {
        boolean kept =
            of.get(i).stream().allMatch(each -> get(each).equals(BookCells.plain(was.get(each))));
        parts.set(i, kept ? entry.parts().get(i) : parts.get(i));
      }
    }
    return parts;
  }

  private String range(String kind) {
    String steps = get(MeasureColumn.STEPS);
    if (kind.equals("grade")) {
      return String.join(" < ", steps.split("\\s*[<;\\n]\\s*", -1));
    }
    if (!steps.isEmpty()) {
      return steps;
    }
    String from = number(get(MeasureColumn.FROM));
    String to = number(get(MeasureColumn.TO));
    if (kind.equals("yes")) {
      return "0..1";
    }
    boolean open = from.isEmpty() && to.isEmpty();
    return (open ? "0" : from) + ".." + (open && kind.equals("percent") ? "100" : to);
  }

  private static String number(String typed) {
    return typed.replace("%", "").replace(',', '.').strip();
  }

  /** The id that is made of its name; it stays once it is written. */
  String made() {
    String bare = Spelling.bare(get(MeasureColumn.NAME)).replaceAll("[^a-z0-9]+", "_");
    String id = bare.replaceAll("^[_0-9]+|_+$", "");
    if (id.length() > LONGEST_ID) {
      int cut = id.lastIndexOf('_', LONGEST_ID);
      id = id.substring(0, cut > 0 ? cut : LONGEST_ID);
    }
    return id;
  }

  /** The column of the part of that number in a dictionary, the id being the first. */
  MeasureColumn column(int part) {
    return switch (part - 2) {
      case KIND -> MeasureColumn.KIND;
      case RANGE_AT -> range();
      case UNIT -> MeasureColumn.UNIT;
      case UNIT_ENGLISH -> MeasureColumn.UNIT_ENGLISH;
      case ENGLISH -> MeasureColumn.ENGLISH;
      default -> MeasureColumn.NAME;
    };
  }

  /** The first cell of the range, or of the steps, that says anything. */
  private MeasureColumn range() {
    for (MeasureColumn each : List.of(MeasureColumn.STEPS, MeasureColumn.FROM, MeasureColumn.TO)) {
      if (!get(each).isEmpty()) {
        return each;
      }
    }
    return MeasureColumn.STEPS;
  }
}
