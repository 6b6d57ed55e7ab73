package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.PackagedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary from {@code so_lieu.txt}: one measure a line. */
final class MeasureFile {

  private static final String FILE = "so_lieu.txt";
  private static final String PARTS =
      "id | kind | range or scale | unit vi | unit en | label vi | label en";
  private static final String PLACEHOLDER = "placeholder";
  private static final Map<String, MeasureKind> KINDS =
      Map.of(
          "percent",
          MeasureKind.PERCENT,
          "count",
          MeasureKind.COUNT,
          "millionDong",
          MeasureKind.MILLION_DONG,
          "squareMetres",
          MeasureKind.SQUARE_METRES,
          "litres",
          MeasureKind.LITRES,
          "times",
          MeasureKind.TIMES,
          "grade",
          MeasureKind.GRADE,
          "yes",
          MeasureKind.YES_NO,
          PLACEHOLDER,
          MeasureKind.YES_NO);

  private MeasureFile() {}

  static List<Measure> packaged() {
    List<List<String>> lines = PackagedList.read(MeasureFile.class, FILE, PARTS);
    return IntStream.range(0, lines.size()).mapToObj(at -> measure(at, lines.get(at))).toList();
  }

  private static Measure measure(int position, List<String> parts) {
    MeasureKind kind = KINDS.get(parts.get(1));
    if (kind == null) {
      throw new IllegalStateException(FILE + ": " + parts.get(0) + " has no kind " + parts.get(1));
    }
    String range = parts.get(2);
    boolean grade = kind == MeasureKind.GRADE;
    return new Measure(
        position,
        parts.get(0),
        kind,
        parts.get(1).equals(PLACEHOLDER),
        parts.get(3),
        parts.get(4),
        parts.get(5),
        parts.get(6),
        grade ? BigDecimal.ZERO : bound(range, 0),
        grade ? BigDecimal.valueOf(range.split("<", -1).length - 1L) : bound(range, 1),
        grade ? List.of(range.split("\\s*<\\s*", -1)) : List.of());
  }

  private static @Nullable BigDecimal bound(String range, int index) {
    String[] bounds = range.split("\\.\\.", -1);
    return bounds.length != 2 || bounds[index].isBlank()
        ? null
        : new BigDecimal(bounds[index].strip());
  }
}
