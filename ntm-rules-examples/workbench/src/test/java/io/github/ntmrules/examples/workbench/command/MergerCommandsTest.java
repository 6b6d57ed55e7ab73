package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ntm progress --across-merger}: Khun Há (03430) came of Bản Hon and Khun Há, Minh Ngọc
 * (00994) of a part of Yên Định, of Minh Ngọc and of Thượng Tân ({@code merges_2025.csv}).
 */
class MergerCommandsTest {

  private static final String SET = "qd318-2022-xa";
  private static final String HEADING =
      "Tên;Huyện;Tỉnh;Vùng;Ngày;income_per_capita;health_insurance_coverage";

  @TempDir private Path folder;
  private Path before;
  private Path since;

  private Path file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADING + "\n" + String.join("\n", rows) + "\n");
  }

  @BeforeEach
  void files() throws IOException {
    before =
        file(
            "2024.csv",
            "Bản Hon;Tam Đường;Lai Châu;TDMNPB;31/12/2024;30;95",
            "Xã Khun Há;H. Tam Đường;Lai Châu;TDMNPB;31/12/2024;42;50",
            "Yên Định;Bắc Mê;Hà Giang;TDMNPB;31/12/2024;30;95",
            "Minh Ngọc;Bắc Mê;Hà Giang;TDMNPB;31/12/2024;33;95",
            "Thượng Tân;Bắc Mê;Hà Giang;TDMNPB;31/12/2024;28;95",
            "Không Có Tên;Bắc Mê;Hà Giang;TDMNPB;31/12/2024;28;95");
    since =
        file(
            "2025.csv",
            "Khun Há;;Lai Châu;TDMNPB;31/12/2025;;95",
            "Minh Ngọc;;Tuyên Quang;TDMNPB;31/12/2025;35;50");
  }

  private Result run(Object... more) {
    Object[] arguments = new Object[4 + more.length];
    arguments[0] = "progress";
    arguments[1] = SET;
    arguments[2] = before;
    arguments[3] = since;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return NtmProcess.within(arguments);
  }

  @Test
  void a_new_commune_stands_below_the_old_ones() {
    Result result = run("--across-merger");
    assertThat(result.exits(ExitCode.FINE).out())
        .containsSubsequence(
            "xã Minh Ngọc, Tuyên Quang (00994)",
            "← xã Yên Định, Huyện Bắc Mê, Hà Giang, một phần:",
            "có xã cũ chỉ nhập vào một phần",
            "xã Khun Há, Lai Châu (03430)",
            "← xã Bản Hon, Huyện Tam Đường, Lai Châu:",
            "← xã Khun Há, Huyện Tam Đường, Lai Châu:",
            "Theo tỉnh cũ")
        .containsPattern("Hà Giang +3 đơn vị")
        .containsPattern("Tuyên Quang +3 đơn vị.*1 đơn vị")
        .doesNotContain("Ước tính");
    assertThat(result.err())
        .contains("Sổ đăng ký không có \"Không Có Tên\"")
        .doesNotContain("có thể là một đơn vị");
  }

  @Test
  void estimates_are_asked_for_and_said_to_be_some() throws IOException {
    Path people =
        Files.writeString(
            folder.resolve("dan-so.csv"),
            "mã;xã;dân số\n03421;Bản Hon;2.000\n03430;;4000\n99999;;5\n");

    Result result = run("--estimates", "--population", people);

    // (2000 · 30 + 4000 · 42) / 6000; Minh Ngọc reports its income.
    assertThat(result.exits(ExitCode.BAD_INPUT).out())
        .contains(
            "Ước tính, không phải báo cáo: Thu nhập bình quân đầu người khoảng 38 triệu đồng/năm")
        .containsOnlyOnce("Ước tính");
    assertThat(result.err()).contains("dan-so.csv:4:", "99999");
    assertThat(run("--estimates").exits(ExitCode.FINE).out())
        .contains("từ 30 triệu đồng/năm đến 42 triệu đồng/năm");
  }

  @Test
  void rows_are_data_and_an_estimate_changes_no_outcome() throws IOException {
    JsonNode plain = Schemas.valid("merger", run("--across-merger", "--format", "json").out());
    JsonNode with = Schemas.valid("merger", run("--estimates", "--format", "json").out());
    int estimates = 0;
    for (JsonNode each : with) {
      estimates += each.get("row").asText().equals("ESTIMATE") ? 1 : 0;
    }
    assertThat(estimates).isEqualTo(1);
    assertThat(with).hasSize(plain.size() + 1);
    assertThat(with).containsAll(plain);
  }

  @Test
  void a_workbook_has_its_own_sheet() {
    Path book = folder.resolve("sap-nhap.xlsx");
    run("--across-merger", "-o", book).exits(ExitCode.FINE);
    assertThat(book).isNotEmptyFile();
    assertThat(
            run("--across-merger", "-o", folder.resolve("a.html")).exits(ExitCode.BAD_INPUT).err())
        .contains(".xlsx");
  }

  @Test
  void whoever_compares_names_across_the_merger_is_told() {
    assertThat(run().exits(ExitCode.FINE).err()).contains("--across-merger");
    assertThat(run("--across-merger", "--trend").exits(ExitCode.BAD_INPUT).err())
        .contains("không dùng cùng nhau");
    assertThat(
            NtmProcess.within("progress", "qd320-2022-huyen", before, since, "--across-merger")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("so các xã");
  }
}
