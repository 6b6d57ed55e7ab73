package io.github.ntmrules.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.jackson.NtmModule;
import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The code of the README, compiled and run. */
final class ReadmeExamples {

  private ReadmeExamples() {}

  static Assessment stored(Assessor assessor, Snapshot commune) throws Exception {
    // README begin
    ObjectMapper mapper = JsonMapper.builder().addModule(new NtmModule(Locale.ENGLISH)).build();

    String unit = mapper.writeValueAsString(commune);
    Snapshot same = mapper.readValue(unit, Snapshot.class); // equal to what was written

    String result = mapper.writeValueAsString(assessor.assess(same)); // with unit and key
    Assessment again = mapper.readValue(result, Assessment.class); // assessed again, or refused
    AssessmentView data = mapper.readValue(result, AssessmentView.class); // as it was stored
    // README end
    if (data.outcome() != again.outcome()) {
      throw new AssertionError();
    }
    return again;
  }

  static tools.jackson.databind.ObjectMapper three() {
    // README begin
    tools.jackson.databind.ObjectMapper mapper =
        tools.jackson.databind.json.JsonMapper.builder()
            .addModule(new io.github.ntmrules.jackson3.NtmModule(Locale.ENGLISH))
            .build();
    // README end
    return mapper;
  }

  static ObjectMapper own(Assessor own) {
    // README begin
    NtmModule module =
        new NtmModule(
            Locale.ENGLISH,
            key -> key.set().id().equals(own.set().id()) ? Optional.of(own) : Optional.empty());
    // README end
    return JsonMapper.builder().addModule(module).build();
  }

  static ObjectMapper ownMeasures(Assessor own) {
    // README begin
    NtmModule module = new NtmModule(Locale.ENGLISH).knowing(own.dictionary());
    // README end
    return JsonMapper.builder().addModule(module).build();
  }

  static List<String> problems(ObjectMapper mapper, String json) throws Exception {
    // README begin
    try {
      mapper.readValue(json, Snapshot.class);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof NtmException told) {
        String toPeople = told.message(Locale.forLanguageTag("vi")); // all of it, with its places
        String toPrograms = mapper.writeValueAsString(told); // problems.schema.json
        return List.of(toPeople, toPrograms);
      }
      throw e;
    }
    // README end
    return List.of();
  }
}
