package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.RawBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The folder of the field that brings a measure of its own, from the check to the verdict: 8.5 asks
 * for 80 % of households with a digital identity (a made-up decision).
 */
class OwnMeasuresCommandsTest {

  private static final String MEASURE = "households_with_digital_identity";
  private static final String LABEL = "Hộ có tài khoản định danh điện tử";

  @TempDir private Path temp;
  private Path set;

  @BeforeEach
  void set() throws IOException {
    set = set("bo");
  }

  private Path set(String name) throws IOException {
    Path folder = temp.resolve(name);
    NtmProcess.within("export", "qd318-2022-xa", folder).exits(ExitCode.FINE);
    for (String file : List.of("so_lieu.txt", "tc08_thong_tin_truyen_thong.drl")) {
      try (InputStream in =
          Objects.requireNonNull(RawBook.class.getResourceAsStream("field/so-lieu-moi/" + file))) {
        // The header is that of an earlier version, which the check tells.
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
            folder.resolve(file), text.replace("ntmrules.rules.Scope", "ntmrules.criteria.Scope"));
      }
    }
    change(
        folder.resolve("bo_tieu_chi.txt"),
        "criterion 9 =",
        "indicator 8.5 = Hộ có tài khoản định danh điện tử | Digital identity\ncriterion 9 =");
    return folder;
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private Path text(String name, String... lines) throws IOException {
    return Files.write(temp.resolve(name), List.of(lines));
  }

  /** The outcomes of 8.5, unit by unit. */
  private static List<String> outcomes(Result result) {
    return result.lines().stream()
        .filter(line -> line.contains(",8.5,"))
        .map(line -> line.replaceFirst("^([^,]*),.*,8[.]5,([A-Z_]+),.*$", "$1 $2"))
        .distinct()
        .toList();
  }

