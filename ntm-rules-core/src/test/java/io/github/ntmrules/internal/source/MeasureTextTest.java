package io.github.ntmrules.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.FolderMeasures;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.internal.source.MeasureText.Declared;
import io.github.ntmrules.rules.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands in a folder's dictionary, whatever it is. */
class MeasureTextTest {

  private static MeasureText read(String text) {
    return MeasureText.of(new RuleSource(Map.of(RuleSource.MEASURES, text), List.of()));
  }

  /** All that the library declares passes the check of folders, and comes out the same. */
  @Test
  void the_dictionary_of_the_library_is_one_that_a_folder_may_have() {
    List<Measure> library = Measures.standard().reportable();
    String text = library.stream().map(FolderMeasures::line).collect(Collectors.joining("\n"));
    MeasureText read = read(text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.declared().stream().map(Declared::measure).map(FolderMeasures::line))
        .hasSize(library.size())
        .containsExactlyElementsOf(library.stream().map(FolderMeasures::line).toList());
  }

  @Test
  void each_line_declares_a_measure_or_has_a_problem() {
    String sound =
        """
        digital_accounts | percent | 0..100 | % | % | Hộ có tài khoản | Accounts
        village_cameras | count | 0.. | máy | cameras | Máy quay | Cameras
        shared_rating | grade | Kém < Vừa < Giỏi | | | Xếp hạng | Rating
        digital_plan | yes | 0..1 | | | Có kế hoạch | Plan
        """;
    String signs = "|.<%0-9,\n\r\t #xÁ\u0301\u200b\uFEFF\"\\";
    Random random = new Random(17);
    int refused = 0;
    for (int turn = 0; turn < 3_000; turn++) {
      StringBuilder text = new StringBuilder(sound);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length());
        char sign = signs.charAt(random.nextInt(signs.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, sign);
          case 1 -> text.deleteCharAt(at);
          default -> text.setCharAt(at, sign);
        }
      }
      MeasureText read = read(text.toString());
      long lines =
          text.toString().lines().filter(line -> !line.isBlank()).filter(this::entry).count();
      assertThat(read.declared().size() + read.problems().size())
          .as("%s", text)
          .isGreaterThanOrEqualTo((int) lines);
      assertThat(read.declared()).extracting(each -> each.measure().id()).doesNotHaveDuplicates();
      for (RuleProblem problem : read.problems()) {
        int line = Objects.requireNonNull(problem.place()).line();
        assertThat(line).isBetween(1, (int) text.toString().lines().count() + 1);
      }
      refused += read.problems().isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(1_000, 2_999);
  }

  private boolean entry(String line) {
    return !line.strip().startsWith("#");
  }
}
