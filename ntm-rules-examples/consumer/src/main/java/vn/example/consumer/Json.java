package vn.example.consumer;

import static vn.example.consumer.Verdicts.ASSESSOR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.jackson.NtmModule;
import io.github.ntmrules.json.AssessmentView;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.Locale;

/** Units and results as JSON. */
final class Json {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private Json() {}

  static String stored(Snapshot snapshot) throws JsonProcessingException {
    // README begin json
    ObjectMapper mapper = JsonMapper.builder().addModule(new NtmModule(VIETNAMESE)).build();
    String json = mapper.writeValueAsString(ASSESSOR.assess(snapshot)); // with its unit and key
    Snapshot unit = mapper.readValue(mapper.writeValueAsString(snapshot), Snapshot.class); // equal
    Assessment stored = mapper.readValue(json, Assessment.class); // assessed again, or refused
    AssessmentView data = mapper.readValue(json, AssessmentView.class); // as it was stored
    // README end
    return unit.equals(snapshot) + " " + stored.outcome() + " " + data.outcome();
  }
}
