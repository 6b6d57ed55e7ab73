package io.github.ntmrules.criteria;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dictionary from {@code so_lieu.txt}: one measure a line, {@code id | kind | range or
 * scale | unit vi | unit en | label vi | label en}; lines that begin with {@code #} are remarks.
 */
final class MeasureFile {

  private static final String FILE = "so_lieu.txt";
  private static final int FIELDS = 7;
  private static final Map<String, MeasureKind> KINDS =
      Map.of(
          "percent", MeasureKind.PERCENT,
          "count", MeasureKind.COUNT,
          "millionDong", MeasureKind.MILLION_DONG,
          "squareMetres", MeasureKind.SQUARE_METRES,
          "litres", MeasureKind.LITRES,
          "times", MeasureKind.TIMES,
          "grade", MeasureKind.GRADE,
          "yes", MeasureKind.YES_NO);

  private MeasureFile() {}

  static List<Measure> packaged() {
    try (InputStream in = MeasureFile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The library is incomplete: " + FILE + " is missing.");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<Measure> measures = new ArrayList<>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          measures.add(parse(line, number, measures.size()));
        }
      }
      return measures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measure parse(String line, int number, int position) {
    List<String> fields = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    MeasureKind kind = fields.size() == FIELDS ? KINDS.get(fields.get(1)) : null;
    if (kind == null) {
      throw new IllegalStateException(
          FILE
              + ":"
              + number
              + ": expected id | kind | range | unit vi | unit en | label vi | label en");
    }
    String range = fields.get(2);
    boolean grade = kind == MeasureKind.GRADE;
    return new Measure(
        position,
        fields.get(0),
        kind,
        fields.get(3),
        fields.get(4),
        fields.get(5),
        fields.get(6),
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
