package io.github.ntmrules.examples.workbench.command;

import static io.github.ntmrules.examples.workbench.command.SheetAssessment.INCOME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit that is given twice with different figures has none that count. */
class RepeatedUnitsTest {

  private static final String HEADS = "Xã;Huyện;Tỉnh;Ngày;Vùng;" + INCOME + ";15.2";

  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A;H;Kon Tum;31/12/2020;TN;40;x",
        "xã A;h;tỉnh Kon Tum;2020-12-31;TN;45,1;x",
        "A;H;Kon Tum;31/12/2020;BTB;45;x",
        "A;H;Kon Tum;31/12/2020;TN;45;",
        "A;H;Kon Tum;31/12/2020;TN;khoảng 45;x",
      })
  void with_other_figures_none_of_them_decides(String again) throws IOException {
    String first = "A;H;Kon Tum;31/12/2020;TN;45;x";
    String other = "B;H;Kon Tum;31/12/2020;TN;45;x";
    SheetAssessment one = SheetAssessment.of(file("a.csv", HEADS, first, other, again));
    assertThat(one.outcomes("10")).as(one.told()).containsExactly("B MET");
    assertThat(one.exit()).isEqualTo(2);
    assertThat(one.told()).contains("a.csv:4: ", "dòng 2", "số liệu khác");

    Path a = file("a.csv", HEADS, first, other);
    Path b = file("b.csv", HEADS, again);
    SheetAssessment two = SheetAssessment.of(a, b);
    assertThat(two.outcomes("10")).as(two.told()).containsExactly("B MET");
    assertThat(two.exit()).isEqualTo(2);
    assertThat(two.told()).contains("b.csv:2: ", "dòng 2 của " + a, "số liệu khác");

    for (String command : List.of("summary", "assess", "explain")) {
      Object[] arguments =
          command.equals("explain")
              ? new Object[] {command, "qd1980-2016-xa", a, b}
              : new Object[] {command, "qd1980-2016-xa", a, b, "--format", "json"};
      Result result = NtmProcess.within(arguments);
      assertThat(result.code()).as(command + result.err()).isEqualTo(2);
      assertThat(result.out()).as(command).doesNotContain("\"A\"", "\"xã A\"");
    }
    Result summary = NtmProcess.within("summary", "qd1980-2016-xa", a, b, "--format", "json");
    Result alone =
        NtmProcess.within(
            "summary", "qd1980-2016-xa", file("c.csv", HEADS, other), "--format", "json");
    assertThat(summary.out()).isEqualTo(alone.out());
  }

  @Test
  void with_the_same_figures_it_counts_once() throws IOException {
    SheetAssessment one =
        SheetAssessment.of(
            file(
                "a.csv",
                HEADS,
                "A;H;Kon Tum;31/12/2020;TN;45;x",
                "xã A;H;tỉnh Kon Tum;31-12-2020;Tây Nguyên;45,0;đạt"));
    assertThat(one.outcomes("10")).as(one.told()).containsExactly("A MET");
    assertThat(one.exit()).isEqualTo(2);
    assertThat(one.told()).contains("a.csv:3: ").doesNotContain("số liệu khác");
  }

  @Test
  void a_third_time_and_another_day() throws IOException {
    SheetAssessment one =
        SheetAssessment.of(
            file(
                "a.csv",
                HEADS,
                "A;H;Kon Tum;31/12/2020;TN;45;x",
                "A;H;Kon Tum;31/12/2020;TN;45;x",
                "A;H;Kon Tum;31/12/2019;TN;45;x",
                "A;H;Kon Tum;31/12/2020;TN;40;x"));
    assertThat(one.outcomes("10")).as(one.told()).containsExactly("A MET");
    assertThat(one.told()).contains("a.csv:3: ", "a.csv:5: ");
    // Of the last day nothing counts, and what was before is not the last.
    Result summary =
        NtmProcess.within("summary", "qd1980-2016-xa", folder.resolve("a.csv"), "--format", "json");
    assertThat(summary.code()).isEqualTo(2);
    assertThat(summary.out()).doesNotContain("\"met\":1");
  }
}
