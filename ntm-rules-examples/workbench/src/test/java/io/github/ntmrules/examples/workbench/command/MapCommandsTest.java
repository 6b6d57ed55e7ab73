package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages with maps as the commands write them. */
final class MapCommandsTest {

  private static final String SET = "qd318-2022-xa";
  private static final String HEADING = "name,district,province,region,date,income_per_capita\n";

  @TempDir private Path folder;

  private Path units(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADING + String.join("\n", rows) + "\n");
  }

  private Path laiChau() throws IOException {
    return units(
        "xa.csv",
        "Xã Bình Lư,,Lai Châu,TDMNPB,2025-12-30,40",
        "Tả Lèng,,Tỉnh Lai Châu,TDMNPB,2025-12-30,50",
        "Xã Không Có,,Lai Châu,TDMNPB,2025-12-30,50");
  }

  private Path page() {
    return folder.resolve("trang.html");
  }

  @Test
  void summary_writes_the_page_that_report_writes_of_many() throws IOException {
    Path units = laiChau();
    Path other = folder.resolve("bao-cao.htm");

    Result result = NtmProcess.within("summary", SET, units, "-o", page()).exits(ExitCode.FINE);
    NtmProcess.within("report", SET, units, "-o", other).exits(ExitCode.FINE);

    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Đã ghi " + page() + ".");
    assertThat(Files.readString(page()))
        .isEqualTo(Files.readString(other))
        .contains("Tỉnh Lai Châu, theo xã", "1. Xã Bình Lư: ", "2. Xã Tả Lèng: ")
        .contains("1 xã không có trên bản đồ vì danh sách đơn vị hành chính không có tên ấy");
  }

  @ParameterizedTest
  @CsvSource({"summary,true", "progress,true", "assess,false", "impact,false"})
  void help_names_the_page_where_there_is_one(String command, boolean page) {
    for (String language : List.of("vi", "en")) {
      assertThat(NtmProcess.within(command, "--help", "--lang", language).out())
          .contains(page ? "FILE.xlsx|FILE.csv|FILE.html" : "=FILE.xlsx|FILE.csv")
          .doesNotContain("bundle", page ? "FILE.csv]" : "FILE.html");
    }
  }

  @Test
  void a_summary_of_one_unit_is_a_page_of_many_too() throws IOException {
    Path one = units("mot.csv", "Xã Bình Lư,,Lai Châu,TDMNPB,2025-12-30,40");

    NtmProcess.within("summary", SET, one, "-o", page(), "--lang", "en").exits(ExitCode.FINE);

    assertThat(Files.readString(page())).contains("<h1>1 commune</h1>", "Lai Châu province");
  }

  @Test
  void progress_writes_a_page_of_its_own() throws IOException {
    Path earlier =
        units(
            "truoc.csv",
            "Xã Bình Lư,,Lai Châu,TDMNPB,2025-07-30,30",
            "Xã Khun Há,,Lai Châu,TDMNPB,2025-07-30,30");

    NtmProcess.within("progress", SET, earlier, laiChau(), "-o", page()).exits(ExitCode.FINE);

    assertThat(Files.readString(page()))
        .contains("Từ 30/07/2025 đến 30/12/2025", "Thay đổi số tiêu chí đạt", "1. Xã Bình Lư: ")
        .contains("1 xã chỉ có trong tệp trước, không so sánh: Xã Khun Há")
        .contains("2 xã chỉ có trong tệp sau");
  }

  @Test
  void without_units_or_pairs_there_is_no_page() throws IOException {
    Path none = units("khong.csv");
    Path other = units("khac.csv", "Xã Khun Há,,Lai Châu,TDMNPB,2025-07-30,30");

    NtmProcess.within("summary", SET, none, "-o", page()).exits(ExitCode.BAD_INPUT);
    Result pairs = NtmProcess.within("progress", SET, other, laiChau(), "-o", page());

    assertThat(pairs.exits(ExitCode.BAD_INPUT).err()).contains("Không đơn vị nào có trong cả hai");
    assertThat(page()).doesNotExist();
  }

  @Test
  void a_page_replaces_nothing_unasked_and_other_commands_have_none() throws IOException {
    Files.writeString(page(), "mine");

    NtmProcess.within("summary", SET, laiChau(), "-o", page()).exits(ExitCode.BAD_INPUT);
    assertThat(page()).hasContent("mine");
    Result assess = NtmProcess.within("assess", SET, laiChau(), "-o", folder.resolve("a.html"));
    assertThat(assess.exits(ExitCode.BAD_INPUT).err()).contains(".xlsx hoặc .csv, không ghi được");
    Result kind = NtmProcess.within("summary", SET, laiChau(), "-o", folder.resolve("a.svg"));
    assertThat(kind.exits(ExitCode.BAD_INPUT).err()).contains(".xlsx, .csv hoặc .html");
  }
}
