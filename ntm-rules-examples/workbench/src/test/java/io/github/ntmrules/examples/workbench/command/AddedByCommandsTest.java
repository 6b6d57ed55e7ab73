package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a province adds to a set is marked as its own wherever it is named. */
final class AddedByCommandsTest {

  private static final String SET = "qd1980-2016-xa";
  private static final String MARK = "(thêm theo quyết định của tỉnh: Thử, QĐ thử)";

  @TempDir private Path folder;
  private String over;
  private Path earlier;
  private Path later;

  @BeforeEach
  void write() throws IOException {
    over = SET + "+" + OwnIndicators.in(folder.resolve("kt"), "kon-tum-them", "15.9", "20");
    earlier = units("truoc.csv", "2019", "79,không");
    later = units("sau.csv", "2020", "81,có");
  }

  private Path units(String name, String year, String figures) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "Xã,Tỉnh,Vùng,Ngày,commune_roads_paved,shop_to_standard\n"
            + ("Một,Kon Tum,TN,31/12/" + year + "," + figures + "\n"));
  }

  private static String run(Object... arguments) {
    return NtmProcess.within(arguments).exits(ExitCode.FINE).out();
  }

  @Test
  void a_summary_has_it_in_json_csv_and_text() throws IOException {
    JsonNode json = Schemas.valid("summary", run("summary", over, later, "--format", "json"));
    for (JsonNode each : json) {
      boolean own =
          Stream.of("CRITERION/20", "INDICATOR/20", "INDICATOR/15.9")
              .anyMatch((each.get("row").asText() + "/" + each.get("code").asText())::equals);
      assertThat(each.get("addedBy").textValue())
          .as(each.toString())
          .isEqualTo(own ? "kon-tum-them" : null);
    }
    List<String> csv = run("summary", over, later, "--format", "csv").lines().toList();
    assertThat(csv.get(0)).endsWith(",addedBy,incomplete");
    assertThat(csv).filteredOn(line -> line.endsWith(",kon-tum-them,")).hasSize(6);
    assertThat(run("summary", over, earlier))
        .contains("20 Của tỉnh " + MARK, "15.9 Đường thêm " + MARK);
  }

  @Test
  void progress_has_it_in_json_csv_and_text() throws IOException {
    JsonNode json =
        Schemas.valid("progress", run("progress", over, earlier, later, "--format", "json"));
    JsonNode last = json.get(json.size() - 1);
    assertThat(last.get("code").asText()).isEqualTo("20");
    assertThat(last.get("addedBy").asText()).isEqualTo("kon-tum-them");
    assertThat(json.at("/1/addedBy").isNull()).isTrue();
    assertThat(run("progress", over, earlier, later, "--format", "csv"))
        .contains("CRITERION,20,Của tỉnh,kon-tum-them,");
    assertThat(run("progress", over, earlier, later)).contains("Của tỉnh " + MARK);
  }

  @Test
  void an_impact_has_it_in_json_csv_and_text() throws IOException {
    JsonNode json = Schemas.valid("impact", run("impact", SET, over, earlier, "--format", "json"));
    assertThat(json.at("/units/0/indicators"))
        .extracting(each -> each.get("code").asText() + " " + each.get("addedBy").asText())
        .containsExactly("15.9 kon-tum-them", "20 kon-tum-them");
    assertThat(json.at("/units/0/criteria"))
        .extracting(each -> each.get("code").asText() + " " + each.get("addedBy").asText())
        .containsExactly("15 null", "20 kon-tum-them");
    assertThat(json.at("/causes"))
        .extracting(each -> each.get("addedBy").asText())
        .containsOnly("kon-tum-them")
        .hasSize(2);
    assertThat(run("impact", SET, over, earlier, "--format", "csv").lines().toList())
        .filteredOn(line -> line.endsWith(",kon-tum-them,"))
        .hasSize(2);
    assertThat(run("impact", SET, over, earlier))
        .contains("20 Của tỉnh " + MARK, "15.9 Đường thêm " + MARK);
  }

  @Test
  void csv_of_an_assessment_has_columns_for_it() {
    List<String> csv = run("assess", over, later, "--format", "csv").lines().toList();
    assertThat(csv.get(0))
        .endsWith(",addedBy,criterionAddedBy,incomplete,unitCode,regionInferred,regionOf");
    assertThat(csv).filteredOn(line -> line.endsWith(",kon-tum-them,,,,,")).hasSize(1);
    assertThat(csv).filteredOn(line -> line.endsWith(",kon-tum-them,kon-tum-them,,,,")).hasSize(1);
  }

  @Test
  void pages_of_many_units_and_of_an_impact_say_it() throws IOException {
    Path two = folder.resolve("hai.csv");
    Files.writeString(two, Files.readString(earlier) + "Hai,Kon Tum,TN,31/12/2019,79,không\n");
    Path many = folder.resolve("nhieu.html");
    run("report", over, two, "-o", many);
    String words = MARK.substring(1, MARK.length() - 1);
    assertThat(Files.readString(many))
        .contains(
            "20. Của tỉnh <span class=\"small\">" + words,
            "Đường thêm <span class=\"small\">" + words);
    Path impact = folder.resolve("tac-dong.html");
    run("report", SET, two, "--after", over, "-o", impact);
    assertThat(Files.readString(impact))
        .contains(
            "20. Của tỉnh <span class=\"small\">" + words,
            "Đường thêm <span class=\"small\">" + words);
  }
}
