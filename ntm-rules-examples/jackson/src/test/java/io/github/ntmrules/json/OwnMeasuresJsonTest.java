package io.github.ntmrules.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.snapshot.Evidence;
import io.github.ntmrules.snapshot.Figure;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures of measures that a folder brings are written and read back by the dictionary of its
 * assessor. All are made up (SỐ GIẢ ĐỊNH).
 */
class OwnMeasuresJsonTest {

  @TempDir private Path temp;
  private Assessor own;
  private List<AnyMapper> knowing;

  @BeforeEach
  void overlay() throws IOException {
    Files.writeString(
        temp.resolve("lop_phu.txt"),
        """
        # SỐ GIẢ ĐỊNH
        id = tinh-thu
        title-vi = Thử
        decree = QĐ thử
        overlays = qd318-2022-xa
        in-force-from = 2023-01-01
        rules = tc
        """);
    Files.writeString(
        temp.resolve("so_lieu.txt"),
        """
        village_printers | count | 0.. | máy | printers | Máy in ở thôn | Printers
        printing_grade | grade | Kém < Vừa < Giỏi | | | Xếp hạng in ấn | Printing
        """);
    Files.writeString(
        temp.resolve("tc.drl"),
        """
        package io.github.ntmrules.overlays.tinh_thu

        import io.github.ntmrules.criteria.Scope
        import static io.github.ntmrules.rules.Vocabulary.*
        global io.github.ntmrules.rules.Conclusions law

        rule "8.1"
            @source("Điều 1") @status("confirmed")
        when
            Scope()
        then
            law.require("8.1",
                allOf( count("village_printers").atLeast(2), grade("printing_grade").atLeast("Vừa") ));
        end
        """);
    own = Assessor.packaged("qd318-2022-xa").withOverlay(temp);
    knowing = AnyMapper.knowing(own.dictionary(), key -> Optional.of(own));
  }

  private Snapshot unit() {
    return own.snapshot("Xã A")
        .on(LocalDate.of(2023, 12, 31))
        .value("village_printers", 3)
        .value("printing_grade", "Giỏi")
        .value("income_per_capita", "45.5")
        .evidence("village_printers", Evidence.of("Báo cáo 1"))
        .build();
  }

  @Test
  void a_unit_is_written_and_read_back_equal() throws Exception {
    for (AnyMapper mapper : knowing) {
      byte[] json = mapper.write(unit());
      assertThat(json).isEqualTo(AnyMapper.vietnamese().get(0).write(unit()));
      assertThat(new String(json, UTF_8))
          .contains("\"village_printers\":3", "\"printing_grade\":\"Giỏi\"");
      assertThat(mapper.read(json, Snapshot.class)).isEqualTo(unit());
      assertThat(mapper.read(json, SnapshotView.class).snapshot(own.dictionary()))
          .isEqualTo(unit());
    }
  }

  @Test
  void who_does_not_know_the_dictionary_is_told_each_figure() throws Exception {
    byte[] json = knowing.get(0).write(unit());
    for (AnyMapper mapper : AnyMapper.vietnamese()) {
      Throwable thrown = catchThrowable(() -> mapper.read(json, Snapshot.class));
      assertThat(((JsonException) thrown.getCause()).problems())
          .extracting(JsonProblem::path)
          .containsExactly(
              "$.figures.village_printers",
              "$.figures.printing_grade",
              "$.figures.village_printers");
    }
  }

  @Test
  void a_result_is_come_to_again_by_the_dictionary_of_its_rules() throws Exception {
    Assessment result = own.assess(unit());
    assertThat(result.indicator("8.1").outcome()).isEqualTo(Outcome.MET);
    for (AnyMapper mapper : AnyMapper.with(key -> Optional.of(own))) {
      byte[] json = mapper.write(result);
      assertThat(new String(json, UTF_8)).contains("\"village_printers\"");
      assertThat(mapper.read(json, Assessment.class)).isEqualTo(result);
    }
  }

  @Test
  void a_measure_is_written_as_its_id_and_read_by_the_dictionary() throws Exception {
    Measure printers = own.measure("village_printers");
    for (AnyMapper mapper : knowing) {
      assertThat(new String(mapper.write(printers), UTF_8)).isEqualTo("\"village_printers\"");
      assertThat(mapper.read(mapper.write(printers), Measure.class)).isEqualTo(printers);
      assertThat(
              catchThrowable(
                  () -> mapper.read("\"village_printer\"".getBytes(UTF_8), Measure.class)))
          .hasMessageContaining("village_printers");
    }
    byte[] json = knowing.get(0).write(Map.of(printers, Figure.exactly(BigDecimal.ONE)));
    Map<Measure, Figure> read =
        ((AnyMapper.Two) knowing.get(0))
            .mapper()
            .readValue(json, new TypeReference<Map<Measure, Figure>>() {});
    assertThat(read).containsOnlyKeys(printers);
  }
}
