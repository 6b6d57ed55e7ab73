package io.github.ntmrules.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.Designation;
import io.github.ntmrules.criteria.Scope;
import io.github.ntmrules.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Designations that a folder of rules brings, in JSON. All are made up (SỐ GIẢ ĐỊNH). */
class OwnDesignationsJsonTest {

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
        temp.resolve("dien_xa.txt"), "XA_BIEN_GIOI | yes | xã biên giới | border commune\n");
    Files.writeString(
        temp.resolve("tc.drl"),
        """
        package io.github.ntmrules.overlays.tinh_thu

        import io.github.ntmrules.criteria.Scope
        import static io.github.ntmrules.rules.Vocabulary.*
        global io.github.ntmrules.rules.Conclusions law

        rule "10"
            @source("Điều 1") @status("confirmed")
        when
            Scope( designations contains designation("XA_BIEN_GIOI") )
        then
            law.require("10", millionDong("income_per_capita").atLeast(30));
        end
        """);
    own = Assessor.packaged("qd318-2022-xa").withOverlay(temp);
    knowing = AnyMapper.knowing(own.dictionary(), key -> Optional.of(own));
  }

  private Snapshot unit() {
    return own.snapshot("Xã A")
        .on(LocalDate.of(2023, 12, 31))
        .designation(own.designation("XA_BIEN_GIOI"), "12/QĐ-UBND")
        .designation(Designation.AREA_II)
        .value("income_per_capita", "31")
        .build();
  }

  @Test
  void a_unit_is_written_and_read_back_equal() throws Exception {
    for (AnyMapper mapper : knowing) {
      byte[] json = mapper.write(unit());
      assertThat(json).isEqualTo(AnyMapper.vietnamese().get(0).write(unit()));
      assertThat(new String(json, UTF_8))
          .contains(
              "\"designations\":[\"AREA_II\",\"XA_BIEN_GIOI\"]",
              "\"designatedBy\":{\"XA_BIEN_GIOI\":\"12/QĐ-UBND\"}");
      Schemas.assertValid("snapshot", json);
      assertThat(mapper.read(json, Snapshot.class)).isEqualTo(unit());
      assertThat(mapper.read(json, SnapshotView.class).snapshot(own.dictionary()))
          .isEqualTo(unit());
      Scope scope = unit().scope();
      assertThat(mapper.read(mapper.write(scope), Scope.class)).isEqualTo(scope);
    }
  }

  @Test
  void who_does_not_know_the_dictionary_is_told_where_it_stands() throws Exception {
    byte[] json = knowing.get(0).write(unit());
    for (AnyMapper mapper : AnyMapper.vietnamese()) {
      Throwable thrown = catchThrowable(() -> mapper.read(json, Snapshot.class));
      assertThat(((JsonException) thrown.getCause()).problems())
          .extracting(JsonProblem::path)
          .containsExactly("$.designations[1]", "$.designatedBy.XA_BIEN_GIOI");
    }
  }

  @Test
  void a_result_is_come_to_again_by_the_dictionary_of_its_rules() throws Exception {
    Assessment result = own.assess(unit());
    assertThat(result.indicator("10").outcome()).isEqualTo(Outcome.MET);
    for (AnyMapper mapper : AnyMapper.with(key -> Optional.of(own))) {
      byte[] json = mapper.write(result);
      assertThat(mapper.read(json, Assessment.class)).isEqualTo(result);
    }
  }

  @Test
  void what_is_asked_differently_is_written_and_read() throws Exception {
    Object difference = own.differences(Assessor.packaged("qd318-2022-xa"));
    for (AnyMapper mapper : knowing) {
      byte[] json = mapper.write(difference);
      assertThat(new String(json, UTF_8)).contains("\"with\":[\"XA_BIEN_GIOI\"]");
      Schemas.assertValid("diff", json);
      assertThat(mapper.write(mapper.read(json, DifferenceView.class))).isEqualTo(json);
    }
  }

  @Test
  void a_designation_is_written_as_its_id_and_read_by_the_dictionary() throws Exception {
    Designation border = own.designation("XA_BIEN_GIOI");
    for (AnyMapper mapper : knowing) {
      assertThat(new String(mapper.write(border), UTF_8)).isEqualTo("\"XA_BIEN_GIOI\"");
      assertThat(mapper.read(mapper.write(border), Designation.class)).isEqualTo(border);
      assertThat(mapper.read(mapper.write(Designation.AREA_II), Designation.class))
          .isSameAs(Designation.AREA_II);
      assertThat(
              catchThrowable(
                  () -> mapper.read("\"XA_BIEN_GIO\"".getBytes(UTF_8), Designation.class)))
          .hasMessageContaining("XA_BIEN_GIOI");
    }
    byte[] json = knowing.get(0).write(Map.of(border, "12/QĐ-UBND"));
    assertThat(new String(json, UTF_8)).isEqualTo("{\"XA_BIEN_GIOI\":\"12/QĐ-UBND\"}");
    Map<Designation, String> read =
        ((AnyMapper.Two) knowing.get(0)).mapper().readValue(json, new TypeReference<>() {});
    assertThat(read).isEqualTo(Map.of(border, "12/QĐ-UBND"));
  }
}
