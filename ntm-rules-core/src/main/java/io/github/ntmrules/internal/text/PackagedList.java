package io.github.ntmrules.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list that the library brings along, in UTF-8: one entry a line, its parts separated by |;
 * lines that begin with # are remarks.
 */
public final class PackagedList {

  private PackagedList() {}

  /**
   * The entries, each as its parts, in the order of the file.
   *
   * @param beside the class beside which the file stands
   * @param file its name
   * @param parts how it says what the parts are, separated by |
   * @throws IllegalStateException if there is no such file, or an entry has other parts
   */
  public static List<List<String>> read(Class<?> beside, String file, String parts) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The library is incomplete: " + file + " is missing.");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int expected = parts(parts).size();
      List<List<String>> entries = new ArrayList<>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> entry = parts(line);
        if (entry.size() != expected) {
          throw new IllegalStateException(file + ":" + number + ": expected " + parts);
        }
        entries.add(entry);
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> parts(String line) {
    return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
  }
}
