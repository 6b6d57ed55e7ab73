package io.github.ntmrules.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.TestFiles;
import io.github.ntmrules.register.UnitMatch.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * {@code misspelt.tsv}: names as they are typed – without tones, with the tone mark on the other
 * vowel, with one or two wrong letters, with words before them, shortened, and with blanks or
 * hyphens missing – and which unit was meant.
 */
class MisspeltNamesTest {

  private final Register register = Register.standard();

  @Test
  void misspelt_names_are_resolved_or_suggested_and_none_wrongly() {
    List<Map<String, String>> rows = TestFiles.table("register/misspelt.tsv");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
    Map<String, Integer> found = new TreeMap<>();
    Map<String, Integer> suggested = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Map<String, String> row : rows) {
      UnitMatch match =
          register.find(
              UnitQuery.on(LocalDate.parse(row.get("date")))
                  .name(row.get("name"))
                  .district(row.get("district"))
                  .province(row.get("province")));
      RegisteredUnit unit = match.unit();
      if (unit != null && !unit.code().equals(row.get("code"))) {
        wrong.add(row + " → " + unit);
      } else if (unit != null) {
        found.merge(row.get("how"), 1, Integer::sum);
      } else if (match.status() != Status.OTHER_PERIOD
          && match.candidates().stream().anyMatch(each -> each.code().equals(row.get("code")))) {
        suggested.merge(row.get("how"), 1, Integer::sum);
      } else {
        missed.add(row + " → " + match);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(missed)
        .as("found %s, suggested %s", found, suggested)
        .hasSizeLessThan(rows.size() / 20);
    assertThat(found.keySet())
        .contains("no-tones", "tone-placement", "prefix", "abbreviation", "blanks");
    assertThat(suggested).containsKeys("typo", "abbreviation");
  }
}
