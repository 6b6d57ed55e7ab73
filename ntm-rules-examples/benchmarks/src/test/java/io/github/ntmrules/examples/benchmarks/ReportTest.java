package io.github.ntmrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ntmrules.examples.benchmarks.measure.Rounds;
import io.github.ntmrules.examples.benchmarks.measure.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Section SECTION = new Section("Times", "contestant", "µs");

  @Test
  void ratios_are_taken_round_by_round() {
    Rounds slowAtTheEnd = new Rounds(List.of(2.0, 2.0, 20.0));
    Rounds other = new Rounds(List.of(1.0, 1.0, 10.0));

    assertThat(slowAtTheEnd.over(other).values()).containsExactly(2.0, 2.0, 2.0);
    assertThat(slowAtTheEnd.text()).isEqualTo("2.00 (2.00–20.0)");
  }

  @Test
  void the_median_of_an_even_number_of_rounds_lies_between_the_middle_two() {
    assertThat(new Rounds(List.of(4.0, 1.0, 3.0, 2.0)).median()).isEqualTo(2.5);
  }

  @Test
  void a_goal_says_whether_it_is_reached_and_by_how_much() {
    assertThat(new Section.Goal("a : b", "≤ 1.5", "0.90", 0.4).verdict())
        .isEqualTo("reached, 40 % to spare");
    assertThat(new Section.Goal("a : b", "≤ 1.5", "1.58", -0.05).verdict())
        .isEqualTo("missed by 5.0 %");
  }

  @Test
  void a_readme_keeps_everything_outside_the_markers() {
    String readme = "before\n<!-- benchmarks -->\nold\n<!-- /benchmarks -->\nafter\n";

    assertThat(Readme.with(readme, "new\n"))
        .isEqualTo("before\n<!-- benchmarks -->\nnew\n<!-- /benchmarks -->\nafter\n");
  }

  @Test
  void a_readme_without_markers_is_left_alone_and_says_what_to_add() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Readme.with("text", "new"))
        .withMessageContaining("<!-- benchmarks -->");
  }

  @Test
  void the_console_table_is_aligned() {
    String text = new Report(List.of("two cores"), List.of(SECTION)).console();

    assertThat(text).contains("Times\ncontestant  µs\n").endsWith("two cores\n");
  }

  @Test
  void markdown_has_a_table_for_each_section_and_then_the_machine() {
    String text = new Report(List.of("two cores"), List.of(SECTION)).markdown();

    assertThat(text).isEqualTo("**Times**\n\n| contestant | µs |\n|---|--:|\n\ntwo cores\n");
  }
}
