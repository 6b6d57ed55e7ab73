package io.github.ntmrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstAssessmentTest {

  @Test
  void the_readme_example_says_what_its_comments_say() {
    // Central Highlands, 2020: 35 < 41, 4.5 <= 7, over 70 >= 70; the other 46 have no figure.
    assertThat(FirstAssessment.run().lines())
        .startsWith("NOT_MET", "2 met", "47 gaps")
        .anyMatch(line -> line.contains("✗ 10 Thu nhập bình quân đầu người: 35 triệu đồng/năm"));
  }
}
