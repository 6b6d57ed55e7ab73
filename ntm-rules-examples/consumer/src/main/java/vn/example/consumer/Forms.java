package vn.example.consumer;

import io.github.ntmrules.Questions;
import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.criteria.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an input form asks. */
final class Forms {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private Forms() {}

  static List<String> fields() {
    List<String> fields = new ArrayList<>();
    // README begin form
    Scope scope = Scope.of(LocalDate.of(2020, 12, 31), Region.TAY_NGUYEN, "Kon Tum", Set.of());
    Questions questions = Verdicts.ASSESSOR.questions(scope);
    for (Measure measure : questions.measures()) { // in the order of the decree
      fields.add(measure.id() + ": " + measure.label(VIETNAMESE) + ", " + measure.unit(VIETNAMESE));
    }
    for (Measure measure : questions.conditionMeasures()) { // asked for recognition only
      fields.add(measure.id() + ": " + measure.label(VIETNAMESE));
    }
    // README end
    return fields;
  }
}
