package io.github.ntmrules.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The facts of the register as they came: the tables beside this class. */
final class RegisterFacts {

  private RegisterFacts() {}

  /** The rows of a table, as heading → value. */
  static List<Map<String, String>> rows(String table) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RegisterFacts.class.getResourceAsStream(table)),
                StandardCharsets.UTF_8))) {
      List<String> heading = cells(lines.readLine());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = cells(line);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
          row.put(heading.get(i), cells.get(i));
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (each == '"') {
        quoted = !quoted;
      } else if (each == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(each);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** The population that a row gives, or an empty text. */
  static String population(Map<String, String> row) {
    String figures = row.get("population").replace(",", "");
    return figures.matches("[0-9]+") ? figures : "";
  }

  /** The area that a row gives, or an empty text. */
  static String area(Map<String, String> row) {
    String area = row.get("area_km2");
    return area.equals("0.0") ? "" : area;
  }
}
