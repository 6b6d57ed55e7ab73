package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.RawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A province that is not in the list may be that of an overlay: the unit is judged as one that
 * states none. The decree asks 85 of insurance, the overlay of Kon Tum 90.
 */
final class UnknownProvinceSheetTest {

  private static final String HEADING = "Xã;Tỉnh;Vùng;Ngày;health_insurance_coverage\n";
  private static final String TOLD = "ghi tỉnh không có trong danh sách (dòng 2)";

  @TempDir private Path folder;
  private String with;

  @BeforeEach
  void overlay() throws IOException {
    with = "qd1980-2016-xa+" + KonTumOverlay.in(folder.resolve("kt"));
  }

  private Result assessed(Path file, Object... more) {
    List<Object> all = new ArrayList<>(List.of("assess", with, file, "--format", "csv"));
    all.addAll(List.of(more));
    return NtmProcess.within(all.toArray());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String insurance(Result result) {
    return result.lines().stream()
        .filter(each -> each.contains(",15.1,"))
        .map(each -> each.replaceFirst(".*,15\\.1,([A-Z_]+),.*", "$1"))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KT",
        "Gia Lai (Kon Tum cũ)",
        "Kon Tum cũ (nay Quảng Ngãi)",
        "tỉnh mới",
        "Kon Tum - Gia Lai",
        "Q. N.",
        "Kontum province of Vietnam"
      })
  void between_the_levels_it_has_no_verdict(String province) throws IOException {
    Result open =
        assessed(file("a.csv", HEADING + "A;" + province + ";TN;31/12/2020;87\n"))
            .exits(ExitCode.FINE);
    assertThat(insurance(open)).isEqualTo("UNDETERMINED");
    assertThat(open.err()).contains(TOLD, "Mức của tỉnh Kon Tum (ví dụ)", province);
    assertThat(
            insurance(assessed(file("b.csv", HEADING + "A;" + province + ";TN;31/12/2020;84\n"))))
        .isEqualTo("NOT_MET");
    assertThat(
            insurance(assessed(file("c.csv", HEADING + "A;" + province + ";TN;31/12/2020;90\n"))))
        .isEqualTo("MET");
  }

  @Test
  void so_it_is_in_a_workbook_and_in_json_and_on_the_page() throws IOException {
    Path book =
        new RawBook()
            .sheet("1")
            .row("Xã", "Tỉnh", "Vùng", "Ngày", SheetAssessment.INSURANCE)
            .row("A", "KT", "TN", "31/12/2020", 87)
            .write(folder.resolve("a.xlsx"));
    assertThat(insurance(assessed(book))).isEqualTo("UNDETERMINED");
    Path json =
        file(
            "a.json",
            "[{\"name\": \"A\", \"province\": \"KT\", \"region\": \"TN\", \"date\":"
                + " \"2020-12-31\", \"health_insurance_coverage\": 87}]");
    Result result = assessed(json);
    assertThat(insurance(result)).isEqualTo("UNDETERMINED");
    assertThat(result.err()).contains("ghi tỉnh không có trong danh sách");
    NtmProcess.within("report", with, book, "-o", folder.resolve("r.html")).exits(ExitCode.FINE);
    assertThat(folder.resolve("r.html"))
        .content()
        .contains("Không có tỉnh &quot;KT&quot; trong danh sách, lớp phủ có thể áp dụng")
        .doesNotContain("Tỉnh chưa khai báo");
    assertThat(NtmProcess.within("explain", with, book).exits(ExitCode.FINE).out())
        .contains("Không có tỉnh \"KT\" trong danh sách, lớp phủ có thể áp dụng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kon Tum, Việt Nam", "Tỉnh Kon Tum - Việt Nam", "kon tum, VN", "Kontum, Vietnam"})
  void the_country_behind_makes_no_other_province(String province) throws IOException {
    Result result =
        assessed(file("a.csv", HEADING + "A;\"" + province + "\";TN;31/12/2020;87\n"))
            .exits(ExitCode.FINE);
    assertThat(insurance(result)).isEqualTo("NOT_MET");
    assertThat(result.err()).doesNotContain("danh sách");
  }

  @ParameterizedTest
  @CsvSource({
    "K.Tum, NOT_MET, Kon Tum",
    "Kon T., NOT_MET, Kon Tum",
    "tỉnh K. Tum, NOT_MET, Kon Tum",
    "G.Lai, MET, Gia Lai"
  })
  void first_letters_that_fit_one_province_alone_are_told(
      String province, String outcome, String meant) throws IOException {
    Result result =
        assessed(file("a.csv", HEADING + "A;" + province + ";TN;31/12/2020;87\n"))
            .exits(ExitCode.FINE);
    assertThat(insurance(result)).isEqualTo(outcome);
    assertThat(result.err()).contains("\"" + province + "\" = " + meant);
  }

  /** H.Giang may be Hà Giang or Hậu Giang. */
  @Test
  void those_that_fit_two_are_not_taken_for_either() throws IOException {
    Result result = assessed(file("a.csv", HEADING + "A;H.Giang;TN;31/12/2020;87\n"));
    assertThat(insurance(result)).isEqualTo("UNDETERMINED");
    assertThat(result.err()).contains(TOLD);
  }

  @Test
  void an_option_must_name_one_of_the_list() throws IOException {
    Path file = file("a.csv", "Xã;Vùng;Ngày;health_insurance_coverage\nA;TN;31/12/2020;87\n");
    Result result = assessed(file, "--province", "K.Tum").exits(ExitCode.BAD_INPUT);
    assertThat(result.err())
        .contains("--province", "Không có tỉnh \"K.Tum\" trong danh sách", "Kon Tum");
    assessed(file, "--province", "KT").exits(ExitCode.BAD_INPUT);
    assertThat(insurance(assessed(file, "--province", "tỉnh kon tum"))).isEqualTo("NOT_MET");
    NtmProcess.within("show", "qd1980-2016-xa", "--province", "KT").exits(ExitCode.BAD_INPUT);
  }
}
