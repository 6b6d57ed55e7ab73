package io.github.ntmrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.examples.quickstart.TextTable.Align;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void an_accent_written_apart_takes_no_column() {
    String composed = "Thạnh Xuân";
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(apart.length()).isGreaterThan(composed.length());
    assertThat(TextTable.displayWidth(apart)).isEqualTo(TextTable.displayWidth(composed));
    assertThat(TextTable.displayWidth(composed)).isEqualTo(10);
  }

  @Test
  void a_long_cell_goes_on_below_and_loses_nothing() {
    List<String> lines =
        new TextTable()
            .column("Xã", 4, Align.LEFT)
            .column("Số", 4, Align.RIGHT)
            .column("Lời", 7, Align.LEFT)
            .row(List.of("A", "12", "một hai ba bốn"))
            .lines();
    assertThat(lines)
        .containsExactly(
            "Xã      Số  Lời", "────  ────  ───────", "A       12  một hai", "            ba bốn");
  }

  @Test
  void a_word_longer_than_the_column_stays_whole() {
    assertThat(TextTable.wrap("a https://example.org b", 5))
        .containsExactly("a", "https://example.org", "b");
  }

  @Test
  void a_row_needs_a_cell_for_each_column() {
    TextTable table = new TextTable().column("Xã", 4, Align.LEFT);
    assertThatThrownBy(() -> table.row(List.of("A", "B")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
