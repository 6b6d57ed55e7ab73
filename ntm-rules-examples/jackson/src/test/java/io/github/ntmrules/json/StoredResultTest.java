package io.github.ntmrules.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.RuleFiles;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.json.JsonProblem.Kind;
import io.github.ntmrules.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored result is come to again by its own rules, or is refused, and never another one. */
class StoredResultTest {

  @TempDir private Path folder;

  private static Assessment result(Assessor assessor) {
    return assessor.assess(
        Snapshot.commune("Đăk Năng")
            .on(LocalDate.of(2020, 12, 31))
            .value("income_per_capita", "35")
            .build());
  }

  private static JsonProblem refused(List<AnyMapper> mappers, String json) {
    JsonProblem told = null;
    for (AnyMapper mapper : mappers) {
      Throwable thrown = catchThrowable(() -> mapper.read(json.getBytes(UTF_8), Assessment.class));
      assertThat(thrown).hasCauseInstanceOf(JsonException.class);
      assertThat(thrown).hasMessageContaining("Read it as AssessmentView");
      told = ((JsonException) thrown.getCause()).problems().get(0);
      assertThat(catchThrowable(() -> mapper.read(json.getBytes(UTF_8), AssessmentView.class)))
          .isNull();
    }
    return told;
  }

  private static String json(Assessment result) throws Exception {
    return new String(AnyMapper.vietnamese().get(0).write(result), UTF_8);
  }

  @Test
  void it_is_refused_where_the_rules_have_changed() throws Exception {
    String json = json(result(Assessor.packaged("qd1980-2016-xa")));
    String key = result(Assessor.packaged("qd1980-2016-xa")).key().set().hash();
    JsonProblem told = refused(AnyMapper.vietnamese(), json.replace(key, "0".repeat(64)));
    assertThat(told.kind()).isEqualTo(Kind.OTHER_RULES);
    assertThat(told.text(java.util.Locale.ENGLISH)).contains("qd1980-2016-xa");
  }

  @Test
  void it_is_refused_where_another_outcome_is_stored() throws Exception {
    String json = json(result(Assessor.packaged("qd1980-2016-xa")));
    JsonProblem told =
        refused(
            AnyMapper.vietnamese(),
            json.replaceFirst("\"outcome\":\"UNDETERMINED\"", "\"outcome\":\"MET\"")
                .replaceFirst("\"outcome\":\"NOT_MET\"", "\"outcome\":\"MET\""));
    assertThat(told.kind()).isEqualTo(Kind.OTHER_OUTCOME);
  }

  @Test
  void a_figure_that_was_changed_since_shows_in_the_outcome() throws Exception {
    String json = json(result(Assessor.packaged("qd1980-2016-xa")));
    String changed =
        json.replace(
            "\"figures\":{\"income_per_capita\":35}", "\"figures\":{\"income_per_capita\":99}");
    assertThat(changed).isNotEqualTo(json);
    assertThat(refused(AnyMapper.vietnamese(), changed).kind()).isEqualTo(Kind.OTHER_OUTCOME);
  }

  @Test
  void it_is_refused_where_it_does_not_say_by_which_rules() throws Exception {
    Assessor assessor = Assessor.packaged("qd1980-2016-xa");
    Assessment without =
        Assessment.of(result(assessor).requirements(), result(assessor).snapshot(), false);
    assertThat(refused(AnyMapper.vietnamese(), json(without)).kind()).isEqualTo(Kind.NO_KEY);
  }

  @Test
  void rules_of_a_folder_are_given_to_the_module() throws Exception {
    Path set = folder.resolve("bo");
    RuleFiles.export("qd1980-2016-xa", set);
    try (Stream<Path> files = Files.walk(set)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(
            each,
            Files.readString(each)
                .replace("qd1980-2016-xa", "tinh-toi-2020-xa")
                .replace("qd1980_2016_xa", "tinh_toi_2020_xa"));
      }
    }
    Assessor own = Assessor.fromDirectory(set);
    Assessment result = result(own);
    String json = json(result);
    assertThat(refused(AnyMapper.vietnamese(), json).kind()).isEqualTo(Kind.RULES_NOT_FOUND);
    for (AnyMapper mapper :
        AnyMapper.with(
            key -> key.set().id().equals(own.set().id()) ? Optional.of(own) : Optional.empty())) {
      assertThat(mapper.read(json.getBytes(UTF_8), Assessment.class)).isEqualTo(result);
    }
  }

  @Test
  void another_version_of_the_library_is_no_hindrance_if_the_same_follows() throws Exception {
    Assessment result = result(Assessor.packaged("qd1980-2016-xa"));
    String json = json(result);
    String other = json.replace("library=" + result.key().libraryVersion(), "library=0.0.9");
    assertThat(other).isNotEqualTo(json);
    for (AnyMapper mapper : AnyMapper.vietnamese()) {
      assertThat(mapper.read(other.getBytes(UTF_8), Assessment.class)).isEqualTo(result);
    }
  }
}
