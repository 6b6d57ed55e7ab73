package io.github.ntmrules.files.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.github.ntmrules.files.report.FlowLayout.Flow;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flows are as wide as they have units, and stand beside each other. */
final class FlowLayoutTest {

  private static FlowLayout layout() {
    FlowLayout layout = new FlowLayout();
    layout.node(0, "a", "Quy tắc a", "a.drl:1");
    layout.node(0, "b", "Quy tắc b", "b.drl:1");
    layout.node(1, "1", "1. Quy hoạch", "");
    layout.node(2, "better", "không đạt → đạt", "tốt lên");
    layout.node(2, "worse", "đạt → không đạt", "xấu đi");
    layout.flow(new Flow(0, "a", "1", 300, "better", "300", "a"));
    layout.flow(new Flow(0, "b", "1", 100, "worse", "100", "b"));
    layout.flow(new Flow(1, "1", "better", 300, "better", "300", "c"));
    layout.flow(new Flow(1, "1", "worse", 100, "worse", "100", "d"));
    return layout;
  }

  /** Where a flow begins and ends, at its left side: top and bottom. */
  private static double[] left(FlowPicture.Link link) {
    List<Double> numbers = numbers(link);
    return new double[] {numbers.get(1), numbers.get(numbers.size() - 1)};
  }

  private static double[] right(FlowPicture.Link link) {
    List<Double> numbers = numbers(link);
    return new double[] {numbers.get(7), numbers.get(9)};
  }

  private static List<Double> numbers(FlowPicture.Link link) {
    return Arrays.stream(link.path().split(" "))
        .filter(each -> !each.matches("[MCLZ]"))
        .map(Double::valueOf)
        .toList();
  }

  @Test
  void a_flow_with_three_times_the_units_is_three_times_as_wide() {
    List<FlowPicture.Link> links = layout().picture().links();

    double wide = left(links.get(0))[1] - left(links.get(0))[0];
    double narrow = left(links.get(1))[1] - left(links.get(1))[0];
    assertThat(wide).isCloseTo(3 * narrow, offset(0.3));
    for (FlowPicture.Link link : links) {
      assertThat(right(link)[1] - right(link)[0])
          .isCloseTo(left(link)[1] - left(link)[0], offset(0.2));
    }
  }

  @Test
  void flows_of_a_node_do_not_cover_each_other_and_stay_within_it() {
    FlowPicture picture = layout().picture();
    FlowPicture.Node criterion = picture.nodes().get(2);
    double top = Double.parseDouble(criterion.y());
    double bottom = top + Double.parseDouble(criterion.height());

    assertThat(right(picture.links().get(0))[1])
        .isLessThanOrEqualTo(right(picture.links().get(1))[0] + 0.1);
    assertThat(left(picture.links().get(2))[1])
        .isLessThanOrEqualTo(left(picture.links().get(3))[0] + 0.1);
    assertThat(right(picture.links().get(0))[0]).isGreaterThanOrEqualTo(top - 0.1);
    assertThat(right(picture.links().get(1))[1]).isLessThanOrEqualTo(bottom + 0.1);
    assertThat(picture.height()).isGreaterThanOrEqualTo((int) bottom);
  }

  @Test
  void many_small_flows_leave_room_for_their_numbers() {
    FlowLayout layout = new FlowLayout();
    layout.node(0, "a", "a", "");
    layout.node(1, "1", "1", "");
    layout.flow(new Flow(0, "a", "1", 1_000_000, "worse", "1.000.000", ""));
    for (int i = 0; i < 30; i++) {
      layout.flow(new Flow(0, "a", "1", 1, "better", "1", ""));
    }

    List<Double> lines =
        layout.picture().links().stream().map(link -> Double.valueOf(link.textY())).toList();
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i) - lines.get(i - 1)).isGreaterThanOrEqualTo(14.9);
    }
  }

  @Test
  void a_long_name_is_cut_beside_its_node_and_kept_in_full_behind_it() {
    FlowLayout layout = new FlowLayout();
    layout.node(0, "a", "x".repeat(200), "b.drl:1");

    FlowPicture.Node node = layout.picture().nodes().get(0);

    assertThat(node.label()).hasSize(50).endsWith("…");
    assertThat(node.full()).isEqualTo("x".repeat(200) + " – b.drl:1");
  }

  @Test
  void a_flow_to_a_node_that_is_not_there_is_refused() {
    FlowLayout layout = new FlowLayout();
    layout.flow(new Flow(0, "a", "1", 1, "better", "1", ""));

    assertThatThrownBy(layout::picture).isInstanceOf(IllegalArgumentException.class);
  }
}