  @Test
  void the_check_reads_the_dictionary_of_the_folder() throws IOException {
    Result sound = NtmProcess.within("check", set).exits(ExitCode.FINE);
    assertThat(sound.out() + sound.err()).doesNotContain("so_lieu.txt");
    change(set.resolve("so_lieu.txt"), "percent", "percen");
    Result wrong = NtmProcess.within("check", set, "--lang", "en").exits(ExitCode.FALLS_SHORT);
    assertThat(wrong.out() + wrong.err())
        .contains("so_lieu.txt:1:36", "Maybe you mean: percent")
        .doesNotContain("tc08");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LABEL,
        LABEL + " (%)",
        "8.5 " + LABEL + " (%)",
        "Tỷ lệ hộ có tài khoản định danh điện tử (%)",
        "ho co tai khoan dinh danh dien tu",
        "Households with a digital identity account",
        MEASURE,
        "8.5",
      })
  void a_column_is_headed_by_its_label_or_its_id(String heading) throws IOException {
    Path units =
        text(
            "xa.csv",
            "Tên xã;Vùng;Tỉnh;Ngày;" + heading,
            "Xã A;ĐBSH;Nam Định;31/12/2023;79,9",
            "Xã B;ĐBSH;Nam Định;31/12/2023;80",
            "Xã C;ĐBSH;Nam Định;31/12/2023;");
    Result result = NtmProcess.within("assess", set, units, "--format", "csv");
    assertThat(outcomes(result))
        .as(result.err())
        .containsExactly("Xã A NOT_MET", "Xã B MET", "Xã C UNDETERMINED");
  }

  @Test
  void the_library_alone_does_not_know_the_column() throws IOException {
    Path units = text("xa.csv", "Tên xã;Vùng;Ngày;" + LABEL, "Xã A;ĐBSH;31/12/2023;79,9");
    Result result = NtmProcess.within("assess", "qd318-2022-xa", units);
    assertThat(result.err()).contains(LABEL);
    assertThat(result.code()).isNotEqualTo(ExitCode.FINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mau.xlsx", "mau.csv"})
  void a_form_asks_for_it_and_is_read_back(String name) throws IOException {
    Path form = temp.resolve(name);
    NtmProcess.within("template", set, "-o", form, "--with-example").exits(ExitCode.FINE);
    Result result = NtmProcess.within("assess", set, form, "--format", "csv");
    assertThat(outcomes(result)).singleElement().asString().endsWith(" MET");
    if (name.endsWith(".csv")) {
      assertThat(Files.readString(form)).contains(MEASURE, "8.5 " + LABEL + " (%)");
    }
  }

  @Test
  void a_unit_in_json_is_read_and_a_result_names_it() throws IOException {
    Path units =
        text(
            "xa.json",
            "[{\"kind\": \"COMMUNE\", \"name\": \"Xã A\", \"region\": \"DONG_BANG_SONG_HONG\","
                + " \"date\": \"2023-12-31\", \"figures\": {\""
                + MEASURE
                + "\": 80.5}}]");
    Result csv = NtmProcess.within("assess", set, units, "--format", "csv");
    assertThat(outcomes(csv)).as(csv.err()).containsExactly("Xã A MET");
    Result json = NtmProcess.within("assess", set, units, "--format", "json");
    assertThat(json.out()).contains("\"" + MEASURE + "\"", LABEL, "80.5");
    Path page = temp.resolve("xa.html");
    NtmProcess.within("report", set, units, "-o", page);
    assertThat(Files.readString(page)).contains(LABEL, "80,5");
  }

  @Test
  void two_folders_that_declare_it_otherwise_cannot_read_one_file() throws IOException {
    Path other = set("khac");
    Path units = text("xa.csv", "Tên xã;Vùng;Ngày;" + LABEL, "Xã A;ĐBSH;31/12/2023;79,9");
    Result same = NtmProcess.within("impact", set, other, units);
    assertThat(same.code()).as(same.err()).isEqualTo(ExitCode.FINE);
    change(other.resolve("so_lieu.txt"), "0..100", "0..90");
    Result result = NtmProcess.within("impact", set, other, units).exits(ExitCode.BAD_INPUT);
    assertThat(result.err())
        .contains("\"" + MEASURE + "\"", "so_lieu.txt")
        .doesNotContain("at io.");
  }

  @Test
  void cases_and_overlays_know_it_too() throws IOException {
    Path overlay = Files.createDirectories(temp.resolve("tinh"));
    Files.writeString(
        overlay.resolve("lop_phu.txt"),
        """
        id = tinh-thu
        title-vi = Thử
        decree = QĐ thử
        overlays = qd318-2022-xa
        province = Nam Định
        in-force-from = 2023-01-01
        rules = tc
        """);
    Files.writeString(
        overlay.resolve("so_lieu.txt"),
        "village_printers | count | 0.. | máy | printers | Máy in ở thôn | Printers\n");
    Files.writeString(
        overlay.resolve("tc.drl"),
        """
        package io.github.ntmrules.overlays.tinh_thu

        import io.github.ntmrules.criteria.Scope
        import static io.github.ntmrules.rules.Vocabulary.*
        global io.github.ntmrules.rules.Conclusions law

        rule "8.5 Tỉnh"
            @source("Điều 1") @status("unconfirmed")
        when
            Scope()
        then
            law.require("8.5",
                allOf( percent("households_with_digital_identity").atLeast(70), count("village_printers").atLeast(2) ));
        end
        """);
    Path units =
        text(
            "xa.csv",
            "Tên xã;Vùng;Tỉnh;Ngày;" + LABEL + ";Máy in ở thôn (máy)",
            "Xã A;ĐBSH;Nam Định;31/12/2023;75;2",
            "Xã B;ĐBSH;Nam Định;31/12/2023;75;1",
            "Xã C;ĐBSH;Thái Bình;31/12/2023;75;2");
    Result result = NtmProcess.within("assess", set + "+" + overlay, units, "--format", "csv");
    assertThat(outcomes(result))
        .as(result.err())
        .containsExactly("Xã A MET", "Xã B NOT_MET", "Xã C NOT_MET");
    Path cases =
        text(
            "ca.csv",
            "case;Vùng;Ngày;" + LABEL + ";expect 8.5",
            "Chưa đủ;ĐBSH;31/12/2023;79;không đạt",
            "Vừa đủ;ĐBSH;31/12/2023;80;đạt");
    Result run = NtmProcess.within("test", set, cases);
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.FINE);
  }
}
