package io.github.ntmrules.files.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that differ in the year and the levels alone, as one line, and apart again. */
final class YearLines {

  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final String JOINT = "; ";
  private static final List<RowColumn> OWN =
      List.of(RowColumn.YEAR, RowColumn.RULE, RowColumn.KEY, RowColumn.UNDERSTOOD, RowColumn.OPEN);

  private YearLines() {}

  // ---- together

  /** Whether the second goes on where the first ends. */
  static boolean goOn(SheetLine first, SheetLine last, SheetLine next) {
    boolean years =
        YEAR.matcher(last.get(RowColumn.YEAR)).matches()
            && YEAR.matcher(next.get(RowColumn.YEAR)).matches()
            && last.get(RowColumn.YEAR).compareTo(next.get(RowColumn.YEAR)) < 0;
    if (!years || !alone(last) || !alone(next)) {
      return false;
    }
    for (RowColumn each : RowColumn.values()) {
      if (!OWN.contains(each) && !first.get(each).equals(next.get(each))) {
        return false;
      }
    }
    return Stream.concat(last.levels().stream(), next.levels().stream())
        .noneMatch(each -> each.contains(";"));
  }

  private static boolean alone(SheetLine line) {
    return line.get(RowColumn.PART).isEmpty() && line.get(RowColumn.TEXT).isEmpty();
  }

  /** One line of all; the parts as they would be alone. */
  static SheetLine together(List<SheetLine> parts) {
    SheetLine first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    SheetLine all = first.copy();
    all.put(RowColumn.YEAR, joined(parts, RowColumn.YEAR, JOINT, false));
    all.put(RowColumn.RULE, joined(parts, RowColumn.RULE, "\n", false));
    all.put(RowColumn.KEY, joined(parts, RowColumn.KEY, "\n", false));
    all.put(RowColumn.UNDERSTOOD, joined(parts, RowColumn.UNDERSTOOD, "\n", true));
    all.put(RowColumn.OPEN, joined(parts, RowColumn.OPEN, "\n", true));
    for (int i = 0; i < first.levels().size(); i++) {
      int at = i;
      List<String> levels = parts.stream().map(each -> each.levels().get(at)).toList();
      boolean same = levels.stream().distinct().count() == 1;
      all.levels().set(i, same ? levels.get(0) : String.join(JOINT, levels));
    }
    return all;
  }

  private static String joined(
      List<SheetLine> parts, RowColumn column, String joint, boolean named) {
    List<String> texts = parts.stream().map(each -> each.get(column)).toList();
    if (named && texts.stream().distinct().count() == 1) {
      return texts.get(0);
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!named) {
        all.add(texts.get(i));
      } else if (!texts.get(i).isEmpty()) {
        all.add(parts.get(i).get(RowColumn.YEAR) + ": " + texts.get(i));
      }
    }
    return String.join(joint, all);
  }

  // ---- apart

  /**
   * The line of each year; the line itself where it is of one.
   *
   * @param before what was written, by the keys
   * @param wrong takes the column of the decree, or -1 for that of the years, and the problem with
   *     two details
   */
  static List<SheetLine> apart(
      SheetLine line, Map<String, WrittenRow> before, BiConsumer<Integer, String[]> wrong) {
    String typed = line.get(RowColumn.YEAR);
    List<String> keys = lines(line.get(RowColumn.KEY));
    List<String> years = list(typed);
    boolean several = years.size() > 1 && years.stream().allMatch(YearLines::isYear);
    if (!several) {
      if (keys.size() > 1) {
        // One year is left of several, or one that was mistyped.
        String key = keyOf(keys, years.isEmpty() ? "" : years.get(0), before);
        line.put(RowColumn.KEY, key == null ? keys.get(0) : key);
        line.put(RowColumn.RULE, name(line, keys, line.get(RowColumn.KEY), before, 1));
      }
      return List.of(line);
    }
    List<SheetLine> parts = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      SheetLine part = line.copy();
      part.put(RowColumn.YEAR, years.get(i));
      String key = keys.size() == years.size() ? keys.get(i) : keyOf(keys, years.get(i), before);
      part.put(RowColumn.KEY, key == null ? "" : key);
      List<String> names = lines(line.get(RowColumn.RULE));
      part.put(
          RowColumn.RULE,
          names.size() == years.size()
              ? names.get(i)
              : name(line, keys, part.get(RowColumn.KEY), before, years.size()));
      parts.add(part);
    }
    levels(line, years, parts, wrong);
    return parts;
  }

  private static void levels(
      SheetLine line,
      List<String> years,
      List<SheetLine> parts,
      BiConsumer<Integer, String[]> wrong) {
    for (int column = 0; column < line.levels().size(); column++) {
      List<String> each = list(line.levels().get(column));
      if (each.size() > 1 && each.size() != years.size()) {
        String[] problem = {
          "YEAR_LEVELS", Integer.toString(each.size()), Integer.toString(years.size())
        };
        wrong.accept(column, problem);
        each = Collections.nCopies(years.size(), "");
      }
      for (int i = 0; i < parts.size(); i++) {
        String text = each.isEmpty() ? "" : each.size() == 1 ? each.get(0) : each.get(i);
        parts.get(i).levels().set(column, text);
      }
    }
  }

  private static boolean isYear(String text) {
    return YEAR.matcher(text).matches();
  }

  private static List<String> list(String text) {
    return text.isBlank() ? List.of() : Stream.of(text.split(";", -1)).map(String::strip).toList();
  }

  private static List<String> lines(String text) {
    return text.isBlank() ? List.of() : text.lines().map(String::strip).toList();
  }

  /** The key of the row that was of that year. */
  private static @Nullable String keyOf(
      List<String> keys, String year, Map<String, WrittenRow> before) {
    return keys.stream()
        .filter(
            key -> {
              WrittenRow was = before.get(key);
              return was != null && was.line().get(RowColumn.YEAR).equals(year);
            })
        .findFirst()
        .orElse(null);
  }

  /** The name of the rule where there are not as many as years: that which it has. */
  private static String name(
      SheetLine line, List<String> keys, String key, Map<String, WrittenRow> before, int years) {
    WrittenRow was = before.get(key);
    if (was != null) {
      return BookCells.plain(was.line().get(RowColumn.RULE));
    }
    List<String> names = lines(line.get(RowColumn.RULE));
    return years == 1 && keys.isEmpty() && names.size() == 1 ? names.get(0) : "";
  }
}
