package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.KnownSet;
import io.github.ntmrules.criteria.UnitKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the list of sets whose content is not on file: one set a line, its parts separated by |.
 */
public final class KnownSetFile {

  private static final String FILE = "chua_co_noi_dung.txt";
  private static final int FIELDS = 8;

  private KnownSetFile() {}

  /** The sets of this library's list, in its order. */
  public static List<KnownSet> packaged() {
    try (InputStream in = KnownSetFile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The library is incomplete: " + FILE + " is missing.");
      }
      return parse(RuleFolder.decode(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<KnownSet> parse(String text) {
    List<KnownSet> sets = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      if (fields.size() != FIELDS) {
        throw new IllegalStateException(
            FILE + ":" + number + ": expected " + FIELDS + " parts separated by |");
      }
      sets.add(
          new KnownSet(
              fields.get(0),
              fields.get(1),
              fields.get(2),
              fields.get(3).isEmpty()
                  ? null
                  : UnitKind.valueOf(fields.get(3).toUpperCase(Locale.ROOT)),
              fields.get(4),
              fields.get(5),
              fields.get(6),
              fields.get(7)));
    }
    return sets;
  }
}
