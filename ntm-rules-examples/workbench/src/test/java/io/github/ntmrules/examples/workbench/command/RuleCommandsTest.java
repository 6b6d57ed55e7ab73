package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that deal with rules alone, run as processes where an analyst would. */
class RuleCommandsTest {

  @TempDir Path folder;

  private Path exported(String from, String to) throws IOException {
    Path mine = folder.resolve("bo-cua-toi");
    NtmProcess.within("export", "qd1980-2016-xa", mine).exits(ExitCode.FINE);
    Path file = mine.resolve("tc10_thu_nhap.drl");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    return mine;
  }

  @Test
  void sets_lists_the_packaged_ones_in_all_formats() throws IOException {
    Result text = NtmProcess.run("sets").exits(ExitCode.FINE);
    JsonNode json = Schemas.valid("sets", NtmProcess.within("sets", "--format", "json").out());
    List<String> csv = NtmProcess.within("sets", "--format", "csv").lines();

    assertThat(text.err()).isEmpty();
    assertThat(Assessor.packagedSets())
        .allSatisfy(id -> assertThat(text.out()).contains(id))
        .isSubsetOf(json.findValuesAsText("id"));
    assertThat(text.lines())
        .anyMatch(
            line -> line.matches("qd318-2022-xa .* 08/03/2022  31/12/2025 .* 19 +57 .*2021–2025"));
    assertThat(csv.get(0)).isEqualTo("id,kind,decree,from,until,criteria,indicators,title");
    assertThat(csv).hasSize(json.size() + 1);
    assertThat(csv)
        .contains(
            "qd1980-2016-xa,COMMUNE,QĐ 1980/QĐ-TTg,2016-12-01,2022-03-07,19,49,"
                + "Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2016–2020");
  }

