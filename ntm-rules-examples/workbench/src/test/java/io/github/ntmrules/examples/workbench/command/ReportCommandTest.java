package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ntm report} as its users run it. */
final class ReportCommandTest {

  private static final String HEADING =
      "name,district,province,region,date,health_insurance_coverage";

  @TempDir private Path folder;

  private Path units(String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("xa.csv"), HEADING + "\n" + String.join("\n", rows) + "\n");
  }

  private Path page() {
    return folder.resolve("trang.html");
  }

  private String written() throws IOException {
    return Files.readString(page());
  }

  @Test
  void one_unit_gets_a_page_of_its_own() throws IOException {
    Path units = units("Đăk Năng,Kon Tum,Kon Tum,TN,2020-12-31,90");

    Result result = NtmProcess.run("report", "qd1980-2016-xa", units, "-o", page());

    assertThat(result.exits(ExitCode.FINE).out())
        .isEqualTo("Đã ghi " + page() + ": 1 xã" + System.lineSeparator());
    assertThat(written()).contains("<html lang=\"vi\">", "Xã Đăk Năng", "90%");
  }

  @Test
  void several_units_get_a_summary() throws IOException {
    Path units = units("A,H,T,TN,2020-12-31,90", "B,H,T,TN,2020-12-31,50");

    NtmProcess.within("report", "qd1980-2016-xa", units, "-o", page(), "--lang", "en")
        .exits(ExitCode.FINE);

    assertThat(written()).contains("<html lang=\"en\">", "<h1>2 communes</h1>");
  }

  @Test
  void a_unit_is_chosen_by_name_and_place() throws IOException {
    Path units =
        units("A,H,T,TN,2020-12-31,90", "B,H,T,TN,2020-12-31,50", "B,K,T,TN,2020-12-31,51.5");

    Result several =
        NtmProcess.within("report", "qd1980-2016-xa", units, "-o", page(), "--unit", "b");
    assertThat(several.exits(ExitCode.BAD_INPUT).err())
        .endsWith(
            "Có 2 đơn vị tên b. Ghi thêm huyện, tỉnh sau dấu phẩy: B, H, T; B, K, T"
                + System.lineSeparator());
    assertThat(page()).doesNotExist();
    NtmProcess.within("report", "qd1980-2016-xa", units, "-o", page(), "--unit", "B, K, T")
        .exits(ExitCode.FINE);
    assertThat(written()).contains("Huyện: K", "51,5%");
    Result unknown =
        NtmProcess.within(
            "report", "qd1980-2016-xa", units, "-o", page(), "--unit", "C", "--overwrite");
    assertThat(unknown.exits(ExitCode.BAD_INPUT).err()).contains("Không có đơn vị nào tên C");
  }

  @Test
  void other_rules_give_a_report_on_what_they_mean() throws IOException {
    Path draft = folder.resolve("du-thao");
    RuleFiles.export("qd1980-2016-xa", draft);
    Path health = draft.resolve("tc15_y_te.drl");
    Files.writeString(health, Files.readString(health).replace("atLeast(85)", "atLeast(95)"));
    Path units = units("A,H,T,TN,2020-12-31,90", "B,H,T,TN,2020-12-31,50");

    NtmProcess.within("report", "qd1980-2016-xa", units, "--after", draft, "-o", page())
        .exits(ExitCode.FINE);

    assertThat(written()).contains("90%, yêu cầu từ 95% (thiếu 5%)");
  }

  @Test
  void rows_that_cannot_be_read_are_told_and_the_good_ones_reported() throws IOException {
    Path units = units("A,H,T,TN,2020-12-31,90", "B,H,T,TN,2020,91");

    Result result = NtmProcess.within("report", "qd1980-2016-xa", units, "-o", page());

    assertThat(result.exits(ExitCode.BAD_INPUT).err()).contains("xa.csv:3", "1 lỗi trong số liệu");
    assertThat(written()).contains("Xã A");
  }

  @Test
  void without_a_unit_nothing_is_written() throws IOException {
    Path units = units("B,H,T,TN,2020,90");

    Result result = NtmProcess.within("report", "qd1980-2016-xa", units, "-o", page());

    assertThat(result.exits(ExitCode.BAD_INPUT).err()).contains("chưa ghi gì");
    assertThat(page()).doesNotExist();
  }

  @Test
  void sets_of_different_units_and_a_missing_folder_are_told() throws IOException {
    Path units = units("A,H,T,TN,2020-12-31,90");

    assertThat(
            NtmProcess.within(
                    "report", "qd1980-2016-xa", units, "--after", "qd320-2022-huyen", "-o", page())
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("hai loại đơn vị khác nhau");
    assertThat(
            NtmProcess.within(
                    "report", "qd1980-2016-xa", units, "-o", folder.resolve("không có/a.html"))
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("Không có thư mục");
  }
}
