package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder with a designation of its own, from the check to what it means for real units. What it
 * asks is made up.
 */
class OwnDesignationsCommandsTest {

  private static final String NAME = "xã biên giới đất liền";
  private static final String RULE =
      """

      rule "10 Xã biên giới"
          @source("Điều 1") @status("unconfirmed")
      when
          Scope( designations contains designation("XA_BIEN_GIOI") )
      then
          law.require("10", millionDong("income_per_capita").atLeast(30));
      end
      """;

  @TempDir private Path temp;
  private Path set;

  @BeforeEach
  void set() throws IOException {
    set = temp.resolve("bo");
    NtmProcess.within("export", "qd1980-2016-xa", set).exits(ExitCode.FINE);
    Files.writeString(
        set.resolve("dien_xa.txt"), "XA_BIEN_GIOI | yes | " + NAME + " | land-border commune\n");
    Path income = set.resolve("tc10_thu_nhap.drl");
    String text = Files.readString(income);
    assertThat(text).contains("Scope( year >= 2020 )");
    Files.writeString(
        income,
        text.replaceAll(
                "Scope\\( (.*?) \\)",
                "Scope( $1, designations not contains designation(\"XA_BIEN_GIOI\") )")
            + RULE);
  }

  private Path text(String name, String... lines) throws IOException {
    return Files.write(temp.resolve(name), List.of(lines));
  }

  private Path units() throws IOException {
    return text(
        "xa.csv",
        "Tên xã;Vùng;Tỉnh;Ngày;" + NAME + ";Thu nhập bình quân đầu người (triệu đồng/năm)",
        "Xã A;ĐBSH;Nam Định;31/12/2020;có;31",
        "Xã B;ĐBSH;Nam Định;31/12/2020;không;31");
  }

  /** The outcomes of 10, unit by unit. */
  private static List<String> outcomes(Result result) {
    return result.lines().stream()
        .filter(line -> line.contains(",10,"))
        .map(line -> line.replaceFirst("^([^,]*),.*,10,([A-Z_]+),.*$", "$1 $2"))
        .distinct()
        .toList();
  }

  @Test
  void it_is_checked_and_units_with_a_column_for_it_are_assessed() throws IOException {
    Result sound = NtmProcess.within("check", set).exits(ExitCode.FINE);
    assertThat(sound.out() + sound.err()).doesNotContain("dien_xa.txt");
    assertThat(outcomes(NtmProcess.within("assess", set, units(), "--format", "csv")))
        .containsExactly("Xã A MET", "Xã B NOT_MET");
    assertThat(NtmProcess.within("assess", set, units(), "--format", "json").out())
        .contains("\"XA_BIEN_GIOI\"");
    assertThat(NtmProcess.within("explain", set, units()).out())
        .contains(NAME + " (chưa ghi số quyết định)");
    Path page = temp.resolve("xa.html");
    List<String> lines = Files.readAllLines(units());
    Path one = text("mot.csv", lines.get(0), lines.get(1));
    NtmProcess.within("report", set, one, "-o", page);
    assertThat(Files.readString(page)).contains(NAME);

    Path description = set.resolve("dien_xa.txt");
    Files.writeString(description, Files.readString(description).replace("| yes |", "| ye |"));
    Result wrong = NtmProcess.within("check", set, "--lang", "en").exits(ExitCode.FALLS_SHORT);
    assertThat(wrong.out() + wrong.err())
        .contains("dien_xa.txt:1:16", "Maybe you mean: yes")
        .doesNotContain("tc10");
  }

  @Test
  void a_form_has_a_column_for_it_and_one_for_its_decision() throws IOException {
    Path form = temp.resolve("mau.csv");
    NtmProcess.within("template", set, "-o", form).exits(ExitCode.FINE);
    assertThat(Files.readString(form))
        .contains("XA_BIEN_GIOI", "XA_BIEN_GIOI_DECISION", NAME, "Số quyết định: " + NAME);
  }

  @Test
  void what_differs_and_what_that_means_is_told_by_its_name() throws IOException {
    assertThat(NtmProcess.within("diff", "qd1980-2016-xa", set).out()).contains(NAME);
    Result impact = NtmProcess.within("impact", "qd1980-2016-xa", set, units(), "--format", "json");
    assertThat(impact.code()).as(impact.err()).isEqualTo(ExitCode.FINE);
    assertThat(impact.out()).contains("\"XA_BIEN_GIOI\"");
  }

  @Test
  void a_workbook_of_the_set_carries_it_along() throws IOException {
    Path book = temp.resolve("bo.xlsx");
    NtmProcess.within("export", set, "-o", book).exits(ExitCode.FINE);
    assertThat(outcomes(NtmProcess.within("assess", book, units(), "--format", "csv")))
        .containsExactly("Xã A MET", "Xã B NOT_MET");
    Path again = temp.resolve("lai");
    NtmProcess.within("import", book, again).exits(ExitCode.FINE);
    for (String file : List.of("dien_xa.txt", "tc10_thu_nhap.drl")) {
      assertThat(again.resolve(file)).hasSameTextualContentAs(set.resolve(file));
    }
  }
}
