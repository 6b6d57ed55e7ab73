package io.github.ntmrules.internal.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists of communes, wards, townships and special zones that the library brings along: {@code
 * don_vi.txt}. Under the line {@code = before} those until 30 June 2025, under {@code = since}
 * those since. A line {@code @} gives the code of the province, and before the district too, of
 * what follows it. A unit is its code, the letter of its kind and its name, parted by tabs; then
 * before the codes of what it went into, one that only a part of it went into after {@code ~};
 * since, its area and its people, as far as they are known.
 */
public final class UnitList {

  private static final String FILE = "don_vi.txt";

  private UnitList() {}

  /**
   * A unit as it is listed.
   *
   * @param kind x, p, t or d: commune, ward, township, special zone
   * @param district of one before, else empty
   * @param rest what stands behind the name: each field, which may be empty
   */
  public record Entry(
      boolean before,
      int code,
      char kind,
      String name,
      String province,
      String district,
      List<String> rest) {}

  /** {@return all, in the order of the statistics office, those of before first} */
  public static List<Entry> read() {
    List<Entry> all = new ArrayList<>(13_500);
    try (InputStream in = UnitList.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The library is incomplete: " + FILE + " is missing.");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      boolean before = true;
      String province = "";
      String district = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        String[] parts = line.split("\t", -1);
        if (parts[0].startsWith("=")) {
          before = parts[0].equals("= before");
        } else if (parts[0].startsWith("@")) {
          province = parts[0].substring(1);
          district = parts.length > 1 ? parts[1] : "";
        } else {
          all.add(
              new Entry(
                  before,
                  Integer.parseInt(parts[0]),
                  parts[1].charAt(0),
                  parts[2],
                  province,
                  district,
                  List.of(parts).subList(3, parts.length)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
