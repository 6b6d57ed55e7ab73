package io.github.ntmrules.criteria;

import io.github.ntmrules.internal.text.PackagedList;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary from {@code so_lieu.txt}: one measure a line. */
final class MeasureFile {

  private static final String FILE = "so_lieu.txt";
  private static final String PARTS =
      "id | kind | range or scale | unit vi | unit en | label vi | label en";
  static final String PLACEHOLDER = "placeholder";

  /** The kinds by the words for them, in the order of the vocabulary. */
  static final Map<String, MeasureKind> KINDS = kinds();

  private static Map<String, MeasureKind> kinds() {
    Map<String, MeasureKind> kinds = new LinkedHashMap<>();
    kinds.put("percent", MeasureKind.PERCENT);
    kinds.put("count", MeasureKind.COUNT);
    kinds.put("millionDong", MeasureKind.MILLION_DONG);
    kinds.put("squareMetres", MeasureKind.SQUARE_METRES);
    kinds.put("litres", MeasureKind.LITRES);
    kinds.put("times", MeasureKind.TIMES);
    kinds.put("grade", MeasureKind.GRADE);
    kinds.put("yes", MeasureKind.YES_NO);
    return Collections.unmodifiableMap(kinds);
  }

  private MeasureFile() {}

  static List<Measure> packaged() {
    List<List<String>> lines = PackagedList.read(MeasureFile.class, FILE, PARTS);
    return IntStream.range(0, lines.size()).mapToObj(at -> measure(at, lines.get(at))).toList();
  }

  private static Measure measure(int position, List<String> parts) {
    boolean placeholder = parts.get(1).equals(PLACEHOLDER);
    MeasureKind kind = placeholder ? MeasureKind.YES_NO : KINDS.get(parts.get(1));
    if (kind == null) {
      throw new IllegalStateException(FILE + ": " + parts.get(0) + " has no kind " + parts.get(1));
    }
    String range = parts.get(2);
    boolean grade = kind == MeasureKind.GRADE;
    return new Measure(
        position,
        parts.get(0),
        kind,
        placeholder,
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
