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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit some of whose cells could not be read is marked wherever it is named, in every form. */
final class IncompleteUnitsTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String HEADING =
      "Xã,Tỉnh,Vùng,Ngày,income_per_capita,health_insurance_coverage";

  @TempDir private Path folder;
  private Path units;
  private Path earlier;

  @BeforeEach
  void write() throws IOException {
    units =
        file(
            "xa.csv",
            "Một,Hà Nội,ĐBSH,31/12/2020,1.234,80",
            "Hai,Hà Nội,ĐBSH,31/12/2020,60,80",
            "Ba,Hà Nội,ĐBSH,31/12/2020,60,x80y");
    earlier =
        file(
            "truoc.csv",
            "Một,Hà Nội,ĐBSH,31/12/2019,40,80",
            "Hai,Hà Nội,ĐBSH,31/12/2019,40,80",
            "Bốn,Hà Nội,ĐBSH,31/12/2019,4o,80");
  }

  private Path file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADING + "\n" + String.join("\n", rows) + "\n");
  }

  private static Result run(Object... arguments) {
    return NtmProcess.within(arguments).exits(ExitCode.BAD_INPUT);
  }

  private static List<String> of(Result csv, String name) {
    List<String> lines = csv.lines();
    List<String> heads = List.of(lines.get(0).split(",", -1));
    int behind = heads.size() - heads.indexOf("incomplete");
    return lines.stream()
        .filter(line -> line.startsWith(name + ","))
        .map(line -> List.of(line.split(",", -1)))
        .map(line -> line.get(line.size() - behind))
        .distinct()
        .toList();
  }

  // ---- for programs

  @Test
  void json_of_an_assessment_says_so_of_the_unit_and_of_what_it_reports() throws IOException {
    JsonNode json = Schemas.valid("assess", run("assess", SET, units, "--format", "json").out());

    assertThat(json.at("/0/unit/incomplete").booleanValue()).isTrue();
    assertThat(json.at("/0/snapshot/incomplete").booleanValue()).isTrue();
    assertThat(json.at("/1/unit").has("incomplete")).isTrue();
    assertThat(json.at("/1/unit/incomplete").isNull()).isTrue();
    assertThat(json.at("/1/snapshot").has("incomplete")).isFalse();
    assertThat(json.at("/2/unit/incomplete").booleanValue()).isTrue();
  }

  @Test
  void so_does_each_line_of_ndjson() {
    List<String> lines = run("assess", SET, units, "--format", "ndjson").lines();

    assertThat(lines.get(0)).contains("\"incomplete\":true");
    assertThat(lines.get(1)).doesNotContain("\"incomplete\":true");
    assertThat(lines.get(2)).contains("\"incomplete\":true");
  }

  @Test
  void csv_of_an_assessment_has_a_column_for_it() {
    Result csv = run("assess", SET, units, "--format", "csv");

    assertThat(of(csv, "Một")).containsExactly("true");
    assertThat(of(csv, "Hai")).containsExactly("");
    assertThat(of(csv, "Ba")).containsExactly("true");
  }

  @Test
  void what_was_stored_with_the_mark_is_read_with_it_and_keeps_it() throws IOException {
    JsonNode json = Schemas.valid("assess", run("assess", SET, units, "--format", "json").out());
    Path stored = folder.resolve("luu.json");
    Files.writeString(stored, json.at("/0/snapshot").toString());

    Result again = NtmProcess.within("assess", SET, stored, "--format", "json");

    JsonNode read = Schemas.valid("assess", again.exits(ExitCode.FINE).out());
    assertThat(read.at("/0/unit/incomplete").booleanValue()).isTrue();
    assertThat(NtmProcess.within("assess", SET, stored).exits(ExitCode.FINE).out())
        .contains("Một (*)", "(*) 1 đơn vị");
  }

  @Test
  void impact_says_so_of_each_unit_that_changes() throws IOException {
    // Health insurance from 95 is asked of Một and Hai otherwise than 85; Ba reports none.
    Path overlay = KonTumOverlay.in(folder.resolve("kt"));
    Path of =
        file("kt.csv", "Một,Kon Tum,TN,31/12/2020,1.234,87", "Hai,Kon Tum,TN,31/12/2020,60,87");
    Object[] both = {"impact", SET, SET + "+" + overlay, of, "--format"};

    JsonNode json =
        Schemas.valid("impact", run(both[0], both[1], both[2], both[3], both[4], "json").out());
    assertThat(json.at("/units/0/unit/incomplete").booleanValue()).isTrue();
    assertThat(json.at("/units/1/unit/incomplete").isNull()).isTrue();
    Result csv = run(both[0], both[1], both[2], both[3], both[4], "csv");
    assertThat(of(csv, "Một")).containsExactly("true");
    assertThat(of(csv, "Hai")).containsExactly("");
    assertThat(run(both[0], both[1], both[2], both[3]).out())
        .contains("Một (*)", "(*) 1 đơn vị")
        .doesNotContain("Hai (*)");
  }

  @Test
  void a_summary_counts_them_of_all_and_of_each_group() throws IOException {
    JsonNode json = Schemas.valid("summary", run("summary", SET, units, "--format", "json").out());
    for (JsonNode each : json) {
      boolean whole = each.get("row").asText().equals("SET");
      assertThat(each.get("incomplete").isNull()).isEqualTo(!whole);
      if (whole) {
        assertThat(each.get("incomplete").longValue()).isEqualTo(2);
      }
    }
    assertThat(run("summary", SET, units).out()).contains("(*) 2 đơn vị");
    assertThat(run("summary", SET, units, "--format", "csv").lines().get(0))
        .endsWith(",incomplete");
  }

  @Test
  void progress_names_and_counts_them() throws IOException {
    Result text = run("progress", SET, earlier, units);
    assertThat(text.out()).contains("Bốn (*)", "Ba (*)", "(*) 3 đơn vị");
    assertThat(run("progress", SET, earlier, earlier).out()).contains("(*) 1 đơn vị");
    assertThat(run("progress", SET, earlier, earlier, "--format", "csv").lines())
        .first()
        .asString()
        .endsWith(",incomplete");
    JsonNode json =
        Schemas.valid("progress", run("progress", SET, earlier, earlier, "--format", "json").out());
    assertThat(json.get(0).get("incomplete").asLong()).isEqualTo(1);
    assertThat(json.get(1).get("incomplete").isNull()).isTrue();
  }

  // ---- for people

  @ParameterizedTest
  @CsvSource({"vi,(*) Một số ô", "en,(*) Some cells"})
  void an_explanation_begins_with_it(String language, String words) {
    String all = run("explain", SET, units, "--lang", language).out();
    List<String> parts = List.of(all.split("\n\n(?=Xã|Commune)"));
    assertThat(parts.get(0)).contains(words);
    assertThat(parts.get(1)).doesNotContain("(*)");
    assertThat(run("explain", SET, units, "--indicator", "15.1").lines().get(0))
        .isEqualTo("Một (*)");
  }

  @Test
  void the_page_of_many_marks_them_in_the_list_and_says_what_the_mark_means() throws IOException {
    Path page = folder.resolve("xa.html");
    run("report", SET, units, "-o", page);
    assertThat(Files.readString(page))
        .contains(
            "<bdi>Một</bdi> <span class=\"incomplete\"",
            "<bdi>Ba</bdi> <span class=\"incomplete\"",
            "<span class=\"incomplete\">(*)</span> thiếu số liệu vì có ô không đọc được",
            "2 xã thiếu số liệu vì có ô không đọc được")
        .doesNotContain("<bdi>Hai</bdi> <span class=\"incomplete\"");
  }

  @Test
  void a_page_of_many_without_one_says_nothing_of_the_mark() throws IOException {
    Path page = folder.resolve("xa.html");
    Path clean =
        file("sach.csv", "Hai,Hà Nội,ĐBSH,31/12/2020,60,80", "Ba,Hà Nội,ĐBSH,31/12/2020,60,80");
    NtmProcess.within("report", SET, clean, "-o", page).exits(ExitCode.FINE);
    assertThat(Files.readString(page)).doesNotContain("(*)", "class=\"incomplete\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Một", "Ba"})
  void the_page_of_a_unit_says_so_at_its_head(String name) throws IOException {
    Path page = folder.resolve("mot.html");
    run("report", SET, units, "--unit", name, "-o", page);
    assertThat(Files.readString(page))
        .contains("<li>(*) Một số ô của đơn vị này không đọc được; số liệu ở đó tính là thiếu");
  }

  @Test
  void the_page_of_an_impact_marks_the_units_that_change() throws IOException {
    Path overlay = KonTumOverlay.in(folder.resolve("kt"));
    Path of =
        file("kt.csv", "Một,Kon Tum,TN,31/12/2020,1.234,87", "Hai,Kon Tum,TN,31/12/2020,60,87");
    Path page = folder.resolve("tac-dong.html");
    run("report", SET, of, "--after", SET + "+" + overlay, "-o", page);
    assertThat(Files.readString(page))
        .contains("<bdi>Một</bdi> <span class=\"incomplete\"")
        .doesNotContain("<bdi>Hai</bdi> <span class=\"incomplete\"");
  }
}
