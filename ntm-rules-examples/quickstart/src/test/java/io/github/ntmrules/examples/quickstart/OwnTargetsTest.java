package io.github.ntmrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnTargetsTest {

  @Test
  void a_commune_is_held_against_its_own_plan() {
    List<String> lines = OwnTargets.report(Path.of("ke-hoach-viet-hung-2024"));
    assertThat(lines).hasSize(9);
    // The plan asks for less than 1 %, the national level of the region is 1 % at most.
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("✗ 11 ")
                    .contains(
                        "1%, yêu cầu dưới 1", "chặt hơn mức quốc gia: không quá 1", "32/KH-UBND"))
        .anySatisfy(line -> assertThat(line).startsWith("✓ 12.1 ").contains("bằng mức quốc gia"))
        .anySatisfy(line -> assertThat(line).startsWith("✗ 12.3 ").contains("thiếu 0,1"))
        .anySatisfy(line -> assertThat(line).startsWith("? 2.4 ").contains("yêu cầu từ 50"));
  }
}