  @Test
  void export_writes_a_folder_that_check_accepts_and_does_not_write_twice() {
    Path mine = folder.resolve("bo");

    Result written = NtmProcess.run("export", "qd318-2022-xa", mine).exits(ExitCode.FINE);
    assertThat(written.out()).isEmpty();
    assertThat(written.err()).contains("qd318-2022-xa", mine.toString());
    Result checked = NtmProcess.run("check", mine).exits(ExitCode.FINE);
    assertThat(checked.out())
        .contains(mine + ": không có lỗi.\n", "\nLưu ý: ", " lưu ý; lưu ý không phải là lỗi.\n")
        .doesNotContain(" lỗi.\n\n");
    assertThat(NtmProcess.within("export", "qd318-2022-xa", mine).exits(ExitCode.BAD_INPUT).err())
        .contains("không trống");
    assertThat(
            NtmProcess.within("export", "qd318-2022", folder.resolve("x"))
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("qd318-2022-xa");
  }

  @Test
  void check_tells_each_mistake_with_its_place_and_exits_with_1() throws IOException {
    Path mine = exported("row(36, 50, 36", "row(36, 50,5, 36");
    Path description = mine.resolve("bo_tieu_chi.txt");
    Files.writeString(
        description, Files.readString(description).replace("in-decree = 49", "in-decree = 48"));

    Result result = NtmProcess.run("check", mine).exits(ExitCode.FALLS_SHORT);

    assertThat(result.out()).contains("tc10_thu_nhap.drl:", "^", "1 lỗi.");
    JsonNode json =
        Schemas.valid(
            "check", NtmProcess.within("check", mine, "--format", "json", "--lang", "en").out());
    assertThat(json.findValuesAsText("severity")).containsExactly("ERROR", "NOTE");
    assertThat(json.get(1).get("kind").asText()).isEqualTo("OTHER_NUMBER_OF_INDICATORS");
    assertThat(json.get(1).get("line").asInt()).isEqualTo(16);
    assertThat(json.get(0).get("file").asText()).isEqualTo("tc10_thu_nhap.drl");
    assertThat(json.get(0).get("line").asInt()).isPositive();
  }

  @Test
  void check_of_no_folder_is_wrong_input() {
    Result result = NtmProcess.run("check", folder.resolve("khong-co")).exits(ExitCode.BAD_INPUT);

    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Không có tệp hoặc thư mục", "khong-co");
  }

  @Test
  void diff_tells_the_one_level_that_an_analyst_moved() throws IOException {
    Path mine = exported("row(36, 50, 36", "row(36, 55, 36");

    Result text = NtmProcess.run("diff", "qd1980-2016-xa", mine).exits(ExitCode.FINE);

    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .contains("chặt hơn", "vùng ĐBSH", "từ 50 triệu", "từ 55 triệu", "tc10_thu_nhap.drl:17")
        .contains("chưa rõ mức (không quá 50 triệu đồng/năm)", "(không quá 55 triệu đồng/năm)");
    JsonNode json =
        Schemas.valid(
            "diff", NtmProcess.within("diff", "qd1980-2016-xa", mine, "--format", "json").out());
    assertThat(json.get("sameVerdicts").asBoolean()).isFalse();
    // The level of 2020 bounds those of the years before it, which are not on file.
    assertThat(json.get("changes")).hasSize(2);
    JsonNode earlier = json.get("changes").get(0);
    assertThat(earlier.at("/before/required/level").isNull()).isTrue();
    assertThat(earlier.at("/before/required/levelWithin/atMost").asInt()).isEqualTo(50);
    assertThat(earlier.at("/after/required/levelWithin/atMost").asInt()).isEqualTo(55);
    JsonNode change = json.get("changes").get(1);
    assertThat(change.get("direction").asText()).isEqualTo("STRICTER");
    assertThat(change.at("/before/required/level").asInt()).isEqualTo(50);
    assertThat(change.at("/after/required/level").asInt()).isEqualTo(55);
    assertThat(change.at("/where/0/regions/0").asText()).isEqualTo("DONG_BANG_SONG_HONG");
    assertThat(json.at("/after/setHash").asText())
        .isEqualTo(Assessor.fromDirectory(mine).rulesHash());
  }

  @Test
  void a_level_of_two_numbers_is_told_by_both() throws IOException {
    String row = "row(36, 50, 36, 41, 41, 59, 50)";
    Path mine = exported(".atLeast( " + row + " )", ".between( " + row + ", 90.5 )");

    JsonNode json =
        Schemas.valid(
            "diff", NtmProcess.within("diff", "qd1980-2016-xa", mine, "--format", "json").out());
    JsonNode required =
        json.findValues("after").stream()
            .map(after -> after.path("required"))
            .filter(asked -> asked.path("comparison").asText().equals("BETWEEN"))
            .findFirst()
            .orElseThrow();
    assertThat(required.get("comparison").asText()).isEqualTo("BETWEEN");
    assertThat(required.get("level")).hasToString("{\"atLeast\":36,\"atMost\":90.5}");
    assertThat(NtmProcess.within("diff", "qd1980-2016-xa", mine).out())
        .contains("từ 36 đến 90,5 triệu đồng/năm");
  }

  @Test
  void diff_of_a_set_with_itself_is_a_proof_of_the_same_verdicts() throws IOException {
    Path mine = exported("row(36, 50, 36", "row(36, 50.0, 36");

    assertThat(NtmProcess.within("diff", "qd1980-2016-xa", mine).exits(ExitCode.FINE).out())
        .contains("cùng kết quả");
    assertThat(
            Schemas.valid(
                    "diff",
                    NtmProcess.within("diff", "qd1980-2016-xa", mine, "--format", "json").out())
                .get("sameVerdicts")
                .asBoolean())
        .isTrue();
  }

  @Test
  void check_holds_an_overlay_against_the_set_that_it_is_joined_to() throws IOException {
    Path set = folder.resolve("bo-cua-toi");
    RuleFiles.export("qd51-2025-xa", set);
    Path overlay = folder.resolve("tinh-cua-toi");
    RuleFiles.export("binh-phuoc-2022", overlay);

    Result unfit = NtmProcess.within("check", set + "+" + overlay).exits(ExitCode.FALLS_SHORT);
    assertThat(unfit.out()).contains("binh-phuoc-2022", "qd318-2022-xa", "qd51-2025-xa");

    Path below = folder.resolve("bo-nam-duoi");
    RuleFiles.export("qd318-2022-xa", below);
    for (String joined :
        List.of(below + "+" + overlay, below + "+binh-phuoc-2022", "qd318-2022-xa+" + overlay)) {
      assertThat(NtmProcess.within("check", joined).exits(ExitCode.FINE).out())
          .contains("không có lỗi");
    }
    Path file = below.resolve("bo_tieu_chi.txt");
    Files.writeString(file, Files.readString(file).replace("unit ", "unti "));
    assertThat(NtmProcess.within("check", below + "+" + overlay).exits(ExitCode.FALLS_SHORT).out())
        .contains("bo_tieu_chi.txt", "\"unti\"");
  }

  @Test
  void an_overlay_is_joined_on_by_a_plus_or_named_alone() throws IOException {
    String joined = "qd318-2022-xa+binh-phuoc-2022";
    Path overlay = folder.resolve("lop-phu");
    NtmProcess.within("export", "binh-phuoc-2022", overlay).exits(ExitCode.FINE);

    for (String other : List.of("binh-phuoc-2022", "qd318-2022-xa+" + overlay)) {
      JsonNode json =
          Schemas.valid("diff", NtmProcess.within("diff", joined, other, "--format", "json").out());
      assertThat(json.get("sameVerdicts").asBoolean()).as(other).isTrue();
      assertThat(json.at("/after/overlays/0").asText()).isEqualTo("binh-phuoc-2022");
    }
    assertThat(NtmProcess.within("diff", "qd318-2022-xa", joined, "--format", "csv").lines())
        .hasSizeGreaterThan(1)
        .allSatisfy(line -> assertThat(line).isNotBlank());
    assertThat(
            NtmProcess.within("diff", joined, "qd1980-2016-xa+binh-phuoc-2022")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .contains("binh-phuoc-2022", "qd1980-2016-xa");
  }

  @Test
  void sets_of_different_units_are_not_compared() {
    assertThat(
            NtmProcess.within("diff", "qd318-2022-xa", "qd320-2022-huyen")
                .exits(ExitCode.BAD_INPUT)
                .err())
        .isEqualTo("qd318-2022-xa và qd320-2022-huyen đánh giá hai loại đơn vị khác nhau.\n");
  }
}
