package io.github.ntmrules.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The packaged list of units is what comes of the tables of facts; {@code -Dntm.golden=write}
 * writes it anew.
 */
class UnitListTest {

  private static final Path LIST =
      Path.of("src/main/resources/io/github/ntmrules/internal/register/don_vi.txt");

  @Test
  void the_packaged_list_comes_of_the_tables() throws IOException {
    List<String> lines = Files.readAllLines(LIST);
    List<String> written =
        new ArrayList<>(lines.stream().takeWhile(each -> each.startsWith("#")).toList());
    written.addAll(before());
    written.addAll(since());
    if ("write".equals(System.getProperty("ntm.golden"))) {
      Files.writeString(LIST, String.join("\n", written) + "\n");
      return;
    }
    assertThat(lines).isEqualTo(written);
  }

  private static String letter(String kind) {
    return Map.of("commune", "x", "ward", "p", "township", "t", "special_zone", "d").get(kind);
  }

  private static List<String> before() {
    Map<String, String> into = new HashMap<>();
    RegisterFacts.rows("merges_2025.csv")
        .forEach(
            row ->
                into.merge(
                    row.get("from_code"),
                    (row.get("part").equals("yes") ? "~" : "") + row.get("to_code"),
                    (one, other) -> one + " " + other));
    List<String> lines = new ArrayList<>(List.of("= before"));
    String last = "";
    for (Map<String, String> row : RegisterFacts.rows("units_before_2025.csv")) {
      String place = "@" + row.get("province_code") + "\t" + row.get("district");
      if (!place.equals(last)) {
        lines.add(place);
        last = place;
      }
      String code = row.get("code");
      lines.add(String.join("\t", code, letter(row.get("kind")), row.get("name"), into.get(code)));
    }
    return lines;
  }

  private static List<String> since() {
    List<String> lines = new ArrayList<>(List.of("= since"));
    String last = "";
    for (Map<String, String> row : RegisterFacts.rows("units_2025.csv")) {
      String place = "@" + row.get("province_code");
      if (!place.equals(last)) {
        lines.add(place);
        last = place;
      }
      lines.add(
          String.join(
              "\t",
              row.get("code"),
              letter(row.get("kind")),
              row.get("name"),
              RegisterFacts.area(row),
              RegisterFacts.population(row)));
    }
    return lines;
  }
}
