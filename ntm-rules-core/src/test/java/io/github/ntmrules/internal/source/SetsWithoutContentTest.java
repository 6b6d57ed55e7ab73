package io.github.ntmrules.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.TestFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of the sets that are known to exist and whose content is not on file. */
class SetsWithoutContentTest {

  private static List<List<String>> lines() {
    return TestFiles.text("internal/source/chua_co_noi_dung.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  @Test
  void every_line_has_an_id_of_its_own_two_titles_what_is_missing_and_an_address() {
    assertThat(lines()).isNotEmpty();
    assertThat(lines()).extracting(line -> line.get(0)).doesNotHaveDuplicates();
    for (List<String> line : lines()) {
      assertThat(line).as("%s", line).hasSize(8);
      assertThat(line.get(0)).matches("[a-z0-9]+(-[a-z0-9]+)*");
      if (!line.get(2).isEmpty()) {
        assertThat(LocalDate.parse(line.get(2))).isAfter("2009-01-01");
      }
      assertThat(line.get(3)).isIn("", "village", "commune", "district", "province");
      assertThat(line.subList(4, 7)).as("%s", line).doesNotContain("");
      assertThat(line.get(7)).startsWith("http");
    }
  }

  @Test
  void a_set_that_is_packaged_is_not_listed() {
    assertThat(lines())
        .extracting(line -> line.get(0))
        .doesNotContainAnyElementsOf(Assessor.packagedSets());
  }
}
