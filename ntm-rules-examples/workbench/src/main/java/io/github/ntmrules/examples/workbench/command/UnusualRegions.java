package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.criteria.Provinces;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.data.UnitRow;
import io.github.ntmrules.files.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Units whose region is another than their province is usually counted to, until 30 June 2025: a
 * note only, since no document on file says which province is in which region. Not thread-safe.
 */
final class UnusualRegions {

  private static final LocalDate MERGERS = LocalDate.of(2025, 7, 1);
  private static final int MOST = 20;
  private static final Map<String, Region> USUAL = usual();

  private final Texts texts;
  private final Map<Pair, Rows> notes = new LinkedHashMap<>();

  private record Pair(String province, Region said, Region usual) {}

  /** The rows of one pair. */
  private static final class Rows {
    private final int first;
    private long count;

    Rows(int first) {
      this.first = first;
    }
  }

  UnusualRegions(Texts texts) {
    this.texts = texts;
  }

  private static Map<String, Region> usual() {
    Map<String, Region> usual = new HashMap<>();
    Map<String, Region> regions = new HashMap<>();
    for (Region each : Region.values()) {
      regions.put(each.abbreviation(), each);
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(UnusualRegions.class.getResourceAsStream("vung_tinh.txt")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\\|", -1))
          .forEach(
              parts ->
                  usual.put(
                      Provinces.canonical(parts[0].strip()),
                      Objects.requireNonNull(regions.get(parts[1].strip()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(usual);
  }

  /** Notes the unit if its region is unusual. */
  void look(UnitRow row) {
    String province = row.snapshot().province();
    Region said = row.snapshot().region();
    Region usual = province == null ? null : USUAL.get(province);
    if (province == null
        || said == null
        || usual == null
        || said == usual
        || !row.snapshot().date().isBefore(MERGERS)) {
      return;
    }
    Pair pair = new Pair(province, said, usual);
    if (notes.containsKey(pair) || notes.size() < MOST) {
      notes.computeIfAbsent(pair, each -> new Rows(row.row())).count++;
    }
  }

  /** What is to be said of the file that was read; then nothing is kept of it. */
  List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    notes.forEach(
        (pair, rows) ->
            lines.add(
                texts.get(
                    "data.region.unusual",
                    file,
                    pair.province,
                    pair.said.displayName(texts.locale()),
                    pair.usual.displayName(texts.locale()),
                    rows.count,
                    Integer.toString(rows.first))));
    notes.clear();
    return lines;
  }
}
