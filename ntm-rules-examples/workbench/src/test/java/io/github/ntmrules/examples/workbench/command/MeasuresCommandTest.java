package io.github.ntmrules.examples.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Measures;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.NtmProcess;
import io.github.ntmrules.examples.workbench.NtmProcess.Result;
import io.github.ntmrules.examples.workbench.Schemas;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresCommandTest {

  @Test
  void lists_the_figures_of_the_dictionary_with_the_sets_that_ask_for_them() throws IOException {
    Result text = NtmProcess.within("measures").exits(ExitCode.FINE);
    JsonNode json =
        Schemas.valid("measures", NtmProcess.within("measures", "--format", "json").out());
    List<String> csv = NtmProcess.within("measures", "--format", "csv").lines();

    List<String> ids = Measures.standard().reportable().stream().map(Measure::id).toList();
    assertThat(json.findValuesAsText("id")).isEqualTo(ids);
    assertThat(text.err()).isEmpty();
    assertThat(text.lines().get(0)).startsWith("Mã").doesNotContain("Giống");
    assertThat(csv.get(0)).isEqualTo("score,id,label,kind,unit,min,max,scale,sets");
    assertThat(csv).hasSize(ids.size() + 1);
    assertThat(csv)
        .anyMatch(
            line ->
                line.matches(
                    ",stunting_under_five,Trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi,PERCENT,%,"
                        + "0,100,,qd1980-2016-xa .*qd318-2022-xa.*"))
        .anyMatch(line -> line.contains(",GRADE,,,,Trung bình < Khá < Tốt,"));
  }

  @Test
  void a_set_narrows_them_to_what_it_asks_for() {
    List<String> csv =
        NtmProcess.within("measures", "--of", "qd1980-2016-xa", "--format", "csv").lines();

    List<Measure> asked = Assessor.packaged("qd1980-2016-xa").measures();
    assertThat(csv).hasSize(asked.size() + 1);
    assertThat(asked)
        .allSatisfy(
            each -> assertThat(csv).anyMatch(line -> line.startsWith("," + each.id() + ",")));
    assertThat(NtmProcess.within("measures", "--of", "qd1980-2016").exits(ExitCode.BAD_INPUT).err())
        .contains("qd1980-2016-xa");
  }

  @Test
  void words_rank_them_and_are_only_a_proposal() throws IOException {
    Result found =
        NtmProcess.within("measures", "ty", "le", "nguoi", "dan", "tham", "gia", "BHYT")
            .exits(ExitCode.FINE);
    JsonNode json =
        Schemas.valid(
            "measures",
            NtmProcess.within("measures", "health insurance", "--lang", "en", "--format", "json")
                .out());

    assertThat(found.lines().get(0)).startsWith("Giống");
    assertThat(found.lines().get(2)).contains("health_insurance_coverage");
    assertThat(found.err()).contains("health_insurance_coverage", "đề xuất");
    assertThat(json.get(0).get("id").asText()).isEqualTo("health_insurance_coverage");
    assertThat(json.size()).isLessThanOrEqualTo(10);
    for (int i = 1; i < json.size(); i++) {
      assertThat(json.get(i).get("score").asDouble())
          .isLessThanOrEqualTo(json.get(i - 1).get("score").asDouble());
    }
  }

  @Test
  void words_that_no_figure_has_are_told() {
    Result none = NtmProcess.within("measures", "zzz", "--lang", "en").exits(ExitCode.FINE);

    assertThat(none.err()).contains("No figure has a word in common with \"zzz\"");
  }
}
