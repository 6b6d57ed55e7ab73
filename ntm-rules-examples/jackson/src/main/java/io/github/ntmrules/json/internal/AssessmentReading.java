package io.github.ntmrules.json.internal;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.assessment.RulesKey;
import io.github.ntmrules.json.AssessmentView;
import io.github.ntmrules.json.AssessmentView.OfIndicator;
import io.github.ntmrules.json.JsonException;
import io.github.ntmrules.json.JsonProblem;
import io.github.ntmrules.json.JsonProblem.Kind;
import io.github.ntmrules.problem.NtmException;
import io.github.ntmrules.snapshot.InvalidSnapshotException;
import io.github.ntmrules.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Comes to a stored result again, by the rules that it came about by, or says why it cannot. */
public final class AssessmentReading {

  private final AssessmentView stored;
  private final Function<RulesKey, Optional<Assessor>> assessors;

  AssessmentReading(AssessmentView stored, Function<RulesKey, Optional<Assessor>> assessors) {
    this.stored = stored;
    this.assessors = assessors;
  }

  /** The assessor of a key, of packaged sets and overlays. */
  public static Optional<Assessor> packaged(RulesKey key) {
    try {
      Assessor found = Assessor.packaged(key.set().id());
      for (RulesKey.Part each : key.overlays()) {
        found = found.withOverlay(each.id());
      }
      return Optional.of(found);
    } catch (NtmException e) {
      return Optional.empty();
    }
  }

  Assessment assessment() {
    if (stored.key() == null) {
      throw refused(Kind.NO_KEY);
    }
    RulesKey key = key(stored.key());
    Assessor assessor = assessor(key);
    Snapshot unit = stored.snapshot().snapshot("$.snapshot", assessor.dictionary());
    Assessment again = assess(assessor, unit);
    Map<String, Outcome> before = outcomes(stored);
    Map<String, Outcome> after = outcomes(AssessmentView.of(again, Locale.ENGLISH));
    List<JsonProblem> others = new ArrayList<>();
    after.forEach(
        (place, outcome) -> {
          Outcome was = before.get(place);
          if (was != outcome) {
            others.add(other(place, outcome, was == null ? "—" : was.toString()));
          }
        });
    if (before.size() != after.size() && others.isEmpty()) {
      others.add(other("$", again.outcome(), stored.outcome().toString()));
    }
    if (!others.isEmpty()) {
      throw new JsonException(Assessment.class.getSimpleName(), others);
    }
    return again;
  }

  private static RulesKey key(String text) {
    try {
      return RulesKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused(Kind.NOT_A_KEY, "\"" + text + "\"");
    }
  }

  private Assessor assessor(RulesKey key) {
    Assessor found =
        assessors.apply(key).orElseThrow(() -> refused(Kind.RULES_NOT_FOUND, ids(key)));
    Assessor mode = key.confirmedOnly() ? found.confirmedLevelsOnly() : found;
    Assessor asked = key.anyPeriod() ? mode.forAnyPeriod() : mode;
    List<String> differences = new ArrayList<>(key.differences(asked.key()));
    // The same rules in another version of the library: what follows is compared instead.
    differences.remove("library");
    if (!differences.isEmpty()) {
      throw refused(Kind.OTHER_RULES, ids(key), String.join(", ", differences));
    }
    return asked;
  }

  private static String ids(RulesKey key) {
    StringBuilder ids = new StringBuilder(key.set().id());
    key.overlays().forEach(each -> ids.append(" + ").append(each.id()));
    return ids.toString();
  }

  private static Assessment assess(Assessor assessor, Snapshot unit) {
    try {
      return assessor.assess(unit);
    } catch (InvalidSnapshotException e) {
      List<JsonProblem> problems = new ArrayList<>();
      e.problems()
          .forEach(
              each ->
                  problems.add(
                      new JsonProblem(
                          Kind.UNIT, "$.snapshot", List.of(), each.suggestion(), each)));
      throw new JsonException(Assessment.class.getSimpleName(), problems);
    }
  }

  private static JsonProblem other(String place, Outcome outcome, String was) {
    return new JsonProblem(
        Kind.OTHER_OUTCOME, place, List.of(place, outcome.toString(), was), null, null);
  }

  private static JsonException refused(Kind kind, String... details) {
    return Codec.refused(Assessment.class, kind, details);
  }

  /** All outcomes by their places. */
  private static Map<String, Outcome> outcomes(AssessmentView view) {
    Map<String, Outcome> all = new LinkedHashMap<>();
    all.put("$", view.outcome());
    for (int i = 0; i < view.criteria().size(); i++) {
      AssessmentView.OfCriterion each = view.criteria().get(i);
      String place = "$.criteria[" + i + "]";
      all.put(place, each.outcome());
      add(all, place + ".indicators", each.indicators());
    }
    add(all, "$.conditions", view.conditions());
    all.put("$.withdrawal", view.withdrawal().outcome());
    return all;
  }

  private static void add(Map<String, Outcome> all, String place, List<OfIndicator> indicators) {
    for (int i = 0; i < indicators.size(); i++) {
      all.put(place + "[" + i + "]", indicators.get(i).outcome());
    }
  }
}
